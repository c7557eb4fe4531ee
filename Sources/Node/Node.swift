package import Casework
package import Causality
internal import ChangeSets
internal import Encoding
package import Replica
package import Sealing
package import Storage
internal import Sync

/// What the node's one writer is handed.
package enum NodeEvent: Sendable {
    case command(CommandRequest)
    case arrival(Arrival)
    /// An entry for the registry, by a node that may write there.
    case registry(Operation, door: Instant)
}

/// What became of an event, in the order in which they were handed in.
package enum NodeAnswer: Sendable {
    case command(CommandAnswer)
    case arrival(ArrivalOutcome)
    case registry(Result<ChangeID, Refusal>)
}

/// What a commit lets out of the house.
///
/// Only a commit makes one, so that nothing leaves before it is written.
package struct Committed: Sendable {
    package let answers: [NodeAnswer]
    /// Whether this node's own log grew: peers are waiting for that.
    package let hasOwnNews: Bool
    /// Whether any log grew.
    package let hasNews: Bool

    fileprivate init(answers: [NodeAnswer], hasOwnNews: Bool, hasNews: Bool) {
        self.answers = answers
        self.hasOwnNews = hasOwnNews
        self.hasNews = hasNews
    }
}

/// A batch that is carried out and not committed: its answers are locked in.
package struct Prepared: Sendable {
    fileprivate let committed: Committed
}

/// The node's one writer: events in, one transaction, one commit, answers out.
///
/// Synchronous, and used by one thread at a time; it asks nobody for time or chance.
package final class Node {
    package let replica: Replica
    package let identity: Identity
    let key: SigningKey
    /// Whether a FIN or VÖEN is somebody's who has a cabinet here; `nil` at nodes without any.
    package var hasCabinet: (@Sendable (String) -> Bool)?
    /// Proves the court's draws.
    let drawKey: VRFKey
    /// Out of it the centre makes its daily values; empty at other nodes.
    let beaconSecret: [UInt8]
    private let entropy: @Sendable (Int) -> [UInt8]
    /// Why the writer has stopped; it does not start again by itself.
    package private(set) var haltReason: String?

    package init(
        replica: Replica, identity: Identity, key: SigningKey, drawSecret: [UInt8],
        entropy: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.replica = replica
        self.identity = identity
        self.key = key
        let seed = SHA256.digest(Array("mehkeme-draw-key-v2".utf8) + drawSecret)
        drawKey = VRFKey(seed: seed.bytes)
        let beacon = SHA256.digest(Array("mehkeme-beacon-secret-v1".utf8) + drawSecret)
        beaconSecret = identity.role == .central ? beacon.bytes : []
        self.entropy = entropy
    }

    /// Carries out what waits, as one transaction and one change set.
    ///
    /// Arrivals come first, so that commands are decided in their knowledge.
    ///
    /// - Returns: the answers, which may go out now. After a failed flush every answer is
    ///   `.halted`, now and from then on: what the disk says after that proves nothing.
    package func process(_ events: [NodeEvent], wall: Instant) -> Committed {
        if let haltReason { return refusal(of: events) { .halted(haltReason) } }
        do throws(ReplicaError) {
            let prepared = try replica.write { (transaction) throws(StoreError) in
                try prepare(events, wall: wall, in: transaction)
            }
            return prepared.committed
        } catch {
            switch error {
            case .store(.full), .store(.mapFull): return refusal(of: events) { .full }
            default:
                let reason = "\(error)"
                haltReason = reason
                return refusal(of: events) { .halted(reason) }
            }
        }
    }

    package static let restoredReason =
        "restored from a backup: it writes again once a peer has brought what the backup lacks"

    package static func endedReason(_ number: UInt64) -> String {
        "the registry ended this node's right to write at its change \(number)"
    }

    /// Does the work of `process` within a transaction that somebody else commits, or lets fall.
    ///
    /// - Returns: what cannot be opened: only `process`, which commits, reads the answers.
    package func prepare(
        _ events: [NodeEvent], wall: Instant, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Prepared {
        let isRestored = try transaction.contains(Meta.restored, in: replica.schema.meta)
        var batch = try Batch(self, wall: wall, in: transaction)
        try batch.takeArrivals(events, in: transaction)
        try batch.takeCommands(events, mayWrite: !isRestored, in: transaction)
        if !isRestored { try batch.placeInCabinets(in: transaction) }
        try batch.finish(in: transaction)
        return Prepared(
            committed: Committed(
                answers: batch.answers, hasOwnNews: batch.hasOwnNews, hasNews: batch.hasNews))
    }

    private func refusal(of events: [NodeEvent], _ answer: () -> CommandAnswer) -> Committed {
        let answers = events.map { event -> NodeAnswer in
            switch event {
            case .command: return .command(answer())
            case .arrival:
                var outcome = ArrivalOutcome()
                outcome.isHalted = true
                return .arrival(outcome)
            case .registry: return .registry(.failure(Refusal(.nodeMayNot)))
            }
        }
        return Committed(answers: answers, hasOwnNews: false, hasNews: false)
    }

    func random(_ count: Int) -> [UInt8] { entropy(count) }
}
