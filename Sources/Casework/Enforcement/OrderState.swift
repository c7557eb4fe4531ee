package import Causality
package import Encoding
package import Law

/// Something the office did on an order, by the change that says so.
package struct OrderFact<Happened: Event>: FieldCoded {
    package var id = ChangeID.none
    package var by = ""
    package var at = Instant(milliseconds: 0)
    /// The suspensions that the change did not know: it was done without knowledge of them.
    package var withoutKnowledgeOf: [UInt64] = []
    package var event = Happened()
    /// The office that had the order, or had had it, and wrote this.
    package var office = ""
    /// It was done by an office that did not know that another one had taken the order.
    package var isAfterTransfer = false

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
        try fields.place(6, &office)
        try fields.bool(7, &isAfterTransfer)
    }

    package var doneWithoutKnowledge: Bool { !withoutKnowledgeOf.isEmpty }
}

/// A decision on an order, by the change that says so.
package struct RulingFact: FieldCoded {
    package var fact = OrderFact<OrderRuled>()
    /// The court that decided; empty for the office.
    package var court = ""
    /// Whether it fitted where the order stood; else the office's head is asked.
    package var counts = false

    package init() {}

    package init(_ fact: OrderFact<OrderRuled>, court: String) {
        self.fact = fact
        self.court = court
        counts = true
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &fact)
        try fields.place(2, &court)
        try fields.bool(3, &counts)
    }

    package var id: ChangeID { fact.id }
    package var ruling: OrderRuling { fact.event.ruling }
}

/// An offer of an order to another office or officer, and what became of it.
package struct Transfer: FieldCoded {
    package var fact = OrderFact<TransferOffered>()
    /// The answer that counts.
    package var answer = TransferAnswer.none
    package var answeredBy: ChangeID?
    package var answeredAt = Instant(milliseconds: 0)
    package var answerNote = ""
    /// It was accepted when another acceptance had already moved the order away.
    package var isDisplaced = false
    /// The how manieth acceptance that moved the order it was; 0 for none.
    package var moveNumber: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &fact)
        try fields.code(2, &answer)
        try fields.change(3, &answeredBy)
        try fields.instant(4, &answeredAt)
        try fields.note(5, &answerNote)
        try fields.bool(6, &isDisplaced)
        try fields.uint(7, &moveNumber)
    }

    package var id: ChangeID { fact.id }
    package var to: String { fact.event.to }
    /// The office that offered.
    package var from: String { fact.office }
    package var isOpen: Bool { answer == .none }
}

/// Whether anything may be done on an order.
package enum OrderPhase: UInt64, Worded {
    case open = 0
    case halted = 1
    case closed = 2
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
    /// The court ended the order: nothing resumes it.
    package var isFinal = false

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.login(2, &by)
        try fields.instant(3, &at)
        try fields.nested(4, &suspended)
        try fields.clock(5, &clock)
        try fields.change(6, &resumedBy)
        try fields.instant(7, &resumedAt)
        try fields.bool(8, &isFinal)
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
    /// In fold order, also what does not count.
    package var rulings: [RulingFact] = []
    /// Where the order stands: a state of `enforcement-states.csv`.
    package var stage = ""
    /// Where it stood before it was halted.
    package var stageBefore = ""
    package var phase = OrderPhase.open
    package var transfers: [Transfer] = []
    package var charges: [OrderFact<ChargeMade>] = []
    package var ranks: [OrderFact<RankSet>] = []
    package var distributions: [OrderFact<MoneyDistributed>] = []
    package var shares: [OrderFact<ShareReceived>] = []
    package var reversals: [OrderFact<PaymentReversed>] = []
    /// The office that has the order.
    package var office = ""
    package var officerNow = ""
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
        try fields.list(12, &rulings)
        try fields.text(13, &stage, max: OrderRuling.wordByteCountMax)
        try fields.text(14, &stageBefore, max: OrderRuling.wordByteCountMax)
        try fields.code(15, &phase)
        try fields.list(16, &transfers)
        try fields.list(17, &charges)
        try fields.list(18, &ranks)
        try fields.list(19, &distributions)
        try fields.list(20, &shares)
        try fields.list(21, &reversals)
        try fields.place(22, &office)
        try fields.login(23, &officerNow)
        try fields.list(40, &builtOnCut)
    }

    // MARK: Read off the facts

    /// The officer who has the order.
    package var officer: String? { officerNow.isEmpty ? nil : officerNow }

    package var isSuspended: Bool { suspensions.contains { $0.resumedBy == nil && !$0.isFinal } }

    /// A court annulled the writ.
    package var isAnnulled: Bool { suspensions.contains { $0.isFinal } }

    package var standing: OrderStanding {
        if isAnnulled { return .closed }
        if isSuspended { return .suspended }
        return switch phase {
        case .closed: .closed
        case .halted: .suspended
        case .open: stage == Self.firstStage ? .issued : .opened
        }
    }

    package static let firstStage = "issued"
    package static let openedStage = "voluntary"

    /// The opening that began the enforcement; later ones gave it to other officers.
    package var opening: OrderFact<OrderOpened>? { openings.first }

    /// The last day of the voluntary term, before any non-working day moves it.
    package var voluntaryUntil: CivilDate? {
        openings.last { $0.event.voluntaryUntil != .none }?.event.voluntaryUntil
    }

    /// What kind of body has the order.
    package var provider: EnforcementProvider {
        transfers.last { $0.answer == .accepted && !$0.isDisplaced && $0.to == office }?
            .fact.event.provider ?? issued.provider
    }

    /// - Units: qəpik. What came in from the debtor or for them, also what was taken back later.
    package var paid: UInt64 {
        payments.reduce(0) { $0 + ($1.event.source == .creditor ? 0 : $1.event.amount) }
    }

    /// What the debtor still owes; 0 when overpaid.
    ///
    /// - Units: qəpik.
    package var remainder: UInt64 { ledger.remainder }

    /// What came in beyond what is owed, and was not given back.
    ///
    /// - Units: qəpik.
    package var overpaid: UInt64 { ledger.overpaid }
}
