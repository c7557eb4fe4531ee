package import Causality
package import Encoding

/// The state of one subject, of whatever kind: the fold of its changes, and nothing besides.
///
/// - Shape: `[kind, {fields}]`, deterministic CBOR; equal states have equal bytes.
package enum Subject: Equatable, Sendable {
    /// Nothing folded yet, or only what a newer version wrote.
    case none
    case registry(RegistryState)
    case directory(DirectoryState)
    case `case`(CaseState)
    case order(OrderState)
    case reference(ReferenceState)

    /// Takes in the next change in fold order.
    ///
    /// Total: what does not fit is listed in the state, never an error.
    package mutating func fold(_ change: FoldedChange) {
        if case .none = self { self = Self.begun(by: change) }
        // The state is taken out before it changes, so that its arrays are not copied.
        switch self {
        case .none: return
        case .registry(var state):
            self = .none
            state.fold(change)
            self = .registry(state)
        case .directory(var state):
            self = .none
            state.fold(change)
            self = .directory(state)
        case .case(var state):
            self = .none
            state.fold(change)
            self = .case(state)
        case .order(var state):
            self = .none
            state.fold(change)
            self = .order(state)
        case .reference(var state):
            self = .none
            state.fold(change)
            self = .reference(state)
        }
    }

    /// The empty state of the kind that a change's first opening operation begins.
    private static func begun(by change: FoldedChange) -> Subject {
        for operation in change.operations {
            switch operation {
            case .instanceEstablished: return .registry(RegistryState())
            case .directoryOpened: return .directory(DirectoryState())
            case .claimFiled: return .case(CaseState())
            case .orderIssued: return .order(OrderState())
            case .courtPut, .calendarPut, .drawBeacon: return .reference(ReferenceState())
            default: continue
            }
        }
        return .none
    }

    /// What the state puts into the derived tables.
    package func projection(of id: SubjectID) -> Projection {
        switch self {
        case .none, .registry: Projection()
        case .directory(let state): state.projection(of: id)
        case .case(let state): state.projection(of: id)
        case .order(let state): state.projection(of: id)
        case .reference(let state): state.projection(of: id)
        }
    }

    /// Whether a change had an operation that this version does not know: nobody takes a
    /// procedural step on the subject here.
    package var writtenByNewerVersion: Bool {
        switch self {
        case .none, .registry: false
        case .directory(let state): state.writtenByNewerVersion
        case .case(let state): state.writtenByNewerVersion
        case .order(let state): state.writtenByNewerVersion
        case .reference(let state): state.writtenByNewerVersion
        }
    }

    /// The changes that were kept without effect.
    package var refused: [RefusedChange] {
        switch self {
        case .none: []
        case .registry(let state): state.refused
        case .directory(let state): state.refused.changes
        case .case(let state): state.refused.changes
        case .order(let state): state.refused.changes
        case .reference(let state): state.refused.changes
        }
    }

    /// What waits for a person's decision.
    package var openDocket: [DocketItem] {
        switch self {
        case .none, .registry, .directory, .reference: []
        case .case(let state): state.openDocket
        case .order(let state): state.openDocket
        }
    }

    package var bytes: [UInt8] {
        var writer = CBORWriter(reserving: 1024)
        writer.array(2)
        switch self {
        case .none:
            writer.uint(0)
            writer.mapHead(0)
        case .registry(let state): Self.write(1, state, to: &writer)
        case .directory(let state): Self.write(2, state, to: &writer)
        case .case(let state): Self.write(3, state, to: &writer)
        case .order(let state): Self.write(4, state, to: &writer)
        case .reference(let state): Self.write(5, state, to: &writer)
        }
        return writer.bytes
    }

    private static func write(_ kind: UInt64, _ state: some FieldCoded, to writer: inout CBORWriter)
    {
        writer.uint(kind)
        FieldWriter.write(state, to: &writer)
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
        case 2: self = .directory(try FieldReader.read(DirectoryState.self, from: &reader))
        case 3: self = .case(try FieldReader.read(CaseState.self, from: &reader))
        case 4: self = .order(try FieldReader.read(OrderState.self, from: &reader))
        case 5: self = .reference(try FieldReader.read(ReferenceState.self, from: &reader))
        default: throw .unknown(at: start)
        }
        try reader.finish()
    }
}
