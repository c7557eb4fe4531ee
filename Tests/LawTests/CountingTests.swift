import Causality
import TestSupport
import Testing

@testable import Law

@Suite("Counting of periods")
struct CountingTests {
    let calendar = WorkingCalendar.builtIn

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func reckon(_ period: String, _ from: String, _ roll: Count.Roll = .next) throws
        -> Reckoning
    {
        try Count(#require(Period(period)), from: .day(date(from)), roll: roll).reckon(calendar)
    }

    // Worked out by hand on the calendar of 2026: period, event, end before days off, last day.
    static let forward: [(String, String, String, String)] = [
        // One month: the same day of the next (MPM 129.1).
        ("1 m", "2026-02-03", "2026-03-03", "2026-03-03"),
        // 21 March is Saturday and Novruz; the next working day is the 31st.
        ("1 m", "2026-02-21", "2026-03-21", "2026-03-31"),
        // No 31 or 30 February: the last day, a Saturday; Monday is 2 March.
        ("1 m", "2026-01-31", "2026-02-28", "2026-03-02"),
        ("1 m", "2026-01-30", "2026-02-28", "2026-03-02"),
        // The month of the end has its 30th, which is a Saturday.
        ("2 m", "2026-03-30", "2026-05-30", "2026-06-01"),
        // 28 May and Qurban; 29 moved; 30 and 31 weekend.
        ("2 m", "2026-03-28", "2026-05-28", "2026-06-01"),
        ("3 m", "2026-03-15", "2026-06-15", "2026-06-16"),
        // 8 November Sunday, 9 flag day, 10 moved.
        ("4 m", "2026-07-08", "2026-11-08", "2026-11-11"),
        // The day after the event is the first.
        ("10 cd", "2026-03-06", "2026-03-16", "2026-03-16"),
        ("10 cd", "2026-03-10", "2026-03-20", "2026-03-31"),
        ("20 cd", "2026-04-19", "2026-05-09", "2026-05-12"),
        ("3 cd", "2026-01-17", "2026-01-20", "2026-01-21"),
        ("5 cd", "2026-06-21", "2026-06-26", "2026-06-29"),
        // Working days step over what is off: 19, 31 March, 1, 2, 3 April.
        ("5 wd", "2026-03-18", "2026-03-23", "2026-04-03"),
        ("10 wd", "2026-04-27", "2026-05-07", "2026-05-12"),
        ("5 wd", "2026-07-31", "2026-08-05", "2026-08-07"),
        // The same day; on a Sunday with Monday off, Tuesday.
        ("0 cd", "2026-04-07", "2026-04-07", "2026-04-07"),
        ("0 cd", "2026-03-08", "2026-03-08", "2026-03-10"),
        ("1 cd", "2026-04-10", "2026-04-11", "2026-04-13"),
    ]

    @Test("Each period ends on the day worked out by hand", arguments: forward)
    func counts(period: String, from: String, nominal: String, due: String) throws {
        let reckoning = try reckon(period, from)
        #expect(reckoning.due == (try date(due)))
        #expect(reckoning.nominal == (try date(nominal)))
        #expect(reckoning.end == (try date(due)).advanced(byDays: 1).inBaku(hour: 0))
    }

    @Test("Where the law moves no end, the last day is a day off")
    func noRoll() throws {
        #expect(try reckon("1 m", "2026-02-21", .none).due == date("2026-03-21"))
    }

    // Period, hearing, last day for the notice.
    static let backward: [(String, String, String)] = [
        ("10 cd", "2026-04-20", "2026-04-10"),
        ("5 wd", "2026-04-20", "2026-04-13"),
        // Before a hearing on 1 April: 31, 19, 18, 17, 16 March.
        ("5 wd", "2026-04-01", "2026-03-16"),
        ("10 cd", "2026-04-01", "2026-03-22"),
        ("7 cd", "2026-05-12", "2026-05-05"),
    ]

    @Test("Notice is counted back from the hearing", arguments: backward)
    func counts(back period: String, hearing: String, due: String) throws {
        let count = try Count(
            #require(Period(period)), from: .day(date(hearing)), direction: .before)
        let reckoning = try count.reckon(calendar)
        #expect(reckoning.due == (try date(due)))
        #expect(reckoning.nominal <= reckoning.due)
    }

    @Test("Hours run through night and weekend, from the minute")
    func hours() throws {
        let friday = try #require(try date("2026-03-06").inBaku(hour: 19))
        for (hours, end) in [(24, "2026-03-07"), (48, "2026-03-08"), (72, "2026-03-09")] {
            let period = try #require(Period(hours, .hour))
            let reckoning = try Count(period, from: .moment(friday)).reckon(calendar)
            #expect(try reckoning.end == date(end).inBaku(hour: 19))
        }
        // A year without a calendar does not matter to hours.
        let later = try #require(try date("2027-03-06").inBaku(hour: 19))
        let period = try #require(Period(24, .hour))
        #expect(try Count(period, from: .moment(later)).reckon(calendar).due == date("2027-03-07"))
    }

    @Test("A period past the loaded calendar is refused by its year")
    func missing() throws {
        // 31 December 2026 is off, and the day to move to lies in 2027.
        #expect(throws: CountFault.calendarMissing(year: 2027)) {
            try reckon("2 m", "2026-10-31")
        }
        #expect(throws: CountFault.calendarMissing(year: 2027)) {
            try reckon("10 wd", "2026-12-25")
        }
        #expect(throws: CountFault.calendarMissing(year: 2025)) { try reckon("1 m", "2025-03-01") }
    }

    @Test("While proceedings stand still the period does too, and then what was left runs on")
    func suspension() throws {
        let four = try #require(Period(4, .month))
        var count = try Count(four, from: .day(date("2026-01-10")))
        // 10 May would be a Sunday before a day off; 14 days later it is Sunday 24 May.
        count.interruptions = [
            .init(from: try date("2026-02-01"), until: try date("2026-02-15"))
        ]
        #expect(count.nominal == (try date("2026-05-24")))
        #expect(try count.reckon(calendar).due == date("2026-05-25"))

        var working = try Count(#require(Period("10 wd")), from: .day(date("2026-06-01")))
        #expect(try working.reckon(calendar).due == date("2026-06-16"))
        working.interruptions = [
            .init(from: try date("2026-06-08"), until: try date("2026-06-22"))
        ]
        // Four days had passed; 22, 23, 24, 25, 29, 30 June are the six that were left.
        #expect(try working.reckon(calendar).due == date("2026-06-30"))
        #expect(working.nominal <= (try date("2026-06-30")))
    }

    @Test("A period that had ended before the stop is not moved, one that runs stands still")
    func stopped() throws {
        var count = try Count(#require(Period("10 cd")), from: .day(date("2026-06-01")))
        count.interruptions = [.init(from: try date("2026-06-12"), until: nil)]
        #expect(try count.reckon(calendar).due == date("2026-06-11"))
        #expect(try count.reckon(calendar).stoppedSince == nil)
        count.interruptions = [.init(from: try date("2026-06-10"), until: nil)]
        #expect(try count.reckon(calendar).stoppedSince == date("2026-06-10"))
    }

    @Test("What may not be done before a period has passed may be done the day after it")
    func notBefore() throws {
        let count = try Count(
            #require(Period("35 cd")), from: .day(date("2026-04-01")), direction: .notBefore)
        #expect(try count.reckon(calendar).due == date("2026-05-07"))
    }

    @Test("An act to be done in court ends when its doors close")
    func closing() throws {
        let year = DecidedYear(
            year: 2026, place: "050", spans: [], source: "order", closingMinute: 18 * 60)
        let calendar = WorkingCalendar(decided: DecidedYear.builtIn + [year])
        var count = try Count(
            #require(Period("10 cd")), from: .day(date("2026-03-06")), ending: .closing,
            place: "050")
        #expect(try count.reckon(calendar).end == date("2026-03-16").inBaku(hour: 18))
        count.place = "102"
        #expect(try count.reckon(calendar).steps.last == .closing(minute: nil))
    }

    @Test("A month after 29 February is 29 March, a year after it 28 February")
    func leap() throws {
        #expect(try date("2028-02-29").advanced(byMonths: 1) == date("2028-03-29"))
        #expect(try date("2028-02-29").advanced(byMonths: 12) == date("2029-02-28"))
        #expect(try date("2028-02-29").advanced(byMonths: -12) == date("2027-02-28"))
        #expect(try date("2026-12-31").advanced(byMonths: 2) == date("2027-02-28"))
    }

    @Test("Law: an end without a calendar never lies after the true one", arguments: seeds(200))
    func lowerBound(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let start = try date("2026-01-02").advanced(byDays: Int32(chance.below(200)))
        let units: [PeriodUnit] = [.day, .workingDay, .month]
        let unit = units[Int(chance.below(3))]
        let period = try #require(Period(Int(chance.below(unit == .month ? 3 : 30)), unit))
        var count = Count(period, from: .day(start))
        if chance.below(2) == 0 {
            let from = start.advanced(byDays: Int32(chance.below(40)))
            count.interruptions = [
                .init(from: from, until: from.advanced(byDays: Int32(chance.below(30))))
            ]
        }
        let reckoning = try count.reckon(calendar)
        #expect(count.nominal <= reckoning.due)
        #expect(try calendar.isWorking(reckoning.due))
    }
}

@Suite("The arithmetic of a period in words")
struct ArithmeticTests {
    private let served = Wording("təqdim edilib", "served", "вручено")

    private func words(_ period: String, _ from: String) throws -> Wording {
        let date = try #require(CivilDate(from))
        let count = try Count(#require(Period(period)), from: .day(date))
        return try count.reckon(.builtIn).arithmetic(trigger: served)
    }

    @Test("A month that ends in Novruz is told step by step in three languages")
    func month() throws {
        let words = try words("1 m", "2026-02-21")
        #expect(
            words.english
                == "served: 21 February 2026, counted from 22 February, 1 month → 21 March, "
                + "non-working day (Ramazan) → 31 March")
        #expect(
            words.azerbaijani
                == "təqdim edilib: 21 fevral 2026, 22 fevraldan hesablanır, 1 ay → 21 mart, "
                + "qeyri-iş günü (Ramazan bayramı) → 31 mart")
        #expect(
            words.russian
                == "вручено: 21 февраля 2026, считается с 22 февраля, 1 месяц → 21 марта, "
                + "нерабочий день (Рамазан байрам) → 31 марта")
    }

    @Test("April softens its ending, the others do not")
    func april() throws {
        #expect(try words("3 cd", "2026-04-06").azerbaijani.contains("7 apreldən hesablanır"))
        #expect(try words("3 cd", "2026-07-06").azerbaijani.contains("7 iyuldan hesablanır"))
    }

    @Test("Numbers in Russian take their three forms")
    func russian() throws {
        let forms = try ["1 wd", "3 wd", "5 wd", "11 wd", "21 wd", "12 m", "2 y", "5 y"].map {
            try #require(Period($0)).wording.russian
        }
        #expect(
            forms == [
                "1 рабочий день", "3 рабочих дня", "5 рабочих дней", "11 рабочих дней",
                "21 рабочий день", "12 месяцев", "2 года", "5 лет",
            ])
    }

    @Test("Hours are told with day and hour")
    func hours() throws {
        let start = try #require(CivilDate("2026-03-06")?.inBaku(hour: 19, minute: 5))
        let reckoning = try Count(#require(Period("24 h")), from: .moment(start)).reckon(.builtIn)
        let words = reckoning.arithmetic(trigger: Wording("daxil olub", "received", "поступило"))
        #expect(
            words.english
                == "received: 6 March 2026, 19:05, 24 hours without a break "
                + "(nights and days off included) → 7 March, 19:05")
    }
}
