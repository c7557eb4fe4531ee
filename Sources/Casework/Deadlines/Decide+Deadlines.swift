internal import Causality
internal import Law

extension Decider {
    /// The calendar that counts here: what the centre published, over the program's tables.
    var calendar: WorkingCalendar { context.reference?.calendar ?? .builtIn }

    func adjust(
        _ adjusted: DeadlineAdjusted, _ state: CaseState
    ) throws(Refusal) -> Operation {
        var adjusted = adjusted
        adjusted.term = try custody(of: state).number
        adjusted.judge = context.actor.judge ?? state.judge ?? ""
        try Validation.filled(adjusted.reason, "reason")
        let clock = state.clocks().first {
            $0.rule.id == adjusted.rule && $0.change == adjusted.started
                && $0.participant == adjusted.participant
        }
        guard let clock else { throw Refusal(.deadlineUnknown, [("rule", adjusted.rule)]) }
        let reckoning = try counted(clock)
        switch adjusted.adjustment {
        case .none: throw Refusal(.fieldEmpty, [("field", "adjustment")])
        case .confirmed: adjusted.until = .none
        case .overridden: try Validation.period(clock.count.start.date, adjusted.until)
        case .restored: try restore(adjusted, clock, reckoning)
        case .extended: try extend(adjusted, clock, reckoning)
        }
        return .deadlineAdjusted(adjusted)
    }

    private func counted(_ clock: DeadlineClock) throws(Refusal) -> Reckoning {
        do throws(CountFault) { return try clock.reckon(calendar) } catch {
            guard case .calendarMissing(let year) = error else {
                throw Refusal(.periodInvalid, [("from", ""), ("until", "")])
            }
            throw Refusal(.calendarMissing, [("year", "\(year)")])
        }
    }

    private func restore(
        _ adjusted: DeadlineAdjusted, _ clock: DeadlineClock, _ reckoning: Reckoning
    ) throws(Refusal) {
        guard clock.rule.isRestorable, clock.rule.bound == .within else {
            throw Refusal(.deadlineFixed, [("rule", clock.rule.id)])
        }
        guard reckoning.end <= context.at else {
            throw Refusal(.deadlineRuns, [("rule", clock.rule.id)])
        }
        try Validation.period(reckoning.due, adjusted.until)
    }

    /// Within what the law allows, counted from the end that holds without it.
    private func extend(
        _ adjusted: DeadlineAdjusted, _ clock: DeadlineClock, _ reckoning: Reckoning
    ) throws(Refusal) {
        guard let period = clock.rule.extensionMax else {
            throw Refusal(.deadlineFixed, [("rule", clock.rule.id)])
        }
        try Validation.period(reckoning.due, adjusted.until)
        var bare = clock
        bare.adjustments = []
        let end = try counted(bare)
        let limit: CivilDate
        do throws(CountFault) {
            limit = try Count(period, from: .day(end.due), place: clock.court).reckon(calendar).due
        } catch {
            throw Refusal(.calendarMissing, [("year", "\(end.due.year)")])
        }
        guard adjusted.until <= limit else {
            throw Refusal(.deadlineTooLong, [("rule", clock.rule.id), ("limit", "\(limit)")])
        }
    }

    func detain(_ set: DetentionSet, _ state: CaseState) throws(Refusal) -> Operation {
        var set = set
        set.term = try custody(of: state, isUrgent: true).number
        set.judge = context.actor.judge ?? state.judge ?? ""
        guard state.party(set.accused) != nil else {
            throw Refusal(.participantUnknown, [("participant", "\(set.accused)")])
        }
        if set.at.milliseconds == 0 { set.at = context.at }
        guard set.at <= context.at else {
            throw Refusal(.timeAhead, [("date", "\(CivilDate(inBaku: set.at))")])
        }
        guard set.until.milliseconds == 0 || set.until > set.at else {
            throw Refusal(
                .periodInvalid,
                [
                    ("from", "\(CivilDate(inBaku: set.at))"),
                    ("until", "\(CivilDate(inBaku: set.until))"),
                ])
        }
        switch set.measure {
        case .none: throw Refusal(.fieldEmpty, [("field", "measure")])
        case .detained, .houseArrest: break
        case .arrest: try isWithin("K04", set, since: set.at)
        case .extended:
            guard let first = state.arrest(of: set.accused) else {
                throw Refusal(.detentionMissing, [("accused", "\(set.accused)")])
            }
            if set.gravity == .none { set.gravity = first.gravity }
            try isWithin("K05", set, since: set.at)
            try isWithin("K06", set, since: first.at)
        case .released:
            guard state.isInCustody(set.accused) else {
                throw Refusal(.detentionMissing, [("accused", "\(set.accused)")])
            }
        }
        return .detentionSet(set)
    }

    /// Whether the end that is to be set lies within the row's limit for the gravity of the crime.
    private func isWithin(
        _ row: String, _ set: DetentionSet, since start: Instant
    ) throws(Refusal) {
        guard set.gravity != .none else { throw Refusal(.fieldEmpty, [("field", "gravity")]) }
        let date = CivilDate(inBaku: start)
        let rule = DeadlineRules.builtIn.rules(named: row).first { rule in
            rule.validity.holds(on: date)
                && rule.conditions.contains {
                    $0.subject == .gravity && $0.holds(for: set.gravity.word)
                }
        }
        guard let rule, set.until.milliseconds > 0 else { return }
        let limit = Count(rule.period, from: .day(date)).nominal
        guard CivilDate(inBaku: set.until) <= limit else {
            throw Refusal(.deadlineTooLong, [("rule", rule.id), ("limit", "\(limit)")])
        }
    }
}

extension CaseState {
    /// The arrest of a person who has not been let go since.
    func arrest(of accused: ParticipantRef) -> DetentionSet? {
        var found: DetentionSet?
        for step in detentions where counts(step) && step.event.accused == accused {
            switch step.event.measure {
            case .arrest: found = found ?? step.event
            case .released, .houseArrest: found = nil
            case .none, .detained, .extended: continue
            }
        }
        return found
    }

    func isInCustody(_ accused: ParticipantRef) -> Bool {
        switch detentions.last(where: { counts($0) && $0.event.accused == accused })?.event.measure
        {
        case .released, .none?, nil: false
        case .detained, .arrest, .extended, .houseArrest: true
        }
    }

    /// Whether a rule's period has ended for everybody for whom it runs.
    ///
    /// - Throws: the calendar that is not loaded.
    func hasLapsed(_ name: String, context: Context) throws(Refusal) -> Bool {
        let calendar = context.reference?.calendar ?? .builtIn
        let named = clocks().filter { ($0.rule.id == name || $0.rule.row == name) && !$0.isVoid }
        guard !named.isEmpty else { return false }
        for clock in named {
            do throws(CountFault) {
                guard try clock.reckon(calendar).end <= context.at else { return false }
            } catch {
                guard case .calendarMissing(let year) = error else { return false }
                throw Refusal(.calendarMissing, [("year", "\(year)")])
            }
        }
        // Where each party has a period of its own, nobody may be left whose has not begun.
        guard named.contains(where: { $0.rule.scope == .each && $0.participant != nil }) else {
            return true
        }
        let reached = Set(named.compactMap(\.participant))
        return participants.allSatisfy { $0.side == .other || reached.contains($0) }
    }
}
