internal import Causality

// Money is a fact whatever courts and offices had said meanwhile: it is counted when whoever has
// the order, or ever had it, says so.

extension OrderState {
    mutating func count<Happened: Event>(
        _ event: Happened, in facts: WritableKeyPath<OrderState, [OrderFact<Happened>]>,
        by change: FoldedChange
    ) {
        guard let fact = moneyFact(event, by: change) else {
            return refused.list(change, .custodyMissing)
        }
        guard moneyFactCount < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        self[keyPath: facts].append(fact)
    }

    mutating func distribute(_ event: MoneyDistributed, by change: FoldedChange) {
        // No single distribution is beyond what a sum may be: the bound of the ledger rests on it.
        guard event.total <= CaseLimits.amountMaxQepik, !event.lines.isEmpty else {
            return refused.list(change, .stateMismatch)
        }
        count(event, in: \.distributions, by: change)
    }

    mutating func reverse(_ event: PaymentReversed, by change: FoldedChange) {
        guard payments.contains(where: { $0.id == event.payment }),
            !reversals.contains(where: { $0.event.payment == event.payment })
        else { return refused.list(change, .stateMismatch) }
        count(event, in: \.reversals, by: change)
    }

    private func moneyFact<Happened: Event>(
        _ event: Happened, by change: FoldedChange
    ) -> OrderFact<Happened>? {
        if let fact = fact(event, by: change) { return fact }
        let places =
            [issued.office]
            + transfers.filter { $0.answer == .accepted && !$0.isDisplaced }.map(\.to)
        guard let place = places.last(where: { change.courts.contains($0) }) else { return nil }
        var fact = OrderFact(change, event)
        fact.office = place
        fact.isAfterTransfer = true
        return fact
    }

    private var moneyFactCount: Int {
        payments.count + distributions.count + shares.count + reversals.count + charges.count
            + ranks.count
    }
}
