internal import Causality
package import Law

extension CaseState {
    /// Every period that something in the case has set going, in the order of the events.
    ///
    /// - Parameter rules: the table; a case keeps the rule that was in force on the day of the
    ///   event.
    package func clocks(by rules: DeadlineRules = .builtIn) -> [DeadlineClock] {
        guard id != .none else { return [] }
        var maker = ClockMaker(self, rules)
        maker.run()
        return maker.clocks
    }

    /// The events that periods are tied to, those of detention among them.
    package var deadlineEvents: [CaseEvent] {
        var all = events
        for step in detentions where counts(step) {
            let at = step.event.at
            let until = step.event.until
            all.append(
                CaseEvent(
                    name: "detention:" + step.event.measure.word, at: at,
                    date: CivilDate(inBaku: at), participant: step.event.accused,
                    court: step.mark.court, change: step.id, about: nil,
                    until: until.milliseconds > 0 ? CivilDate(inBaku: until) : .none,
                    untilTime: until.milliseconds > 0 ? until : nil,
                    ground: step.event.gravity.word))
        }
        return all.sorted { ($0.at, $0.change, $0.name) < ($1.at, $1.change, $1.name) }
    }

    /// The procedure by whose rules periods are chosen: for older files the ordinary one.
    var ruledProcedure: String {
        guard procedure.isEmpty else { return procedure }
        return Procedures.first(kind: filed.kind.word)?.id ?? ""
    }

    /// When proceedings stood still, in order.
    var stretches: [Count.Interruption] {
        var found: [Count.Interruption] = []
        for step in steps where counts(step) {
            let date =
                step.event.date == .none
                ? CivilDate(inBaku: step.mark.at) : step.event.date
            switch step.event.move.effect {
            case .suspend where found.last.map({ $0.until != nil }) ?? true:
                found.append(Count.Interruption(from: date, until: nil))
            case .resume:
                guard let last = found.last, last.until == nil else { continue }
                found[found.count - 1] = Count.Interruption(from: last.from, until: date)
            default: continue
            }
        }
        return found
    }

    /// Whether an accused person is in custody on a day.
    func isDetained(_ participant: ParticipantRef?, on date: CivilDate) -> Bool {
        let last = detentions.last {
            counts($0) && $0.event.accused == participant
                && CivilDate(inBaku: $0.event.at) <= date
        }
        switch last?.event.measure {
        case .detained, .arrest, .extended: return true
        case .houseArrest, .released, .none?, nil: return false
        }
    }
}

/// The work of finding a case's clocks.
private struct ClockMaker {
    let state: CaseState
    let rules: DeadlineRules
    let kind: String
    let procedure: Procedure?
    let events: [CaseEvent]
    let stretches: [Count.Interruption]
    let byName: [String: [Int]]
    /// The first event of each change.
    let byChange: [ChangeID: Int]
    /// The services of each change.
    let services: [ChangeID: [Int]]
    let parties: [ParticipantRef]
    var clocks: [DeadlineClock] = []
    private var known: Set<ClockName> = []

    private var starts: Set<Start> = []

    private struct Start: Hashable {
        let rule: String
        let change: ChangeID
    }

    private struct ClockName: Hashable {
        let rule: String
        let participant: ParticipantRef?
        /// The change, or for services what was served: only the first service counts.
        let change: ChangeID
    }

    init(_ state: CaseState, _ rules: DeadlineRules) {
        self.state = state
        self.rules = rules
        kind = state.filed.kind.word
        procedure = Procedures.procedure(state.ruledProcedure)
        events = state.deadlineEvents
        stretches = state.stretches
        var byName: [String: [Int]] = [:]
        var byChange: [ChangeID: Int] = [:]
        var services: [ChangeID: [Int]] = [:]
        for (index, event) in events.enumerated() {
            byName[event.name, default: []].append(index)
            if byChange[event.change] == nil { byChange[event.change] = index }
            guard event.name.hasPrefix("served:"), let about = event.about else { continue }
            services[about, default: []].append(index)
        }
        self.byChange = byChange
        self.services = services
        self.byName = byName
        parties = state.participants.filter { $0.side != .other || state.hasPartyRights($0) }
    }

    mutating func run() {
        for event in events {
            for rule in rules.rules(kind: kind, trigger: .event(event.name)) {
                begin(rule, event)
            }
        }
        for entry in state.filed.fields {
            for rule in rules.rules(kind: kind, trigger: .filing(entry.name)) {
                begin(rule, told: entry)
            }
        }
        for step in state.steps where state.counts(step) && !step.event.move.event.isEmpty {
            for entry in step.event.fields {
                let trigger = DeadlineTrigger.stepField(
                    event: step.event.move.event, field: entry.name)
                for rule in rules.rules(kind: kind, trigger: trigger) {
                    begin(rule, told: entry, in: step)
                }
            }
        }
        for rule in rules.rulesAfterOthers(kind: kind) {
            begin(rule, afterEndOf: rule.othersBefore)
        }
        starts = Set(clocks.map { Start(rule: $0.rule.id, change: $0.change) })
        for index in clocks.indices { finish(index) }
    }

    // MARK: Beginning

    private mutating func begin(_ rule: DeadlineRule, _ event: CaseEvent) {
        var start = Count.Start.day(event.date)
        if rule.period.unit == .hour { start = .moment(event.at) }
        if event.name == "hearingSet", rule.direction == .before {
            guard let hearing = state.hearing(event.change)?.event else { return }
            start = .day(CivilDate(inBaku: hearing.from))
        }
        let isService = event.name.hasPrefix("served:")
        let named = isService ? event.about ?? event.change : event.change
        if rule.scope == .last {
            guard let start = lastService(event, rule) else { return }
            return add(rule, nil, event.change, named, event.name, event.court, .day(start), event)
        }
        for participant in concerned(by: event, rule.scope) {
            add(rule, participant, event.change, named, event.name, event.court, start, event)
        }
    }

    /// The day on which the last party was reached by what the event served.
    private func lastService(_ event: CaseEvent, _ rule: DeadlineRule) -> CivilDate? {
        var reached: [ParticipantRef: CivilDate] = [:]
        for one in events where one.name == event.name && one.about == event.about {
            guard let participant = one.participant, reached[participant] == nil else { continue }
            reached[participant] = one.date
        }
        let addressees = state.participants.filter { $0.side != .other }
        var last: CivilDate?
        for addressee in addressees {
            guard let date = reached[addressee] else { return nil }
            last = last.map { max($0, date) } ?? date
        }
        return last
    }

    private func concerned(
        by event: CaseEvent, _ scope: DeadlineRule.Scope
    ) -> [ParticipantRef?] {
        switch scope {
        case .case, .last: return [nil]
        case .any: return [event.participant]
        case .each: return event.participant.map { [$0] } ?? parties
        case .plaintiff: return sided(.plaintiff, event)
        case .defendant, .accused: return sided(.defendant, event)
        }
    }

    private func sided(_ side: ParticipantSide, _ event: CaseEvent) -> [ParticipantRef?] {
        if let one = event.participant { return one.side == side ? [one] : [] }
        return parties.filter { $0.side == side }
    }

    private mutating func begin(_ rule: DeadlineRule, told entry: FormEntry) {
        guard let start = Count.Start(told: entry.value, rule.period.unit) else { return }
        let concerned: [ParticipantRef?] =
            switch rule.scope {
            case .plaintiff: parties.filter { $0.side == .plaintiff }
            case .defendant, .accused: parties.filter { $0.side == .defendant }
            case .each: parties
            case .case, .any, .last: [nil]
            }
        for participant in concerned {
            add(
                rule, participant, state.id, state.id, "filed:" + entry.name, state.filed.court,
                start, nil)
        }
    }

    private mutating func begin(
        _ rule: DeadlineRule, told entry: FormEntry, in step: Step<StepTaken>
    ) {
        guard let start = Count.Start(told: entry.value, rule.period.unit),
            let event = self.event(of: step.id)
        else { return }
        let name = "\(step.event.move.event).\(entry.name)"
        add(
            rule, step.event.participants.first, step.id, step.id, name, step.mark.court, start,
            event)
    }

    private mutating func begin(_ rule: DeadlineRule, afterEndOf names: [String]) {
        let parents = clocks.filter { names.contains($0.rule.id) }
        guard let last = parents.max(by: { $0.nominal < $1.nominal }) else { return }
        let event = self.event(of: last.change)
        let count = clocks.count
        add(
            rule, nil, last.change, last.change, "expired:" + last.rule.id, last.court,
            .day(last.nominal), event)
        if clocks.count > count { clocks[count].parents = parents }
    }

    private mutating func add(
        _ rule: DeadlineRule, _ participant: ParticipantRef?, _ change: ChangeID,
        _ named: ChangeID, _ trigger: String, _ court: String, _ start: Count.Start,
        _ event: CaseEvent?
    ) {
        // Which rule is in force is told by the day of the event, not by the hearing's.
        guard rule.validity.holds(on: event?.date ?? start.date),
            rule.instances.isEmpty || rule.instances.contains(procedure?.instance ?? 1),
            rule.conditions.allSatisfy({ holds($0, participant, event) }),
            known.insert(ClockName(rule: rule.id, participant: participant, change: named))
                .inserted
        else { return }
        let court = court.isEmpty ? state.custody?.court ?? state.filed.court : court
        let count = Count(
            rule.period, from: start, direction: rule.direction, roll: rule.roll,
            interruptions: rule.stops ? interruptions(after: start.date) : [], place: court)
        clocks.append(
            DeadlineClock(
                rule: rule, participant: participant, change: change, trigger: trigger,
                court: court, count: count))
    }

    /// What of the stretches lies in a period that begins on a day.
    private func interruptions(after start: CivilDate) -> [Count.Interruption] {
        stretches.compactMap { stretch in
            if let until = stretch.until, until <= start { return nil }
            return Count.Interruption(from: max(stretch.from, start), until: stretch.until)
        }
    }

    private func event(of change: ChangeID) -> CaseEvent? { byChange[change].map { events[$0] } }

    // MARK: Conditions

    private func holds(
        _ condition: DeadlineCondition, _ participant: ParticipantRef?, _ event: CaseEvent?
    ) -> Bool {
        switch condition.subject {
        case .procedure: return condition.holds(for: procedure?.id ?? "")
        case .category: return condition.holds(for: state.filed.category)
        case .filing(let name): return condition.holds(for: state.filed.value(of: name))
        case .purpose:
            let hearing = event.flatMap { state.hearing($0.change) }
            return condition.holds(for: hearing?.event.purpose.word ?? "")
        case .gravity: return condition.holds(for: event?.ground ?? "")
        case .detained:
            let date = event?.date ?? .none
            return condition.holds(for: state.isDetained(participant, on: date) ? "yes" : "no")
        case .event:
            let isThere = condition.values.contains { byName[$0] != nil }
            return isThere != condition.isNegated
        case .field(let name):
            let step = state.steps.first { $0.id == event?.about || $0.id == event?.change }
            let value = step?.event.fields.first { $0.name == name }?.value ?? ""
            return condition.holds(for: value)
        }
    }

    // MARK: What became of it

    private mutating func finish(_ index: Int) {
        var clock = clocks[index]
        clock.met = meeting(clock)
        clock.isVoid = clock.met == nil && isVoid(clock)
        adjust(&clock)
        clocks[index] = clock
    }

    private func meeting(_ clock: DeadlineClock) -> DeadlineClock.Meeting? {
        var first: CaseEvent?
        for name in clock.rule.fulfilled {
            if name.hasPrefix("filed:") {
                guard let told = told(String(name.dropFirst(6)), clock) else { continue }
                return told
            }
            let places =
                name == "served" ? services[clock.change] ?? [] : byName[name] ?? []
            guard let place = places.first(where: { meets(events[$0], clock, by: name) }) else {
                continue
            }
            let event = events[place]
            if let found = first, (found.at, found.change) <= (event.at, event.change) { continue }
            first = event
        }
        return first.map {
            DeadlineClock.Meeting(change: $0.change, event: $0.name, at: $0.at, date: $0.date)
        }
    }

    private func told(_ field: String, _ clock: DeadlineClock) -> DeadlineClock.Meeting? {
        let unit = clock.rule.period.unit
        guard let start = Count.Start(told: state.filed.value(of: field), unit) else { return nil }
        let at: Instant =
            switch start {
            case .day(let date): date.startInBaku
            case .moment(let instant): instant
            }
        return DeadlineClock.Meeting(
            change: state.id, event: "filed:" + field, at: at, date: start.date)
    }

    private func meets(_ event: CaseEvent, _ clock: DeadlineClock, by name: String) -> Bool {
        let isTold = clock.trigger.contains(".") || clock.trigger.hasPrefix("filed:")
        guard isTold || event.change != clock.change else { return false }
        if name.hasPrefix("served:"), "served:" + clock.trigger == name {
            guard event.about == clock.change else { return false }
        }
        if let one = clock.participant, let other = event.participant, one != other {
            return false
        }
        // What says about which of several events it is meets that one alone.
        if !event.name.hasPrefix("served:"), let about = event.about, about != clock.change,
            starts.contains(Start(rule: clock.rule.id, change: about))
        {
            return false
        }
        if isTold { return true }
        guard let started = self.event(of: clock.change) else { return true }
        return event.at >= started.at
            || event.date >= started.date && event.date.startInBaku == event.at
    }

    private func isVoid(_ clock: DeadlineClock) -> Bool {
        if clock.trigger == "hearingSet", let hearing = state.hearing(clock.change) {
            switch state.standing(of: hearing) {
            case .set: break
            case .held, .adjourned, .moved, .lapsed, .proposed: return true
            }
        }
        if clock.rule.isOfCourt, let holder = state.custody?.court, holder != clock.court {
            return true
        }
        if clock.rule.bound != .validity, procedure?.state(state.stage)?.isFinal == true {
            return true
        }
        return false
    }

    private func adjust(_ clock: inout DeadlineClock) {
        for name in clock.rule.extended {
            for place in byName[name] ?? [] where events[place].until != .none {
                let event = events[place]
                clock.adjustments.append(
                    .init(adjustment: .extended, until: event.until, change: event.change))
            }
        }
        // What the court itself set counts; the law's limit stands beside it.
        if clock.trigger.hasPrefix("detention:"), clock.rule.bound == .validity,
            let event = self.event(of: clock.change),
            let end = event.untilTime, clock.rule.period.unit != .hour
        {
            clock.setEnd = end
        }
        for step in state.steps
        where step.event.move.event == "restored" && state.counts(step) && names(step, clock) {
            let date = CivilDate(inBaku: step.mark.at)
            let until = step.event.until == .none ? date : step.event.until
            clock.adjustments.append(
                .init(adjustment: .restored, until: until, change: step.id))
        }
        for step in state.adjustments where state.counts(step) {
            let event = step.event
            guard event.rule == clock.rule.id, event.started == clock.change,
                event.participant == clock.participant, let kind = event.adjustment.law
            else { continue }
            clock.adjustments.append(.init(adjustment: kind, until: event.until, change: step.id))
        }
    }

    /// Whether a restoration means this period.
    private func names(_ step: Step<StepTaken>, _ clock: DeadlineClock) -> Bool {
        let rule = step.event.fields.first { $0.name == "rule" }?.value ?? ""
        guard rule == clock.rule.id || rule == clock.rule.row else { return false }
        guard let participant = clock.participant, !step.event.participants.isEmpty else {
            return true
        }
        return step.event.participants.contains(participant)
    }
}

extension CaseState {
    /// Whether somebody who joined has a party's periods.
    fileprivate func hasPartyRights(_ participant: ParticipantRef) -> Bool {
        guard let join = joins.first(where: { $0.id == participant.joined }) else { return false }
        switch join.event.role.word {
        case "thirdPerson", "applicant", "interestedPerson", "prosecutor", "stateProsecutor",
            "victim", "privateProsecutor", "civilClaimant", "civilDefendant":
            return true
        default: return false
        }
    }
}

extension Count.Start {
    /// Reads `2026-03-31`, or `2026-03-31T19:00` by the clock in Baku.
    ///
    /// - Returns: `nil` for what is neither; a period of hours needs the time of day.
    package init?(told text: String, _ unit: PeriodUnit) {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard let first = parts.first, let date = CivilDate(String(first)), date.day > 1 else {
            return nil
        }
        guard parts.count == 2 else {
            guard unit != .hour else { return nil }
            self = .day(date)
            return
        }
        let clock = parts[1].split(separator: ":")
        guard clock.count >= 2, let hour = Int(clock[0]), let minute = Int(clock[1]),
            let moment = date.inBaku(hour: hour, minute: minute)
        else { return nil }
        self = unit == .hour ? .moment(moment) : .day(date)
    }
}
