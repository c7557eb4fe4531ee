internal import Casework
internal import Causality
internal import Law

/// The figures of a court, an office or the country, with what they mean and cover.
package struct StatisticsPage {
    let frame: PageFrame
    let view: FigureView

    package init(_ frame: PageFrame, view: FigureView) {
        self.frame = frame
        self.view = view
    }

    var say: Tongue { frame.say }
    var report: FigureReport { view.report }
    private var isParty: Bool { frame.viewer?.isParty == true }

    private var title: String {
        let place = report.question.place
        return place.isEmpty ? say(.country) : say.court(place, frame.names)
    }

    package func document() -> [UInt8] {
        let period = say.period(report.question.period)
        return frame.document("\(say(.statistics)) \(period)") {
            frame.head(
                "\(say(.statistics)) \(period)",
                "\(title) · \(say(.asOf, say.moment(frame.now)))")
            Tag.div(.class("stackup")) {
                choice
                tiles
                if view.isOffice {
                    orders
                } else {
                    balance
                    chart
                    kinds
                    ages
                    parts("outcomes", .outcomes, .outcome, .resolved)
                    parts("grounds", .groundsOfAdjournment, .groundCode, .hearingsAdjourned)
                    if view.showsJudges { judges }
                    rules
                    places
                }
                everything
                files
                coverage
            }
        }
    }

    // MARK: Choosing

    private var choice: HTML {
        let period = report.question.period
        return Tag.form(.action(.statistics(FigureQuery())), .reading, .class("row")) {
            if view.choices.count > 1 {
                field("court", .court) {
                    Tag.select(.id("court"), .name("court")) {
                        option("", say(.country), report.question.place.isEmpty)
                        for place in view.choices {
                            option(
                                place, say.court(place, frame.names),
                                place == report.question.place)
                        }
                    }
                }
            }
            field("kind", .figureKind) {
                Tag.select(.id("kind"), .name("kind")) {
                    option("", say(.allKinds), report.question.kind == nil)
                    for kind in CaseKind.allCases where kind != .none {
                        option(kind.word, say(kind.words), kind == report.question.kind)
                    }
                }
            }
            field("from", .beginsWith) {
                Tag.input(
                    .id("from"), .name("from"), .type("month"), .value("\(period.first)"))
            }
            field("until", .endsWith) {
                Tag.input(
                    .id("until"), .name("until"), .type("month"), .value("\(period.last)"))
            }
            Tag.button(.class("act")) { say(.showFigures) }
            for year in [period.first.year - 1, period.first.year + 1] {
                if let whole = MonthSpan(year: year) {
                    Tag.a(.href(.statistics(moved(to: whole)))) { "\(year)" }
                }
            }
        }
    }

    private func moved(to period: MonthSpan) -> FigureQuery {
        var query = view.query
        query.period = period
        return query
    }

    private func field(
        _ id: String, _ words: Words, @HTMLBuilder content: () -> [HTML]
    ) -> HTML {
        Tag.div {
            Tag.label(.forField(id)) { say(words) }
            content()
        }
    }

    private func option(_ value: String, _ text: String, _ isChosen: Bool) -> HTML {
        Tag.option.with([.value(value)] + (isChosen ? [.selected] : [])) { text }
    }

    // MARK: Figures

    private var tiles: HTML {
        let ids =
            view.isOffice
            ? ["orders", "ordersClosed", "paid", "recoveryRate"]
            : ["clearanceRate", "dispositionTime", "pending", "backlogShare"]
        return Tag.dl(.class("tiles")) {
            for indicator in ids.compactMap(FigureTables.indicator) {
                Tag.div {
                    Tag.dt { say.text(indicator.name) }
                    Tag.dd(.class("big")) {
                        say.figure(report.total.value(of: indicator), indicator.unit)
                    }
                    Tag.dd(.class("hint")) { say.text(indicator.definition) }
                }
            }
        }
    }

    private var balance: HTML {
        let total = report.total
        return frame.panel("balance", say(.balance)) {
            Tag.p {
                say(
                    .balanceLine, say.number(total.opening), say.number(total.sum(.incoming)),
                    say.number(total.sum(.resolved)), say.number(total.sum(.transferred)),
                    say.number(total.closing))
            }
            Tag.p(.class("hint gap-above")) {
                report.residual == 0
                    ? say(.balanceHolds) : say(.balanceDiffers, say.number(report.residual))
            }
        }
    }

    /// Months that have not come are not shown as if nothing had happened in them.
    private var months: [(month: YearMonth, slice: FigureSlice)] {
        let now = YearMonth(of: CivilDate(inBaku: frame.now))
        return report.months.filter { $0.month <= now }
    }

    private static let columns = [
        "opening", "incoming", "resolved", "transferred", "closing", "clearanceRate",
        "dispositionTime", "adjournmentRate",
    ]

    private var chart: HTML {
        frame.panel("months", say(.monthsFigures)) {
            FigureChart.months(
                months.map { ($0.slice.sum(.incoming), $0.slice.sum(.resolved)) }, frame)
            Tag.details {
                Tag.summary { say(.asTable) }
                slices(
                    .month, months.map { (say.month($0.month.month, $0.month.year), $0.slice) },
                    Self.columns, hasTotal: true)
            }
        }
    }

    private var kinds: HTML {
        frame.panel("kinds", say(.kindsFigures), isFlush: true) {
            slices(
                .figureKind, report.kindsOfCases.map { (say($0.kind.words), $0.slice) },
                Self.columns,
                hasTotal: true)
        }
    }

    private var orders: HTML {
        frame.panel("months", say(.monthsFigures), isFlush: true) {
            slices(
                .month, months.map { (say.month($0.month.month, $0.month.year), $0.slice) },
                ["orders", "ordersClosed", "ordered", "paid", "recoveryRate"], hasTotal: true)
        }
    }

    /// A line of figures for each slice.
    private func slices(
        _ heading: Words, _ lines: [(name: String, slice: FigureSlice)], _ ids: [String],
        hasTotal: Bool
    ) -> HTML {
        let indicators = ids.compactMap(FigureTables.indicator)
        func cells(_ slice: FigureSlice) -> [HTML] {
            indicators.map { indicator in
                Tag.td(.class("num")) {
                    say.figure(slice.value(of: indicator), indicator.unit)
                }
            }
        }
        return table([say(heading)] + indicators.map { say.text($0.name) }) {
            Tag.tbody {
                for line in lines {
                    Tag.tr {
                        Tag.th(.scope("row")) { line.name }
                        cells(line.slice)
                    }
                }
            }
            if hasTotal {
                Tag.tfoot {
                    Tag.tr {
                        Tag.th(.scope("row")) { say(.total) }
                        cells(report.total)
                    }
                }
            }
        }
    }

    /// A table whose first column is words and the others numbers.
    func table(_ heading: [String], @HTMLBuilder content: () -> [HTML]) -> HTML {
        Tag.div(.class("scroll full"), .region(heading.first ?? "")) {
            Tag.table {
                Tag.thead {
                    Tag.tr {
                        for (index, text) in heading.enumerated() {
                            Tag.th.with([.scope("col")] + (index > 0 ? [.class("num")] : [])) {
                                text
                            }
                        }
                    }
                }
                content()
            }
        }
    }

    func line(_ name: String, _ cells: [String]) -> HTML {
        Tag.tr {
            Tag.th(.scope("row")) { name }
            for cell in cells { Tag.td(.class("num")) { cell } }
        }
    }
}
