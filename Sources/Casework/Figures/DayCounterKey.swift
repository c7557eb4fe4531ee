internal import Encoding
package import Law

/// What is counted by the day on which it began, so that its age can be told at any moment.
///
/// The keys of a million pending cases are some thousands: a day of a kind is one.
package enum DayTally: UInt64, Worded {
    /// Pending cases by the day of registration.
    case pending = 0x80
    /// Pending cases whose periods stand still, by the day of registration.
    case suspended = 0x81
    /// What is due and not done, by the nominal end of its period; the name is the rule.
    case deadlineOpen = 0x82
    /// What was done after the nominal end, by that end; the name is rule, space, the day it was
    /// done. Whether that was too late, the calendar says when it is read.
    case deadlineAfter = 0x83
    /// Enforcement orders that are not closed, by the day of the writ.
    case ordersOpen = 0x84
}

/// A counter by day: tally 1 ‖ place 8 ‖ kind 1 ‖ day 4 (‖ name ‖ 0).
package struct DayCounterKey: Hashable, Sendable {
    package let tally: DayTally
    package let place: String
    package let kind: CaseKind
    package let day: CivilDate
    package let name: String

    package init(
        _ tally: DayTally, place: String, kind: CaseKind = .none, day: CivilDate,
        name: String = ""
    ) {
        self.tally = tally
        self.place = place
        self.kind = kind
        self.day = day
        self.name = name
    }

    package static func prefix(_ tally: DayTally, place: String) -> [UInt8] {
        var key = KeyBuilder()
        key.byte(tally)
        key.fixed(place, 8)
        return key.bytes
    }

    package var bytes: [UInt8] {
        var key = KeyBuilder()
        key.byte(tally)
        key.fixed(place, 8)
        key.byte(kind)
        key.day(day)
        if !name.isEmpty { key.ended(name) }
        return key.bytes
    }

    package init?(_ bytes: [UInt8]) {
        var reader = KeyReader(bytes)
        guard let tally = reader.number(1).flatMap(DayTally.init), let place = reader.fixed(8),
            let kind = reader.number(1).flatMap(CaseKind.init), let day = reader.day()
        else { return nil }
        let name = reader.isAtEnd ? "" : reader.ended()
        guard let name, reader.isAtEnd else { return nil }
        self.init(tally, place: place, kind: kind, day: day, name: name)
    }
}

extension Projection {
    mutating func count(_ key: DayCounterKey, _ amount: Int64 = 1) {
        counters.append(CounterEntry(key: key.bytes, amount: amount))
    }

    /// Counts one thing that was due under a rule, for the compliance figures.
    ///
    /// - Parameters:
    ///   - end: the nominal end of the period, before it rolls over days off.
    ///   - done: the day on which it was done; `nil` while it is not.
    mutating func countDeadline(
        rule: String, place: String, kind: CaseKind, end: CivilDate, done: CivilDate?
    ) {
        guard let done else {
            return count(
                DayCounterKey(.deadlineOpen, place: place, kind: kind, day: end, name: rule))
        }
        if done <= end {
            count(CounterKey(.deadlinesKept, court: place, in: end, kind: kind, name: rule))
        } else {
            count(
                DayCounterKey(
                    .deadlineAfter, place: place, kind: kind, day: end,
                    name: "\(rule) \(done)"))
        }
    }
}
