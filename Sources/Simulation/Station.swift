package import Casework
package import Causality
package import ChangeSets
internal import Encoding
internal import Law
package import Node
package import Replica
package import Sealing
internal import Storage
internal import Sync

/// One node of a simulated world: its keys and its folder, and while it is up, its real replica,
/// writer and host.
///
/// A crash drops all that is in memory between two of its steps, and opens the folder again.
///
/// - Precondition: one thread; `Sendable` only because the node's desks have to be.
@safe package final class Station: ArrivalDesk, @unchecked Sendable {
    /// What a crash loses.
    private struct Running {
        let replica: Replica
        let node: Node
        let host: SyncHost
        var links: [String: Link] = [:]
    }

    package let name: String
    package let identity: Identity
    package let key: SigningKey
    package let directory: String
    /// How far this node's clock is off.
    ///
    /// - Units: milliseconds.
    var skew: Int64 = 0
    /// The true time, which no node knows.
    var now: Instant
    private let drawSecret: [UInt8]
    private let entropy: Entropy
    private let rootKey: PublicKey
    private var running: Running?
    private let options: Environment.Options

    package init(
        name: String, identity: Identity, rootKey: PublicKey, directory: String, dice: Dice,
        key: SigningKey, now: Instant, mapByteCount: Int = 64 << 20
    ) throws(ReplicaError) {
        var dice = dice
        self.name = name
        self.identity = identity
        self.key = key
        self.directory = directory
        self.now = now
        self.rootKey = rootKey
        drawSecret = dice.bytes(32)
        entropy = Entropy(dice.fork())
        var options = Environment.Options()
        options.isDurable = false
        options.mapByteCount = mapByteCount
        self.options = options
        try open()
    }

    package var wall: Instant {
        let shifted = Int64(now.milliseconds) + skew
        return Instant(milliseconds: UInt64(max(shifted, 0)))
    }

    package var role: NodeRole { identity.role }

    private func open() throws(ReplicaError) {
        let replica = try Replica(directory: directory, options: options)
        if try replica.needsRebuild() { try replica.rebuild { _ in } }
        let entropy = entropy
        let node = Node(
            replica: replica, identity: identity, key: key, drawSecret: drawSecret,
            entropy: { entropy.bytes($0) })
        if identity.role == .central {
            // Every second person has a cabinet.
            node.hasCabinet = { $0.utf8.reduce(0) { $0 &+ Int($1) } % 2 == 0 }
        }
        let host = SyncHost(
            replica: replica, identity: identity, key: key, intake: intake(of: replica),
            entropy: { entropy.bytes($0) })
        running = Running(replica: replica, node: node, host: host)
    }

    /// Loses everything that is not on the disk.
    package func crash() throws(ReplicaError) {
        running = nil
        try open()
    }

    /// Closes the folder; nothing may be asked afterwards.
    package func close() { running = nil }

    private var up: Running {
        guard let running else { preconditionFailure("\(name) is closed") }
        return running
    }

    package var replica: Replica { up.replica }
    package var node: Node { up.node }
    package var host: SyncHost { up.host }

    private func intake(of replica: Replica) -> Intake {
        Intake(replica: replica, desk: self, rootKey: rootKey, instance: identity.national)
    }

    package var intake: Intake { intake(of: replica) }

    /// The link to a peer; the same one until a crash.
    package func link(to peer: String, over channel: () -> any PeerChannel) -> Link {
        if let known = up.links[peer] { return known }
        let link = Link(
            channel: channel(), replica: replica, identity: identity, key: key, intake: intake)
        running?.links[peer] = link
        return link
    }

    // MARK: The writer's desk

    package func process(_ events: [NodeEvent]) -> Committed { node.process(events, wall: wall) }

    /// Does everything that `process` does and crashes just before the commit.
    package func crash(processing events: [NodeEvent]) throws(ReplicaError) {
        let (node, wall) = (node, wall)
        var hasPrepared = false
        do throws(ReplicaError) {
            try replica.write { (transaction) throws(StoreError) in
                _ = try node.prepare(events, wall: wall, in: transaction)
                hasPrepared = true
                throw StoreError.damaged("the power is gone")
            }
        } catch {
            guard hasPrepared else { throw error }
        }
    }

    package func submit(_ arrival: Arrival) -> (any ArrivalTicket)? {
        guard case .arrival(let outcome)? = process([.arrival(arrival)]).answers.first else {
            return nil
        }
        return Ticket(outcome: outcome)
    }

    package func admit(_ arrival: Arrival) -> ArrivalOutcome? { submit(arrival)?.wait() }

    private final class Ticket: ArrivalTicket {
        let outcome: ArrivalOutcome
        init(outcome: ArrivalOutcome) { self.outcome = outcome }
        func wait() -> ArrivalOutcome { outcome }
    }

    /// The first transaction of a rebuild; the power ends it there.
    package func beginRebuild() throws(ReplicaError) {
        let replica = replica
        try replica.write { (transaction) throws(StoreError) in
            try transaction.put([1], for: Meta.rebuilding, in: replica.schema.meta)
            for (_, table) in replica.schema.derived { try transaction.clear(table) }
        }
    }

    // MARK: Reading

    package func record(of subject: SubjectID) throws(ReplicaError) -> FoldRecord {
        let replica = replica
        return try replica.read { (transaction) throws(StoreError) in
            try replica.schema.record(of: subject, in: transaction) ?? FoldRecord()
        }
    }

    /// A closed case as this node's key opens it.
    package func opened(_ subject: SubjectID) throws(ReplicaError) -> CaseState? {
        let (replica, keys) = (replica, CaseKeys(of: identity.origin, holding: key))
        return try replica.read { (transaction) throws(StoreError) in
            try replica.schema.opened(subject, by: keys, in: transaction)
        }
    }

    package func heads() throws(ReplicaError) -> HeadTable {
        let replica = replica
        return try replica.read { (transaction) throws(StoreError) in
            try replica.schema.headTable(in: transaction)
        }
    }

    /// An origin's change sets after a number, as they stand in the log.
    package func run(
        of origin: Origin, after number: UInt64 = 0, setCount: Int = .max
    ) throws(ReplicaError) -> [[UInt8]] {
        let replica = replica
        return try replica.read { (transaction) throws(StoreError) in
            try replica.schema.run(
                of: origin, after: number, byteCount: .max, setCount: setCount, in: transaction)
        }
    }

    package func changeSet(holding change: ChangeID) throws(ReplicaError) -> ChangeSet? {
        let replica = replica
        return try replica.read { (transaction) throws(StoreError) in
            try replica.schema.changeSet(holding: change, in: transaction)
        }
    }

    /// All that is derived, entry by entry.
    package func derived() throws(ReplicaError) -> [(table: String, key: [UInt8], value: [UInt8])] {
        let replica = replica
        return try replica.read { (transaction) throws(StoreError) in
            var entries: [(table: String, key: [UInt8], value: [UInt8])] = []
            for (name, table) in replica.schema.derived {
                try transaction.scan(table) { key, value in
                    entries.append((name, key.array, value.array))
                    return true
                }
            }
            return entries
        }
    }

    /// The court's or office's directory of the year that its clock shows.
    func directoryState() throws(ReplicaError) -> (SubjectID, DirectoryState)? {
        let (replica, court) = (replica, identity.court)
        let year = UInt64(clamping: CivilDate(inBaku: wall).year)
        let subject = try replica.read { (transaction) throws(StoreError) -> SubjectID? in
            let prefix = DirectoryKey.prefix(court: court, year: year)
            return try replica.schema.entries(
                .directory, from: prefix, below: prefix.afterPrefix, max: 1, in: transaction
            ).first.flatMap { DirectoryKey.parts($0.key)?.subject }
        }
        guard let subject, case .directory(let state) = try record(of: subject).state else {
            return nil
        }
        return (subject, state)
    }
}
