package import Law

// The columns of the table of rights that need the subject: whose the case is, and who a party is.

extension Decider {
    /// Whether the court may do this in the case as it stands.
    func mayAct(_ number: UInt64, in state: CaseState) throws(Refusal) {
        guard let right = Rights.right(to: number) else { throw Refusal(.rightMissing) }
        try mayAct(number, inClosed: state)
        if context.actor.kind == .party { try partyMayAct(number, in: state) }
        switch right.custody {
        case .own: _ = try custody(of: state)
        case .urgent: _ = try custody(of: state, isUrgent: true)
        case .offered:
            guard let offer = state.openOffer, isOwn(offer.offered.to) else {
                throw Refusal(.custodyNotOffered)
            }
        case .any: guard state.custody != nil else { throw Refusal(.custodyElsewhere) }
        case .none: break
        }
    }

    private func partyMayAct(_ number: UInt64, in state: CaseState) throws(Refusal) {
        let roles = state.courtRoles(of: context.actor.name)
        guard !roles.isEmpty else {
            throw Refusal(.claimNotOwn, [("person", context.actor.name)])
        }
        guard Rights.partyMay(roles, write: number) else {
            throw Refusal(.rightMissing, [("login", context.actor.name)])
        }
    }
}

extension CaseState {
    /// As what a person takes part in the case.
    ///
    /// - Parameter identifier: a FIN or a VÖEN.
    package func courtRoles(of identifier: String) -> [Role] {
        var names: [String] = []
        for participant in participants(identifiedBy: identifier) {
            guard let party = party(participant) else { continue }
            if party.lawyerFin == identifier { names.append("lawyer") }
            guard party.fin == identifier || party.voen == identifier else { continue }
            switch participant.side {
            case .plaintiff: names.append("claimant")
            case .defendant: names.append("defendant")
            case .other:
                let join = joins.first { $0.id == participant.joined }
                names.append(join?.event.role.description ?? "")
            }
        }
        return Role.all.filter { $0.sort == .participant && names.contains($0.name) }
    }
}
