/// The money of one order, summed from its facts.
///
/// Every entry counts, whatever the courts had said meanwhile: what came in and what went out are
/// facts. So in = out + held always holds, and what went out without having come in shows as
/// overdrawn.
///
/// - Units: qəpik.
/// - Bound: at most `CaseLimits.factsPerSubjectCountMax` entries of `amountMaxQepik` each, so no
///   sum leaves 2⁶³.
package struct OrderLedger: Equatable, Sendable {
    // What is owed.
    /// The writ's amount, less what a court reversed.
    package var claim: UInt64 = 0
    package var fee: UInt64 = 0
    package var costs: UInt64 = 0

    // What came in.
    /// From the debtor, or for them.
    package var paid: UInt64 = 0
    /// Entered and taken back.
    package var reversed: UInt64 = 0
    /// Given back by the creditor.
    package var returned: UInt64 = 0
    /// From other orders of the debtor.
    package var shares: UInt64 = 0

    // What went out.
    package var toCreditor: UInt64 = 0
    package var toCosts: UInt64 = 0
    package var toFee: UInt64 = 0
    package var toDebtor: UInt64 = 0
    package var toOrders: UInt64 = 0

    package init() {}

    package var moneyIn: UInt64 { paid + returned + shares }
    package var moneyOut: UInt64 {
        toCreditor + toCosts + toFee + toDebtor + toOrders + reversed
    }

    package var held: UInt64 { moneyIn > moneyOut ? moneyIn - moneyOut : 0 }
    /// What was given out and had not come in.
    package var overdrawn: UInt64 { moneyOut > moneyIn ? moneyOut - moneyIn : 0 }

    package var due: UInt64 { claim + fee + costs }
    /// What the debtor has been credited with.
    package var credited: UInt64 {
        let (plus, minus) = (paid + shares, reversed + toOrders + toDebtor)
        return plus > minus ? plus - minus : 0
    }
    package var remainder: UInt64 { due > credited ? due - credited : 0 }
    package var overpaid: UInt64 { credited > due ? credited - due : 0 }

    // What the parts still have to get.
    package var creditorOutstanding: UInt64 {
        let got = toCreditor > returned ? toCreditor - returned : 0
        return claim > got ? claim - got : 0
    }
    package var feeOutstanding: UInt64 { fee > toFee ? fee - toFee : 0 }
    package var costsOutstanding: UInt64 { costs > toCosts ? costs - toCosts : 0 }
}

extension OrderState {
    /// - Units: qəpik.
    package var ledger: OrderLedger {
        var ledger = OrderLedger()
        let reversal = rulings.reduce(UInt64(0)) { sum, fact in
            guard fact.counts, fact.ruling.effect == .reverse else { return sum }
            return sum + (fact.ruling.amount == 0 ? issued.amount : fact.ruling.amount)
        }
        let stands = !isAnnulled && issued.amount > reversal
        ledger.claim = stands ? issued.amount - reversal : 0
        for charge in countingCharges {
            switch charge.event.kind {
            case .fee: ledger.fee += charge.event.amount
            case .cost: ledger.costs += charge.event.amount
            }
        }
        for payment in payments {
            switch payment.event.source {
            case .debtor, .third: ledger.paid += payment.event.amount
            case .creditor: ledger.returned += payment.event.amount
            }
        }
        if !reversals.isEmpty {
            let reversed = Set(reversals.map(\.event.payment))
            for payment in payments where reversed.contains(payment.id) {
                ledger.reversed += payment.event.amount
            }
        }
        for distribution in distributions {
            for line in distribution.event.lines {
                if line.order != nil {
                    ledger.toOrders += line.amount
                } else {
                    ledger.give(line.amount, for: line.purpose)
                }
            }
        }
        for share in shares {
            ledger.shares += share.event.amount
            ledger.give(share.event.amount, for: share.event.purpose)
        }
        return ledger
    }

    /// The charges that count: every cost, and the first fee.
    package var countingCharges: [OrderFact<ChargeMade>] {
        let fee = charges.first { $0.event.kind == .fee }
        return charges.filter { $0.event.kind != .fee || $0.id == fee?.id }
    }

    /// The creditor's rank as it was set last; 0 while nobody has.
    package var rank: UInt64 { ranks.last?.event.rank ?? 0 }
}

extension OrderLedger {
    fileprivate mutating func give(_ amount: UInt64, for purpose: MoneyPurpose) {
        switch purpose {
        case .creditor: toCreditor += amount
        case .cost: toCosts += amount
        case .fee: toFee += amount
        case .debtor: toDebtor += amount
        }
    }
}
