package import Causality
package import Encoding
internal import Sealing

/// An origin's last change set: the number of its last change, and its hash.
package struct Head: Hashable, Sendable {
    package let origin: Origin
    package let number: UInt64
    package let hash: Digest256

    package init(origin: Origin, number: UInt64, hash: Digest256) {
        self.origin = origin
        self.number = number
        self.hash = hash
    }

    /// - Shape: `[replica, epoch, number, hash]`.
    package func write(to writer: inout CBORWriter) {
        writer.array(4)
        writer.uint(UInt64(origin.replica.value))
        writer.uint(UInt64(origin.epoch))
        writer.uint(number)
        writer.digest(hash)
    }

    package init(from reader: inout CBORReader) throws(DecodingError) {
        try reader.array(exactly: 4)
        let replica = ReplicaNumber(try reader.uint32())
        origin = Origin(replica: replica, epoch: try reader.uint32())
        number = try reader.uint(max: UInt64(Int64.max))
        hash = try reader.digest()
    }
}

/// The heads of all logs that a replica holds, sorted by origin.
///
/// With gap-free chains, equal tables prove equal logs; a digest of the table is compared first.
package struct HeadTable: Equatable, Sendable {
    package private(set) var heads: [Head]

    package init() { heads = [] }

    /// - Returns: `nil` unless the heads are sorted by origin without doubles.
    package init?(sorted heads: [Head]) {
        for index in heads.indices.dropFirst() {
            guard heads[index - 1].origin < heads[index].origin else { return nil }
        }
        self.heads = heads
    }

    package subscript(origin: Origin) -> Head? {
        let index = position(of: origin)
        return index < heads.count && heads[index].origin == origin ? heads[index] : nil
    }

    /// Puts a head in the place of its origin's; one with number 0 says that there is none.
    package mutating func set(_ head: Head) {
        let index = position(of: head.origin)
        if head.number == 0 {
            if index < heads.count, heads[index].origin == head.origin { heads.remove(at: index) }
            return
        }
        if index < heads.count, heads[index].origin == head.origin {
            heads[index] = head
        } else {
            heads.insert(head, at: index)
        }
    }

    /// SHA-256 over origin, number and hash of every head (8, 8 and 32 bytes, big-endian).
    package var digest: Digest256 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(48 * heads.count)
        for head in heads {
            bytes.append(bigEndian: head.origin.word)
            bytes.append(bigEndian: head.number)
            bytes.append(contentsOf: head.hash.bytes)
        }
        return SHA256.digest(bytes)
    }

    /// What has to be `set` in `base` to make this table of it.
    ///
    /// - Returns: sorted by origin; number 0 for an origin that only `base` has.
    package func differing(from base: HeadTable) -> [Head] {
        let gone = base.heads.filter { self[$0.origin] == nil }
            .map { Head(origin: $0.origin, number: 0, hash: .zero) }
        return (heads.filter { base[$0.origin] != $0 } + gone).sorted { $0.origin < $1.origin }
    }

    private func position(of origin: Origin) -> Int {
        var (low, high) = (0, heads.count)
        while low < high {
            let middle = (low + high) / 2
            if heads[middle].origin < origin { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A run of one origin's change sets: the form in which history travels and is carried.
///
/// - Shape: an array of byte strings, each a change set, in the order of the log.
package enum Segment {
    package static func bytes(_ sets: [[UInt8]]) -> [UInt8] {
        var writer = CBORWriter(reserving: sets.reduce(8) { $0 + $1.count + 4 })
        writer.array(sets.count)
        for set in sets { writer.byteString(set) }
        return writer.bytes
    }

    package static func sets(
        from reader: inout CBORReader
    ) throws(DecodingError) -> [[UInt8]] {
        let count = try reader.array(max: Limits.setsPerSegmentCountMax)
        var sets: [[UInt8]] = []
        sets.reserveCapacity(count)
        for _ in 0..<count {
            sets.append(try reader.byteString(max: Limits.prunedSetByteCountMax))
        }
        return sets
    }
}
