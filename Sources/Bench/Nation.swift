package import Casework
package import Causality
internal import ChangeSets
internal import Encoding
package import Node
package import Sealing

/// A node of a made-up nation: its keys, and who it is.
package struct Member: Sendable {
    package let identity: Identity
    package let seed: [UInt8]
    package let drawSecret: [UInt8]

    package var key: SigningKey { SigningKey(seed: seed) }
}

/// A made-up nation: an authority whose registry knows some members; all of it out of a seed.
package struct Nation: Sendable {
    package static let instance = "az-bench"
    /// When everything begins: 2026-01-01T08:00 in Baku.
    package static let start = Instant(milliseconds: 1_767_240_000_000)

    private let seed: [UInt8]
    private var dice: Dice
    private var last: Head?
    private var clock = HybridClock()
    /// The authority's log.
    package private(set) var sets: [[UInt8]] = []

    package var rootKey: PublicKey { SigningKey(seed: seed).publicKey }

    package init(seed number: UInt64) {
        dice = Dice(seed: number ^ 0x6E61_7469_6F6E)
        seed = dice.bytes(SigningKey.seedByteCount)
        var established = InstanceEstablished()
        established.instance = Self.instance
        established.publicKey = rootKey.digest
        write([.instanceEstablished(established)])
    }

    /// Grants as many members as there are descriptions, in one set.
    package mutating func grant(
        _ wanted: [(role: NodeRole, courts: [String], origin: Origin)]
    ) -> [Member] {
        var members: [Member] = []
        var operations: [CourtOperation] = []
        var number = (last?.number ?? 0) + 1
        for (role, courts, origin) in wanted {
            let seed = dice.bytes(SigningKey.seedByteCount)
            var granted = ReplicaGranted()
            granted.replica = UInt64(origin.replica.value)
            granted.epoch = UInt64(origin.epoch)
            granted.publicKey = SigningKey(seed: seed).publicKey.digest
            granted.role = role
            granted.courts = courts
            granted.name = courts.first ?? role.name
            granted.validFrom = Self.start
            granted.validUntil = Self.start.advanced(byMilliseconds: 3650 * 86_400_000)
            operations.append(.replicaGranted(granted))
            var identity = Identity()
            identity.instance = Self.instance
            identity.role = role
            identity.courts = courts
            identity.replica = granted.replica
            identity.epoch = granted.epoch
            identity.grant = ChangeID(.authority, number)
            identity.rootKey = rootKey.digest
            identity.name = granted.name
            members.append(
                Member(identity: identity, seed: seed, drawSecret: dice.bytes(32)))
            number += 1
        }
        write(operations)
        return members
    }

    private mutating func write(_ operations: [CourtOperation]) {
        let first = (last?.number ?? 0) + 1
        var changes: [[UInt8]] = []
        for operation in operations {
            let number = first + UInt64(changes.count)
            let id = ChangeID(.authority, number)
            let change = Change(
                salt: dice.bytes(16), subject: number == 1 ? nil : .registry,
                clock: VersionVector(number == 1 ? [] : [ChangeID(.authority, number - 1)]),
                actor: Actor(.authority), door: Self.start, operations: [operation.bytes])
            precondition(id.number == number)
            changes.append(change.bytes)
        }
        let header = Header(
            origin: .authority, first: first, count: changes.count, previous: last?.hash ?? .zero,
            hybridTime: clock.tick(Self.start), wall: Self.start, quality: .checked,
            grant: ChangeID(.authority, 1), root: .zero)
        let sealed = ChangeSet.sealed(
            changes, under: header, by: SigningKey(seed: seed), in: Instance(Self.instance))
        let set = sealed.changeSet
        last = Head(origin: .authority, number: set.header.last, hash: set.hash)
        sets.append(set.bytes)
    }
}

/// A court's operation; `Foundation` has another `Operation`.
package typealias CourtOperation = Casework.Operation
