/// A value whose fields are told once, for writing and for reading alike.
///
/// - Shape: a CBOR map with unsigned keys. A field that has its empty value is left out.
@usableFromInline
package protocol FieldCoded: Equatable, Sendable {
    /// The value with every field empty, into which a reader fills what it finds.
    init()
    /// Names each field with its key, in ascending order of keys.
    mutating func code(_ fields: inout some FieldCoder) throws(DecodingError)
}

/// Bounds of texts and lists that a field has unless it names its own.
@usableFromInline
package enum FieldLimits {
    @usableFromInline
    package static let textByteCountMax = 64 * 1024
    @usableFromInline
    package static let listCountMax = 65_536
}

/// One direction of coding: `FieldWriter` or `FieldReader`.
@usableFromInline
package protocol FieldCoder {
    mutating func uint(_ key: UInt64, _ value: inout UInt64) throws(DecodingError)
    mutating func int(_ key: UInt64, _ value: inout Int64) throws(DecodingError)
    mutating func bool(_ key: UInt64, _ value: inout Bool) throws(DecodingError)
    mutating func text(_ key: UInt64, _ value: inout String, max: Int) throws(DecodingError)
    mutating func bytes(_ key: UInt64, _ value: inout [UInt8], max: Int) throws(DecodingError)
    mutating func digest(_ key: UInt64, _ value: inout Digest256?) throws(DecodingError)
    /// Three numbers in an array: how a change is named.
    mutating func triple(
        _ key: UInt64, _ value: inout (UInt64, UInt64, UInt64)?
    ) throws(DecodingError)
    mutating func uints(_ key: UInt64, _ value: inout [UInt64], max: Int) throws(DecodingError)
    mutating func texts(_ key: UInt64, _ value: inout [String], max: Int) throws(DecodingError)
    mutating func nested(_ key: UInt64, _ value: inout some FieldCoded) throws(DecodingError)
    mutating func optional<Value: FieldCoded>(
        _ key: UInt64, _ value: inout Value?
    ) throws(DecodingError)
    mutating func list<Value: FieldCoded>(
        _ key: UInt64, _ value: inout [Value], max: Int
    ) throws(DecodingError)
}

extension FieldCoder {
    @inlinable
    package mutating func text(_ key: UInt64, _ value: inout String) throws(DecodingError) {
        try text(key, &value, max: FieldLimits.textByteCountMax)
    }

    @inlinable
    package mutating func list<Value: FieldCoded>(
        _ key: UInt64, _ value: inout [Value]
    ) throws(DecodingError) {
        try list(key, &value, max: FieldLimits.listCountMax)
    }

    /// A count or an index.
    @inlinable
    package mutating func count(_ key: UInt64, _ value: inout Int) throws(DecodingError) {
        var word = UInt64(value)
        try uint(key, &word)
        guard word <= UInt64(Int64.max) else { throw .tooLarge(at: 0, limit: UInt64(Int64.max)) }
        value = Int(word)
    }

    /// A case of a closed set, by its number; the set's case 0 is the empty value.
    @inlinable
    package mutating func code<Value: RawRepresentable<UInt64>>(
        _ key: UInt64, _ value: inout Value
    ) throws(DecodingError) {
        var word = value.rawValue
        try uint(key, &word)
        guard let read = Value(rawValue: word) else { throw .unknown(at: 0) }
        value = read
    }
}

/// Writes fields, each unless it is empty.
@usableFromInline
package struct FieldWriter: FieldCoder {
    @usableFromInline
    var writer: CBORWriter

    @inlinable
    init(_ writer: consuming CBORWriter) { self.writer = writer }

    /// Appends the value's map to `writer`.
    @inlinable
    package static func write(_ value: some FieldCoded, to writer: inout CBORWriter) {
        var value = value
        writer.map { inner in
            var coder = FieldWriter(inner)
            inner = CBORWriter()
            do throws(DecodingError) {
                try value.code(&coder)
            } catch {
                preconditionFailure("a value that exists can be written: \(error)")
            }
            inner = coder.writer
        }
    }

    @inlinable
    package mutating func uint(_ key: UInt64, _ value: inout UInt64) {
        guard value != 0 else { return }
        writer.key(key)
        writer.uint(value)
    }

    @inlinable
    package mutating func int(_ key: UInt64, _ value: inout Int64) {
        guard value != 0 else { return }
        writer.key(key)
        writer.int(value)
    }

    @inlinable
    package mutating func bool(_ key: UInt64, _ value: inout Bool) {
        guard value else { return }
        writer.key(key)
        writer.bool(true)
    }

    @inlinable
    package mutating func text(_ key: UInt64, _ value: inout String, max: Int) {
        guard !value.isEmpty else { return }
        precondition(value.utf8.count <= max, "text is bounded where it enters")
        writer.key(key)
        writer.text(value)
    }

    @inlinable
    package mutating func bytes(_ key: UInt64, _ value: inout [UInt8], max: Int) {
        guard !value.isEmpty else { return }
        precondition(value.count <= max, "bytes are bounded where they enter")
        writer.key(key)
        writer.byteString(value)
    }

    @inlinable
    package mutating func digest(_ key: UInt64, _ value: inout Digest256?) {
        guard let value else { return }
        writer.key(key)
        writer.digest(value)
    }

    @inlinable
    package mutating func triple(_ key: UInt64, _ value: inout (UInt64, UInt64, UInt64)?) {
        guard let value else { return }
        writer.key(key)
        writer.array(3)
        writer.uint(value.0)
        writer.uint(value.1)
        writer.uint(value.2)
    }

    @inlinable
    package mutating func uints(_ key: UInt64, _ value: inout [UInt64], max: Int) {
        guard !value.isEmpty else { return }
        precondition(value.count <= max, "lists are bounded where they enter")
        writer.key(key)
        writer.array(value.count)
        for item in value { writer.uint(item) }
    }

    @inlinable
    package mutating func texts(_ key: UInt64, _ value: inout [String], max: Int) {
        guard !value.isEmpty else { return }
        precondition(value.count <= max, "lists are bounded where they enter")
        writer.key(key)
        writer.array(value.count)
        for item in value {
            precondition(
                item.utf8.count <= FieldLimits.textByteCountMax, "text is bounded where it enters")
            writer.text(item)
        }
    }

    @inlinable
    package mutating func nested<Value: FieldCoded>(_ key: UInt64, _ value: inout Value) {
        guard value != Value() else { return }
        writer.key(key)
        Self.write(value, to: &writer)
    }

    @inlinable
    package mutating func optional<Value: FieldCoded>(_ key: UInt64, _ value: inout Value?) {
        guard let value else { return }
        writer.key(key)
        Self.write(value, to: &writer)
    }

    @inlinable
    package mutating func list<Value: FieldCoded>(
        _ key: UInt64, _ value: inout [Value], max: Int
    ) {
        guard !value.isEmpty else { return }
        precondition(value.count <= max, "lists are bounded where they enter")
        writer.key(key)
        writer.array(value.count)
        for item in value { Self.write(item, to: &writer) }
    }
}

/// Reads fields; one that is missing keeps its empty value, an unknown or empty one is refused.
@usableFromInline
package struct FieldReader: FieldCoder {
    @usableFromInline
    var reader: CBORReader
    @usableFromInline
    var remaining: Int
    @usableFromInline
    var nextKey: UInt64?

    /// Reads one map as a value.
    @inlinable
    package static func read<Value: FieldCoded>(
        _ type: Value.Type, from reader: inout CBORReader
    ) throws(DecodingError) -> Value {
        var fields = try FieldReader(reader)
        var value = Value()
        try value.code(&fields)
        guard fields.nextKey == nil else { throw .unknown(at: fields.reader.offset) }
        reader = fields.reader
        return value
    }

    @inlinable
    init(_ reader: CBORReader) throws(DecodingError) {
        self.reader = reader
        remaining = try self.reader.mapHead()
        try advance()
    }

    @inlinable
    mutating func advance() throws(DecodingError) {
        guard remaining > 0 else {
            nextKey = nil
            return
        }
        remaining -= 1
        let start = reader.offset
        let key = try reader.uint()
        if let nextKey, key <= nextKey { throw .notCanonical(at: start) }
        nextKey = key
    }

    @inlinable
    package mutating func uint(_ key: UInt64, _ value: inout UInt64) throws(DecodingError) {
        guard nextKey == key else { return }
        let start = reader.offset
        value = try reader.uint()
        try refuse(value == 0, at: start)
        try advance()
    }

    @inlinable
    package mutating func int(_ key: UInt64, _ value: inout Int64) throws(DecodingError) {
        guard nextKey == key else { return }
        let start = reader.offset
        value = try reader.int()
        try refuse(value == 0, at: start)
        try advance()
    }

    @inlinable
    package mutating func bool(_ key: UInt64, _ value: inout Bool) throws(DecodingError) {
        guard nextKey == key else { return }
        let start = reader.offset
        value = try reader.bool()
        try refuse(!value, at: start)
        try advance()
    }

    @inlinable
    package mutating func text(
        _ key: UInt64, _ value: inout String, max: Int
    ) throws(DecodingError) {
        guard nextKey == key else { return }
        let start = reader.offset
        value = try reader.text(max: max)
        try refuse(value.isEmpty, at: start)
        try advance()
    }

    @inlinable
    package mutating func bytes(
        _ key: UInt64, _ value: inout [UInt8], max: Int
    ) throws(DecodingError) {
        guard nextKey == key else { return }
        let start = reader.offset
        value = try reader.byteString(max: max)
        try refuse(value.isEmpty, at: start)
        try advance()
    }

    @inlinable
    package mutating func digest(
        _ key: UInt64, _ value: inout Digest256?
    ) throws(DecodingError) {
        guard nextKey == key else { return }
        let start = reader.offset
        let range = try reader.byteStringRange(max: Digest256.byteCount)
        try refuse(range.isEmpty, at: start)
        guard let read = Digest256(reader.bytes[range]) else { throw .unknown(at: start) }
        value = read
        try advance()
    }

    @inlinable
    package mutating func triple(
        _ key: UInt64, _ value: inout (UInt64, UInt64, UInt64)?
    ) throws(DecodingError) {
        guard nextKey == key else { return }
        try reader.array(exactly: 3)
        value = (try reader.uint(), try reader.uint(), try reader.uint())
        try advance()
    }

    @inlinable
    package mutating func uints(
        _ key: UInt64, _ value: inout [UInt64], max: Int
    ) throws(DecodingError) {
        guard nextKey == key else { return }
        value = []
        let start = reader.offset
        let count = try reader.array(max: max)
        try refuse(count == 0, at: start)
        for _ in 0..<count { value.append(try reader.uint()) }
        try advance()
    }

    @inlinable
    package mutating func texts(
        _ key: UInt64, _ value: inout [String], max: Int
    ) throws(DecodingError) {
        guard nextKey == key else { return }
        value = []
        let start = reader.offset
        let count = try reader.array(max: max)
        try refuse(count == 0, at: start)
        for _ in 0..<count {
            value.append(try reader.text(max: FieldLimits.textByteCountMax))
        }
        try advance()
    }

    @inlinable
    package mutating func nested<Value: FieldCoded>(
        _ key: UInt64, _ value: inout Value
    ) throws(DecodingError) {
        guard nextKey == key else { return }
        let start = reader.offset
        value = try Self.read(Value.self, from: &reader)
        try refuse(value == Value(), at: start)
        try advance()
    }

    @inlinable
    package mutating func optional<Value: FieldCoded>(
        _ key: UInt64, _ value: inout Value?
    ) throws(DecodingError) {
        guard nextKey == key else { return }
        value = try Self.read(Value.self, from: &reader)
        try advance()
    }

    @inlinable
    package mutating func list<Value: FieldCoded>(
        _ key: UInt64, _ value: inout [Value], max: Int
    ) throws(DecodingError) {
        guard nextKey == key else { return }
        let start = reader.offset
        let count = try reader.array(max: max)
        try refuse(count == 0, at: start)
        value = []
        for _ in 0..<count { value.append(try Self.read(Value.self, from: &reader)) }
        try advance()
    }

    /// Refuses an empty value that is there: the writer would have left it out, and a value has one
    /// encoding.
    @inlinable
    func refuse(_ isEmpty: Bool, at start: Int) throws(DecodingError) {
        if isEmpty { throw .notCanonical(at: start) }
    }
}
