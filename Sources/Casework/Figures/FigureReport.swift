package import Law

/// What a report of figures is about.
package struct FigureQuestion: Equatable, Sendable {
    /// A court or an office, or empty for the country.
    package var place: String
    /// One kind of case, or all.
    package var kind: CaseKind?
    package var period: MonthSpan
    /// The day on which ages and what is overdue are told.
    package var day: CivilDate
    /// The last day on which something is in time under a rule whose period nominally ends on a
    /// day: that day, or the working day to which it rolls; `nil` where no calendar is loaded.
    package var lastDay: @Sendable (_ rule: String, _ end: CivilDate) -> CivilDate?

    package init(
        place: String, kind: CaseKind? = nil, period: MonthSpan, day: CivilDate,
        lastDay: @escaping @Sendable (String, CivilDate) -> CivilDate? = { $1 }
    ) {
        self.place = place
        self.kind = kind
        self.period = period
        self.day = day
        self.lastDay = lastDay
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.place == right.place && left.kind == right.kind && left.period == right.period
            && left.day == right.day
    }

    /// The first year whose counters are needed.
    package var firstYear: Int { min(period.first.year, day.monthsBefore(12).year) }
}

/// The figures of one place and period: a pure function of its counters.
package struct FigureReport: Equatable, Sendable {
    /// Pending cases of an age.
    package struct AgeLine: Equatable, Sendable {
        package let band: AgeBand
        package var active: Int64 = 0
        package var suspended: Int64 = 0
    }

    /// A judge's cases; not for publication.
    package struct JudgeLine: Equatable, Sendable {
        package let judge: String
        package var incoming: Int64 = 0
        package var resolved: Int64 = 0
        package var pending: Int64 = 0
    }

    /// How a rule's periods were kept.
    package struct RuleLine: Equatable, Sendable {
        package let rule: String
        package var kept: Int64 = 0
        package var late: Int64 = 0
        /// Due before the day of the report, and not done.
        package var overdue: Int64 = 0
        /// Nobody can say: the calendar of the year is not loaded.
        package var unknown: Int64 = 0
    }

    /// A court's year in the country's table.
    package struct PlaceLine: Equatable, Sendable {
        package let place: String
        package var opening: Int64 = 0
        package var sums: [Tally: Int64] = [:]

        package func sum(_ tally: Tally) -> Int64 { sums[tally] ?? 0 }

        package var closing: Int64 {
            opening + sum(.incoming) - sum(.resolved) - sum(.transferred)
        }
    }

    package let question: FigureQuestion
    package internal(set) var total = FigureSlice()
    /// Kinds that have anything, in their order.
    package internal(set) var kinds: [(kind: CaseKind, slice: FigureSlice)] = []

    /// The kinds to show: what judges and offices do has none.
    package var kindsOfCases: [(kind: CaseKind, slice: FigureSlice)] {
        kinds.filter {
            $0.kind != .none || $0.slice.sum(.filed) != 0 || $0.slice.sum(.incoming) != 0
        }
    }

    package internal(set) var months: [(month: YearMonth, slice: FigureSlice)] = []
    package internal(set) var ages: [AgeLine] = AgeBand.allCases.map { AgeLine(band: $0) }
    /// Sorted by judge; none for the country.
    package internal(set) var judges: [JudgeLine] = []
    /// Sorted by rule.
    package internal(set) var rules: [RuleLine] = []
    /// For the country: each place's year, if the period is one; sorted by place.
    package internal(set) var places: [PlaceLine] = []
    /// Pending by its own counter less pending by the years' sums: 0, or something is wrong.
    package internal(set) var residual: Int64 = 0

    /// Cases pending, by the day of registration, that is not there in the age pyramid: 0.
    package var ageResidual: Int64 {
        ages.reduce(0) { $0 + $1.active + $1.suspended } - (total.present?.pending ?? 0)
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.question == right.question && left.total == right.total
            && left.kinds.elementsEqual(right.kinds) { $0 == $1 }
            && left.months.elementsEqual(right.months) { $0 == $1 }
            && left.ages == right.ages && left.judges == right.judges
            && left.rules == right.rules && left.places == right.places
            && left.residual == right.residual
    }
}
