internal import Casework
internal import Causality
internal import Chunks
internal import Encoding
internal import Law
internal import Replica
internal import Storage
internal import Web

// Pages about one case or one order.

extension Desk {
    func subject(
        _ route: Route, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [UInt8]? {
        switch route {
        case .case(let id):
            if reader.viewer.isParty { return try partyCase(id, reader, in: snapshot) }
            guard let (view, clock) = try caseView(id, reader, in: snapshot) else { return nil }
            return CasePage(
                reader.frame, view: view, clock: clock, held: held(view.documents)
            ).document()
        case .caseAction(let id, let action, let about):
            return try stepPage(id, action, about, reader, FormState(), in: snapshot)
        case .act(let id, let change):
            guard let (view, _) = try caseView(id, reader, in: snapshot),
                let decision = view.decisions.first(where: { $0.id == change }),
                // What does not stand is the court's affair until somebody has settled it.
                decision.stands || !reader.viewer.isParty
            else { return nil }
            return ActPage(
                reader.frame, view: view, decision: decision,
                seal: try shelf.seal(of: change, in: snapshot), held: held(view.documents)
            ).document()
        case .draw(let id, let change):
            guard let (view, _) = try caseView(id, reader, in: snapshot),
                let draw = view.draws.first(where: { $0.id == change })
            else { return nil }
            return DrawPage(
                reader.frame, view: view, draw: draw, fault: Draw.fault(in: draw.record)
            ).document()
        case .order(let id):
            guard let (view, clock) = try orderView(id, reader, in: snapshot) else { return nil }
            return OrderPage(reader.frame, view: view, clock: clock).document()
        case .orderAction(let id, let action):
            return try orderStepPage(id, action, reader, FormState(), in: snapshot)
        default: return nil
        }
    }

    /// A case that the reader may see: the court's for its staff, their own for parties.
    func caseView(
        _ id: SubjectID, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> (view: CaseView, clock: VersionVector)? {
        guard let (state, clock) = try shelf.caseRecord(id, in: snapshot) else { return nil }
        let viewer = reader.viewer
        let mayRead =
            viewer.isParty
            ? viewer.identifiers.contains {
                state.view(of: id, forParty: $0, orders: []) != nil
            } : viewer.seesCases && shelf.isOurs(state)
        guard mayRead else { return nil }
        let today = CivilDate(inBaku: reader.frame.now)
        let opened = try opened(id, state, viewer.actor, in: snapshot) ?? state
        let view = opened.view(of: id, for: viewer.actor, courts: facts.courts, on: today)
        return (view, clock)
    }

    /// A closed case with its content, for those alone who may read it.
    private func opened(
        _ id: SubjectID, _ state: CaseState, _ actor: CommandActor,
        in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> CaseState? {
        // Who the judge is stands in the open, so nothing is opened to find out.
        guard state.isHidden, state.mayRead(actor), actor.kind == .staff, let keys else {
            return nil
        }
        return try replica.schema.opened(id, by: keys, in: snapshot)
    }

    /// An order of this office, or one that a writ of this court began.
    func orderView(
        _ id: SubjectID, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> (view: OrderView, clock: VersionVector)? {
        guard let (state, clock) = try shelf.orderRecord(id, in: snapshot) else { return nil }
        let viewer = reader.viewer
        let mayRead =
            viewer.seesOrders && facts.courts.contains(state.office)
            || viewer.seesCases && facts.courts.contains(state.issued.court)
        guard mayRead else { return nil }
        return (state.view(of: id, for: viewer.actor, courts: facts.courts), clock)
    }

    private func partyCase(
        _ id: SubjectID, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [UInt8]? {
        let identifiers = reader.viewer.identifiers
        guard let view = try shelf.partyView(id, identifiers, in: snapshot) else { return nil }
        let freshness = try freshness(of: [view.court], in: snapshot).first
        return PartyCasePage(
            reader.frame, view: view, held: held(view.documents), freshness: freshness
        ).document()
    }

    /// The documents whose content is here.
    func held(_ views: [DocumentView]) -> Set<Digest256> {
        Set(views.compactMap(\.document.digest).filter { documents.has($0) })
    }

    /// The form of a step; `nil` where the step is not offered.
    func stepPage(
        _ id: SubjectID, _ action: Route.CaseAction, _ about: ChangeID?, _ reader: Reader,
        _ state: FormState, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [UInt8]? {
        guard let (view, clock) = try caseView(id, reader, in: snapshot) else { return nil }
        // A form that comes back is shown again even if its step has gone meanwhile.
        let isReturned = !state.faults.isEmpty || state.isStale
        guard isReturned || view.next.contains(action.command) else { return nil }
        var choices = StepChoices()
        switch action {
        case .hearing: choices = try hearingChoices(view, reader, state, in: snapshot)
        case .offer: choices.courts = courts(reader.reference).filter { $0 != view.court }
        case .writ: choices.offices = offices(reader.reference, court: view.court)
        case .register, .draw, .outcome, .decision, .document, .contact, .accept, .decline,
            .service,
            .participant:
            break
        case .step: choices.courts = courts(reader.reference)
        }
        return CaseStepPage(
            reader.frame, view: view, action: action, about: about, clock: clock.formText,
            choices: choices, state: state
        ).document()
    }

    /// The enforcement offices, the court's own first.
    private func offices(_ reference: ReferenceState?, court: String) -> [String] {
        let known = (reference?.courts ?? []).map(\.value).filter { $0.kind == .office }
            .map(\.court)
        let own = "İ\(court)"
        return known.contains(own) ? known : [own] + known
    }

    /// Halls, what is taken in the coming days, and a time that is free.
    private func hearingChoices(
        _ view: CaseView, _ reader: Reader, _ state: FormState,
        in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> StepChoices {
        var choices = StepChoices()
        choices.halls = reader.directory?.hallsNow ?? []
        let now = reader.frame.now
        let court = view.court
        let chosen = state.value("hall").isEmpty ? choices.halls.first?.hall : state.value("hall")
        var all: [ClaimEntry] = []
        var ours: [ClaimEntry] = []
        for hall in choices.halls {
            let claims = try shelf.claims(
                .hall(court: court, name: hall.hall), from: now, in: snapshot)
            all += claims
            if hall.hall == chosen { ours += claims }
        }
        if let judge = view.judge {
            let claims = try shelf.claims(
                .judge(court: court, judge: judge), from: now, in: snapshot)
            all += claims
            ours += claims
        }
        let sorted = all.sorted { $0.from < $1.from }
        choices.busy = sorted.prefix(DeskLimits.timetableRowsCountMax).map(Busy.init)
        let tomorrow = CivilDate(inBaku: now).advanced(byDays: 1)
        let wished = CivilDate(state.value("date")) ?? tomorrow
        if chosen != nil, let start = wished.inBaku(hour: 10) {
            choices.nextFree = Clash.nextFree(
                among: ours.sorted { $0.from < $1.from }, from: max(start, now),
                milliseconds: 3_600_000)
        }
        return choices
    }

    func orderStepPage(
        _ id: SubjectID, _ action: Route.OrderAction, _ reader: Reader, _ state: FormState,
        in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [UInt8]? {
        guard let (view, clock) = try orderView(id, reader, in: snapshot) else { return nil }
        let isReturned = !state.faults.isEmpty || state.isStale
        guard isReturned || view.next.contains(action.command) else { return nil }
        let today = CivilDate(inBaku: reader.frame.now)
        let officers = (reader.directory?.rolesNow ?? []).filter { role in
            (role.role == .officer || role.role == .officeHead) && role.from <= today
                && today <= role.until
        }
        return OrderStepPage(
            reader.frame, view: view, action: action, clock: clock.formText,
            officers: officers.map { (login: $0.login, name: $0.name) }, state: state
        ).document()
    }
}
