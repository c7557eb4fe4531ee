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
    /// The procedure that the case begins under; empty in filings of older programs.
    package var procedure = ""
    /// The case that this one belongs to: of the instance below, or what a matter arose in.
    package var lower: SubjectID?
    package var link = CaseLink.none
    /// The act of `lower` that is appealed.
    package var appealed: ChangeID?
    /// Values of a statutory form, and attributes that rules ask for.
    package var fields: [FormEntry] = []
    /// When a filing that was made offline was made, by its own words; 0 for none.
    package var preparedAt = Instant(milliseconds: 0)
    /// The day of receipt, where a file of the past is entered.
    package var receivedOn = CivilDate.none
    /// The state duty that was paid.
    ///
    /// - Units: qəpik.
    package var dutyPaid: UInt64 = 0
    /// By which ground of the table nobody pays; empty for none.
    package var dutyExemption = ""

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
        try fields.text(10, &procedure, max: CaseLimits.codeNameByteCountMax)
        try fields.subject(11, &lower)
        try fields.code(12, &link)
        try fields.change(13, &appealed)
        try fields.list(14, &self.fields, max: CaseLimits.formEntriesCountMax)
        try fields.instant(15, &preparedAt)
        try fields.date(16, &receivedOn)
        try fields.amount(17, &dutyPaid)
        try fields.text(18, &dutyExemption, max: CaseLimits.codeNameByteCountMax)
    }

    /// What a field of the filing says; empty where it is not there.
    package func value(of name: String) -> String {
        fields.first { $0.name == name }?.value ?? ""
    }
}

/// The court gave the case a number: operation 31.
package struct CaseRegistered: StagedEvent {
    package static let number: UInt64 = 31
    package var caseNumber = CaseNumber()
    package var date = CivilDate.none
    package var term: UInt64 = 0
    /// The registration whose number this one takes the place of, where two cases had one number.
    package var replaces: ChangeID?
    package var move = StageMove()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &caseNumber)
        try fields.date(2, &date)
        try fields.uint(3, &term)
        try fields.change(4, &replaces)
        try fields.nested(20, &move)
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
package struct JudgeDrawn: StagedEvent {
    package static let number: UInt64 = 32
    package var record = DrawRecord()
    package var term: UInt64 = 0
    /// The draw that this one takes the place of; `nil` for the first.
    package var replaces: ChangeID?
    package var reason = RedrawReason.none
    package var move = StageMove()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &record)
        try fields.uint(2, &term)
        try fields.change(3, &replaces)
        try fields.code(4, &reason)
        try fields.nested(20, &move)
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
package struct HearingSet: StagedEvent {
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
    /// The hearing's clerk, by login; empty where none is named.
    package var clerk = ""
    /// FINs of those who must come and cannot be in two places, besides those whom the case
    /// names: a prosecutor, an interpreter.
    package var persons: [String] = []
    /// The rules of notice that were looked at.
    package var rules: [String] = []
    /// Why the judge shortened the notice.
    package var shortened = ""
    package var move = StageMove()

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
        try fields.login(9, &clerk)
        try fields.texts(10, &persons, max: CaseLimits.partiesPerSideCountMax)
        try fields.texts(11, &rules, max: 16)
        try fields.note(12, &shortened)
        try fields.nested(20, &move)
    }
}

package enum HearingOutcome: UInt64, Worded {
    case held = 0
    case adjourned = 1
}

/// A hearing took place or was adjourned: operation 34.
package struct HearingHeld: StagedEvent {
    package static let number: UInt64 = 34
    package var hearing = ChangeID.none
    package var outcome = HearingOutcome.held
    /// The legal ground of an adjournment.
    package var ground = ""
    package var term: UInt64 = 0
    package var move = StageMove()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &hearing)
        try fields.code(2, &outcome)
        try fields.note(3, &ground)
        try fields.uint(4, &term)
        try fields.nested(20, &move)
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
    case refused = 11
    case upheld = 12
    case changed = 13
    case reversed = 14
    case remitted = 15
    case inadmissible = 16
    case transferred = 17
    case joined = 18
    case annulled = 19
    case penalised = 20
    case returnedToProsecutor = 21
}

/// What was decided of one accused.
///
/// - Source: CPM 358.3: a judgment takes force for each accused alone.
package struct Verdict: FieldCoded, Hashable {
    package var accused = ParticipantRef()
    package var outcome = DecisionOutcome.none
    /// The articles of the code, as the judgment names them.
    package var articles = ""
    package var penalty = ""
    /// What happens to the measure of restraint.
    package var restraint = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &accused)
        try fields.code(2, &outcome)
        try fields.note(3, &articles)
        try fields.note(4, &penalty)
        try fields.note(5, &restraint)
    }
}

/// The court decided: operation 35.
package struct DecisionMade: StagedEvent {
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
    /// Of each accused alone, where a criminal case has several.
    package var verdicts: [Verdict] = []
    /// When the judge signed, by the node's clock; 0 where it is the time at the door.
    package var signedAt = Instant(milliseconds: 0)
    /// The typed ground of a return, refusal, termination: a code of the table's set.
    package var ground = ""
    /// The case into which this one was joined, or to which it went.
    package var relates: SubjectID?
    package var move = StageMove()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &outcome)
        try fields.amount(2, &amount)
        try fields.text(3, &operative, max: CaseLimits.textByteCountMax)
        try fields.optional(4, &act)
        try fields.login(5, &judge)
        try fields.date(6, &date)
        try fields.uint(7, &term)
        try fields.list(8, &verdicts, max: CaseLimits.partiesPerSideCountMax)
        try fields.instant(9, &signedAt)
        try fields.text(10, &ground, max: CaseLimits.codeNameByteCountMax)
        try fields.subject(11, &relates)
        try fields.nested(20, &move)
    }
}

/// A writ was issued for enforcement: operation 36.
package struct WritIssued: StagedEvent {
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
    package var move = StageMove()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &writNumber, max: 64)
        try fields.subject(2, &order)
        try fields.place(3, &office)
        try fields.amount(4, &amount)
        try fields.uint(5, &debtor)
        try fields.uint(6, &term)
        try fields.date(7, &date)
        try fields.nested(20, &move)
    }
}
