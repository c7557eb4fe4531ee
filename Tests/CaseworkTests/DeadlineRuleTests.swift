import Causality
import Law
import Testing

@testable import Casework

@Suite("The rules of periods, each driven by commands")
struct DeadlineRuleTests {
    /// 2026 as it is, the years after it with feasts in August.
    static let calendar: WorkingCalendar = {
        let later = (2027...2031).map { year -> DecidedYear in
            func day(_ day: Int) -> CivilDate {
                CivilDate(year: year, month: 8, day: day) ?? .none
            }
            return DecidedYear(
                year: year,
                spans: [
                    .init(.novruz, day(10), day(10)), .init(.ramazan, day(11), day(11)),
                    .init(.qurban, day(12), day(12)),
                ], source: "made up")
        }
        return WorkingCalendar(decided: DecidedYear.builtIn + later)
    }()

    @Test(
        "A case driven to the event has the last day that was worked out by hand",
        arguments: DeadlineDays.driven)
    func due(id: String, due: String) throws {
        let rule = try #require(DeadlineRules.builtIn.rule(id))
        #expect(rule.isComputed)
        let driver = DeadlineDriver(rule)
        let clocks = driver.clocks()
        #expect(!clocks.isEmpty, "\(id): \(driver.refusals), at \(driver.state.stage)")
        for clock in clocks {
            let reckoning = try clock.reckon(Self.calendar)
            #expect("\(reckoning.due)" == due, "\(id) since \(clock.trigger)")
            #expect(clock.nominal <= reckoning.due)
        }
    }

    @Test("At least 120 rules are driven to their day by commands")
    func count() { #expect(DeadlineDays.driven.count >= 120) }
}
