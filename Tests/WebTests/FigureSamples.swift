import Casework
import Causality
import Law

@testable import Web

/// A court's figures of a half-year, made by hand.
enum FigureSamples {
    static func counter(
        _ tally: Tally, _ month: UInt64, _ amount: Int64, _ name: String = "",
        _ kind: CaseKind = .civil, place: String = "050"
    ) -> CounterEntry {
        CounterEntry(
            key: CounterKey(
                tally, court: place, year: month == 0 ? 0 : 2026, month: month, kind: kind,
                name: name
            ).bytes, amount: amount)
    }

    static let counters: [CounterEntry] = {
        let day = CivilDate("2026-01-12") ?? .none
        return [
            counter(.filed, 1, 130, "counter"), counter(.filed, 1, 12, "cabinet"),
            counter(.incoming, 1, 120), counter(.incoming, 2, 131),
            counter(.incoming, 2, 2, "remand"), counter(.resolved, 2, 98, "granted"),
            counter(.resolved, 3, 2, "settled"), counter(.transferred, 3, 1),
            counter(.resolved, 3, 2, "convicted", .criminal),
            counter(.incoming, 3, 6, "", .criminal), counter(.pending, 0, 152),
            counter(.pending, 0, 4, "", .criminal), counter(.judgeIncoming, 2, 40, "h1", .none),
            counter(.hearingsSet, 2, 90), counter(.hearingsAdjourned, 2, 9, "188.1.3"),
            counter(.resolvedDays, 2, 9_000),
            CounterEntry(
                key: DayCounterKey(.pending, place: "050", kind: .civil, day: day).bytes,
                amount: 152),
            CounterEntry(
                key: DayCounterKey(.pending, place: "050", kind: .criminal, day: day).bytes,
                amount: 4),
        ]
    }()

    static let question = FigureQuestion(
        place: "050",
        period: MonthSpan(
            YearMonth(of: CivilDate("2026-01-01") ?? .none),
            YearMonth(of: CivilDate("2026-06-01") ?? .none))
            ?? MonthSpan(month: YearMonth(of: .none)), day: CivilDate("2026-06-20") ?? .none)

    static let cells = FigureCells(place: "050", summing: counters)

    static let view = FigureView(
        report: FigureReport(question, of: cells),
        coverage: [
            CoverageLine(place: "050", position: "3.0:48112", lastChange: Samples.now),
            CoverageLine(place: "101", position: "", lastChange: nil),
        ], choices: ["050", "101"], showsJudges: true, isOffice: false, query: FigureQuery())

    static func cube(isPublic: Bool = false) -> FigureCube {
        FigureCube(
            [
                FigureSource(place: "", name: "Azərbaycan", cells: country),
                FigureSource(place: "050", name: "Masallı", cells: cells),
            ], question, say: .azerbaijani, at: Samples.now, coverage: [("050", "3.0:48112")],
            isPublic: isPublic)
    }

    private static let country = FigureCells(place: "", summing: counters)
}
