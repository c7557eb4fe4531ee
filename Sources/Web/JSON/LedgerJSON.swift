internal import Casework
internal import Causality

extension OrderLedger {
    /// - Units: qəpik.
    var json: JSONDocument {
        [
            "claim": .count(claim), "fee": .count(fee), "costs": .count(costs),
            "due": .count(due), "paid": .count(paid), "returned": .count(returned),
            "shares": .count(shares), "reversed": .count(reversed),
            "toCreditor": .count(toCreditor), "toCosts": .count(toCosts),
            "toFee": .count(toFee), "toDebtor": .count(toDebtor), "toOrders": .count(toOrders),
            "held": .count(held), "overdrawn": .count(overdrawn),
            "remainder": .count(remainder), "overpaid": .count(overpaid),
        ]
    }
}

extension OrderEntry {
    /// The entry as a line of the ledger; `nil` for what moves no money.
    var moneyJSON: JSONDocument? {
        switch event {
        case .paid(let payment):
            [
                "kind": .text("payment"), "change": .text(change.description),
                "at": .time(payment.at),
                "amount": .count(payment.amount), "payer": .text(payment.payer),
                "reference": .text(payment.reference), "source": .text(payment.source.word),
            ]
        case .charged(let charge):
            [
                "kind": .text(charge.kind.word), "change": .text(change.description),
                "at": .time(at), "amount": .count(charge.amount), "base": .count(charge.base),
                "article": .text(charge.article),
            ]
        case .distributed(let distributed):
            [
                "kind": .text("distribution"), "change": .text(change.description), "at": .time(at),
                "reference": .text(distributed.reference),
                "lines": .list(distributed.lines.map(\.json)),
            ]
        case .share(let share):
            [
                "kind": .text("share"), "change": .text(change.description), "at": .time(at),
                "from": .optional(share.from?.description),
                "purpose": .text(share.purpose.word), "amount": .count(share.amount),
            ]
        case .reversed(let reversed):
            [
                "kind": .text("reversal"), "change": .text(change.description), "at": .time(at),
                "payment": .text(reversed.payment.description),
                "reason": .text(reversed.reason),
            ]
        default: nil
        }
    }
}

extension MoneyLine {
    fileprivate var json: JSONDocument {
        [
            "purpose": .text(purpose.word), "order": .optional(order?.description),
            "payee": .optional(payee), "rank": .count(rank), "claimed": .count(claimed),
            "amount": .count(amount),
        ]
    }
}
