internal import Causality
internal import Law

extension Decider {
    func set(_ plan: HearingPlan, _ state: CaseState) throws(Refusal) -> Operation {
        let term = try custody(of: state)
        _ = try openNumber(of: state, term)
        guard let drawn = state.judge else { throw Refusal(.drawMissing) }
        let judge = plan.judge ?? drawn
        guard judge == drawn else {
            throw Refusal(.judgeNotDrawn, [("judge", judge), ("drawn", drawn)])
        }
        try checkTime(plan)
        try checkDirectory(plan, judge, term)
        let rules = try checkNotice(plan, state)
        if let replaced = plan.replaces {
            guard let hearing = state.hearing(replaced) else { throw Refusal(.hearingUnknown) }
            guard state.standing(of: hearing) == .set else { throw Refusal(.hearingNotSet) }
        }
        try checkClaims(plan, plan.resources(in: state, court: term.court))
        var set = HearingSet()
        set.judge = judge
        set.hall = plan.hall
        set.from = plan.from
        set.until = plan.until
        set.purpose = plan.purpose
        set.term = term.number
        set.claimsChecked = UInt64(context.claims.count)
        set.replaces = plan.replaces
        set.clerk = plan.clerk
        set.persons = plan.persons
        set.rules = rules
        set.shortened = plan.shortened
        set.move = try move(
            by: plan.purpose == .preparatory ? .setPreparatory : .setHearing, state)
        return .hearingSet(set)
    }

    private func checkTime(_ plan: HearingPlan) throws(Refusal) {
        guard plan.from < plan.until else {
            throw Refusal(
                .periodInvalid,
                [("from", Self.text(plan.from)), ("until", Self.text(plan.until))])
        }
        guard
            plan.until.milliseconds - plan.from.milliseconds
                <= CaseLimits.hearingMillisecondsMax
        else { throw Refusal(.hearingTooLong) }
        guard isImport || plan.from >= context.at else {
            throw Refusal(.hearingPast, [("from", Self.text(plan.from))])
        }
    }

    private func checkDirectory(
        _ plan: HearingPlan, _ judge: String, _ term: CustodyTerm
    ) throws(Refusal) {
        let date = CivilDate(inBaku: plan.from)
        guard let directory = context.directory, directory.court == term.court,
            directory.year == UInt64(clamping: date.year)
        else { throw Refusal(.directoryMissing, [("year", "\(date.year)")]) }
        guard let hall = directory.hall(plan.hall), !hall.closed else {
            throw Refusal(.hallUnknown, [("hall", plan.hall)])
        }
        guard let known = directory.judge(judge) else {
            throw Refusal(.judgeUnknown, [("judge", judge)])
        }
        guard known.active else { throw Refusal(.judgeInactive, [("judge", known.name)]) }
        guard !directory.isOnLeave(judge, on: date) else {
            throw Refusal(.judgeOnLeave, [("judge", known.name), ("date", "\(date)")])
        }
        try checkRoom(plan, directory)
    }

    private func checkClaims(_ plan: HearingPlan, _ resources: [Resource]) throws(Refusal) {
        for claim in context.claims
        where resources.contains(claim.resource) && claim.from < plan.until
            && plan.from < claim.until && claim.hearing != plan.replaces
        {
            let times = [("from", Self.text(claim.from)), ("until", Self.text(claim.until))]
            switch claim.resource {
            case .hall(_, let name): throw Refusal(.hallTaken, [("hall", name)] + times)
            case .judge(_, let judge): throw Refusal(.judgeTaken, [("judge", judge)] + times)
            case .clerk(_, let login):
                throw Refusal(.clerkTaken, [("clerk", login)] + times)
            case .person(let fin): throw Refusal(.personTaken, [("person", fin)] + times)
            }
        }
    }

    func hold(
        _ id: ChangeID, _ outcome: HearingOutcome, _ ground: String, _ state: CaseState
    ) throws(Refusal) -> Operation {
        // A hearing that took place is recorded even when the case was offered away meanwhile.
        let term = try custody(of: state, isUrgent: true)
        guard let hearing = state.hearing(id) else { throw Refusal(.hearingUnknown) }
        guard state.standing(of: hearing) == .set else { throw Refusal(.hearingNotSet) }
        switch outcome {
        case .adjourned: try Validation.filled(ground, "ground")
        case .held:
            guard isImport || hearing.event.from <= context.at else {
                throw Refusal(.hearingNotYet, [("from", Self.text(hearing.event.from))])
            }
        }
        var held = HearingHeld()
        held.hearing = id
        held.outcome = outcome
        held.ground = ground
        held.term = term.number
        let isPreparatory = hearing.event.purpose == .preparatory
        let operation: StepOperation =
            switch (outcome, isPreparatory) {
            case (.held, false): .holdHearing
            case (.held, true): .holdPreparatory
            case (.adjourned, false): .adjournHearing
            case (.adjourned, true): .adjournPreparatory
            }
        held.move = try move(by: operation, state)
        return .hearingHeld(held)
    }

    func decide(_ draft: DecisionDraft, _ state: CaseState) throws(Refusal) -> Operation {
        let term = try custody(of: state)
        _ = try openNumber(of: state, term)
        guard let judge = state.judge else { throw Refusal(.drawMissing) }
        guard isImport || context.actor.judge == judge else {
            throw Refusal(.decisionNotByJudge, [("judge", judge)])
        }
        guard draft.outcome != .none else {
            throw Refusal(.fieldEmpty, [("field", "outcome")])
        }
        try Validation.filled(draft.operative, "operative")
        try Validation.amount(draft.amount)
        switch draft.outcome {
        case .granted, .partlyGranted, .settled, .convicted, .penalised: break
        default:
            guard draft.amount == 0 else { throw Refusal(.outcomeWithoutAmount) }
        }
        if let act = draft.act { try Validation.document(act) }
        for verdict in draft.verdicts {
            guard state.party(verdict.accused) != nil else {
                throw Refusal(.participantUnknown, [("participant", "\(verdict.accused)")])
            }
            guard verdict.outcome != .none else {
                throw Refusal(.fieldEmpty, [("field", "outcome")])
            }
        }
        let date = draft.date ?? context.today
        guard date <= context.today else { throw Refusal(.timeAhead, [("date", "\(date)")]) }
        var made = DecisionMade()
        made.move = try move(
            by: .decide, state, outcome: draft.outcome, step: draft.step, on: draft.date,
            verdicts: draft.verdicts)
        try checkGround(draft, made.move, date)
        made.verdicts = draft.verdicts
        made.ground = draft.ground
        made.relates = draft.relates
        if let signed = draft.signedAt {
            guard signed <= context.at else {
                throw Refusal(.timeAhead, [("date", "\(CivilDate(inBaku: signed))")])
            }
            made.signedAt = signed
        }
        made.outcome = draft.outcome
        made.amount = draft.amount
        made.operative = draft.operative
        made.act = draft.act
        made.judge = judge
        made.date = date
        made.term = term.number
        return .decisionMade(made)
    }

    /// The ground of a decision against the table, and whether it needs one.
    private func checkGround(
        _ draft: DecisionDraft, _ move: StageMove, _ date: CivilDate
    ) throws(Refusal) {
        guard let row = Procedures.procedure(move.procedure)?.step(move.step, on: date) else {
            return
        }
        for field in row.fields where field.isRequired {
            switch field.name {
            case "ground" where draft.ground.isEmpty, "relates" where draft.relates == nil:
                throw Refusal(.fieldEmpty, [("field", field.name)])
            default: continue
            }
        }
        if let set = row.groundSet, !draft.ground.isEmpty,
            Grounds.ground(draft.ground, in: set) == nil
        {
            throw Refusal(.groundUnknown, [("ground", draft.ground), ("set", set)])
        }
    }

    /// A writ is a step of the case and the beginning of an order: two changes, each naming the
    /// other.
    func issue(_ draft: WritDraft, _ state: CaseState) throws(Refusal) -> [Write] {
        let term = try custody(of: state)
        guard let subject = context.subject else { throw Refusal(.subjectUnknown) }
        guard let registered = state.registration(in: term.number),
            state.decision(in: term.number) != nil
        else { throw Refusal(.caseNotDecided) }
        guard let debtor = state.party(.defendant, draft.debtor),
            let creditor = state.party(.plaintiff, 0)
        else { throw Refusal(.partyUnknown, [("index", "\(draft.debtor)")]) }
        try Validation.line(draft.office, "office")
        if draft.matter == .money {
            try Validation.positive(draft.amount)
        } else {
            try Validation.amount(draft.amount)
        }
        let provider = try provider(of: draft.office, on: context.today)
        let number = registered.event.caseNumber
        var writ = WritIssued()
        writ.writNumber = "\(number)-\(state.writs.count + 1)"
        writ.order = self.subject(ofWrite: 1)
        writ.office = draft.office
        writ.amount = draft.amount
        writ.debtor = UInt64(draft.debtor)
        writ.term = term.number
        writ.date = context.today
        writ.move = try move(by: .writ, state)
        var issued = OrderIssued()
        issued.caseSubject = subject
        issued.caseNumber = number
        issued.writNumber = writ.writNumber
        issued.court = term.court
        issued.office = draft.office
        issued.creditor = creditor
        issued.debtor = debtor
        issued.amount = draft.amount
        issued.date = context.today
        issued.provider = provider
        issued.matter = draft.matter
        return [
            Write(.existing(subject), [.writIssued(writ)]),
            Write(.new, [.orderIssued(issued)]),
        ]
    }

    /// A moment as people in Baku read it, to the minute.
    static func text(_ instant: Instant) -> String {
        let date = CivilDate(inBaku: instant)
        let minutes =
            (min(instant.milliseconds, 1 << 47) + CivilDate.bakuOffsetMilliseconds)
            / 60_000 % 1440
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(date) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
