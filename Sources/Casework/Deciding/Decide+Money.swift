internal import Causality
internal import Law

// The money of an order: fee, rank, distribution, refund.

extension Decider {
    /// A fee as the law reckons it, or a cost as it is told.
    func charge(_ order: OrderState, _ charge: ChargeMade) throws(Refusal) -> Operation {
        try mayHandleMoney(order)
        try isNotSuspended(order)
        guard order.phase != .closed else { throw Refusal(.orderClosed) }
        try isOpened(order)
        var charge = charge
        charge.date = context.today
        switch charge.kind {
        case .cost:
            try Validation.positive(charge.amount)
            try Validation.filled(charge.note, "note")
            charge.base = 0
            charge.article = "unconfirmed"
        case .fee:
            guard !order.charges.contains(where: { $0.event.kind == .fee }) else {
                throw Refusal(.feeExists)
            }
            if let until = order.voluntaryUntil, context.today <= until {
                throw Refusal(.voluntaryRunning, [("until", "\(until)")])
            }
            let isMoney = order.issued.matter == .money
            let base = isMoney ? order.remainder : 0
            guard !isMoney || base > 0 else { throw Refusal(.feeNotDue) }
            let isLegal = order.issued.debtor.voen.utf8.last == 0x31
            guard
                let rule = EnforcementLaw.current.fee(
                    ofMoney: isMoney, isLegalPerson: isLegal, on: context.today)
            else { throw Refusal(.feeNotDue) }
            charge.base = base
            charge.amount = rule.amount(on: base)
            charge.article = rule.source.article
            guard charge.amount > 0 else { throw Refusal(.feeNotDue) }
        }
        return .chargeMade(charge)
    }

    func rank(_ order: OrderState, _ rank: RankSet) throws(Refusal) -> Operation {
        try mayHandleMoney(order)
        let ranks = EnforcementLaw.current.ranks
        guard let rule = ranks.first(where: { $0.rank == rank.rank }) else {
            throw Refusal(.rankUnknown, [("last", "\(ranks.last?.rank ?? 0)")])
        }
        var rank = rank
        rank.article = rule.source.article
        return .rankSet(rank)
    }

    /// Gives out everything that the order holds, one change in each order that gets a share.
    func distribute(
        _ order: OrderState, _ reference: String, _ note: String
    ) throws(Refusal) -> [Write] {
        guard let subject = context.subject else { throw Refusal(.subjectUnknown) }
        try mayHandleMoney(order)
        try isNotSuspended(order)
        try Validation.line(reference, "reference")
        let held = order.ledger.held
        guard held > 0 else { throw Refusal(.nothingHeld) }
        let others = context.orders.filter { $0.id != subject && $0.state.office == order.office }
        let waiting = others.filter {
            $0.state.standing == .opened && !$0.state.writtenByNewerVersion
        }
        let halted = others.contains {
            $0.state.standing != .opened && $0.state.phase != .closed && $0.state.remainder > 0
        }
        let orders = [DebtorOrder(subject, order)] + waiting
        let creditors = orders.filter { $0.state.ledger.creditorOutstanding > 0 }
        if creditors.count > 1, let unranked = creditors.first(where: { $0.state.rank == 0 }) {
            throw Refusal(.rankMissing, [("writ", unranked.state.issued.writNumber)])
        }
        let claims = orders.flatMap { self.claims(of: $0, in: subject) }
        var distributed = MoneyDistributed()
        distributed.lines = Distribution.lines(
            of: held, among: claims, turns: EnforcementLaw.current.turns,
            debtor: halted ? nil : order.issued.debtor.identifier)
        if creditors.count <= 1 {
            let rank = creditors.first?.state.rank ?? 0
            for index in distributed.lines.indices
            where distributed.lines[index].purpose == .creditor {
                distributed.lines[index].rank = rank
            }
        }
        guard !distributed.lines.isEmpty else { throw Refusal(.nothingHeld) }
        guard distributed.lines.count <= MoneyDistributed.linesCountMax else {
            throw Refusal(.tooMany, [("limit", "\(MoneyDistributed.linesCountMax)")])
        }
        distributed.date = context.today
        distributed.reference = reference
        distributed.note = note
        return [Write(.existing(subject), [.moneyDistributed(distributed)])]
            + shares(of: distributed, from: subject)
    }

    private func claims(
        of order: DebtorOrder, in subject: SubjectID
    ) -> [Distribution.Claim] {
        let (state, ledger) = (order.state, order.state.ledger)
        let other = order.id == subject ? nil : order.id
        func claim(_ purpose: MoneyPurpose, _ amount: UInt64) -> Distribution.Claim {
            let isCreditor = purpose == .creditor
            return Distribution.Claim(
                purpose, order: other,
                payee: isCreditor ? state.issued.creditor.identifier : "",
                // A creditor who is alone needs no rank: any will do.
                rank: isCreditor ? max(state.rank, 1) : 0, amount: amount,
                issuedAt: state.issuedAt, subject: order.id)
        }
        return [
            claim(.creditor, ledger.creditorOutstanding), claim(.cost, ledger.costsOutstanding),
            claim(.fee, ledger.feeOutstanding),
        ]
    }

    /// The other half of each line that goes to another order.
    private func shares(of distributed: MoneyDistributed, from subject: SubjectID) -> [Write] {
        distributed.lines.compactMap { line in
            guard let order = line.order else { return nil }
            var share = ShareReceived()
            share.from = subject
            share.distribution = context.next
            share.purpose = line.purpose
            share.amount = line.amount
            return Write(.existing(order), [.shareReceived(share)])
        }
    }

    /// What is held beyond what is owed goes back to the debtor, also after the order has ended.
    func refund(
        _ order: OrderState, _ amount: UInt64, _ reference: String
    ) throws(Refusal) -> Operation {
        try mayHandleMoney(order)
        try Validation.line(reference, "reference")
        let ledger = order.ledger
        let most = min(ledger.held, ledger.overpaid)
        let amount = amount == 0 ? most : amount
        guard most > 0, amount <= most else {
            throw Refusal(.refundTooLarge, [("most", Self.manat(most))])
        }
        var line = MoneyLine()
        line.purpose = .debtor
        line.payee = order.issued.debtor.identifier
        line.claimed = most
        line.amount = amount
        var distributed = MoneyDistributed()
        distributed.lines = [line]
        distributed.date = context.today
        distributed.reference = reference
        return .moneyDistributed(distributed)
    }

    func reverse(_ order: OrderState, _ reversal: PaymentReversed) throws(Refusal) -> Operation {
        try mayHandleMoney(order)
        guard order.payments.contains(where: { $0.id == reversal.payment }),
            !order.isReversed(reversal.payment)
        else { throw Refusal(.paymentUnknown) }
        try Validation.filled(reversal.reason, "reason")
        return .paymentReversed(reversal)
    }

    private func mayHandleMoney(_ order: OrderState) throws(Refusal) {
        guard isOwn(order.office) else { throw elsewhere(order) }
        try isOwnOrder(order)
    }
}
