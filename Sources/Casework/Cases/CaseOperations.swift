package import Causality
package import Encoding
package import Law

/// How a claim came in.
package enum Channel: UInt64, Worded {
    case counter = 0
    case cabinet = 1
    case `import` = 2
}

/// A claim was filed; it begins the case: operation 30.
package struct ClaimFiled: Event {
    package static let number: UInt64 = 30
    /// The court that the claim is addressed to.
    ///
    /// Custody term 1 is its own from the beginning, whoever's node wrote the filing.
    package var court = ""
    package var kind = CaseKind.none
    package var category = ""
    package var subjectMatter = ""
    /// - Units: qəpik; 0 for a claim without a price.
    package var price: UInt64 = 0
    package var plaintiffs: [Party] = []
    package var defendants: [Party] = []
    package var documents: [DocumentRef] = []
    package var channel = Channel.counter

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &court)
        try fields.code(2, &kind)
        try fields.name(3, &category)
        try fields.text(4, &subjectMatter, max: CaseLimits.textByteCountMax)
        try fields.amount(5, &price)
        try fields.list(6, &plaintiffs, max: CaseLimits.partiesPerSideCountMax)
        try fields.list(7, &defendants, max: CaseLimits.partiesPerSideCountMax)
        try fields.list(8, &documents, max: CaseLimits.documentsPerFilingCountMax)
        try fields.code(9, &channel)
    }
}

/// The court gave the case a number: operation 31.
package struct CaseRegistered: TermedEvent {
    package static let number: UInt64 = 31
    package var caseNumber = CaseNumber()
    package var date = CivilDate.none
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &caseNumber)
        try fields.date(2, &date)
        try fields.uint(3, &term)
    }
}

/// Why a judge is drawn again.
package enum RedrawReason: UInt64, Worded {
    /// It is the first draw.
    case none = 0
    case illness = 1
    case recusal = 2
    case endOfMandate = 3
    case remand = 4
    case inactive = 5
}

/// A judge was drawn: operation 32.
package struct JudgeDrawn: TermedEvent {
    package static let number: UInt64 = 32
    package var record = DrawRecord()
    package var term: UInt64 = 0
    /// The draw that this one takes the place of; `nil` for the first.
    package var replaces: ChangeID?
    package var reason = RedrawReason.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &record)
        try fields.uint(2, &term)
        try fields.change(3, &replaces)
        try fields.code(4, &reason)
    }
}

/// What a hearing is for.
package enum HearingPurpose: UInt64, Worded {
    case hearing = 0
    case preparatory = 1
    case pronouncement = 2
}

/// A hearing was set: operation 33.
///
/// Its name is the id of the change.
package struct HearingSet: TermedEvent {
    package static let number: UInt64 = 33
    package var judge = ""
    package var hall = ""
    package var from = Instant(milliseconds: 0)
    package var until = Instant(milliseconds: 0)
    package var purpose = HearingPurpose.hearing
    package var term: UInt64 = 0
    /// How many claims on judge and hall were looked through, and none overlapped.
    package var claimsChecked: UInt64 = 0
    /// The hearing that this one takes the place of.
    package var replaces: ChangeID?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.login(1, &judge)
        try fields.text(2, &hall, max: CaseLimits.hallByteCountMax)
        try fields.instant(3, &from)
        try fields.instant(4, &until)
        try fields.code(5, &purpose)
        try fields.uint(6, &term)
        try fields.uint(7, &claimsChecked)
        try fields.change(8, &replaces)
    }
}

package enum HearingOutcome: UInt64, Worded {
    case held = 0
    case adjourned = 1
}

/// A hearing took place or was adjourned: operation 34.
package struct HearingHeld: TermedEvent {
    package static let number: UInt64 = 34
    package var hearing = ChangeID.none
    package var outcome = HearingOutcome.held
    /// The legal ground of an adjournment.
    package var ground = ""
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &hearing)
        try fields.code(2, &outcome)
        try fields.note(3, &ground)
        try fields.uint(4, &term)
    }
}

/// How a case ended at this court.
package enum DecisionOutcome: UInt64, Worded {
    case none = 0
    case granted = 1
    case partlyGranted = 2
    case dismissed = 3
    case settled = 4
    case withdrawn = 5
    case terminated = 6
    case leftUnconsidered = 7
    case returned = 8
    case convicted = 9
    case acquitted = 10
}

/// The court decided: operation 35.
package struct DecisionMade: TermedEvent {
    package static let number: UInt64 = 35
    package var outcome = DecisionOutcome.none
    /// - Units: qəpik.
    package var amount: UInt64 = 0
    /// The operative part, as pronounced.
    package var operative = ""
    package var act: DocumentRef?
    package var judge = ""
    package var date = CivilDate.none
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &outcome)
        try fields.amount(2, &amount)
        try fields.text(3, &operative, max: CaseLimits.textByteCountMax)
        try fields.optional(4, &act)
        try fields.login(5, &judge)
        try fields.date(6, &date)
        try fields.uint(7, &term)
    }
}

/// A writ was issued for enforcement: operation 36.
package struct WritIssued: TermedEvent {
    package static let number: UInt64 = 36
    package var writNumber = ""
    /// The enforcement order that began with it.
    package var order: SubjectID?
    package var office = ""
    /// - Units: qəpik.
    package var amount: UInt64 = 0
    /// Which defendant, from 0.
    package var debtor: UInt64 = 0
    package var term: UInt64 = 0
    package var date = CivilDate.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &writNumber, max: 64)
        try fields.subject(2, &order)
        try fields.place(3, &office)
        try fields.amount(4, &amount)
        try fields.uint(5, &debtor)
        try fields.uint(6, &term)
        try fields.date(7, &date)
    }
}
