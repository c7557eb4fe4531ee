/// What the Labour Code says about days off: the holidays of every year, and how rest days move.
///
/// - Source: ƏM 105, 105-1, 106; the tables `calendar-holidays` and `calendar-rules`.
package struct CalendarLaw: Sendable, Equatable {
    package struct Holiday: Sendable, Equatable {
        package let key: String
        let month: Int
        let day: Int
        let days: Int
        /// Whether it moves off a weekly rest day.
        let moves: Bool
        package let article: String
        package let confidence: Confidence
        let validity: Validity
        package let wording: Wording

        /// Its days in a year, as far as they are valid.
        func dates(in year: Int) -> [CivilDate] {
            guard let first = CivilDate(year: year, month: month, day: day) else { return [] }
            return (0..<Int32(days)).map { first.advanced(byDays: $0) }
                .filter { validity.holds(on: $0) }
        }
    }

    package enum RuleKey: String, Sendable, CaseIterable {
        case weekend
        case restMoves = "rest-moves"
        case feastMoves = "feast-moves"
        case exchange
        case vote
    }

    package struct Rule: Sendable, Equatable {
        package let key: RuleKey
        package let article: String
        package let confidence: Confidence
        let validity: Validity
        package let wording: Wording
    }

    package let holidays: [Holiday]
    package let rules: [Rule]

    /// The rule of a key that is valid on a day.
    package func rule(_ key: RuleKey, on date: CivilDate) -> Rule? {
        rules.first { $0.key == key && $0.validity.holds(on: date) }
    }

    package func holiday(_ key: String) -> Holiday? { holidays.first { $0.key == key } }
}

extension CalendarLaw {
    /// Reads the tables.
    ///
    /// - Throws: the first line that is not a holiday or a rule.
    package init(holidays: [UInt8], rules: [UInt8]) throws(TableFault) {
        var days: [Holiday] = []
        let table = try Table(
            "calendar-holidays.csv", holidays,
            columns: [
                "key", "month", "day", "days", "moves", "article", "confidence", "since", "until",
                "az", "en", "ru",
            ])
        for row in table.rows {
            guard let month = Int(row["month"]), let day = Int(row["day"]),
                CivilDate(year: 2000, month: month, day: day) != nil,
                let count = Int(row["days"]), (1...7).contains(count),
                ["yes", "no"].contains(row["moves"])
            else { throw row.fault("no such day") }
            days.append(
                Holiday(
                    key: try row.filled("key"), month: month, day: day, days: count,
                    moves: row["moves"] == "yes", article: try row.filled("article"),
                    confidence: try row.confidence(), validity: try row.validity(),
                    wording: try row.wording()))
        }
        var known: [Rule] = []
        let ruleTable = try Table(
            "calendar-rules.csv", rules,
            columns: ["key", "article", "confidence", "since", "until", "az", "en", "ru"])
        for row in ruleTable.rows {
            guard let key = RuleKey(rawValue: row["key"]) else {
                throw row.fault("the program knows no rule \(row["key"])")
            }
            known.append(
                Rule(
                    key: key, article: try row.filled("article"),
                    confidence: try row.confidence(), validity: try row.validity(),
                    wording: try row.wording()))
        }
        self.holidays = days
        self.rules = known
    }

    /// The tables that this program brings.
    package static let builtIn: CalendarLaw = {
        do throws(TableFault) {
            return try CalendarLaw(
                holidays: PackageResources.calendar_holidays_csv,
                rules: PackageResources.calendar_rules_csv)
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}
