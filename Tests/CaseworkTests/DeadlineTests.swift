import Causality
import Law
import Testing

@testable import Casework

@Suite("Periods of a case")
struct DeadlineTests {
    private let court: TestNode
    private let directory: SubjectID

    init() {
        court = TestNode(World(), 1, .court, ["050"])
        court.world.now = Sample.moment("2026-02-02", 10)
        directory = court.openCourt("050")
    }

    private func accepted() -> SubjectID {
        var claim = Sample.claim("050")
        claim.procedure = "civil"
        claim.dutyPaid = 3_000
        let subject = court.carryOut(.fileClaim(claim)).subject
        court.carryOut(.registerClaim, on: subject)
        court.carryOut(.drawJudge(.none), on: subject)
        court.carryOut(.takeStep(StepDraft("accept")), on: subject)
        return subject
    }

    private func clock(_ rule: String, _ subject: SubjectID) throws -> DeadlineClock {
        try #require(court.caseState(subject).clocks().first { $0.rule.id == rule })
    }

    @Test("A duty that was done in time is met, one that waits is warned of, then overdue")
    func duty() throws {
        let subject = accepted()
        #expect(try clock("C01", subject).standing(at: court.world.now, .builtIn) == .met)
        #expect(try clock("C02", subject).standing(at: court.world.now, .builtIn) == .met)
        // Taken into proceedings on Monday 2 February: 7 is a Saturday, so Monday 9.
        let send = try clock("C03", subject)
        #expect(try send.reckon(.builtIn).due == Sample.date("2026-02-09"))
        #expect(send.standing(at: Sample.moment("2026-02-03", 9), .builtIn) == .running)
        #expect(send.standing(at: Sample.moment("2026-02-09", 9), .builtIn) == .warned(1))
        #expect(send.standing(at: Sample.moment("2026-02-10", 0), .builtIn) == .overdue)
    }

    @Test("No clock of a party starts before service, and the first service counts")
    func service() throws {
        let subject = accepted()
        court.carryOut(.takeStep(StepDraft("sendClaim")), on: subject)
        #expect(!court.caseState(subject).clocks().contains { $0.rule.id == "C04" })
        let sent = try #require(court.caseState(subject).events.last { $0.name == "claimSent" })
        for day in ["2026-02-10", "2026-02-12"] {
            court.world.now = Sample.moment(day, 10)
            var served = Served()
            served.to = ParticipantRef(.defendant)
            served.about = sent.change
            served.means = .post
            court.carryOut(.serve(served), on: subject)
        }
        let clocks = court.caseState(subject).clocks().filter { $0.rule.id == "C04" }
        #expect(clocks.count == 1)
        #expect(clocks.first?.participant == ParticipantRef(.defendant))
        #expect(try clocks.first?.reckon(.builtIn).due == Sample.date("2026-03-02"))
    }

    @Test("The judge extends within what the law allows, and no further")
    func extended() throws {
        let subject = accepted()
        let trial = try clock("C09", subject)
        #expect(try trial.reckon(.builtIn).due == Sample.date("2026-06-02"))
        var adjusted = DeadlineAdjusted()
        adjusted.rule = "C09"
        adjusted.started = trial.change
        adjusted.adjustment = .extended
        adjusted.until = Sample.date("2026-08-04")
        #expect(court.carryOut(.adjustDeadline(adjusted), on: subject).key == "field.empty")
        adjusted.reason = "Ekspertiza"
        #expect(court.carryOut(.adjustDeadline(adjusted), on: subject).key == "deadline.tooLong")
        adjusted.until = Sample.date("2026-07-31")
        #expect(court.carryOut(.adjustDeadline(adjusted), on: subject).key == "carriedOut")
        let after = try clock("C09", subject)
        #expect(try after.reckon(.builtIn).due == Sample.date("2026-07-31"))
        adjusted.rule = "C03"
        adjusted.started = try clock("C03", subject).change
        #expect(court.carryOut(.adjustDeadline(adjusted), on: subject).key == "deadline.fixed")
        adjusted.rule = "C10"
        #expect(court.carryOut(.adjustDeadline(adjusted), on: subject).key == "deadline.unknown")
    }

    @Test("An accused has a clock, the court's end counts, and the law's limit holds")
    func detention() throws {
        var claim = Sample.claim("050")
        claim.kind = .material
        claim.category = "arrest"
        claim.procedure = "control"
        let subject = court.carryOut(.fileClaim(claim)).subject
        var set = DetentionSet()
        set.accused = ParticipantRef(.defendant)
        set.measure = .extended
        set.gravity = .lessGrave
        #expect(court.carryOut(.setDetention(set), on: subject).key == "detention.missing")
        set.measure = .arrest
        set.until = Sample.moment("2026-05-03", 10)
        #expect(court.carryOut(.setDetention(set), on: subject).key == "deadline.tooLong")
        set.until = Sample.moment("2026-04-02", 18)
        #expect(court.carryOut(.setDetention(set), on: subject).key == "carriedOut")
        let term = try clock("K04b", subject)
        #expect(try term.reckon(.builtIn).end == Sample.moment("2026-04-02", 18))
        #expect(term.participant == ParticipantRef(.defendant))
        #expect(try clock("K06b", subject).reckon(.builtIn).due == Sample.date("2026-09-02"))
        set = DetentionSet()
        set.measure = .released
        #expect(court.carryOut(.setDetention(set), on: subject).key == "carriedOut")
        #expect(try clock("K04b", subject).met != nil)
    }

    @Test("An arrest motion of Friday 19:00 is an alarm until Saturday 19:00")
    func alarm() throws {
        court.world.now = Sample.moment("2026-03-06", 19)
        var claim = Sample.claim("050")
        claim.kind = .material
        claim.category = "arrest"
        claim.procedure = "control"
        let subject = court.carryOut(.fileClaim(claim)).subject
        let received = court.caseState(subject).filedAt
        let projection = court.state(subject).projection(of: subject)
        let items = projection.entries.filter { $0.table == .deadline }
            .filter { $0.key.starts(with: DeadlineKey.prefix(court: "050", .alarm)) }
            .compactMap { DeadlineItem(key: $0.key, value: $0.value) }
        let lines = DueList.lines(
            items, at: Sample.moment("2026-03-07", 12), until: Sample.date("2026-03-21"),
            calendar: .builtIn)
        let line = try #require(lines.first { $0.item.clock.rule.id == "K03a" })
        #expect(line.reckoning?.end == received.advanced(byMilliseconds: 24 * 3_600_000))
        #expect(line.standing == .warned(1))
    }

    @Test("An outage is certified once it is over, with its cause and evidence")
    func outage() throws {
        var outage = OutageCertified()
        outage.what = .link
        outage.from = Sample.moment("2026-02-01", 8)
        outage.until = Sample.moment("2026-02-03", 8)
        outage.cause = "Xətt kəsilib"
        outage.evidence = "əlaqə jurnalı"
        #expect(court.carryOut(.certifyOutage(outage), on: directory).key == "time.ahead")
        outage.until = Sample.moment("2026-02-02", 9)
        #expect(court.carryOut(.certifyOutage(outage), on: directory).key == "carriedOut")
        guard case .directory(let state) = court.state(directory) else {
            Issue.record("no directory")
            return
        }
        #expect(state.outages.map(\.value.what) == [.link])
    }
}
