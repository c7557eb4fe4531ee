package import Causality
package import ChangeSets
package import Encoding
package import Sealing

/// Somebody with a key and a grant who writes a log by hand: also what no node would write.
package struct Scribe {
    package let origin: Origin
    package let grant: ChangeID
    package let key: SigningKey
    package let instance: Instance
    package var number: UInt64 = 0
    package var previous = Digest256.zero
    private var milliseconds: UInt64 = 1_772_700_000_000
    private var salt: UInt8 = 0

    package init(
        replica: UInt32, grant: ChangeID, key: SigningKey, instance: Instance
    ) {
        origin = Origin(replica: ReplicaNumber(replica))
        self.grant = grant
        self.key = key
        self.instance = instance
    }

    /// The name of the next change.
    package var next: ChangeID { ChangeID(origin, number + 1) }

    /// One more set of the log, with one change for each list of operations.
    ///
    /// - Parameter subject: `nil` for a change that begins one.
    package mutating func write(
        _ changes: [[[UInt8]]], on subject: SubjectID?, knowing clock: [ChangeID] = [],
        request: Digest256? = nil, hybridTime: HybridTime? = nil
    ) -> Sealed<Verified> {
        var bytes: [[UInt8]] = []
        let first = number + 1
        var clock = VersionVector(clock)
        milliseconds += 1000
        for operations in changes {
            salt &+= 1
            let change = Change(
                salt: [UInt8](repeating: salt, count: Limits.saltByteCount), subject: subject,
                clock: clock, actor: Actor(.node), door: Instant(milliseconds: milliseconds),
                operations: operations, request: request)
            bytes.append(change.bytes)
            clock.advance(to: ChangeID(origin, first + UInt64(bytes.count) - 1))
        }
        let header = Header(
            origin: origin, first: first, count: bytes.count, previous: previous,
            hybridTime: hybridTime ?? HybridTime(word: milliseconds << 16),
            wall: Instant(milliseconds: milliseconds), quality: .unchecked, grant: grant,
            root: .zero)
        let sealed = ChangeSet.sealed(bytes, under: header, by: key, in: instance)
        number = sealed.changeSet.header.last
        previous = sealed.changeSet.hash
        return sealed
    }
}
