internal import Causality
internal import Law

// Closing a case. The key is chance, so the node makes it: what is decided here names none, and the
// node fills in its name when it seals what is written.

extension Decider {
    /// Closes a case that was open.
    func close(_ closing: ClosingDraft, _ state: CaseState) throws(Refusal) -> Operation {
        guard !state.isClosed else { throw Refusal(.caseClosedAlready) }
        let term = try custody(of: state, isUrgent: true)
        return .caseClosed(try closed(closing, term: term.number))
    }

    /// A claim of which nothing is ever open.
    func fileClosed(_ claim: ClaimFiled, _ closing: ClosingDraft) throws(Refusal) -> [Write] {
        guard isOwn(claim.court), context.actor.kind != .party else {
            throw Refusal(.closedClaimElsewhere, [("court", claim.court)])
        }
        let writes = try file(claim)
        try hasSealedDocuments(writes, isClosed: true)
        guard let write = writes.first else { return [] }
        let closed = Operation.caseClosed(try closed(closing, term: 1))
        return [Write(write.target, write.operations + [closed])]
    }

    /// Documents of a closed case are sealed before they come here; those of others are not.
    func hasSealedDocuments(_ writes: [Write], isClosed: Bool) throws(Refusal) {
        for operation in writes.lazy.flatMap(\.operations) {
            for document in operation.documents where document.isSealed != isClosed {
                throw Refusal(
                    isClosed ? .documentNotSealed : .fieldInvalid, [("field", "document")])
            }
        }
    }

    /// What begins with a step of a closed case, an appeal, is closed from its beginning too.
    func closing(_ writes: [Write], as state: CaseState) -> [Write] {
        writes.map { write in
            guard case .new = write.target, case .claimFiled? = write.operations.first else {
                return write
            }
            var closed = CaseClosed()
            closed.date = context.today
            closed.term = 1
            closed.ground = state.closing?.event.ground ?? ""
            return Write(write.target, write.operations + [.caseClosed(closed)])
        }
    }

    private func closed(_ closing: ClosingDraft, term: UInt64) throws(Refusal) -> CaseClosed {
        guard Closure.named(closing.ground) != nil else {
            throw Refusal(.closureUnknown, [("ground", closing.ground)])
        }
        var closed = CaseClosed()
        closed.date = context.today
        closed.term = term
        closed.ground = closing.ground
        closed.note = closing.note
        return closed
    }

    /// Which court's nodes shall read the case: the node wraps the key for them.
    ///
    /// Its own, the one it is offered to, those that have or had it, and the higher one.
    func share(_ sharing: KeySharing, _ state: CaseState) throws(Refusal) -> [Write] {
        guard state.isClosed else { throw Refusal(.caseNotClosed) }
        let custodian = state.custody?.court ?? ""
        let higher = context.reference?.court(custodian)?.higher ?? ""
        let entitled =
            state.everHeld([sharing.court]) || state.openOffer?.offered.to == sharing.court
            || (!sharing.court.isEmpty && sharing.court == higher)
        guard entitled else { throw Refusal(.keyNotForCourt, [("court", sharing.court)]) }
        guard !context.recipients.isEmpty else {
            throw Refusal(.keyRecipientMissing, [("court", sharing.court)])
        }
        return try write(context.recipients.map { .keyWrapped($0) })
    }

    /// Whether the person may act in a closed case, and the content is here.
    func mayAct(_ number: UInt64, inClosed state: CaseState) throws(Refusal) {
        guard state.isClosed else { return }
        if Self.needsNoContent.contains(number) { return }
        guard !state.isHidden else {
            throw Refusal(.caseClosedHere, [("court", state.custody?.court ?? "")])
        }
        guard state.mayRead(context.actor) else { throw Refusal(.caseClosedToYou) }
        guard number != WritIssued.number else { throw Refusal(.closedWrit) }
    }

    /// What a president or the centre does without seeing what the case is about: custody.
    private static let needsNoContent: [UInt64] = [
        CustodyOffered.number, CustodyAccepted.number, CustodyDeclined.number,
        CustodyTakenOver.number,
    ]
}

/// Why a case is closed.
package struct ClosingDraft: Equatable, Sendable {
    /// A line of `closures.csv`.
    package var ground: String
    package var note: String

    package init(ground: String, note: String = "") {
        self.ground = ground
        self.note = note
    }
}

/// With whose nodes a closed case's key is shared.
package struct KeySharing: Equatable, Sendable {
    package var court: String
    /// One replica that a delegation enrolled; `nil`: those that the authority itself enrolled.
    package var replica: UInt64?

    package init(court: String, replica: UInt64? = nil) {
        self.court = court
        self.replica = replica
    }
}
