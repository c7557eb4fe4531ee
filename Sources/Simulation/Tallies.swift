internal import Synchronization

/// How often each thing happened, by name: what a run reports.
package final class Tallies: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    package init() {}

    package func add(_ name: String, _ count: Int = 1) {
        counts.withLock { $0[name, default: 0] += count }
    }

    package subscript(name: String) -> Int { counts.withLock { $0[name] ?? 0 } }

    /// Sorted by name, so that equal runs print alike.
    package var sorted: [SimulationReport.Count] {
        counts.withLock { $0 }.sorted { $0.key < $1.key }
            .map { SimulationReport.Count(name: $0.key, count: $0.value) }
    }
}
