internal import Casework
package import Causality
package import Law

/// Which hearings are shown, and how.
package struct ScheduleQuery: Hashable, Sendable {
    /// A page, a board for the hall's door, or a file for a calendar program.
    package enum Form: String, Sendable { case page, board, calendar }

    package var form = Form.page
    /// `nil`: today.
    package var day: CivilDate?
    package var isWeek = false
    package var judge = ""
    package var hall = ""
    /// One case alone, of whatever day.
    package var subject: SubjectID?

    package init(form: Form = .page, day: CivilDate? = nil, isWeek: Bool = false) {
        self.form = form
        self.day = day
        self.isWeek = isWeek
    }

    /// The days that are shown: one, or Monday to Sunday.
    package func days(today: CivilDate) -> ClosedRange<CivilDate> {
        let day = day ?? today
        guard isWeek else { return day...day }
        let monday = day.advanced(byDays: Int32(1 - day.weekday))
        return monday...monday.advanced(byDays: 6)
    }
}

extension ScheduleQuery.Form {
    var path: String { self == .page ? "" : "/" + rawValue }
}

extension ScheduleQuery {
    var items: [(String, String)] {
        var items: [(String, String)] = []
        if let day { items.append(("day", "\(day)")) }
        if isWeek { items.append(("week", "1")) }
        if !judge.isEmpty { items.append(("judge", judge)) }
        if !hall.isEmpty { items.append(("hall", hall)) }
        if let subject { items.append(("case", "\(subject)")) }
        return items
    }

    /// - Returns: `nil` for a day or a case that there cannot be.
    init?(_ fields: FormFields, _ form: Form) {
        self.form = form
        if let text = fields["day"], !text.isEmpty {
            guard let day = CivilDate(text) else { return nil }
            self.day = day
        }
        if let text = fields["case"], !text.isEmpty {
            guard let change = ChangeID(text) else { return nil }
            subject = SubjectID(change)
        }
        isWeek = fields["week"] == "1"
        judge = fields["judge"] ?? ""
        hall = fields["hall"] ?? ""
    }
}
