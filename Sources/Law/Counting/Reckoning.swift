package import Causality

/// Where a period ends, and how that was found: the arithmetic as a value.
package struct Reckoning: Sendable, Equatable {
    /// One line of the arithmetic.
    package enum Step: Sendable, Equatable {
        /// What set the period going, and when.
        case trigger(CivilDate)
        case triggerMoment(Instant)
        /// The first day that counts: the day after (MPM 128.3).
        case countedFrom(CivilDate)
        case length(Period, CivilDate)
        case hours(Period, Instant)
        /// The month has no such day: its last day (MPM 129.1).
        case monthEnd(CivilDate)
        /// Counted back from a day that is to come.
        case atLeastBefore(Period, CivilDate)
        /// The first day on which something may be done.
        case notBefore(CivilDate)
        /// Proceedings stood still (MPM 131), which moves the end.
        case suspended(from: CivilDate, until: CivilDate, CivilDate)
        /// Proceedings stand still now, and the period with them.
        case stopped(since: CivilDate)
        /// The last day is no working day, and why (MPM 129.2).
        case nonWorking(CivilDate, CalendarDay.Reason?, CivilDate)
        /// A person who may set it has set the end: extended, restored, corrected.
        case adjusted(Adjustment, CivilDate)
        /// The act is to be done in court, so the day ends when its doors close (MPM 129.4).
        case closing(minute: Int?)
    }

    /// Why an end is not the one that was counted.
    package enum Adjustment: String, Sendable, CaseIterable {
        case extended, restored, overridden, confirmed
    }

    package internal(set) var steps: [Step]
    /// The end before it moves off a day off; needs no calendar.
    ///
    /// - Invariant: never after the due day, but for periods of working days it is a lower bound.
    package let nominal: CivilDate
    /// The last day; for a period counted back, the last day that still leaves it whole.
    package internal(set) var due: CivilDate
    /// The moment at which it is over: 24:00, the closing hour, or the hour itself.
    package internal(set) var end: Instant

    /// Since when the period has stood still; its due day is then not to be relied on.
    package var stoppedSince: CivilDate? {
        for step in steps {
            if case .stopped(let since) = step { return since }
        }
        return nil
    }
}
