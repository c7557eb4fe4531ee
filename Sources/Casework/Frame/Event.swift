package import Encoding

/// The named fields of an operation.
package protocol Event: FieldCoded {
    /// Stable for ever: what the operation is called in the log.
    static var number: UInt64 { get }
}

/// A procedural step, which counts under a term of custody.
package protocol TermedEvent: Event {
    var term: UInt64 { get set }
}

/// An entry of a register that a later one with the same key replaces.
package protocol Keyed {
    var key: String { get }
}
