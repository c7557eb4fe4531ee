internal import Causality
package import Encoding
package import Law

/// What a span of days is, as the Cabinet of Ministers decides it for one year.
package enum CalendarDayKind: UInt64, Worded {
    case none = 0
    case novruz = 1
    case ramazan = 2
    case qurban = 3
    /// A working day made a rest day.
    case rest = 4
    /// A rest day made a working day.
    case work = 5
    /// The day of a vote, off where it is held.
    case vote = 6
}

/// Some days of a year, first and last included.
package struct CalendarSpan: FieldCoded, Equatable {
    package var kind = CalendarDayKind.none
    package var from = CivilDate.none
    package var until = CivilDate.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &kind)
        try fields.date(2, &from)
        try fields.date(3, &until)
    }
}

/// The days of a year, for the country or at one court, as they were published: operation 81.
///
/// Stands in place of whatever was known of that year and place before.
package struct CalendarPut: Event, Keyed {
    package static let number: UInt64 = 81
    package var year: UInt64 = 0
    /// A court's code; empty for the country.
    package var place = ""
    /// Which decision, and where it was published.
    package var source = ""
    package var spans: [CalendarSpan] = []
    /// When the doors of courts close; 0 where nobody said.
    ///
    /// - Units: minutes after midnight in Baku.
    package var closing: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &year)
        try fields.place(2, &place)
        try fields.note(3, &source)
        try fields.list(4, &spans, max: CaseLimits.calendarSpansCountMax)
        try fields.uint(5, &closing)
        guard year <= 9999 else { throw .tooLarge(at: 0, limit: 9999) }
    }

    package var key: String { "\(year)/\(place)" }

    package init(_ year: DecidedYear) {
        self.year = UInt64(clamping: year.year)
        place = year.place
        source = year.source
        closing = UInt64(clamping: year.closingMinute ?? 0)
        spans = year.spans.map { span in
            var written = CalendarSpan()
            written.kind = CalendarDayKind(word: span.kind.rawValue) ?? .none
            written.from = span.from
            written.until = span.until
            return written
        }
    }

    /// As the calendar counts with it; spans of a kind that is not known are left out.
    package var decided: DecidedYear {
        DecidedYear(
            year: Int(year), place: place,
            spans: spans.compactMap { span in
                DecidedYear.Kind(rawValue: span.kind.word).map {
                    .init($0, span.from, span.until)
                }
            },
            source: source, closingMinute: closing == 0 ? nil : Int(min(closing, 1439)))
    }
}

extension ReferenceState {
    /// The centre writes alone, so the last in fold order stands.
    mutating func take(_ put: CalendarPut, from change: FoldedChange) {
        calendars.removeAll { $0.value.key == put.key }
        guard calendars.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        calendars.append(Entry(change.id, put))
    }

    /// The calendar that holds: the program's tables, and over them what the centre published.
    package var calendar: WorkingCalendar {
        guard !calendars.isEmpty else { return .builtIn }
        return WorkingCalendar(decided: DecidedYear.builtIn + calendars.map(\.value.decided))
    }
}

extension Decider {
    func put(_ put: CalendarPut, into state: Subject) throws(Refusal) -> [Write] {
        try Validation.filled(put.source, "source")
        guard Validation.years.contains(put.year) else {
            throw Refusal(.fieldInvalid, [("field", "year")])
        }
        guard put.closing < 1440 else { throw Refusal(.fieldInvalid, [("field", "closing")]) }
        guard !put.spans.isEmpty || put.closing > 0 else {
            throw Refusal(.fieldEmpty, [("field", "days")])
        }
        for span in put.spans {
            guard span.kind != .none else { throw Refusal(.fieldEmpty, [("field", "kind")]) }
            try Validation.period(span.from, span.until)
            let isOfYear = [span.from, span.until].allSatisfy {
                UInt64(clamping: $0.year) == put.year
            }
            guard isOfYear, span.until.day - span.from.day < 10 else {
                throw Refusal(
                    .periodInvalid, [("from", "\(span.from)"), ("until", "\(span.until)")])
            }
        }
        if put.place.isEmpty, !put.spans.isEmpty, !put.decided.hasAllFeasts {
            throw Refusal(.calendarIncomplete, [("year", "\(put.year)")])
        }
        switch state {
        case .none: return [Write(.new, [.calendarPut(put)])]
        case .reference: return try write([.calendarPut(put)])
        default: throw Refusal(.subjectOther)
        }
    }
}
