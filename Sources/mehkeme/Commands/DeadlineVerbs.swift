/// `mehkeme deadlines …`: what is due, why, and by which rule.
enum DeadlineVerbs {
    static let verbs = [list, ofCase, explain, rules, report]

    static let list = Verb(
        name: "deadlines list", summary: "what is due at the court, earliest first",
        help: """
            mehkeme deadlines list --data DIR [--court CODE] [--judge ID] [--days N] [--alarm]
                                   [--rights] [--as-of YYYY-MM-DD] [--language az|en|ru] [--json]

            The court's duties that are overdue or end within N days (14 unless given), with the
            arithmetic of each end. --judge shows one judge's; --alarm only what is counted in
            hours,
            detention and what is due the same day; --rights adds the periods of parties and what
            stands still. Where a calendar is needed that is not loaded, the line says which year.

              mehkeme deadlines list --data masalli --days 7 --judge h1
              mehkeme deadlines list --data masalli --alarm --json
            """,
        options: [
            .value("data"), .value("court"), .value("judge"), .value("days"), .flag("alarm"),
            .flag("rights"), .value("as-of"), .value("language"),
        ]
    ) { call throws(Failure) in try DeadlineRun(call).list() }

    static let ofCase = Verb(
        name: "deadlines case", summary: "every period of a case, with its arithmetic",
        help: """
            mehkeme deadlines case --data DIR NUMBER [--as-of YYYY-MM-DD] [--language az|en|ru]
                                   [--json]

            NUMBER is a case number or a subject's name. Each period with the rule, the article, for
            whom it runs, the arithmetic, and how it stands.

              mehkeme deadlines case --data masalli "2(050)-1/2026"
            """,
        options: [.value("data"), .value("as-of"), .value("language")]
    ) { call throws(Failure) in try DeadlineRun(call).ofCase() }

    static let explain = Verb(
        name: "deadlines explain", summary: "a rule of the table, in words",
        help: """
            mehkeme deadlines explain RULE [--language az|en|ru] [--json]

            RULE is a rule or a row of the catalogue.

              mehkeme deadlines explain C49
              mehkeme deadlines explain K04 --language az
            """,
        options: [.value("language")]
    ) { call throws(Failure) in try DeadlineRun(call).rules(named: true) }

    static let rules = Verb(
        name: "deadlines rules", summary: "all rules of periods",
        help: """
            mehkeme deadlines rules [--kind KIND] [--language az|en|ru] [--json]

            KIND is civil, commercial, administrative, criminal, offence, material or order.
            """,
        options: [.value("kind"), .value("language")]
    ) { call throws(Failure) in try DeadlineRun(call).rules(named: false) }

    static let report = Verb(
        name: "deadlines report", summary: "which rules are computed, which only shown",
        help: """
            mehkeme deadlines report [--json]

            Each rule with computed or shown and what sets it going; the sums at the end.
            """,
        options: []
    ) { call throws(Failure) in try DeadlineRun(call).report() }
}
