internal import Casework
internal import Causality
internal import Encoding
internal import Foundation
internal import Node
internal import Replica
internal import Sync

/// What is measured, and how large.
package struct BenchOptions: Sendable {
    package var changeCount = 100_000
    package var caseCount = 20_000
    package var setsOf = 100
    package var seed: UInt64 = 1
    package var repeats = 5
    package var besidePostgres = false
    /// Texts to use in place of made ones.
    package var texts: [String] = []

    package init() {}
}

/// A court with a backlog and a centre that knows of nothing but the registry.
package final class CatchUp {
    private let ground: any BenchGround
    private let scratch: Scratch
    private let options: BenchOptions
    let court: BenchNode
    let standby: Member
    let backlog: Backlog
    private let nation: Nation
    private var runCount = 0

    package init(
        _ options: BenchOptions, _ ground: any BenchGround, _ scratch: Scratch
    ) throws(BenchError) {
        self.ground = ground
        self.scratch = scratch
        self.options = options
        var nation = Nation(seed: options.seed)
        let members = nation.grant([
            (.court, ["050"], Origin(replica: ReplicaNumber(1))),
            (.central, [], Origin(replica: ReplicaNumber(2))),
            (.court, ["050"], Origin(replica: ReplicaNumber(1), epoch: 9)),
        ])
        self.nation = nation
        standby = members[2]
        try ground.install(members[0], of: nation, at: scratch.folder("court"))
        try ground.install(members[1], of: nation, at: scratch.folder("centre"))
        ground.note("writing \(options.changeCount) changes in sets of \(options.setsOf)")
        backlog = Backlog(
            of: members[0], seed: options.seed, changeCount: options.changeCount,
            caseCount: options.caseCount, setsOf: options.setsOf,
            words: Words(texts: options.texts))
        court = try ground.open(scratch.folder("court"))
        try backlog.fill(court)
    }

    package func close() {
        court.close()
        scratch.remove("court")
        scratch.remove("centre")
    }

    /// What one catching up took.
    struct Run {
        var seconds = 0.0
        var wireByteCount = 0
        var roundTripCount = 0
        var peakAnonymousByteCount = 0
        var writtenByteCount = 0
    }

    /// A fresh centre in a process of its own.
    func freshCentre() throws(BenchError) -> (ServedNode, folder: String) {
        runCount += 1
        let folder = try scratch.copy("centre", to: "centre-\(runCount)")
        return (try ServedNode(program: ground.program, folder: folder), folder)
    }

    func link(_ node: BenchNode, to url: String) throws(BenchError) -> Link {
        Link(
            channel: try ground.channel(to: url), replica: node.replica, identity: node.identity,
            key: node.key, intake: node.intake)
    }

    static func settle(_ link: Link) throws(BenchError) {
        do throws(LinkFailure) {
            let ending = try link.exchange()
            guard ending == .settled else { throw LinkFailure.noLink("\(ending)") }
        } catch {
            throw BenchError("the exchange does not end well: \(error)")
        }
    }

    /// Catches a fresh centre up and checks that it ends with the court's own state.
    func run(check: Bool) throws(BenchError) -> Run {
        let (centre, folder) = try freshCentre()
        defer { centre.stop() }
        let link = try link(court, to: centre.url)
        let sampler = MemorySampler(centre.identifier)
        let written = ProcessMeter.writtenByteCount(of: centre.identifier)
        var run = Run()
        (run.seconds, _) = try Stopwatch.time { () throws(BenchError) in try Self.settle(link) }
        run.writtenByteCount =
            ProcessMeter.writtenByteCount(of: centre.identifier) - written
        run.peakAnonymousByteCount = sampler.stop()
        run.wireByteCount = Int(link.sentByteCount + link.receivedByteCount)
        run.roundTripCount = link.callCount
        centre.stop()
        if check { try compare(folder) }
        scratch.remove("centre-\(runCount)")
        return run
    }

    /// Fails unless a folder holds what the court holds, log and derived tables alike.
    func compare(_ folder: String) throws(BenchError) {
        let theirs = try ServedNode.run(ground.program, ["digest", "--data", folder, "--json"])
        let own: ReplicaDigest
        do throws(ReplicaError) { own = try court.replica.digest() } catch {
            throw BenchError("\(error)")
        }
        guard theirs.contains(own.derived.hex), theirs.contains(own.log.hex) else {
            throw BenchError("the centre's state is not the court's")
        }
    }

    /// The whole measurement.
    package func measure(_ postgres: Postgres?) throws(BenchError) -> BenchResult {
        var runs: [Run] = []
        var theirs: [Double] = []
        if let postgres { try postgres.load(backlog) }
        for index in 0..<options.repeats {
            ground.note("catching up, \(index + 1) of \(options.repeats)")
            runs.append(try run(check: index == 0))
            if let postgres { theirs.append(try postgres.catchUp()) }
        }
        var result = BenchResult("sync")
        let seconds = runs.map(\.seconds).median
        let count = Double(options.changeCount)
        result.set("changes", count)
        result.set("setsOf", Double(options.setsOf))
        result.set("contentBytesPerChange", Double(backlog.contentByteCount) / count)
        result.set("seconds", seconds)
        result.set("changesPerSecond", count / seconds)
        result.set("wireBytesPerChange", runs.map { Double($0.wireByteCount) }.median / count)
        result.set("roundTrips", runs.map { Double($0.roundTripCount) }.median)
        result.set(
            "peakAnonymousBytes", Double(runs.map(\.peakAnonymousByteCount).max() ?? 0))
        result.set(
            "dirtiedPagesPerChange",
            runs.map { Double($0.writtenByteCount) }.median / 4096 / count)
        if postgres != nil {
            result.set("postgresSeconds", theirs.median)
            result.set(
                "ratioToPostgres", zip(runs, theirs).map { $0.seconds / $1 }.median)
        }
        return result
    }

    // MARK: A cut in the middle

    /// Cuts the line at half of what a whole catching up sends, and goes on.
    package func measureCut() throws(BenchError) -> BenchResult {
        let whole = try throughRelay(cutAfter: nil)
        let halved = try throughRelay(cutAfter: whole.toServer / 2)
        var result = BenchResult("cut")
        result.set("changes", Double(options.changeCount))
        result.set("bytes", Double(whole.toServer))
        result.set(
            "resentShare", max(0, Double(halved.toServer) / Double(whole.toServer) - 1))
        result.set("relayedBytes", Double(whole.toServer + whole.toClient))
        result.set("countedBytes", Double(whole.counted))
        return result
    }

    private func throughRelay(
        cutAfter byteCount: Int?
    ) throws(BenchError) -> (toServer: Int, toClient: Int, counted: Int) {
        let (centre, folder) = try freshCentre()
        defer { centre.stop() }
        let relay = try Relay(to: centre.port)
        defer { relay.close() }
        if let byteCount { relay.cut(after: byteCount) }
        let first = try link(court, to: "http://127.0.0.1:\(relay.port)")
        var counted = first
        if byteCount == nil {
            try Self.settle(first)
        } else {
            do throws(LinkFailure) {
                _ = try first.exchange()
                throw LinkFailure.noLink("it was not cut")
            } catch {
                guard case .noLink = error else { throw BenchError("\(error)") }
            }
            counted = try link(court, to: "http://127.0.0.1:\(relay.port)")
            try Self.settle(counted)
        }
        centre.stop()
        try compare(folder)
        scratch.remove("centre-\(runCount)")
        let counts = relay.counts
        return (
            counts.toServer, counts.toClient,
            Int(counted.sentByteCount + counted.receivedByteCount)
        )
    }

    // MARK: Bootstrap

    /// An empty replica takes everything from a centre that has it.
    package func measureBootstrap() throws(BenchError) -> BenchResult {
        let (centre, folder) = try freshCentre()
        defer { centre.stop() }
        try Self.settle(try link(court, to: centre.url))
        try ground.install(standby, of: nation, at: scratch.folder("standby"))
        let node = try ground.open(scratch.folder("standby"))
        let link = try link(node, to: centre.url)
        let (seconds, _) = try Stopwatch.time { () throws(BenchError) in try Self.settle(link) }
        node.close()
        centre.stop()
        try compare(folder)
        try compare(scratch.folder("standby"))
        scratch.remove("standby")
        scratch.remove("centre-\(runCount)")
        var result = BenchResult("bootstrap")
        let count = Double(options.changeCount)
        result.set("changes", count)
        result.set("seconds", seconds)
        result.set("changesPerSecond", count / seconds)
        result.set(
            "wireBytesPerChange", Double(link.sentByteCount + link.receivedByteCount) / count)
        return result
    }
}
