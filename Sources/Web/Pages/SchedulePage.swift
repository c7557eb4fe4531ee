package import Casework
package import Causality
package import Law

/// The hearings of a court on a day or in a week.
package struct SchedulePage {
    let frame: PageFrame
    let query: ScheduleQuery
    let days: ClosedRange<CivilDate>
    let hearings: [HearingEntry]
    /// Hearings whose case is closed to the public: without names.
    let nameless: Set<ChangeID>

    package init(
        _ frame: PageFrame, query: ScheduleQuery, days: ClosedRange<CivilDate>,
        hearings: [HearingEntry], nameless: Set<ChangeID>
    ) {
        self.frame = frame
        self.query = query
        self.days = days
        self.hearings = hearings
        self.nameless = nameless
    }

    private var say: Tongue { frame.say }

    package func document() -> [UInt8] {
        let first = days.lowerBound
        let title = Self.title[say]
        let span =
            query.isWeek
            ? "\(say.date(first)) – \(say.date(days.upperBound))" : say.dateWithWeekday(first)
        return frame.document(title) {
            frame.head(title, span)
            if query.form == .page { steps(first) }
            for date in shown {
                frame.panel("day-\(date)", say.dateWithWeekday(date), isFlush: true) {
                    table(of(date))
                }
            }
        }
    }

    /// In a week the days that have hearings; a single day in any case.
    private var shown: [CivilDate] {
        (days.lowerBound.day...days.upperBound.day).map { CivilDate(day: $0) }
            .filter { !query.isWeek || !of($0).isEmpty }
    }

    private func of(_ date: CivilDate) -> [HearingEntry] {
        hearings.filter { CivilDate(inBaku: $0.from) == date }
    }

    @HTMLBuilder private func steps(_ first: CivilDate) -> [HTML] {
        let length: Int32 = query.isWeek ? 7 : 1
        Tag.p(.class("row")) {
            Tag.a(.href(.schedule(moved(first.advanced(byDays: -length))))) {
                Self.earlier[say]
            }
            " "
            Tag.a(.href(.schedule(moved(first.advanced(byDays: length))))) { Self.later[say] }
            " "
            Tag.a(.href(.schedule(other))) { (query.isWeek ? Self.day : Self.week)[say] }
            " "
            Tag.a(.href(.schedule(changed(to: .board)))) { Self.board[say] }
            " "
            Tag.a(.href(.schedule(changed(to: .calendar)))) { Self.file[say] }
        }
    }

    private func moved(_ day: CivilDate) -> ScheduleQuery {
        var query = query
        query.day = day
        return query
    }

    private var other: ScheduleQuery {
        var query = query
        query.isWeek.toggle()
        return query
    }

    private func changed(to form: ScheduleQuery.Form) -> ScheduleQuery {
        var query = query
        query.form = form
        return query
    }

    @HTMLBuilder private func table(_ hearings: [HearingEntry]) -> [HTML] {
        if hearings.isEmpty {
            Tag.p(.class("hint")) { Self.none[say] }
        } else {
            Tag.table(.class("cards full")) {
                Tag.tbody { for hearing in hearings { row(hearing) } }
            }
        }
    }

    private func row(_ hearing: HearingEntry) -> HTML {
        Tag.tr {
            Tag.td(.class("num")) { "\(say.time(hearing.from))–\(say.time(hearing.until))" }
            Tag.td { frame.names.hall(hearing.hall) }
            Tag.td {
                if query.form == .page {
                    Tag.a(.class("no"), .href(.case(hearing.subject))) { number(hearing) }
                } else {
                    number(hearing)
                }
            }
            Tag.th(.scope("row"), .class("whole")) {
                if !nameless.contains(hearing.hearing) {
                    "\(hearing.plaintiff) – \(hearing.defendant)"
                } else {
                    Self.closed[say]
                }
            }
            Tag.td { frame.names.judge(hearing.judge) }
            Tag.td { say(hearing.purpose.words) }
        }
    }

    private func number(_ hearing: HearingEntry) -> String {
        hearing.number.isEmpty ? "\(hearing.subject)" : hearing.number
    }

    private static let title = Wording("İclaslar", "Hearings", "Заседания")
    private static let earlier = Wording("Əvvəlki", "Earlier", "Раньше")
    private static let later = Wording("Növbəti", "Later", "Позже")
    private static let day = Wording("Gün", "Day", "День")
    private static let week = Wording("Həftə", "Week", "Неделя")
    private static let board = Wording("Zal lövhəsi", "Hall board", "Табло залов")
    private static let file = Wording("Təqvim faylı", "Calendar file", "Файл календаря")
    private static let none = Wording(
        "Bu gün iclas təyin edilməyib.", "No hearing is set for this day.",
        "На этот день заседаний нет.")
    private static let closed = Wording("Qapalı iclas", "Closed hearing", "Закрытое заседание")
}
