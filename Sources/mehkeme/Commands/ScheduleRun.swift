internal import Casework
internal import Causality
internal import Law
internal import Node
internal import Replica
internal import Storage

/// The work behind `mehkeme schedule`.
struct ScheduleRun {
    let call: Call

    init(_ call: Call) { self.call = call }

    func run() throws(Failure) -> ExitCode {
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        let identity = try folder.identity(in: replica)
        let arguments = call.arguments
        _ = try arguments.positional()
        let court = arguments["court"] ?? identity.court
        let entries = try hearings(court, in: replica, folder)
        if arguments.has("ics") {
            let calendar = ICalendar(
                entries, title: court, instance: identity.instance, now: Wall.now,
                language: try call.arguments.language(), withNames: !arguments.has("public"))
            // Lines end with CR LF, also the last one, to which the terminal adds its LF.
            call.output.line(calendar.text.dropLast() + "\r")
            return .done
        }
        for entry in entries {
            if call.output.isJSON {
                call.output.line(json(entry).line)
            } else {
                let names =
                    arguments.has("public") ? "" : "  \(entry.plaintiff) – \(entry.defendant)"
                call.output.line(
                    "\(entry.from.text)–\(entry.until.text)  \(entry.hall)  "
                        + "\(entry.number.isEmpty ? "\(entry.subject)" : entry.number)  "
                        + "\(entry.judge)  \(entry.standing)\(names)")
            }
        }
        return .done
    }

    private func hearings(
        _ court: String, in replica: Replica, _ folder: DataFolder
    ) throws(Failure) -> [HearingEntry] {
        let arguments = call.arguments
        if let name = arguments["case"] {
            let subject = try SubjectName.find(name, in: replica)
            let state = try asking(folder.path) { () throws(ReplicaError) in
                try replica.read { (transaction) throws(StoreError) in
                    try replica.schema.state(of: subject, in: transaction)
                }
            }
            guard case .case(let state) = state else { throw Failure("\(name) is no case.") }
            return state.hearingEntries(of: subject)
        }
        var day = CivilDate(inBaku: Wall.now)
        if let text = arguments["day"] {
            guard let date = CivilDate(text) else {
                throw Failure(.usage, "“\(text)” is no day. Say for instance 2026-05-12.")
            }
            day = date
        }
        let isWeek = arguments.has("week")
        let first = isWeek ? day.advanced(byDays: Int32(1 - day.weekday)) : day
        let from = first.startInBaku
        let until = first.advanced(byDays: isWeek ? 7 : 1).startInBaku
        let all = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                let claims = try replica.schema.hallClaims(
                    of: court, from: from, until: until, in: transaction)
                return try replica.schema.hearings(of: claims, in: transaction)
            }
        }
        return all.filter { entry in
            (arguments["judge"].map { $0 == entry.judge } ?? true)
                && (arguments["hall"].map { $0 == entry.hall } ?? true)
        }
    }

    private func json(_ entry: HearingEntry) -> JSONValue {
        let isPublic = call.arguments.has("public")
        return .object([
            ("hearing", .text("\(entry.hearing)")), ("case", .text("\(entry.subject)")),
            ("number", .text(entry.number)), ("court", .text(entry.court)),
            ("hall", .text(entry.hall)), ("judge", .text(entry.judge)),
            ("clerk", .text(entry.clerk)), ("from", .text(entry.from.text)),
            ("until", .text(entry.until.text)), ("purpose", .text(entry.purpose.word)),
            ("standing", .text(entry.standing.word)),
            ("plaintiff", .text(isPublic ? "" : entry.plaintiff)),
            ("defendant", .text(isPublic ? "" : entry.defendant)),
        ])
    }
}
