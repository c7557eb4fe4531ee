/// Bounds of what is read as CBOR.
@usableFromInline
package enum CBOR {
    /// How deep arrays and maps may nest.
    @usableFromInline
    package static let depthMax = 16
}

/// Deterministic CBOR, read; refuses everything that `CBORWriter` would not have written.
///
/// It holds the array it reads from (a reference, not a copy) and a position in it.
@usableFromInline
package struct CBORReader: Sendable {
    @usableFromInline
    package let bytes: [UInt8]
    @usableFromInline
    package var offset: Int
    @usableFromInline
    let end: Int

    @inlinable
    package init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

    /// Reads only `range` of the bytes; offsets in errors count from the start of `bytes`.
    @inlinable
    package init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    @inlinable
    package var isAtEnd: Bool { offset == end }

    /// - Throws: `.trailingBytes` unless all has been read.
    @inlinable
    package func finish() throws(DecodingError) {
        guard offset == end else { throw .trailingBytes(at: offset) }
    }

    @inlinable
    package mutating func uint(max: UInt64 = .max) throws(DecodingError) -> UInt64 {
        let start = offset
        let value = try head(expecting: 0)
        guard value <= max else { throw .tooLarge(at: start, limit: max) }
        return value
    }

    @inlinable
    package mutating func uint32() throws(DecodingError) -> UInt32 {
        UInt32(truncatingIfNeeded: try uint(max: UInt64(UInt32.max)))
    }

    @inlinable
    package mutating func count(max: Int = .max) throws(DecodingError) -> Int {
        Int(try uint(max: UInt64(max)))
    }

    @inlinable
    package mutating func int() throws(DecodingError) -> Int64 {
        let start = offset
        guard offset < end else { throw .truncated(at: offset) }
        let major = bytes[offset] >> 5
        guard major <= 1 else { throw .unexpectedType(at: start) }
        let value = try head(expecting: major)
        guard value <= UInt64(Int64.max) else {
            throw .tooLarge(at: start, limit: UInt64(Int64.max))
        }
        return major == 0 ? Int64(value) : -1 - Int64(value)
    }

    @inlinable
    package mutating func byteString(max: Int) throws(DecodingError) -> [UInt8] {
        Array(bytes[try byteStringRange(max: max)])
    }

    /// Where the content of a byte string lies, without copying it.
    @inlinable
    package mutating func byteStringRange(max: Int) throws(DecodingError) -> Range<Int> {
        try stringRange(major: 2, max: max)
    }

    @inlinable
    package mutating func digest() throws(DecodingError) -> Digest256 {
        let start = offset
        let range = try byteStringRange(max: Digest256.byteCount)
        guard range.count == Digest256.byteCount else { throw .unknown(at: start) }
        return Digest256(
            words: bytes.bigEndian(at: range.lowerBound, count: 8),
            bytes.bigEndian(at: range.lowerBound + 8, count: 8),
            bytes.bigEndian(at: range.lowerBound + 16, count: 8),
            bytes.bigEndian(at: range.lowerBound + 24, count: 8))
    }

    @inlinable
    package mutating func text(max: Int) throws(DecodingError) -> String {
        let start = offset
        let range = try stringRange(major: 3, max: max)
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw .notUTF8(at: start)
        }
        return text
    }

    @inlinable
    package mutating func bool() throws(DecodingError) -> Bool {
        guard offset < end else { throw .truncated(at: offset) }
        switch bytes[offset] {
        case 0xf4, 0xf5:
            offset += 1
            return bytes[offset - 1] == 0xf5
        default: throw .unexpectedType(at: offset)
        }
    }

    /// Reads `null` if it is next.
    @inlinable
    package mutating func null() -> Bool {
        guard offset < end, bytes[offset] == 0xf6 else { return false }
        offset += 1
        return true
    }

    /// The type of the next item: its major type, 0 to 7 (RFC 8949 §3.1).
    @inlinable
    package func peekMajor() throws(DecodingError) -> UInt8 {
        guard offset < end else { throw .truncated(at: offset) }
        return bytes[offset] >> 5
    }

    @inlinable
    package mutating func array(max: Int) throws(DecodingError) -> Int {
        let start = offset
        let count = try head(expecting: 4)
        guard count <= UInt64(max) else { throw .tooLarge(at: start, limit: UInt64(max)) }
        return Int(count)
    }

    /// Reads the head of an array that has exactly `count` items.
    @inlinable
    package mutating func array(exactly count: Int) throws(DecodingError) {
        let start = offset
        guard try head(expecting: 4) == UInt64(count) else { throw .unknown(at: start) }
    }

    /// Reads the head of a map.
    ///
    /// - Returns: how many pairs follow, never more than there are bytes.
    @inlinable
    package mutating func mapHead() throws(DecodingError) -> Int {
        let start = offset
        let count = try head(expecting: 5)
        guard count <= UInt64(end - offset) else { throw .truncated(at: start) }
        return Int(count)
    }

    /// Reads a map with unsigned keys; `field` reads the item of each key it is given.
    ///
    /// - Throws: `.notCanonical` for keys that do not ascend, and what `field` throws.
    @inlinable
    package mutating func map(
        _ field: (UInt64, inout CBORReader) throws(DecodingError) -> Void
    ) throws(DecodingError) {
        let count = try mapHead()
        var last: UInt64?
        for _ in 0..<count {
            let position = offset
            let key = try uint()
            if let last, key <= last { throw .notCanonical(at: position) }
            last = key
            try field(key, &self)
        }
    }

    /// Reads any one item, checking that all of it is deterministic.
    ///
    /// - Returns: where the item lies: what a replica keeps of an operation it does not know.
    @inlinable
    package mutating func item() throws(DecodingError) -> Range<Int> {
        let start = offset
        try skip(depth: 0)
        return start..<offset
    }

    @inlinable
    mutating func skip(depth: Int) throws(DecodingError) {
        guard depth <= CBOR.depthMax else { throw .tooDeep(at: offset) }
        let start = offset
        let major = try peekMajor()
        switch major {
        case 0, 1: _ = try head(expecting: major)
        case 2: _ = try byteStringRange(max: .max)
        case 3: _ = try text(max: .max)
        case 4:
            for _ in 0..<(try head(expecting: 4)) { try skip(depth: depth + 1) }
        case 5: try skipMap(count: try head(expecting: 5), depth: depth)
        case 7 where bytes[start] == 0xf4 || bytes[start] == 0xf5 || bytes[start] == 0xf6:
            offset += 1
        default: throw .unexpectedType(at: start)
        }
    }

    @inlinable
    mutating func skipMap(count: UInt64, depth: Int) throws(DecodingError) {
        var last: Range<Int>?
        for _ in 0..<count {
            let start = offset
            try skip(depth: depth + 1)
            let key = start..<offset
            if let last, !bytes[last].lexicographicallyPrecedes(bytes[key]) {
                throw .notCanonical(at: start)
            }
            last = key
            try skip(depth: depth + 1)
        }
    }

    @inlinable
    mutating func stringRange(major: UInt8, max: Int) throws(DecodingError) -> Range<Int> {
        let start = offset
        let count = try head(expecting: major)
        guard count <= UInt64(max) else { throw .tooLarge(at: start, limit: UInt64(max)) }
        guard count <= UInt64(end - offset) else { throw .truncated(at: start) }
        defer { offset += Int(count) }
        return offset..<offset + Int(count)
    }

    /// Reads a head of the given major type and its argument, in the shortest form only.
    @inlinable
    mutating func head(expecting major: UInt8) throws(DecodingError) -> UInt64 {
        let start = offset
        guard offset < end else { throw .truncated(at: start) }
        let first = bytes[offset]
        guard first >> 5 == major else { throw .unexpectedType(at: start) }
        let info = Int(first & 0x1f)
        if info < 24 {
            offset += 1
            return UInt64(info)
        }
        guard info < 28 else { throw .notCanonical(at: start) }
        let width = 1 << (info - 24)
        guard offset + 1 + width <= end else { throw .truncated(at: start) }
        var value: UInt64 = 0
        for index in offset + 1...offset + width { value = value << 8 | UInt64(bytes[index]) }
        let least: UInt64 = info == 24 ? 24 : info == 25 ? 0x100 : info == 26 ? 0x1_0000 : 1 << 32
        guard value >= least else { throw .notCanonical(at: start) }
        offset += 1 + width
        return value
    }
}
