import Causality
import Encoding
import Law
import Testing

@testable import Casework

@Suite("The course of a case")
struct CourseTests {
    @Test("A case goes from claim to writ, and its order to the last qəpik")
    func wholeCourse() {
        let world = World()
        let court = TestNode(world, 1, .court, ["050"])
        court.openCourt("050")
        let claim = court.carryOut(.fileClaim(Sample.claim("050")))
        let subject = claim.subject
        #expect(court.carryOut(.registerClaim, on: subject).key == "carriedOut")
        #expect(court.caseState(subject).number?.description == "2(050)-1/2026")
        #expect(court.carryOut(.drawJudge(.none), on: subject).key == "carriedOut")
        let judge = court.caseState(subject).judge ?? ""
        #expect(["h1", "h2"].contains(judge))
        #expect(court.step("accept", on: subject).key == "carriedOut")
        #expect(court.step("sendClaim", on: subject).key == "carriedOut")
        let hearing = court.carryOut(.setHearing(Sample.plan("z1", "2026-03-17", 11)), on: subject)
        #expect(hearing.key == "carriedOut")
        #expect(court.caseState(subject).standing == .scheduled)
        let held = Command.holdHearing(hearing: hearing.id, outcome: .held, ground: "")
        #expect(court.carryOut(held, on: subject).key == "carriedOut")
        #expect(court.step("closeTrial", on: subject).key == "carriedOut")
        #expect(court.carryOut(.decide(Sample.decision), on: subject).key == "carriedOut")
        #expect(court.caseState(subject).standing == .decided)
        let writ = WritDraft(office: "İ050", amount: 480_000, debtor: 0)
        #expect(court.carryOut(.issueWrit(writ), on: subject).key == "step.eventMissing")
        court.enterForce(subject)
        #expect(court.caseState(subject).stage == "inForce")
        let issued = court.carryOut(.issueWrit(writ), on: subject)
        #expect(issued.ids.count == 2)
        let order = SubjectID(issued.ids[1])
        #expect(court.caseState(subject).writs.first?.event.order == order)
        #expect(court.order(order).issued.caseSubject == subject)

        let office = TestNode(world, 2, .office, ["İ050"])
        office.pull(court)
        #expect(office.carryOut(.openOrder(officer: "icra1"), on: order).key == "carriedOut")
        #expect(office.carryOut(.recordStep(Sample.step(.inventory)), on: order).ids.count == 1)
        #expect(office.carryOut(.recordPayment(Sample.payment(400_000)), on: order).ids.count == 1)
        #expect(office.order(order).remainder == 80_000)
        #expect(office.carryOut(.recordPayment(Sample.payment(80_000)), on: order).ids.count == 1)
        #expect(office.order(order).remainder == 0)
        #expect(
            office.carryOut(.closeOrder(.performed, note: ""), on: order).key == "carriedOut")
        #expect(office.order(order).standing == .closed)
        #expect(office.order(order).openDocket.isEmpty)
        #expect(court.caseState(subject).openDocket.isEmpty)
    }

    @Test("Numbers follow one another in a court's series")
    func numbers() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let first = court.registered("050")
        let second = court.registered("050")
        #expect(court.caseState(first).number?.sequence == 1)
        #expect(court.caseState(second).number?.sequence == 2)
        #expect(court.carryOut(.registerClaim, on: second).key == "claim.registered")
    }

    @Test("A hall, a judge and a lawyer cannot be taken twice at one court")
    func takenTwice() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050", judges: ["h1"])
        let first = court.drawn("050")
        let second = court.drawn("050")
        let plan = Sample.plan("z1", "2026-03-17", 11)
        #expect(court.carryOut(.setHearing(plan), on: first).key == "carriedOut")
        #expect(court.carryOut(.setHearing(plan), on: second).key == "hearing.hallTaken")
        var elsewhere = plan
        elsewhere.hall = "z2"
        #expect(court.carryOut(.setHearing(elsewhere), on: second).key == "hearing.judgeTaken")
        elsewhere.from = Sample.moment("2026-03-17", 12)
        elsewhere.until = Sample.moment("2026-03-17", 13)
        #expect(court.carryOut(.setHearing(elsewhere), on: second).key == "carriedOut")
    }

    @Test("An adjourned hearing frees its hall")
    func adjourned() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050", judges: ["h1"])
        let subject = court.drawn("050")
        let plan = Sample.plan("z1", "2026-03-17", 11)
        let hearing = court.carryOut(.setHearing(plan), on: subject).id
        #expect(court.entries(.claim).count == 2)
        let adjourn = Command.holdHearing(
            hearing: hearing, outcome: .adjourned, ground: "Şahid çağırılır")
        #expect(court.carryOut(adjourn, on: subject).key == "carriedOut")
        #expect(court.entries(.claim).isEmpty)
        #expect(court.carryOut(.setHearing(plan), on: subject).key == "carriedOut")
    }

    @Test("A hearing in the past is refused to a clerk and told by an import")
    func past() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = court.drawn("050")
        let plan = Command.setHearing(Sample.plan("z1", "2026-02-02", 11))
        let clerk = Sample.staff("katib", .clerk)
        #expect(court.carryOut(plan, on: subject, as: clerk).key == "hearing.past")
        #expect(court.carryOut(plan, on: subject).key == "carriedOut")
    }

    @Test("A judge on leave is never drawn, and nobody eligible is said")
    func leave() {
        let court = TestNode(World(), 1, .court, ["050"])
        let directory = court.openCourt("050")
        var leave = LeavePut()
        leave.judge = "h2"
        leave.from = Sample.date("2026-03-01")
        leave.until = Sample.date("2026-12-31")
        #expect(court.carryOut(.putLeave(leave), on: directory).key == "carriedOut")
        for _ in 0..<8 {
            let subject = court.drawn("050")
            #expect(court.caseState(subject).judge == "h1")
        }
        leave.judge = "h1"
        court.carryOut(.putLeave(leave), on: directory)
        let subject = court.registered("050")
        #expect(court.carryOut(.drawJudge(.none), on: subject).key == "draw.nobodyEligible")
    }

    @Test("A redraw for illness excludes the first judge, whose draw stays visible")
    func redraw() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = court.drawn("050")
        let first = court.caseState(subject).judge
        #expect(court.carryOut(.drawJudge(.none), on: subject).key == "draw.exists")
        #expect(court.carryOut(.drawJudge(.illness), on: subject).key == "carriedOut")
        let state = court.caseState(subject)
        #expect(state.judge != first)
        #expect(state.draws.count == 2)
        #expect(state.openDocket.isEmpty)
        #expect(state.draws.allSatisfy { Draw.verify($0.event.record) })
    }

    @Test("What a newer version wrote stops every step but a filing")
    func newerVersion() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = court.registered("050")
        court.record([.unknown(number: 57)], on: subject)
        #expect(court.carryOut(.drawJudge(.none), on: subject).key == "subject.newerVersion")
        var filed = DocumentFiled()
        filed.document = Sample.document("etiraz.pdf", .defence)
        #expect(court.carryOut(.fileDocument(filed), on: subject).key == "carriedOut")
    }

    @Test("A party files in the cabinet for a court, in its own name only")
    func cabinet() {
        let centre = TestNode(World(), 9, .central, [])
        let own = Command.fileClaim(Sample.claim("050"))
        let filed = centre.carryOut(own, as: Sample.party("5KA71QX"))
        #expect(filed.key == "carriedOut")
        #expect(centre.caseState(filed.subject).filed.channel == .cabinet)
        #expect(centre.caseState(filed.subject).custody?.court == "050")
        #expect(centre.carryOut(own, as: Sample.party("7B2M9ZD")).key == "claim.notOwn")
    }
}
