package import Law

/// A month of a year.
package struct YearMonth: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int

    /// - Returns: `nil` for what is no month of a year from 1 to 9999.
    package init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    package init(of date: CivilDate) {
        let (year, month, _) = date.components
        self.year = year
        self.month = month
    }

    /// Reads `2026-03`.
    package init?(_ text: String) {
        guard let date = CivilDate(text + "-01") else { return nil }
        self.init(of: date)
    }

    package var first: CivilDate {
        CivilDate(year: year, month: month, day: 1) ?? .none
    }

    package var next: YearMonth {
        YearMonth(year: month == 12 ? year + 1 : year, month: month % 12 + 1) ?? self
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension YearMonth: CustomStringConvertible {
    /// The month as in `2026-03`.
    package var description: String { String("\(first)".dropLast(3)) }
}

/// Whole months, the first and the last included.
package struct MonthSpan: Hashable, Sendable {
    package let first: YearMonth
    package let last: YearMonth

    /// - Returns: `nil` for a period that ends before it begins, or is longer than ten years.
    package init?(_ first: YearMonth, _ last: YearMonth) {
        guard first <= last, last.year - first.year <= 10 else { return nil }
        self.first = first
        self.last = last
    }

    package init(month: YearMonth) {
        first = month
        last = month
    }

    /// - Returns: `nil` for a year outside 1 to 9999.
    package init?(year: Int) {
        guard let first = YearMonth(year: year, month: 1),
            let last = YearMonth(year: year, month: 12)
        else { return nil }
        self.init(first, last)
    }

    package var months: [YearMonth] {
        var months = [first]
        while let month = months.last, month < last { months.append(month.next) }
        return months
    }

    package func contains(_ month: YearMonth) -> Bool { first <= month && month <= last }

    /// The days of the period that have begun by a day.
    package func days(until day: CivilDate) -> Int64 {
        let end = Swift.min(last.next.first, day.advanced(byDays: 1))
        return Int64(Swift.max(0, end.day - first.first.day))
    }
}
