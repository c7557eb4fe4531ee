package import Causality
package import Encoding

/// How good the wall clock was that a change set names.
package enum ClockQuality: UInt64, Sendable {
    /// Nothing was known about the clock.
    case unchecked = 0
    /// It agreed with a peer's within the tolerance since the node started.
    case checked = 1
    /// It disagreed with a peer's, or ran backwards.
    case doubtful = 2
}

/// The part of a change set that is signed.
///
/// - Source: protocol/change-set.md, “Header”.
package struct Header: Hashable, Sendable {
    package var origin: Origin
    /// The number of the set's first change.
    package var first: UInt64
    /// How many changes the set has, 1 to `Limits.changesPerSetCountMax`.
    package var count: Int
    /// The hash of the set before in this log; zero for the first.
    package var previous: Digest256
    package var hybridTime: HybridTime
    package var wall: Instant
    package var quality: ClockQuality
    /// The registry's change that allowed the origin to write this.
    package var grant: ChangeID
    /// The newest national checkpoint that the writer had seen, when that changed.
    package var checkpoint: Digest256?
    /// The Merkle root over the changes.
    package var root: Digest256

    package init(
        origin: Origin, first: UInt64, count: Int, previous: Digest256, hybridTime: HybridTime,
        wall: Instant, quality: ClockQuality, grant: ChangeID, checkpoint: Digest256? = nil,
        root: Digest256
    ) {
        self.origin = origin
        self.first = first
        self.count = count
        self.previous = previous
        self.hybridTime = hybridTime
        self.wall = wall
        self.quality = quality
        self.grant = grant
        self.checkpoint = checkpoint
        self.root = root
    }

    /// The number of the set's last change.
    package var last: UInt64 { first + UInt64(count) - 1 }

    package var bytes: [UInt8] {
        var writer = CBORWriter(reserving: 144)
        writer.map { writer in
            writer.key(1)
            writer.origin(origin)
            writer.key(2)
            writer.uint(first)
            writer.key(3)
            writer.uint(UInt64(count))
            writer.key(4)
            writer.digest(previous)
            writer.key(5)
            writer.uint(hybridTime.word)
            writer.key(6)
            writer.uint(wall.milliseconds)
            writer.key(7)
            writer.uint(quality.rawValue)
            writer.key(8)
            writer.change(grant)
            if let checkpoint {
                writer.key(9)
                writer.digest(checkpoint)
            }
            writer.key(10)
            writer.digest(root)
        }
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws(DecodingError) {
        var fields = Fields()
        var reader = CBORReader(bytes)
        try reader.map { key, reader throws(DecodingError) in
            try fields.read(key, from: &reader)
        }
        try reader.finish()
        guard let header = fields.header else { throw .unknown(at: 0) }
        guard header.last <= UInt64(Int64.max) else {
            throw .tooLarge(at: 0, limit: UInt64(Int64.max))
        }
        self = header
    }
}

/// The header's fields as they are read, any of which may be missing.
private struct Fields {
    var origin: Origin?
    var first: UInt64?
    var count: Int?
    var previous: Digest256?
    var hybridTime: HybridTime?
    var wall: Instant?
    var quality: ClockQuality?
    var grant: ChangeID?
    var checkpoint: Digest256?
    var root: Digest256?

    mutating func read(_ key: UInt64, from reader: inout CBORReader) throws(DecodingError) {
        let start = reader.offset
        switch key {
        case 1: origin = try reader.origin()
        case 2: first = try reader.uint(max: UInt64(Int64.max))
        case 3: count = try reader.count(max: Limits.changesPerSetCountMax)
        case 4: previous = try reader.digest()
        case 5: hybridTime = HybridTime(word: try reader.uint())
        case 6: wall = Instant(milliseconds: try reader.uint(max: 1 << 47))
        case 7:
            guard let read = ClockQuality(rawValue: try reader.uint()) else {
                throw .unknown(at: start)
            }
            quality = read
        case 8: grant = try reader.change()
        case 9: checkpoint = try reader.digest()
        case 10: root = try reader.digest()
        default: throw .unknown(at: start)
        }
    }

    var header: Header? {
        guard let origin, let first, first > 0, let count, count > 0, let previous,
            let hybridTime, let wall, let quality, let grant, let root
        else { return nil }
        return Header(
            origin: origin, first: first, count: count, previous: previous,
            hybridTime: hybridTime, wall: wall, quality: quality, grant: grant,
            checkpoint: checkpoint, root: root)
    }
}
