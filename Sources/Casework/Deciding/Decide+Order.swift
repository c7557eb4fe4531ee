internal import Causality
internal import Law

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
        case .ruleOrder(let draft): return try rule(order, draft)
        case .ruleOrderAsCourt(let draft): return try ruleAsCourt(order, draft)
        case .offerOrder(let offer): return try self.offer(order, offer)
        case .answerOffer(let answer): return try self.answer(order, answer)
        case .chargeOrder(let charge): return try self.charge(order, charge)
        case .rankOrder(let rank): return try self.rank(order, rank)
        case .refundDebtor(let amount, let reference):
            return try refund(order, amount, reference)
        case .reversePayment(let reversal): return try reverse(order, reversal)
        default: throw Refusal(.subjectOther)
        }
    }

    private func open(_ order: OrderState, _ officer: String) throws(Refusal) -> Operation {
        try mayEnforce(order)
        let officer = officer.isEmpty ? context.actor.name : officer
        if !isImport { try Validation.line(officer, "officer") }
        try isEnforcing(order.provider, on: context.today)
        if order.standing == .opened {
            // The head of office may give the order to another officer.
            guard context.actor.roles.contains(.officeHead), order.officer != officer else {
                throw Refusal(.orderOpened, [("officer", order.officer ?? "")])
            }
        }
        var opened = OrderOpened()
        opened.officer = officer
        if order.stage == OrderState.firstStage,
            let term = EnforcementLaw.current.term("voluntary", on: context.today)
        {
            opened.voluntaryUntil = term.end(after: context.today)
        }
        return .orderOpened(opened)
    }

    private func record(_ step: EnforcementStep, _ order: OrderState) throws(Refusal) -> Operation {
        try mayEnforce(order)
        try isOpened(order)
        try isGoingOn(order)
        try Validation.filled(step.text, "text")
        try Validation.amount(step.amount)
        for document in step.documents { try Validation.document(document) }
        try hasHappened(step.at)
        var step = step
        step.isOutsideHours = false
        if let measure = EnforcementLaw.current.measure(step.kind.word) {
            try follows(measure, &step, order)
        }
        return .enforcementStep(step)
    }

    /// Whether the law lets the measure be taken, then and there.
    private func follows(
        _ measure: EnforcementMeasureRule, _ step: inout EnforcementStep, _ order: OrderState
    ) throws(Refusal) {
        guard !measure.isByCourt else {
            throw Refusal(
                .measureByCourt,
                Self.words("measure", measure.words) + [("article", measure.source.article)])
        }
        if measure.keepsHours, try !isInHours(step.at, order.office) {
            // What is told afterwards is a fact: it is kept and shown to the head.
            guard isImport else {
                throw Refusal(.outsideHours, Self.hours + [("date", Self.text(step.at))])
            }
            step.isOutsideHours = true
        }
        guard !isImport else { return }
        if measure.needs.contains("place") { try Validation.filled(step.place, "place") }
        if measure.needs.contains("amount") { try Validation.positive(step.amount) }
        if measure.isCompulsory, let until = order.voluntaryUntil,
            CivilDate(inBaku: step.at) <= until
        {
            throw Refusal(.voluntaryRunning, [("until", "\(until)")])
        }
    }

    private static var hours: [(String, String)] {
        let law = EnforcementLaw.current
        return ["firstHour", "lastHour"].map { name in
            let hour = law.terms.first { $0.name == name }?.length ?? 0
            return (name, "\(hour < 10 ? "0" : "")\(hour):00")
        }
    }

    /// Whether a moment lies in the hours of enforcement actions: on a working day, from the first
    /// hour to the last.
    private func isInHours(_ at: Instant, _ office: String) throws(Refusal) -> Bool {
        let date = CivilDate(inBaku: at)
        let law = EnforcementLaw.current
        guard let first = law.term("firstHour", on: date),
            let last = law.term("lastHour", on: date),
            let from = date.inBaku(hour: first.length), let until = date.inBaku(hour: last.length)
        else { return false }
        guard from <= at, at <= until else { return false }
        do throws(CalendarMissing) {
            return try WorkingCalendar.builtIn.isWorking(date, at: office)
        } catch {
            // A log of a year whose calendar is not loaded is kept; the days of the week are known.
            guard isImport else { throw Refusal(.calendarMissing, [("year", "\(error.year)")]) }
            return date.weekday <= 5
        }
    }

    private func record(
        _ payment: PaymentRecorded, _ order: OrderState
    ) throws(Refusal) -> Operation {
        guard isOwn(order.office) else { throw elsewhere(order) }
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
        let actor = context.actor
        if ground == .terminated, actor.kind == .staff, !actor.roles.contains(.officeHead) {
            // Law 243-IIQ 20.2: the head of the body approves.
            let step = EnforcementLaw.current.step("approveTermination", on: context.today)
            throw Refusal(.stepRole, Self.words("step", step?.words))
        }
        var closed = OrderClosed()
        closed.ground = ground
        closed.note = note
        return .orderClosed(closed)
    }

    private func suspend(_ order: OrderState, _ ground: String) throws(Refusal) -> Operation {
        let court = try suspendingCourt(order)
        guard !order.isSuspended else { throw Refusal(.orderSuspended) }
        guard order.phase != .closed else { throw Refusal(.orderClosed) }
        try Validation.filled(ground, "ground")
        var suspended = OrderSuspended()
        suspended.court = court
        suspended.ground = ground
        return .orderSuspended(suspended)
    }

    private func resume(_ order: OrderState, _ note: String) throws(Refusal) -> Operation {
        guard order.isSuspended else { throw Refusal(.orderNotSuspended) }
        let open = order.suspensions.filter { $0.resumedBy == nil && !$0.isFinal }
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
    func suspendingCourt(_ order: OrderState) throws(Refusal) -> String {
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
        let choices: [DocketChoice] =
            item.id.kind == .rulingConflict ? [.acknowledge, .adopt] : [.acknowledge]
        guard item.id.kind != .transferOffer, choices.contains(answer.choice) else {
            throw Refusal(.docketChoice)
        }
        var settled = OrderDocketSettled()
        settled.item = answer.item
        settled.choice = answer.choice
        settled.note = answer.note
        return .orderDocketSettled(settled)
    }

    // MARK: Conditions

    /// Ours, the officer's own, not closed and not suspended.
    private func mayEnforce(_ order: OrderState) throws(Refusal) {
        guard isOwn(order.office) else { throw elsewhere(order) }
        try isNotSuspended(order)
        guard order.phase != .closed else { throw Refusal(.orderClosed) }
        try isOwnOrder(order)
    }

    func isNotSuspended(_ order: OrderState) throws(Refusal) {
        if order.isAnnulled { throw Refusal(.orderClosed) }
        if let suspension = order.suspensions.first(where: { $0.resumedBy == nil }) {
            throw Refusal(.orderSuspended, [("court", suspension.suspended.court)])
        }
    }

    /// Not postponed, suspended by the officer, or waiting for the head.
    private func isGoingOn(_ order: OrderState) throws(Refusal) {
        guard order.phase != .halted else {
            throw Refusal(.orderHalted, stateWords(order.stage))
        }
    }

    /// An officer works on his or her own orders.
    func isOwnOrder(_ order: OrderState) throws(Refusal) {
        let actor = context.actor
        if actor.kind == .staff, !actor.roles.contains(.officeHead), let officer = order.officer,
            officer != actor.name
        {
            throw Refusal(.rightMissing, [("login", actor.name)])
        }
    }

    func isOpened(_ order: OrderState) throws(Refusal) {
        guard !order.openings.isEmpty else { throw Refusal(.orderNotOpened) }
    }

    func hasHappened(_ at: Instant) throws(Refusal) {
        // Another clock's minute is no lie about the future.
        let bound = context.at.advanced(byMilliseconds: Limits.skewToleranceMilliseconds)
        guard isImport || at <= bound else {
            throw Refusal(.timeAhead, [("date", Self.text(at))])
        }
    }

    func elsewhere(_ order: OrderState) -> Refusal {
        Refusal(.orderElsewhere, [("office", order.office), ("court", order.issued.court)])
    }

    /// What kind of body an office is, as far as the reference data say.
    func provider(
        of office: String, on date: CivilDate
    ) throws(Refusal) -> EnforcementProvider {
        guard let put = context.reference?.court(office), put.provider != .state else {
            return .state
        }
        guard put.providerSince <= date else {
            throw Refusal(
                .providerNotYet, [("office", office), ("date", "\(put.providerSince)")])
        }
        try isEnforcing(put.provider, on: date)
        return put.provider
    }

    private func isEnforcing(
        _ provider: EnforcementProvider, on date: CivilDate
    ) throws(Refusal) {
        guard let rule = EnforcementLaw.current.provider(provider.word) else { return }
        guard rule.validity.holds(on: date) else {
            throw Refusal(
                .providerNotYet,
                [
                    ("office", context.courts.first ?? ""),
                    ("date", rule.validity.since.map { "\($0)" } ?? ""),
                ])
        }
    }

    /// A word of the law's tables as a refusal's parameters, one for each language.
    static func words(_ name: String, _ words: Wording?) -> [(String, String)] {
        [
            ("\(name).az", words?.azerbaijani ?? ""), ("\(name).en", words?.english ?? ""),
            ("\(name).ru", words?.russian ?? ""),
        ]
    }

    func stateWords(_ stage: String) -> [(String, String)] {
        Self.words("state", EnforcementLaw.current.state(stage)?.words)
    }
}
