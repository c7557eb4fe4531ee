import Causality
import Encoding
import Law

@testable import Casework

/// A generated history: several nodes that act on what they hold and hear of each other now and
/// then, some of them by commands, some by writing what `decide` would have refused.
struct Storm {
    let world = World()
    let nodes: [TestNode]
    var dice: Dice
    /// How many commands were carried out.
    private(set) var carriedOut = 0
    /// Whether only orders are worked on, so that they get far.
    let isOfOrders: Bool

    init(seed: UInt64, isOfOrders: Bool = false) {
        self.isOfOrders = isOfOrders
        dice = Dice(seed: seed)
        var nodes = [
            TestNode(world, 1, .court, ["050"]), TestNode(world, 2, .court, ["045"]),
            TestNode(world, 1, epoch: 7, .court, ["050"]), TestNode(world, 3, .office, ["İ050"]),
            TestNode(world, 4, .field, ["İ050"]), TestNode(world, 9, .central, []),
            TestNode(world, 9, epoch: 4, .central, []),
        ]
        if isOfOrders { nodes.append(TestNode(world, 5, .office, ["İ066"])) }
        self.nodes = nodes
        nodes[1].openCourt("045")
        let directory = nodes[0].openCourt("050")
        // The restored machine of the same court has a key of its own.
        nodes[2].pull(nodes[0])
        nodes[2].carryOut(.publishDrawKey(nodes[2].published), on: directory)
        for _ in 0..<3 {
            nodes[0].carryOut(.fileClaim(Sample.claim("050")))
            _ = nodes[0].registered("050")
        }
        for day in 0..<3 {
            let subject = nodes[0].drawn("050")
            nodes[0].carryOut(.setHearing(Sample.plan("z2", "2026-03-2\(day)", 15)), on: subject)
        }
        for _ in 0..<3 {
            let subject = nodes[0].inForce("050")
            nodes[0].carryOut(
                .issueWrit(WritDraft(office: "İ050", amount: 300, debtor: 0)), on: subject)
        }
        for node in nodes {
            for other in nodes { node.pull(other) }
        }
    }

    mutating func run(steps: Int) {
        for _ in 0..<steps {
            if dice.chance(25) {
                dice.one(of: nodes).pull(dice.one(of: nodes))
            } else if dice.chance(6) {
                lie(dice.one(of: nodes))
            } else {
                act(dice.one(of: nodes))
            }
        }
    }

    /// Everybody hears everything.
    func settle() {
        for _ in 0..<2 {
            for node in nodes {
                for other in nodes { node.pull(other) }
            }
        }
    }

    private mutating func act(_ node: TestNode) {
        let subjects = node.subjects.filter {
            switch node.state($0) {
            case .case: !isOfOrders
            case .order: true
            default: false
            }
        }
        if !isOfOrders, subjects.isEmpty || dice.chance(8) {
            let court = dice.one(of: ["050", "045"])
            let lawyer = dice.chance(30) ? "3AB7XYZ" : ""
            note(node.carryOut(.fileClaim(Sample.claim(court, lawyerFin: lawyer))))
            return
        }
        guard !subjects.isEmpty else { return }
        let subject = dice.one(of: subjects)
        if node.role == .central ? dice.chance(30) : dice.chance(5) {
            let reis = CommandActor(kind: .authority, name: "reis")
            return _ = note(node.carryOut(takeover(), on: subject, as: reis))
        }
        let state = node.state(subject)
        if case .case(let state) = state, dice.chance(25),
            let command = nextStep(of: state, subject, at: node),
            note(node.carryOut(command, on: subject))
        {
            return
        }
        // Most of what chance proposes is refused: a few tries make an event.
        for _ in 0..<5 where note(node.carryOut(command(for: state), on: subject)) {
            return
        }
    }

    @discardableResult
    private mutating func note(_ result: TestNode.Result) -> Bool {
        if result.refusal == nil { carriedOut += 1 }
        return result.refusal == nil
    }

    private mutating func command(for state: Subject) -> Command {
        switch state {
        case .case(let state): caseCommand(state)
        case .order(let state): orderCommand(state)
        default: .registerClaim
        }
    }

    /// One of the steps that the case's procedure allows now, so that cases get somewhere.
    private mutating func nextStep(
        of state: CaseState, _ subject: SubjectID, at node: TestNode
    ) -> Command? {
        var context = Context(
            role: node.role, courts: node.courts, actor: .node, at: world.now,
            next: ChangeID(node.origin, node.number + 1))
        context.subject = subject
        let rows = state.nextSteps(context: context).filter { $0.to != nil || dice.chance(20) }
        guard !rows.isEmpty else { return nil }
        var filling = StepFilling(date: context.today)
        filling.text = "Əsas"
        filling.document = Sample.document("akt.pdf", .act)
        let day = "2026-0\(4 + dice.below(5))-1\(dice.below(9))"
        let plan = Sample.plan(dice.one(of: ["z1", "z2"]), day, 9 + dice.below(8))
        (filling.hall, filling.from, filling.until) = (plan.hall, plan.from, plan.until)
        filling.court = "045"
        filling.office = "İ050"
        filling.amount = 1000
        return state.command(for: dice.one(of: rows), filling)
    }

    private mutating func takeover() -> Command {
        .takeOverCustody(
            court: dice.one(of: ["050", "045"]), reason: "yanğın", secondSigner: "nazir")
    }

    private mutating func caseCommand(_ state: CaseState) -> Command {
        let court = dice.one(of: ["050", "045"])
        // The next step of the course, half of the time, so that cases get somewhere.
        let next: [CaseStanding: Int] = [.filed: 0, .registered: 2, .drawn: 4, .scheduled: 7]
        switch dice.chance(50) ? next[state.standing] ?? 8 : dice.below(16) {
        case 0, 1: return .registerClaim
        case 2, 3: return .drawJudge(dice.chance(70) ? .none : .illness)
        case 4, 5:
            let day = "2026-0\(4 + dice.below(5))-1\(dice.below(9))"
            var plan = Sample.plan(dice.one(of: ["z1", "z2"]), day, 9 + dice.below(8))
            if dice.chance(20) { plan.replaces = state.hearings.last?.id }
            return .setHearing(plan)
        case 6:
            return .holdHearing(
                hearing: state.hearings.last?.id ?? .none,
                outcome: dice.chance(50) ? .held : .adjourned, ground: "Şahid çağırılır")
        case 7: return .decide(Sample.decision)
        case 8:
            return .issueWrit(WritDraft(office: "İ050", amount: 1000, debtor: 0))
        case 9:
            var filed = DocumentFiled()
            filed.document = Sample.document("\(dice.below(3)).pdf", .evidence)
            return .fileDocument(filed)
        case 10:
            var contact = ContactChanged()
            contact.side = dice.one(of: Side.allCases)
            contact.address = "küçə \(dice.below(100))"
            return .changeContact(contact)
        case 11: return .offerCustody(to: court, reason: "aidiyyət")
        case 12: return dice.chance(80) ? .acceptCustody : .declineCustody(reason: "yox")
        case 13, 14:
            return takeover()
        default:
            guard let item = state.openDocket.first else { return .registerClaim }
            let choice = dice.one(of: DocketChoice.allCases)
            return .settleDocket(
                DocketAnswer(item: item.id, choice: choice, chosen: item.about.last))
        }
    }

    private mutating func orderCommand(_ state: OrderState) -> Command {
        guard isOfOrders else { return plainOrderCommand() }
        switch dice.below(20) {
        case 0, 1: return .openOrder(officer: "icra\(dice.below(2))")
        case 2, 3: return .recordStep(Sample.step(dice.one(of: EnforcementKind.allCases)))
        case 4, 5, 6: return .recordPayment(payment())
        case 7, 8: return .resumeOrder(note: "")
        case 9:
            return dice.chance(80)
                ? .suspendOrder(ground: "ərizə") : .closeOrder(.performed, note: "")
        case 10, 11: return .ruleOrder(ruling(state, byCourt: false))
        case 12: return .ruleOrderAsCourt(ruling(state, byCourt: true))
        case 13: return .offerOrder(Sample.transfer(to: dice.one(of: ["İ066", "İ050"])))
        case 14:
            var answer = TransferAnswered()
            answer.answer = dice.one(of: [.accepted, .accepted, .declined, .withdrawn])
            return .answerOffer(answer)
        case 15: return .chargeOrder(Sample.cost(UInt64(1 + dice.below(50))))
        case 16: return .rankOrder(Sample.rank(UInt64(1 + dice.below(5))))
        case 17: return .distribute(reference: "TS \(dice.below(100))", note: "")
        case 18: return .refundDebtor(amount: 0, reference: "TS")
        default:
            var reversed = PaymentReversed()
            reversed.payment = state.payments.last?.id ?? .none
            reversed.reason = "bank geri götürdü"
            return .reversePayment(reversed)
        }
    }

    /// What an office did before there was a ledger: most storms are about cases.
    private mutating func plainOrderCommand() -> Command {
        switch dice.below(7) {
        case 0: .openOrder(officer: "icra\(dice.below(2))")
        case 1, 2: .recordStep(Sample.step(dice.one(of: EnforcementKind.allCases)))
        case 3: .recordPayment(Sample.payment(UInt64(1 + dice.below(900))))
        case 4: .suspendOrder(ground: "ərizə")
        case 5: .resumeOrder(note: "")
        default: dice.chance(20) ? .closeOrder(.performed, note: "") : .resumeOrder(note: "")
        }
    }

    private mutating func payment() -> PaymentRecorded {
        // The same receipt twice now and then.
        let number = dice.below(12)
        var payment = Sample.payment(UInt64(75 * (number + 1)))
        payment.reference = "Qəbz \(number)"
        payment.source = dice.one(of: [.debtor, .debtor, .third, .creditor])
        return payment
    }

    private mutating func ruling(_ state: OrderState, byCourt: Bool) -> RulingDraft {
        let law = EnforcementLaw.current
        let date = Sample.date("2026-03-05")
        let steps = law.steps(from: state.stage, byCourt: byCourt, on: date)
        guard !steps.isEmpty else { return RulingDraft("resume") }
        let step = dice.one(of: steps)
        let grounds = law.grounds(of: step.name)
        return RulingDraft(
            step.name, ground: grounds.isEmpty ? "" : dice.one(of: grounds).name, text: "mətn",
            until: Sample.date("2027-01-01"), refers: state.openMatters.last?.id)
    }

    /// Writes an operation of any kind on any subject, whatever the rules say.
    private mutating func lie(_ node: TestNode) {
        guard let subject = node.subjects.isEmpty ? nil : dice.one(of: node.subjects) else {
            return
        }
        let known = node.held.sorted()
        let operations = (0...dice.below(2)).map { _ in
            dice.chance(2)
                ? Operation.unknown(number: 999)
                : garbage(known: known)
        }
        node.record(operations, on: subject)
    }

    /// A well-formed operation with fields by chance.
    mutating func garbage(known: [ChangeID]) -> Operation {
        let change = known.isEmpty ? ChangeID.none : dice.one(of: known)
        let term = UInt64(dice.below(4))
        let code = dice.one(of: ["050", "045", "İ050", ""])
        let pick = dice.below(isOfOrders ? 20 : 16)
        if pick > 15 { return garbageOfOrders(pick, change, code) }
        return pick < 7
            ? garbageOfHearings(pick, change, term, code)
            : garbageOfCustody(pick, change, term, code)
    }

    private mutating func garbageOfHearings(
        _ pick: Int, _ change: ChangeID, _ term: UInt64, _ code: String
    ) -> Operation {
        switch pick {
        case 0:
            var event = CaseRegistered()
            event.caseNumber = CaseNumber(
                kind: "2", court: code, sequence: dice.next() >> 34, year: 2026)
            event.term = term
            return .caseRegistered(event)
        case 1:
            var event = JudgeDrawn()
            event.term = term
            event.replaces = dice.chance(50) && change != .none ? change : nil
            event.record.chosen = "h\(dice.below(3))"
            return .judgeDrawn(event)
        case 2:
            var event = HearingSet()
            event.term = term
            event.judge = "h1"
            event.hall = "z1"
            event.from = Instant(milliseconds: dice.next())
            event.until = Instant(milliseconds: dice.next())
            event.replaces = change == .none ? nil : change
            return .hearingSet(event)
        case 3:
            var event = HearingHeld()
            event.hearing = change
            event.term = term
            return .hearingHeld(event)
        case 4:
            var event = DecisionMade()
            event.outcome = dice.one(of: DecisionOutcome.allCases)
            event.date = CivilDate(day: Int32(dice.below(100_000)) - 50_000)
            event.term = term
            return .decisionMade(event)
        case 5:
            var event = ContactChanged()
            event.index = dice.next()
            return .contactChanged(event)
        default:
            var event = ContactChosen()
            event.chosen = change
            return .contactChosen(event)
        }
    }

    private mutating func garbageOfOrders(
        _ pick: Int, _ change: ChangeID, _ code: String
    ) -> Operation {
        switch pick {
        case 16:
            var event = OrderRuledByCourt()
            event.court = code
            event.ruling.to = dice.one(of: ["", "annulled", "yox"])
            event.ruling.effect = dice.one(of: OrderEffect.allCases)
            return .orderRuledByCourt(event)
        case 17:
            var event = TransferAnswered()
            event.offer = change
            event.answer = dice.one(of: TransferAnswer.allCases)
            return .transferAnswered(event)
        case 18:
            var event = MoneyDistributed()
            var line = MoneyLine()
            line.amount = CaseLimits.amountMaxQepik
            line.purpose = dice.one(of: MoneyPurpose.allCases)
            event.lines = Array(repeating: line, count: dice.below(3))
            return .moneyDistributed(event)
        default:
            var event = OrderRuled()
            event.ruling.from = "compulsory"
            event.ruling.to = "postponed"
            event.ruling.effect = dice.one(of: OrderEffect.allCases)
            return .orderRuled(event)
        }
    }

    private mutating func garbageOfCustody(
        _ pick: Int, _ change: ChangeID, _ term: UInt64, _ code: String
    ) -> Operation {
        switch pick {
        case 7:
            var event = CustodyOffered()
            event.to = code
            event.term = term
            return .custodyOffered(event)
        case 8:
            var event = CustodyAccepted()
            event.term = term
            return .custodyAccepted(event)
        case 9:
            var event = CustodyTakenOver()
            event.court = code
            event.term = term
            event.secondSigner = "nazir"
            return .custodyTakenOver(event)
        case 10:
            var event = DocketSettled()
            event.item = DocketItemID(dice.one(of: DocketKind.allCases), change)
            event.choice = dice.one(of: DocketChoice.allCases)
            event.chosen = change == .none ? nil : change
            event.term = term
            return .docketSettled(event)
        case 11: return .paymentRecorded(Sample.payment(CaseLimits.amountMaxQepik))
        case 12:
            var event = OrderSuspended()
            event.court = code
            return .orderSuspended(event)
        case 13: return .enforcementStep(EnforcementStep())
        case 14: return .claimFiled(ClaimFiled())
        default:
            var event = OrderIssued()
            event.court = code
            event.amount = dice.next() >> 15
            return .orderIssued(event)
        }
    }
}
