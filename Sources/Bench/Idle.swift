internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Node
internal import Replica
internal import Sealing
internal import Sync

/// What it costs two nodes to find out that both hold the same.
package enum Idle {
    /// - Parameter originCount: how many origins have written something.
    package static func measure(
        originCount: Int, _ ground: any BenchGround, _ scratch: Scratch
    ) throws(BenchError) -> BenchResult {
        var nation = Nation(seed: UInt64(originCount))
        // The authority numbers replicas below 1,000; epochs make more origins of them.
        let wanted = (0..<max(1, originCount - 2)).map { index in
            (
                role: NodeRole.court, courts: ["K\(index % 900)"],
                origin: Origin(
                    replica: ReplicaNumber(UInt32(2 + index % 900)), epoch: UInt32(index / 900))
            )
        }
        let centre = nation.grant([(.central, [], Origin(replica: ReplicaNumber(1)))])[0]
        let courts = nation.grant(wanted)
        let writers = courts.map { opening($0) }
        for (member, name) in [(courts[0], "caller"), (centre, "called")] {
            try ground.install(member, of: nation, at: scratch.folder(name))
            let node = try ground.open(scratch.folder(name))
            let outcome = node.arrivals.admit(Arrival(sets: writers))
            node.close()
            guard outcome?.admittedCount == writers.count else {
                throw BenchError("the origins' first changes are not taken")
            }
        }
        let served = try ServedNode(program: ground.program, folder: scratch.folder("called"))
        defer {
            served.stop()
            scratch.remove("caller")
            scratch.remove("called")
        }
        let node = try ground.open(scratch.folder("caller"))
        defer { node.close() }
        let link = Link(
            channel: try ground.channel(to: served.url), replica: node.replica,
            identity: node.identity, key: node.key, intake: node.intake)
        try CatchUp.settle(link)
        let before = (link.callCount, link.sentByteCount + link.receivedByteCount)
        let (seconds, _) = try Stopwatch.time { () throws(BenchError) in
            try CatchUp.settle(link)
        }
        var result = BenchResult("idle")
        result.set("origins", Double(writers.count + 1))
        result.set("roundTrips", Double(link.callCount - before.0))
        result.set("bytes", Double(link.sentByteCount + link.receivedByteCount - before.1))
        result.set("seconds", seconds)
        return result
    }

    /// A court's first change set: it opens its directory.
    private static func opening(_ member: Member) -> Sealed<Verified> {
        var opened = DirectoryOpened()
        opened.court = member.identity.court
        opened.year = 2026
        opened.role = .court
        let change = Change(
            salt: Array(member.seed.prefix(Limits.saltByteCount)), subject: nil,
            clock: VersionVector(), actor: Actor(.node), door: Nation.start,
            operations: [CourtOperation.directoryOpened(opened).bytes])
        var clock = HybridClock()
        let header = Header(
            origin: member.identity.origin, first: 1, count: 1, previous: .zero,
            hybridTime: clock.tick(Nation.start), wall: Nation.start, quality: .checked,
            grant: member.identity.grant, root: .zero)
        return ChangeSet.sealed(
            [change.bytes], under: header, by: member.key, in: member.identity.national)
    }
}
