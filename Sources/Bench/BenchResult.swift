/// What one measurement found: values by the names that `--json` gives them.
package struct BenchResult: Sendable {
    package let name: String
    package private(set) var values: [(name: String, value: Double)] = []
    /// What was measured, or why it was not; for a person.
    package var remarks: [String] = []

    package init(_ name: String) { self.name = name }

    package mutating func set(_ name: String, _ value: Double) {
        values.removeAll { $0.name == name }
        values.append((name, value))
    }

    package subscript(name: String) -> Double? { values.first { $0.name == name }?.value }
}

extension [Double] {
    /// The middle of the values; 0 of none.
    package var median: Double { quantile(0.5) }

    /// The value below which `share` of the values lie; 0 of none.
    package func quantile(_ share: Double) -> Double {
        guard !isEmpty else { return 0 }
        let sorted = sorted()
        return sorted[Swift.min(count - 1, Int(Double(count) * share))]
    }
}

/// Measures how long something takes.
package enum Stopwatch {
    /// - Returns: seconds, and what `body` returned.
    package static func time<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> (Double, Value) {
        let start = ContinuousClock.now
        let value = try body()
        return (seconds(since: start), value)
    }

    package static func seconds(since start: ContinuousClock.Instant) -> Double {
        let parts = (ContinuousClock.now - start).components
        return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    }
}
