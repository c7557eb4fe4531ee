/// Why bytes are not what they should be.
///
/// Closed: each case has its number in the error registry (protocol/errors.md).
@usableFromInline
package enum DecodingError: Error, Equatable, Sendable {
    /// The input ends before the item does.
    case truncated(at: Int)
    /// Well-formed CBOR, but not its one deterministic encoding (RFC 8949 §4.2.1).
    case notCanonical(at: Int)
    /// An item of another type than the format has at this place.
    case unexpectedType(at: Int)
    /// A length, count or number above the limit; nothing was allocated for it.
    case tooLarge(at: Int, limit: UInt64)
    /// Text that is not UTF-8.
    case notUTF8(at: Int)
    /// Bytes left over after the last item.
    case trailingBytes(at: Int)
    /// Arrays and maps nested deeper than `CBOR.depthMax`.
    case tooDeep(at: Int)
    /// A map key, an array length or a code that this format does not assign.
    case unknown(at: Int)

    /// Where in the input it went wrong, in bytes from its start.
    package var offset: Int {
        switch self {
        case .truncated(let at), .notCanonical(let at), .unexpectedType(let at),
            .tooLarge(let at, _), .notUTF8(let at), .trailingBytes(let at), .tooDeep(let at),
            .unknown(let at):
            at
        }
    }

    /// The error's name in vectors, logs and the error registry, where `unknown` is number 0.
    package var name: String {
        switch self {
        case .truncated: "truncated"
        case .notCanonical: "notCanonical"
        case .unexpectedType: "unexpectedType"
        case .tooLarge: "tooLarge"
        case .notUTF8: "notUTF8"
        case .trailingBytes: "trailingBytes"
        case .tooDeep: "tooDeep"
        case .unknown: "notAssigned"
        }
    }

    /// The error's number in the error registry.
    package var number: UInt64 {
        switch self {
        case .tooLarge: 2
        case .truncated: 3
        case .notCanonical: 4
        case .unexpectedType: 5
        case .notUTF8: 6
        case .trailingBytes: 7
        case .tooDeep: 8
        case .unknown: 9
        }
    }
}
