package import Causality

// What the centre places in personal cabinets, which is official service.

extension CaseState {
    /// The services by cabinet that are due: acts, hearings and rulings that count and have not
    /// been placed yet, for each participant who has a cabinet.
    ///
    /// - Parameters:
    ///   - at: the moment of placing, which is the moment of service.
    ///   - hasCabinet: whether a FIN or VÖEN is somebody's who has registered.
    /// - Source: MPM 135.5, 135.6, 227.4, 266.3.
    package func placementsDue(at: Instant, hasCabinet: (String) -> Bool) -> [Served] {
        let acts = placeable
        guard !acts.isEmpty else { return [] }
        var due: [Served] = []
        for participant in participants {
            guard let party = party(participant),
                [party.fin, party.voen].contains(where: { !$0.isEmpty && hasCabinet($0) })
            else { continue }
            for act in acts where !isPlaced(act, for: participant) {
                var served = Served()
                served.to = participant
                served.about = act
                served.means = .cabinet
                served.at = at
                due.append(served)
            }
        }
        return due
    }

    /// Decisions, hearings that are set, and steps with a document of the court.
    private var placeable: [ChangeID] {
        decisions.filter { counts($0) }.map(\.id)
            + zip(hearings, hearingStandings).filter { $0.1 == .set }.map(\.0.id)
            + steps.filter { $0.event.document != nil && counts($0) }.map(\.id)
    }

    private func isPlaced(_ act: ChangeID, for participant: ParticipantRef) -> Bool {
        services.contains {
            $0.served.about == act && $0.served.to == participant && $0.served.means == .cabinet
        }
    }
}
