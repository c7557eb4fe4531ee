import Law
import Testing

@testable import Casework

/// Arithmetic and calendar of the figures, worked out by hand.
@Suite("What figures are made of")
struct FigureValueTests {
    @Test("Shares are rounded half up, in whole numbers")
    func rounding() throws {
        // 18 377 of 18 944: 97.007 per cent.
        let share = try #require(FixedNumber(18_377, by: 18_944, times: 100, decimals: 1))
        #expect("\(share)" == "97.0")
        #expect("\(try #require(FixedNumber(1, by: 8, times: 1, decimals: 2)))" == "0.13")
        #expect("\(try #require(FixedNumber(-1, by: 8, times: 1, decimals: 2)))" == "-0.13")
        #expect("\(try #require(FixedNumber(1, by: 1000, times: 1, decimals: 3)))" == "0.001")
        #expect(FixedNumber(1, by: 0, times: 1, decimals: 0) == nil)
        #expect(FixedNumber(.max, by: 1, times: 100, decimals: 3) == nil)
    }

    @Test("The face's February: 64 days of disposition time")
    func disposition() throws {
        var slice = FigureSlice()
        slice.add(.incoming, "", 18_944)
        slice.add(.resolved, "granted", 18_377)
        slice.closing = 41_775
        slice.dayCount = 28
        let figure = try #require(FigureTables.indicator("dispositionTime"))
        // 41 775 ÷ 18 377 × 28 = 63.65.
        #expect(slice.value(of: figure)?.description == "64")
        #expect(slice.opening == 41_208)
    }

    @Test("A percentile is the end of the step in which it is reached")
    func percentiles() throws {
        var slice = FigureSlice()
        for days in [3, 10, 44, 100, 400] {
            slice.add(.resolvedAge, AgeStep.name(of: days), 1)
        }
        let median = try #require(FigureTables.indicator("ageMedian"))
        let last = try #require(FigureTables.indicator("age95"))
        #expect(slice.value(of: median)?.description == "45")
        #expect(slice.value(of: last)?.description == "450")
        #expect(FigureSlice().value(of: median) == nil)
    }

    @Test("Bands are months of the calendar: the last of February is a month after 28 January")
    func bands() throws {
        let bands = AgeBands(on: try #require(CivilDate("2026-02-28")))
        let expected: [(String, AgeBand)] = [
            ("2026-02-28", .upToMonth), ("2026-01-28", .upToMonth),
            ("2026-01-27", .upToThreeMonths), ("2025-11-28", .upToThreeMonths),
            ("2025-11-27", .upToSixMonths), ("2025-08-27", .upToYear),
            ("2025-02-27", .upToTwoYears), ("2023-02-28", .upToThreeYears),
            ("2021-02-28", .upToFiveYears), ("2021-02-27", .overFiveYears),
            ("2027-01-01", .upToMonth),
        ]
        for (text, band) in expected {
            let day = try #require(CivilDate(text))
            #expect(bands.band(of: day) == band, "\(text)")
        }
        let leap = try #require(CivilDate("2024-03-31"))
        #expect(leap.monthsBefore(1).description == "2024-02-29")
        #expect(leap.monthsBefore(13).description == "2023-02-28")
    }

    @Test("A period knows its months, and the days of it that have begun")
    func periods() throws {
        let first = try #require(YearMonth("2025-11"))
        let last = try #require(YearMonth("2026-02"))
        let period = try #require(MonthSpan(first, last))
        #expect(period.months.map(\.description) == ["2025-11", "2025-12", "2026-01", "2026-02"])
        #expect(period.days(until: try #require(CivilDate("2026-12-01"))) == 120)
        #expect(period.days(until: try #require(CivilDate("2025-11-03"))) == 3)
        #expect(period.days(until: try #require(CivilDate("2025-10-03"))) == 0)
        #expect(MonthSpan(last, first) == nil)
        #expect(YearMonth("2026-13") == nil)
        #expect(MonthSpan(year: 2024)?.days(until: try #require(CivilDate("2025-01-09"))) == 366)
    }

    @Test("Every word of every formula counts something here")
    func formulas() {
        for indicator in FigureTables.indicators {
            for term in indicator.numerator + indicator.denominator {
                #expect(Quantity(term) != nil, "\(indicator.id): \(term.word)")
            }
        }
    }

    @Test("Every kind of case has its target")
    func targets() {
        for kind in CaseKind.allCases where kind != .none {
            #expect(FigureTables.targets.contains { $0.kind == kind.word }, "\(kind)")
        }
    }

    @Test("A period's rule counts as kept, open or late, by the day it was done")
    func deadlines() throws {
        let end = try #require(CivilDate("2026-03-21"))
        var projection = Projection()
        for done in ["2026-03-20", "2026-03-21", "2026-03-31", "2026-04-01", nil] {
            projection.countDeadline(
                rule: "C09", place: "050", kind: .civil, end: end,
                done: try done.map { try #require(CivilDate($0)) })
        }
        projection.finish()
        let cells = FigureCells(place: "050", summing: projection.counters)
        var question = FigureQuestion(
            place: "050", period: MonthSpan(month: YearMonth(of: end)),
            day: try #require(CivilDate("2026-04-05")))
        let strict = FigureReport(question, of: cells)
        #expect(strict.rules.map(\.kept) == [2])
        #expect(strict.rules.map(\.late) == [2])
        #expect(strict.rules.map(\.overdue) == [1])
        // 20 to 30 March 2026 are days off: the end rolls to 31 March.
        let rolled = try #require(CivilDate("2026-03-31"))
        question.lastDay = { $1 == end ? rolled : $1 }
        let lawful = FigureReport(question, of: cells)
        #expect(lawful.rules.map(\.kept) == [3])
        #expect(lawful.rules.map(\.late) == [1])
        let compliance = try #require(FigureTables.indicator("deadlineCompliance"))
        #expect(lawful.total.value(of: compliance)?.description == "60.0")
        question.day = try #require(CivilDate("2026-03-31"))
        #expect(FigureReport(question, of: cells).rules.map(\.overdue) == [0])
        // Without a calendar nobody guesses.
        question.day = try #require(CivilDate("2026-04-05"))
        question.lastDay = { _, _ in nil }
        let unknown = FigureReport(question, of: cells)
        #expect(unknown.rules.map(\.unknown) == [3])
        #expect(unknown.rules.map(\.kept) == [2])
    }

    @Test("A ground is counted by its code, and words that are none together")
    func grounds() {
        #expect(AdjournmentGround.code("188.1.3") == "188.1.3")
        #expect(AdjournmentGround.code("Şahid çağırılır") == "other")
        #expect(AdjournmentGround.code("") == "other")
    }
}
