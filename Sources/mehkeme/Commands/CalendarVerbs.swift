internal import Law

/// `mehkeme calendar …`: working days, and periods counted by them.
enum CalendarVerbs {
    static let verbs = [show, day, count, put]

    private static let common: [OptionSpec] = [.value("data"), .value("court"), .value("language")]

    static let show = Verb(
        name: "calendar show", summary: "the days off of a year, each with its reason",
        help: """
            mehkeme calendar show YEAR [--court CODE] [--data DIR] [--language az|en|ru] [--json]

            The days of YEAR that are off from Monday to Friday, the weekend days that work, and the
            article behind each. With --data it counts in what the centre has published; with
            --court it adds the court's own days, such as the day of a vote.
            A year whose Novruz, Ramazan and Qurban are not loaded is said, never guessed.

              mehkeme calendar show 2026
              mehkeme calendar show 2026 --court 050 --data masalli --json
            """,
        options: common
    ) { call throws(Failure) in try CalendarRun(call).show() }

    static let day = Verb(
        name: "calendar day", summary: "whether a day is a working day, and why not",
        help: """
            mehkeme calendar day DATE [--court CODE] [--data DIR] [--language az|en|ru] [--json]

              mehkeme calendar day 2026-03-27
            """,
        options: common
    ) { call throws(Failure) in try CalendarRun(call).day() }

    static let count = Verb(
        name: "calendar count", summary: "count a period, and show the arithmetic",
        help: """
            mehkeme calendar count "N UNIT" --from DATE|DATETIME [--before] [--not-before]
                                   [--no-roll]
                             [--closing] [--suspended DATE..DATE]… [--court CODE] [--data DIR]
                             [--language az|en|ru] [--json]

            UNIT: cd calendar days, wd working days, m months, y years, h hours. Counting starts the
            day after (MPM 128.3), a month ends on the same day or the month's last (129.1), a last
            day that is off moves to the next working day (129.2; --no-roll leaves it), and ends at
            24:00 (129.3) or with --closing when the court closes (129.4). --before counts back from
            a hearing, --not-before to the first day on which something may be done.
            Dates are as in 2026-03-31, a moment as in 2026-03-06T19:00, by the clock in Baku.

              mehkeme calendar count "1 m" --from 2026-02-21
              mehkeme calendar count "10 wd" --from 2026-06-01 --suspended 2026-06-08..2026-06-22
              mehkeme calendar count "5 wd" --from 2026-04-20 --before --language az
              mehkeme calendar count "48 h" --from 2026-03-06T19:00
            """,
        options: common + [
            .value("from"), .flag("before"), .flag("not-before"), .flag("no-roll"),
            .flag("closing"), .values("suspended"),
        ]
    ) { call throws(Failure) in try CalendarRun(call).count() }

    static let put = Verb(
        name: "calendar put", summary: "publish the days of a year (at the centre)",
        help: """
            mehkeme calendar put --data DIR FILE|- [--closing HH:MM] [--json]

            FILE has the heading year,place,kind,from,until,source,confidence and a line for each
            span of days: kind is novruz, ramazan, qurban, rest, work or vote, place a court's code
            or empty for the country. Each year and place of FILE stands in place of what was known
            of it; a year of the country needs all three feasts. Only the centre may publish.

              mehkeme calendar put --data centre calendar-2027.csv --closing 18:00
            """,
        options: [.value("data"), .value("closing")], writes: true
    ) { call throws(Failure) in try CalendarRun(call).put() }
}
