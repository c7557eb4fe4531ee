package import Causality
package import Encoding
package import Law

/// Which way a letter goes.
package enum LetterKind: UInt64, Worded {
    case none = 0
    case incoming = 1
    case outgoing = 2
    /// The court asks somebody for something.
    case inquiry = 3
    /// Another court is asked to take a step (MPM 83).
    case commission = 4
    /// Another court asks this one.
    case commissionReceived = 5
}

/// An entry of the correspondence register: operation 53.
///
/// The number is the court's own of the year, by direction.
package struct LetterPut: TermedEvent {
    package static let number: UInt64 = 53
    package var kind = LetterKind.none
    package var letterNumber = CaseNumber()
    package var date = CivilDate.none
    /// From whom or to whom.
    package var correspondent = ""
    /// The sender's own number of it.
    package var theirNumber = ""
    package var subjectMatter = ""
    /// By when an answer is due; `none` where none is.
    package var answerDue = CivilDate.none
    /// The letter that this one answers.
    package var answers: ChangeID?
    package var document: DocumentRef?
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &kind)
        try fields.nested(2, &letterNumber)
        try fields.date(3, &date)
        try fields.name(4, &correspondent)
        try fields.text(5, &theirNumber, max: CaseLimits.codeNameByteCountMax)
        try fields.note(6, &subjectMatter)
        try fields.date(7, &answerDue)
        try fields.change(8, &answers)
        try fields.optional(9, &document)
        try fields.uint(10, &term)
    }
}

/// A thing was taken into the register of physical evidence: operation 54.
///
/// Its name is the id of the change.
package struct EvidencePut: TermedEvent {
    package static let number: UInt64 = 54
    package var what = ""
    package var quantity = ""
    /// From whom it came.
    package var from = ""
    /// Where it is kept.
    package var place = ""
    /// Who answers for it.
    package var keeper = ""
    package var date = CivilDate.none
    package var photo: DocumentRef?
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.note(1, &what)
        try fields.name(2, &quantity)
        try fields.name(3, &from)
        try fields.name(4, &place)
        try fields.name(5, &keeper)
        try fields.date(6, &date)
        try fields.optional(7, &photo)
        try fields.uint(8, &term)
    }
}

/// What became of a thing.
package enum EvidenceMove: UInt64, Worded {
    case none = 0
    case handedOver = 1
    case examined = 2
    case sentToExpert = 3
    case returnedToOwner = 4
    case confiscated = 5
    case destroyed = 6
    /// With the file to another court.
    case sentWithFile = 7
}

/// A thing changed hands: operation 55.
///
/// Two names: who gave it and who took it, so that the chain of keepers has no gap.
package struct EvidenceMoved: TermedEvent {
    package static let number: UInt64 = 55
    /// The change that took it into the register.
    package var evidence = ChangeID.none
    package var move = EvidenceMove.none
    package var givenBy = ""
    package var takenBy = ""
    package var place = ""
    package var date = CivilDate.none
    package var note = ""
    package var document: DocumentRef?
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &evidence)
        try fields.code(2, &move)
        try fields.name(3, &givenBy)
        try fields.name(4, &takenBy)
        try fields.name(5, &place)
        try fields.date(6, &date)
        try fields.note(7, &note)
        try fields.optional(8, &document)
        try fields.uint(9, &term)
    }
}

/// A thing of the register with its chain of keepers.
package struct EvidenceView: Equatable, Sendable {
    package let id: ChangeID
    package let put: EvidencePut
    package let at: Instant
    package let moves: [EvidenceMoved]
    /// Who answers for it now.
    package let keeper: String
    package let place: String
    /// Whether it has left the court for good.
    package let isGone: Bool
}

extension CaseState {
    /// The things of the case, in the order in which they came.
    package var evidenceViews: [EvidenceView] {
        evidence.filter { counts($0) }.map { thing in
            let moves = evidenceMoves.filter { $0.event.evidence == thing.id && counts($0) }
                .map(\.event)
            let last = moves.last
            let isGone =
                switch last?.move {
                case .returnedToOwner, .confiscated, .destroyed: true
                case .none?, .handedOver, .examined, .sentToExpert, .sentWithFile, nil: false
                }
            return EvidenceView(
                id: thing.id, put: thing.event, at: thing.mark.at, moves: moves,
                keeper: last?.takenBy ?? thing.event.keeper,
                place: last.map { $0.place.isEmpty ? thing.event.place : $0.place }
                    ?? thing.event.place,
                isGone: isGone)
        }
    }

    mutating func move(_ event: EvidenceMoved, by change: FoldedChange) {
        guard change.knew(event.evidence), evidence.contains(where: { $0.id == event.evidence })
        else { return refused.list(change, .stateMismatch) }
        keep(event, in: \.evidenceMoves, by: change)
    }

    mutating func put(_ event: EvidencePut, by change: FoldedChange) {
        // A thing's name is its change: one change enters one.
        guard evidence.last?.id != change.id else { return refused.list(change, .stateMismatch) }
        keep(event, in: \.evidence, by: change)
    }
}

extension Decider {
    func put(_ letter: LetterPut, _ state: CaseState) throws(Refusal) -> Operation {
        var letter = letter
        let term = try custody(of: state)
        guard letter.kind != .none else { throw Refusal(.fieldEmpty, [("field", "kind")]) }
        try Validation.line(letter.correspondent, "correspondent")
        try Validation.filled(letter.subjectMatter, "subject")
        if letter.date == .none { letter.date = context.today }
        guard letter.date <= context.today else {
            throw Refusal(.timeAhead, [("date", "\(letter.date)")])
        }
        if letter.answerDue != .none { try Validation.period(letter.date, letter.answerDue) }
        if let answered = letter.answers, !state.letters.contains(where: { $0.id == answered }) {
            throw Refusal(.referenceUnknown, [("change", "\(answered)")])
        }
        if let document = letter.document { try Validation.document(document) }
        letter.term = term.number
        letter.letterNumber = CaseNumber(
            kind: letter.kind.series, court: term.court, sequence: context.nextSequence,
            year: UInt64(clamping: context.today.year))
        return .letterPut(letter)
    }

    func put(_ evidence: EvidencePut, _ state: CaseState) throws(Refusal) -> Operation {
        var evidence = evidence
        evidence.term = try custody(of: state).number
        try Validation.filled(evidence.what, "what")
        try Validation.line(evidence.from, "from")
        try Validation.line(evidence.place, "place")
        try Validation.line(evidence.keeper, "keeper")
        if evidence.date == .none { evidence.date = context.today }
        guard evidence.date <= context.today else {
            throw Refusal(.timeAhead, [("date", "\(evidence.date)")])
        }
        if let photo = evidence.photo { try Validation.document(photo) }
        return .evidencePut(evidence)
    }

    func move(_ moved: EvidenceMoved, _ state: CaseState) throws(Refusal) -> Operation {
        var moved = moved
        moved.term = try custody(of: state).number
        guard let thing = state.evidenceViews.first(where: { $0.id == moved.evidence }) else {
            throw Refusal(.referenceUnknown, [("change", "\(moved.evidence)")])
        }
        guard !thing.isGone else { throw Refusal(.evidenceGone, [("what", thing.put.what)]) }
        guard moved.move != .none else { throw Refusal(.fieldEmpty, [("field", "move")]) }
        if moved.givenBy.isEmpty { moved.givenBy = thing.keeper }
        guard moved.givenBy == thing.keeper else {
            throw Refusal(.evidenceKeeper, [("keeper", thing.keeper)])
        }
        try Validation.line(moved.takenBy, "takenBy")
        if moved.date == .none { moved.date = context.today }
        guard moved.date <= context.today else {
            throw Refusal(.timeAhead, [("date", "\(moved.date)")])
        }
        if let document = moved.document { try Validation.document(document) }
        return .evidenceMoved(moved)
    }
}

extension LetterKind {
    /// The series in which the court numbers such letters.
    package var series: String {
        switch self {
        case .none: ""
        case .incoming, .commissionReceived: "DX"
        case .outgoing, .inquiry, .commission: "GD"
        }
    }
}
