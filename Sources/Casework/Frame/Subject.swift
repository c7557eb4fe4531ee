package import Causality
package import Encoding

/// The state of one subject, of whatever kind: the fold of its changes, and nothing besides.
///
/// - Shape: `[kind, {fields}]`, deterministic CBOR; equal states have equal bytes.
package enum Subject: Equatable, Sendable {
    /// Nothing folded yet, or only what a newer version wrote.
    case none
    case registry(RegistryState)

    /// Takes in the next change in fold order.
    ///
    /// Total: what does not fit is listed in the state, never an error.
    package mutating func fold(_ change: FoldedChange) {
        if case .none = self { self = Self.begun(by: change) }
        switch self {
        case .none: return
        case .registry(var state):
            self = .none
            state.fold(change)
            self = .registry(state)
        }
    }

    private static func begun(by change: FoldedChange) -> Subject {
        switch change.operations.first {
        case .instanceEstablished: .registry(RegistryState())
        default: .none
        }
    }

    package func projection(of id: SubjectID) -> Projection { Projection() }

    package var bytes: [UInt8] {
        var writer = CBORWriter(reserving: 512)
        writer.array(2)
        switch self {
        case .none:
            writer.uint(0)
            writer.mapHead(0)
        case .registry(let state):
            writer.uint(1)
            FieldWriter.write(state, to: &writer)
        }
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws(DecodingError) {
        var reader = CBORReader(bytes)
        try reader.array(exactly: 2)
        let start = reader.offset
        switch try reader.uint() {
        case 0:
            _ = try reader.item()
            self = .none
        case 1: self = .registry(try FieldReader.read(RegistryState.self, from: &reader))
        default: throw .unknown(at: start)
        }
        try reader.finish()
    }
}
