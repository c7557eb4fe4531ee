package import Causality

/// Why a period cannot be counted: said by name, never guessed.
package enum CountFault: Error, Equatable, Sendable {
    case calendarMissing(year: Int)
    /// The period lies outside what dates can say.
    case outOfRange

    package var wording: Wording {
        switch self {
        case .calendarMissing(let year): CalendarMissing(year: year).wording
        case .outOfRange:
            Wording(
                "müddət hesablanan tarixlərdən kənara çıxır",
                "the period leaves the dates that can be counted",
                "срок выходит за пределы исчисляемых дат")
        }
    }
}

/// How a period is counted: what the rule says, and what happened to it.
///
/// A value without a calendar; `reckon` joins the two. The day of the event never counts; the day
/// on which proceedings stop does not count, the day on which they resume does.
///
/// - Source: MPM 128–133, CPM 202, İPM 22; protocol/deadlines.md.
package struct Count: Sendable, Equatable {
    package enum Start: Sendable, Equatable {
        case day(CivilDate)
        /// For hours; days count from the day in Baku.
        case moment(Instant)

        package var date: CivilDate {
            switch self {
            case .day(let date): date
            case .moment(let instant): CivilDate(inBaku: instant)
            }
        }
    }

    package enum Direction: Sendable, Equatable {
        case after
        /// At least so long before the start, which lies ahead: notice of a hearing.
        case before
        /// Nothing may be done until it has passed.
        case notBefore
    }

    package enum Roll: String, Sendable, CaseIterable {
        /// To the next working day (MPM 129.2).
        case next
        case none
    }

    package enum Ending: String, Sendable, CaseIterable {
        case midnight
        /// At the court's closing hour (MPM 129.4).
        case closing
    }

    /// When proceedings stood still.
    package struct Interruption: Sendable, Equatable {
        package let from: CivilDate
        /// The day of resumption; `nil` while they still stand.
        package let until: CivilDate?

        package init(from: CivilDate, until: CivilDate?) {
            self.from = from
            self.until = until
        }
    }

    package var period: Period
    package var start: Start
    package var direction: Direction
    package var roll: Roll
    package var ending: Ending
    package var interruptions: [Interruption]
    /// The court whose calendar counts; empty for the country's.
    package var place: String

    package init(
        _ period: Period, from start: Start, direction: Direction = .after, roll: Roll = .next,
        ending: Ending = .midnight, interruptions: [Interruption] = [], place: String = ""
    ) {
        self.period = period
        self.start = start
        self.direction = direction
        self.roll = roll
        self.ending = ending
        self.interruptions = interruptions
        self.place = place
    }
}

extension Count {
    /// The end without a calendar: days off do not move it, working days count as days.
    ///
    /// Never after the true end of a period that runs forward, so what is sorted by it can be
    /// found again when a calendar has moved the end. A stretch that has not ended adds nothing.
    package var nominal: CivilDate {
        var end = bare
        guard direction != .before else { return end }
        for stretch in interruptions {
            guard let until = stretch.until, stretch.from <= end, stretch.from < until else {
                continue
            }
            end = CivilDate(day: Self.bounded(Int(end.day) + Int(until.day - stretch.from.day)))
        }
        return end
    }

    /// The hour at which a period of hours ends.
    package var hourEnd: Instant? {
        guard period.unit == .hour else { return nil }
        let moment: Instant
        switch start {
        case .moment(let instant): moment = instant
        case .day(let date): moment = date.startInBaku
        }
        let length = UInt64(period.count) * 3_600_000
        guard direction != .before else {
            return Instant(milliseconds: moment.milliseconds - min(length, moment.milliseconds))
        }
        return moment.advanced(byMilliseconds: length)
    }

    private var bare: CivilDate {
        if let hourEnd { return CivilDate(inBaku: hourEnd) }
        let sign = direction == .before ? -1 : 1
        switch period.unit {
        case .workingDay where direction == .before:
            // Days off lengthen the way back: twice as many days and two weeks hold them all.
            return CivilDate(day: Self.bounded(Int(start.date.day) - 2 * period.count - 14))
        case .day, .workingDay:
            return CivilDate(day: Self.bounded(Int(start.date.day) + sign * period.count))
        case .month: return start.date.advanced(byMonths: sign * period.count)
        case .year: return start.date.advanced(byMonths: sign * 12 * period.count)
        case .hour: return start.date
        }
    }

    static func bounded(_ day: Int) -> Int32 {
        Int32(min(max(day, 1), Int(CivilDate.dayMax)))
    }
}

extension CivilDate {
    /// The first moment of the day in Baku.
    package var startInBaku: Instant {
        inBaku(hour: 0) ?? Instant(milliseconds: 0)
    }
}
