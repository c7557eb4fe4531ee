/// A JSON value: what imports bring, and what `--json` prints.
///
/// Ours, because the pure floors have no Foundation, and its reader lets the last of two equal
/// names win without a word.
///
/// - Order: fields stand as they were read or given.
/// - Source: RFC 8259; I-JSON (RFC 7493) for repeated names and lone surrogates.
package enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// Any other number, as it stands: a fraction, an exponent, or beyond 64 bits.
    case number(String)
    case text(String)
    case list([JSON])
    case fields([Field])

    /// A member of an object.
    package struct Field: Equatable, Sendable {
        package let name: String
        package let value: JSON

        package init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// Arrays and objects in each other: deeper is refused, so that the stack is bounded.
    package static let depthMax = 32

    /// The value of an object's field; names are compared by their bytes.
    package subscript(name: String) -> JSON? {
        guard case .fields(let fields) = self else { return nil }
        return fields.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }
}

/// Why a text is no JSON that we take.
package enum JSONError: Error, Equatable, Sendable {
    /// The text ends before the value does.
    case truncated(at: Int)
    /// A byte that cannot stand here.
    case unexpected(at: Int)
    /// A string that is not UTF-8, or an escape that is half a character.
    case notUnicode(at: Int)
    /// More than `JSON.depthMax` arrays and objects in each other.
    case tooDeep(at: Int)
    /// A name that the same object has already.
    case repeatedName(String, at: Int)

    /// Where it went wrong, in bytes from the start.
    package var offset: Int {
        switch self {
        case .truncated(let at), .unexpected(let at), .notUnicode(let at), .tooDeep(let at),
            .repeatedName(_, let at):
            at
        }
    }
}
