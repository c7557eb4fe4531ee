/// Hearings and conflicts, on the command line.
enum ScheduleVerbs {
    static let verbs = [schedule, settle, docket]

    static let schedule = Verb(
        name: "schedule", summary: "the hearings of a court on a day or in a week",
        help: """
            mehkeme schedule --data DIR [--court CODE] [--day DATE] [--week] [--judge ID]
                             [--hall NAME] [--case NUMBER] [--public] [--language az|en|ru]
                             [--ics|--json]

            The court is the node's own unless another is named, the day is today. --ics prints a
            calendar file (RFC 5545): what was moved keeps its name, what was taken off is
            cancelled. --public leaves names out.

              mehkeme schedule --data masalli --day 2026-05-12
              mehkeme schedule --data masalli --case "2(050)-1/2026" --ics
            """,
        options: [
            .value("data"), .value("court"), .value("day"), .flag("week"), .value("judge"),
            .value("hall"), .value("case"), .flag("public"), .value("language"), .flag("ics"),
        ]
    ) { call throws(Failure) in try ScheduleRun(call).run() }

    static let docket = Verb(
        name: "docket", summary: "what waits for a person's decision, and what settles it",
        help: """
            mehkeme docket --data DIR [--court CODE] [--language az|en|ru] [--json]

            Everything that concurrent work has left: of single cases and orders, and between them
            (hearings that clash, numbers given twice) with the next free time.
            """,
        options: [.value("data"), .value("court"), .value("language")]
    ) { call throws(Failure) in try DocketRun(call).list() }

    static let settle = Verb(
        name: "docket settle", summary: "settle an item of a docket",
        help: """
            mehkeme docket settle --data DIR --case NUMBER --item NAME
                                  --choice acknowledge|adopt|dismiss|choose|renumber
                                  [--chosen CHANGE] [--note TEXT] [--login NAME]

            NAME is as mehkeme docket shows it: 3-2.0.14. --login is the member of staff who
            decides; without it the node itself does. Of two clashing hearings one is moved:
            command setHearing of an import, or the page of the case.
            """,
        options: [
            .value("data"), .value("case"), .value("item"), .value("choice"), .value("chosen"),
            .value("note"), .value("login"),
        ],
        writes: true
    ) { call throws(Failure) in try DocketRun(call).settle() }
}
