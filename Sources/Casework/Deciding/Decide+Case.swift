internal import Causality
internal import Law

extension Decider {
    func writes(for command: Command, in state: CaseState) throws(Refusal) -> [Write] {
        let writes = try plainWrites(for: command, in: state)
        try hasSealedDocuments(writes, isClosed: state.isClosed)
        return state.isClosed ? closing(writes, as: state) : writes
    }

    private func plainWrites(
        for command: Command, in state: CaseState
    ) throws(Refusal) -> [Write] {
        switch command {
        case .renumberCase: try write([try renumber(state)])
        case .registerClaim: try write([try register(state)])
        case .drawJudge(let reason): try write(try draw(state, reason))
        case .drawPanel(let plan): try write(try draw(plan, state))
        case .setHearing(let plan): try write([try set(plan, state)])
        case .holdHearing(let hearing, let outcome, let ground):
            try write([try hold(hearing, outcome, ground, state)])
        case .decide(let draft): try write([try decide(draft, state)])
        case .issueWrit(let draft): try issue(draft, state)
        case .fileDocument(let document): try write([try file(document, state)])
        case .changeContact(let contact): try write([try change(contact, state)])
        case .chooseContact(let choice): try write([try choose(choice, state)])
        case .offerCustody(let court, let reason): try write([try offer(court, reason, state)])
        case .acceptCustody: try write([try accept(state)])
        case .declineCustody(let reason): try write([try decline(reason, state)])
        case .takeOverCustody(let court, let reason, let signer):
            try write([try takeOver(court, reason, signer, state)])
        case .settleDocket(let answer): try write([try settle(answer, state)])
        case .takeStep(let draft): try take(draft, state)
        case .serve(let served): try write([try serve(served, state)])
        case .joinParticipant(let joined): try write([try join(joined, state)])
        case .removeParticipant(let participant, let reason):
            try write([try leave(participant, reason, state)])
        case .linkCases(let linked): try link(linked, state)
        case .adjustDeadline(let adjusted): try write([try adjust(adjusted, state)])
        case .setDetention(let set): try write([try detain(set, state)])
        case .putLetter(let letter): try write([try put(letter, state)])
        case .putEvidence(let evidence): try write([try put(evidence, state)])
        case .moveEvidence(let moved): try write([try move(moved, state)])
        case .closeCase(let closing): try write([try close(closing, state)])
        case .shareKey(let sharing): try share(sharing, state)
        default: throw Refusal(.subjectOther)
        }
    }

    /// The term under which this node's court may take a step.
    ///
    /// - Throws: a refusal if another court has the case, or was offered it.
    func custody(of state: CaseState, isUrgent: Bool = false) throws(Refusal) -> CustodyTerm {
        guard let custody = state.custody, isOwn(custody.court) else {
            throw Refusal(.custodyElsewhere, [("court", state.custody?.court ?? "")])
        }
        if !isUrgent, let offer = state.openOffer {
            throw Refusal(.custodyOffered, [("court", offer.offered.to)])
        }
        return custody
    }

    // MARK: Filing

    func file(_ claim: ClaimFiled) throws(Refusal) -> [Write] {
        var claim = claim
        try Validation.line(claim.court, "court")
        try isKnown(claim.court)
        if context.role == .court, !isOwn(claim.court) {
            throw Refusal(.courtNotOwn, [("court", claim.court)])
        }
        guard claim.kind != .none else { throw Refusal(.fieldEmpty, [("field", "kind")]) }
        try Validation.line(claim.category, "category")
        try Validation.filled(claim.subjectMatter, "subject")
        try Validation.amount(claim.price)
        for side in [claim.plaintiffs, claim.defendants] {
            guard !side.isEmpty else { throw Refusal(.partyMissing) }
            guard side.count <= CaseLimits.partiesPerSideCountMax else {
                throw Refusal(
                    .tooMany, [("limit", "\(CaseLimits.partiesPerSideCountMax)")])
            }
            for party in side { try Validation.party(party) }
        }
        for document in claim.documents { try Validation.document(document) }
        try checkProcedure(of: claim)
        switch context.actor.kind {
        case .party:
            let name = context.actor.name
            guard claim.plaintiffs.contains(where: { Self.isParty(name, $0) }) else {
                throw Refusal(.claimNotOwn, [("person", name)])
            }
            claim.channel = .cabinet
        case .staff: claim.channel = .counter
        case .node, .authority: break
        }
        return [Write(.new, [.claimFiled(claim)])]
    }

    /// That the procedure which is named fits the kind, and what it belongs to is there.
    ///
    /// A filing that names none goes by the rules of the commands alone, as files of older
    /// programs do.
    private func checkProcedure(of claim: ClaimFiled) throws(Refusal) {
        guard !claim.procedure.isEmpty else { return }
        guard let table = Procedures.procedure(claim.procedure),
            table.kinds.contains(claim.kind.word)
        else { throw Refusal(.procedureUnknown, [("procedure", claim.procedure)]) }
        guard table.instance == 1 || claim.lower != nil else { throw Refusal(.linkUnknown) }
        if let lower = claim.lower {
            guard claim.link != .none else { throw Refusal(.fieldEmpty, [("field", "link")]) }
            guard let related = context.related, related.id == lower.first else {
                throw Refusal(.linkUnknown)
            }
            if let appealed = claim.appealed, !related.knows(appealed) {
                throw Refusal(.referenceUnknown, [("change", "\(appealed)")])
            }
        }
        if claim.receivedOn != .none {
            guard isImport, claim.receivedOn <= context.today else {
                throw Refusal(.timeAhead, [("date", "\(claim.receivedOn)")])
            }
        }
        try Validation.amount(claim.dutyPaid)
    }

    /// Whether the country has a court; unknown while its list has not arrived.
    func isKnown(_ court: String) throws(Refusal) {
        if let reference = context.reference, !reference.courts.isEmpty,
            reference.court(court) == nil
        {
            throw Refusal(.courtUnknown, [("court", court)])
        }
    }

    private static func isParty(_ identifier: String, _ party: Party) -> Bool {
        !identifier.isEmpty
            && (party.fin == identifier || party.voen == identifier
                || party.lawyerFin == identifier)
    }

    /// The side on which the acting party stands.
    private func side(in state: CaseState) throws(Refusal) -> Side {
        for side in Side.allCases
        where state.parties(of: side).contains(where: { Self.isParty(context.actor.name, $0) }) {
            return side
        }
        throw Refusal(.claimNotOwn, [("person", context.actor.name)])
    }

    private func file(_ filed: DocumentFiled, _ state: CaseState) throws(Refusal) -> Operation {
        var filed = filed
        try Validation.document(filed.document)
        if context.actor.kind == .party {
            filed.by = try side(in: state) == .plaintiff ? .plaintiff : .defendant
        }
        return .documentFiled(filed)
    }

    private func change(
        _ contact: ContactChanged, _ state: CaseState
    ) throws(Refusal) -> Operation {
        var contact = contact
        let index = Int(clamping: contact.index)
        guard let party = state.party(contact.side, index) else {
            throw Refusal(.partyUnknown, [("index", "\(contact.index)")])
        }
        if context.actor.kind == .party, !Self.isParty(context.actor.name, party) {
            throw Refusal(.claimNotOwn, [("person", context.actor.name)])
        }
        try Validation.line(contact.address, "address")
        if contact.phone.isEmpty { contact.phone = party.phone }
        guard contact.address != party.address || contact.phone != party.phone else {
            throw Refusal(.contactUnchanged)
        }
        return .contactChanged(contact)
    }

    private func choose(
        _ choice: ContactChosen, _ state: CaseState
    ) throws(Refusal) -> Operation {
        let versions = state.contacts.filter {
            $0.changed.side == choice.side && $0.changed.index == choice.index
        }
        guard versions.count > 1, versions.contains(where: { $0.id == choice.chosen }) else {
            throw Refusal(.contactUnknown)
        }
        return .contactChosen(choice)
    }

    // MARK: Number and judge

    private func register(_ state: CaseState) throws(Refusal) -> Operation {
        let term = try custody(of: state)
        if let known = state.registration(in: term.number) {
            throw Refusal(.claimRegistered, [("number", "\(known.event.caseNumber)")])
        }
        var registered = CaseRegistered()
        registered.caseNumber = CaseNumber(
            kind: state.filed.kind.prefix, court: term.court, sequence: context.nextSequence,
            year: UInt64(clamping: context.today.year))
        registered.date = context.today
        registered.term = term.number
        registered.move = try move(by: .register, state)
        return .caseRegistered(registered)
    }

    private func renumber(_ state: CaseState) throws(Refusal) -> Operation {
        let term = try custody(of: state)
        guard let known = state.registration(in: term.number) else {
            throw Refusal(.caseNotRegistered)
        }
        guard context.isNumberDouble else {
            throw Refusal(.numberSingle, [("number", "\(known.event.caseNumber)")])
        }
        var registered = CaseRegistered()
        registered.caseNumber = CaseNumber(
            kind: known.event.caseNumber.kind, letters: known.event.caseNumber.letters,
            court: term.court, sequence: context.nextSequence,
            year: UInt64(clamping: context.today.year))
        registered.date = context.today
        registered.term = term.number
        registered.replaces = known.id
        registered.move = known.event.move
        return .caseRegistered(registered)
    }

    /// The number of a case that is registered and not decided.
    func openNumber(of state: CaseState, _ term: CustodyTerm) throws(Refusal) -> CaseNumber {
        guard let registered = state.registration(in: term.number) else {
            throw Refusal(.caseNotRegistered)
        }
        guard state.decision(in: term.number) == nil else {
            throw Refusal(.caseDecided, [("number", "\(registered.event.caseNumber)")])
        }
        return registered.event.caseNumber
    }
}
