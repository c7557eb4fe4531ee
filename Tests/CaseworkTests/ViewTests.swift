import Causality
import Law
import Testing

@testable import Casework

@Suite("Views")
struct ViewTests {
    let world = World()
    let court: TestNode
    let subject: SubjectID
    let hearing: ChangeID

    init() {
        court = TestNode(world, 1, .court, ["050"])
        court.openCourt("050")
        subject = court.drawn("050")
        hearing =
            court.carryOut(
                .setHearing(Sample.plan("z1", "2026-03-17", 11)), on: subject,
                as: Sample.staff("katib", .clerk)
            ).id
    }

    @Test("The course tells what happened, in order, by whom")
    func course() {
        let course = court.caseState(subject).course
        #expect(course.count == 6)
        #expect(course.first?.event == .filed(.counter))
        #expect(course.last?.change == hearing)
        #expect(course.last?.by == "katib")
        #expect(course.map(\.at) == course.map(\.at).sorted())
    }

    @Test("What a person may do next follows role, custody and standing")
    func next() {
        let state = court.caseState(subject)
        let judge = Sample.staff("hakim", .judge, judge: state.judge)
        let other = Sample.staff("hakim", .judge, judge: "h9")
        let registrar = Sample.staff("dəftərxana", .registrar)
        let administrator = Sample.staff("sadiq", .administrator)
        #expect(state.next(for: judge, courts: ["050"]).contains(.decide))
        #expect(!state.next(for: other, courts: ["050"]).contains(.decide))
        #expect(state.next(for: judge, courts: ["050"]).contains(.holdHearing))
        #expect(!state.next(for: judge, courts: ["045"]).contains(.decide))
        #expect(state.next(for: registrar, courts: ["050"]).contains(.drawJudge))
        #expect(state.next(for: administrator, courts: ["050"]).isEmpty)
    }

    @Test("What is offered is not refused for a missing right")
    func offered() {
        let state = court.caseState(subject)
        for role in StaffRole.allCases {
            let actor = Sample.staff("x", role, judge: state.judge)
            for name in state.next(for: actor, courts: ["050"]) {
                #expect(Rights.personMay(actor, write: name.operationNumber()))
            }
        }
    }

    @Test("A stranger sees nothing of a case, a party sees what happened and no login")
    func party() {
        let state = court.caseState(subject)
        #expect(state.view(of: subject, forParty: "9UX4B7L", orders: []) == nil)
        #expect(state.view(of: subject, forParty: "", orders: []) == nil)
        let view = state.view(of: subject, forParty: "4700318261", orders: [])
        #expect(view?.roles == [.defendant])
        #expect(view?.hearings.count == 1)
        #expect(view?.course.contains { !$0.by.isEmpty } == false)
    }

    @Test("Lists are read off their entries, by standing")
    func lists() {
        let rows = court.entries(.list).compactMap { CaseRow(key: $0.key, value: $0.value) }
        #expect(rows.map(\.id) == [subject])
        #expect(rows.first?.standing == .scheduled)
        #expect(rows.first?.row.number == "2(050)-1/2026")
        #expect(rows.first?.row.hearing == Sample.moment("2026-03-17", 11))
        let persons = court.entries(.person)
            .compactMap { PersonCaseRow(key: $0.key, value: $0.value) }
        #expect(persons.map(\.identifier) == ["4700318261", "5KA71QX"])
        #expect(persons.map(\.caseStanding) == [.scheduled, .scheduled])
    }

    @Test("Statistics: months add up to the year, and the opening carries over")
    func statistics() {
        court.close(subject)
        court.carryOut(.decide(Sample.decision), on: subject)
        _ = court.registered("050")
        let report = Sample.figures("050", 2026, court.counters)
        #expect(report.total.sum(.incoming) == 2)
        #expect(report.total.sum(.resolved) == 1)
        let clearance = FigureTables.indicator("clearanceRate")
        #expect(clearance.flatMap { report.total.value(of: $0) }?.description == "50.0")
        #expect(report.total.present?.pending == 1)
        #expect(report.residual == 0)
        #expect(report.months.map { $0.slice.sum(.incoming) }.reduce(0, +) == 2)
        #expect(report.months[11].slice.closing == 1)
        #expect(report.months[2].slice.sum(.incoming) == 2)
        #expect(clearance.flatMap { report.months[0].slice.value(of: $0) } == nil)
        let later = Sample.figures("050", 2027, court.counters)
        #expect(later.total.opening == 1)
        #expect(later.months[0].slice.opening == 1)
        #expect(later.total.sum(.incoming) == 0)
    }

    @Test("A directory shows who is on leave that day, and what was written twice")
    func directory() {
        let standby = TestNode(world, 4, .court, ["050"])
        standby.pull(court)
        let directory = court.subjects.first ?? .registry
        court.carryOut(.putJudge(Sample.judge("h1", active: false)), on: directory)
        standby.carryOut(.putJudge(Sample.judge("h1")), on: directory)
        var leave = LeavePut()
        leave.judge = "h2"
        leave.from = Sample.date("2026-05-01")
        leave.until = Sample.date("2026-05-10")
        court.carryOut(.putLeave(leave), on: directory)
        court.pull(standby)
        guard case .directory(let state) = court.state(directory) else {
            Issue.record("no directory")
            return
        }
        let view = state.view(on: Sample.date("2026-05-10"))
        #expect(view.judges.map(\.contested) == [true, false])
        #expect(view.judges.map(\.onLeave) == [false, true])
        #expect(state.view(on: Sample.date("2026-05-11")).judges.map(\.onLeave) == [false, false])
    }
}
