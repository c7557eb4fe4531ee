package import Causality
package import Encoding
package import Law

/// A named value of a statutory form, or an attribute that a rule asks for.
package struct FormEntry: FieldCoded, Hashable {
    package var name = ""
    package var value = ""

    package init() {}

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &name, max: CaseLimits.codeNameByteCountMax)
        try fields.text(2, &value, max: CaseLimits.noteByteCountMax)
    }
}

/// What a step does to the case besides moving it to a state.
package enum MoveEffect: UInt64, Worded {
    case none = 0
    /// A decision no longer stands; the case is open again.
    case reopen = 1
    /// The periods that run stand still.
    case suspend = 2
    case resume = 3
    /// The case goes on under another procedure.
    case convert = 4
    /// Nothing more is to happen.
    case close = 5
}

/// How a step moves the case through its procedure: which rule of which version allowed it, and
/// what follows, so that no reader needs the table.
package struct StageMove: FieldCoded, Hashable {
    package var procedure = ""
    package var version = ""
    /// The step's name in the procedure.
    package var step = ""
    package var from = ""
    /// The state after the step; empty where the case stays in its state.
    package var to = ""
    package var effect = MoveEffect.none
    /// What the step is called where periods begin or end with it; empty for none.
    package var event = ""
    /// With `convert`: the procedure under which the case goes on.
    package var next = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &procedure, max: CaseLimits.codeNameByteCountMax)
        try fields.text(2, &version, max: CaseLimits.codeNameByteCountMax)
        try fields.text(3, &step, max: CaseLimits.codeNameByteCountMax)
        try fields.text(4, &from, max: CaseLimits.codeNameByteCountMax)
        try fields.text(5, &to, max: CaseLimits.codeNameByteCountMax)
        try fields.code(6, &effect)
        try fields.text(7, &event, max: CaseLimits.codeNameByteCountMax)
        try fields.text(8, &next, max: CaseLimits.codeNameByteCountMax)
    }
}

/// A step that moves the case through its procedure.
package protocol StagedEvent: TermedEvent {
    var move: StageMove { get set }
}

/// A procedural step that a table names: operation 45.
package struct StepTaken: StagedEvent {
    package static let number: UInt64 = 45
    package var term: UInt64 = 0
    package var move = StageMove()
    /// The judge who signed; empty for a step of the registry or of a party.
    package var judge = ""
    /// When the judge signed, by the node's clock; 0 where it is the time at the door.
    package var signedAt = Instant(milliseconds: 0)
    /// The day of the step, where it is not the day at the door.
    package var date = CivilDate.none
    /// Whom it concerns: periods run for each of them alone.
    package var participants: [ParticipantRef] = []
    package var document: DocumentRef?
    package var text = ""
    /// The typed ground, a code of the set that the table names.
    package var ground = ""
    /// - Units: qəpik.
    package var amount: UInt64 = 0
    /// A period's end that the court set, by the day.
    package var until = CivilDate.none
    /// A period's end that the court set, to the minute.
    package var untilTime = Instant(milliseconds: 0)
    /// The step, hearing, act or document that this one is about.
    package var refers: ChangeID?
    /// Another case.
    package var relates: SubjectID?
    package var fields: [FormEntry] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &term)
        try fields.nested(2, &move)
        try fields.login(3, &judge)
        try fields.instant(4, &signedAt)
        try fields.date(5, &date)
        try fields.list(6, &participants, max: CaseLimits.partiesPerSideCountMax)
        try fields.optional(7, &document)
        try fields.text(8, &text, max: CaseLimits.textByteCountMax)
        try fields.text(9, &ground, max: CaseLimits.codeNameByteCountMax)
        try fields.amount(10, &amount)
        try fields.date(11, &until)
        try fields.instant(12, &untilTime)
        try fields.change(13, &refers)
        try fields.subject(14, &relates)
        try fields.list(15, &self.fields, max: CaseLimits.formEntriesCountMax)
    }
}

/// By what way something reached a person.
///
/// - Source: MPM 135.5–135.8, 136.
package enum ServiceMeans: UInt64, Worded {
    case none = 0
    /// Placed in the personal cabinet: official service, with its time.
    case cabinet = 1
    /// By SMS; the time of the delivery report counts.
    case sms = 2
    case post = 3
    /// Handed over against a receipt.
    case hand = 4
    /// The addressee refused to take it, which was noted.
    case refusal = 5
}

/// Something was officially served on a participant: operation 46.
///
/// Needs no custody: the centre says so of its cabinet. Every one is kept; a party's periods run
/// from the first that reached it.
package struct Served: Event {
    package static let number: UInt64 = 46
    package var to = ParticipantRef()
    /// The filing, act, hearing or document that was served.
    package var about = ChangeID.none
    package var means = ServiceMeans.none
    /// When it reached the person, by the proof.
    package var at = Instant(milliseconds: 0)
    /// The receipt's number, the delivery report, who noted the refusal.
    package var evidence = ""
    package var document: DocumentRef?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &to)
        try fields.change(2, &about)
        try fields.code(3, &means)
        try fields.instant(4, &at)
        try fields.note(5, &evidence)
        try fields.optional(6, &document)
    }
}

/// How two cases belong together.
package enum CaseLink: UInt64, Worded {
    case none = 0
    /// This case is the appeal against the other.
    case appeal = 1
    case cassation = 2
    case additionalCassation = 3
    /// This case goes on where the other was remanded.
    case remand = 4
    case counterclaim = 5
    /// This case was severed from the other.
    case severance = 6
    /// This case was joined into the other.
    case joinder = 7
    /// Filed again after it was withdrawn or returned.
    case refiled = 8
    /// A matter that arose in the other: interim measure, enforcement stage, judicial control.
    case matter = 9
}

/// The case belongs to another: operation 58.
///
/// Both cases carry one, each naming the other.
package struct CasesLinked: TermedEvent {
    package static let number: UInt64 = 58
    package var link = CaseLink.none
    package var other = SubjectID(ChangeID.none)
    /// Whether the other case has the role that `link` gives to this one.
    package var isReverse = false
    package var note = ""
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &link)
        var subject: SubjectID? = other.first == .none ? nil : other
        try fields.subject(2, &subject)
        if let subject { other = subject }
        try fields.bool(3, &isReverse)
        try fields.note(4, &note)
        try fields.uint(5, &term)
    }
}
