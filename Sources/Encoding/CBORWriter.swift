/// Deterministic CBOR, written (RFC 8949 §4.2.1): shortest heads, definite lengths, sorted keys.
///
/// There is no way to write a float, a tag or an indefinite length, since the protocol has none.
@usableFromInline
package struct CBORWriter: Sendable {
    @usableFromInline
    package var bytes: [UInt8] = []
    @usableFromInline
    var fieldCount = 0
    @usableFromInline
    var lastKey: UInt64?

    @inlinable
    package init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    @inlinable
    package mutating func uint(_ value: UInt64) { head(0x00, value) }

    @inlinable
    package mutating func int(_ value: Int64) {
        if value >= 0 { head(0x00, UInt64(value)) } else { head(0x20, UInt64(-1 - value)) }
    }

    @inlinable
    package mutating func byteString(_ value: [UInt8]) {
        head(0x40, UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    @inlinable
    package mutating func byteString(_ value: ArraySlice<UInt8>) {
        head(0x40, UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    @inlinable
    package mutating func digest(_ value: Digest256) {
        head(0x40, UInt64(Digest256.byteCount))
        let words = value.words
        bytes.append(bigEndian: words.0)
        bytes.append(bigEndian: words.1)
        bytes.append(bigEndian: words.2)
        bytes.append(bigEndian: words.3)
    }

    @inlinable
    package mutating func text(_ value: String) {
        let utf8 = value.utf8
        head(0x60, UInt64(utf8.count))
        bytes.append(contentsOf: utf8)
    }

    @inlinable
    package mutating func bool(_ value: Bool) { bytes.append(value ? 0xf5 : 0xf4) }

    @inlinable
    package mutating func null() { bytes.append(0xf6) }

    /// Announces an array; the caller writes its `count` items.
    @inlinable
    package mutating func array(_ count: Int) { head(0x80, UInt64(count)) }

    /// Announces a map of items that the caller writes in bytewise order of their keys.
    @inlinable
    package mutating func mapHead(_ count: Int) { head(0xa0, UInt64(count)) }

    /// Appends an item that is already encoded.
    @inlinable
    package mutating func raw(_ item: [UInt8]) { bytes.append(contentsOf: item) }

    /// Appends an item that is already encoded.
    @inlinable
    package mutating func raw(_ item: ArraySlice<UInt8>) { bytes.append(contentsOf: item) }

    /// A map that is being written; see `map(_:)`.
    @usableFromInline
    struct Frame {
        @usableFromInline let position: Int
        @usableFromInline let fieldCount: Int
        @usableFromInline let lastKey: UInt64?

        @inlinable
        init(position: Int, fieldCount: Int, lastKey: UInt64?) {
            self.position = position
            self.fieldCount = fieldCount
            self.lastKey = lastKey
        }
    }

    /// Writes a map with unsigned keys, whose fields `body` writes by `key(_:)` and one item each.
    ///
    /// - Precondition: at most 23 fields, keys ascending.
    @inlinable
    package mutating func map<Failure: Error>(
        _ body: (inout CBORWriter) throws(Failure) -> Void
    ) throws(Failure) {
        let frame = Frame(position: bytes.count, fieldCount: fieldCount, lastKey: lastKey)
        bytes.append(0xa0)
        (fieldCount, lastKey) = (0, nil)
        try body(&self)
        precondition(fieldCount < 24, "the head of a map is one byte here")
        bytes[frame.position] = 0xa0 | UInt8(fieldCount)
        (fieldCount, lastKey) = (frame.fieldCount, frame.lastKey)
    }

    /// The key of the next field of the innermost `map(_:)`.
    @inlinable
    package mutating func key(_ key: UInt64) {
        if let lastKey { precondition(key > lastKey, "the keys of a map ascend") }
        fieldCount += 1
        lastKey = key
        uint(key)
    }

    @inlinable
    mutating func head(_ major: UInt8, _ value: UInt64) {
        switch value {
        case 0...23:
            bytes.append(major | UInt8(value))
        case 24...0xff:
            bytes.append(major | 24)
            bytes.append(UInt8(value))
        case 0x100...0xffff:
            bytes.append(major | 25)
            bytes.append(bigEndian: UInt16(value))
        case 0x1_0000...0xffff_ffff:
            bytes.append(major | 26)
            bytes.append(bigEndian: UInt32(value))
        default:
            bytes.append(major | 27)
            bytes.append(bigEndian: value)
        }
    }
}
