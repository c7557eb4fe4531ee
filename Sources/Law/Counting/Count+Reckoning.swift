package import Causality

extension Count {
    /// Counts by a calendar.
    ///
    /// - Returns: the end with its arithmetic.
    /// - Throws: the year whose calendar is needed and not loaded.
    package func reckon(_ calendar: WorkingCalendar) throws(CountFault) -> Reckoning {
        guard start.date.day > 1, start.date.day < CivilDate.dayMax / 2 else { throw .outOfRange }
        do throws(CalendarMissing) {
            if let hourEnd { return hours(until: hourEnd) }
            switch direction {
            case .after: return try forward(calendar)
            case .before: return try backward(calendar)
            case .notBefore: return try barred(calendar)
            }
        } catch {
            throw .calendarMissing(year: error.year)
        }
    }

    /// Hours run through nights and days off, from the moment itself.
    private func hours(until end: Instant) -> Reckoning {
        var steps: [Reckoning.Step] = []
        switch start {
        case .moment(let instant): steps.append(.triggerMoment(instant))
        case .day(let date): steps.append(.trigger(date))
        }
        steps.append(.hours(period, end))
        let day = CivilDate(inBaku: end)
        return Reckoning(steps: steps, nominal: day, due: day, end: end)
    }

    private func forward(_ calendar: WorkingCalendar) throws(CalendarMissing) -> Reckoning {
        var steps: [Reckoning.Step] = [.trigger(start.date)]
        var end = try bareEnd(calendar, &steps)
        for stretch in interruptions where stretch.from <= end {
            guard let until = stretch.until else {
                steps.append(.stopped(since: stretch.from))
                return finished(steps, end, calendar)
            }
            guard stretch.from < until else { continue }
            end = try moved(end, by: stretch, until, calendar)
            steps.append(.suspended(from: stretch.from, until: until, end))
        }
        if roll == .next {
            let day = try calendar.day(end, at: place)
            if !day.isWorking {
                let next = try calendar.workingDay(onOrAfter: end, at: place)
                steps.append(.nonWorking(end, day.reasons.last, next))
                end = next
            }
        }
        return finished(steps, end, calendar)
    }

    /// The end before anything moves it.
    private func bareEnd(
        _ calendar: WorkingCalendar, _ steps: inout [Reckoning.Step]
    ) throws(CalendarMissing) -> CivilDate {
        let date = start.date
        var end = date
        if period.count > 0 { steps.append(.countedFrom(date.advanced(byDays: 1))) }
        switch period.unit {
        case .day, .hour: end = CivilDate(day: Self.bounded(Int(date.day) + period.count))
        case .workingDay:
            end = try workingDays(period.count, after: date, calendar)
        case .month: end = date.advanced(byMonths: period.count)
        case .year: end = date.advanced(byMonths: 12 * period.count)
        }
        steps.append(.length(period, end))
        let isMonths = period.unit == .month || period.unit == .year
        if isMonths, end.components.day != date.components.day { steps.append(.monthEnd(end)) }
        return end
    }

    private func workingDays(
        _ count: Int, after date: CivilDate, _ calendar: WorkingCalendar
    ) throws(CalendarMissing) -> CivilDate {
        var (end, left) = (date, count)
        while left > 0 {
            end = end.advanced(byDays: 1)
            if try calendar.isWorking(end, at: place) { left -= 1 }
        }
        return end
    }

    /// What was left when proceedings stopped runs on from the day of resumption.
    private func moved(
        _ end: CivilDate, by stretch: Interruption, _ until: CivilDate,
        _ calendar: WorkingCalendar
    ) throws(CalendarMissing) -> CivilDate {
        guard period.unit == .workingDay else {
            return CivilDate(day: Self.bounded(Int(end.day) + Int(until.day - stretch.from.day)))
        }
        var left = 0
        var day = max(stretch.from, start.date.advanced(byDays: 1))
        while day <= end {
            if try calendar.isWorking(day, at: place) { left += 1 }
            day = day.advanced(byDays: 1)
        }
        return try workingDays(left, after: until.advanced(byDays: -1), calendar)
    }

    private func backward(_ calendar: WorkingCalendar) throws(CalendarMissing) -> Reckoning {
        var steps: [Reckoning.Step] = [.trigger(start.date)]
        var end = nominal
        if period.unit == .workingDay {
            end = start.date
            var left = period.count
            while left > 0 {
                end = end.advanced(byDays: -1)
                if try calendar.isWorking(end, at: place) { left -= 1 }
            }
        }
        steps.append(.atLeastBefore(period, end))
        return finished(steps, end, calendar)
    }

    private func barred(_ calendar: WorkingCalendar) throws(CalendarMissing) -> Reckoning {
        var steps: [Reckoning.Step] = [.trigger(start.date)]
        let last = try bareEnd(calendar, &steps)
        let first = last.advanced(byDays: 1)
        steps.append(.notBefore(first))
        return Reckoning(steps: steps, nominal: last, due: first, end: first.startInBaku)
    }

    private func finished(
        _ steps: [Reckoning.Step], _ end: CivilDate, _ calendar: WorkingCalendar
    ) -> Reckoning {
        var reckoning = Reckoning(
            steps: steps, nominal: nominal, due: end, end: end.advanced(byDays: 1).startInBaku)
        if ending == .closing {
            let minute = calendar.closingMinute(of: place, in: end.year)
            reckoning.steps.append(.closing(minute: minute))
            if let minute, let closing = end.inBaku(hour: minute / 60, minute: minute % 60) {
                reckoning.end = closing
            }
        }
        return reckoning
    }
}

extension Reckoning {
    /// The end as a person who may set it has set it.
    ///
    /// - Parameter end: the minute, where the day's end is not meant.
    package func adjusted(
        _ adjustment: Adjustment, until date: CivilDate, endingAt end: Instant? = nil
    ) -> Reckoning {
        var reckoning = self
        reckoning.steps.append(.adjusted(adjustment, adjustment == .confirmed ? due : date))
        guard adjustment != .confirmed else { return reckoning }
        reckoning.due = date
        reckoning.end = end ?? date.advanced(byDays: 1).startInBaku
        return reckoning
    }
}
