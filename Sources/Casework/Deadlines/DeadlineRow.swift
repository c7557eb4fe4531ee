package import Causality
package import Encoding
package import Law

/// A period as a list keeps it: enough to count it by a calendar without opening the case.
package struct DeadlineCount: FieldCoded {
    package var rule = ""
    package var day = CivilDate.none
    package var moment = Instant(milliseconds: 0)
    package var stretches: [DeadlineStretch] = []
    package var adjusted: [DeadlineSet] = []
    package var setEnd = Instant(milliseconds: 0)

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &rule, max: CaseLimits.codeNameByteCountMax)
        try fields.date(2, &day)
        try fields.instant(3, &moment)
        try fields.list(4, &stretches)
        try fields.list(5, &adjusted)
        try fields.instant(6, &setEnd)
    }
}

/// When proceedings stood still; no end while they still do.
package struct DeadlineStretch: FieldCoded {
    package var from = CivilDate.none
    package var until = CivilDate.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.date(1, &from)
        try fields.date(2, &until)
    }
}

/// An end that a judge has set.
package struct DeadlineSet: FieldCoded {
    package var adjustment = DeadlineAdjustment.none
    package var until = CivilDate.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &adjustment)
        try fields.date(2, &until)
    }
}

/// What a due list shows of an open period: the value of a `deadline` entry.
package struct DeadlineRow: FieldCoded {
    package var number = ""
    package var kind = CaseKind.none
    package var judge = ""
    /// For whom it runs; empty for the case.
    package var participant = ""
    package var trigger = ""
    package var count = DeadlineCount()
    package var parents: [DeadlineCount] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &number, max: 64)
        try fields.code(2, &kind)
        try fields.login(3, &judge)
        try fields.name(4, &participant)
        try fields.text(5, &trigger, max: CaseLimits.nameByteCountMax)
        try fields.nested(6, &count)
        try fields.list(7, &parents)
    }
}

extension DeadlineClock {
    /// The period without its rule's words.
    var stored: DeadlineCount {
        var stored = DeadlineCount()
        stored.rule = rule.id
        switch count.start {
        case .day(let date): stored.day = date
        case .moment(let instant): stored.moment = instant
        }
        stored.stretches = count.interruptions.map { stretch in
            var stored = DeadlineStretch()
            stored.from = stretch.from
            stored.until = stretch.until ?? .none
            return stored
        }
        stored.adjusted = adjustments.map { adjusted in
            var stored = DeadlineSet()
            stored.adjustment = DeadlineAdjustment(word: adjusted.adjustment.rawValue) ?? .none
            stored.until = adjusted.until
            return stored
        }
        stored.setEnd = setEnd ?? stored.setEnd
        return stored
    }

    /// Reads what a list keeps.
    ///
    /// - Returns: `nil` for a rule that this program does not know.
    init?(_ stored: DeadlineCount, _ parts: DeadlineKey.Parts, trigger: String) {
        guard let rule = DeadlineRules.builtIn.rule(stored.rule) else { return nil }
        self.init(
            rule: rule, participant: parts.participant, change: parts.change, trigger: trigger,
            court: parts.place,
            count: Count(
                rule.period,
                from: stored.moment.milliseconds > 0 ? .moment(stored.moment) : .day(stored.day),
                direction: rule.direction, roll: rule.roll,
                interruptions: stored.stretches.map {
                    .init(from: $0.from, until: $0.until == .none ? nil : $0.until)
                },
                place: parts.place))
        adjustments = stored.adjusted.compactMap { set in
            set.adjustment.law.map { .init(adjustment: $0, until: set.until, change: parts.change) }
        }
        setEnd = stored.setEnd.milliseconds > 0 ? stored.setEnd : nil
    }
}

/// An open period of a list, counted when it is asked.
package struct DeadlineItem: Sendable {
    package let subject: SubjectID
    package let row: DeadlineRow
    package let clock: DeadlineClock

    /// Reads an entry of the table `deadline`.
    package init?(key: [UInt8], value: [UInt8]) {
        guard let parts = DeadlineKey.parts(key), let row = try? DeadlineRow(fieldBytes: value),
            var clock = DeadlineClock(row.count, parts, trigger: row.trigger)
        else { return nil }
        for parent in row.parents {
            guard let read = DeadlineClock(parent, parts, trigger: row.trigger) else { return nil }
            clock.parents.append(read)
        }
        subject = parts.subject
        self.row = row
        self.clock = clock
    }
}

extension CaseState {
    /// The open periods, each under its earliest end; duties also in the compliance figures.
    func projectDeadlines(
        _ subject: SubjectID, _ number: String, _ projection: inout Projection
    ) {
        let holder = custody?.court ?? filed.court
        for clock in clocks() {
            if clock.rule.isOfCourt, !clock.isVoid {
                projection.countDeadline(
                    rule: clock.rule.id, place: clock.court, kind: filed.kind, end: clock.nominal,
                    done: clock.met?.date)
            }
            guard clock.isOpen else { continue }
            var row = DeadlineRow()
            row.number = number
            row.kind = filed.kind
            row.judge = judge ?? ""
            row.participant = clock.participant.flatMap { party($0) }?.name ?? ""
            row.trigger = clock.trigger
            row.count = clock.stored
            row.parents = clock.parents.map(\.stored)
            projection.add(.deadline, DeadlineKey.key(clock, subject, holder), row.fieldBytes)
        }
    }
}
