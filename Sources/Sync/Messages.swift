package import Causality
package import ChangeSets
package import Encoding

/// A head table told as the difference from one that both sides remember.
///
/// - Shape: `[base digest or null, [heads]]`.
package struct TableDifference: Equatable, Sendable {
    /// The digest of the table it is told from; `nil`: from the empty one.
    package let base: Digest256?
    package let heads: [Head]

    package init(base: Digest256?, heads: [Head]) {
        self.base = base
        self.heads = heads
    }

    package func write(to writer: inout CBORWriter) {
        writer.array(2)
        if let base { writer.digest(base) } else { writer.null() }
        writer.array(heads.count)
        for head in heads { head.write(to: &writer) }
    }

    package init(from reader: inout CBORReader) throws(DecodingError) {
        try reader.array(exactly: 2)
        base = reader.null() ? nil : try reader.digest()
        let count = try reader.array(max: SyncLimits.headCountMax)
        var heads: [Head] = []
        for _ in 0..<count { heads.append(try Head(from: &reader)) }
        self.heads = heads
    }

    /// The table that is meant, if the base is remembered.
    package func table(from memory: TableMemory) -> HeadTable? {
        var table = HeadTable()
        if let base {
            guard let known = memory[base] else { return nil }
            table = known
        }
        for head in heads { table.set(head) }
        return table
    }
}

/// Asks whether both hold the same.
///
/// - Shape: `[digest]`, or `[digest, digest of the last table both held]`.
package struct CompareRequest: Equatable, Sendable {
    package let digest: Digest256
    package let base: Digest256?

    package init(digest: Digest256, base: Digest256?) {
        self.digest = digest
        self.base = base
    }

    package var bytes: [UInt8] {
        var writer = CBORWriter()
        writer.array(base == nil ? 1 : 2)
        writer.digest(digest)
        if let base { writer.digest(base) }
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws(DecodingError) {
        var reader = CBORReader(bytes)
        let count = try reader.array(max: 2)
        guard count > 0 else { throw .unknown(at: 0) }
        digest = try reader.digest()
        base = count == 2 ? try reader.digest() : nil
        try reader.finish()
    }
}

/// The answer to `CompareRequest`: `null` for “the same”, else the peer's table.
package enum CompareAnswer: Equatable, Sendable {
    case same
    case table(TableDifference)

    package func write(to writer: inout CBORWriter) {
        switch self {
        case .same: writer.null()
        case .table(let difference): difference.write(to: &writer)
        }
    }

    package init(from reader: inout CBORReader) throws(DecodingError) {
        self = reader.null() ? .same : .table(try TableDifference(from: &reader))
    }
}

/// Asks for what the caller lacks; if there is nothing, the answer waits.
///
/// - Shape: `[the caller's table, seconds to wait]`.
package struct PullRequest: Equatable, Sendable {
    package let table: TableDifference
    package let waitSeconds: UInt64

    package init(table: TableDifference, waitSeconds: UInt64) {
        self.table = table
        self.waitSeconds = waitSeconds
    }

    package var bytes: [UInt8] {
        var writer = CBORWriter()
        writer.array(2)
        table.write(to: &writer)
        writer.uint(waitSeconds)
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws(DecodingError) {
        var reader = CBORReader(bytes)
        try reader.array(exactly: 2)
        table = try TableDifference(from: &reader)
        waitSeconds = try reader.uint(max: SyncLimits.waitSecondsMax)
        try reader.finish()
    }
}

/// The answer to `PullRequest`.
///
/// - Shape: `[[segments], more]`, or `null`: the base is not remembered, tell the whole table.
package enum PullAnswer: Equatable, Sendable {
    case baseUnknown
    /// Runs of change sets, each of one origin, in the order in which to admit them; `more`: there
    /// is more than fitted.
    case segments([[[UInt8]]], more: Bool)

    package func write(to writer: inout CBORWriter) {
        switch self {
        case .baseUnknown: writer.null()
        case .segments(let segments, let more):
            writer.array(2)
            writer.array(segments.count)
            for sets in segments { writer.raw(Segment.bytes(sets)) }
            writer.bool(more)
        }
    }

    package init(from reader: inout CBORReader) throws(DecodingError) {
        if reader.null() {
            self = .baseUnknown
            return
        }
        try reader.array(exactly: 2)
        let count = try reader.array(max: SyncLimits.headCountMax)
        var segments: [[[UInt8]]] = []
        for _ in 0..<count { segments.append(try Segment.sets(from: &reader)) }
        self = .segments(segments, more: try reader.bool())
    }
}

/// Hands the peer what it lacks.
///
/// - Shape: `[segments]`.
package struct PushRequest: Equatable, Sendable {
    package let segments: [[[UInt8]]]

    package init(segments: [[[UInt8]]]) { self.segments = segments }

    package var bytes: [UInt8] {
        var writer = CBORWriter(
            reserving: segments.reduce(64) { $0 + $1.reduce(16) { $0 + $1.count + 5 } })
        writer.array(segments.count)
        for sets in segments { writer.raw(Segment.bytes(sets)) }
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws(DecodingError) {
        var reader = CBORReader(bytes)
        let count = try reader.array(max: SyncLimits.headCountMax)
        var segments: [[[UInt8]]] = []
        for _ in 0..<count { segments.append(try Segment.sets(from: &reader)) }
        self.segments = segments
        try reader.finish()
    }
}

/// A change set that a peer did not take, and why.
///
/// - Shape: `[replica, epoch, number, error number, detail]`; `detail` is the head the peer has.
package struct PushRefusal: Equatable, Sendable {
    package let origin: Origin
    package let number: UInt64
    package let error: ProtocolError
    package let detail: UInt64

    package init(origin: Origin, number: UInt64, error: ProtocolError, detail: UInt64 = 0) {
        self.origin = origin
        self.number = number
        self.error = error
        self.detail = detail
    }

    /// Whether anything could be read of the set: bytes that are no change set are nobody's, and
    /// above all not the authority's, whose origin is 0.
    package var namesOrigin: Bool { number > 0 }
}

/// The answer to `PushRequest`, given after the commit.
///
/// - Shape: `[[heads of the origins it touched], [refusals]]`.
package struct PushAnswer: Equatable, Sendable {
    package let heads: [Head]
    package let refusals: [PushRefusal]

    package init(heads: [Head], refusals: [PushRefusal]) {
        self.heads = heads
        self.refusals = refusals
    }

    package func write(to writer: inout CBORWriter) {
        writer.array(2)
        writer.array(heads.count)
        for head in heads { head.write(to: &writer) }
        writer.array(refusals.count)
        for refusal in refusals {
            writer.array(5)
            writer.uint(UInt64(refusal.origin.replica.value))
            writer.uint(UInt64(refusal.origin.epoch))
            writer.uint(refusal.number)
            writer.uint(refusal.error.rawValue)
            writer.uint(refusal.detail)
        }
    }

    package init(from reader: inout CBORReader) throws(DecodingError) {
        try reader.array(exactly: 2)
        var heads: [Head] = []
        for _ in 0..<(try reader.array(max: SyncLimits.headCountMax)) {
            heads.append(try Head(from: &reader))
        }
        var refusals: [PushRefusal] = []
        for _ in 0..<(try reader.array(max: SyncLimits.refusalCountMax)) {
            try reader.array(exactly: 5)
            let origin = Origin(
                replica: ReplicaNumber(try reader.uint32()), epoch: try reader.uint32())
            let number = try reader.uint()
            let error = ProtocolError(rawValue: try reader.uint()) ?? .unknown
            refusals.append(
                PushRefusal(
                    origin: origin, number: number, error: error, detail: try reader.uint()))
        }
        self.heads = heads
        self.refusals = refusals
    }
}
