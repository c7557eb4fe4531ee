/// What a line may ask for, with the fields it has: the contract of `samples/README.md`.
package enum ImportCommand: String, Sendable, CaseIterable {
    case openDirectory, putJudge, putHall, putLeave, putRole, putCourts
    case fileClaim, registerClaim, drawJudge, setHearing, holdHearing, decide, issueWrit
    case fileDocument, changeContact
    case takeStep, serve, joinParticipant, removeParticipant
    case offerCustody, acceptCustody, declineCustody
    case putLetter, putEvidence, moveEvidence
    case closeCase, shareKey
    case openOrder, recordStep, recordPayment, closeOrder, suspendOrder, resumeOrder
    case ruleOrder, ruleOrderAsCourt, offerOrder, answerOffer, chargeOrder, rankOrder
    case distribute, refundDebtor, reversePayment

    /// The fields that must be there.
    var required: [String] {
        switch self {
        case .openDirectory: ["year"]
        case .putJudge: ["judge", "name", "weight"]
        case .putHall: ["hall", "name"]
        case .putLeave: ["judge", "from", "until"]
        case .putRole: ["login", "name", "role", "from", "until"]
        case .putCourts: ["file"]
        case .fileClaim:
            [
                "ref", "court", "kind", "category", "subject", "price", "plaintiffs",
                "defendants", "documents", "receivedAt",
            ]
        case .registerClaim, .drawJudge: ["case"]
        case .setHearing: ["case", "hall", "from", "until", "purpose"]
        case .holdHearing: ["case", "hearing", "outcome"]
        case .decide: ["case", "outcome", "operative", "text"]
        case .issueWrit: ["case", "ref", "office", "amount", "debtor"]
        case .fileDocument: ["case", "document", "kind"]
        case .changeContact: ["case", "party", "index", "address"]
        case .takeStep: ["case", "step"]
        case .serve: ["case", "to", "about", "means"]
        case .joinParticipant: ["case", "role", "party"]
        case .removeParticipant: ["case", "participant", "reason"]
        case .offerCustody: ["case", "court", "reason"]
        case .acceptCustody: ["case"]
        case .declineCustody: ["case", "reason"]
        case .putLetter: ["case", "kind", "correspondent", "subject"]
        case .putEvidence: ["case", "what", "from", "place", "keeper"]
        case .moveEvidence: ["case", "evidence", "move", "takenBy"]
        case .closeCase: ["case", "ground", "id"]
        case .shareKey: ["case", "court"]
        case .openOrder, .resumeOrder: ["order"]
        case .recordStep: ["order", "step", "at", "place", "text"]
        case .recordPayment: ["order", "amount", "payer", "at", "reference"]
        case .closeOrder, .suspendOrder: ["order", "ground"]
        case .ruleOrder, .ruleOrderAsCourt: ["order", "step"]
        case .offerOrder: ["order", "ground"]
        case .answerOffer: ["order", "answer"]
        case .chargeOrder: ["order", "kind"]
        case .rankOrder: ["order", "rank"]
        case .distribute, .refundDebtor: ["order", "reference"]
        case .reversePayment: ["order", "payment", "reason"]
        }
    }

    /// The fields that may be there, besides `id`, `as` and `receivedAt`.
    var optional: [String] {
        switch self {
        case .putRole, .setHearing: ["judge"]
        case .holdHearing: ["ground"]
        case .decide: ["amount", "step", "ground"]
        case .fileClaim:
            ["procedure", "duty", "exemption", "fields", "lower", "link", "appealed", "closed"]
        case .drawJudge: ["reason"]
        case .takeStep:
            [
                "participants", "text", "ground", "amount", "until", "untilTime", "date",
                "signedAt", "court", "relates", "refers", "fields", "document",
            ]
        case .serve: ["at", "evidence"]
        case .joinParticipant: ["represents", "until"]
        case .putLetter: ["theirNumber", "date", "answerDue"]
        case .putEvidence: ["quantity", "date"]
        case .moveEvidence: ["givenBy", "place", "note", "date"]
        case .closeCase: ["note"]
        case .shareKey: ["replica"]
        case .changeContact: ["phone"]
        case .openOrder: ["officer"]
        case .issueWrit: ["matter"]
        case .recordStep: ["coordinates", "amount"]
        case .recordPayment: ["source"]
        case .ruleOrder, .ruleOrderAsCourt:
            ["ground", "text", "until", "amount", "refers", "relates", "restored", "date"]
        case .offerOrder: ["to", "officer", "note"]
        case .answerOffer: ["offer", "officer", "note"]
        case .chargeOrder: ["amount", "note"]
        case .rankOrder, .distribute: ["note"]
        case .refundDebtor: ["amount"]
        default: []
        }
    }
}

/// Bounds of a file of lines.
package enum ImportLimits {
    package static let lineByteCountMax = 1 << 20
    package static let fileByteCountMax = 64 << 20
    /// - Units: characters (Unicode scalars), here and below.
    static let nameCountMax = 200
    static let mimeCountMax = 100
    static let addressCountMax = 300
    static let subjectCountMax = 500
    static let groundCountMax = 2000
    static let partCountMax = 20_000
    static let textCountMax = 200_000
    static let partiesCount = 1...50
    static let documentsCount = 0...100
    static let amountMaxQepik: Int64 = 1_000_000_000_000_000
}
