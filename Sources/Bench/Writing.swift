internal import Casework
internal import Causality
internal import Encoding
internal import Foundation
internal import Node
internal import Replica
internal import Sealing
internal import Storage
internal import Synchronization

/// Durable commands in process, beside LMDB's own commits of as many puts and bytes.
package enum Writing {
    package static func measure(
        _ options: BenchOptions, _ ground: any BenchGround, _ scratch: Scratch
    ) throws(BenchError) -> [BenchResult] {
        let count = options.changeCount < 10_000 ? 64 : 2_000
        var nation = Nation(seed: options.seed)
        let member = nation.grant([(.court, ["050"], Origin(replica: ReplicaNumber(1)))])[0]
        try ground.install(member, of: nation, at: scratch.folder("writer"))
        let node = try ground.open(scratch.folder("writer"))
        defer {
            node.close()
            scratch.remove("writer")
        }
        var commands = Commands(seed: options.seed, words: Words(texts: options.texts))
        // A court with work behind it: the tables have the depth they have in practice.
        for _ in 0..<max(2, count / 64) { try together(node, commands.next(64)) }
        let one = try alone(node, &commands, count)
        let rounds = max(2, count / 32)
        let many = try crowd(node, &commands, rounds)
        return try [
            result("write-1", one, per: 1, scratch),
            result("write-64", many, per: 64, scratch),
        ]
    }

    private struct Outcome {
        /// Of each commit, or of each command of one submitter.
        var latencies: [Double] = []
        var seconds = 0.0
        var commandCount = 0
        var profile = PutProfile()
        var pageCount = 0.0
    }

    private static func result(
        _ name: String, _ outcome: Outcome, per size: Int, _ scratch: Scratch
    ) throws(BenchError) -> BenchResult {
        let directory = scratch.folder("raw")
        try? FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        defer { scratch.remove("raw") }
        let raw = try RawCommits.measure(
            outcome.profile, groupOf: size, commitCount: outcome.commandCount / size,
            directory: directory)
        var result = BenchResult(name)
        let count = Double(outcome.commandCount)
        result.set("commands", count)
        result.set("p50", outcome.latencies.median)
        result.set("p99", outcome.latencies.quantile(0.99))
        result.set("commandsPerSecond", count / outcome.seconds)
        result.set("putsPerCommand", Double(outcome.profile.putCount))
        result.set("bytesPerCommand", Double(outcome.profile.byteCount))
        result.set("dirtiedPagesPerCommand", outcome.pageCount / count)
        result.set("lmdbP50", raw.median)
        result.set("lmdbP99", raw.quantile(0.99))
        let rate = Double(raw.count * size) / raw.reduce(0, +)
        result.set("lmdbPerSecond", rate)
        result.set("p50OverLMDB", outcome.latencies.median / raw.median)
        result.set("shareOfLMDB", count / outcome.seconds / rate)
        return result
    }

    /// One submitter, who waits for each answer.
    private static func alone(
        _ node: BenchNode, _ commands: inout Commands, _ count: Int
    ) throws(BenchError) -> Outcome {
        var outcome = Outcome()
        try counting(node, &outcome) { (outcome) throws(BenchError) in
            for _ in 0..<count {
                let request = commands.next(1)
                outcome.latencies.append(
                    try Stopwatch.time { () throws(BenchError) in
                        try together(node, request)
                    }.0)
            }
            outcome.commandCount = count
        }
        return outcome
    }

    /// Sixty-four submitters, each of whom waits for their own answer.
    private static func crowd(
        _ node: BenchNode, _ commands: inout Commands, _ rounds: Int
    ) throws(BenchError) -> Outcome {
        let work = (0..<64).map { _ in commands.next(rounds) }
        let latencies = Mutex<[Double]>([])
        let failure = Mutex<BenchError?>(nil)
        var outcome = Outcome()
        try counting(node, &outcome) { (outcome) throws(BenchError) in
            let group = DispatchGroup()
            for own in work {
                group.enter()
                Thread {
                    var times: [Double] = []
                    for request in own {
                        do throws(BenchError) {
                            times.append(
                                try Stopwatch.time { () throws(BenchError) in
                                    try together(node, [request])
                                }.0)
                        } catch {
                            failure.withLock { $0 = error }
                        }
                    }
                    latencies.withLock { $0 += times }
                    group.leave()
                }.start()
            }
            group.wait()
            outcome.commandCount = 64 * rounds
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        outcome.latencies = latencies.withLock { $0 }
        return outcome
    }

    private static func counting(
        _ node: BenchNode, _ outcome: inout Outcome,
        _ body: (inout Outcome) throws(BenchError) -> Void
    ) throws(BenchError) {
        let environment = node.replica.environment
        let (puts, bytes) = (environment.putCount, environment.putByteCount)
        let written = ProcessMeter.writtenByteCount()
        (outcome.seconds, _) = try Stopwatch.time { () throws(BenchError) in
            try body(&outcome)
        }
        let count = max(1, outcome.commandCount)
        outcome.pageCount = Double(ProcessMeter.writtenByteCount() - written) / 4096
        outcome.profile.putCount = max(1, (environment.putCount - puts + count / 2) / count)
        outcome.profile.byteCount = (environment.putByteCount - bytes + count / 2) / count
    }

    /// Hands in all of them and waits for all the answers.
    private static func together(
        _ node: BenchNode, _ requests: [CommandRequest]
    ) throws(BenchError) {
        let bell = DispatchSemaphore(value: 0)
        let refusal = Mutex<String?>(nil)
        for request in requests {
            let isTaken = node.commands.submit(request) { answer in
                if case .carriedOut = answer {
                } else {
                    refusal.withLock { $0 = "\(answer)" }
                }
                bell.signal()
            }
            guard isTaken else { throw BenchError("the mailbox is full") }
        }
        for _ in requests { bell.wait() }
        if let refusal = refusal.withLock({ $0 }) {
            throw BenchError("a command is not carried out: \(refusal)")
        }
    }
}

/// Claims to file, out of a seed.
private struct Commands {
    private var dice: Dice
    private let words: Words
    private var made = 0

    init(seed: UInt64, words: Words) {
        dice = Dice(seed: seed)
        self.words = words
    }

    mutating func next(_ count: Int) -> [CommandRequest] {
        (0..<count).map { _ in
            made += 1
            var claim = ClaimFiled()
            claim.court = "050"
            claim.kind = .civil
            claim.category = "borc"
            claim.price = UInt64(100 + dice.below(250_000)) * 100
            claim.plaintiffs = [
                Party(name: Words.person(&dice), voen: "\(100_000_000 + dice.below(800_000_000))1")
            ]
            claim.defendants = [
                Party(name: Words.person(&dice), voen: "\(100_000_000 + dice.below(800_000_000))1")
            ]
            claim.subjectMatter = words.text(byteCount: 160, number: made, &dice)
            let door = Nation.start.advanced(byMilliseconds: UInt64(made) * 1_000)
            return CommandRequest(.fileClaim(claim), door: door)
        }
    }
}
