internal import Causality

// What a reader may do next: an offer of the page, not a promise; `decide` judges the real thing.

extension CaseState {
    /// The commands that make sense now, for a person at a node of these courts.
    package func next(for actor: CommandActor, courts: [String]) -> [CommandName] {
        var names: [CommandName] = [.fileDocument]
        guard !writtenByNewerVersion, let custody else { return permitted(names, actor) }
        names.append(.changeContact)
        if let offer = openOffer, courts.contains(offer.offered.to) {
            names += [.acceptCustody, .declineCustody]
        }
        let isOurs = courts.contains(custody.court)
        if !isOurs, courts.allSatisfy({ $0 == Rights.centre }) { names.append(.takeOverCustody) }
        let open = openDocket
        if open.contains(where: { courts.contains($0.place) && $0.id.kind != .custodyOffer }) {
            names.append(.settleDocket)
        }
        if open.contains(where: { $0.id.kind == .contactConflict }) {
            names.append(.chooseContact)
        }
        guard isOurs else { return permitted(names, actor) }
        if hearingStandings.contains(.set) { names.append(.holdHearing) }
        guard openOffer == nil else { return permitted(names, actor) }
        names.append(.offerCustody)
        names += [.serve, .joinParticipant]
        if !procedure.isEmpty { names.append(.takeStep) }
        names.append(isClosed ? .shareKey : .closeCase)
        switch standing {
        case .filed: names.append(.registerClaim)
        case .registered: names.append(.drawJudge)
        case .drawn, .scheduled: names += [.setHearing, .decide, .drawJudge]
        case .decided: names.append(.issueWrit)
        case .transferred: break
        }
        return permitted(names, actor)
    }

    private func permitted(_ names: [CommandName], _ actor: CommandActor) -> [CommandName] {
        names.filter { name in
            let number = name.operationNumber()
            guard Rights.personMay(actor, write: number), mayAct(actor, number) else {
                return false
            }
            if case .decide = name, actor.kind == .staff { return actor.judge == judge }
            return true
        }
    }
}

extension CaseState {
    /// Whether a closed case lets a person do this here.
    private func mayAct(_ actor: CommandActor, _ number: UInt64) -> Bool {
        let context = Context(
            role: .none, courts: [], actor: actor, at: Instant(milliseconds: 0), next: .none)
        do throws(Refusal) {
            try Decider(context: context).mayAct(number, inClosed: self)
            return true
        } catch {
            return false
        }
    }
}

extension OrderState {
    /// The commands that make sense now, for a person at a node of these courts or offices.
    package func next(for actor: CommandActor, courts: [String]) -> [CommandName] {
        guard !writtenByNewerVersion else { return [] }
        var names: [CommandName] = []
        let offered = transfers.contains { $0.isOpen && courts.contains($0.to) }
        if offered { names.append(.answerOffer) }
        if courts.contains(office) {
            names += officeNames
            if openDocket.contains(where: {
                $0.duty == .officeHead && $0.id.kind != .transferOffer
            }) {
                names.append(.settleDocket)
            }
        } else if !offered {
            switch standing {
            case .issued, .opened: names.append(.suspendOrder)
            case .suspended: names.append(.resumeOrder)
            case .closed: break
            }
            names.append(.ruleOrderAsCourt)
        }
        return names.filter {
            Rights.personMay(actor, write: $0.operationNumber(inOrder: true))
        }
    }
}

extension OrderState {
    private var officeNames: [CommandName] {
        var names: [CommandName] = []
        let ledger = ledger
        switch standing {
        case .issued: names += [.openOrder, .ruleOrder, .offerOrder]
        case .opened:
            names += [
                .recordStep, .recordPayment, .ruleOrder, .closeOrder, .openOrder, .chargeOrder,
                .rankOrder, .offerOrder,
            ]
            if ledger.held > 0 { names.append(.distribute) }
        case .suspended, .closed:
            names.append(.ruleOrder)
            if officer != nil { names.append(.recordPayment) }
        }
        if min(ledger.held, ledger.overpaid) > 0 { names.append(.refundDebtor) }
        if payments.count > reversals.count { names.append(.reversePayment) }
        return names
    }
}

extension CommandName {
    /// What a member of staff may begin without a case: the buttons of the first page.
    package static func beginnings(for actor: CommandActor) -> [CommandName] {
        [.fileClaim, .putJudge, .putHall, .putLeave, .putRole, .putCourts].filter {
            Rights.personMay(actor, write: $0.operationNumber())
        }
    }
}
