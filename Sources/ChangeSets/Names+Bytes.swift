package import Causality
package import Encoding

// How the names of the causality floor are written: protocol/causality.md, “Bytes”.

extension CBORWriter {
    /// Writes an origin as `[replica, epoch]`.
    package mutating func origin(_ origin: Origin) {
        array(2)
        uint(UInt64(origin.replica.value))
        uint(UInt64(origin.epoch))
    }

    /// Writes a change's name as `[replica, epoch, number]`.
    package mutating func change(_ change: ChangeID) {
        array(3)
        uint(UInt64(change.origin.replica.value))
        uint(UInt64(change.origin.epoch))
        uint(change.number)
    }

    package mutating func subject(_ subject: SubjectID) { change(subject.first) }

    /// Writes a clock as one flat array: replica, epoch, number; replica, epoch, number; and on.
    package mutating func clock(_ clock: VersionVector) {
        array(3 * clock.entries.count)
        for entry in clock.entries {
            uint(UInt64(entry.origin.replica.value))
            uint(UInt64(entry.origin.epoch))
            uint(entry.number)
        }
    }
}

extension CBORReader {
    package mutating func origin() throws(DecodingError) -> Origin {
        try array(exactly: 2)
        return try originItems()
    }

    package mutating func change() throws(DecodingError) -> ChangeID {
        let start = offset
        try array(exactly: 3)
        let change = ChangeID(try originItems(), try uint(max: UInt64(Int64.max)))
        guard change.number > 0 else { throw .unknown(at: start) }
        return change
    }

    package mutating func subject() throws(DecodingError) -> SubjectID { SubjectID(try change()) }

    package mutating func clock() throws(DecodingError) -> VersionVector {
        let start = offset
        let count = try array(max: 3 * Limits.clockEntryCountMax)
        guard count % 3 == 0 else { throw .unknown(at: start) }
        var entries: [VersionVector.Entry] = []
        entries.reserveCapacity(count / 3)
        for _ in 0..<count / 3 {
            let origin = try originItems()
            entries.append(VersionVector.Entry(origin, try uint(max: UInt64(Int64.max))))
        }
        guard let clock = VersionVector(sorted: entries) else { throw .notCanonical(at: start) }
        return clock
    }

    private mutating func originItems() throws(DecodingError) -> Origin {
        let replica = ReplicaNumber(try uint32())
        return Origin(replica: replica, epoch: try uint32())
    }
}
