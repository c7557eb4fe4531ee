package import Causality
package import Encoding
package import Law

/// What the debtor owes besides the claim.
package enum ChargeKind: UInt64, Worded {
    /// The enforcement fee: once for an order.
    case fee = 0
    case cost = 1
}

/// A fee or a cost was laid on the debtor: operation 72.
package struct ChargeMade: Event {
    package static let number: UInt64 = 72
    package var kind = ChargeKind.fee
    /// - Units: qəpik.
    package var amount: UInt64 = 0
    /// What it was reckoned from.
    ///
    /// - Units: qəpik.
    package var base: UInt64 = 0
    package var article = ""
    package var date = CivilDate.none
    package var note = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &kind)
        try fields.amount(2, &amount)
        try fields.amount(3, &base)
        try fields.text(4, &article, max: 64)
        try fields.date(5, &date)
        try fields.note(6, &note)
    }
}

/// The rank of the order's creditor among those of the same debtor: operation 73.
package struct RankSet: Event {
    package static let number: UInt64 = 73
    package var rank: UInt64 = 0
    package var article = ""
    package var note = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &rank)
        try fields.text(2, &article, max: 64)
        try fields.note(3, &note)
    }
}

/// What money goes out for.
package enum MoneyPurpose: UInt64, Worded {
    case creditor = 0
    case cost = 1
    case fee = 2
    case debtor = 3
}

/// One line of a distribution.
package struct MoneyLine: FieldCoded {
    package var purpose = MoneyPurpose.creditor
    /// The order it goes to; `nil` for the one that gives.
    package var order: SubjectID?
    /// FIN or VÖEN of who gets it; empty for fee and costs.
    package var payee = ""
    package var rank: UInt64 = 0
    /// - Units: qəpik.
    package var claimed: UInt64 = 0
    /// - Units: qəpik.
    package var amount: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &purpose)
        try fields.subject(2, &order)
        try fields.text(3, &payee, max: 10)
        try fields.uint(4, &rank)
        try fields.amount(5, &claimed)
        try fields.amount(6, &amount)
    }
}

/// Money that an order held was given out: operation 74.
///
/// What goes to another order of the same debtor is written there too (`ShareReceived`).
package struct MoneyDistributed: Event {
    package static let number: UInt64 = 74
    package static let linesCountMax = 256
    package var lines: [MoneyLine] = []
    package var date = CivilDate.none
    /// What the payment orders are found by.
    package var reference = ""
    package var note = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.list(1, &lines, max: Self.linesCountMax)
        try fields.date(2, &date)
        try fields.name(3, &reference)
        try fields.note(4, &note)
    }

    /// - Units: qəpik.
    /// - Bound: lines × amount stays below 2⁶³.
    package var total: UInt64 { lines.reduce(0) { $0 + $1.amount } }
}

/// A share of what another order of the same debtor held: operation 75.
package struct ShareReceived: Event {
    package static let number: UInt64 = 75
    /// The order that held the money.
    package var from: SubjectID?
    package var distribution = ChangeID.none
    package var purpose = MoneyPurpose.creditor
    /// - Units: qəpik.
    package var amount: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.subject(1, &from)
        try fields.change(2, &distribution)
        try fields.code(3, &purpose)
        try fields.amount(4, &amount)
    }
}

/// A payment that had been entered never came, or was taken back: operation 76.
package struct PaymentReversed: Event {
    package static let number: UInt64 = 76
    package var payment = ChangeID.none
    package var reason = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &payment)
        try fields.note(2, &reason)
    }
}
