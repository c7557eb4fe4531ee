package import Encoding

/// The public half of the key by which the court's draws are proved: operation 26.
///
/// Published before the court has cases of the year. The secret never leaves the node.
package struct DrawKey: Event {
    package static let number: UInt64 = 26
    /// A key of ECVRF-EDWARDS25519-SHA512-TAI.
    package var key: Digest256?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.digest(1, &key)
    }
}

/// What joins a judge with a person.
package enum RelationGround: UInt64, Worded {
    case none = 0
    /// Is or was a party with or against them.
    case party = 1
    case relative = 2
    /// Represented them.
    case representative = 3
    /// Was a witness, expert, interpreter or mediator in their matter.
    case participant = 4
    case interest = 5
}

/// A judge is related to a person, and so does not judge them: operation 29.
///
/// - Source: MPM 19.1, 19.3; İPM 18; CPM 109.1.
package struct RelationDeclared: Event, Keyed {
    package static let number: UInt64 = 29
    package var judge = ""
    /// A FIN or a VÖEN.
    package var person = ""
    package var ground = RelationGround.none
    package var withdrawn = false

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.login(1, &judge)
        try fields.text(2, &person, max: 10)
        try fields.code(3, &ground)
        try fields.bool(4, &withdrawn)
    }

    package var key: String { "\(judge)/\(person)" }
}
