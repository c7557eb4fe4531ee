package import Causality
package import Encoding
package import Law

/// What a decision does to the order as a whole.
package enum OrderEffect: UInt64, Worded {
    case none = 0
    /// Nothing is done against the debtor until it is resumed.
    case halt = 1
    case resume = 2
    case close = 3
    case reopen = 4
    /// What was recovered is to be given back.
    case reverse = 5
}

/// A decision on an order, as the tables of enforcement name it.
///
/// State, effect and rule stand in it as they were decided: the fold reads no table.
package struct OrderRuling: FieldCoded {
    /// The step's name in `enforcement-steps.csv`.
    package var step = ""
    package var from = ""
    package var to = ""
    package var effect = OrderEffect.none
    package var signedAt = Instant(milliseconds: 0)
    package var date = CivilDate.none
    /// The ground's name in `enforcement-grounds.csv`.
    package var ground = ""
    package var text = ""
    package var until = CivilDate.none
    /// - Units: qəpik.
    package var amount: UInt64 = 0
    /// What it answers: a complaint, a submission.
    package var refers: ChangeID?
    /// The case or material at the court.
    package var relates: SubjectID?
    package var documents: [DocumentRef] = []
    /// The article of the rule that was used.
    package var article = ""
    /// A missed period was restored by the court.
    package var isRestored = false

    package static let wordByteCountMax = 40

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &step, max: Self.wordByteCountMax)
        try fields.text(2, &from, max: Self.wordByteCountMax)
        try fields.text(3, &to, max: Self.wordByteCountMax)
        try fields.code(4, &effect)
        try fields.instant(5, &signedAt)
        try fields.date(6, &date)
        try fields.text(7, &ground, max: Self.wordByteCountMax)
        try fields.text(8, &text, max: CaseLimits.textByteCountMax)
        try fields.date(9, &until)
        try fields.amount(10, &amount)
        try fields.change(11, &refers)
        try fields.subject(12, &relates)
        try fields.list(13, &documents, max: CaseLimits.documentsPerFilingCountMax)
        try fields.text(14, &article, max: 64)
        try fields.bool(15, &isRestored)
    }

    /// Whether the order stands elsewhere after it.
    package var moves: Bool { effect != .none && effect != .reverse || from != to }
}

/// The office decided on an order: operation 68.
package struct OrderRuled: Event {
    package static let number: UInt64 = 68
    package var ruling = OrderRuling()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &ruling)
    }
}

/// A court decided on an order, or answered the office: operation 69.
package struct OrderRuledByCourt: Event {
    package static let number: UInt64 = 69
    package var court = ""
    package var ruling = OrderRuling()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &court)
        try fields.nested(2, &ruling)
    }
}

/// An office offers an order to another office, or to another officer of its own: operation 70.
package struct TransferOffered: Event {
    package static let number: UInt64 = 70
    /// The office that is asked; the own one where only the officer changes.
    package var to = ""
    package var officer = ""
    /// The ground's name in `enforcement-grounds.csv`, step `transfer`.
    package var ground = ""
    package var note = ""
    /// What kind of body the asked office is.
    package var provider = EnforcementProvider.state

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &to)
        try fields.login(2, &officer)
        try fields.text(3, &ground, max: OrderRuling.wordByteCountMax)
        try fields.note(4, &note)
        try fields.code(5, &provider)
    }
}

/// What became of an offer.
package enum TransferAnswer: UInt64, Worded {
    case none = 0
    case accepted = 1
    case declined = 2
    /// By the office that had offered.
    case withdrawn = 3
}

/// An offered order was taken, or not: operation 71.
package struct TransferAnswered: Event {
    package static let number: UInt64 = 71
    package var offer = ChangeID.none
    package var answer = TransferAnswer.none
    /// The officer who has it from now on.
    package var officer = ""
    package var note = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &offer)
        try fields.code(2, &answer)
        try fields.login(3, &officer)
        try fields.note(4, &note)
    }
}
