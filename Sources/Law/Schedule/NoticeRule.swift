/// How long before a hearing people must be told of it.
///
/// - Source: `Tables/notice-rules.csv`.
package struct NoticeRule: Equatable, Sendable {
    /// As in `deadlines.csv`: C05.
    package let id: String
    /// Words of case kinds.
    package let kinds: [String]
    /// Words of purposes; empty for all.
    package let purposes: [String]
    package let before: Period
    /// Whether the judge may shorten it in urgency, with a reason.
    package let judgeMayShorten: Bool
    package let article: String
    package let confidence: Confidence
    package let validity: Validity
    package let wording: Wording

    static func read(_ bytes: [UInt8]) throws(TableFault) -> [NoticeRule] {
        let table = try Table(
            "notice-rules.csv", bytes,
            columns: [
                "rule", "kinds", "purposes", "before", "shorten", "article", "confidence",
                "since", "until", "az", "en", "ru",
            ])
        var rules: [NoticeRule] = []
        for row in table.rows { rules.append(try NoticeRule(row)) }
        return rules
    }

    private init(_ row: Table.Row) throws(TableFault) {
        id = try row.filled("rule")
        kinds = row.words("kinds")
        guard !kinds.isEmpty else { throw row.fault("kinds is empty") }
        purposes = row.words("purposes")
        guard let period = Period(row["before"]),
            period.unit == .day || period.unit == .workingDay
        else { throw row.fault("before is \(row["before"]), not days") }
        before = period
        switch row["shorten"] {
        case "": judgeMayShorten = false
        case "judge": judgeMayShorten = true
        default: throw row.fault("shorten is \(row["shorten"]), not judge")
        }
        article = try row.filled("article")
        confidence = try row.confidence()
        validity = try row.validity()
        wording = try row.wording()
    }

    package static func load() throws(TableFault) -> [NoticeRule] {
        try read(PackageResources.notice_rules_csv)
    }

    /// The table, read once; a fault in it is ours, and a test loads it first.
    package static let all: [NoticeRule] = {
        do throws(TableFault) { return try load() } catch { preconditionFailure("\(error)") }
    }()

    /// The rules for a hearing.
    package static func rules(
        kind: String, purpose: String, on date: CivilDate
    ) -> [NoticeRule] {
        all.filter {
            $0.kinds.contains(kind) && ($0.purposes.isEmpty || $0.purposes.contains(purpose))
                && $0.validity.holds(on: date)
        }
    }

    /// The last day on which people may be told of a hearing on a day.
    ///
    /// Neither the day of the notice nor the day of the hearing counts against the other: ten days
    /// before the 21st is the 11th.
    package func lastNotice(
        before date: CivilDate, at place: String, _ calendar: WorkingCalendar
    ) throws(CountFault) -> CivilDate {
        try Count(
            before, from: .day(date), direction: .before, roll: .none, place: place
        ).reckon(calendar).due
    }
}

/// What notice a hearing needs, of all rules that hold for it.
package enum HearingNotice {
    /// The rule that a date breaks most, if it breaks any.
    ///
    /// - Parameter today: the day on which people can be told at the earliest.
    package static func broken(
        by date: CivilDate, set today: CivilDate, kind: String, purpose: String, at place: String,
        _ calendar: WorkingCalendar
    ) throws(CountFault) -> NoticeRule? {
        var worst: (rule: NoticeRule, last: CivilDate)?
        for rule in NoticeRule.rules(kind: kind, purpose: purpose, on: today) {
            let last = try rule.lastNotice(before: date, at: place, calendar)
            guard last < today else { continue }
            if worst.map({ last < $0.last }) ?? true { worst = (rule, last) }
        }
        return worst?.rule
    }

    /// The earliest working day that leaves every rule its time.
    ///
    /// - Throws: the year whose calendar is needed and not loaded.
    package static func earliest(
        set today: CivilDate, kind: String, purpose: String, at place: String,
        _ calendar: WorkingCalendar
    ) throws(CountFault) -> CivilDate {
        var date = today
        while true {
            let isWorking: Bool
            do throws(CalendarMissing) {
                isWorking = try calendar.isWorking(date, at: place)
            } catch { throw .calendarMissing(year: error.year) }
            if isWorking,
                try broken(
                    by: date, set: today, kind: kind, purpose: purpose, at: place, calendar) == nil
            {
                return date
            }
            date = date.advanced(byDays: 1)
        }
    }
}
