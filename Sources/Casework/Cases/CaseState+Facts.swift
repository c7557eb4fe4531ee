package import Causality

/// Where a case stands at the court that has it.
package enum CaseStanding: UInt64, Worded {
    /// Filed or handed over, without a number here.
    case filed = 1
    case registered = 2
    case drawn = 3
    case scheduled = 4
    case decided = 5
    /// Another court has it now; only in the lists of courts that had it.
    case transferred = 6
}

/// What became of a hearing.
package enum HearingStanding: UInt64, Worded {
    case set = 0
    case held = 1
    case adjourned = 2
    /// Another hearing took its place.
    case moved = 3
    /// The court no longer has the case.
    case lapsed = 4
    /// A proposal, without effect so far.
    case proposed = 5
}

// What counts, read off the facts.

extension CaseState {
    package func parties(of side: Side) -> [Party] {
        side == .plaintiff ? filed.plaintiffs : filed.defendants
    }

    /// A party with the contact details that were given last.
    package func party(_ side: Side, _ index: Int) -> Party? {
        let parties = parties(of: side)
        guard parties.indices.contains(index) else { return nil }
        var party = parties[index]
        let last = contacts.last { $0.changed.side == side && $0.changed.index == UInt64(index) }
        if let last {
            party.address = last.changed.address
            party.phone = last.changed.phone
        }
        return party
    }

    /// The registration that stands in a term, after renumberings.
    package func registration(in term: UInt64) -> Step<CaseRegistered>? {
        var current = standing(among: registrations, .doubleRegistration) {
            $0.event.term == term && $0.event.replaces == nil
        }
        // A registration replaces one that came before it in fold order, so this ends.
        while let found = current {
            let next = standing(among: registrations, .doubleRegistration) {
                $0.event.term == term && $0.event.replaces == found.id
            }
            guard let next else { return found }
            current = next
        }
        return nil
    }

    /// Whether a registration's number is the case's, in whatever term.
    func stands(_ registered: Step<CaseRegistered>) -> Bool {
        registration(in: registered.event.term)?.id == registered.id
    }

    /// The registration that stands: of the term that holds, or of the last one that had any.
    package var registration: Step<CaseRegistered>? {
        var term = custody?.number ?? 0
        while term > 0 {
            if let found = registration(in: term) { return found }
            term -= 1
        }
        return nil
    }

    /// The case's number; `nil` before it has any.
    package var number: CaseNumber? { registration?.event.caseNumber }

    /// The draw that stands in a term, after redraws.
    package func draw(in term: UInt64) -> Step<JudgeDrawn>? {
        var current = standing(among: draws, .doubleDraw) {
            $0.event.term == term && $0.event.replaces == nil
        }
        // A draw replaces one that came before it in fold order, so this ends.
        while let found = current {
            let next = standing(among: draws, .doubleDraw) {
                $0.event.term == term && $0.event.replaces == found.id
            }
            guard let next else { return found }
            current = next
        }
        return nil
    }

    /// The draw that stands at the court that has the case.
    package var draw: Step<JudgeDrawn>? { custody.flatMap { draw(in: $0.number) } }

    /// The judge who has the case.
    ///
    /// Of a bench its reporter.
    package var judge: String? {
        draw.map { reporter(of: $0) }
    }

    /// The judge of a draw; of a bench its reporter.
    package func reporter(of draw: Step<JudgeDrawn>) -> String {
        panel(of: draw)?.event.reporter ?? draw.event.record.chosen
    }

    /// The bench that sits, where one was drawn.
    package var panel: Step<PanelDrawn>? { draw.flatMap { panel(of: $0) } }

    package func panel(of draw: Step<JudgeDrawn>) -> Step<PanelDrawn>? {
        panels.first { $0.id == draw.id }
    }

    /// Everybody whom a draw gave the case, of whatever court and term.
    package var judgesEver: [String] {
        draws.flatMap { draw in
            panel(of: draw)?.event.judges ?? [draw.event.record.chosen]
        }
    }

    package func decision(in term: UInt64) -> Step<DecisionMade>? {
        decision(in: term, round: rounds(in: term))
    }

    /// The decision of a round: those before the last no longer stand, and have been.
    func decision(in term: UInt64, round: UInt64) -> Step<DecisionMade>? {
        standing(among: decisions, .doubleDecision) {
            $0.event.term == term && self.round(of: $0) == round
        }
    }

    package var decision: Step<DecisionMade>? { custody.flatMap { decision(in: $0.number) } }

    package func hearing(_ id: ChangeID) -> Step<HearingSet>? { hearings.first { $0.id == id } }

    /// What was said of a hearing last, if that counts.
    package func outcome(of hearing: ChangeID) -> Step<HearingHeld>? {
        hearingOutcomes.last { $0.event.hearing == hearing && counts($0) }
    }

    package func standing(of hearing: Step<HearingSet>) -> HearingStanding {
        guard counts(hearing) else { return .proposed }
        if let outcome = outcome(of: hearing.id) {
            return outcome.event.outcome == .held ? .held : .adjourned
        }
        if hearings.contains(where: { $0.event.replaces == hearing.id && counts($0) }) {
            return .moved
        }
        return hearing.event.term == custody?.number ? .set : .lapsed
    }

    /// What became of each hearing, in their order: one pass, however many there are.
    package var hearingStandings: [HearingStanding] {
        guard hearings.count > 1 else { return hearings.map { standing(of: $0) } }
        let outcomes = outcomesByHearing
        var replaced: Set<ChangeID> = []
        for hearing in hearings where counts(hearing) {
            if let before = hearing.event.replaces { replaced.insert(before) }
        }
        let term = custody?.number
        return hearings.map { hearing in
            guard counts(hearing) else { return .proposed }
            if let outcome = outcomes[hearing.id] {
                return outcome.outcome == .held ? .held : .adjourned
            }
            if replaced.contains(hearing.id) { return .moved }
            return hearing.event.term == term ? .set : .lapsed
        }
    }

    /// What was said last of each hearing of which anything was said, if that counts.
    var outcomesByHearing: [ChangeID: HearingHeld] {
        var outcomes: [ChangeID: HearingHeld] = [:]
        for step in hearingOutcomes where counts(step) {
            outcomes[step.event.hearing] = step.event
        }
        return outcomes
    }

    package var standing: CaseStanding {
        guard let custody, registration(in: custody.number) != nil else { return .filed }
        if decision(in: custody.number) != nil { return .decided }
        guard draw(in: custody.number) != nil else { return .registered }
        return hearings.contains { $0.event.term == custody.number && counts($0) }
            ? .scheduled : .drawn
    }

    /// Which of several steps that may be taken once stands.
    ///
    /// The one that a person chose; else the first in fold order, except that after a restore the
    /// older epoch's stands.
    func standing<Happened>(
        among steps: [Step<Happened>], _ kind: DocketKind,
        where isMeant: (Step<Happened>) -> Bool
    ) -> Step<Happened>? {
        var best: Step<Happened>?
        var rivals: [Step<Happened>] = []
        for step in steps where isMeant(step) && counts(step) {
            guard let standing = best else {
                best = step
                continue
            }
            rivals.append(step)
            let (ours, theirs) = (standing.id.origin, step.id.origin)
            if ours.replica == theirs.replica, ours.epoch != 0, theirs.epoch == 0 { best = step }
        }
        guard !rivals.isEmpty, !settlements.isEmpty else { return best }
        let meant = steps.filter { isMeant($0) && counts($0) }
        // Of each item the first settlement that counts decides.
        var settled: Set<DocketItemID> = []
        for step in settlements where step.event.item.kind == kind && holds(step) {
            guard settled.insert(step.event.item).inserted, step.event.choice == .choose else {
                continue
            }
            if let chosen = meant.first(where: { $0.id == step.event.chosen }) { best = chosen }
        }
        return best
    }
}
