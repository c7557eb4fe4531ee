internal import Law

extension FigureReport {
    package init(_ question: FigureQuestion, of cells: FigureCells) {
        self.question = question
        var counting = Counting(question)
        for flow in cells.flows { counting.take(flow) }
        for standing in cells.standing { counting.take(standing) }
        for day in cells.days { counting.take(day) }
        total = counting.slice(counting.total, at: question.period)
        total.present = counting.present
        kinds = CaseKind.allCases.compactMap { kind in
            let index = Int(kind.rawValue)
            var slice = counting.slice(counting.kinds[index], at: question.period)
            guard slice.isUsed || counting.presents[index].pending != 0 else { return nil }
            slice.present = counting.presents[index]
            return (kind, slice)
        }
        months = counting.lines(of: question.period)
        ages = counting.ages
        judges = counting.judges.map(\.value).sorted {
            $0.judge.utf8.lexicographicallyPrecedes($1.judge.utf8)
        }
        rules = counting.rules.map(\.value).sorted {
            $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8)
        }
        check(cells.years)
    }

    /// The balance by the years' sums, and the country's table by place.
    private mutating func check(_ years: [FigureCells.Year]) {
        let year = UInt64(clamping: question.period.first.year)
        let isYear =
            question.period == MonthSpan(year: question.period.first.year)
            && question.place.isEmpty
        var lines: [String: PlaceLine] = [:]
        for sum in years {
            let net: Int64 =
                switch sum.tally {
                case .incoming: sum.amount
                case .resolved, .transferred: -sum.amount
                default: 0
                }
            if sum.year == 0, sum.tally == .pending { residual += sum.amount }
            residual -= net
            guard isYear else { continue }
            var line = lines[sum.place] ?? PlaceLine(place: sum.place)
            if sum.year == year { line.sums[sum.tally, default: 0] += sum.amount }
            if sum.year < year { line.opening += net }
            lines[sum.place] = line
        }
        places = lines.map(\.value).sorted {
            $0.place.utf8.lexicographicallyPrecedes($1.place.utf8)
        }
    }
}

/// Adds a place's sums up: each is looked at once.
private struct Counting {
    /// What a line needs besides its slice: what came after the period.
    struct Line {
        var slice = FigureSlice()
        var after: Int64 = 0
        var pending: Int64 = 0
    }

    let question: FigureQuestion
    var total = Line()
    var kinds = CaseKind.allCases.map { _ in Line() }
    var presents = CaseKind.allCases.map { _ in FigureSlice.Present() }
    var present = FigureSlice.Present()
    var ages = AgeBand.allCases.map { FigureReport.AgeLine(band: $0) }
    var judges: [String: FigureReport.JudgeLine] = [:]
    var rules: [String: FigureReport.RuleLine] = [:]
    private var months: [YearMonth: FigureSlice] = [:]
    /// Net flow of each month from the period's first on.
    private var nets: [YearMonth: Int64] = [:]
    private let bands: AgeBands
    private let targets: [CivilDate]
    private let lastYear: YearMonth
    private let thisMonth: YearMonth

    init(_ question: FigureQuestion) {
        self.question = question
        bands = AgeBands(on: question.day)
        targets = CaseKind.allCases.map { kind in
            question.day.monthsBefore(FigureTables.target(of: kind, on: question.day))
        }
        lastYear = YearMonth(of: question.day.monthsBefore(11))
        thisMonth = YearMonth(of: question.day)
    }

    private func isMeant(_ kind: CaseKind) -> Bool {
        question.kind.map { $0 == kind } ?? true
    }

    mutating func take(_ flow: FigureCells.Flow) {
        guard isMeant(flow.kind) || flow.tally.isKindless else { return }
        let index = Int(flow.kind.rawValue)
        let net: Int64 =
            switch flow.tally {
            case .incoming: flow.amount
            case .resolved, .transferred: -flow.amount
            default: 0
            }
        if flow.tally == .resolved, lastYear <= flow.month, flow.month <= thisMonth {
            present.resolvedLastYear += flow.amount
            presents[index].resolvedLastYear += flow.amount
        }
        if question.period.last < flow.month {
            total.after += net
            kinds[index].after += net
        }
        if question.period.first <= flow.month { nets[flow.month, default: 0] += net }
        guard question.period.contains(flow.month) else { return }
        switch flow.tally {
        case .judgeIncoming: self[judge: flow.name].incoming += flow.amount
        case .judgeResolved: self[judge: flow.name].resolved += flow.amount
        case .deadlinesKept: self[rule: flow.name].kept += flow.amount
        default: break
        }
        add(flow.tally, flow.name, flow.amount, flow.kind, flow.month)
    }

    private mutating func add(
        _ tally: Tally, _ name: String, _ amount: Int64, _ kind: CaseKind, _ month: YearMonth
    ) {
        total.slice.add(tally, name, amount)
        kinds[Int(kind.rawValue)].slice.add(tally, name, amount)
        months[month, default: FigureSlice()].add(tally, name, amount)
    }

    mutating func take(_ standing: FigureCells.Standing) {
        guard isMeant(standing.kind) || standing.tally.isKindless else { return }
        switch standing.tally {
        case .pending:
            total.pending += standing.amount
            kinds[Int(standing.kind.rawValue)].pending += standing.amount
            present.pending += standing.amount
            presents[Int(standing.kind.rawValue)].pending += standing.amount
        case .judgePending: self[judge: standing.name].pending += standing.amount
        default: break
        }
    }

    mutating func take(_ day: FigureCells.Day) {
        guard isMeant(day.kind) else { return }
        let index = Int(day.kind.rawValue)
        switch day.tally {
        case .pending:
            ages[Int(bands.band(of: day.day).rawValue)].active += day.amount
            guard day.day < targets[index] else { return }
            present.backlog += day.amount
            presents[index].backlog += day.amount
        case .suspended:
            ages[Int(bands.band(of: day.day).rawValue)].suspended += day.amount
            present.suspended += day.amount
            presents[index].suspended += day.amount
        case .deadlineOpen:
            guard day.day < question.day else { return }
            judge(day, day.name, doneOn: nil)
        case .deadlineAfter:
            let parts = day.name.split(separator: " ")
            guard parts.count == 2, let done = CivilDate(String(parts[1])) else { return }
            judge(day, String(parts[0]), doneOn: done)
        case .ordersOpen: break
        }
    }

    /// Whether what was not done by the nominal end was too late: the calendar's word.
    private mutating func judge(
        _ day: FigureCells.Day, _ name: String, doneOn done: CivilDate?
    ) {
        let month = YearMonth(of: day.day)
        guard question.period.contains(month) else { return }
        guard let last = question.lastDay(name, day.day) else {
            self[rule: name].unknown += day.amount
            return
        }
        guard last < done ?? question.day else {
            guard done != nil else { return }
            self[rule: name].kept += day.amount
            return add(.deadlinesKept, name, day.amount, day.kind, month)
        }
        if done != nil {
            self[rule: name].late += day.amount
        } else {
            self[rule: name].overdue += day.amount
        }
        total.slice.deadlinesLate += day.amount
        kinds[Int(day.kind.rawValue)].slice.deadlinesLate += day.amount
        months[month, default: FigureSlice()].deadlinesLate += day.amount
    }

    // MARK: Lines

    private subscript(judge name: String) -> FigureReport.JudgeLine {
        get { judges[name] ?? FigureReport.JudgeLine(judge: name) }
        set { judges[name] = newValue }
    }

    private subscript(rule name: String) -> FigureReport.RuleLine {
        get { rules[name] ?? FigureReport.RuleLine(rule: name) }
        set { rules[name] = newValue }
    }

    /// The line with what was pending at the period's end.
    func slice(_ line: Line, at period: MonthSpan) -> FigureSlice {
        var slice = line.slice
        slice.closing = line.pending - line.after
        slice.dayCount = period.days(until: question.day)
        return slice
    }

    /// Every month of the period, with its balance.
    func lines(of period: MonthSpan) -> [(month: YearMonth, slice: FigureSlice)] {
        var lines: [(month: YearMonth, slice: FigureSlice)] = []
        var closing = total.pending - total.after
        for month in period.months.reversed() {
            var slice = months[month] ?? FigureSlice()
            slice.closing = closing
            slice.dayCount = MonthSpan(month: month).days(until: question.day)
            lines.append((month, slice))
            closing -= nets[month] ?? 0
        }
        return lines.reversed()
    }
}
