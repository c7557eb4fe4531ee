package import Causality

/// What happened on an enforcement order, told for a reader.
package enum OrderEvent: Equatable, Sendable {
    case issued
    case opened(officer: String)
    case step(EnforcementStep)
    case paid(PaymentRecorded)
    case closed(OrderGround, note: String)
    case suspended(court: String, ground: String)
    case resumed
}

/// One line of an order's course.
package struct OrderEntry: Equatable, Sendable {
    package let event: OrderEvent
    package let at: Instant
    package let by: String
    package let change: ChangeID
    /// It was done without knowledge of a suspension.
    package let doneWithoutKnowledge: Bool
}

/// An enforcement order as pages, JSON and the command line show it.
package struct OrderView: Equatable, Sendable {
    package let id: SubjectID
    package let issued: OrderIssued
    package let issuedAt: Instant
    package let standing: OrderStanding
    package let officer: String?
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
                    doneWithoutKnowledge: fact.doneWithoutKnowledge))
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
            if let resumed = suspension.resumedBy {
                add(.resumed, suspension.resumedAt, "", resumed)
            }
        }
        return entries.sorted { ($0.at, $0.change) < ($1.at, $1.change) }
    }
}
