internal import Causality

// What concurrent changes left for a person: derived from the facts, never stored.

extension CaseState {
    /// Every item, settled or not, in a fixed order.
    package var docket: [DocketItem] {
        var items: [DocketItem] = []
        let place = custody?.court ?? filed.court
        propose(registrations, place, &items)
        propose(draws, place, &items)
        propose(hearings, place, &items)
        propose(hearingOutcomes, place, &items)
        propose(decisions, place, &items)
        propose(writs, place, &items)
        doubleRegistrations(place, &items)
        doubleDraws(place, &items)
        double(decisions, .doubleDecision, place, &items) {
            $0.event.term << 32 | round(of: $0)
        }
        contactConflicts(place, &items)
        custodyItems(place, &items)
        for change in refused.changes {
            items.append(
                item(.refusedChange, change.id, [change.id], place, duty: .administrator))
        }
        for built in builtOnCut {
            items.append(item(.builtOnCut, built.id, built.about, place))
        }
        return withSettlements(items)
    }

    /// The items with what settled each: one pass, however many settlements there are.
    private func withSettlements(_ items: [DocketItem]) -> [DocketItem] {
        guard !settlements.isEmpty else { return items }
        var settled: [DocketItemID: ChangeID] = [:]
        for step in settlements where settled[step.event.item] == nil && holds(step) {
            settled[step.event.item] = step.id
        }
        return items.map { item in
            DocketItem(
                item.id, about: item.about, place: item.place, duty: item.duty,
                settledBy: settled[item.id])
        }
    }

    /// The items that wait for a person.
    package var openDocket: [DocketItem] {
        isUneventful ? [] : docket.filter { $0.settledBy == nil }
    }

    /// Whether it is plain without a search that nothing waits: most cases, most of the time.
    private var isUneventful: Bool {
        terms.count == 1 && offers.isEmpty && refused.changes.isEmpty && contacts.count < 2
            && registrations.count < 2 && draws.count < 2 && decisions.count < 2
            && builtOnCut.isEmpty
    }

    private func propose<Happened>(
        _ steps: [Step<Happened>], _ place: String, _ items: inout [DocketItem]
    ) {
        for step in steps where !holds(step) {
            items.append(item(.proposal, step.id, [step.id], place))
        }
    }

    /// Steps that may be taken once in a group and were taken again, each without the other.
    private func double<Happened>(
        _ steps: [Step<Happened>], _ kind: DocketKind, _ place: String,
        _ items: inout [DocketItem], group: (Step<Happened>) -> UInt64
    ) {
        guard steps.count > 1 else { return }
        for (index, step) in steps.enumerated() where counts(step) {
            let first = steps[..<index].first { group($0) == group(step) && counts($0) }
            guard let first else { continue }
            items.append(item(kind, step.id, [first.id, step.id], place))
        }
    }

    /// Two registrations, or two renumberings of one.
    private func doubleRegistrations(_ place: String, _ items: inout [DocketItem]) {
        for (index, step) in registrations.enumerated() where counts(step) {
            let first = registrations[..<index].first {
                $0.event.term == step.event.term && $0.event.replaces == step.event.replaces
                    && counts($0)
            }
            guard let first else { continue }
            items.append(item(.doubleRegistration, step.id, [first.id, step.id], place))
        }
    }

    /// Two draws for one filing, or two redraws of one draw; both stay visible.
    private func doubleDraws(_ place: String, _ items: inout [DocketItem]) {
        for (index, step) in draws.enumerated() where counts(step) {
            let first = draws[..<index].first {
                $0.event.term == step.event.term && $0.event.replaces == step.event.replaces
                    && counts($0)
            }
            guard let first else { continue }
            items.append(item(.doubleDraw, step.id, [first.id, step.id], place))
        }
    }

    private func contactConflicts(_ place: String, _ items: inout [DocketItem]) {
        for (index, version) in contacts.enumerated() {
            let others = contacts[..<index].filter {
                $0.changed.side == version.changed.side
                    && $0.changed.index == version.changed.index
            }
            guard !others.isEmpty else { continue }
            items.append(
                item(.contactConflict, version.id, others.map(\.id) + [version.id], place))
        }
    }

    private func custodyItems(_ place: String, _ items: inout [DocketItem]) {
        for term in terms where term.displaced {
            let winner = terms.first { $0.number == term.number && !$0.displaced }
            let about = [winner?.begunBy, term.begunBy].compactMap { $0 }
            items.append(item(.custodyContested, term.begunBy, about, place))
        }
        if let offer = openOffer {
            items.append(
                item(.custodyOffer, offer.mark.id, [offer.mark.id], offer.offered.to))
        }
    }

    private func item(
        _ kind: DocketKind, _ change: ChangeID, _ about: [ChangeID], _ place: String,
        duty: DocketDuty = .court
    ) -> DocketItem {
        let id = DocketItemID(kind, change)
        return DocketItem(id, about: about, place: place, duty: duty)
    }
}
