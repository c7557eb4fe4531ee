/// A JSON text, written only: vectors are read with other people's readers.
enum JSON {
    case text(String)
    /// At most 2⁵³, so that every reader keeps it; greater numbers stand as text.
    case number(UInt64)
    case bool(Bool)
    case list([JSON])
    case fields([(String, JSON)])

    /// Two spaces per level; a list of plain values stands on one line.
    func write(to text: inout String, indent: String = "") {
        switch self {
        case .text(let value): Self.quote(value, to: &text)
        case .number(let value):
            precondition(value <= 1 << 53, "a JSON number that every reader keeps")
            text += String(value)
        case .bool(let value): text += value ? "true" : "false"
        case .list(let items) where items.allSatisfy(\.isPlain):
            text += "["
            for (index, item) in items.enumerated() {
                text += index == 0 ? "" : ", "
                item.write(to: &text)
            }
            text += "]"
        case .list(let items):
            Self.block("[", "]", items, to: &text, indent: indent) { item, text, inner in
                item.write(to: &text, indent: inner)
            }
        case .fields(let fields):
            Self.block("{", "}", fields, to: &text, indent: indent) { field, text, inner in
                Self.quote(field.0, to: &text)
                text += ": "
                field.1.write(to: &text, indent: inner)
            }
        }
    }

    private var isPlain: Bool {
        switch self {
        case .text, .number, .bool: true
        case .list(let items): items.count <= 3 && items.allSatisfy(\.isPlain)
        case .fields: false
        }
    }

    private static func block<Part>(
        _ open: String, _ close: String, _ parts: [Part], to text: inout String, indent: String,
        write: (Part, inout String, String) -> Void
    ) {
        let inner = indent + "  "
        text += open
        for (index, part) in parts.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + inner
            write(part, &text, inner)
        }
        text += "\n" + indent + close
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default:
                precondition(scalar.value >= 0x20, "vectors hold no control characters")
                text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
