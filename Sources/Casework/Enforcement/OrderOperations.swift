package import Causality
package import Encoding
package import Law

/// A court's writ begins an enforcement order: operation 60.
package struct OrderIssued: Event {
    package static let number: UInt64 = 60
    package var caseSubject: SubjectID?
    package var caseNumber = CaseNumber()
    package var writNumber = ""
    package var court = ""
    package var office = ""
    package var creditor = Party()
    package var debtor = Party()
    /// - Units: qəpik.
    package var amount: UInt64 = 0
    package var date = CivilDate.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.subject(1, &caseSubject)
        try fields.nested(2, &caseNumber)
        try fields.text(3, &writNumber, max: 64)
        try fields.place(4, &court)
        try fields.place(5, &office)
        try fields.nested(6, &creditor)
        try fields.nested(7, &debtor)
        try fields.amount(8, &amount)
        try fields.date(9, &date)
    }
}

/// The office took the order up and gave it to an officer: operation 61.
package struct OrderOpened: Event {
    package static let number: UInt64 = 61
    package var officer = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.login(1, &officer)
    }
}

/// What an officer may do on an order.
package enum EnforcementKind: UInt64, Worded {
    case other = 0
    case voluntaryTerm = 1
    case accountQuery = 2
    case accountHold = 3
    case wageDeduction = 4
    case inventory = 5
    case arrest = 6
    case valuation = 7
    case auction = 8
    case eviction = 9
    case childHandover = 10
    case travelBan = 11
    case search = 12
    case fine = 13
    case visit = 14
}

/// An officer took a step: operation 62.
package struct EnforcementStep: Event {
    package static let number: UInt64 = 62
    package var kind = EnforcementKind.other
    package var at = Instant(milliseconds: 0)
    package var place = ""
    package var text = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &kind)
        try fields.instant(2, &at)
        try fields.text(3, &place, max: CaseLimits.addressByteCountMax)
        try fields.text(4, &text, max: CaseLimits.textByteCountMax)
    }
}

/// Money came in: operation 63.
///
/// Every entry is kept and summed once.
package struct PaymentRecorded: Event {
    package static let number: UInt64 = 63
    /// - Units: qəpik.
    package var amount: UInt64 = 0
    package var payer = ""
    package var at = Instant(milliseconds: 0)
    package var reference = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.amount(1, &amount)
        try fields.name(2, &payer)
        try fields.instant(3, &at)
        try fields.name(4, &reference)
    }
}

package enum OrderGround: UInt64, Worded {
    case none = 0
    case performed = 1
    case returned = 2
    case terminated = 3
    case annulled = 4
}

/// The office closed the order: operation 64.
package struct OrderClosed: Event {
    package static let number: UInt64 = 64
    package var ground = OrderGround.none
    package var note = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &ground)
        try fields.note(2, &note)
    }
}

/// A docket item of an order was settled by the head of office: operation 65.
package struct OrderDocketSettled: Event {
    package static let number: UInt64 = 65
    package var item = DocketItemID()
    package var choice = DocketChoice.acknowledge
    package var note = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &item)
        try fields.code(2, &choice)
        try fields.note(3, &note)
    }
}

/// A court suspended enforcement: operation 66.
///
/// It wins over what the office does meanwhile.
package struct OrderSuspended: Event {
    package static let number: UInt64 = 66
    /// The suspending court: the issuing one or a higher one.
    package var court = ""
    package var ground = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &court)
        try fields.note(2, &ground)
    }
}

/// A court let enforcement go on: operation 67.
///
/// It ends the suspensions that it knew.
package struct OrderResumed: Event {
    package static let number: UInt64 = 67
    package var court = ""
    package var note = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &court)
        try fields.note(2, &note)
    }
}
