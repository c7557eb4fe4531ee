internal import Causality

extension OrderState {
    package mutating func fold(_ change: FoldedChange) {
        builtOnCut.note(change)
        for operation in change.operations {
            if case .unknown = operation {
                writtenByNewerVersion = true
                continue
            }
            guard
                Rights.originMayWrite(
                    role: change.role, courts: change.courts, operation: operation)
            else {
                refused.list(change, .rightMissing)
                continue
            }
            take(operation, from: change)
        }
    }

    private mutating func take(_ operation: Operation, from change: FoldedChange) {
        switch operation {
        case .orderIssued(let event): issue(event, by: change)
        case .orderOpened(let event):
            if keep(event, in: \.openings, by: change) { open(event) }
        case .enforcementStep(let event): keep(event, in: \.steps, by: change)
        case .orderClosed(let event):
            if keep(event, in: \.closings, by: change) { close(event.ground) }
        case .orderDocketSettled(let event): settle(event, by: change)
        case .orderSuspended(let event): suspend(event, by: change)
        case .orderResumed(let event): resume(event, by: change)
        case .orderRuled(let event): rule(event, by: change)
        case .orderRuledByCourt(let event): rule(event.ruling, court: event.court, by: change)
        case .transferOffered(let event): offer(event, by: change)
        case .transferAnswered(let event): answer(event, by: change)
        case .chargeMade(let event): count(event, in: \.charges, by: change)
        case .rankSet(let event): count(event, in: \.ranks, by: change)
        case .paymentRecorded(let event): count(event, in: \.payments, by: change)
        case .moneyDistributed(let event): distribute(event, by: change)
        case .shareReceived(let event): count(event, in: \.shares, by: change)
        case .paymentReversed(let event): reverse(event, by: change)
        default: refused.list(change, .foreignOperation)
        }
    }

    private mutating func issue(_ event: OrderIssued, by change: FoldedChange) {
        guard id == .none else { return refused.list(change, .stateMismatch) }
        id = change.id
        issued = event
        issuedAt = change.door
        office = event.office
        stage = Self.firstStage
    }

    private mutating func open(_ event: OrderOpened) {
        officerNow = event.officer
        if phase == .open, stage == Self.firstStage { stage = Self.openedStage }
    }

    private mutating func close(_ ground: OrderGround) {
        guard phase != .closed else { return }
        phase = .closed
        switch ground {
        case .none, .performed: stage = "completed"
        case .returned: stage = "returned"
        case .terminated: stage = "terminated"
        case .annulled: stage = "annulled"
        }
    }

    // MARK: What an office does

    /// Keeps what the office did, unless it knew that the court had suspended the order.
    ///
    /// - Returns: whether it was kept.
    @discardableResult
    private mutating func keep<Happened: Event>(
        _ event: Happened, in facts: WritableKeyPath<OrderState, [OrderFact<Happened>]>,
        by change: FoldedChange
    ) -> Bool {
        guard var fact = fact(event, by: change) else {
            refused.list(change, .custodyMissing)
            return false
        }
        guard self[keyPath: facts].count < CaseLimits.factsPerSubjectCountMax else {
            refused.list(change, .stateMismatch)
            return false
        }
        guard knowsNoSuspension(&fact, change) else { return false }
        self[keyPath: facts].append(fact)
        return true
    }

    /// A fact of an office that has the order, or had it and had not heard that another took it.
    func fact<Happened: Event>(
        _ event: Happened, by change: FoldedChange
    ) -> OrderFact<Happened>? {
        var fact = OrderFact(change, event)
        if change.courts.contains(office) {
            fact.office = office
            return fact
        }
        for holder in holders.reversed() where change.courts.contains(holder.office) {
            if let ended = holder.endedBy, change.knew(ended) { continue }
            fact.office = holder.office
            fact.isAfterTransfer = true
            return fact
        }
        return nil
    }

    /// The offices that had the order, first to last, and the acceptance that ended each.
    private var holders: [(office: String, endedBy: ChangeID?)] {
        var holders: [(office: String, endedBy: ChangeID?)] = []
        var office = issued.office
        for transfer in moves where transfer.to != office {
            holders.append((office, transfer.answeredBy))
            office = transfer.to
        }
        return holders
    }

    /// The transfers that moved the order, in the order in which they did.
    private var moves: [Transfer] {
        transfers.filter { $0.answer == .accepted && !$0.isDisplaced }.sorted {
            $0.moveNumber < $1.moveNumber
        }
    }

    /// Marks a fact with the suspensions that it did not know.
    ///
    /// - Returns: false, and the change is listed, if it knew one that still binds.
    private mutating func knowsNoSuspension(
        _ fact: inout OrderFact<some Event>, _ change: FoldedChange
    ) -> Bool {
        for (index, suspension) in suspensions.enumerated() {
            if !change.knew(suspension.id) {
                fact.withoutKnowledgeOf.append(UInt64(index))
            } else if suspension.resumedBy.map(change.knew) != true {
                refused.list(change, .suspended)
                return false
            }
        }
        return true
    }

    private mutating func rule(_ event: OrderRuled, by change: FoldedChange) {
        guard var fact = fact(event, by: change) else {
            return refused.list(change, .custodyMissing)
        }
        guard rulings.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        if event.ruling.moves, !knowsNoSuspension(&fact, change) { return }
        var ruled = RulingFact(fact, court: "")
        // Two who decided at once: the second finds the order elsewhere, and a person decides.
        ruled.counts = !event.ruling.moves || event.ruling.from == stage && !isAnnulled
        if ruled.counts { enter(event.ruling) }
        rulings.append(ruled)
    }

    /// Takes the order where a ruling says.
    private mutating func enter(_ ruling: OrderRuling) {
        switch ruling.effect {
        case .none: stage = ruling.to
        case .halt:
            if phase == .open { stageBefore = stage }
            (stage, phase) = (ruling.to, .halted)
        case .resume, .reopen: (stage, phase) = (ruling.to, .open)
        case .close: (stage, phase) = (ruling.to, .closed)
        case .reverse: break
        }
    }

    // MARK: Courts

    /// A court's ruling counts wherever the order stands.
    private mutating func rule(
        _ ruling: OrderRuling, court: String, by change: FoldedChange
    ) {
        guard rulings.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        var event = OrderRuled()
        event.ruling = ruling
        rulings.append(RulingFact(OrderFact(change, event), court: court))
        guard ruling.effect == .close, !isAnnulled else { return }
        (stage, phase) = (ruling.to, .closed)
        var suspended = OrderSuspended()
        suspended.court = court
        suspended.ground = String(decoding: ruling.text.utf8.prefix(500), as: UTF8.self)
        suspend(suspended, by: change, isFinal: true)
    }

    private mutating func suspend(
        _ event: OrderSuspended, by change: FoldedChange, isFinal: Bool = false
    ) {
        guard suspensions.count < CaseLimits.refusedListedCountMax else {
            return refused.list(change, .stateMismatch)
        }
        var suspension = Suspension()
        suspension.id = change.id
        suspension.by = change.actorName
        suspension.at = change.door
        suspension.suspended = event
        suspension.clock = change.clock
        suspension.isFinal = isFinal
        let index = UInt64(suspensions.count)
        suspensions.append(suspension)
        Self.mark(&openings, index, change)
        Self.mark(&steps, index, change)
        Self.mark(&closings, index, change)
        for position in rulings.indices
        where rulings[position].court.isEmpty && rulings[position].ruling.moves
            && !change.knew(rulings[position].id)
        {
            rulings[position].fact.withoutKnowledgeOf.append(index)
        }
    }

    /// Marks what is folded already and the suspending court did not know: it was done at once.
    private static func mark<Happened>(
        _ facts: inout [OrderFact<Happened>], _ index: UInt64, _ change: FoldedChange
    ) {
        for position in facts.indices where !change.knew(facts[position].id) {
            facts[position].withoutKnowledgeOf.append(index)
        }
    }

    private mutating func resume(_ event: OrderResumed, by change: FoldedChange) {
        var found = false
        for index in suspensions.indices
        where suspensions[index].resumedBy == nil && !suspensions[index].isFinal
            && change.knew(suspensions[index].id)
            && (suspensions[index].suspended.court == event.court
                || issued.court == event.court)
        {
            suspensions[index].resumedBy = change.id
            suspensions[index].resumedAt = change.door
            found = true
        }
        if !found { refused.list(change, .stateMismatch) }
    }

    private mutating func settle(_ event: OrderDocketSettled, by change: FoldedChange) {
        guard let fact = fact(event, by: change) else {
            return refused.list(change, .custodyMissing)
        }
        if event.item.isMoot(in: builtOnCut) { return }
        guard let item = docket.first(where: { $0.id == event.item }), item.settledBy == nil,
            item.isKnown(to: change),
            item.id.kind != .transferOffer,
            settlements.count < CaseLimits.factsPerSubjectCountMax
        else { return refused.list(change, .stateMismatch) }
        settlements.append(fact)
        if item.id.kind == .rulingConflict, event.choice == .adopt, !isAnnulled,
            let index = rulings.firstIndex(where: { $0.id == item.id.change })
        {
            rulings[index].counts = true
            enter(rulings[index].ruling)
        }
    }
}
