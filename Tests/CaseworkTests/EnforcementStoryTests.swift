import Causality
import Encoding
import Law
import Testing

@testable import Casework

/// What happens to a writ, from the court to the last qəpik.
@Suite("Stories of enforcement")
struct EnforcementStoryTests {
    let world = World()
    let court: TestNode
    let office: TestNode
    let officer = Sample.staff("icra1", .officer)
    let head = Sample.staff("reis", .officeHead)

    init() {
        court = TestNode(world, 1, .court, ["050"])
        office = TestNode(world, 2, .office, ["İ050"])
        court.openCourt("050")
    }

    /// A case that was decided at once: by the rules of the commands alone.
    private func decided() -> SubjectID {
        var claim = Sample.claim("050")
        claim.procedure = ""
        let subject = court.carryOut(.fileClaim(claim)).subject
        court.carryOut(.registerClaim, on: subject)
        court.carryOut(.drawJudge(.none), on: subject)
        court.carryOut(.decide(Sample.decision), on: subject)
        return subject
    }

    /// A writ that the office has opened.
    private func order(
        _ amount: UInt64 = 100_000, matter: OrderMatter = .money, office code: String = "İ050"
    ) -> SubjectID {
        let subject = decided()
        let writ = WritDraft(office: code, amount: amount, debtor: 0, matter: matter)
        let order = SubjectID(court.carryOut(.issueWrit(writ), on: subject).ids.last ?? .none)
        office.pull(court)
        office.carryOut(.openOrder(officer: "icra1"), on: order)
        return order
    }

    private func on(_ day: String, _ hour: Int = 14) { world.now = Sample.moment(day, hour) }

    private func pay(
        _ amount: UInt64, _ order: SubjectID, _ reference: String = "Qəbz 1",
        from source: PaymentSource = .debtor
    ) {
        var payment = Sample.payment(amount)
        payment.reference = reference
        payment.source = source
        payment.at = world.now
        #expect(office.carryOut(.recordPayment(payment), on: order, as: officer).refusal == nil)
    }

    @Test("The debtor lets ten days pass, owes 7 % more, pays, and everybody gets what is theirs")
    func wholeCourse() throws {
        on("2026-03-05")
        let order = order(100_000)
        #expect(office.order(order).voluntaryUntil == Sample.date("2026-03-15"))
        #expect(office.order(order).stage == "voluntary")
        let fee = Command.chargeOrder(ChargeMade())
        on("2026-03-13")
        #expect(office.carryOut(fee, on: order, as: officer).key == "order.voluntaryRunning")
        let begin = Command.ruleOrder(RulingDraft("beginCompulsory"))
        #expect(office.carryOut(begin, on: order, as: officer).key == "order.voluntaryRunning")
        pay(40_000, order, "Qəbz 1")
        on("2026-03-16")
        // 7 % of the 600.00 AZN still owed is 42.00 AZN.
        #expect(office.carryOut(fee, on: order, as: officer).key == "carriedOut")
        #expect(office.order(order).ledger.fee == 4_200)
        #expect(office.carryOut(fee, on: order, as: officer).key == "order.feeExists")
        #expect(office.carryOut(begin, on: order, as: officer).key == "carriedOut")
        #expect(office.order(order).stage == "compulsory")
        let complete = Command.ruleOrder(RulingDraft("complete"))
        #expect(office.carryOut(complete, on: order, as: officer).key == "order.notPerformed")
        office.carryOut(.chargeOrder(Sample.cost(1_000)), on: order, as: officer)
        pay(70_000, order, "Qəbz 2")
        let distribute = Command.distribute(reference: "TS 17", note: "")
        #expect(office.carryOut(distribute, on: order, as: officer).key == "carriedOut")
        let ledger = office.order(order).ledger
        #expect(ledger.toCreditor == 100_000)
        #expect(ledger.toCosts == 1_000)
        #expect(ledger.toFee == 4_200)
        #expect(ledger.toDebtor == 4_800)
        #expect(ledger.held == 0)
        #expect(office.order(order).openDocket.isEmpty)
        #expect(office.carryOut(complete, on: order, as: officer).key == "carriedOut")
        #expect(office.order(order).standing == .closed)
        #expect(office.total(.creditorsPaid, court: "İ050") == 100_000)
        #expect(office.total(.feesPaid, court: "İ050") == 4_200)
        #expect(office.total(.debtorsRefunded, court: "İ050") == 4_800)
        #expect(office.total(.completionDays, court: "İ050") == 11)
    }

    @Test(
        "Three creditors of two ranks share 100.01 AZN: the first rank in full, then in proportion")
    func ranks() throws {
        on("2026-03-05")
        let (first, second, third) = (order(5_000), order(6_000), order(3_000))
        pay(10_001, second)
        let distribute = Command.distribute(reference: "TS 1", note: "")
        #expect(office.carryOut(distribute, on: second).key == "order.rankMissing")
        for (order, rank) in [(first, UInt64(1)), (second, 3), (third, 3)] {
            #expect(office.carryOut(.rankOrder(Sample.rank(rank)), on: order).refusal == nil)
        }
        #expect(office.carryOut(.rankOrder(Sample.rank(6)), on: third).key == "order.rankUnknown")
        #expect(office.carryOut(distribute, on: second).key == "carriedOut")
        // 50.01 AZN remain for 60 and 30 AZN: two thirds are 33.34, one third is 16.67.
        #expect(office.order(first).ledger.toCreditor == 5_000)
        #expect(office.order(second).ledger.toCreditor == 3_334)
        #expect(office.order(third).ledger.toCreditor == 1_667)
        #expect(office.order(second).ledger.held == 0)
        #expect(office.order(first).remainder == 0)
        #expect(office.order(second).remainder == 2_666)
        #expect(office.order(third).remainder == 1_333)
    }

    @Test("The qəpik that rounding leaves goes to the largest remainder, then to the older writ")
    func remainders() {
        #expect(Distribution.shares(of: 100, among: [100, 100, 100]) == [34, 33, 33])
        #expect(Distribution.shares(of: 10, among: [1, 1, 18]) == [1, 0, 9])
        #expect(Distribution.shares(of: 50, among: [20, 20]) == [20, 20])
        #expect(Distribution.shares(of: 0, among: [5, 7]) == [0, 0])
        let most = CaseLimits.amountMaxQepik
        #expect(Distribution.shares(of: most, among: [most, most]) == [most / 2, most / 2])
    }

    @Test(
        "Office and laptop give the same money out: the head is told, and it comes back"
    )
    func doubleDistribution() {
        on("2026-03-05")
        let order = order(10_000)
        pay(8_000, order)
        let laptop = TestNode(world, 3, .field, ["İ050"])
        laptop.pull(office)
        office.carryOut(.distribute(reference: "TS 1", note: ""), on: order)
        laptop.carryOut(.distribute(reference: "TS 2", note: ""), on: order)
        office.pull(laptop)
        laptop.pull(office)
        let ledger = office.order(order).ledger
        #expect(ledger.overdrawn == 8_000)
        #expect(ledger.toCreditor == 16_000)
        #expect(office.order(order).openDocket.map(\.id.kind) == [.overdrawn, .creditorOverpaid])
        #expect(office.state(order).bytes == laptop.state(order).bytes)
        pay(8_000, order, "Qaytarma", from: .creditor)
        #expect(office.order(order).ledger.overdrawn == 0)
        #expect(office.order(order).ledger.creditorOutstanding == 2_000)
        #expect(office.order(order).openDocket.isEmpty)
    }

    @Test("A receipt that was entered twice is shown, taken back, and then balances")
    func doublePayment() {
        on("2026-03-05")
        let order = order(10_000)
        pay(4_000, order, "Qəbz 7")
        pay(4_000, order, "Qəbz 7")
        #expect(office.order(order).openDocket.map(\.id.kind) == [.doublePayment])
        var reversed = PaymentReversed()
        reversed.payment = office.order(order).payments.last?.id ?? .none
        reversed.reason = "İki dəfə yazılıb"
        #expect(
            office.carryOut(.reversePayment(reversed), on: order, as: officer).key
                == "right.missing")
        #expect(office.carryOut(.reversePayment(reversed), on: order, as: head).refusal == nil)
        #expect(
            office.carryOut(.reversePayment(reversed), on: order, as: head).key
                == "order.paymentUnknown")
        #expect(office.order(order).openDocket.isEmpty)
        #expect(office.order(order).ledger.held == 4_000)
        #expect(office.order(order).remainder == 6_000)
    }

    @Test("At night, on a Saturday and at Novruz nothing is done; a field log is kept and shown")
    func hours() {
        on("2026-03-05")
        let order = order()
        func visit(_ day: String, _ hour: Int, _ minute: Int = 0) -> Command {
            var step = Sample.step(.visit)
            step.at = Sample.moment(day, hour, minute)
            return .recordStep(step)
        }
        on("2026-04-01")
        for (day, hour, minute) in [
            ("2026-03-06", 7, 59), ("2026-03-06", 22, 1), ("2026-03-07", 12, 0),
            ("2026-03-23", 12, 0), ("2026-03-30", 12, 0),
        ] {
            #expect(
                office.carryOut(visit(day, hour, minute), on: order, as: officer).key
                    == "order.outsideHours")
        }
        for (day, hour) in [("2026-03-06", 8), ("2026-03-06", 22), ("2026-03-31", 12)] {
            #expect(office.carryOut(visit(day, hour), on: order, as: officer).refusal == nil)
        }
        let late = office.carryOut(visit("2026-03-07", 12), on: order)
        #expect(late.refusal == nil)
        #expect(office.order(order).openDocket.map(\.id) == [DocketItemID(.outsideHours, late.id)])
        #expect(
            office.carryOut(visit("2026-04-02", 12), on: order, as: officer).key == "time.ahead")
    }

    @Test("A travel ban is for the court: the officer submits, the court receives and grants")
    func travelBan() throws {
        on("2026-03-05")
        let order = order()
        #expect(
            office.carryOut(.recordStep(Sample.step(.travelBan)), on: order, as: officer).key
                == "order.measureByCourt")
        let submit = Command.ruleOrder(RulingDraft("submitTravelBan", text: "Borclu gedir."))
        let submitted = office.carryOut(submit, on: order, as: officer)
        #expect(submitted.refusal == nil)
        let judge = Sample.staff("hakim", .judge)
        court.pull(office)
        for step in ["receiveSubmission", "grantSubmission"] {
            let draft = RulingDraft(step, text: "Təmin edilsin.", refers: submitted.id)
            #expect(
                court.carryOut(.ruleOrderAsCourt(draft), on: order, as: judge).refusal == nil)
        }
        let again = RulingDraft("refuseSubmission", text: "Rədd edilsin.", refers: submitted.id)
        #expect(
            court.carryOut(.ruleOrderAsCourt(again), on: order, as: judge).key
                == "order.matterUnknown")
        office.pull(court)
        #expect(office.order(order).openMatters.isEmpty)
        #expect(office.order(order).stage == "voluntary")
    }

    @Test("An officer ends nothing alone: the head approves the termination")
    func termination() {
        on("2026-03-05")
        let order = order()
        let propose = RulingDraft("proposeTermination", ground: "settled", text: "Barışıq")
        let approve = Command.ruleOrder(RulingDraft("approveTermination"))
        #expect(office.carryOut(approve, on: order, as: head).key == "order.stepNotNow")
        #expect(office.carryOut(.ruleOrder(propose), on: order, as: officer).refusal == nil)
        #expect(office.order(order).standing == .suspended)
        #expect(
            office.carryOut(.recordStep(Sample.step(.visit)), on: order, as: officer).key
                == "order.halted")
        #expect(office.carryOut(approve, on: order, as: officer).key == "order.stepRole")
        #expect(office.carryOut(approve, on: order, as: head).refusal == nil)
        #expect(office.order(order).stage == "terminated")
        let copy = Command.ruleOrder(RulingDraft("sendTerminationCopy"))
        #expect(office.carryOut(copy, on: order, as: officer).refusal == nil)
    }

    @Test("A document that went back is presented again within three years, not later")
    func presentedAgain() {
        on("2026-03-05")
        let order = order()
        let back = RulingDraft("returnDocument", ground: "noAssets")
        #expect(
            office.carryOut(.ruleOrder(RulingDraft("returnDocument", ground: "x")), on: order)
                .key == "order.groundUnknown")
        #expect(office.carryOut(.ruleOrder(back), on: order, as: officer).refusal == nil)
        #expect(office.order(order).rulings.last?.ruling.article == "23.1.3")
        let again = Command.ruleOrder(RulingDraft("represent"))
        on("2029-03-06")
        #expect(office.carryOut(again, on: order, as: officer).key == "order.presentationOver")
        on("2029-03-05", 11)
        #expect(office.carryOut(again, on: order, as: officer).refusal == nil)
        #expect(office.order(order).standing == .issued)
        #expect(office.carryOut(.openOrder(officer: "icra1"), on: order).refusal == nil)
        #expect(office.order(order).voluntaryUntil == Sample.date("2029-03-15"))
        #expect(office.order(order).stage == "voluntary")
    }

    @Test("Head and laptop decide at once: one counts, the other is the head's to settle")
    func rulingConflict() throws {
        on("2026-03-05")
        let order = order()
        let laptop = TestNode(world, 3, .field, ["İ050"])
        laptop.pull(office)
        let until = Sample.date("2026-06-01")
        let postpone = RulingDraft("postpone", ground: "obstacle", until: until)
        #expect(laptop.carryOut(.ruleOrder(postpone), on: order, as: officer).key == "carriedOut")
        let back = RulingDraft("returnDocument", ground: "creditorAsks")
        #expect(office.carryOut(.ruleOrder(back), on: order, as: head).key == "carriedOut")
        office.pull(laptop)
        laptop.pull(office)
        #expect(office.state(order).bytes == laptop.state(order).bytes)
        let items = office.order(order).openDocket
        #expect(items.map(\.id.kind) == [.rulingConflict])
        let before = office.order(order).stage
        let item = try #require(items.first)
        let answer = DocketAnswer(item: item.id, choice: .adopt)
        #expect(office.carryOut(.settleDocket(answer), on: order, as: head).refusal == nil)
        #expect(office.order(order).stage != before)
        #expect(office.order(order).openDocket.isEmpty)
    }

    @Test(
        "An order goes to another office by offer and acceptance; what the first does then is shown"
    )
    func transfer() {
        on("2026-03-05")
        let order = order()
        pay(1_000, order)
        let other = TestNode(world, 6, .office, ["İ066"])
        let laptop = TestNode(world, 3, .field, ["İ050"])
        #expect(office.carryOut(.offerOrder(Sample.transfer(to: "İ066")), on: order).refusal == nil)
        #expect(
            office.carryOut(.offerOrder(Sample.transfer(to: "İ066")), on: order).key
                == "order.transferOpen")
        laptop.pull(office)
        other.pull(office)
        let accept = Command.answerOffer(Sample.answer(.accepted))
        #expect(office.carryOut(accept, on: order).key == "docket.elsewhere")
        let bailiff = Sample.staff("icra9", .officer)
        #expect(other.carryOut(accept, on: order, as: bailiff).refusal == nil)
        laptop.carryOut(.recordStep(Sample.step(.visit)), on: order, as: officer)
        other.pull(laptop)
        office.pull(other)
        let state = office.order(order)
        #expect(state.office == "İ066")
        #expect(state.officer == "icra9")
        #expect(state.ledger.held == 1_000)
        #expect(state.openDocket.map(\.id.kind) == [.actedAfterTransfer])
        #expect(state.openDocket.map(\.place) == ["İ066"])
        #expect(
            office.carryOut(.recordStep(Sample.step(.visit)), on: order).key == "order.elsewhere")
        #expect(office.state(order).bytes == other.state(order).bytes)
    }

    @Test("The court reverses execution: the creditor gives back, the debtor gets it")
    func reversal() {
        on("2026-03-05")
        let order = order(10_000)
        pay(10_000, order)
        office.carryOut(.distribute(reference: "TS 1", note: ""), on: order)
        court.pull(office)
        let draft = RulingDraft("reverseExecution", text: "Qətnamə ləğv edilib.")
        #expect(court.carryOut(.ruleOrderAsCourt(draft), on: order).refusal == nil)
        office.pull(court)
        #expect(
            office.order(order).openDocket.map(\.id.kind) == [.overpaid, .creditorOverpaid])
        pay(10_000, order, "Qaytarma", from: .creditor)
        let refund = Command.refundDebtor(amount: 0, reference: "TS 2")
        #expect(
            office.carryOut(.refundDebtor(amount: 10_001, reference: "TS"), on: order).key
                == "order.refundTooLarge")
        #expect(office.carryOut(refund, on: order).refusal == nil)
        let ledger = office.order(order).ledger
        #expect(ledger.toDebtor == 10_000)
        #expect(ledger.held == 0)
        #expect(office.order(order).openDocket.isEmpty)
    }

    @Test("A writ that the court annulled is closed, and what was done meanwhile is shown")
    func annulled() {
        on("2026-03-05")
        let order = order()
        court.pull(office)
        court.carryOut(
            .ruleOrderAsCourt(RulingDraft("annulWrit", text: "Ləğv edildi.")), on: order)
        let step = office.carryOut(.recordStep(Sample.step(.inventory)), on: order, as: officer)
        office.pull(court)
        let state = office.order(order)
        #expect(state.standing == .closed)
        #expect(state.stage == "annulled")
        #expect(state.openDocket.map(\.id) == [DocketItemID(.doneWithoutKnowledge, step.id)])
        #expect(
            office.carryOut(.recordStep(Sample.step(.visit)), on: order, as: officer).key
                == "order.closed")
        #expect(court.carryOut(.resumeOrder(note: ""), on: order).key != "carriedOut")
    }

    @Test("A private bailiff enforces since 1 January 2026, and has a step of its own")
    func privateBailiff() {
        let centre = TestNode(world, 9, .central, [])
        var put = CourtPut()
        put.court = "X050"
        put.nameAz = "Xüsusi icra məmuru"
        put.nameEn = put.nameAz
        put.nameRu = put.nameAz
        put.kind = .office
        put.provider = .private
        put.providerSince = Sample.date("2026-02-01")
        var court050 = put
        court050.court = "050"
        court050.kind = .district
        var office050 = put
        office050.court = "İ050"
        office050.provider = .state
        centre.carryOut(.putCourts([put, court050, office050]))
        court.pull(centre)
        on("2026-01-20")
        let subject = decided()
        let writ = Command.issueWrit(WritDraft(office: "X050", amount: 1_000, debtor: 0))
        #expect(court.carryOut(writ, on: subject).key == "order.providerNotYet")
        on("2026-02-02")
        let order = SubjectID(court.carryOut(writ, on: subject).ids.last ?? .none)
        let bailiff = TestNode(world, 7, .office, ["X050"])
        bailiff.pull(court)
        let person = Sample.staff("xicra", .privateBailiff)
        #expect(bailiff.carryOut(.openOrder(officer: ""), on: order, as: person).refusal == nil)
        #expect(bailiff.order(order).provider == .private)
        let fee = Command.ruleOrder(RulingDraft("sendStandardFee"))
        #expect(bailiff.carryOut(fee, on: order, as: person).refusal == nil)
        let other = self.order()
        #expect(office.carryOut(fee, on: other, as: officer).key == "order.stepProvider")
    }

    @Test("Periods E02 to E09, E12 and E13 find the events that they are tied to")
    func events() throws {
        on("2026-03-05")
        let order = order()
        on("2026-03-16")
        office.carryOut(.chargeOrder(ChargeMade()), on: order, as: officer)
        office.carryOut(.recordStep(Sample.step(.inventory)), on: order, as: officer)
        let submit = RulingDraft("submitSeizure", text: "Əmlaka həbs qoyulsun.")
        let submitted = office.carryOut(.ruleOrder(submit), on: order, as: officer).id
        court.pull(office)
        let receive = RulingDraft("receiveSubmission", refers: submitted)
        let received = court.carryOut(.ruleOrderAsCourt(receive), on: order).id
        office.pull(court)
        let propose = RulingDraft("proposeTermination", ground: "settled", text: "Barışıq")
        office.carryOut(.ruleOrder(propose), on: order, as: officer)
        office.carryOut(.ruleOrder(RulingDraft("approveTermination")), on: order, as: head)
        office.carryOut(.ruleOrder(RulingDraft("sendTerminationCopy")), on: order, as: officer)
        let events = office.order(order).events
        let names = events.map(\.name)
        for name in [
            "writPresented", "enforcementOpened", "feeImposed", "inventoryMade",
            "enforcementAct", "seizureSubmitted", "submissionReceived", "terminationProposed",
            "terminationApproved", "terminationCopySent",
        ] {
            #expect(names.contains(name), "\(name)")
        }
        let opened = try #require(events.first { $0.name == "enforcementOpened" })
        #expect(opened.date == Sample.date("2026-03-05"))
        #expect(opened.until == Sample.date("2026-03-15"))
        let taken = try #require(events.first { $0.name == "submissionReceived" })
        #expect(taken.about == submitted)
        #expect(taken.change == received)
        #expect(taken.court == "050")
        #expect(events.map(\.at) == events.map(\.at).sorted())
    }

    @Test("The tables' words are the program's: measures, effects, purposes, providers, stages")
    func words() {
        let law = EnforcementLaw.current
        #expect(Set(law.measures.map(\.name)) == Set(EnforcementKind.allCases.map(\.word)))
        for step in law.steps {
            #expect(OrderEffect(word: step.effect.rawValue) != nil, "\(step.name)")
            #expect(step.name.utf8.count <= OrderRuling.wordByteCountMax)
            for who in step.who {
                #expect(StaffRole.allCases.contains { $0.word == who }, "\(who)")
            }
        }
        for turn in law.turns {
            #expect(MoneyPurpose(word: turn.purpose.rawValue) != nil)
        }
        for provider in law.providers {
            #expect(EnforcementProvider(word: provider.name) != nil)
        }
        for stage in [OrderState.firstStage, OrderState.openedStage, "completed", "returned"] {
            #expect(law.state(stage) != nil)
        }
    }

    @Test("An eviction's fee is fixed, and the eviction can be done again")
    func eviction() {
        on("2026-03-05")
        let order = order(0, matter: .eviction)
        on("2026-03-16")
        #expect(office.carryOut(.chargeOrder(ChargeMade()), on: order, as: officer).refusal == nil)
        // The debtor of the sample is a legal person: 55 AZN.
        #expect(office.order(order).ledger.fee == 5_500)
        pay(5_500, order)
        let complete = RulingDraft("complete", text: "Mənzil boşaldılıb.")
        #expect(office.carryOut(.ruleOrder(complete), on: order, as: officer).refusal == nil)
        let again = RulingDraft("repeatEviction", text: "Borclu qayıdıb.")
        #expect(office.carryOut(.ruleOrder(again), on: order, as: officer).refusal == nil)
        #expect(office.order(order).standing == .opened)
        #expect(
            office.carryOut(.ruleOrder(again), on: self.order(), as: officer).key
                == "order.stepNotNow")
    }
}
