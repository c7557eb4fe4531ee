internal import Causality
internal import Law

// Decisions on an order: judged by the tables of enforcement, which say who, from where, with what.

extension Decider {
    func rule(_ order: OrderState, _ draft: RulingDraft) throws(Refusal) -> Operation {
        guard isOwn(order.office) else { throw elsewhere(order) }
        let rule = try stepRule(draft, byCourt: false)
        if let provider = rule.provider, provider != order.provider.word {
            throw Refusal(.stepProvider, Self.words("step", rule.words))
        }
        let ruling = try ruling(rule, draft, order)
        if ruling.moves { try isNotSuspended(order) }
        try isOwnOrder(order)
        try satisfies(rule.condition, rule, draft, order)
        var ruled = OrderRuled()
        ruled.ruling = ruling
        return .orderRuled(ruled)
    }

    func ruleAsCourt(_ order: OrderState, _ draft: RulingDraft) throws(Refusal) -> Operation {
        let court = try suspendingCourt(order)
        let rule = try stepRule(draft, byCourt: true)
        let ruling = try ruling(rule, draft, order)
        guard !order.isAnnulled || !ruling.moves else { throw Refusal(.orderClosed) }
        try satisfies(rule.condition, rule, draft, order)
        var ruled = OrderRuledByCourt()
        ruled.court = court
        ruled.ruling = ruling
        return .orderRuledByCourt(ruled)
    }

    /// The step's rule, if the person may take it.
    private func stepRule(
        _ draft: RulingDraft, byCourt: Bool
    ) throws(Refusal) -> EnforcementStepRule {
        guard
            let rule = EnforcementLaw.current.step(draft.step, on: draft.date ?? context.today),
            rule.isByCourt == byCourt
        else { throw Refusal(.orderStepUnknown, [("step", draft.step)]) }
        let actor = context.actor
        if actor.kind == .staff, !actor.roles.contains(where: { rule.who.contains($0.word) }) {
            throw Refusal(.stepRole, Self.words("step", rule.words))
        }
        return rule
    }

    /// What is to be written, if the order stands where the step begins.
    private func ruling(
        _ rule: EnforcementStepRule, _ draft: RulingDraft, _ order: OrderState
    ) throws(Refusal) -> OrderRuling {
        guard rule.isFrom(order.stage) else {
            throw Refusal(
                .stepNotNow, Self.words("step", rule.words) + stateWords(order.stage))
        }
        try fields(rule, draft)
        var ruling = OrderRuling()
        ruling.step = rule.name
        ruling.from = order.stage
        ruling.to =
            switch rule.to {
            case "=": order.stage
            case "<": order.stageBefore.isEmpty ? OrderState.openedStage : order.stageBefore
            default: rule.to
            }
        ruling.effect = OrderEffect(word: rule.effect.rawValue) ?? .none
        ruling.signedAt = context.at
        ruling.date = draft.date ?? context.today
        ruling.ground = draft.ground
        ruling.text = draft.text
        ruling.until = draft.until
        ruling.amount = draft.amount
        ruling.refers = draft.refers
        ruling.relates = draft.relates
        ruling.documents = draft.documents
        ruling.article =
            EnforcementLaw.current.ground(draft.ground, of: rule.name)?.source.article
            ?? rule.source.article
        ruling.isRestored = draft.isRestored
        return ruling
    }

    private func fields(_ rule: EnforcementStepRule, _ draft: RulingDraft) throws(Refusal) {
        if rule.needs.contains("text") { try Validation.filled(draft.text, "text") }
        if rule.needs.contains("refers"), draft.refers == nil {
            throw Refusal(.fieldEmpty, [("field", "refers")])
        }
        if rule.needs.contains("until"), draft.until == .none {
            throw Refusal(.fieldEmpty, [("field", "until")])
        }
        if rule.needs.contains("ground") || !draft.ground.isEmpty {
            guard EnforcementLaw.current.ground(draft.ground, of: rule.name) != nil else {
                let known = EnforcementLaw.current.grounds(of: rule.name).map(\.name)
                throw Refusal(
                    .orderGroundUnknown,
                    [("ground", draft.ground), ("grounds", known.joined(separator: ", "))])
            }
        }
        try Validation.amount(draft.amount)
        for document in draft.documents { try Validation.document(document) }
        if let date = draft.date, date > context.today {
            throw Refusal(.timeAhead, [("date", "\(date)")])
        }
    }

    /// What else the law asks for.
    private func satisfies(
        _ condition: EnforcementStepRule.Guard?, _ rule: EnforcementStepRule,
        _ draft: RulingDraft, _ order: OrderState
    ) throws(Refusal) {
        switch condition {
        case nil: return
        case .afterVoluntary:
            if let until = order.voluntaryUntil, context.today <= until, !isImport {
                throw Refusal(.voluntaryRunning, [("until", "\(until)")])
            }
        case .untilAhead:
            guard draft.until > context.today || isImport else {
                throw Refusal(.untilPast, [("until", "\(draft.until)")])
            }
        case .performed:
            guard order.remainder == 0 else {
                throw Refusal(.notPerformed, [("remainder", Self.manat(order.remainder))])
            }
            if order.issued.matter != .money { try Validation.filled(draft.text, "text") }
        case .withinPresentation: try isWithinPresentation(draft, order)
        case .eviction:
            guard order.issued.matter == .eviction else { throw Refusal(.notEviction) }
        case .refersComplaint:
            try isOpenMatter(draft.refers, order) { $0 == "receiveComplaint" }
        case .refersSubmission:
            let law = EnforcementLaw.current
            try isOpenMatter(draft.refers, order, isReceipt: rule.name == "receiveSubmission") {
                name in law.steps.contains { $0.name == name && $0.isSubmission }
            }
        }
    }

    /// Within the period for presenting the document, counted from the day it went back.
    private func isWithinPresentation(
        _ draft: RulingDraft, _ order: OrderState
    ) throws(Refusal) {
        guard !draft.isRestored else { return }
        let returned =
            order.rulings.last { $0.counts && $0.ruling.effect == .close }?.ruling.date
            ?? order.closings.last.map { CivilDate(inBaku: $0.at) } ?? order.issued.date
        guard let term = EnforcementLaw.current.term("presentation", on: returned) else { return }
        let until = term.end(after: returned)
        guard context.today <= until else {
            throw Refusal(.presentationOver, [("until", "\(until)")])
        }
    }

    /// `refers` names something of the kind that nobody has answered.
    private func isOpenMatter(
        _ refers: ChangeID?, _ order: OrderState, isReceipt: Bool = false,
        _ isKind: (String) -> Bool
    ) throws(Refusal) {
        let matter = order.rulings.first { $0.id == refers && isKind($0.ruling.step) }
        let isAnswered = order.rulings.contains {
            $0.ruling.refers == refers && (isReceipt || $0.ruling.step != "receiveSubmission")
        }
        guard matter != nil, !isAnswered else { throw Refusal(.matterUnknown) }
    }

    /// The sum in manat, as in `1234.50`.
    static func manat(_ amount: UInt64) -> String {
        let cents = amount % 100
        return "\(amount / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    // MARK: Transfer

    func offer(_ order: OrderState, _ offer: TransferOffered) throws(Refusal) -> Operation {
        guard isOwn(order.office) else { throw elsewhere(order) }
        guard order.phase != .closed else { throw Refusal(.orderClosed) }
        if let open = order.openOffers.first {
            throw Refusal(.transferOpen, [("office", open.to)])
        }
        var offer = offer
        if offer.to.isEmpty { offer.to = order.office }
        try Validation.line(offer.to, "to")
        if offer.to == order.office {
            guard !offer.officer.isEmpty, offer.officer != order.officer else {
                throw Refusal(.transferOwn)
            }
            offer.provider = order.provider
        } else {
            if let reference = context.reference, reference.court(offer.to)?.kind != .office {
                throw Refusal(.officeUnknown, [("office", offer.to)])
            }
            offer.provider = try provider(of: offer.to, on: context.today)
        }
        let law = EnforcementLaw.current
        guard law.ground(offer.ground, of: "transfer") != nil else {
            let known = law.grounds(of: "transfer").map(\.name)
            throw Refusal(
                .orderGroundUnknown,
                [("ground", offer.ground), ("grounds", known.joined(separator: ", "))])
        }
        return .transferOffered(offer)
    }

    func answer(_ order: OrderState, _ answer: TransferAnswered) throws(Refusal) -> Operation {
        var answer = answer
        if answer.offer == .none, let open = order.openOffers.last { answer.offer = open.id }
        guard let offer = order.transfers.first(where: { $0.id == answer.offer }), offer.isOpen
        else { throw Refusal(.transferUnknown) }
        guard answer.answer != .none else { throw Refusal(.fieldEmpty, [("field", "answer")]) }
        let place = answer.answer == .withdrawn ? offer.from : offer.to
        guard isOwn(place) else { throw Refusal(.docketElsewhere, [("court", place)]) }
        let actor = context.actor
        let named = offer.fact.event.officer
        if actor.kind == .staff, !actor.roles.contains(.officeHead), !named.isEmpty,
            named != actor.name
        {
            throw Refusal(.rightMissing, [("login", actor.name)])
        }
        if answer.answer == .accepted {
            // Whoever is named, or accepts for himself; the head may leave it to an opening.
            if answer.officer.isEmpty { answer.officer = named.isEmpty ? actor.name : named }
        } else {
            answer.officer = ""
        }
        return .transferAnswered(answer)
    }
}
