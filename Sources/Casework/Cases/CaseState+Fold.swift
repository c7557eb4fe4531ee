internal import Causality

extension CaseState {
    package mutating func fold(_ change: FoldedChange) {
        builtOnCut.note(change)
        for operation in change.operations {
            if case .unknown = operation {
                writtenByNewerVersion = true
                continue
            }
            guard
                Rights.originMayWrite(
                    role: change.role, courts: change.courts, operation: operation)
            else {
                refused.list(change, .rightMissing)
                continue
            }
            if isHidden {
                // Written openly by somebody who did not know: it is not shown any more.
                guard let shown = operation.isPlain ? operation : operation.skeleton else {
                    continue
                }
                take(shown, from: change)
            } else {
                take(operation, from: change)
            }
        }
    }

    private mutating func take(_ operation: Operation, from change: FoldedChange) {
        switch operation {
        case .claimFiled(let event): file(event, by: change)
        case .documentFiled(let event): file(event, by: change)
        case .contactChanged(let event): take(event, from: change)
        case .contactChosen(let event): take(event, from: change)
        case .caseRegistered(let event): register(event, by: change)
        case .judgeDrawn(let event): draw(event, by: change)
        case .panelDrawn(let event): draw(event, by: change)
        case .hearingSet(let event): set(event, by: change)
        case .hearingHeld(let event): hold(event, by: change)
        case .decisionMade(let event): decide(event, by: change)
        case .writIssued(let event): keep(event, in: \.writs, by: change)
        case .custodyOffered(let event): offer(event, by: change)
        case .custodyAccepted(let event): accept(event, by: change)
        case .custodyDeclined(let event): decline(event, by: change)
        case .custodyTakenOver(let event): takeOver(event, by: change)
        case .docketSettled(let event): settle(event, by: change)
        case .stepTaken(let event): keep(event, in: \.steps, by: change)
        case .served(let event): serve(event, by: change)
        case .participantJoined(let event): join(event, by: change)
        case .participantLeft(let event): leave(event, by: change)
        case .casesLinked(let event): keep(event, in: \.links, by: change)
        case .letterPut(let event): keep(event, in: \.letters, by: change)
        case .evidencePut(let event): put(event, by: change)
        case .evidenceMoved(let event): move(event, by: change)
        case .caseClosed(let event): close(event, by: change)
        case .keyWrapped(let event): keep(event, by: change)
        case .sealedPart(let event): keep(event, by: change)
        case .deadlineAdjusted(let event): keep(event, in: \.adjustments, by: change)
        case .detentionSet(let event): keep(event, in: \.detentions, by: change)
        default: refused.list(change, .foreignOperation)
        }
    }

    // MARK: What everybody may file, and everything is kept of

    private mutating func file(_ event: ClaimFiled, by change: FoldedChange) {
        guard id == .none else { return refused.list(change, .stateMismatch) }
        id = change.id
        filed = event
        filedBy = change.actorName
        filedAt = change.door
        terms = [CustodyTerm(1, event.court, by: change)]
    }

    private mutating func file(_ event: DocumentFiled, by change: FoldedChange) {
        guard documents.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        var document = FiledDocument()
        document.id = change.id
        document.by = change.actorName
        document.at = change.door
        document.filed = event
        documents.append(document)
    }

    private mutating func take(_ event: ContactChanged, from change: FoldedChange) {
        guard event.index < UInt64(parties(of: event.side).count) else {
            return refused.list(change, .stateMismatch)
        }
        contacts.removeAll {
            change.knew($0.id) && $0.changed.side == event.side
                && $0.changed.index == event.index
        }
        guard contacts.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        var version = ContactVersion()
        version.id = change.id
        version.by = change.actorName
        version.at = change.door
        version.changed = event
        contacts.append(version)
    }

    /// What the change knew and did not choose goes; what it did not know stays.
    private mutating func take(_ event: ContactChosen, from change: FoldedChange) {
        let isChosen = { (version: ContactVersion) in
            version.id == event.chosen && version.changed.side == event.side
                && version.changed.index == event.index
        }
        guard change.knew(event.chosen), contacts.contains(where: isChosen) else {
            return refused.list(change, .stateMismatch)
        }
        contacts.removeAll {
            change.knew($0.id) && $0.changed.side == event.side
                && $0.changed.index == event.index && !isChosen($0)
        }
    }

    // MARK: Procedural steps

    private mutating func register(_ event: CaseRegistered, by change: FoldedChange) {
        if let replaced = event.replaces {
            guard replaced != change.id, change.knew(replaced),
                registrations.contains(where: { $0.id == replaced })
            else { return refused.list(change, .stateMismatch) }
        } else if repeats(registrations, event.term, change) {
            return refused.list(change, .stateMismatch)
        }
        keep(event, in: \.registrations, by: change)
    }

    private mutating func draw(_ event: PanelDrawn, by change: FoldedChange) {
        let before = draws.count
        draw(event.asDraw, by: change)
        guard draws.count > before, let drawn = draws.last else { return }
        panels.append(Step(drawn.mark, event))
    }

    private mutating func draw(_ event: JudgeDrawn, by change: FoldedChange) {
        // Nobody was eligible: it stands in the way of no later draw.
        guard event.record.version == 0 || !event.record.chosen.isEmpty else {
            return keep(event, in: \.referrals, by: change)
        }
        if let replaced = event.replaces {
            guard replaced != change.id, change.knew(replaced),
                draws.contains(where: { $0.id == replaced })
            else { return refused.list(change, .stateMismatch) }
        } else if repeats(draws, event.term, change) {
            return refused.list(change, .stateMismatch)
        }
        keep(event, in: \.draws, by: change)
    }

    private mutating func set(_ event: HearingSet, by change: FoldedChange) {
        // A hearing's name is its change: one change sets one.
        guard event.from < event.until, hearings.last?.id != change.id else {
            return refused.list(change, .stateMismatch)
        }
        if let replaced = event.replaces {
            guard change.knew(replaced), hearings.contains(where: { $0.id == replaced }) else {
                return refused.list(change, .stateMismatch)
            }
        }
        keep(event, in: \.hearings, by: change)
    }

    private mutating func hold(_ event: HearingHeld, by change: FoldedChange) {
        guard change.knew(event.hearing), hearings.contains(where: { $0.id == event.hearing })
        else { return refused.list(change, .stateMismatch) }
        keep(event, in: \.hearingOutcomes, by: change)
    }

    private mutating func decide(_ event: DecisionMade, by change: FoldedChange) {
        let round = rounds(in: event.term)
        let standing = decisions.filter { self.round(of: $0) == round }
        guard !repeats(standing, event.term, change) else {
            return refused.list(change, .stateMismatch)
        }
        keep(event, in: \.decisions, by: change)
    }

    private mutating func settle(_ event: DocketSettled, by change: FoldedChange) {
        if event.item.isMoot(in: builtOnCut) { return }
        guard let item = docket.first(where: { $0.id == event.item }), item.settledBy == nil,
            item.isKnown(to: change),
            event.choice != .choose || event.chosen.map(item.about.contains) == true
        else { return refused.list(change, .stateMismatch) }
        keep(event, in: \.settlements, by: change)
    }

    /// Whether the change repeats, knowingly, a step that counts and is taken once in a term.
    private func repeats<Happened>(
        _ steps: [Step<Happened>], _ term: UInt64, _ change: FoldedChange
    ) -> Bool {
        steps.contains { $0.event.term == term && change.knew($0.id) && counts($0) }
    }

    /// Keeps a step of a court that holds or held custody.
    mutating func keep<Happened: TermedEvent>(
        _ event: Happened, in steps: WritableKeyPath<CaseState, [Step<Happened>]>,
        by change: FoldedChange
    ) {
        let isUrgent =
            event is HearingHeld || event is CaseClosed || event is DetentionSet
        guard var mark = mark(change, term: event.term, isUrgent: isUrgent) else {
            return refused.list(change, .custodyMissing)
        }
        mark.order = keptCount
        guard self[keyPath: steps].count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        self[keyPath: steps].append(Step(mark, event))
        keptCount += 1
    }
}
