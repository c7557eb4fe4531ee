internal import Casework
internal import Causality
internal import Law
internal import Node
internal import Replica
internal import Storage

/// The work behind `mehkeme docket`.
struct DocketRun {
    let call: Call

    init(_ call: Call) { self.call = call }

    // MARK: Showing

    func list() throws(Failure) -> ExitCode {
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        let identity = try folder.identity(in: replica)
        _ = try call.arguments.positional()
        let court = call.arguments["court"] ?? identity.court
        let now = Wall.now
        let (rows, notes) = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                let prefix = DocketKey.prefix(place: court)
                let rows = try replica.schema.entries(
                    .docket, from: prefix, below: prefix.afterPrefix, in: transaction
                ).compactMap { DocketRow(key: $0.key, value: $0.value) }
                let notes = try replica.schema.sharedNotes(
                    of: court, from: now, calendar: .builtIn, in: transaction)
                return (rows, notes)
            }
        }
        for row in rows { try tell(row) }
        for note in notes { try tell(note) }
        return .done
    }

    private func tell(_ row: DocketRow) throws(Failure) {
        try tell(
            row.item, subjects: [row.subject], numbers: [row.number], free: nil,
            about: row.about, inOrder: row.duty == .officeHead)
    }

    private func tell(_ note: SharedNote) throws(Failure) {
        try tell(
            note.item, subjects: note.subjects, numbers: note.numbers, free: note.nextFree,
            about: note.hearings.map(\.hearing), inOrder: false)
    }

    private func tell(
        _ item: DocketItemID, subjects: [SubjectID], numbers: [String], free: Instant?,
        about: [ChangeID], inOrder: Bool
    ) throws(Failure) {
        let kind = item.kind
        let staff = kind.staff(inOrder: inOrder).map(\.word)
        if call.output.isJSON {
            let sentence = kind.sentence
            call.output.line(
                JSONValue.object([
                    ("item", .text(item.description)), ("kind", .text(kind.word)),
                    ("subjects", .list(subjects.map { .text("\($0)") })),
                    ("numbers", .list(numbers.map { .text($0) })),
                    ("about", .list(about.map { .text("\($0)") })),
                    ("az", .text(sentence.azerbaijani)), ("en", .text(sentence.english)),
                    ("ru", .text(sentence.russian)), ("command", .text(kind.command.word)),
                    ("choices", .list(kind.choices.map { .text($0.word) })),
                    ("staff", .list(staff.map { .text($0) })),
                    ("nextFree", free.map { .text($0.text) } ?? .null),
                ]).line)
            return
        }
        let language = try call.arguments.language()
        let names = zip(subjects, numbers).map { $1.isEmpty ? "\($0)" : $1 }
        call.output.line("\(item)  \(names.joined(separator: ", "))  \(kind.sentence[language])")
        let time = free.map { "  \($0.text)" } ?? ""
        call.output.line(
            "  \(kind.remedy[language]) (\(staff.joined(separator: ", ")))\(time)")
    }

    // MARK: Settling

    func settle() throws(Failure) -> ExitCode {
        let arguments = call.arguments
        _ = try arguments.positional()
        let house = try call.openHouse()
        let subject = try SubjectName.find(try arguments.required("case"), in: house.replica)
        let login = arguments["login"] ?? ""
        let answer = house.carryOut(
            CommandRequest(
                try command(), on: subject, by: login.isEmpty ? .node : .staff, named: login,
                door: Wall.now))
        switch answer {
        case .carriedOut(let ids, _):
            call.output.line("settled by \(ids.map { "\($0)" }.joined(separator: ", "))")
            return .done
        case .refused(let refusal):
            throw Failure(
                "\(refusal.key): \(refusal.text(language: try call.arguments.language()))")
        case .carriedOutBefore, .stale: throw Failure("Somebody was faster. Look again.")
        case .full: throw Failure("The disk is full; nothing was written.")
        case .halted(let reason): throw Failure("The node writes nothing now: \(reason)")
        }
    }

    private func command() throws(Failure) -> Command {
        let arguments = call.arguments
        let word = try arguments.required("choice")
        if word == "renumber" { return .renumberCase }
        guard let item = DocketItemID(try arguments.required("item")) else {
            throw Failure(.usage, "--item is a name such as 3-2.0.14.")
        }
        guard let choice = DocketChoice(word: word) else {
            let words = DocketChoice.allCases.map(\.word).joined(separator: ", ")
            throw Failure(.usage, "--choice is one of \(words), renumber.")
        }
        var chosen: ChangeID?
        if let text = arguments["chosen"] {
            guard let change = ChangeID(text) else {
                throw Failure(.usage, "--chosen is a change such as 2.0.14.")
            }
            chosen = change
        }
        return .settleDocket(
            DocketAnswer(
                item: item, choice: choice, chosen: chosen, note: arguments["note"] ?? ""))
    }
}
