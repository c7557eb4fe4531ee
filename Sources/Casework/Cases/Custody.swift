package import Causality
package import Encoding

/// How a term of custody ended.
package enum TermEnd: UInt64, Sendable {
    /// It has not.
    case none = 0
    case handover = 1
    case takeover = 2
}

/// One court's custody of a case.
package struct CustodyTerm: FieldCoded {
    /// Counted from 1.
    package var number: UInt64 = 0
    package var court = ""
    /// The filing, acceptance or takeover that began it.
    package var begunBy = ChangeID.none
    package var begunAt = Instant(milliseconds: 0)
    package var end = TermEnd.none
    package var endedBy: ChangeID?
    package var endedAt = Instant(milliseconds: 0)
    /// The subject clock of the change that ended it: steps inside it count, later ones do not.
    package var cut = VersionVector()
    /// Another end of the term before wins, so this one never began in effect.
    package var displaced = false

    package init() {}

    package init(_ number: UInt64, _ court: String, by change: FoldedChange) {
        self.number = number
        self.court = court
        begunBy = change.id
        begunAt = change.door
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &number)
        try fields.place(2, &court)
        try fields.change(3, &begunBy)
        try fields.instant(4, &begunAt)
        try fields.code(5, &end)
        try fields.change(6, &endedBy)
        try fields.instant(7, &endedAt)
        try fields.clock(8, &cut)
        try fields.bool(9, &displaced)
    }
}

/// An offer of custody to another court.
package struct OfferEntry: FieldCoded {
    package var mark = StepMark()
    package var offered = CustodyOffered()
    /// The acceptance or the refusal.
    package var answeredBy: ChangeID?
    package var answeredAt = Instant(milliseconds: 0)
    package var declined = false
    package var answer = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &mark)
        try fields.nested(2, &offered)
        try fields.change(3, &answeredBy)
        try fields.instant(4, &answeredAt)
        try fields.bool(5, &declined)
        try fields.note(6, &answer)
    }
}

/// By which change, court and person a step was taken.
package struct StepMark: FieldCoded {
    package var id = ChangeID.none
    package var court = ""
    package var by = ""
    /// When the request was complete at the door.
    package var at = Instant(milliseconds: 0)
    /// It came after an offer that the court had made, or under a term that it did not hold.
    package var barred = false
    /// The how manieth step of the case it is, in fold order, from 0.
    package var order: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.place(2, &court)
        try fields.login(3, &by)
        try fields.instant(4, &at)
        try fields.bool(5, &barred)
        try fields.uint(6, &order)
    }
}

/// A procedural step of a case: what happened, and whose it was.
package struct Step<Happened: TermedEvent>: FieldCoded {
    package var mark = StepMark()
    package var event = Happened()

    package init() {}

    package init(_ mark: StepMark, _ event: Happened) {
        self.mark = mark
        self.event = event
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &mark)
        try fields.nested(2, &event)
    }

    package var id: ChangeID { mark.id }
}

/// Whether a procedural step has effect.
package enum StepStanding: Equatable, Sendable { case counts, adopted, proposal, dismissed }
