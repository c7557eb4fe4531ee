package import Casework
package import Causality
package import ChangeSets
internal import Encoding
package import Sealing
internal import Storage

/// The national authority of a simulated world: a root key and the log it has signed.
package struct Authority {
    package let instance: Instance
    package let key: SigningKey
    /// Its log, oldest first.
    package private(set) var sets: [Sealed<Verified>] = []
    private var dice: Dice
    private var clock = HybridClock()

    package init(instance: Instance, dice: Dice, at now: Instant) {
        var dice = dice
        self.instance = instance
        key = SigningKey(seed: dice.bytes(SigningKey.seedByteCount))
        self.dice = dice
        var established = InstanceEstablished()
        established.instance = instance.name
        established.publicKey = key.publicKey.digest
        append(.instanceEstablished(established), at: now)
    }

    /// Signs one more entry of the registry.
    @discardableResult
    package mutating func append(_ operation: Operation, at now: Instant) -> ChangeID {
        let last = UInt64(sets.count)
        let id = ChangeID(.authority, last + 1)
        let change = Change(
            salt: dice.bytes(ChangeSets.Limits.saltByteCount),
            subject: last == 0 ? nil : .registry,
            clock: VersionVector(last == 0 ? [] : [ChangeID(.authority, last)]),
            actor: Actor(.authority), door: now, operations: [operation.bytes])
        let header = Header(
            origin: .authority, first: id.number, count: 1,
            previous: sets.last?.changeSet.hash ?? .zero, hybridTime: clock.tick(now), wall: now,
            quality: .unchecked, grant: SubjectID.registry.first, root: .zero)
        sets.append(ChangeSet.sealed([change.bytes], under: header, by: key, in: instance))
        return id
    }
}
