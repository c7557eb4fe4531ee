internal import Causality

// The chain of custody: who may take procedural steps, judged by clocks and terms alone.

extension CaseState {
    /// The term that holds now.
    package var custody: CustodyTerm? { terms.last { !$0.displaced && $0.end == .none } }

    /// The open offer under the term that holds now.
    package var openOffer: OfferEntry? {
        guard let custody else { return nil }
        return offers.last {
            $0.answeredBy == nil && $0.offered.term == custody.number
                && counts($0.offered, $0.mark)
        }
    }

    /// Whether any court of the list holds or held custody, in effect or not.
    package func everHeld(_ courts: [String]) -> Bool {
        terms.contains { courts.contains($0.court) }
    }

    package func standing<Happened>(of step: Step<Happened>) -> StepStanding {
        if counts(step.event, step.mark) { return .counts }
        guard !settlements.isEmpty,
            let settled = settlement(of: DocketItemID(.proposal, step.id))
        else { return .proposal }
        return settled.event.choice == .adopt ? .adopted : .dismissed
    }

    package func counts<Happened>(_ step: Step<Happened>) -> Bool {
        switch standing(of: step) {
        case .counts, .adopted: true
        case .proposal, .dismissed: false
        }
    }

    /// What settled a docket item: the first settlement that counts by custody itself.
    package func settlement(of item: DocketItemID) -> Step<DocketSettled>? {
        settlements.first { $0.event.item == item && counts($0.event, $0.mark) }
    }

    /// Whether a step counts by custody itself, without anybody's adopting it.
    func holds<Happened>(_ step: Step<Happened>) -> Bool { counts(step.event, step.mark) }

    /// Whether the custody chain lets a step count.
    private func counts(_ event: some TermedEvent, _ mark: StepMark) -> Bool {
        guard !mark.barred,
            let term = terms.first(where: {
                !$0.displaced && $0.number == event.term && $0.court == mark.court
            })
        else { return false }
        return term.end == .none || term.cut.covers(mark.id)
    }

    /// By which court's right a change takes a step.
    ///
    /// - Returns: `nil` if the origin's court never held custody, as far as the change knew.
    func mark(_ change: FoldedChange, term: UInt64, isUrgent: Bool) -> StepMark? {
        let known = terms.filter { change.courts.contains($0.court) && change.knew($0.begunBy) }
        guard let last = known.last else { return nil }
        let held = known.first { $0.number == term }
        var mark = StepMark()
        mark.id = change.id
        mark.court = (held ?? last).court
        mark.by = change.actorName
        mark.at = change.door
        mark.barred = held == nil || (!isUrgent && isBound(change, term))
        return mark
    }

    /// Whether the court had offered the case away, and knew it, and no refusal of it.
    private func isBound(_ change: FoldedChange, _ term: UInt64) -> Bool {
        offers.contains { offer in
            guard offer.offered.term == term, change.knew(offer.mark.id), !offer.mark.barred
            else { return false }
            guard offer.declined, let refusal = offer.answeredBy else { return true }
            return !change.knew(refusal)
        }
    }

    mutating func offer(_ event: CustodyOffered, by change: FoldedChange) {
        guard let mark = mark(change, term: event.term, isUrgent: false) else {
            return refused.list(change, .custodyMissing)
        }
        guard event.to != mark.court, !event.to.isEmpty,
            offers.count < CaseLimits.factsPerSubjectCountMax
        else { return refused.list(change, .stateMismatch) }
        var entry = OfferEntry()
        entry.mark = mark
        entry.offered = event
        offers.append(entry)
    }

    mutating func accept(_ event: CustodyAccepted, by change: FoldedChange) {
        guard let offer = answerable(event.term, change) else { return }
        let court = offers[offer].offered.to
        // The end that the change knew of has settled the matter; one that it did not know wins
        // or loses by kind, then by fold order.
        if let end = terms.first(where: { $0.number == event.term && !$0.displaced })?.endedBy,
            change.knew(end)
        {
            return refused.list(change, .stateMismatch)
        }
        offers[offer].answeredBy = change.id
        offers[offer].answeredAt = change.door
        begin(event.term, court, .handover, by: change)
    }

    mutating func decline(_ event: CustodyDeclined, by change: FoldedChange) {
        guard let offer = answerable(event.term, change) else { return }
        offers[offer].answeredBy = change.id
        offers[offer].answeredAt = change.door
        offers[offer].declined = true
        offers[offer].answer = event.reason
    }

    /// The offer that a change may answer; what may not be is listed.
    private mutating func answerable(_ term: UInt64, _ change: FoldedChange) -> Int? {
        let known = offers.indices.filter {
            offers[$0].offered.term == term && change.courts.contains(offers[$0].offered.to)
                && change.knew(offers[$0].mark.id)
        }
        if let open = known.first(where: { offers[$0].answeredBy == nil }) { return open }
        // Another answer of the same court came first in fold order: two nodes of one court, or
        // one restored from a backup.
        refused.list(change, known.isEmpty ? .custodyMissing : .stateMismatch)
        return nil
    }

    mutating func takeOver(_ event: CustodyTakenOver, by change: FoldedChange) {
        guard let ended = terms.first(where: { $0.number == event.term && !$0.displaced }),
            change.knew(ended.begunBy), !event.court.isEmpty, !event.secondSigner.isEmpty,
            event.secondSigner != change.actorName
        else { return refused.list(change, .stateMismatch) }
        if let end = ended.endedBy, change.knew(end) {
            return refused.list(change, .stateMismatch)
        }
        begin(event.term, event.court, .takeover, by: change)
    }

    /// Ends a term and begins the next, unless another end of that term wins over this one.
    private mutating func begin(
        _ number: UInt64, _ court: String, _ end: TermEnd, by change: FoldedChange
    ) {
        guard terms.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        var next = CustodyTerm(number + 1, court, by: change)
        guard let index = terms.firstIndex(where: { $0.number == number && !$0.displaced })
        else { return refused.list(change, .stateMismatch) }
        let wins: Bool =
            switch (terms[index].end, end) {
            case (.none, _): true
            case (.handover, .takeover): true
            case (.handover, _), (.takeover, _): false
            }
        if wins {
            for later in terms.indices where terms[later].number > number {
                terms[later].displaced = true
            }
            terms[index].end = end
            terms[index].endedBy = change.id
            terms[index].endedAt = change.door
            terms[index].cut = change.clock
        } else {
            next.displaced = true
        }
        terms.append(next)
    }
}
