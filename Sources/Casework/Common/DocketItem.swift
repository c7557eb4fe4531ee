package import Causality
package import Encoding

/// What kind of thing waits for a person.
package enum DocketKind: UInt64, Worded {
    case none = 0
    /// A step that does not count: made at once with a handover, by a court that held custody.
    case proposal = 1
    case doubleRegistration = 2
    case doubleDraw = 3
    case doubleDecision = 4
    /// Contact details that were given at once.
    case contactConflict = 5
    /// A change that was kept without effect: an administrator's business.
    case refusedChange = 6
    /// An end of a term that another end of the same term displaced.
    case custodyContested = 7
    /// A case that another court offers.
    case custodyOffer = 8
    /// An enforcement step that was taken without knowledge of a suspension.
    case doneWithoutKnowledge = 9
    case overpaid = 10
    /// A change whose author knew of what an end of a grant has taken out of the log since.
    case builtOnCut = 20
    /// Two hearings that claim one hall or person for the same time: found over subjects.
    case clash = 21
    /// Two cases that have one number: found over subjects.
    case doubleNumber = 22
    /// A decision on an order that was made at once with another: the order had moved on.
    case rulingConflict = 40
    /// An enforcement act outside the hours, told afterwards.
    case outsideHours = 41
    /// An act of an office that did not know that another one had taken the order.
    case actedAfterTransfer = 42
    /// An order that another office offers.
    case transferOffer = 43
    /// More was given out than had come in: a double distribution, or a payment taken back.
    case overdrawn = 44
    /// A creditor has more than is due to it.
    case creditorOverpaid = 45
    /// The same receipt, entered twice.
    case doublePayment = 46
    /// The enforcement fee, laid on the debtor twice; the first one counts.
    case doubleFee = 47
}

/// A docket item's name, made of what it is about: the same on every replica.
package struct DocketItemID: FieldCoded, Hashable {
    package var kind = DocketKind.none
    package var change = ChangeID.none

    package init() {}

    package init(_ kind: DocketKind, _ change: ChangeID) {
        self.kind = kind
        self.change = change
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &kind)
        try fields.change(2, &change)
    }
}

extension DocketItemID: CustomStringConvertible {
    /// The name as in `3-12.0.507`.
    package var description: String { "\(kind.rawValue)-\(change)" }

    /// Reads `description`.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let number = UInt64(parts[0]),
            let kind = DocketKind(rawValue: number), let change = ChangeID(String(parts[1]))
        else { return nil }
        self.init(kind, change)
    }
}

/// Who may settle a docket item.
package enum DocketDuty: UInt64, Worded {
    /// Judge, president or registrar of the court.
    case court = 0
    case officeHead = 1
    case administrator = 2
}

/// What concurrent changes left for a person to decide.
package struct DocketItem: Equatable, Sendable {
    package let id: DocketItemID
    /// The changes it is about; the one that stands meanwhile comes first.
    package let about: [ChangeID]
    /// The court or office that settles it.
    package let place: String
    package let duty: DocketDuty
    /// The change that settled it.
    package let settledBy: ChangeID?

    package init(
        _ id: DocketItemID, about: [ChangeID], place: String, duty: DocketDuty,
        settledBy: ChangeID? = nil
    ) {
        self.id = id
        self.about = about
        self.place = place
        self.duty = duty
        self.settledBy = settledBy
    }
}

extension DocketItem {
    /// Whether a change knew all that the item is about; what an end took away nobody can know.
    func isKnown(to change: FoldedChange) -> Bool {
        if id.kind == .builtOnCut { return change.knew(id.change) }
        return about.allSatisfy { change.knew($0) }
    }
}

extension DocketItemID {
    /// Whether what the item told of is undone: a later end let in what an earlier one had taken,
    /// so an answer to it is neither needed nor wrong.
    func isMoot(in builtOnCut: [BuiltOnCut]) -> Bool {
        kind == .builtOnCut && !builtOnCut.contains { $0.id == change }
    }
}
