internal import Encoding
internal import Law

/// Which counters the figures of a place are made of, as ranges of keys.
package enum FigureRanges {
    package struct Range: Equatable, Sendable {
        package let from: [UInt8]
        /// What all keys of the range begin with.
        package let prefix: [UInt8]
    }

    /// Counted for the draw, or summed elsewhere: no figure asks for them.
    private static let unread: [Tally] = [.judgeLoad]
    /// Without a month, so a year does not narrow them.
    private static let undated: [Tally] = [.pending, .judgePending]
    /// One year back is needed of what was resolved, no more.
    private static let ofTwoYears: [Tally] = [.resolved]

    /// - Parameters:
    ///   - place: a code, or empty for the country.
    ///   - year: the period's first.
    ///   - lastYear: the year of a year ago, for what was resolved in the last twelve months.
    ///   - withRules: whether each rule's periods are asked for: of the country they are many.
    package static func ranges(
        of place: String, from year: Int, lastYear: Int, withRules: Bool
    ) -> [Range] {
        var ranges: [Range] = []
        func add(_ prefix: [UInt8], from start: [UInt8]? = nil) {
            let bytes = place.isEmpty ? Rollup.ofCountry(prefix) : prefix
            let first = start.map { place.isEmpty ? Rollup.ofCountry($0) : $0 } ?? bytes
            ranges.append(Range(from: first, prefix: bytes))
        }
        for tally in Tally.allCases where !unread.contains(tally) {
            if tally == .deadlinesKept, !withRules { continue }
            let prefix = CounterKey.prefix(tally, court: place)
            if undated.contains(tally) {
                add(prefix)
            } else {
                let first = ofTwoYears.contains(tally) ? min(year, lastYear) : year
                let start = CounterKey.prefix(
                    tally, court: place, year: UInt64(clamping: first))
                add(prefix, from: start)
            }
        }
        for tally in DayTally.allCases {
            if tally == .deadlineOpen || tally == .deadlineAfter, !withRules { continue }
            add(DayCounterKey.prefix(tally, place: place))
        }
        let years = place.isEmpty ? Rollup.allYears : Rollup.years(of: place)
        ranges.append(Range(from: years, prefix: years))
        return ranges
    }
}

extension FigureQuestion {
    /// The counters that this question needs.
    ///
    /// - Parameter withRules: see `FigureRanges`.
    package func ranges(withRules: Bool) -> [FigureRanges.Range] {
        FigureRanges.ranges(
            of: place, from: period.first.year, lastYear: day.monthsBefore(11).year,
            withRules: withRules)
    }
}
