internal import Causality
internal import Encoding
internal import Law

// A closed case. Everybody folds the open part of its changes, alike; who holds the key folds the
// same changes with what was sealed in them, by the same functions, into a state of its own that
// is stored nowhere.

extension CaseState {
    /// What closed the case; `nil` while it is open.
    package var closing: Step<CaseClosed>? { closings.first { counts($0) } }

    package var isClosed: Bool { closing != nil }

    /// Whether this is what everybody sees of a closed case: its content is not here.
    ///
    /// In the open a closing stands without its ground.
    package var isHidden: Bool { closing?.event.ground.isEmpty ?? false }

    /// Whether nothing of the case was ever open: it was closed by the change that filed it.
    package var isClosedFromTheBeginning: Bool { closing?.id == id }

    mutating func close(_ event: CaseClosed, by change: FoldedChange) {
        guard event.key.count == CaseLimits.keyNameByteCount else {
            return refused.list(change, .stateMismatch)
        }
        if change.id == id {
            // Closed by the change that filed it: for the court that the claim is addressed to,
            // whoever's node sends it on.
            var mark = StepMark()
            mark.id = id
            mark.court = filed.court
            mark.by = change.actorName
            mark.at = change.door
            closings.append(Step(mark, event))
        } else {
            keep(event, in: \.closings, by: change)
        }
        if isHidden { hide() }
    }

    mutating func keep(_ event: KeyWrapped, by change: FoldedChange) {
        guard keys.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        keys.append(event)
    }

    mutating func keep(_ part: SealedPart, by change: FoldedChange) {
        guard sealedParts.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        var entry = SealedEntry()
        entry.id = change.id
        entry.key = part.key
        entry.documents = part.documents
        sealedParts.append(entry)
    }

    /// Leaves of what was open what a closed case shows; the log keeps what has been told.
    ///
    /// Written as what stays: whatever a newer line of the state adds goes until it is named here.
    private mutating func hide() {
        var shown = CaseState()
        shown.id = id
        shown.filed = filed.skeleton
        shown.filedAt = filedAt
        shown.terms = terms
        shown.offers = offers.map { $0.hidden }
        shown.registrations = registrations
        shown.draws = draws
        shown.hearings = hearings
        shown.hearingOutcomes = hearingOutcomes.map { step in
            Step(step.mark, step.event.with { $0.ground = "" })
        }
        shown.decisions = decisions.map { Step($0.mark, $0.event.skeleton) }
        shown.settlements = settlements.map { step in
            Step(step.mark, step.event.with { $0.note = "" })
        }
        shown.steps = steps.map { Step($0.mark, $0.event.skeleton) }
        shown.links = links.map { step in Step(step.mark, step.event.with { $0.note = "" }) }
        shown.letters = letters.map { Step($0.mark, $0.event.skeleton) }
        shown.keptCount = keptCount
        shown.builtOnCut = builtOnCut
        shown.refused = refused
        shown.writtenByNewerVersion = writtenByNewerVersion
        shown.referrals = referrals
        shown.panels = panels
        shown.closings = closings
        shown.keys = keys
        shown.sealedParts = sealedParts
        self = shown
    }

    /// Whether a member of staff may read the content: whose role sees closed cases, and of the
    /// judges those alone who were drawn for this one.
    package func mayRead(_ actor: CommandActor) -> Bool {
        guard actor.kind == .staff else { return actor.kind == .node }
        return actor.roles.contains { role in
            guard role.role?.sees.contains(.closed) ?? false else { return false }
            guard role == .judge else { return true }
            return (actor.judge != nil && actor.judge == judge) || isPanelMember(actor.judge)
        }
    }
}

extension OfferEntry {
    fileprivate var hidden: OfferEntry {
        var shown = self
        shown.offered.reason = ""
        shown.answer = ""
        return shown
    }
}

extension Operation {
    /// Whether the operation is no secret in any part.
    var isPlain: Bool {
        switch self {
        case .sealedPart, .keyWrapped: true
        default: false
        }
    }
}
