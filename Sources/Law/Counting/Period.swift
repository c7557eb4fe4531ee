/// What a period is counted in.
package enum PeriodUnit: String, Sendable, CaseIterable {
    /// Calendar days (*gün*).
    case day = "cd"
    /// Working days (*iş günü*).
    case workingDay = "wd"
    case month = "m"
    case year = "y"
    /// Hours, which run through nights and days off.
    case hour = "h"
}

/// A length of time as the law says it: ten days, one month, 48 hours.
package struct Period: Sendable, Hashable {
    package let count: Int
    package let unit: PeriodUnit

    /// Keeps every reckoning near its calendar.
    package static let countMax = 10_000

    /// - Returns: `nil` for less than nothing, or more than any law has.
    package init?(_ count: Int, _ unit: PeriodUnit) {
        guard (0...Self.countMax).contains(count) else { return nil }
        self.count = count
        self.unit = unit
    }

    /// Reads `10 wd`, `1 m`, `48 h`.
    package init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, let count = Int(words[0]),
            let unit = PeriodUnit(rawValue: String(words[1]))
        else { return nil }
        self.init(count, unit)
    }

    /// The period in words: “10 working days”.
    package var wording: Wording {
        let name =
            switch unit {
            case .day: Self.names("gün", ("day", "days"), ("день", "дня", "дней"), count)
            case .workingDay:
                Self.names(
                    "iş günü", ("working day", "working days"),
                    ("рабочий день", "рабочих дня", "рабочих дней"), count)
            case .month:
                Self.names("ay", ("month", "months"), ("месяц", "месяца", "месяцев"), count)
            case .year: Self.names("il", ("year", "years"), ("год", "года", "лет"), count)
            case .hour: Self.names("saat", ("hour", "hours"), ("час", "часа", "часов"), count)
            }
        guard count > 0 else { return Wording("həmin gün", "the same day", "в тот же день") }
        return Wording(
            "\(count) \(name.azerbaijani)", "\(count) \(name.english)", "\(count) \(name.russian)")
    }

    private static func names(
        _ az: String, _ en: (String, String), _ ru: (String, String, String), _ count: Int
    ) -> Wording {
        let russian =
            switch (count % 10, count % 100) {
            case (_, 11...14): ru.2
            case (1, _): ru.0
            case (2...4, _): ru.1
            default: ru.2
            }
        return Wording(az, count == 1 ? en.0 : en.1, russian)
    }
}

extension CivilDate {
    /// The same day of a month some months on; where that month has none, its last day.
    ///
    /// - Source: MPM 129.1, CPM 202.3.
    package func advanced(byMonths count: Int) -> CivilDate {
        let (year, month, day) = components
        let months = year * 12 + month - 1 + count
        let (ahead, number) = (months / 12, months % 12 + 1)
        for last in stride(from: day, through: 28, by: -1) {
            if let date = CivilDate(year: ahead, month: number, day: last) { return date }
        }
        return CivilDate(year: ahead, month: number, day: min(day, 28)) ?? self
    }
}
