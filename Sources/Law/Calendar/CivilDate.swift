package import Causality

/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// - Units: days since 1970-01-01.
/// - Order: by time.
package struct CivilDate: Hashable, Comparable, Sendable {
    package let day: Int32

    /// How far from 1970 a date may lie; keeps every calculation far from overflow.
    package static let dayMax: Int32 = 3_000_000
    /// Baku is four hours ahead of UTC the whole year since 2016.
    package static let bakuOffsetMilliseconds: UInt64 = 4 * 3_600_000
    private static let dayMilliseconds: UInt64 = 86_400_000

    /// - Precondition: `day` lies within `dayMax` of 1970.
    package init(day: Int32) {
        precondition(abs(day) <= Self.dayMax, "a date is bounded where it enters")
        self.day = day
    }

    /// 1970-01-01, which stands for no date in a field.
    package static let none = CivilDate(day: 0)

    /// - Returns: `nil` for a day that the calendar does not have.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(of: month, in: year)).contains(day)
        else { return nil }
        // Years begin in March here, so that the leap day is the last day of a year.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.day = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day in Baku at a moment.
    package init(inBaku instant: Instant) {
        let bounded = min(instant.milliseconds, 1 << 47) + Self.bakuOffsetMilliseconds
        day = Int32(bounded / Self.dayMilliseconds)
    }

    /// Reads `2026-03-31`.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (left: Self, right: Self) -> Bool { left.day < right.day }

    package var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(day) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    package var year: Int { components.year }

    /// - Units: 1 is Monday, 7 is Sunday.
    package var weekday: Int { Int(((day + 3) % 7 + 7) % 7) + 1 }

    package func advanced(byDays count: Int32) -> CivilDate { CivilDate(day: day + count) }

    /// A moment of this day by the clock in Baku.
    ///
    /// - Returns: `nil` for a day before 1970, or a time that no clock shows.
    package func inBaku(hour: Int, minute: Int = 0) -> Instant? {
        guard day > 0, (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        let start = UInt64(day) * Self.dayMilliseconds - Self.bakuOffsetMilliseconds
        return Instant(milliseconds: start + UInt64(hour * 60 + minute) * 60_000)
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate: CustomStringConvertible {
    /// The date as in `2026-03-31`.
    package var description: String {
        let (year, month, day) = components
        let digits = String(year)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return "\(padded)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
