/// A JSON value on its way out.
///
/// - Source: RFC 8259.
package indirect enum JSONDocument: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Int64)
    case text(String)
    case list([JSONDocument])
    /// Fields in the order in which they are written.
    case object([Field])

    package struct Field: Equatable, Sendable {
        package let name: String
        package let value: JSONDocument

        package init(_ name: String, _ value: JSONDocument) {
            self.name = name
            self.value = value
        }
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        bytes.append(0x0a)
        return bytes
    }

    /// An unsigned number; one that JSON's readers could not hold exactly is a text.
    package static func count(_ value: UInt64) -> JSONDocument {
        value < 1 << 53 ? .number(Int64(value)) : .text("\(value)")
    }

    /// A text, or nothing if it is empty.
    package static func optional(_ text: String) -> JSONDocument {
        text.isEmpty ? .null : .text(text)
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let value): bytes.append(contentsOf: "\(value)".utf8)
        case .text(let text): Self.write(text, to: &bytes)
        case .list(let values):
            bytes.append(0x5b)
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(0x2c) }
                value.write(to: &bytes)
            }
            bytes.append(0x5d)
        case .object(let fields):
            bytes.append(0x7b)
            for (index, field) in fields.enumerated() {
                if index > 0 { bytes.append(0x2c) }
                Self.write(field.name, to: &bytes)
                bytes.append(0x3a)
                field.value.write(to: &bytes)
            }
            bytes.append(0x7d)
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Quotes, backslashes and control characters are escaped; the rest is UTF-8 as it stands.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for unit in text.utf8 {
            switch unit {
            case 0x22: bytes += [0x5c, 0x22]
            case 0x5c: bytes += [0x5c, 0x5c]
            case 0x0a: bytes += [0x5c, 0x6e]
            case 0x00...0x1f, 0x7f:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes += [digits[Int(unit >> 4)], digits[Int(unit & 15)]]
            default: bytes.append(unit)
            }
        }
        bytes.append(0x22)
    }
}

extension JSONDocument: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSONDocument)...) {
        self = .object(elements.map { Field($0.0, $0.1) })
    }
}
