import Testing

@testable import Law

@Suite("The working-day calendar")
struct CalendarTests {
    let calendar = WorkingCalendar.builtIn

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test("From 20 to 30 March 2026 no day is a working day, on the 19th and the 31st one works")
    func novruz() throws {
        for day in 20...30 {
            #expect(try !calendar.isWorking(date("2026-03-\(day)")), "\(day) March")
        }
        #expect(try calendar.isWorking(date("2026-03-19")))
        #expect(try calendar.isWorking(date("2026-03-31")))
        // 25 and 26 for the weekend of 21 and 22; 27 and 30 for Ramazan on 20 and 21 (ƏM 105).
        let moved = try [25, 26, 27, 30].map { try calendar.day(date("2026-03-\($0)")).reasons }
        let feast = CalendarLaw.RuleKey.feastMoves
        #expect(
            try Set(moved.map { $0[0] }) == [
                .moved(from: date("2026-03-20"), feast), .moved(from: date("2026-03-21"), feast),
                .moved(from: date("2026-03-21"), .restMoves),
                .moved(from: date("2026-03-22"), .restMoves),
            ])
    }

    @Test(
        "A holiday on a rest day, or a feast on a holiday, frees the next working day",
        arguments: ["2026-03-09", "2026-05-11", "2026-05-29", "2026-11-10"])
    func moved(text: String) throws {
        let day = try calendar.day(date(text))
        #expect(!day.isWorking)
        #expect(day.date.weekday <= 5)
        let next = try calendar.workingDay(onOrAfter: day.date)
        #expect(next > day.date)
    }

    @Test("Every day of 2026 that is off from Monday to Friday is known by hand")
    func year() throws {
        let off = try calendar.days(of: 2026).filter { !$0.isWorking && $0.date.weekday <= 5 }
        #expect(
            off.map { "\($0.date)".dropFirst(5) } == [
                "01-01", "01-02", "01-20", "03-09", "03-20", "03-23", "03-24", "03-25", "03-26",
                "03-27", "03-30", "05-11", "05-27", "05-28", "05-29", "06-15", "06-26", "11-09",
                "11-10", "12-31",
            ])
        #expect(try calendar.days(of: 2026).count == 365)
    }

    @Test("A day of mourning on a weekend frees no other day")
    func mourning() throws {
        // 20 January 2029 is a Saturday.
        let calendar = WorkingCalendar(decided: [Self.feasts(2029)])
        #expect(try date("2029-01-20").weekday == 6)
        #expect(try calendar.isWorking(date("2029-01-22")))
    }

    @Test("The old year's last day on a weekend frees a day of the new one")
    func solidarity() throws {
        // 31 December 2028 is a Sunday; 1 and 2 January 2029 are a holiday.
        let calendar = WorkingCalendar(decided: [Self.feasts(2029)])
        #expect(try !calendar.isWorking(date("2029-01-03")))
        #expect(try calendar.isWorking(date("2029-01-04")))
    }

    @Test(
        "A year whose feasts are not loaded is said, not guessed",
        arguments: [2019, 2021, 2025, 2027])
    func missing(year: Int) throws {
        let day = try #require(CivilDate(year: year, month: 6, day: 3))
        #expect(throws: CalendarMissing(year: year)) { try calendar.day(day) }
        #expect(calendar.loadedYears == [2026])
    }

    @Test("It says in three languages which calendar is not loaded")
    func missingWords() {
        let words = CalendarMissing(year: 2027).wording
        #expect(words.english == "the calendar for 2027 is not loaded")
        #expect(words.azerbaijani == "2027-ci ilin təqvimi yüklənməyib")
        #expect(words.russian == "календарь на 2027 год не загружен")
    }

    @Test("A voting day is off where the vote is held, and nowhere else")
    func vote() throws {
        let day = try date("2026-09-02")
        let vote = DecidedYear(
            year: 2026, place: "050", spans: [.init(.vote, day, day)], source: "vote")
        let calendar = WorkingCalendar(decided: DecidedYear.builtIn + [vote])
        #expect(try !calendar.isWorking(day, at: "050"))
        #expect(try calendar.isWorking(day, at: "102"))
        #expect(try calendar.isWorking(day))
    }

    @Test("Days exchanged by the Cabinet change places")
    func exchange() throws {
        let (friday, saturday) = try (date("2026-06-05"), date("2026-06-06"))
        let built = DecidedYear.builtIn.filter { $0.year == 2026 }[0]
        let exchanged = DecidedYear(
            year: 2026,
            spans: built.spans + [.init(.rest, friday, friday), .init(.work, saturday, saturday)],
            source: "decision")
        let calendar = WorkingCalendar(decided: DecidedYear.builtIn + [exchanged])
        #expect(try !calendar.isWorking(friday))
        #expect(try calendar.isWorking(saturday))
    }

    @Test("What is decided later stands in place of what was decided before")
    func later() throws {
        let calendar = WorkingCalendar(decided: DecidedYear.builtIn + [Self.feasts(2026)])
        // Qurban is not on 27 May any more.
        #expect(try calendar.isWorking(date("2026-05-27")))
    }

    @Test("Ordinals end as they are spoken")
    func ordinals() {
        let years = [2020, 2021, 2023, 2026, 2027, 2029, 2030, 2040, 2000, 2100]
        #expect(
            years.map(AzerbaijaniNumber.ordinalSuffix) == [
                "ci", "ci", "cü", "cı", "ci", "cu", "cu", "cı", "ci", "cü",
            ])
    }

    /// Feasts in a week of August: a made-up year.
    static func feasts(_ year: Int) -> DecidedYear {
        func day(_ day: Int) -> CivilDate {
            CivilDate(year: year, month: 8, day: day) ?? .none
        }
        return DecidedYear(
            year: year,
            spans: [
                .init(.novruz, day(13), day(13)), .init(.ramazan, day(14), day(14)),
                .init(.qurban, day(15), day(15)),
            ], source: "test")
    }
}
