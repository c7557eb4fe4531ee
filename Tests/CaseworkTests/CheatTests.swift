import Causality
import Encoding
import Law
import Sealing
import Testing

@testable import Casework

@Suite("Cheats at the draw")
struct CheatTests {
    let world = World()
    let court: TestNode
    let centre: TestNode
    let directory: SubjectID

    init() {
        court = TestNode(world, 1, .court, ["050"])
        centre = TestNode(world, 9, .central, [])
        let today = CivilDate(inBaku: world.now)
        let reference = centre.carryOut(.commitBeacon(from: today, days: 60)).subject
        directory = court.openCourt("050", judges: ["h1", "h2", "h3", "h4"])
        // The key has to be old: it is published long before the first value is handed out.
        world.now = world.now.advanced(byMilliseconds: 20 * 86_400_000)
        centre.carryOut(
            .deliverBeacon(until: CivilDate(inBaku: world.now).advanced(byDays: 7)), on: reference)
        court.pull(centre)
    }

    private func record(_ subject: SubjectID) throws -> DrawRecord {
        try #require(court.caseState(subject).draw?.event.record)
    }

    @Test("An honest draw has no exception, and proves its result")
    func honest() throws {
        let record = try record(court.drawn("050"))
        #expect(Draw.fault(in: record) == nil)
        #expect(record.exceptions == [])
        #expect(record.beacon?.day == record.list.received)
    }

    @Test("The moment of the draw moves nothing: the value is that of the day of the receipt")
    func moment() throws {
        let subject = court.registered("050")
        world.now = world.now.advanced(byMilliseconds: 3 * 86_400_000)
        court.carryOut(.drawJudge(.none), on: subject)
        let record = try record(subject)
        #expect(record.list.received < record.list.asOf)
        #expect(record.beacon?.day == record.list.received)
        #expect(record.exceptions == [])
    }

    @Test("A second draw needs a reason, excludes the first judge, and both stay")
    func again() throws {
        let subject = court.drawn("050")
        #expect(court.carryOut(.drawJudge(.none), on: subject).key == "draw.exists")
        let first = try record(subject).chosen
        court.carryOut(.drawJudge(.recusal), on: subject)
        let second = try record(subject)
        #expect(second.chosen != first)
        #expect(second.exceptions.contains(.redraw))
        #expect(court.caseState(subject).draws.count == 2)
    }

    @Test("The same draw made again, as after a restored backup, is the same draw")
    func restored() throws {
        let subject = court.registered("050")
        let first = court.decide(.drawJudge(.none), on: subject)
        #expect(court.decide(.drawJudge(.none), on: subject) == first)
    }

    @Test("An absence entered after the receipt excludes, and is marked and counted")
    func absence() throws {
        let subject = court.registered("050")
        world.now = world.now.advanced(byMilliseconds: 60_000)
        var leave = LeavePut()
        leave.judge = "h2"
        leave.from = CivilDate(inBaku: world.now)
        leave.until = leave.from.advanced(byDays: 3)
        court.carryOut(.putLeave(leave), on: directory)
        court.carryOut(.drawJudge(.none), on: subject)
        let record = try record(subject)
        #expect(record.exceptions == [.lateAbsence])
        #expect(record.list.candidates.filter(\.late).map(\.judge) == ["h2"])
        #expect(record.chosen != "h2")
    }

    @Test("A filing that lets others wait says how many")
    func overtaking() throws {
        _ = court.registered("050")
        world.now = world.now.advanced(byMilliseconds: 60_000)
        let record = try record(court.drawn("050"))
        #expect(record.overtaken == 1)
        #expect(record.exceptions == [.overtaking])
    }

    @Test("A key made after the receipt is published, and the draw says so")
    func changedKey() throws {
        let subject = court.registered("050")
        world.now = world.now.advanced(byMilliseconds: 86_400_000)
        court.drawKey = VRFKey(seed: [UInt8](repeating: 3, count: 32))
        #expect(court.carryOut(.drawJudge(.none), on: subject).key == "draw.notReady")
        court.carryOut(.publishDrawKey(court.published), on: directory)
        court.carryOut(.drawJudge(.none), on: subject)
        #expect(try record(subject).exceptions == [.lateKey])
        guard case .directory(let state) = court.state(directory) else { return }
        #expect(state.drawKeys.count == 2)
    }

    @Test("A proof by a key ground for the judge is not the published key's")
    func groundKey() throws {
        let honest = try record(court.drawn("050"))
        var forged = honest
        forged.chosen = honest.chosen == "h1" ? "h2" : "h1"
        #expect(Draw.fault(in: forged) == .otherJudge)
        forged = honest
        let other = VRFKey(seed: [UInt8](repeating: 4, count: 32))
        let filing = try #require(honest.filing)
        forged.proof = other.prove(Draw.input(of: honest, filing)).bytes
        #expect(Draw.fault(in: forged) == .proofWrong)
    }

    @Test("A value that the centre changes belongs to no chain, and stays as evidence")
    func changedValue() throws {
        let subject = try #require(
            centre.subjects.first {
                if case .reference = centre.state($0) { return true }
                return false
            })
        guard case .reference(let before) = centre.state(subject) else { return }
        let day = CivilDate(inBaku: world.now)
        var beacon = DrawBeacon()
        beacon.commitment = before.beacons[0].commitment
        beacon.day = day
        beacon.value = SHA256.digest([1])
        centre.record([.drawBeacon(beacon)], on: subject)
        guard case .reference(let after) = centre.state(subject) else { return }
        #expect(after.beaconFaults == 1)
        #expect(after.beacon(on: day) == before.beacon(on: day))
        var record = try record(court.drawn("050"))
        record.beacon?.value = beacon.value
        #expect(Draw.fault(in: record) == .valueNotCommitted)
    }

    @Test("The centre hands out no value further ahead than the rule, and commits to no past day")
    func ahead() {
        let today = CivilDate(inBaku: world.now)
        let subject = centre.subjects.first {
            if case .reference = centre.state($0) { return true }
            return false
        }
        let far = Command.deliverBeacon(until: today.advanced(byDays: 8))
        #expect(centre.carryOut(far, on: subject).key == "period.invalid")
        let past = Command.commitBeacon(from: today.advanced(byDays: -1), days: 3)
        #expect(centre.carryOut(past, on: subject).key == "period.invalid")
        #expect(court.carryOut(far, on: subject).key != "carriedOut")
    }

    @Test("Whoever writes the filing and has the key can try: it is the one that leaves no trace")
    func grinding() throws {
        let honest = try record(court.drawn("050"))
        let filings = (0..<40).map { SHA256.digest([UInt8($0)]) }
        var judges: Set<String> = []
        for filing in filings {
            let inputs = Draw.Inputs(
                filing: filing, beacon: honest.beacon, keyPublished: honest.keyPublished)
            judges.insert(Draw.record(of: honest.list, inputs, by: court.drawKey)?.chosen ?? "")
        }
        // Every judge can be had by trying: the page says so, and the report counts such filings.
        #expect(judges.count == 4)
        let report = DrawReport(
            court: "050", year: 2026,
            cases: court.subjects.map { court.caseState($0) }.filter { $0.id != .none })
        #expect(report.draws == report.ownFilings)
    }

    @Test("A number that was given and not drawn is in the report")
    func abandoned() {
        let subject = court.registered("050")
        let report = DrawReport(
            court: "050", year: 2026,
            cases: court.subjects.map { court.caseState($0) }.filter { $0.id != .none })
        #expect(report.undrawn == [court.caseState(subject).number])
    }

    @Test("Withdrawn and filed again goes to the same judge; a relation excludes")
    func exclusions() throws {
        let first = court.drawn("050")
        let judge = try record(first).chosen
        court.carryOut(
            .decide(
                DecisionDraft(outcome: .leftUnconsidered, operative: "Baxılmamış saxlanılsın.")),
            on: first)
        let second = try record(court.drawn("050"))
        #expect(second.chosen == judge || court.caseState(first).decision == nil)
        var relation = RelationDeclared()
        relation.judge = "h3"
        relation.person = "5KA71QX"
        relation.ground = .relative
        court.carryOut(.declareRelation(relation), on: directory)
        let third = try record(court.drawn("050"))
        #expect(third.list.candidates.first { $0.judge == "h3" }?.exclusion == .relation)
        #expect(third.chosen != "h3")
    }

    @Test("A bench has its reporter first, nobody twice, and proves itself")
    func bench() throws {
        let subject = court.registered("050")
        court.carryOut(.drawPanel(PanelPlan(size: 3)), on: subject)
        let state = court.caseState(subject)
        let panel = try #require(state.panel?.event)
        #expect(Set(panel.judges).count == 3)
        #expect(panel.judges.first == state.judge)
        #expect(Draw.fault(in: panel.record) == nil)
        let leaving = panel.judges[2]
        let plan = PanelPlan(size: 3, reason: .illness, leaving: leaving)
        court.carryOut(.drawPanel(plan), on: subject)
        let after = try #require(court.caseState(subject).panel?.event)
        #expect(!after.judges.contains(leaving))
        #expect(after.reporter == panel.reporter)
    }
}
