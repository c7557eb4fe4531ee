internal import Causality

// Where a case stands in its procedure, read off the moves that count.

extension CaseState {
    /// The last move of the term that holds that leads to a state, if any counts: a court that gets
    /// a case from another one begins with it anew.
    package var lastMove: StageMove? { lastMove { !$0.to.isEmpty } }

    /// The state that the case is in; empty before its first move.
    package var stage: String { lastMove?.to ?? "" }

    /// The procedure that the case is under now; empty in files of older programs.
    package var procedure: String {
        lastMove { $0.effect == .convert }?.next ?? filed.procedure
    }

    /// Whether periods stand still.
    package var isSuspended: Bool {
        lastMove { $0.effect == .suspend || $0.effect == .resume }?.effect == .suspend
    }

    /// How often the case was opened again in a term, or went on under another procedure.
    func rounds(in term: UInt64) -> UInt64 { rounds(in: term, before: .max) }

    /// In which round of its term a decision was made: those of earlier rounds no longer stand.
    func round(of decision: Step<DecisionMade>) -> UInt64 {
        rounds(in: decision.event.term, before: decision.mark.order)
    }

    private func rounds(in term: UInt64, before order: UInt64) -> UInt64 {
        var count: UInt64 = 0
        for step in steps
        where [.reopen, .convert].contains(step.event.move.effect) && step.event.term == term
            && step.mark.order < order && counts(step)
        {
            count += 1
        }
        return count
    }

    /// The last counting move of the term that holds, of those that are meant.
    private func lastMove(where isMeant: (StageMove) -> Bool) -> StageMove? {
        guard let term = custody?.number else { return nil }
        var last: StageMove?
        var order: UInt64 = 0
        func look<Happened: StagedEvent>(_ steps: [Step<Happened>]) {
            for step in steps.reversed() {
                if last != nil, step.mark.order <= order { return }
                guard step.event.term == term, isMeant(step.event.move), counts(step) else {
                    continue
                }
                (last, order) = (step.event.move, step.mark.order)
                return
            }
        }
        look(steps)
        look(hearingOutcomes)
        look(hearings)
        look(decisions)
        look(writs)
        look(draws)
        look(registrations)
        return last
    }

    // MARK: Participants

    /// Who joined and takes part, in fold order.
    package var others: [Step<ParticipantJoined>] {
        joins.filter { join in
            counts(join) && !leaves.contains { $0.event.joined == join.id && counts($0) }
        }
    }

    /// Everybody who takes part: the sides, then the others.
    package var participants: [ParticipantRef] {
        filed.plaintiffs.indices.map { ParticipantRef(.plaintiff, $0) }
            + filed.defendants.indices.map { ParticipantRef(.defendant, $0) }
            + others.map { ParticipantRef(joined: $0.id) }
    }

    /// The party of a participant, with the contact details that were given last.
    package func party(_ participant: ParticipantRef) -> Party? {
        switch participant.side {
        case .plaintiff: party(.plaintiff, Int(clamping: participant.index))
        case .defendant: party(.defendant, Int(clamping: participant.index))
        case .other: joins.first { $0.id == participant.joined }?.event.party
        }
    }

    /// As whom a person with a FIN or VÖEN takes part, themselves or for somebody.
    package func participants(identifiedBy identifier: String) -> [ParticipantRef] {
        guard !identifier.isEmpty else { return [] }
        return participants.filter { participant in
            guard let party = party(participant) else { return false }
            return party.fin == identifier || party.voen == identifier
                || party.lawyerFin == identifier
        }
    }
}
