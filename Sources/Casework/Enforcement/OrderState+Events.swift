internal import Causality
internal import Law

// What periods on an order may be tied to: the same shape as a case's events.

extension OrderState {
    /// Everything that counts, by time, then by change.
    ///
    /// A ruling and a measure have the event that their line of the tables names, and besides
    /// `enforcementAct`, against which a complaint may be made.
    package var events: [CaseEvent] {
        guard id != .none else { return [] }
        var events = OrderEvents()
        events.add(
            "writPresented", at: issuedAt, on: issued.date, court: issued.court, change: id)
        for (index, fact) in openings.enumerated() {
            let until = fact.event.voluntaryUntil
            guard index == 0 || until != .none else {
                events.add("officerChanged", fact)
                continue
            }
            events.add("enforcementOpened", fact, until: until)
            if provider == .private { events.add("privateEnforcementOpened", fact) }
        }
        let law = EnforcementLaw.current
        for fact in steps {
            let signed = fact.event.signedAt
            let at = signed.milliseconds > 0 ? signed : fact.event.at
            if let event = law.measure(fact.event.kind.word)?.event {
                events.add(event, fact, at: at, about: fact.event.basis)
            }
            events.add("enforcementAct", fact, at: at)
        }
        for ruled in rulings where ruled.counts { add(ruled, law, to: &events) }
        for fact in closings {
            events.add(
                fact.event.ground == .returned ? "writReturned" : "enforcementClosed", fact,
                ground: fact.event.ground.word)
        }
        for suspension in suspensions where !suspension.isFinal {
            events.add(
                "suspendedByCourt", at: suspension.at, court: suspension.suspended.court,
                change: suspension.id)
            if let resumed = suspension.resumedBy {
                events.add(
                    "resumedByCourt", at: suspension.resumedAt,
                    court: suspension.suspended.court, change: resumed, about: suspension.id)
            }
        }
        for fact in countingCharges where fact.event.kind == .fee {
            events.add("feeImposed", fact)
        }
        for fact in payments {
            events.add("paymentReceived", fact, at: fact.event.at)
        }
        for fact in distributions { events.add("moneyDistributed", fact) }
        for transfer in transfers where transfer.answer == .accepted {
            events.add("orderTransferred", transfer.fact, at: transfer.answeredAt)
        }
        return events.all.sorted { ($0.at, $0.change, $0.name) < ($1.at, $1.change, $1.name) }
    }

    private func add(_ ruled: RulingFact, _ law: EnforcementLaw, to events: inout OrderEvents) {
        let ruling = ruled.ruling
        guard let rule = law.steps.first(where: { $0.name == ruling.step }) else { return }
        let at = ruling.signedAt.milliseconds > 0 ? ruling.signedAt : ruled.fact.at
        events.add(
            rule.event, at: at, on: ruling.date, court: ruled.court, change: ruled.id,
            about: ruling.refers, until: ruling.until, ground: ruling.ground)
        if ruled.court.isEmpty {
            events.add("enforcementAct", at: at, on: ruling.date, change: ruled.id)
        }
    }
}

/// Events in the making.
private struct OrderEvents {
    var all: [CaseEvent] = []

    mutating func add(
        _ name: String, at: Instant, on date: CivilDate = .none, court: String = "",
        change: ChangeID, about: ChangeID? = nil, until: CivilDate = .none, ground: String = ""
    ) {
        let day = date == .none ? CivilDate(inBaku: at) : date
        // What is entered later than it happened has its day alone: the day's beginning.
        let moment = day == CivilDate(inBaku: at) ? at : day.inBaku(hour: 0) ?? at
        all.append(
            CaseEvent(
                name: name, at: moment, date: day, participant: nil, court: court,
                change: change, about: about, until: until, untilTime: nil, ground: ground))
    }

    mutating func add<Happened>(
        _ name: String, _ fact: OrderFact<Happened>, at: Instant? = nil, about: ChangeID? = nil,
        until: CivilDate = .none, ground: String = ""
    ) {
        add(
            name, at: at ?? fact.at, change: fact.id, about: about, until: until,
            ground: ground)
    }
}
