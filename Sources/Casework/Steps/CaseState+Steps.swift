internal import Causality

// How steps, services and participants fold.

extension CaseState {
    mutating func serve(_ event: Served, by change: FoldedChange) {
        guard services.count < CaseLimits.factsPerSubjectCountMax, change.knew(event.about),
            event.means != .none
        else { return refused.list(change, .stateMismatch) }
        var fact = ServiceFact()
        fact.id = change.id
        fact.by = change.actorName
        fact.at = change.door
        fact.served = event
        services.append(fact)
    }

    mutating func join(_ event: ParticipantJoined, by change: FoldedChange) {
        // A participant's name is the change: one change lets one in.
        guard joins.last?.id != change.id, event.role != .none else {
            return refused.list(change, .stateMismatch)
        }
        keep(event, in: \.joins, by: change)
    }

    mutating func leave(_ event: ParticipantLeft, by change: FoldedChange) {
        guard change.knew(event.joined), joins.contains(where: { $0.id == event.joined }) else {
            return refused.list(change, .stateMismatch)
        }
        keep(event, in: \.leaves, by: change)
    }
}
