internal import Importing

/// `mehkeme case do` and `mehkeme case forms`: one command, typed.
enum TypedRun {
    static let verbs = [carryOut, list]

    static let carryOut = Verb(
        name: "case do", summary: "carry out one command on a case or an order",
        help: """
            mehkeme case do --data DIR NUMBER COMMAND [FIELD…] [--as LOGIN] [--json]

            NUMBER is a case number or a subject's name; new for what is about neither a case nor
            an order. A FIELD is name=text, name:=JSON for numbers (sums in qəpik) and lists,
            name@FILE for a document (its path below this folder), party.name=text for a field of
            an object. The fields are those of a line of an import, judged alike; mehkeme case
            forms lists them. Typed twice, it is done twice, unless it has an id=NAME. Beside a
            running node it hands the work over.

              mehkeme case do --data masalli '2(050)-1/2026' holdHearing hearing:=1 outcome=held
              mehkeme case do --data masalli '2(050)-1/2026' fileDocument document@etiraz.pdf \\
                  kind=defence --as katib1
            """,
        options: [.value("data"), .value("as")], writes: true, readsInput: { _ in false }
    ) { call throws(Failure) in
        let words = call.arguments.positional
        guard words.count >= 2 else {
            throw Failure(.usage, "This takes NUMBER COMMAND and the command's fields.")
        }
        let raw: RawLine
        do throws(ImportFault) {
            raw = try TypedLine.line(
                words[1], about: words[0], actor: call.arguments["as"],
                words: Array(words.dropFirst(2)))
        } catch {
            throw Failure(
                .usage,
                "\(error.reason.rawValue): \(error.explanation.az) / \(error.explanation.en)")
        }
        return try ImportRun(call, typed: raw).run()
    }

    static let list = Verb(
        name: "case forms", summary: "list the commands and their fields",
        help: """
            mehkeme case forms [COMMAND] [--json]

            What mehkeme case do, an import's lines and POST /api/v1/commands take; fields in
            brackets may be left out. samples/README.md says what each means.
            """,
        options: []
    ) { call throws(Failure) in
        let wanted = call.arguments.positional
        guard wanted.count <= 1 else { throw Failure(.usage, "This takes one command at most.") }
        let commands = ImportCommand.allCases.filter { wanted.isEmpty || wanted[0] == $0.rawValue }
        guard !commands.isEmpty else {
            throw Failure(.usage, "There is no command “\(wanted[0])”.")
        }
        for command in commands {
            let (required, optional) = command.typed
            if call.output.isJSON {
                let fields: [(String, JSONValue)] = [
                    ("command", .text(command.rawValue)), ("about", .text(command.isAbout)),
                    ("required", .list(required.map { .text($0) })),
                    ("optional", .list(optional.map { .text($0) })),
                ]
                call.output.line(JSONValue.object(fields).line)
            } else {
                let names = required + optional.map { "[\($0)]" }
                call.output.line(
                    "\(command.isAbout)  \(command.rawValue)  \(names.joined(separator: " "))")
            }
        }
        return .done
    }
}
