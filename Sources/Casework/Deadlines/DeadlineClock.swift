package import Causality
package import Law

/// One period of a case: by which rule, for whom, since when, and what became of it.
///
/// A pure function of the case's state; which day it ends on needs a calendar, and is asked when
/// it is read.
package struct DeadlineClock: Sendable {
    package let rule: DeadlineRule
    /// For whom alone it runs.
    package let participant: ParticipantRef?
    /// The change that set it going.
    package let change: ChangeID
    /// The event by its name, as the table has it.
    package let trigger: String
    /// The court whose duty or file it is.
    package let court: String
    package internal(set) var count: Count
    /// The clocks at whose end this one begins.
    package internal(set) var parents: [DeadlineClock] = []
    /// What met it.
    package internal(set) var met: Meeting?
    /// Nobody needs to meet it any more: the hearing was moved, the case went elsewhere.
    package internal(set) var isVoid = false
    package internal(set) var adjustments: [Adjusted] = []
    /// The end that the court set to the minute.
    package internal(set) var setEnd: Instant?

    package struct Meeting: Sendable, Equatable {
        package let change: ChangeID
        package let event: String
        package let at: Instant
        package let date: CivilDate
    }

    package struct Adjusted: Sendable, Equatable {
        package let adjustment: Reckoning.Adjustment
        package let until: CivilDate
        package let change: ChangeID
    }

    /// Whether it still waits for what meets it.
    package var isOpen: Bool { met == nil && !isVoid }

    /// The end without a calendar: never after the true one.
    package var nominal: CivilDate {
        if let setEnd { return CivilDate(inBaku: setEnd) }
        if let set = adjustments.last(where: { $0.adjustment != .confirmed }) {
            return set.until
        }
        return begun(at: parents.map(\.nominal).max()).nominal
    }

    /// What the derived table is keyed by: the moment before which it need not be looked at.
    package var nominalEnd: Instant {
        if let setEnd { return setEnd }
        if adjustments.isEmpty, parents.isEmpty, let hour = count.hourEnd { return hour }
        return nominal.advanced(byDays: 1).startInBaku
    }

    private func begun(at start: CivilDate?) -> Count {
        guard let start else { return count }
        var count = count
        count.start = .day(start)
        return count
    }

    /// The last day with its arithmetic.
    ///
    /// - Throws: the year whose calendar is needed and not loaded.
    package func reckon(_ calendar: WorkingCalendar) throws(CountFault) -> Reckoning {
        var latest: CivilDate?
        for parent in parents {
            let due = try parent.reckon(calendar).due
            latest = latest.map { max($0, due) } ?? due
        }
        var reckoning = try begun(at: latest).reckon(calendar)
        if let setEnd { reckoning = reckoning.set(to: setEnd) }
        for adjusted in adjustments {
            reckoning = reckoning.adjusted(adjusted.adjustment, until: adjusted.until)
        }
        return reckoning
    }

    /// The arithmetic as a sentence in each language.
    package func arithmetic(
        _ reckoning: Reckoning, _ calendar: WorkingCalendar
    ) -> Wording {
        reckoning.arithmetic(trigger: DeadlineWords.event(trigger), calendar: calendar)
    }
}

/// How a clock stands at a moment.
package enum DeadlineStanding: Equatable, Sendable {
    case met
    /// Met after its end.
    case metLate
    case void
    case running
    /// Its end is near: how many of the rule's warnings are due, from 1.
    case warned(Int)
    /// Proceedings stand still.
    case stopped
    /// A duty past its end.
    case overdue
    /// A right past its end, or a limit that has passed.
    case lapsed
    /// The year that is needed is not loaded.
    case calendarMissing(year: Int)

    package var word: String {
        switch self {
        case .met: "met"
        case .metLate: "metLate"
        case .void: "void"
        case .running: "running"
        case .warned: "warned"
        case .stopped: "stopped"
        case .overdue: "overdue"
        case .lapsed: "lapsed"
        case .calendarMissing: "calendarMissing"
        }
    }
}

extension DeadlineClock {
    package func standing(at now: Instant, _ calendar: WorkingCalendar) -> DeadlineStanding {
        if isVoid { return .void }
        let reckoning: Reckoning
        do throws(CountFault) { reckoning = try reckon(calendar) } catch {
            if met != nil { return .met }
            guard case .calendarMissing(let year) = error else { return .running }
            return .calendarMissing(year: year)
        }
        if let met { return isInTime(met, reckoning) ? .met : .metLate }
        if reckoning.stoppedSince != nil { return .stopped }
        return rule.standing(of: reckoning, at: now)
    }

    /// Whether it was met in time: on the last day, or for periods of hours before the hour.
    private func isInTime(_ met: Meeting, _ reckoning: Reckoning) -> Bool {
        switch rule.bound {
        case .notBefore: met.date >= reckoning.due
        case .atMost, .within, .atLeastBefore, .validity, .limit:
            count.period.unit == .hour || setEnd != nil
                ? met.at <= reckoning.end : met.date <= reckoning.due
        }
    }
}

extension DeadlineRule {
    /// How an end that nobody has met stands at a moment.
    package func standing(of reckoning: Reckoning, at now: Instant) -> DeadlineStanding {
        guard now < reckoning.end else {
            switch bound {
            case .atMost, .atLeastBefore: return .overdue
            case .within, .notBefore, .validity, .limit: return .lapsed
            }
        }
        let unit: UInt64 = period.unit == .hour ? 3_600_000 : 86_400_000
        let left = reckoning.end.milliseconds - now.milliseconds
        let due = warnings.count { left <= UInt64($0) * unit }
        return due == 0 ? .running : .warned(due)
    }
}

extension Reckoning {
    /// The end as the court set it, to the minute.
    fileprivate func set(to end: Instant) -> Reckoning {
        adjusted(.overridden, until: CivilDate(inBaku: end), endingAt: end)
    }
}
