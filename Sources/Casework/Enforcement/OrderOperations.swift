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
    /// What kind of body the office was when the writ went there.
    package var provider = EnforcementProvider.state
    package var matter = OrderMatter.money

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
        try fields.code(10, &provider)
        try fields.code(11, &matter)
    }
}

/// Who enforces: a state office, or a private bailiff (since 1 January 2026).
package enum EnforcementProvider: UInt64, Worded {
    case state = 0
    case `private` = 1
}

/// What a writ asks for.
package enum OrderMatter: UInt64, Worded {
    case money = 0
    case eviction = 1
    case childHandover = 2
    /// Another act, or leaving one undone.
    case act = 3
}

/// The office took the order up and gave it to an officer: operation 61.
package struct OrderOpened: Event {
    package static let number: UInt64 = 61
    package var officer = ""
    /// The last day for performing without being forced, where the opening sets it.
    package var voluntaryUntil = CivilDate.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.login(1, &officer)
        try fields.date(2, &voluntaryUntil)
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
    /// When the officer signed the act; 0 where nothing was signed.
    package var signedAt = Instant(milliseconds: 0)
    /// The act and the photographs, by digest.
    package var documents: [DocumentRef] = []
    /// Latitude and longitude as the device gave them: `38.9514,48.6673`.
    package var coordinates = ""
    /// - Units: qəpik. What was valued, fetched or imposed.
    package var amount: UInt64 = 0
    /// It was done outside the hours of enforcement actions, and told afterwards.
    package var isOutsideHours = false
    /// The court's ruling that the measure rests on.
    package var basis: ChangeID?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &kind)
        try fields.instant(2, &at)
        try fields.text(3, &place, max: CaseLimits.addressByteCountMax)
        try fields.text(4, &text, max: CaseLimits.textByteCountMax)
        try fields.instant(5, &signedAt)
        try fields.list(6, &documents, max: CaseLimits.documentsPerFilingCountMax)
        try fields.text(7, &coordinates, max: 64)
        try fields.amount(8, &amount)
        try fields.bool(9, &isOutsideHours)
        try fields.change(10, &basis)
    }
}

/// Where money came from.
package enum PaymentSource: UInt64, Worded {
    case debtor = 0
    /// An employer, a bank, an auction: whoever paid for the debtor.
    case third = 1
    /// What the creditor gives back, after a reversal or because it got too much.
    case creditor = 2
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
    package var source = PaymentSource.debtor

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.amount(1, &amount)
        try fields.name(2, &payer)
        try fields.instant(3, &at)
        try fields.name(4, &reference)
        try fields.code(5, &source)
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
