package import Law

/// How old a pending case is, by whole months of the calendar.
///
/// - Source: CEPEJ, age pyramid of pending cases.
package enum AgeBand: UInt64, Worded {
    case upToMonth = 0
    case upToThreeMonths = 1
    case upToSixMonths = 2
    case upToYear = 3
    case upToTwoYears = 4
    case upToThreeYears = 5
    case upToFiveYears = 6
    case overFiveYears = 7

    /// The most months of the band; `nil` for the oldest.
    package var months: Int? {
        switch self {
        case .upToMonth: 1
        case .upToThreeMonths: 3
        case .upToSixMonths: 6
        case .upToYear: 12
        case .upToTwoYears: 24
        case .upToThreeYears: 36
        case .upToFiveYears: 60
        case .overFiveYears: nil
        }
    }
}

/// The bands as they lie on a day: computed once, asked for each day that is counted.
package struct AgeBands: Sendable {
    /// The earliest day of each band but the last.
    private let starts: [CivilDate]

    package init(on day: CivilDate) {
        starts = AgeBand.allCases.compactMap { band in
            band.months.map { day.monthsBefore($0) }
        }
    }

    package func band(of day: CivilDate) -> AgeBand {
        let index = starts.firstIndex { $0 <= day } ?? starts.count
        return AgeBand.allCases[index]
    }
}

extension CivilDate {
    /// The same day so many months earlier, or the last day of a shorter month.
    ///
    /// - Returns: the first day that there is, for what lies before it.
    package func monthsBefore(_ count: Int) -> CivilDate {
        let (year, month, day) = components
        let months = year * 12 + month - 1 - count
        guard months >= 12 else { return CivilDate(day: -CivilDate.dayMax) }
        for last in stride(from: day, through: 1, by: -1) {
            if let date = CivilDate(year: months / 12, month: months % 12 + 1, day: last) {
                return date
            }
        }
        return self
    }
}

/// How long a resolved case took, in steps that grow with it.
///
/// Days one by one up to 30, by fives to 120, by fifteens to a year, by nineties to ten years:
/// a percentile is exact to its step, and a court's year has some dozens of them.
package enum AgeStep {
    package static let daysMax = 3652

    /// The step's end, not below the days.
    package static func end(of days: Int) -> Int {
        let days = Swift.max(0, days)
        switch days {
        case ...30: return days
        case ...120: return (days + 4) / 5 * 5
        case ...365: return (days + 14) / 15 * 15
        default: return Swift.min((days + 89) / 90 * 90, daysMax)
        }
    }

    /// The step's end as the name of a counter, so that names sort as days do.
    static func name(of days: Int) -> String {
        let digits = String(end(of: days))
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
