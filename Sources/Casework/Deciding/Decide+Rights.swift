package import Law

// The columns of the table of rights that need the subject: whose the case is, and who a party is.

extension Decider {
    /// Whether the court may do this in the case as it stands.
    func mayAct(_ number: UInt64, in state: CaseState) throws(Refusal) {
        guard let right = Rights.right(to: number) else { throw Refusal(.rightMissing) }
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
        guard !identifier.isEmpty else { return [] }
        var names: [String] = []
        for side in Side.allCases {
            for party in parties(of: side) {
                if party.fin == identifier || party.voen == identifier {
                    names.append(side == .plaintiff ? "claimant" : "defendant")
                }
                if party.lawyerFin == identifier { names.append("lawyer") }
            }
        }
        return Role.all.filter { names.contains($0.name) }
    }
}
