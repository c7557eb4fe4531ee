package import Causality
package import Encoding

/// Who acted, as the origin vouches for it.
package struct Actor: Hashable, Sendable {
    package enum Kind: UInt64, Sendable {
        /// The node itself: an import, a renewal.
        case node = 0
        /// A person with an account on the node.
        case staff = 1
        /// A party to the case.
        case party = 2
        /// The national authority.
        case authority = 3
    }

    package let kind: Kind
    /// A login of the origin's node or a party's identifier; empty for the node.
    package let name: String

    package init(_ kind: Kind, _ name: String = "") {
        self.kind = kind
        self.name = name
    }
}

/// What one command did to one subject.
///
/// - Shape: `[salt, subject / null, clock, actor kind, actor name, door, operations, extras]`.
/// - Source: protocol/change-set.md, “Change”.
package struct Change: Equatable, Sendable {
    /// Random, so that a sibling's hash in a receipt confirms no guess.
    package var salt: [UInt8]
    /// What it is about; `nil` if this change begins its subject.
    package var subject: SubjectID?
    /// Per origin, the last change to this subject that the author's node held.
    package var clock: VersionVector
    package var actor: Actor
    /// When the request was complete at the door, by the node's wall clock.
    package var door: Instant
    /// Operations, each `[number, fields]`, still in bytes: only the court knows what they mean.
    package var operations: [[UInt8]]
    /// The clock of the page the person acted on, where that differs from `clock`.
    package var pageClock: VersionVector?
    /// The name under which the request was to be carried out once only, if it had one.
    package var request: Digest256?

    package init(
        salt: [UInt8], subject: SubjectID?, clock: VersionVector, actor: Actor, door: Instant,
        operations: [[UInt8]], pageClock: VersionVector? = nil, request: Digest256? = nil
    ) {
        self.salt = salt
        self.subject = subject
        self.clock = clock
        self.actor = actor
        self.door = door
        self.operations = operations
        self.pageClock = pageClock
        self.request = request
    }

    /// - Precondition: the salt has `Limits.saltByteCount` bytes.
    package var bytes: [UInt8] {
        precondition(salt.count == Limits.saltByteCount, "a change starts with its salt")
        var writer = CBORWriter(reserving: 96 + operations.reduce(0) { $0 + $1.count })
        writer.array(8)
        writer.byteString(salt)
        if let subject { writer.subject(subject) } else { writer.null() }
        writer.clock(clock)
        writer.uint(actor.kind.rawValue)
        writer.text(actor.name)
        writer.uint(door.milliseconds)
        writer.array(operations.count)
        for operation in operations { writer.raw(operation) }
        writer.map { writer in
            if let pageClock {
                writer.key(1)
                writer.clock(pageClock)
            }
            if let request {
                writer.key(2)
                writer.digest(request)
            }
        }
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws(DecodingError) {
        try self.init(bytes, in: 0..<bytes.count)
    }

    /// Reads a change that fills `range`.
    package init(_ bytes: [UInt8], in range: Range<Int>) throws(DecodingError) {
        guard range.count <= Limits.changeByteCountMax else {
            throw .tooLarge(at: range.lowerBound, limit: UInt64(Limits.changeByteCountMax))
        }
        var reader = CBORReader(bytes, in: range)
        try reader.array(exactly: 8)
        var start = reader.offset
        salt = try reader.byteString(max: Limits.saltByteCount)
        guard salt.count == Limits.saltByteCount else { throw .unknown(at: start) }
        subject = reader.null() ? nil : try reader.subject()
        clock = try reader.clock()
        start = reader.offset
        guard let kind = Actor.Kind(rawValue: try reader.uint()) else { throw .unknown(at: start) }
        actor = Actor(kind, try reader.text(max: Limits.actorByteCountMax))
        door = Instant(milliseconds: try reader.uint(max: 1 << 47))
        operations = []
        start = reader.offset
        let count = try reader.array(max: Limits.operationsPerChangeCountMax)
        guard count > 0 else { throw .unknown(at: start) }
        operations.reserveCapacity(count)
        for _ in 0..<count { operations.append(try Self.operation(from: &reader)) }
        var (pageClock, request): (VersionVector?, Digest256?)
        try reader.map { key, reader throws(DecodingError) in
            switch key {
            case 1: pageClock = try reader.clock()
            case 2: request = try reader.digest()
            default: throw .unknown(at: reader.offset)
            }
        }
        self.request = request
        self.pageClock = pageClock
        try reader.finish()
    }

    /// Reads the form `[number, {fields}]` of an operation without knowing what it means.
    private static func operation(
        from reader: inout CBORReader
    ) throws(DecodingError) -> [UInt8] {
        let start = reader.offset
        try reader.array(exactly: 2)
        _ = try reader.uint()
        guard try reader.peekMajor() == 5 else { throw .unexpectedType(at: reader.offset) }
        _ = try reader.item()
        return Array(reader.bytes[start..<reader.offset])
    }
}
