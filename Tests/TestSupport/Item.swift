package import Encoding

/// Any item of the protocol's CBOR: a second, plain reading of bytes, to hold the reader to.
package indirect enum Item: Equatable, Sendable {
    case uint(UInt64)
    case negative(Int64)
    case bytes([UInt8])
    case text(String)
    case array([Item])
    /// Keys 0, 1, 2, …; what a key may be besides is the vectors' work.
    case map([Item])
    case bool(Bool)
    case null

    /// An item out of chance, at most `depth` arrays and maps deep.
    package init(depth: Int, by chance: inout Chance) {
        switch chance.below(depth > 0 ? 8 : 6) {
        case 0: self = .uint(chance.number())
        case 1: self = .negative(-1 - Int64(chance.number(max: UInt64(Int64.max))))
        case 2: self = .bytes(chance.bytes(chance.below(40)))
        case 3: self = .text(String(["məhkəmə", "суд", "", "a", "🏛"][chance.below(5)]))
        case 4: self = .bool(chance.bool())
        case 5: self = .null
        case 6:
            self = .array((0..<chance.below(5)).map { _ in Item(depth: depth - 1, by: &chance) })
        default: self = .map((0..<chance.below(5)).map { _ in Item(depth: depth - 1, by: &chance) })
        }
    }

    package var encoded: [UInt8] {
        var writer = CBORWriter()
        write(to: &writer)
        return writer.bytes
    }

    private func write(to writer: inout CBORWriter) {
        switch self {
        case .uint(let value): writer.uint(value)
        case .negative(let value): writer.int(value)
        case .bytes(let value): writer.byteString(value)
        case .text(let value): writer.text(value)
        case .bool(let value): writer.bool(value)
        case .null: writer.null()
        case .array(let items):
            writer.array(items.count)
            for item in items { item.write(to: &writer) }
        case .map(let items):
            writer.map { writer in
                for (key, item) in items.enumerated() {
                    writer.key(UInt64(key))
                    item.write(to: &writer)
                }
            }
        }
    }

    /// Reads one item with the reader's typed calls.
    package init(from reader: inout CBORReader) throws(DecodingError) {
        switch try reader.peekMajor() {
        case 0: self = .uint(try reader.uint())
        case 1: self = .negative(try reader.int())
        case 2: self = .bytes(try reader.byteString(max: 1000))
        case 3: self = .text(try reader.text(max: 1000))
        case 4:
            var items: [Item] = []
            for _ in 0..<(try reader.array(max: 1000)) { items.append(try Item(from: &reader)) }
            self = .array(items)
        case 5:
            var items: [Item] = []
            try reader.map { key, reader throws(DecodingError) in
                guard key == UInt64(items.count) else { throw .unknown(at: reader.offset) }
                items.append(try Item(from: &reader))
            }
            self = .map(items)
        default: self = reader.null() ? .null : .bool(try reader.bool())
        }
    }

    package init(_ bytes: [UInt8]) throws(DecodingError) {
        var reader = CBORReader(bytes)
        try self.init(from: &reader)
        try reader.finish()
    }
}
