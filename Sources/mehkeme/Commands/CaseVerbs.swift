/// What a clerk or a script does with cases and accounts.
enum CaseVerbs {
    static let verbs = [importLines, showCase, addUser, listUsers, disableUser]

    static let importLines = Verb(
        name: "import", summary: "carry out commands from JSON lines",
        help: """
            mehkeme import --data DIR FILE.jsonl|- [--strict] [--json]

            One command a line; samples/README.md tells the schema. A line that is refused is
            reported as FILE:LINE: REASON: words, and the import goes on (with --strict it stops).
            Run again, it carries out no line twice. Beside a running node it hands the work over.
            Ends with 1 if any line was refused.

              mehkeme import --data masalli samples/story.jsonl
            """,
        options: [.value("data"), .flag("strict")], writes: true
    ) { call throws(Failure) in try ImportRun(call).run() }

    static let showCase = Verb(
        name: "case", summary: "show a case: people, course, hearings, acts, custody",
        help: """
            mehkeme case --data DIR NUMBER [--json]

            NUMBER is a case number, such as 2(050)-1/2026, or a subject's name, such as 2.0.14.
            """,
        options: [.value("data")]
    ) { call throws(Failure) in try CaseReport(call).run() }

    static let addUser = Verb(
        name: "user add", summary: "open an account on this node",
        help: """
            mehkeme user add --data DIR --login NAME --name TEXT [--party] [--fin FIN|--voen VOEN]
                             [--password-file FILE]

            The password is read from FILE, or from the standard input: never from the call's words,
            which others can see. What a member of staff may do stands in the court's directory
            (putRole); a party's account (--party, at the centre) needs the FIN or VÖEN that was
            checked when the account was opened.
            """,
        options: [
            .value("data"), .value("login"), .value("name"), .flag("party"), .value("fin"),
            .value("voen"), .value("password-file"),
        ],
        writes: true, readsInput: { $0["password-file"] == nil }
    ) { call throws(Failure) in try UserRun(call).add() }

    static let listUsers = Verb(
        name: "user list", summary: "list the accounts of this node",
        help: "mehkeme user list --data DIR [--json]",
        options: [.value("data")]
    ) { call throws(Failure) in try UserRun(call).list() }

    static let disableUser = Verb(
        name: "user disable", summary: "close an account of this node",
        help: "mehkeme user disable --data DIR --login NAME",
        options: [.value("data"), .value("login")], writes: true
    ) { call throws(Failure) in try UserRun(call).disable() }
}
