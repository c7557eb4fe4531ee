import Causality
import Law
import Testing

@testable import Casework

/// What one case adds to the figures, worked out by hand.
@Suite("A case in the figures")
struct FigureCaseTests {
    private let court: TestNode
    private let subject: SubjectID

    init() {
        court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        subject = court.drawn("050")
    }

    /// The case, registered on 5 March 2026, with a hearing that was held on 17 March.
    private var heard: CaseState {
        var state = court.caseState(subject)
        for (index, day) in ["2026-03-12", "2026-03-17"].enumerated() {
            var set = HearingSet()
            set.term = 1
            set.judge = state.judge ?? ""
            set.hall = "z1"
            set.from = Sample.moment(day, 11)
            set.until = Sample.moment(day, 12)
            let id = ChangeID(court.origin, UInt64(1000 + 2 * index))
            state.hearings.append(Step(mark(id, order: UInt64(10 + index)), set))
            var held = HearingHeld()
            held.term = 1
            held.hearing = id
            held.outcome = index == 0 ? .adjourned : .held
            held.ground = index == 0 ? "188.1.3" : ""
            let outcome = ChangeID(court.origin, UInt64(1001 + 2 * index))
            state.hearingOutcomes.append(Step(mark(outcome, order: UInt64(20 + index)), held))
        }
        return state
    }

    private func mark(_ id: ChangeID, order: UInt64) -> StepMark {
        var mark = StepMark()
        mark.id = id
        mark.court = "050"
        mark.order = order
        mark.at = Sample.moment("2026-05-04", 10)
        return mark
    }

    private func decided(_ state: CaseState, _ outcome: DecisionOutcome) -> CaseState {
        var state = state
        var made = DecisionMade()
        made.term = 1
        made.outcome = outcome
        made.date = Sample.date("2026-04-20")
        state.decisions.append(
            Step(mark(ChangeID(court.origin, 1100), order: 30), made))
        return state
    }

    private func step(_ state: CaseState, _ effect: MoveEffect, _ number: UInt64) -> CaseState {
        var state = state
        var taken = StepTaken()
        taken.term = 1
        taken.move.effect = effect
        taken.date = Sample.date("2026-05-04")
        state.steps.append(
            Step(mark(ChangeID(court.origin, number), order: number), taken))
        return state
    }

    private func report(_ state: CaseState) -> FigureReport {
        Sample.figures("050", 2026, state.projection(of: subject).counters)
    }

    private func value(_ id: String, _ report: FigureReport) -> String? {
        FigureTables.indicator(id).flatMap { report.total.value(of: $0) }?.description
    }

    @Test("A hearing held twelve days after filing, one of two adjourned")
    func hearings() {
        let report = report(heard)
        #expect(value("hearingsSet", report) == "2")
        #expect(value("hearingsHeld", report) == "1")
        #expect(value("adjournmentRate", report) == "50.0")
        #expect(value("firstHearing", report) == "12.0")
        let grounds = report.total.parts(of: .hearingsAdjourned)
        #expect(grounds.map(\.name) == ["188.1.3"])
    }

    @Test("A decision after 46 days resolves the case, and names its judge")
    func decision() {
        let report = report(decided(heard, .granted))
        #expect(value("ageMean", report) == "46.0")
        #expect(value("ageMedian", report) == "50")
        #expect(value("hearingsPerCase", report) == "1.00")
        #expect(value("merits", report) == "1")
        #expect(value("closing", report) == "0")
        #expect(report.months[3].slice.sum(.resolved) == 1)
        #expect(report.judges.map(\.resolved) == [1])
        #expect(report.residual == 0)
    }

    @Test("A case that was joined to another resolves as joined; one that was sent, not at all")
    func joined() {
        #expect(value("joined", report(decided(heard, .joined))) == "1")
        let sent = report(decided(heard, .transferred))
        #expect(value("resolved", sent) == "0")
        #expect(value("transferred", sent) == "1")
        #expect(sent.residual == 0)
    }

    @Test("Opened again, it comes in anew, and the month of the decision stays as it was")
    func reopened() {
        let report = report(step(decided(heard, .granted), .reopen, 40))
        #expect(report.months[3].slice.sum(.resolved) == 1)
        #expect(report.months[4].slice.sum(.incoming, named: "reopened") == 1)
        #expect(value("closing", report) == "1")
        #expect(value("pending", report) == "1")
        #expect(report.residual == 0)
        #expect(report.ageResidual == 0)
    }

    @Test("A draw for a reason is an exception among the draws")
    func draws() {
        #expect(value("drawExceptions", report(heard)) == "0.0")
        var state = heard
        var again = state.draws[0].event
        again.reason = .illness
        again.replaces = state.draws[0].id
        state.draws.append(Step(mark(ChangeID(court.origin, 1200), order: 9), again))
        #expect(value("drawExceptions", report(state)) == "50.0")
    }

    @Test("A suspended case is counted apart, and is no backlog however old it is")
    func suspended() {
        #expect(value("backlog", report(heard)) == "1")
        let report = report(step(heard, .suspend, 40))
        #expect(value("suspended", report) == "1")
        #expect(value("backlog", report) == "0")
        #expect(report.ages.map(\.suspended).reduce(0, +) == 1)
        #expect(report.ageResidual == 0)
    }
}
