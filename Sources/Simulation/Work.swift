internal import Casework
internal import Causality
internal import Encoding
internal import Law
internal import Node
internal import Replica
internal import Sealing

// What people do at a node, out of the dice.
extension World {
    /// One batch of requests; the later ones may not fit what the earlier ones have made.
    func work(at station: Station) {
        var requests: [CommandRequest] = []
        for _ in 0..<(1 + dice.index(below: 3)) {
            if let request = request(at: station) { requests.append(request) }
        }
        carryOut(requests, at: station)
    }

    private func request(at station: Station) -> CommandRequest? {
        if dice.chance(percent: 4), let old = dice.pick(memory.answered),
            old.station == station.name
        {
            tallies.add("work.repeated")
            return old.request
        }
        guard var request = task(at: station) else { return nil }
        request.door = station.wall
        if request.actorKind == .node, dice.chance(percent: 15) {
            request.actorKind = .staff
            request.actorName = dice.pick(Self.logins) ?? ""
        }
        if dice.chance(percent: 80) || isPayment(request) { request.onceOnly = identity() }
        if let subject = request.subject, dice.chance(percent: 30) {
            request.pageClock = page(of: subject, at: station)
        }
        return request
    }

    private func isPayment(_ request: CommandRequest) -> Bool {
        if case .recordPayment = request.command { true } else { false }
    }

    /// A page that somebody opened now or some time ago.
    private func page(of subject: SubjectID, at station: Station) -> VersionVector? {
        let old = memory.pages.filter { $0.station == station.name && $0.subject == subject }
        if dice.chance(percent: 60), let page = dice.pick(old) { return page.clock }
        let clock = attempt("\(station.name) reads \(subject)") { () throws(ReplicaError) in
            try station.record(of: subject).clock
        }
        guard let clock else { return nil }
        memory.pages.append(Page(station: station.name, subject: subject, clock: clock))
        return clock
    }

    private func task(at station: Station) -> CommandRequest? {
        switch station.role {
        case .court: courtTask(at: station)
        case .central: centreTask(at: station)
        case .office, .field: officeTask(at: station)
        case .none, .authority, .integration: nil
        }
    }

    func request(
        _ command: Command, on subject: SubjectID? = nil, by kind: FoldedChange.ActorKind = .node,
        named name: String = ""
    ) -> CommandRequest {
        CommandRequest(command, on: subject, by: kind, named: name, door: now)
    }

    private func state(of subject: SubjectID, at station: Station) -> Subject {
        attempt("\(station.name) reads \(subject)") { () throws(ReplicaError) in
            try station.record(of: subject).state
        } ?? .none
    }

    // MARK: Court

    private func courtTask(at station: Station) -> CommandRequest? {
        let directory = attempt("\(station.name) reads its directory") {
            () throws(ReplicaError) in try station.directoryState()
        }
        guard let (subject, state) = directory ?? nil else { return openDirectory(at: station) }
        if state.judgesNow.isEmpty || dice.chance(percent: 6) {
            return request(directoryCommand(), on: dice.chance(percent: 50) ? subject : nil)
        }
        if dice.chance(percent: 2) { return openDirectory(at: station) }
        if mayFile {
            let claim = claim(to: station.identity.court)
            return request(
                dice.chance(percent: 30) ? closed(claim) : .fileClaim(claim))
        }
        if dice.chance(percent: 8), let order = dice.pick(memory.orders) {
            return request(suspension(), on: order)
        }
        return caseTask(at: station)
    }

    /// Few cases, so that they get far and meet.
    private var mayFile: Bool { dice.chance(percent: memory.cases.count < 5 ? 30 : 2) }

    /// A case that is mostly the court's own.
    private func pickCase(of station: Station) -> SubjectID? {
        let court = station.identity.court
        let own = memory.cases.filter { subject in
            guard case .case(let state) = state(of: subject, at: station) else { return false }
            return state.custody?.court == court || state.openOffer?.offered.to == court
        }
        return dice.chance(percent: 85) ? dice.pick(own) : dice.pick(memory.cases)
    }

    private func openDirectory(at station: Station) -> CommandRequest {
        // Next year's is opened ahead at times.
        let year = CivilDate(inBaku: station.wall).year + (dice.chance(percent: 15) ? 1 : 0)
        return request(
            .openDirectory(
                court: station.identity.court, year: UInt64(clamping: year), role: station.role))
    }

    private func caseTask(at station: Station) -> CommandRequest? {
        guard let subject = pickCase(of: station) else { return nil }
        guard case .case(let state) = state(of: subject, at: station) else {
            return request(.registerClaim, on: subject)
        }
        if dice.chance(percent: 25), let item = dice.pick(state.openDocket) {
            return request(.settleDocket(settling(item)), on: subject)
        }
        if dice.chance(percent: 15) { return filing(to: subject, state) }
        if let offer = state.openOffer, station.identity.courts.contains(offer.offered.to) {
            return request(
                dice.chance(percent: 70) ? .acceptCustody : .declineCustody(reason: "ərazi"),
                on: subject)
        }
        let isOurs = state.custody?.court == station.identity.court
        if isOurs, !state.isClosed, dice.chance(percent: 3) {
            return request(
                .closeCase(ClosingDraft(ground: "minor", note: Self.secret)), on: subject)
        }
        if state.isClosed, dice.chance(percent: 10) {
            let court = dice.pick(Self.courts) ?? ""
            return request(.shareKey(KeySharing(court: court)), on: subject)
        }
        if !isOurs, dice.chance(percent: 70) { return filing(to: subject, state) }
        if dice.chance(percent: 5) {
            let court = dice.pick(Self.courts) ?? ""
            return request(.offerCustody(to: court, reason: "aidiyyəti"), on: subject)
        }
        return request(nextStep(of: state, at: station), on: subject)
    }

    /// What fits where the case stands, and now and then what does not.
    private func nextStep(of state: CaseState, at station: Station) -> Command {
        let plan = plan(at: station)
        if dice.chance(percent: 10) {
            return dice.pick([
                .registerClaim, .drawJudge(.none), .drawJudge(.illness), .setHearing(plan),
                .decide(decision()),
            ]) ?? .registerClaim
        }
        switch state.standing {
        case .filed: return .registerClaim
        case .registered: return .drawJudge(.none)
        case .drawn: return .setHearing(plan)
        case .scheduled:
            let open = state.hearings.filter { state.standing(of: $0) == .set }
            if dice.chance(percent: 50), let hearing = dice.pick(open) {
                let outcome: HearingOutcome = dice.chance(percent: 70) ? .held : .adjourned
                return .holdHearing(hearing: hearing.id, outcome: outcome, ground: "şahid")
            }
            return dice.chance(percent: 60) ? .decide(decision()) : .setHearing(plan)
        case .decided where !state.isClosed:
            return .issueWrit(
                WritDraft(office: Self.office, amount: dice.number(in: 1...900), debtor: 0))
        case .decided, .transferred: return .acceptCustody
        }
    }

    // MARK: Centre

    private func centreTask(at station: Station) -> CommandRequest? {
        switch dice.index(below: 100) {
        case 0..<4: return request(.putCourts(courtList()))
        case 4..<40:
            guard mayFile else { return nil }
            let claim = claim(to: dice.pick(Self.courts) ?? "")
            return request(
                .fileClaim(claim), by: .party, named: claim.plaintiffs.first?.fin ?? "")
        case 40..<43:
            guard let subject = dice.pick(memory.cases) else { return nil }
            let court = dice.pick(Self.courts) ?? ""
            return request(
                .takeOverCustody(court: court, reason: "yanğın", secondSigner: "nazir"),
                on: subject, by: .authority, named: "sədr")
        default:
            guard let subject = dice.pick(memory.cases),
                case .case(let state) = state(of: subject, at: station)
            else { return nil }
            return filing(to: subject, state, by: state.filed.plaintiffs.first?.fin)
        }
    }

    /// A document or new contact details: what needs no custody.
    private func filing(
        to subject: SubjectID, _ state: CaseState, by party: String? = nil
    ) -> CommandRequest {
        let kind: FoldedChange.ActorKind = party == nil ? .node : .party
        if state.isClosed {
            let command: Command =
                dice.chance(percent: 50)
                ? .fileDocument(sealedDocument()) : .changeContact(secretContact())
            return request(command, on: subject, by: kind, named: party ?? "")
        }
        let command: Command =
            if dice.chance(percent: 50) {
                .fileDocument(document())
            } else if dice.chance(percent: 25), let version = dice.pick(state.contacts) {
                .chooseContact(choosing(version))
            } else {
                .changeContact(contact())
            }
        return request(command, on: subject, by: kind, named: party ?? "")
    }

    // MARK: Office

    private func officeTask(at station: Station) -> CommandRequest? {
        if dice.chance(percent: 5) { return openDirectory(at: station) }
        guard let subject = dice.pick(memory.orders) else { return nil }
        guard case .order(let order) = state(of: subject, at: station) else {
            return request(.openOrder(officer: "icra1"), on: subject)
        }
        if dice.chance(percent: 20), let item = dice.pick(order.openDocket) {
            let answer = DocketAnswer(item: item.id, choice: .acknowledge, note: "baxıldı")
            return request(.settleDocket(answer), on: subject)
        }
        if order.openings.isEmpty, dice.chance(percent: 80) {
            return request(.openOrder(officer: "icra1"), on: subject)
        }
        return request(orderCommand(for: order, at: station), on: subject)
    }

    private func orderCommand(for order: OrderState, at station: Station) -> Command {
        switch dice.index(below: 20) {
        case 0..<4: return .recordStep(enforcementStep(at: station))
        case 4..<10: return .recordPayment(payment(at: station))
        case 10..<13: return .distribute(reference: "TS \(dice.number(in: 1...99))", note: "")
        case 13:
            var rank = RankSet()
            rank.rank = dice.number(in: 1...5)
            return .rankOrder(rank)
        case 14:
            var cost = ChargeMade()
            cost.kind = .cost
            cost.amount = dice.number(in: 1...40)
            cost.note = "daşınma"
            return .chargeOrder(cost)
        case 15:
            var offer = TransferOffered()
            offer.officer = dice.pick(["icra1", "icra2"]) ?? ""
            offer.ground = "officer"
            return .offerOrder(offer)
        case 16:
            var answer = TransferAnswered()
            answer.answer = dice.pick([.accepted, .declined, .withdrawn]) ?? .accepted
            return .answerOffer(answer)
        case 17:
            var reversal = PaymentReversed()
            reversal.payment = dice.pick(order.payments)?.id ?? .none
            reversal.reason = "bank geri götürüb"
            return .reversePayment(reversal)
        case 18: return .ruleOrder(ruling(for: order, at: station))
        default:
            return dice.chance(percent: 60)
                ? .refundDebtor(amount: 0, reference: "TS")
                : .closeOrder(.performed, note: "ödənilib")
        }
    }

    /// A decision that the tables allow where the order stands.
    private func ruling(for order: OrderState, at station: Station) -> RulingDraft {
        let law = EnforcementLaw.current
        let today = CivilDate(inBaku: station.wall)
        let steps = law.steps(from: order.stage, byCourt: false, on: today)
        let step = dice.pick(steps)?.name ?? ""
        return RulingDraft(
            step, ground: dice.pick(law.grounds(of: step))?.name ?? "", text: "qərar",
            until: today.advanced(byDays: 30), refers: order.openMatters.last?.id)
    }
}
