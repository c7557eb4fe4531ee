package import Causality
package import Encoding
internal import Law

/// What was out of reach.
package enum OutageSubject: UInt64, Worded {
    case none = 0
    /// The court's own node: nobody could work there.
    case node = 1
    /// The court worked, and had no link to the centre.
    case link = 2
    /// The centre, and with it the cabinet.
    case centre = 3
}

/// A court says, signed, that something was out of reach for a time: operation 28.
///
/// A party attaches it to a request for restoration (MPM 133); figures excuse the court by it.
/// No law moves a period because of an outage, so none moves here.
package struct OutageCertified: Event, Keyed {
    package static let number: UInt64 = 28
    package var what = OutageSubject.none
    package var from = Instant(milliseconds: 0)
    package var until = Instant(milliseconds: 0)
    package var cause = ""
    /// How it is known: the log of the link, who saw it.
    package var evidence = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &what)
        try fields.instant(2, &from)
        try fields.instant(3, &until)
        try fields.note(4, &cause)
        try fields.note(5, &evidence)
    }

    package var key: String { "\(what.rawValue)/\(from.milliseconds)" }
}

extension Instant {
    /// As a refusal says it.
    var words: String { DateWords.moment(self).english }
}

extension Decider {
    func certify(_ outage: OutageCertified) throws(Refusal) -> Operation {
        guard outage.what != .none else { throw Refusal(.fieldEmpty, [("field", "what")]) }
        try Validation.filled(outage.cause, "cause")
        try Validation.filled(outage.evidence, "evidence")
        guard outage.from.milliseconds > 0, outage.from < outage.until else {
            throw Refusal(
                .periodInvalid, [("from", outage.from.words), ("until", outage.until.words)])
        }
        guard outage.until <= context.at else {
            throw Refusal(.timeAhead, [("date", outage.until.words)])
        }
        return .outageCertified(outage)
    }
}
