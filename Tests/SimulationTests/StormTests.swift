import Simulation
import TestSupport
import Testing

@Suite("Storms")
struct StormTests {
    /// Runs one world; the seed is printed first, since a failed precondition ends the process.
    private func run(
        _ seed: UInt64, steps: Int = 220, _ name: String = "storm"
    ) -> SimulationReport {
        print("SEED=\(seed)")
        let report = Simulation.run(
            seed: seed, steps: steps, scratch: Scratch.fresh("\(name)-\(seed)"))
        if report.failure != nil { print(report) }
        return report
    }

    @Test(
        "After a storm every node holds the same, and all that was acknowledged",
        arguments: 1...12)
    func storm(seed: UInt64) {
        let report = run(seed)
        #expect(report.failure == nil)
        #expect(report.changeCount > 0)
    }

    @Test("Storms close cases, and those entitled read them")
    func closed() {
        let reports = (1...4).map { run(UInt64($0), "closed") }
        #expect(reports.allSatisfy { $0.failure == nil })
        #expect(reports.reduce(0) { $0 + $1.count("checked.opened") } > 4)
        let closed = reports.reduce(0) { $0 + $1.count("checked.closed") }
        #expect(reports.reduce(0) { $0 + $1.count("checked.opened") } < closed)
    }

    @Test("Whoever holds one key of a case that two courts closed at once reads what it sealed")
    func closedTwice() {
        let report = run(1096, steps: 200, "closed-twice")
        #expect(report.failure == nil)
        #expect(report.count("done.closeCase") > 1)
    }

    @Test("A seed gives the same report to the letter")
    func determinism() {
        let (first, second) = (run(77, "first"), run(77, "second"))
        #expect(first.description == second.description)
        #expect(first.failure == nil)
        #expect(run(78, steps: 20).digest != first.digest)
    }
}
