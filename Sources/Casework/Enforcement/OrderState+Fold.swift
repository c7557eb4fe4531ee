internal import Causality

extension OrderState {
    package mutating func fold(_ change: FoldedChange) {
        builtOnCut.note(change)
        for operation in change.operations {
            if case .unknown = operation {
                writtenByNewerVersion = true
                continue
            }
            guard
                Rights.originMayWrite(
                    role: change.role, courts: change.courts, operation: operation)
            else {
                refused.list(change, .rightMissing)
                continue
            }
            take(operation, from: change)
        }
    }

    private mutating func take(_ operation: Operation, from change: FoldedChange) {
        switch operation {
        case .orderIssued(let event): issue(event, by: change)
        case .orderOpened(let event): keep(event, in: \.openings, by: change)
        case .enforcementStep(let event): keep(event, in: \.steps, by: change)
        case .orderClosed(let event): keep(event, in: \.closings, by: change)
        case .paymentRecorded(let event): pay(event, by: change)
        case .orderDocketSettled(let event): settle(event, by: change)
        case .orderSuspended(let event): suspend(event, by: change)
        case .orderResumed(let event): resume(event, by: change)
        default: refused.list(change, .foreignOperation)
        }
    }

    private mutating func issue(_ event: OrderIssued, by change: FoldedChange) {
        guard id == .none else { return refused.list(change, .stateMismatch) }
        id = change.id
        issued = event
        issuedAt = change.door
    }

    /// Keeps what the office did, unless it knew that the court had suspended the order.
    private mutating func keep<Happened: Event>(
        _ event: Happened, in facts: WritableKeyPath<OrderState, [OrderFact<Happened>]>,
        by change: FoldedChange
    ) {
        guard isOffice(change) else { return refused.list(change, .custodyMissing) }
        guard self[keyPath: facts].count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        var fact = OrderFact(change, event)
        for (index, suspension) in suspensions.enumerated() {
            if !change.knew(suspension.id) {
                fact.withoutKnowledgeOf.append(UInt64(index))
            } else if suspension.resumedBy.map(change.knew) != true {
                return refused.list(change, .suspended)
            }
        }
        self[keyPath: facts].append(fact)
    }

    /// Money that came in is a fact whatever the court had said.
    private mutating func pay(_ event: PaymentRecorded, by change: FoldedChange) {
        guard isOffice(change) else { return refused.list(change, .custodyMissing) }
        guard payments.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        payments.append(OrderFact(change, event))
    }

    private mutating func suspend(_ event: OrderSuspended, by change: FoldedChange) {
        guard suspensions.count < CaseLimits.refusedListedCountMax else {
            return refused.list(change, .stateMismatch)
        }
        var suspension = Suspension()
        suspension.id = change.id
        suspension.by = change.actorName
        suspension.at = change.door
        suspension.suspended = event
        suspension.clock = change.clock
        let index = UInt64(suspensions.count)
        suspensions.append(suspension)
        Self.mark(&openings, index, change)
        Self.mark(&steps, index, change)
        Self.mark(&closings, index, change)
    }

    /// Marks what is folded already and the suspending court did not know: it was done at once.
    private static func mark<Happened>(
        _ facts: inout [OrderFact<Happened>], _ index: UInt64, _ change: FoldedChange
    ) {
        for position in facts.indices where !change.knew(facts[position].id) {
            facts[position].withoutKnowledgeOf.append(index)
        }
    }

    private mutating func resume(_ event: OrderResumed, by change: FoldedChange) {
        var found = false
        for index in suspensions.indices
        where suspensions[index].resumedBy == nil && change.knew(suspensions[index].id)
            && (suspensions[index].suspended.court == event.court
                || issued.court == event.court)
        {
            suspensions[index].resumedBy = change.id
            suspensions[index].resumedAt = change.door
            found = true
        }
        if !found { refused.list(change, .stateMismatch) }
    }

    private mutating func settle(_ event: OrderDocketSettled, by change: FoldedChange) {
        guard isOffice(change) else { return refused.list(change, .custodyMissing) }
        if event.item.isMoot(in: builtOnCut) { return }
        guard let item = docket.first(where: { $0.id == event.item }), item.settledBy == nil,
            item.isKnown(to: change),
            settlements.count < CaseLimits.factsPerSubjectCountMax
        else { return refused.list(change, .stateMismatch) }
        settlements.append(OrderFact(change, event))
    }

    /// Whether the change comes from the office that has the order, or one of its laptops.
    private func isOffice(_ change: FoldedChange) -> Bool {
        change.courts.contains(issued.office)
    }
}

extension OrderState {
    /// Every item, settled or not, in a fixed order.
    package var docket: [DocketItem] {
        var items: [DocketItem] = []
        unknowing(openings, &items)
        unknowing(steps, &items)
        unknowing(closings, &items)
        if overpaid > 0, let last = payments.last {
            items.append(item(.overpaid, last.id, payments.map(\.id)))
        }
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

    private func unknowing<Happened>(
        _ facts: [OrderFact<Happened>], _ items: inout [DocketItem]
    ) {
        for fact in facts where fact.doneWithoutKnowledge {
            let unknown = fact.withoutKnowledgeOf.compactMap { index in
                index < UInt64(suspensions.count) ? suspensions[Int(index)].id : nil
            }
            items.append(item(.doneWithoutKnowledge, fact.id, [fact.id] + unknown))
        }
    }

    private func item(
        _ kind: DocketKind, _ change: ChangeID, _ about: [ChangeID],
        duty: DocketDuty = .officeHead
    ) -> DocketItem {
        let id = DocketItemID(kind, change)
        return DocketItem(
            id, about: about, place: issued.office, duty: duty,
            settledBy: settlements.first { $0.event.item == id }?.id)
    }
}
