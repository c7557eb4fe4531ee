internal import Causality

// What waits for a person, derived from the facts and never stored.

extension OrderState {
    /// Every item, settled or not, in a fixed order.
    package var docket: [DocketItem] {
        var items: [DocketItem] = []
        flagged(openings, &items)
        flagged(steps, &items)
        flagged(closings, &items)
        for fact in rulings.map(\.fact) where fact.doneWithoutKnowledge {
            items.append(unknowing(fact))
        }
        for ruled in rulings where !ruled.counts || settlement(.rulingConflict, ruled.id) != nil {
            items.append(item(.rulingConflict, ruled.id, [ruled.id]))
        }
        for step in steps where step.event.isOutsideHours {
            items.append(item(.outsideHours, step.id, [step.id]))
        }
        transferItems(&items)
        moneyItems(&items)
        for change in refused.changes {
            items.append(
                item(
                    .refusedChange, change.id, [change.id],
                    duty: change.reason == .suspended ? .officeHead : .administrator))
        }
        for built in builtOnCut { items.append(item(.builtOnCut, built.id, built.about)) }
        return items
    }

    /// The items that wait for a person.
    package var openDocket: [DocketItem] { docket.filter { $0.settledBy == nil } }

    private func flagged<Happened>(
        _ facts: [OrderFact<Happened>], _ items: inout [DocketItem]
    ) {
        for fact in facts {
            if fact.doneWithoutKnowledge { items.append(unknowing(fact)) }
            if fact.isAfterTransfer {
                items.append(item(.actedAfterTransfer, fact.id, [fact.id]))
            }
        }
    }

    private func unknowing<Happened>(_ fact: OrderFact<Happened>) -> DocketItem {
        let unknown = fact.withoutKnowledgeOf.compactMap { index in
            index < UInt64(suspensions.count) ? suspensions[Int(index)].id : nil
        }
        return item(.doneWithoutKnowledge, fact.id, [fact.id] + unknown)
    }

    private func transferItems(_ items: inout [DocketItem]) {
        for transfer in transfers {
            if transfer.isDisplaced, let answered = transfer.answeredBy {
                items.append(item(.custodyContested, answered, [answered, transfer.id]))
            }
            if transfer.isOpen, transfer.from == office {
                items.append(
                    item(.transferOffer, transfer.id, [transfer.id], place: transfer.to))
            }
        }
    }

    private func moneyItems(_ items: inout [DocketItem]) {
        let ledger = ledger
        if ledger.overpaid > 0, let last = payments.last?.id ?? shares.last?.id {
            items.append(item(.overpaid, last, payments.map(\.id)))
        }
        if ledger.overdrawn > 0, let last = distributions.last?.id ?? reversals.last?.id {
            items.append(
                item(.overdrawn, last, distributions.map(\.id) + reversals.map(\.id)))
        }
        if ledger.toCreditor > ledger.claim + ledger.returned, let last = distributions.last?.id {
            items.append(item(.creditorOverpaid, last, distributions.map(\.id)))
        }
        let fees = charges.filter { $0.event.kind == .fee }
        for charge in fees.dropFirst() {
            items.append(item(.doubleFee, charge.id, [charge.id]))
        }
        doublePayments(&items)
    }

    /// The same receipt, entered twice.
    private func doublePayments(_ items: inout [DocketItem]) {
        let reversed = Set(reversals.map(\.event.payment))
        var seen: [String: ChangeID] = [:]
        for payment in payments
        where !payment.event.reference.isEmpty && !reversed.contains(payment.id) {
            let event = payment.event
            let receipt = "\(event.reference)\n\(event.amount)\n\(event.payer)"
            if let twin = seen[receipt] {
                items.append(item(.doublePayment, payment.id, [twin, payment.id]))
            } else {
                seen[receipt] = payment.id
            }
        }
    }

    func isReversed(_ payment: ChangeID) -> Bool {
        reversals.contains { $0.event.payment == payment }
    }

    private func settlement(_ kind: DocketKind, _ change: ChangeID) -> ChangeID? {
        let id = DocketItemID(kind, change)
        return settlements.first { $0.event.item == id }?.id
    }

    private func item(
        _ kind: DocketKind, _ change: ChangeID, _ about: [ChangeID], place: String? = nil,
        duty: DocketDuty = .officeHead
    ) -> DocketItem {
        DocketItem(
            DocketItemID(kind, change), about: about, place: place ?? office, duty: duty,
            settledBy: settlement(kind, change))
    }
}
