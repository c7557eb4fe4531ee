package import Causality
package import Encoding

/// The custodian offers the case to another court: operation 40.
///
/// It binds: the offering court cannot take it back, and takes only urgent steps until the named
/// court answers.
package struct CustodyOffered: TermedEvent {
    package static let number: UInt64 = 40
    package var to = ""
    package var term: UInt64 = 0
    package var reason = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &to)
        try fields.uint(2, &term)
        try fields.note(3, &reason)
    }
}

/// The named court takes the case: operation 41.
///
/// It ends `term` and begins the next.
package struct CustodyAccepted: TermedEvent {
    package static let number: UInt64 = 41
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &term)
    }
}

/// The named court does not take the case: operation 42.
///
/// The offer ends, the term goes on.
package struct CustodyDeclined: TermedEvent {
    package static let number: UInt64 = 42
    package var term: UInt64 = 0
    package var reason = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &term)
        try fields.note(2, &reason)
    }
}

/// The case of a court that is gone is taken over: operation 43.
///
/// The change's own subject clock is the cut: the old custodian's steps inside it count, later
/// ones are proposals.
package struct CustodyTakenOver: TermedEvent {
    package static let number: UInt64 = 43
    /// The court that has the case from now on.
    package var court = ""
    /// The term that ends.
    package var term: UInt64 = 0
    package var reason = ""
    /// The second of the two who decided this: the login of the authority's person.
    package var secondSigner = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &court)
        try fields.uint(2, &term)
        try fields.note(3, &reason)
        try fields.login(4, &secondSigner)
    }
}

/// What a person answered to a docket item.
package enum DocketChoice: UInt64, Worded {
    /// Read; nothing follows.
    case acknowledge = 0
    /// The proposal counts from now on.
    case adopt = 1
    /// The proposal stays without effect.
    case dismiss = 2
    /// Of several, `chosen` stands.
    case choose = 3
}

/// A docket item of a case was settled: operation 44.
package struct DocketSettled: TermedEvent {
    package static let number: UInt64 = 44
    package var item = DocketItemID()
    package var choice = DocketChoice.acknowledge
    package var chosen: ChangeID?
    package var note = ""
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &item)
        try fields.code(2, &choice)
        try fields.change(3, &chosen)
        try fields.note(4, &note)
        try fields.uint(5, &term)
    }
}
