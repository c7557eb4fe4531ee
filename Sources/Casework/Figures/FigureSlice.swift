package import Law

/// What was counted of a place in a period, of all kinds or one: the figures of a line.
///
/// - Invariant: opening + incoming − resolved − transferred = closing.
package struct FigureSlice: Equatable, Sendable {
    private struct Part: Hashable { let tally: Tally, name: String }

    /// What is so at the moment of the report; a month that is past has none.
    package struct Present: Equatable, Sendable {
        package var pending: Int64 = 0
        package var suspended: Int64 = 0
        /// Older than the target of its kind, and not suspended.
        package var backlog: Int64 = 0
        package var resolvedLastYear: Int64 = 0

        package init() {}
    }

    private var sums: [Tally: Int64] = [:]
    private var parts: [Part: Int64] = [:]
    /// What is pending when the period ends.
    package var closing: Int64 = 0
    package var deadlinesLate: Int64 = 0
    package var present: Present?
    /// Days of the period that have begun.
    package var dayCount: Int64 = 0

    package init() {}

    package mutating func add(_ tally: Tally, _ name: String, _ amount: Int64) {
        sums[tally, default: 0] += amount
        parts[Part(tally: tally, name: name), default: 0] += amount
    }

    /// Whether anything was counted.
    package var isUsed: Bool { closing != 0 || deadlinesLate != 0 || !sums.isEmpty }

    package func sum(_ tally: Tally) -> Int64 { sums[tally] ?? 0 }

    package func sum(_ tally: Tally, named name: String) -> Int64 {
        parts[Part(tally: tally, name: name)] ?? 0
    }

    /// The parts of a tally, sorted by name.
    package func parts(of tally: Tally) -> [(name: String, amount: Int64)] {
        parts.filter { $0.key.tally == tally && $0.value != 0 }
            .map { ($0.key.name, $0.value) }
            .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    }

    /// What came in less what went out.
    package var net: Int64 { sum(.incoming) - sum(.resolved) - sum(.transferred) }

    package var opening: Int64 { closing - net }

    // MARK: Indicators

    /// The figure that an indicator's formula gives.
    ///
    /// - Returns: `nil` where it means nothing: nothing to divide by, or no present in a month.
    package func value(of indicator: Indicator) -> FixedNumber? {
        guard let numerator = total(indicator.numerator) else { return nil }
        guard !indicator.denominator.isEmpty else {
            // Money is counted in qəpik already.
            let decimals = indicator.unit == .money ? indicator.decimals : 0
            return FixedNumber(scaled: numerator, decimals: decimals)
        }
        guard let denominator = total(indicator.denominator) else { return nil }
        let factor: Int64 =
            switch indicator.factor {
            case .number(let number): number
            case .days: dayCount
            }
        return FixedNumber(
            numerator, by: denominator, times: factor, decimals: indicator.decimals)
    }

    /// What a figure counts, before it is divided.
    package func numerator(of indicator: Indicator) -> Int64? { total(indicator.numerator) }

    private func total(_ terms: [Indicator.Term]) -> Int64? {
        var total: Int64 = 0
        for term in terms {
            guard let amount = Quantity(term).flatMap({ amount(of: $0) }) else { return nil }
            total += term.isSubtracted ? -amount : amount
        }
        return total
    }

    private func amount(of quantity: Quantity) -> Int64? {
        switch quantity {
        case .tally(let tally, nil): sum(tally)
        case .tally(let tally, let name?): sum(tally, named: name)
        case .opening: opening
        case .closing: closing
        case .pending: present?.pending
        case .suspended: present?.suspended
        case .backlog: present?.backlog
        case .resolvedLastYear: present?.resolvedLastYear
        case .deadlinesLate: deadlinesLate
        case .percentile(let share): percentile(share)
        }
    }

    /// The days within which a share of the resolved cases ended, to the step's end.
    private func percentile(_ share: Int64) -> Int64? {
        let steps = parts(of: .resolvedAge)
        let total = steps.reduce(0) { $0 + $1.amount }
        guard total > 0 else { return nil }
        let wanted = (total * share + 99) / 100
        var passed: Int64 = 0
        for step in steps {
            passed += step.amount
            if passed >= wanted { return Int64(step.name) }
        }
        return nil
    }
}
