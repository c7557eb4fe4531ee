package import Casework
package import Law

/// Which figures a page, a file or a program asks for.
package struct FigureQuery: Hashable, Sendable {
    /// A court or an office; `nil` for the node's own, or the country.
    package var place: String?
    package var kind: CaseKind?
    /// `nil` for the year that runs.
    package var period: MonthSpan?

    package init(place: String? = nil, kind: CaseKind? = nil, period: MonthSpan? = nil) {
        self.place = place
        self.kind = kind
        self.period = period
    }

    package func period(on day: CivilDate) -> MonthSpan {
        period ?? MonthSpan(year: day.year) ?? MonthSpan(month: YearMonth(of: day))
    }
}

extension FigureQuery {
    var items: [(String, String)] {
        var items: [(String, String)] = []
        if let place { items.append(("court", place)) }
        if let kind { items.append(("kind", kind.word)) }
        if let period {
            if period == MonthSpan(year: period.first.year) {
                items.append(("year", "\(period.first.year)"))
            } else {
                items += [("from", "\(period.first)"), ("until", "\(period.last)")]
            }
        }
        return items
    }

    /// - Returns: `nil` for a kind or a period that there is not.
    init?(_ fields: FormFields) {
        if let place = fields["court"], !place.isEmpty {
            guard place.utf8.count <= CaseLimits.codeByteCountMax else { return nil }
            self.place = place
        }
        if let word = fields["kind"], !word.isEmpty {
            guard let kind = CaseKind(word: word), kind != .none else { return nil }
            self.kind = kind
        }
        let (from, until) = (fields["from"] ?? "", fields["until"] ?? "")
        if !from.isEmpty || !until.isEmpty {
            let first = YearMonth(from.isEmpty ? until : from)
            let last = YearMonth(until.isEmpty ? from : until)
            guard let first, let last, let period = MonthSpan(first, last) else { return nil }
            self.period = period
        } else if let text = fields["year"], !text.isEmpty {
            guard let year = Int(text), let whole = MonthSpan(year: year) else { return nil }
            period = whole
            if let text = fields["month"], !text.isEmpty {
                guard let number = Int(text), let month = YearMonth(year: year, month: number)
                else { return nil }
                period = MonthSpan(month: month)
            }
        }
    }
}

/// As what figures are handed out to be computed with.
package enum FigureFormat: String, CaseIterable, Sendable {
    case csv
    case jsonStat = "json-stat"
    /// What each figure means, as CSV.
    case dictionary

    package var mime: String {
        self == .jsonStat ? "application/json" : "text/csv; charset=utf-8"
    }
}
