internal import Foundation

/// What `mehkeme bench` can measure.
package enum BenchPart: String, CaseIterable, Sendable {
    case raw, fold, read, write, sync, idle, bootstrap

    /// What a call's word means; `all` is everything.
    package static func parts(_ word: String) -> [BenchPart]? {
        word == "all" ? allCases : BenchPart(rawValue: word).map { [$0] }
    }
}

/// Runs measurements one after the other, in one run, so that their ratios mean something.
package enum Bench {
    /// - Parameter found: told each measurement as soon as it is made.
    package static func run(
        _ parts: [BenchPart], _ options: BenchOptions, _ ground: any BenchGround,
        in parent: String, _ found: (BenchResult) -> Void
    ) throws(BenchError) {
        let scratch = try Scratch(in: parent)
        if parts.contains(.raw) { found(try RawLimits.measure(options, scratch)) }
        if parts.contains(.fold) {
            let results = try Folding.measure(
                seed: options.seed, changeCount: options.changeCount, repeats: options.repeats,
                texts: options.texts)
            for result in results { found(result) }
        }
        if parts.contains(.read) {
            for result in try Reading.measure(options, ground, scratch) { found(result) }
        }
        if parts.contains(.write) {
            for result in try Writing.measure(options, ground, scratch) { found(result) }
        }
        if parts.contains(.sync) || parts.contains(.bootstrap) {
            let catchUp = try CatchUp(options, ground, scratch)
            defer { catchUp.close() }
            if parts.contains(.sync) {
                let postgres = try beside(options, ground, scratch, found)
                defer { postgres?.stop() }
                found(try catchUp.measure(postgres))
                found(try catchUp.measureCut())
            }
            if parts.contains(.bootstrap) { found(try catchUp.measureBootstrap()) }
        }
        if parts.contains(.idle) {
            let counts = options.changeCount < 10_000 ? [12] : [121, 1_700]
            for count in counts {
                found(try Idle.measure(originCount: count, ground, scratch))
            }
        }
    }

    private static func beside(
        _ options: BenchOptions, _ ground: any BenchGround, _ scratch: Scratch,
        _ found: (BenchResult) -> Void
    ) throws(BenchError) -> Postgres? {
        guard options.besidePostgres else { return nil }
        guard Postgres.isInstalled else {
            var result = BenchResult("postgres")
            result.remarks.append("SKIPPED: PostgreSQL 15 is not installed.")
            found(result)
            return nil
        }
        return try Postgres(ground, scratch)
    }
}
