/// The calendar of a year that nobody has loaded was asked for.
///
/// An expected answer: the Cabinet of Ministers decides in December about the next year.
package struct CalendarMissing: Error, Hashable, Sendable {
    package let year: Int

    package init(year: Int) { self.year = year }

    package var wording: Wording {
        let suffix = AzerbaijaniNumber.ordinalSuffix(year)
        return Wording(
            "\(year)-\(suffix) ilin təqvimi yüklənməyib",
            "the calendar for \(year) is not loaded",
            "календарь на \(year) год не загружен")
    }
}

/// A day, whether it is a working day, and why not.
package struct CalendarDay: Sendable, Equatable {
    package enum Reason: Sendable, Equatable, Hashable {
        case weekend
        /// A holiday of every year, by its key.
        case holiday(String)
        /// A feast, an exchanged day or a vote.
        case decided(DecidedYear.Kind)
        /// A rest day that moved here from a holiday.
        case moved(from: CivilDate, CalendarLaw.RuleKey)
    }

    package let date: CivilDate
    package internal(set) var isWorking: Bool
    package internal(set) var reasons: [Reason]
}

/// Which days are working days: what the law and the decisions of the years come to.
///
/// A pure value: the program's tables and what the centre has published, later over earlier.
///
/// - Invariant: it answers only for years whose moving feasts are all known, never by a guess.
package struct WorkingCalendar: Sendable, Equatable {
    package let law: CalendarLaw
    /// What holds for each year and place, sorted.
    package let decided: [DecidedYear]
    /// The days of each whole year of the country that is loaded, from 1 January.
    private var years: [Int: [CalendarDay]] = [:]
    /// The days of single courts that differ from the country's.
    private var local: [String: [CivilDate: DecidedYear.Kind]] = [:]

    /// - Parameter decided: later ones replace earlier ones of the same year and place.
    package init(law: CalendarLaw = .builtIn, decided: [DecidedYear] = DecidedYear.builtIn) {
        self.law = law
        var latest: [DecidedYear] = []
        for one in decided {
            latest.removeAll { $0.year == one.year && $0.place == one.place }
            latest.append(one)
        }
        latest.sort { ($0.year, $0.place) < ($1.year, $1.place) }
        self.decided = latest
        for one in latest where one.place.isEmpty && one.hasAllFeasts {
            years[one.year] = YearBuilder(law: law, decided: one).days
        }
        for one in latest where !one.place.isEmpty {
            for span in one.spans {
                for date in span.dates { local[one.place, default: [:]][date] = span.kind }
            }
        }
    }

    /// The tables that this program brings, and nothing besides.
    package static let builtIn = WorkingCalendar()

    /// The years that can be counted in, in order.
    package var loadedYears: [Int] { years.keys.sorted() }

    /// - Parameter place: a court's code; empty for the country at large.
    /// - Throws: the year that is not loaded.
    package func day(
        _ date: CivilDate, at place: String = ""
    ) throws(CalendarMissing) -> CalendarDay {
        let (year, _, _) = date.components
        guard let days = years[year], let first = days.first else {
            throw CalendarMissing(year: year)
        }
        var day = days[Int(date.day - first.date.day)]
        if !place.isEmpty, let kind = local[place]?[date] {
            day.isWorking = kind == .work
            day.reasons.append(.decided(kind))
        }
        return day
    }

    package func isWorking(
        _ date: CivilDate, at place: String = ""
    ) throws(CalendarMissing) -> Bool {
        try day(date, at: place).isWorking
    }

    /// The first working day that is not before a day.
    package func workingDay(
        onOrAfter date: CivilDate, at place: String = ""
    ) throws(CalendarMissing) -> CivilDate {
        var date = date
        while try !isWorking(date, at: place) { date = date.advanced(byDays: 1) }
        return date
    }

    /// All days of a year.
    package func days(of year: Int, at place: String = "") throws(CalendarMissing) -> [CalendarDay]
    {
        guard let days = years[year] else { throw CalendarMissing(year: year) }
        guard !place.isEmpty else { return days }
        var local: [CalendarDay] = []
        for one in days { local.append(try day(one.date, at: place)) }
        return local
    }

    /// When a court's doors close.
    ///
    /// - Returns: minutes after midnight; `nil` where nobody has said so.
    package func closingMinute(of place: String, in year: Int) -> Int? {
        let said = { (place: String) in
            decided.first { $0.place == place && $0.year == year }?.closingMinute
        }
        return said(place) ?? said("")
    }

    /// What a reason says, for people.
    package func wording(_ reason: CalendarDay.Reason, on date: CivilDate) -> Wording {
        switch reason {
        case .weekend: law.rule(.weekend, on: date)?.wording ?? Wording("", "", "")
        case .holiday(let key): law.holiday(key)?.wording ?? Wording(key, key, key)
        case .decided(let kind): kind.wording
        case .moved(_, let key): law.rule(key, on: date)?.wording ?? Wording("", "", "")
        }
    }
}

/// The work on the days of one year of the country.
private struct YearBuilder {
    let law: CalendarLaw
    let decided: DecidedYear
    private(set) var days: [CalendarDay] = []

    init(law: CalendarLaw, decided: DecidedYear) {
        self.law = law
        self.decided = decided
        // The old year's last day may send its rest day over, so counting begins with it.
        guard let eve = CivilDate(year: decided.year - 1, month: 12, day: 31),
            let last = CivilDate(year: decided.year, month: 12, day: 31)
        else { return }
        days = (eve.day...last.day).map { CalendarDay(CivilDate(day: $0)) }
        markWeekends()
        markHolidays()
        moveRestDays()
        exchangeDays()
        days.removeFirst()
    }

    private func index(_ date: CivilDate) -> Int? {
        let index = Int(date.day - days[0].date.day)
        return days.indices.contains(index) ? index : nil
    }

    private mutating func markWeekends() {
        for index in days.indices
        where days[index].date.weekday >= 6 && law.rule(.weekend, on: days[index].date) != nil {
            days[index].rest(.weekend)
        }
    }

    private mutating func markHolidays() {
        for holiday in law.holidays {
            for date in holiday.dates(in: decided.year - 1) + holiday.dates(in: decided.year) {
                if let index = index(date) { days[index].rest(.holiday(holiday.key)) }
            }
        }
        for span in decided.spans where span.kind.isFeast {
            for date in span.dates {
                if let index = index(date) { days[index].rest(.decided(span.kind)) }
            }
        }
    }

    /// Each holiday on a rest day, and each feast on another holiday, takes the next working day
    /// that none has taken before it.
    private mutating func moveRestDays() {
        for index in days.indices {
            let day = days[index]
            let holidays = day.reasons.filter(isHolidayThatMoves)
            var moves: [CalendarLaw.RuleKey] = []
            if day.reasons.contains(.weekend), !holidays.isEmpty { moves.append(.restMoves) }
            let feasts = holidays.filter {
                $0 == .decided(.ramazan) || $0 == .decided(.qurban)
            }
            if !feasts.isEmpty, holidays.count > 1 {
                moves += Array(repeating: .feastMoves, count: min(feasts.count, holidays.count - 1))
            }
            for key in moves where law.rule(key, on: day.date) != nil {
                if let next = days[index...].firstIndex(where: \.isWorking) {
                    days[next].rest(.moved(from: day.date, key))
                }
            }
        }
    }

    private func isHolidayThatMoves(_ reason: CalendarDay.Reason) -> Bool {
        switch reason {
        case .holiday(let key): law.holiday(key)?.moves ?? false
        case .decided(let kind): kind.isFeast
        case .weekend, .moved: false
        }
    }

    private mutating func exchangeDays() {
        for span in decided.spans where !span.kind.isFeast {
            for date in span.dates {
                guard let index = index(date) else { continue }
                days[index].reasons.append(.decided(span.kind))
                days[index].isWorking = span.kind == .work
            }
        }
    }
}

extension CalendarDay {
    fileprivate init(_ date: CivilDate) {
        self.init(date: date, isWorking: true, reasons: [])
    }

    fileprivate mutating func rest(_ reason: Reason) {
        isWorking = false
        reasons.append(reason)
    }
}
