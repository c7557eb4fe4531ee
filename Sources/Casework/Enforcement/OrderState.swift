package import Causality
package import Encoding

/// Something the office did on an order, by the change that says so.
package struct OrderFact<Happened: Event>: FieldCoded {
    package var id = ChangeID.none
    package var by = ""
    package var at = Instant(milliseconds: 0)
    /// The suspensions that the change did not know: it was done without knowledge of them.
    package var withoutKnowledgeOf: [UInt64] = []
    package var event = Happened()

    package init() {}

    package init(_ change: FoldedChange, _ event: Happened) {
        id = change.id
        by = change.actorName
        at = change.door
        self.event = event
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.login(2, &by)
        try fields.instant(3, &at)
        try fields.uints(4, &withoutKnowledgeOf, max: FieldLimits.listCountMax)
        try fields.nested(5, &event)
    }

    package var doneWithoutKnowledge: Bool { !withoutKnowledgeOf.isEmpty }
}

/// A court's suspension of an order, and what ended it.
package struct Suspension: FieldCoded {
    package var id = ChangeID.none
    package var by = ""
    package var at = Instant(milliseconds: 0)
    package var suspended = OrderSuspended()
    /// What the court knew of the order when it suspended it.
    package var clock = VersionVector()
    /// The resumptions of this suspension, first to last in fold order.
    package var resumedBy: ChangeID?
    package var resumedAt = Instant(milliseconds: 0)

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.login(2, &by)
        try fields.instant(3, &at)
        try fields.nested(4, &suspended)
        try fields.clock(5, &clock)
        try fields.change(6, &resumedBy)
        try fields.instant(7, &resumedAt)
    }
}

/// Where an enforcement order stands.
package enum OrderStanding: UInt64, Worded {
    case issued = 1
    case opened = 2
    case suspended = 3
    case closed = 4
}

/// An enforcement order: the writ, what the office did, the money.
package struct OrderState: FieldCoded {
    package var id = ChangeID.none
    package var issued = OrderIssued()
    package var issuedAt = Instant(milliseconds: 0)
    package var openings: [OrderFact<OrderOpened>] = []
    package var steps: [OrderFact<EnforcementStep>] = []
    package var payments: [OrderFact<PaymentRecorded>] = []
    package var closings: [OrderFact<OrderClosed>] = []
    package var suspensions: [Suspension] = []
    package var settlements: [OrderFact<OrderDocketSettled>] = []
    package var refused = RefusedList()
    package var writtenByNewerVersion = false
    package var builtOnCut: [BuiltOnCut] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.nested(2, &issued)
        try fields.instant(3, &issuedAt)
        try fields.list(4, &openings)
        try fields.list(5, &steps)
        try fields.list(6, &payments)
        try fields.list(7, &closings)
        try fields.list(8, &suspensions)
        try fields.list(9, &settlements)
        try fields.nested(10, &refused)
        try fields.bool(11, &writtenByNewerVersion)
        try fields.list(40, &builtOnCut)
    }

    // MARK: Read off the facts

    /// The officer who has the order.
    package var officer: String? { openings.last?.event.officer }

    package var isSuspended: Bool { suspensions.contains { $0.resumedBy == nil } }

    package var standing: OrderStanding {
        if isSuspended { return .suspended }
        if !closings.isEmpty { return .closed }
        return openings.isEmpty ? .issued : .opened
    }

    /// - Units: qəpik.
    package var paid: UInt64 { payments.reduce(0) { $0 + $1.event.amount } }

    /// What the debtor still owes; 0 when overpaid.
    ///
    /// - Units: qəpik.
    package var remainder: UInt64 { issued.amount > paid ? issued.amount - paid : 0 }

    /// What came in beyond the amount of the writ.
    ///
    /// - Units: qəpik.
    package var overpaid: UInt64 { paid > issued.amount ? paid - issued.amount : 0 }
}
