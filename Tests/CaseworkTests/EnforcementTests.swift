import Causality
import Testing

@testable import Casework

@Suite("Enforcement")
struct EnforcementTests {
    let world = World()
    let court: TestNode
    let office: TestNode
    let order: SubjectID

    init() {
        court = TestNode(world, 1, .court, ["050"])
        office = TestNode(world, 2, .office, ["İ050"])
        court.openCourt("050")
        let subject = court.inForce("050")
        let writ = WritDraft(office: "İ050", amount: 100_000, debtor: 0)
        let issued = court.carryOut(.issueWrit(writ), on: subject)
        order = SubjectID(issued.ids.last ?? .none)
        office.pull(court)
        office.carryOut(.openOrder(officer: "icra1"), on: order)
        court.pull(office)
    }

    @Test("Payments recorded at once are summed, each once")
    func ledger() {
        let laptop = TestNode(world, 3, .field, ["İ050"])
        laptop.pull(office)
        laptop.carryOut(.recordPayment(Sample.payment(30_000)), on: order)
        office.carryOut(.recordPayment(Sample.payment(20_000)), on: order)
        office.pull(laptop)
        laptop.pull(office)
        #expect(office.order(order).paid == 50_000)
        #expect(office.order(order).remainder == 50_000)
        #expect(office.order(order).openDocket.isEmpty)
        #expect(office.state(order).bytes == laptop.state(order).bytes)
        #expect(office.total(.paid, court: "İ050") == 50_000)
    }

    @Test("What was overpaid goes to the office's docket")
    func overpaid() {
        let laptop = TestNode(world, 3, .field, ["İ050"])
        laptop.pull(office)
        laptop.carryOut(.recordPayment(Sample.payment(80_000)), on: order)
        var other = Sample.payment(80_000)
        other.reference = "Qəbz 000419"
        office.carryOut(.recordPayment(other), on: order)
        office.pull(laptop)
        let state = office.order(order)
        #expect(state.overpaid == 60_000)
        #expect(state.remainder == 0)
        #expect(state.openDocket.map(\.id.kind) == [.overpaid])
        #expect(state.openDocket.map(\.place) == ["İ050"])
    }

    @Test("A seizure without knowledge of a suspension is kept, flagged, and the court wins")
    func withoutKnowledge() {
        let laptop = TestNode(world, 3, .field, ["İ050"])
        laptop.pull(office)
        #expect(court.carryOut(.suspendOrder(ground: "ərizə"), on: order).key == "carriedOut")
        let officer = Sample.staff("icra1", .officer)
        let step = laptop.carryOut(
            .recordStep(Sample.step(.arrest)), on: order, as: officer)
        laptop.carryOut(.recordPayment(Sample.payment(10_000)), on: order, as: officer)
        office.pull(laptop)
        office.pull(court)
        let state = office.order(order)
        #expect(state.standing == .suspended)
        #expect(state.steps.map(\.doneWithoutKnowledge) == [true])
        #expect(state.paid == 10_000)
        #expect(state.openDocket.map(\.id) == [DocketItemID(.doneWithoutKnowledge, step.id)])
        #expect(state.openDocket.map(\.duty) == [.officeHead])
        let answer = DocketAnswer(
            item: DocketItemID(.doneWithoutKnowledge, step.id), choice: .acknowledge)
        let head = Sample.staff("reis", .officeHead)
        #expect(
            office.carryOut(.settleDocket(answer), on: order, as: officer).key == "right.missing")
        #expect(office.carryOut(.settleDocket(answer), on: order, as: head).key == "carriedOut")
        #expect(office.order(order).openDocket.isEmpty)
    }

    @Test("The order in which suspension and step are folded makes no difference")
    func eitherOrder() {
        for suspensionLast in [true, false] {
            let world = EnforcementTests()
            let laptop = TestNode(world.world, 3, .field, ["İ050"])
            laptop.pull(world.office)
            if suspensionLast {
                // A payment that the laptop has not heard of puts the suspension behind its step.
                world.office.carryOut(.recordPayment(Sample.payment(1)), on: world.order)
                world.court.pull(world.office)
            }
            world.court.carryOut(.suspendOrder(ground: "ərizə"), on: world.order)
            let step = laptop.carryOut(.recordStep(Sample.step(.arrest)), on: world.order).id
            world.court.pull(laptop)
            let order = world.world.order(of: world.order, holding: world.court.held)
            #expect((order.last?.change.id != step) == suspensionLast)
            let state = world.court.order(world.order)
            #expect(state.steps.map(\.doneWithoutKnowledge) == [true])
            #expect(state.refused.changes.isEmpty)
        }
    }

    @Test("A step by an office that knew the suspension is refused, and listed if it is there")
    func knowingly() {
        court.carryOut(.suspendOrder(ground: "ərizə"), on: order)
        office.pull(court)
        let step = Sample.step(.auction)
        #expect(office.carryOut(.recordStep(step), on: order).key == "order.suspended")
        let written = office.record([.enforcementStep(step)], on: order)
        let state = office.order(order)
        #expect(state.steps.isEmpty)
        #expect(state.refused.changes.map(\.id) == [written])
        #expect(state.refused.changes.map(\.reason) == [.suspended])
    }

    @Test("A resumption ends what it knew; the office goes on")
    func resumption() {
        court.carryOut(.suspendOrder(ground: "ərizə"), on: order)
        office.pull(court)
        court.carryOut(.resumeOrder(note: ""), on: order)
        #expect(
            office.carryOut(.recordStep(Sample.step(.visit)), on: order).key == "order.suspended")
        office.pull(court)
        #expect(office.carryOut(.recordStep(Sample.step(.visit)), on: order).key == "carriedOut")
        #expect(office.order(order).openDocket.isEmpty)
    }

    @Test("Another office's step is refused and listed")
    func otherOffice() {
        let stranger = TestNode(world, 4, .office, ["İ066"])
        stranger.pull(office)
        #expect(
            stranger.carryOut(.recordStep(Sample.step(.visit)), on: order).key == "order.elsewhere")
        stranger.record([.enforcementStep(Sample.step(.visit))], on: order)
        #expect(stranger.order(order).refused.changes.map(\.reason) == [.custodyMissing])
    }

    @Test("An officer works on his own orders only")
    func ownOrders() {
        let other = Sample.staff("icra2", .officer)
        #expect(
            office.carryOut(.recordStep(Sample.step(.visit)), on: order, as: other).key
                == "right.missing")
    }
}
