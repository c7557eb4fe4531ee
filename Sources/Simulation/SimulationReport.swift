/// What became of one simulated world.
package struct SimulationReport: Equatable, Sendable, CustomStringConvertible {
    /// How often something happened.
    package struct Count: Equatable, Sendable {
        package let name: String
        package let count: Int
    }

    package let seed: UInt64
    package let steps: Int
    /// Operations, faults, refusals and endings, sorted by name.
    package var counts: [Count] = []
    /// Over all logs and all derived tables, which every node agrees on at the end.
    package var digest = ""
    package var changeCount: UInt64 = 0
    /// What was found wrong first, for a person; `nil` if nothing was.
    package var failure: String?

    init(seed: UInt64, steps: Int) {
        self.seed = seed
        self.steps = steps
    }

    package func count(_ name: String) -> Int { counts.first { $0.name == name }?.count ?? 0 }

    /// The seed stands first: whoever has it has everything.
    package var description: String {
        var lines = ["SEED=\(seed) steps=\(steps) changes=\(changeCount) digest=\(digest)"]
        if let failure { lines.append("FAILURE \(failure)") }
        for count in counts { lines.append("  \(count.name) \(count.count)") }
        return lines.joined(separator: "\n")
    }
}
