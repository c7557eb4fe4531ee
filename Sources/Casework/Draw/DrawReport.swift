internal import Causality
internal import Encoding

/// How a court's draws of a year came out, against what chance would have them.
///
/// Integers only. What a judge was expected to get is the sum of their chances, each the weight
/// over
/// the sum of the weights, in millionths; so uneven weights are no unfairness.
package struct DrawReport: Equatable, Sendable {
    package struct Line: Equatable, Sendable {
        package let judge: String
        package var drawn: UInt64 = 0
        /// - Units: millionths of a case.
        package var expected: UInt64 = 0
    }

    package let court: String
    package let year: UInt64
    /// Draws by chance among several; the others are exceptions.
    package private(set) var draws: UInt64 = 0
    /// Of those, whose filing the drawing node wrote itself.
    package private(set) var ownFilings: UInt64 = 0
    /// Sorted by judge.
    package private(set) var lines: [Line] = []
    package private(set) var exceptions: [DrawException: UInt64] = [:]
    /// Draws that do not prove their result.
    package private(set) var faults: [(number: CaseNumber, fault: DrawFault)] = []
    /// Numbers that stand without a draw.
    package private(set) var undrawn: [CaseNumber] = []
    /// The keys that proved the draws; more than one is a change of key.
    package private(set) var keyCount = 0

    package init(court: String, year: UInt64, cases: [CaseState]) {
        self.court = court
        self.year = year
        var found: [String: Line] = [:]
        var keys: Set<String> = []
        for state in cases {
            for term in state.terms where term.court == court && !term.displaced {
                guard let number = state.registration(in: term.number)?.event.caseNumber,
                    number.court == court, number.year == year
                else { continue }
                let steps = (state.draws + state.referrals).filter {
                    $0.event.term == term.number
                }
                if steps.isEmpty { undrawn.append(number) }
                for step in steps {
                    let record = step.event.record
                    if let fault = Draw.fault(in: record) { faults.append((number, fault)) }
                    for exception in record.exceptions { exceptions[exception, default: 0] += 1 }
                    if let key = record.key { keys.insert(key.hex) }
                    let isOwn = step.id.origin == state.id.origin
                    count(record, isOwn: isOwn, &found)
                }
            }
        }
        keyCount = keys.count
        lines = found.values.sorted { $0.judge.utf8.lexicographicallyPrecedes($1.judge.utf8) }
    }

    private mutating func count(
        _ record: DrawRecord, isOwn: Bool, _ found: inout [String: Line]
    ) {
        let eligible = record.list.eligible
        guard eligible.count > 1, record.follows == nil, record.list.seats == 0 else { return }
        let weights = record.version == 0 ? Draw.weights(record.list) : eligible.map(\.weight)
        let total = weights.reduce(0, +)
        guard total > 0 else { return }
        draws += 1
        if isOwn { ownFilings += 1 }
        for (candidate, weight) in zip(eligible, weights) {
            var line = found[candidate.judge] ?? Line(judge: candidate.judge)
            line.expected += weight * 1_000_000 / total
            if candidate.judge == record.chosen { line.drawn += 1 }
            found[candidate.judge] = line
        }
    }

    /// Σ (drawn − expected)² ÷ expected.
    ///
    /// - Units: thousandths.
    package var chiSquared: UInt64 {
        lines.reduce(0) { sum, line in
            let drawn = line.drawn * 1_000_000
            let difference = drawn > line.expected ? drawn - line.expected : line.expected - drawn
            // In thousandths of a case, so that the square stays far below 2⁶⁴.
            let small = difference / 1000
            return sum + small * small / max(1, line.expected / 1000)
        }
    }

    /// What chance exceeds once in a hundred times, for the number of judges.
    ///
    /// - Units: thousandths.
    /// - Returns: `nil` where a judge was expected fewer than five times, or there are more than
    ///   30:
    ///   the figure tells nothing then.
    package var limit: UInt64? {
        guard lines.count > 1, lines.count - 2 < Self.limits.count,
            lines.allSatisfy({ $0.expected >= 5_000_000 })
        else { return nil }
        return Self.limits[lines.count - 2]
    }

    /// χ² at 1 %, for 1 to 29 degrees of freedom, in thousandths.
    private static let limits: [UInt64] = [
        6635, 9210, 11345, 13277, 15086, 16812, 18475, 20090, 21666, 23209, 24725, 26217, 27688,
        29141, 30578, 32000, 33409, 34805, 36191, 37566, 38932, 40289, 41638, 42980, 44314, 45642,
        46963, 48278, 49588,
    ]

    package static func == (left: DrawReport, right: DrawReport) -> Bool {
        left.court == right.court && left.year == right.year && left.lines == right.lines
            && left.exceptions == right.exceptions && left.undrawn == right.undrawn
    }
}
