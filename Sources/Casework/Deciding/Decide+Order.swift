internal import Causality

extension Decider {
    func operation(for command: Command, in order: OrderState) throws(Refusal) -> Operation {
        switch command {
        case .openOrder(let officer): return try open(order, officer)
        case .recordStep(let step): return try record(step, order)
        case .recordPayment(let payment): return try record(payment, order)
        case .closeOrder(let ground, let note): return try close(order, ground, note)
        case .suspendOrder(let ground): return try suspend(order, ground)
        case .resumeOrder(let note): return try resume(order, note)
        case .settleDocket(let answer): return try settle(answer, order)
        default: throw Refusal(.subjectOther)
        }
    }

    private func open(_ order: OrderState, _ officer: String) throws(Refusal) -> Operation {
        try mayEnforce(order)
        let officer = officer.isEmpty ? context.actor.name : officer
        if !isImport { try Validation.line(officer, "officer") }
        if order.standing == .opened {
            // The head of office may give the order to another officer.
            guard context.actor.roles.contains(.officeHead), order.officer != officer else {
                throw Refusal(.orderOpened, [("officer", order.officer ?? "")])
            }
        }
        var opened = OrderOpened()
        opened.officer = officer
        return .orderOpened(opened)
    }

    private func record(_ step: EnforcementStep, _ order: OrderState) throws(Refusal) -> Operation {
        try mayEnforce(order)
        try isOpened(order)
        try Validation.filled(step.text, "text")
        try hasHappened(step.at)
        return .enforcementStep(step)
    }

    private func record(
        _ payment: PaymentRecorded, _ order: OrderState
    ) throws(Refusal) -> Operation {
        guard isOwn(order.issued.office) else { throw elsewhere(order) }
        try isOpened(order)
        try Validation.positive(payment.amount)
        try Validation.line(payment.payer, "payer")
        try hasHappened(payment.at)
        return .paymentRecorded(payment)
    }

    private func close(
        _ order: OrderState, _ ground: OrderGround, _ note: String
    ) throws(Refusal) -> Operation {
        try mayEnforce(order)
        try isOpened(order)
        guard ground != .none else { throw Refusal(.fieldEmpty, [("field", "ground")]) }
        var closed = OrderClosed()
        closed.ground = ground
        closed.note = note
        return .orderClosed(closed)
    }

    private func suspend(_ order: OrderState, _ ground: String) throws(Refusal) -> Operation {
        let court = try suspendingCourt(order)
        guard !order.isSuspended else { throw Refusal(.orderSuspended) }
        guard order.closings.isEmpty else { throw Refusal(.orderClosed) }
        try Validation.filled(ground, "ground")
        var suspended = OrderSuspended()
        suspended.court = court
        suspended.ground = ground
        return .orderSuspended(suspended)
    }

    private func resume(_ order: OrderState, _ note: String) throws(Refusal) -> Operation {
        guard order.isSuspended else { throw Refusal(.orderNotSuspended) }
        let open = order.suspensions.filter { $0.resumedBy == nil }
        let court =
            isOwn(order.issued.court)
            ? order.issued.court : open.map(\.suspended.court).first(where: isOwn)
        guard let court else { throw elsewhere(order) }
        var resumed = OrderResumed()
        resumed.court = court
        resumed.note = note
        return .orderResumed(resumed)
    }

    /// The issuing court if it is ours, else ours if it is a higher one.
    private func suspendingCourt(_ order: OrderState) throws(Refusal) -> String {
        if isOwn(order.issued.court) { return order.issued.court }
        for court in context.courts {
            switch context.reference?.court(court)?.kind {
            case .appeal, .supreme: return court
            default: continue
            }
        }
        throw elsewhere(order)
    }

    private func settle(_ answer: DocketAnswer, _ order: OrderState) throws(Refusal) -> Operation {
        guard let item = order.docket.first(where: { $0.id == answer.item }),
            item.settledBy == nil
        else { throw Refusal(.docketUnknown) }
        guard isOwn(item.place) else {
            throw Refusal(.docketElsewhere, [("court", item.place)])
        }
        guard answer.choice == .acknowledge else { throw Refusal(.docketChoice) }
        var settled = OrderDocketSettled()
        settled.item = answer.item
        settled.choice = answer.choice
        settled.note = answer.note
        return .orderDocketSettled(settled)
    }

    // MARK: Conditions

    /// Ours, the officer's own, not closed and not suspended.
    private func mayEnforce(_ order: OrderState) throws(Refusal) {
        guard isOwn(order.issued.office) else { throw elsewhere(order) }
        if let suspension = order.suspensions.first(where: { $0.resumedBy == nil }) {
            throw Refusal(.orderSuspended, [("court", suspension.suspended.court)])
        }
        guard order.closings.isEmpty else { throw Refusal(.orderClosed) }
        let actor = context.actor
        if actor.kind == .staff, !actor.roles.contains(.officeHead), let officer = order.officer,
            officer != actor.name
        {
            throw Refusal(.rightMissing, [("login", actor.name)])
        }
    }

    private func isOpened(_ order: OrderState) throws(Refusal) {
        guard !order.openings.isEmpty else { throw Refusal(.orderNotOpened) }
    }

    private func hasHappened(_ at: Instant) throws(Refusal) {
        // Another clock's minute is no lie about the future.
        let bound = context.at.advanced(byMilliseconds: Limits.skewToleranceMilliseconds)
        guard isImport || at <= bound else {
            throw Refusal(.timeAhead, [("date", Self.text(at))])
        }
    }

    private func elsewhere(_ order: OrderState) -> Refusal {
        Refusal(
            .orderElsewhere, [("office", order.issued.office), ("court", order.issued.court)])
    }
}
