internal import Causality

extension Decider {
    func offer(_ court: String, _ reason: String, _ state: CaseState) throws(Refusal) -> Operation {
        let term = try custody(of: state)
        try Validation.line(court, "court")
        try isKnown(court)
        guard court != term.court else { throw Refusal(.custodyOwn, [("court", court)]) }
        try Validation.filled(reason, "reason")
        var offered = CustodyOffered()
        offered.to = court
        offered.term = term.number
        offered.reason = reason
        return .custodyOffered(offered)
    }

    func accept(_ state: CaseState) throws(Refusal) -> Operation {
        var accepted = CustodyAccepted()
        accepted.term = try offeredTerm(state)
        return .custodyAccepted(accepted)
    }

    func decline(_ reason: String, _ state: CaseState) throws(Refusal) -> Operation {
        var declined = CustodyDeclined()
        declined.term = try offeredTerm(state)
        try Validation.filled(reason, "reason")
        declined.reason = reason
        return .custodyDeclined(declined)
    }

    private func offeredTerm(_ state: CaseState) throws(Refusal) -> UInt64 {
        guard let offer = state.openOffer, isOwn(offer.offered.to) else {
            throw Refusal(.custodyNotOffered)
        }
        return offer.offered.term
    }

    func takeOver(
        _ court: String, _ reason: String, _ signer: String, _ state: CaseState
    ) throws(Refusal) -> Operation {
        guard let term = state.custody else { throw Refusal(.custodyElsewhere) }
        try Validation.line(court, "court")
        try isKnown(court)
        guard court != term.court else { throw Refusal(.custodyOwn, [("court", court)]) }
        try Validation.filled(reason, "reason")
        guard signer.utf8.contains(where: { $0 != 0x20 }), signer != context.actor.name else {
            throw Refusal(.secondSignerMissing)
        }
        var taken = CustodyTakenOver()
        taken.court = court
        taken.term = term.number
        taken.reason = reason
        taken.secondSigner = signer
        return .custodyTakenOver(taken)
    }

    func settle(_ answer: DocketAnswer, _ state: CaseState) throws(Refusal) -> Operation {
        guard let item = state.docket.first(where: { $0.id == answer.item }),
            item.settledBy == nil
        else { throw Refusal(.docketUnknown) }
        guard isOwn(item.place) else {
            throw Refusal(.docketElsewhere, [("court", item.place)])
        }
        switch (item.id.kind, answer.choice) {
        case (.proposal, .adopt), (.proposal, .dismiss): break
        case (.doubleRegistration, .choose), (.doubleDraw, .choose), (.doubleDecision, .choose):
            guard answer.chosen.map(item.about.contains) == true else {
                throw Refusal(.docketChoice)
            }
        case (.contactConflict, .choose): return try chooseContact(answer, state)
        case (.refusedChange, .acknowledge), (.custodyContested, .acknowledge),
            (.builtOnCut, .acknowledge):
            break
        default: throw Refusal(.docketChoice)
        }
        let term = try custody(of: state)
        var settled = DocketSettled()
        settled.item = answer.item
        settled.choice = answer.choice
        settled.chosen = answer.choice == .choose ? answer.chosen : nil
        settled.note = answer.note
        settled.term = term.number
        return .docketSettled(settled)
    }

    private func chooseContact(
        _ answer: DocketAnswer, _ state: CaseState
    ) throws(Refusal) -> Operation {
        guard let version = state.contacts.first(where: { $0.id == answer.item.change }),
            let chosen = answer.chosen
        else { throw Refusal(.contactUnknown) }
        var choice = ContactChosen()
        choice.side = version.changed.side
        choice.index = version.changed.index
        choice.chosen = chosen
        guard
            state.contacts.contains(where: {
                $0.id == chosen && $0.changed.side == choice.side
                    && $0.changed.index == choice.index
            })
        else { throw Refusal(.docketChoice) }
        return .contactChosen(choice)
    }
}
