internal import Foundation
internal import Simulation

/// Storms in which seeded worlds of real nodes live.
enum Simulating {
    static let verbs = [simulate]

    static let simulate = Verb(
        name: "simulate", summary: "let seeded worlds of replicas live through storms",
        help: """
            mehkeme simulate --seed N --count N [--steps N] [--scratch DIR] [--json]

            Each seed is a world: an authority, a centre, courts and an office, real nodes over the
            real store in DIR (a memory folder if there is one), in virtual time, under partitions,
            lost, late, doubled and damaged messages, and crashes. Afterwards all must agree, and
            nothing that was acknowledged may be missing. A run replays exactly from its seed.

              mehkeme simulate --seed 1 --count 20
            """,
        options: [.value("seed"), .value("count"), .value("steps"), .value("scratch")]
    ) { call throws(Failure) in
        let first = try call.arguments.number("seed", default: 1)
        let count = try call.arguments.number("count", default: 1)
        let steps = try call.arguments.number("steps", default: 200)
        guard count > 0, count <= 1_000_000, steps <= 1_000_000, first < UInt64(Int64.max) else {
            throw Failure(.usage, "--count is 1 to 1000000, --steps up to 1000000.")
        }
        let memory = FileManager.default.isWritableFile(atPath: "/dev/shm")
        let root =
            call.arguments["scratch"].map(call.path)
            ?? (memory ? "/dev/shm" : FileManager.default.temporaryDirectory.path)
        let scratch = root + "/mehkeme-storm-\(ProcessInfo.processInfo.processIdentifier)"
        var failed = 0
        for seed in first..<first + count {
            // Before anything else, because a trap ends the process and says nothing more.
            call.output.note("SEED=\(seed) steps=\(steps)")
            let report = Simulation.run(seed: seed, steps: Int(steps), scratch: scratch)
            if report.failure != nil { failed += 1 }
            call.output.line(call.output.isJSON ? json(report).line : report.description)
        }
        if !call.output.isJSON {
            call.output.line("\(count - UInt64(failed)) passed, \(failed) failed")
        }
        return failed == 0 ? .done : .failed
    }

    private static func json(_ report: SimulationReport) -> JSONValue {
        let counts = report.counts.map { ($0.name, JSONValue.number(Int64($0.count))) }
        return .object([
            ("seed", .number(Int64(report.seed))), ("steps", .number(Int64(report.steps))),
            ("changes", .number(Int64(report.changeCount))), ("digest", .text(report.digest)),
            ("failure", report.failure.map { .text($0) } ?? .null), ("counts", .object(counts)),
        ])
    }
}
