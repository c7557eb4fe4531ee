internal import Casework
internal import Causality
internal import Law
internal import Node
internal import Replica
internal import Storage

/// The work behind `mehkeme deadlines …`.
struct DeadlineRun {
    let call: Call

    init(_ call: Call) { self.call = call }

    func list() throws(Failure) -> ExitCode {
        let arguments = call.arguments
        _ = try arguments.positional()
        let (folder, now) = (try call.folder(), try now())
        let days = try arguments.number("days", default: 14)
        guard days <= 366 else { throw Failure(.usage, "--days is at most 366.") }
        let replica = try folder.open(isReadOnly: true)
        let own = try folder.identity(in: replica).courts.first ?? ""
        let court = arguments["court"] ?? own
        let until = CivilDate(inBaku: now).advanced(byDays: Int32(days))
        var lists: [DeadlineList] = arguments.has("alarm") ? [.alarm] : [.alarm, .duty]
        if arguments.has("rights") { lists += [.right, .stopped] }
        let (items, calendar) = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                (
                    try replica.schema.deadlines(
                        court: court, lists: lists, at: now, until: until, in: transaction),
                    try replica.schema.calendar(in: transaction)
                )
            }
        }
        let lines = DueList.lines(
            items, at: now, until: until, judge: arguments["judge"], calendar: calendar)
        for line in lines {
            let fields: [(String, JSONValue)] = [
                ("case", .text(line.item.row.number)), ("subject", .text("\(line.item.subject)")),
                ("judge", .text(line.item.row.judge)),
                ("participant", .text(line.item.row.participant)),
            ]
            try tell(line.item.clock, line.standing, calendar, fields, "\(line.item.row.number)  ")
        }
        return .done
    }

    func ofCase() throws(Failure) -> ExitCode {
        let (folder, now) = (try call.folder(), try now())
        let replica = try folder.open(isReadOnly: true)
        let text = try call.arguments.positional("NUMBER")[0]
        let subject = try SubjectName.find(text, in: replica)
        let (state, calendar) = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                (
                    try replica.schema.state(of: subject, in: transaction),
                    try replica.schema.calendar(in: transaction)
                )
            }
        }
        guard case .case(let state) = state else { throw Failure("\(text) is no case.") }
        for clock in state.clocks() {
            let name = clock.participant.flatMap { state.party($0) }?.name ?? ""
            let standing = clock.standing(at: now, calendar)
            let fields: [(String, JSONValue)] = [
                ("participant", .text(name)), ("started", .text("\(clock.change)")),
            ]
            try tell(clock, standing, calendar, fields, name.isEmpty ? "" : "\(name)  ")
        }
        return .done
    }

    func rules(named: Bool) throws(Failure) -> ExitCode {
        let language = try call.arguments.language()
        var rules = DeadlineRules.builtIn.all
        if named {
            let name = try call.arguments.positional("RULE")[0]
            rules = DeadlineRules.builtIn.rules(named: name)
            guard !rules.isEmpty else { throw Failure("There is no rule “\(name)”.") }
        } else {
            _ = try call.arguments.positional()
        }
        if let kind = call.arguments["kind"] {
            rules = rules.filter { $0.kinds.contains(kind) }
            guard !rules.isEmpty else { throw Failure(.usage, "There is no kind “\(kind)”.") }
        }
        for rule in rules {
            guard !call.output.isJSON else {
                call.output.line(json(rule).line)
                continue
            }
            let mark =
                rule.confidence == .unconfirmed
                ? "  (\(Confidence.unconfirmedMark[language]))" : ""
            let period = "\(rule.bound.rawValue) \(rule.period.wording[language])"
            call.output.line(
                "\(rule.id)  \(rule.wording[language]): \(period), \(rule.article), "
                    + "\(rule.confidence.rawValue)\(mark)")
            if named {
                for trigger in rule.triggers {
                    let words = DeadlineWords.event(trigger.text)[language]
                    call.output.line("  \(trigger.text): \(words)")
                }
            }
        }
        return .done
    }

    func report() throws(Failure) -> ExitCode {
        _ = try call.arguments.positional()
        let rules = DeadlineRules.builtIn.all
        for rule in rules {
            let mode = rule.isComputed ? "computed" : "shown"
            let triggers = rule.triggers.map(\.text).joined(separator: " ")
            call.output.line(
                call.output.isJSON
                    ? JSONValue.object([
                        ("rule", .text(rule.id)), ("mode", .text(mode)),
                        ("trigger", .text(triggers)), ("article", .text(rule.article)),
                        ("confidence", .text(rule.confidence.rawValue)),
                    ]).line
                    : "\(rule.id)  \(mode)  \(triggers)  \(rule.article)")
        }
        if !call.output.isJSON {
            let count = rules.count(where: \.isComputed)
            call.output.line(
                "\(rules.count) rules, \(count) computed, \(rules.count - count) shown")
        }
        return .done
    }
}

extension DeadlineRun {
    private func now() throws(Failure) -> Instant {
        guard let text = call.arguments["as-of"] else { return Wall.now }
        guard let date = CivilDate(text), let moment = date.inBaku(hour: 9) else {
            throw Failure(.usage, "“\(text)” is no date. A date is as in 2026-03-31.")
        }
        return moment
    }

    private func tell(
        _ clock: DeadlineClock, _ standing: DeadlineStanding, _ calendar: WorkingCalendar,
        _ fields: [(String, JSONValue)], _ head: String
    ) throws(Failure) {
        let language = try call.arguments.language()
        let reckoning: Result<Reckoning, CountFault> = Result { () throws(CountFault) in
            try clock.reckon(calendar)
        }
        let rule = clock.rule
        let isUnconfirmed = rule.confidence == .unconfirmed
        if call.output.isJSON {
            var all = fields
            let more: [(String, JSONValue)] = [
                ("rule", .text(rule.id)), ("title", rule.wording.json),
                ("article", .text(rule.article)), ("unconfirmed", .bool(isUnconfirmed)),
                ("bound", .text(rule.bound.rawValue)), ("standing", .text(standing.word)),
                ("met", clock.met.map { .text("\($0.date)") } ?? .null),
            ]
            all += more
            switch reckoning {
            case .success(let counted):
                all += [
                    ("due", .text("\(counted.due)")), ("end", .text(counted.end.text)),
                    ("arithmetic", clock.arithmetic(counted, calendar).json),
                ]
            case .failure(let fault): all += [("due", .null), ("fault", fault.wording.json)]
            }
            call.output.line(JSONValue.object(all).line)
            return
        }
        let mark = isUnconfirmed ? " (\(Confidence.unconfirmedMark[language]))" : ""
        let title = "\(head)\(rule.id)  \(rule.wording[language])\(mark), \(rule.article)"
        switch reckoning {
        case .success(let counted):
            call.output.line("\(counted.due)  \(standing.word)  \(title)")
            call.output.line("            " + clock.arithmetic(counted, calendar)[language])
        case .failure(let fault):
            call.output.line("?           \(standing.word)  \(title)")
            call.output.line("            " + fault.wording[language])
        }
    }

    private func json(_ rule: DeadlineRule) -> JSONValue {
        .object([
            ("rule", .text(rule.id)), ("row", .text(rule.row)), ("title", rule.wording.json),
            ("kinds", .list(rule.kinds.map(JSONValue.text))),
            ("triggers", .list(rule.triggers.map { .text($0.text) })),
            ("period", .text("\(rule.period.count) \(rule.period.unit.rawValue)")),
            ("bound", .text(rule.bound.rawValue)),
            ("who", .list(rule.bearers.map { .text($0.rawValue) })),
            ("computed", .bool(rule.isComputed)), ("article", .text(rule.article)),
            ("confidence", .text(rule.confidence.rawValue)),
            ("since", rule.validity.since.map { .text("\($0)") } ?? .null),
            ("until", rule.validity.until.map { .text("\($0)") } ?? .null),
        ])
    }
}
