package import Causality
package import Law

/// What happened on an enforcement order, told for a reader.
package enum OrderEvent: Equatable, Sendable {
    case issued
    case opened(officer: String)
    case step(EnforcementStep)
    case paid(PaymentRecorded)
    case closed(OrderGround, note: String)
    case suspended(court: String, ground: String)
    case resumed
    /// A decision of the office, or of a court where one is named.
    case ruled(OrderRuling, court: String, counts: Bool)
    case transferOffered(to: String, officer: String, ground: String)
    case transferAnswered(TransferAnswer, to: String)
    case charged(ChargeMade)
    case ranked(RankSet)
    case distributed(MoneyDistributed)
    case share(ShareReceived)
    case reversed(PaymentReversed)
}

/// One line of an order's course.
package struct OrderEntry: Equatable, Sendable {
    package let event: OrderEvent
    package let at: Instant
    package let by: String
    package let change: ChangeID
    /// It was done without knowledge of a suspension.
    package let doneWithoutKnowledge: Bool
    /// It was done by an office that did not know that another one had taken the order.
    package var isAfterTransfer = false
}

/// An enforcement order as pages, JSON and the command line show it.
package struct OrderView: Equatable, Sendable {
    package let id: SubjectID
    package let issued: OrderIssued
    package let issuedAt: Instant
    package let standing: OrderStanding
    package let officer: String?
    /// The office that has the order.
    package let office: String
    package let provider: EnforcementProvider
    /// A state of `enforcement-states.csv`.
    package let stage: String
    package let voluntaryUntil: CivilDate?
    package let ledger: OrderLedger
    /// The creditor's rank; 0 while nobody has set it.
    package let rank: UInt64
    package let openOffers: [Transfer]
    /// The rulings that wait for an answer: complaints and submissions.
    package let openMatters: [RulingFact]
    package let course: [OrderEntry]
    /// - Units: qəpik, as the two that follow.
    package let paid: UInt64
    package let remainder: UInt64
    package let overpaid: UInt64
    /// Settled or not.
    package let docket: [DocketItem]
    package let refused: [RefusedChange]
    /// What the reader may do next.
    package let next: [CommandName]
    package let writtenByNewerVersion: Bool
}

extension OrderState {
    package func view(
        of id: SubjectID, for actor: CommandActor, courts: [String]
    ) -> OrderView {
        OrderView(
            id: id, issued: issued, issuedAt: issuedAt, standing: standing, officer: officer,
            office: office, provider: provider, stage: stage, voluntaryUntil: voluntaryUntil,
            ledger: ledger, rank: rank, openOffers: openOffers, openMatters: openMatters,
            course: course, paid: paid, remainder: remainder, overpaid: overpaid,
            docket: docket, refused: refused.changes,
            next: next(for: actor, courts: courts),
            writtenByNewerVersion: writtenByNewerVersion)
    }

    /// Everything that happened, by the time at the door, then by change.
    package var course: [OrderEntry] {
        var entries: [OrderEntry] = []
        func add<Happened>(_ fact: OrderFact<Happened>, _ event: OrderEvent) {
            entries.append(
                OrderEntry(
                    event: event, at: fact.at, by: fact.by, change: fact.id,
                    doneWithoutKnowledge: fact.doneWithoutKnowledge,
                    isAfterTransfer: fact.isAfterTransfer))
        }
        func add(_ event: OrderEvent, _ at: Instant, _ by: String, _ change: ChangeID) {
            entries.append(
                OrderEntry(
                    event: event, at: at, by: by, change: change, doneWithoutKnowledge: false))
        }
        if id != .none { add(.issued, issuedAt, "", id) }
        for fact in openings { add(fact, .opened(officer: fact.event.officer)) }
        for fact in steps { add(fact, .step(fact.event)) }
        for fact in payments { add(fact, .paid(fact.event)) }
        for fact in closings { add(fact, .closed(fact.event.ground, note: fact.event.note)) }
        for suspension in suspensions {
            let suspended = suspension.suspended
            add(
                .suspended(court: suspended.court, ground: suspended.ground), suspension.at,
                suspension.by, suspension.id)
            if suspension.isFinal { entries.removeLast() }
            if let resumed = suspension.resumedBy {
                add(.resumed, suspension.resumedAt, "", resumed)
            }
        }
        for ruled in rulings {
            add(
                ruled.fact,
                .ruled(ruled.ruling, court: ruled.court, counts: ruled.counts))
        }
        for fact in charges { add(fact, .charged(fact.event)) }
        for fact in ranks { add(fact, .ranked(fact.event)) }
        for fact in distributions { add(fact, .distributed(fact.event)) }
        for fact in shares { add(fact, .share(fact.event)) }
        for fact in reversals { add(fact, .reversed(fact.event)) }
        for transfer in transfers {
            let offered = transfer.fact.event
            add(
                transfer.fact,
                .transferOffered(
                    to: offered.to, officer: offered.officer, ground: offered.ground))
            if let answered = transfer.answeredBy {
                add(
                    .transferAnswered(transfer.answer, to: offered.to), transfer.answeredAt, "",
                    answered)
            }
        }
        return entries.sorted { ($0.at, $0.change) < ($1.at, $1.change) }
    }
}

extension OrderState {
    /// Complaints and submissions that nobody has answered.
    package var openMatters: [RulingFact] {
        let answered = Set(
            rulings.filter { $0.ruling.step != "receiveSubmission" }
                .compactMap(\.ruling.refers))
        return rulings.filter { fact in
            let step = fact.ruling.step
            return (step == "receiveComplaint" || step.hasPrefix("submit"))
                && !answered.contains(fact.id)
        }
    }
}
