package import Causality
package import Encoding
package import Law

/// What a judge did with a period.
package enum DeadlineAdjustment: UInt64, Worded {
    case none = 0
    /// The court made it longer, within what the law allows (MPM 132).
    case extended = 1
    /// Missed for a good cause, and given back (MPM 133, CPM 203, İPM 24).
    case restored = 2
    /// The end is another one, with the reason.
    case overridden = 3
    /// The counted end is right.
    case confirmed = 4

    package var law: Reckoning.Adjustment? { Reckoning.Adjustment(rawValue: word) }
}

/// A judge extends, restores, corrects or confirms a period: operation 49.
package struct DeadlineAdjusted: TermedEvent {
    package static let number: UInt64 = 49
    /// The rule's id.
    package var rule = ""
    /// The change that set the period going.
    package var started = ChangeID.none
    package var participant: ParticipantRef?
    package var adjustment = DeadlineAdjustment.none
    /// The last day from now on; none where it is confirmed.
    package var until = CivilDate.none
    package var reason = ""
    package var judge = ""
    package var document: DocumentRef?
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &rule, max: CaseLimits.codeNameByteCountMax)
        try fields.change(2, &started)
        try fields.optional(3, &participant)
        try fields.code(4, &adjustment)
        try fields.date(5, &until)
        try fields.note(6, &reason)
        try fields.login(7, &judge)
        try fields.optional(8, &document)
        try fields.uint(9, &term)
    }
}

/// What became of a person's freedom.
package enum DetentionMeasure: UInt64, Worded {
    case none = 0
    /// Apprehended: 48 hours at most without the court (CPM 148).
    case detained = 1
    /// Arrest, by the court (CPM 158).
    case arrest = 2
    /// The arrest was made longer (CPM 159).
    case extended = 3
    case houseArrest = 4
    case released = 5
}

/// How grave the crime is of which a person is accused.
package enum CrimeGravity: UInt64, Worded {
    case none = 0
    case notGreat = 1
    case lessGrave = 2
    case grave = 3
    case especiallyGrave = 4
}

/// An accused person was detained, arrested, kept longer or let go: operation 50.
///
/// A clock of its own for each person, to the minute.
package struct DetentionSet: TermedEvent {
    package static let number: UInt64 = 50
    package var accused = ParticipantRef(.defendant)
    package var measure = DetentionMeasure.none
    /// When it began, or when the person was let go.
    package var at = Instant(milliseconds: 0)
    /// The end that the court set; 0 where it set none.
    package var until = Instant(milliseconds: 0)
    package var gravity = CrimeGravity.none
    package var ground = ""
    package var judge = ""
    package var document: DocumentRef?
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &accused)
        try fields.code(2, &measure)
        try fields.instant(3, &at)
        try fields.instant(4, &until)
        try fields.code(5, &gravity)
        try fields.note(6, &ground)
        try fields.login(7, &judge)
        try fields.optional(8, &document)
        try fields.uint(9, &term)
    }
}
