internal import Causality
internal import Law

// A procedural step against the table of the case's procedure.

extension Decider {
    func take(_ draft: StepDraft, _ state: CaseState) throws(Refusal) -> [Write] {
        let date = draft.date == .none ? context.today : draft.date
        guard date <= context.today else { throw Refusal(.timeAhead, [("date", "\(date)")]) }
        let row = try step(draft.step, of: state, on: date)
        let term = try custody(of: state, isUrgent: row.isUrgent)
        guard row.operation == .step || row.operation == .file else {
            throw Refusal(.stepOtherCommand, [("command", row.operation.rawValue)])
        }
        try mayTake(row, state)
        try Guards(state: state, draft: draft, context: context).check(row)
        try checkFields(row, draft, state)
        var taken = StepTaken()
        taken.term = term.number
        taken.move = move(row, state)
        taken.judge = context.actor.judge ?? (row.by.contains("judge") ? state.judge ?? "" : "")
        taken.signedAt = draft.signedAt ?? taken.signedAt
        if date != context.today { taken.date = date }
        taken.participants = draft.participants
        taken.document = draft.document
        taken.text = draft.text
        taken.ground = draft.ground
        taken.amount = draft.amount
        taken.until = draft.until
        taken.untilTime = draft.untilTime ?? taken.untilTime
        taken.refers = draft.refers
        taken.relates = draft.relates
        taken.fields = draft.fields
        if draft.relates != nil { try relate(&taken, draft) }
        // An appeal that was filed at the centre is there already: the file goes to it.
        guard let begins = row.begins, draft.relates == nil else {
            return try write([.stepTaken(taken)])
        }
        taken.relates = subject(ofWrite: 1)
        let claim = try linked(begins, draft, state)
        return try write([.stepTaken(taken)]) + [Write(.new, [.claimFiled(claim)])]
    }

    /// What was filed as a case of its own, elsewhere and earlier, was filed then: the centre's
    /// receipt counts, and not the day on which the court comes to record it.
    private func relate(_ taken: inout StepTaken, _ draft: StepDraft) throws(Refusal) {
        guard let related = context.related, draft.relates != context.subject else {
            throw Refusal(.linkUnknown)
        }
        guard related.filed.lower == context.subject, draft.signedAt == nil,
            taken.move.event == "appealFiled" || taken.move.event == "cassationFiled"
        else { return }
        taken.signedAt = related.filedAt
    }

    /// The row of a step that may be taken from where the case stands.
    private func step(
        _ code: String, of state: CaseState, on date: CivilDate
    ) throws(Refusal) -> ProcedureStep {
        let procedure = try table(of: state)
        let stage = state.stage.isEmpty ? procedure.initial : state.stage
        let possible = procedure.steps(from: stage, on: date)
        if let row = possible.first(where: { $0.code == code }) { return row }
        guard procedure.step(code, on: date) != nil else {
            throw Refusal(.stepUnknown, [("step", code), ("procedure", procedure.id)])
        }
        throw Refusal(
            .stepOutOfOrder,
            [
                ("step", code), ("state", stage),
                ("possible", possible.map(\.code).joined(separator: ", ")),
            ])
    }

    /// The table of the procedure that a case is under.
    private func table(of state: CaseState) throws(Refusal) -> Procedure {
        let id = state.procedure
        guard let procedure = Procedures.procedure(id) else {
            throw Refusal(.procedureUnknown, [("procedure", id)])
        }
        return procedure
    }

    private func move(_ row: ProcedureStep, _ state: CaseState) -> StageMove {
        let procedure = Procedures.procedure(state.procedure)
        var move = StageMove()
        move.procedure = procedure?.id ?? ""
        move.version = procedure?.version ?? ""
        move.step = row.code
        move.from = state.stage.isEmpty ? procedure?.initial ?? "" : state.stage
        move.to = row.to ?? ""
        move.event = row.event ?? ""
        switch row.effect {
        case .none: break
        case .reopen: move.effect = .reopen
        case .suspend: move.effect = .suspend
        case .resume: move.effect = .resume
        case .close: move.effect = .close
        case .convert(let next):
            move.effect = .convert
            move.next = next
            move.to = row.to ?? Procedures.procedure(next)?.initial ?? ""
        }
        return move
    }

    /// The move that a command of its own makes: registration, draw, hearing, decision, writ.
    ///
    /// - Returns: an empty move for a case of an older program, which has no procedure.
    /// - Throws: a refusal where the procedure does not allow it now.
    func move(
        by operation: StepOperation, _ state: CaseState, outcome: DecisionOutcome? = nil,
        step: String? = nil, on date: CivilDate? = nil, verdicts: [Verdict] = []
    ) throws(Refusal) -> StageMove {
        guard !state.procedure.isEmpty else { return StageMove() }
        let procedure = try table(of: state)
        let stage = state.stage.isEmpty ? procedure.initial : state.stage
        let possible = procedure.steps(from: stage, on: date ?? context.today)
        let rows = possible.filter {
            $0.operation == operation && (step == nil || $0.code == step)
                && (outcome == nil || $0.outcomes.contains(outcome?.word ?? ""))
        }
        guard !rows.isEmpty else {
            throw Refusal(
                .stepOutOfOrder,
                [
                    ("step", step ?? outcome?.word ?? operation.rawValue), ("state", stage),
                    ("possible", possible.map(\.code).joined(separator: ", ")),
                ])
        }
        var refusal: Refusal?
        for row in rows {
            do throws(Refusal) {
                try Guards(state: state, draft: nil, context: context, verdicts: verdicts)
                    .check(row)
                return move(row, state)
            } catch {
                refusal = refusal ?? error
            }
        }
        throw refusal ?? Refusal(.stepUnknown, [("step", operation.rawValue)])
    }

    // MARK: Who and with what

    func mayTake(_ row: ProcedureStep, _ state: CaseState) throws(Refusal) {
        switch context.actor.kind {
        case .node, .authority: return
        case .staff:
            let roles = context.actor.roles.map(\.word)
            guard row.by.contains(where: roles.contains) else {
                throw Refusal(.stepNotYours, [("by", row.by.joined(separator: ", "))])
            }
            // What only a judge may do, the judge of this case does.
            let others = row.by.filter { $0 != "judge" }
            guard !others.contains(where: roles.contains), let judge = state.judge else { return }
            guard context.actor.judge == judge || state.isPanelMember(context.actor.judge) else {
                throw Refusal(.decisionNotByJudge, [("judge", judge)])
            }
        case .party:
            let sides = state.participants(identifiedBy: context.actor.name)
            guard !sides.isEmpty else {
                throw Refusal(.claimNotOwn, [("person", context.actor.name)])
            }
            let words = sides.flatMap { state.words(of: $0) }
            guard row.by.contains(where: { $0 == "party:any" || words.contains($0) }) else {
                throw Refusal(.stepNotYours, [("by", row.by.joined(separator: ", "))])
            }
        }
    }

    private func checkFields(
        _ row: ProcedureStep, _ draft: StepDraft, _ state: CaseState
    ) throws(Refusal) {
        for field in row.fields where field.isRequired && !draft.has(field.name) {
            throw Refusal(.fieldEmpty, [("field", field.name)])
        }
        for participant in draft.participants where state.party(participant) == nil {
            throw Refusal(.participantUnknown, [("participant", "\(participant)")])
        }
        if let set = row.groundSet, !draft.ground.isEmpty,
            Grounds.ground(draft.ground, in: set) == nil
        {
            throw Refusal(.groundUnknown, [("ground", draft.ground), ("set", set)])
        }
        try checkEntries(row, draft)
        try Validation.amount(draft.amount)
        if let document = draft.document { try Validation.document(document) }
        if let refers = draft.refers, !state.knows(refers) {
            throw Refusal(.referenceUnknown, [("change", "\(refers)")])
        }
        if let signed = draft.signedAt, signed > context.at {
            throw Refusal(.timeAhead, [("date", "\(CivilDate(inBaku: signed))")])
        }
    }

    /// The named values: choices of the table, and the fields of a statutory form.
    ///
    /// A party fills the whole form in; the registry enters what a paper says.
    private func checkEntries(_ row: ProcedureStep, _ draft: StepDraft) throws(Refusal) {
        for field in row.fields {
            switch field.kind {
            case .choice(let words):
                for entry in draft.fields
                where entry.name == field.name && !words.contains(entry.value) {
                    throw Refusal(
                        .choiceUnknown,
                        [
                            ("field", field.name), ("value", entry.value),
                            ("possible", words.joined(separator: ", ")),
                        ])
                }
            case .form(let id):
                guard let form = Forms.form(id) else { continue }
                let entries = draft.fields.filter { entry in
                    !row.fields.contains { $0.name == entry.name }
                }
                let faults = Forms.check(
                    form, entries.map { ($0.name, $0.value) },
                    isComplete: context.actor.kind == .party)
                if let fault = faults.first { throw Refusal(fault, form) }
            default: continue
            }
        }
    }

    // MARK: A case that begins with a step

    private func linked(
        _ begins: StepBeginning, _ draft: StepDraft, _ state: CaseState
    ) throws(Refusal) -> ClaimFiled {
        guard let procedure = Procedures.procedure(begins.procedure),
            let link = CaseLink(word: begins.link)
        else { throw Refusal(.procedureUnknown, [("procedure", begins.procedure)]) }
        try Validation.line(draft.court, "court")
        try isKnown(draft.court)
        var claim = ClaimFiled()
        claim.court = draft.court
        claim.kind =
            procedure.kinds.contains(state.filed.kind.word)
            ? state.filed.kind : CaseKind(word: procedure.kinds.first ?? "") ?? .none
        claim.category = state.filed.category
        claim.subjectMatter = draft.text.isEmpty ? state.filed.subjectMatter : draft.text
        claim.price = link == .counterclaim ? draft.amount : state.filed.price
        claim.procedure = procedure.id
        claim.lower = context.subject
        claim.link = link
        claim.appealed = draft.refers ?? state.decision?.id
        claim.fields = draft.fields
        claim.channel = .counter
        if let document = draft.document { claim.documents = [document] }
        let first = draft.participants.isEmpty ? [ParticipantRef(.plaintiff)] : draft.participants
        let sides = state.participants.filter { $0.side != .other }
        claim.plaintiffs = first.compactMap { state.party($0) }
        claim.defendants = sides.filter { !first.contains($0) }.compactMap { state.party($0) }
        guard !claim.plaintiffs.isEmpty, !claim.defendants.isEmpty else {
            throw Refusal(.partyMissing)
        }
        return claim
    }

    // MARK: Service and participants

    func serve(_ served: Served, _ state: CaseState) throws(Refusal) -> Operation {
        guard state.party(served.to) != nil else {
            throw Refusal(.participantUnknown, [("participant", "\(served.to)")])
        }
        guard served.about == state.id || state.knows(served.about) else {
            throw Refusal(.referenceUnknown, [("change", "\(served.about)")])
        }
        guard served.means != .none else { throw Refusal(.fieldEmpty, [("field", "means")]) }
        // The cabinet is the centre's: it alone can say what was placed there, and when.
        guard served.means != .cabinet || context.role == .central else {
            throw Refusal(.nodeMayNot, [("role", context.role.name)])
        }
        var served = served
        if served.means == .cabinet || served.at.milliseconds == 0 { served.at = context.at }
        guard served.at <= context.at else {
            throw Refusal(.timeAhead, [("date", "\(CivilDate(inBaku: served.at))")])
        }
        if let document = served.document { try Validation.document(document) }
        return .served(served)
    }

    func join(_ joined: ParticipantJoined, _ state: CaseState) throws(Refusal) -> Operation {
        var joined = joined
        joined.term = try custody(of: state).number
        guard joined.role != .none else { throw Refusal(.fieldEmpty, [("field", "role")]) }
        if joined.party.identifier.isEmpty, joined.role.mayBeUnidentified {
            try Validation.line(joined.party.name, "name")
        } else {
            try Validation.party(joined.party)
        }
        if let represents = joined.represents, state.party(represents) == nil {
            throw Refusal(.participantUnknown, [("participant", "\(represents)")])
        }
        return .participantJoined(joined)
    }

    func leave(
        _ participant: ParticipantRef, _ reason: String, _ state: CaseState
    ) throws(Refusal) -> Operation {
        var left = ParticipantLeft()
        left.term = try custody(of: state).number
        guard let joined = participant.joined, state.others.contains(where: { $0.id == joined })
        else { throw Refusal(.participantUnknown, [("participant", "\(participant)")]) }
        left.joined = joined
        left.reason = reason
        return .participantLeft(left)
    }

    func link(_ linked: CasesLinked, _ state: CaseState) throws(Refusal) -> [Write] {
        let term = try custody(of: state)
        guard linked.link != .none else { throw Refusal(.fieldEmpty, [("field", "link")]) }
        guard let subject = context.subject, linked.other != subject, let other = context.related,
            let otherTerm = other.custody
        else { throw Refusal(.linkUnknown) }
        guard isOwn(otherTerm.court) else {
            throw Refusal(.custodyElsewhere, [("court", otherTerm.court)])
        }
        var ours = linked
        ours.term = term.number
        var theirs = linked
        theirs.other = subject
        theirs.isReverse.toggle()
        theirs.term = otherTerm.number
        return [
            Write(.existing(subject), [.casesLinked(ours)]),
            Write(.existing(linked.other), [.casesLinked(theirs)]),
        ]
    }
}

extension StepDraft {
    /// Whether a field of the table is filled in.
    func has(_ field: String) -> Bool {
        switch field {
        case "participants", "participant": !participants.isEmpty
        case "document": document != nil
        case "text": text.unicodeScalars.contains { !$0.properties.isWhitespace }
        case "ground": !ground.isEmpty
        case "amount": amount > 0
        case "until": until != .none
        case "untilTime": untilTime != nil
        case "date": date != .none
        case "signedAt": signedAt != nil
        case "refers": refers != nil
        case "relates": relates != nil
        case "court": !court.isEmpty
        case "fields": !fields.isEmpty
        default: fields.contains { $0.name == field && !$0.value.isEmpty }
        }
    }
}

extension Refusal {
    /// What is wrong with a field of a statutory form, by its own name.
    init(_ fault: FormFieldFault, _ form: StatutoryForm) {
        let words = fault.reason.wording
        self.init(
            .formField,
            [
                ("field", fault.field), ("number", fault.number.isEmpty ? "–" : fault.number),
                ("az", words.azerbaijani), ("en", words.english), ("ru", words.russian),
            ])
    }
}

extension ParticipantRole {
    /// Whether the role may be taken by somebody whose FIN or VÖEN the court need not have.
    var mayBeUnidentified: Bool {
        switch description {
        case "prosecutor", "stateProsecutor", "witness", "expert", "specialist", "interpreter",
            "juror", "mediator", "authority", "investigator":
            true
        default: false
        }
    }
}

extension CaseState {
    /// Whether a change is something of this case that one can refer to.
    func knows(_ change: ChangeID) -> Bool {
        change == id || registrations.contains { $0.id == change }
            || hearings.contains { $0.id == change }
            || hearingOutcomes.contains { $0.id == change }
            || decisions.contains { $0.id == change } || steps.contains { $0.id == change }
            || writs.contains { $0.id == change } || draws.contains { $0.id == change }
            || documents.contains { $0.id == change } || offers.contains { $0.mark.id == change }
    }

    /// The words by which tables of procedures mean a participant.
    func words(of participant: ParticipantRef) -> [String] {
        guard participant.side == .other else { return ["party:" + participant.side.word] }
        let role = joins.first { $0.id == participant.joined }?.event.role.word
        return ["party:other", role == "stateProsecutor" ? "prosecutor" : role ?? ""]
    }

    /// Whether a judge sits on the case's bench besides the reporting one.
    func isPanelMember(_ judge: String?) -> Bool {
        guard let judge else { return false }
        return panel?.event.judges.contains(judge) ?? false
    }
}
