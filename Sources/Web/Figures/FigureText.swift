internal import Casework
internal import Law

/// Figures for a terminal: tables with columns of equal width, no colours.
package struct FigureText: Sendable {
    let view: FigureView
    let say: Tongue
    let names: Names

    package init(_ view: FigureView, _ say: Tongue, names: Names) {
        self.view = view
        self.say = say
        self.names = names
    }

    private var report: FigureReport { view.report }

    package var lines: [String] {
        let place = report.question.place
        let name = place.isEmpty ? say(.country) : say.court(place, names)
        var lines = [
            "\(name), \(say.period(report.question.period))",
            say(.asOf, say.date(report.question.day)), "",
        ]
        lines += indicators + [""]
        if view.isOffice {
            lines += months(offices: true)
        } else {
            lines += months(offices: false) + [""] + kinds + [""] + ages
            lines += parts(.outcomes, .resolved) + parts(.groundsOfAdjournment, .hearingsAdjourned)
            if view.showsJudges { lines += judges }
            lines += rules + places
        }
        return lines + [""] + balance + coverage
    }

    private var indicators: [String] {
        var rows: [[String]] = [[say(.indicator), say(.figureValue)]]
        for indicator in view.indicators {
            let value = say.figure(report.total.value(of: indicator), indicator.unit)
            rows.append([say.text(indicator.name), value])
        }
        return Self.table(rows)
    }

    private static let columns = [
        "opening", "incoming", "resolved", "transferred", "closing", "clearanceRate",
        "dispositionTime",
    ]
    private static let officeColumns = ["orders", "ordersClosed", "ordered", "paid"]

    private func row(_ slice: FigureSlice, _ ids: [String]) -> [String] {
        ids.compactMap(FigureTables.indicator).map { indicator in
            say.figure(slice.value(of: indicator), indicator.unit)
        }
    }

    private func heading(_ ids: [String]) -> [String] {
        ids.compactMap(FigureTables.indicator).map { say.text($0.name) }
    }

    private func months(offices: Bool) -> [String] {
        let ids = offices ? Self.officeColumns : Self.columns
        let rows = report.months.map { line in
            [say.month(line.month.month, line.month.year)] + row(line.slice, ids)
        }
        let head: [String] = [say(.month)] + heading(ids)
        let foot: [String] = [say(.total)] + row(report.total, ids)
        return Self.table([head] + rows + [foot])
    }

    private var kinds: [String] {
        var rows: [[String]] = [[say(.figureKind)] + heading(Self.columns)]
        for line in report.kindsOfCases {
            rows.append([say(line.kind.words)] + row(line.slice, Self.columns))
        }
        return Self.table(rows)
    }

    private var ages: [String] {
        var rows: [[String]] = [
            [say(.agesOfPending), say(.activeCases), say(.suspendedCases)]
        ]
        for line in report.ages {
            rows.append(
                [say(line.band.words), say.number(line.active), say.number(line.suspended)])
        }
        return Self.table(rows)
    }

    private func parts(_ title: Words, _ tally: Tally) -> [String] {
        let parts = report.total.parts(of: tally)
        guard !parts.isEmpty else { return [] }
        var rows: [[String]] = [[say(title), say(.count)]]
        for part in parts {
            rows.append([say.part(part.name, of: tally), say.number(part.amount)])
        }
        return [""] + Self.table(rows)
    }

    private var judges: [String] {
        guard !report.judges.isEmpty else { return [] }
        var rows: [[String]] = [
            [say(.judgeLoads), say(.incoming), say(.resolved), say(.pending)]
        ]
        for line in report.judges {
            let numbers = [line.incoming, line.resolved, line.pending]
            rows.append([names.judge(line.judge)] + numbers.map { say.number($0) })
        }
        return [""] + Self.table(rows)
    }

    private var rules: [String] {
        guard !report.rules.isEmpty else { return [] }
        var rows: [[String]] = [
            [
                say(.rulesFigures), say(.keptInTime), say(.doneLate), say(.overdue),
                say(.notCounted),
            ]
        ]
        for line in report.rules {
            let numbers = [line.kept, line.late, line.overdue, line.unknown]
            rows.append([line.rule] + numbers.map { say.number($0) })
        }
        return [""] + Self.table(rows)
    }

    private var places: [String] {
        guard !report.places.isEmpty else { return [] }
        let heading = [
            say(.byCourt), say(.opening), say(.incoming), say(.resolved), say(.transferred),
            say(.pending),
        ]
        var rows: [[String]] = [heading]
        for line in report.places {
            let numbers = [
                line.opening, line.sum(.incoming), line.sum(.resolved), line.sum(.transferred),
                line.closing,
            ]
            rows.append([line.place] + numbers.map { say.number($0) })
        }
        return [""] + Self.table(rows)
    }

    private var balance: [String] {
        let total = report.total
        return [
            say(
                .balanceLine, say.number(total.opening), say.number(total.sum(.incoming)),
                say.number(total.sum(.resolved)), say.number(total.sum(.transferred)),
                say.number(total.closing)),
            report.residual == 0
                ? say(.balanceHolds) : say(.balanceDiffers, say.number(report.residual)),
        ]
    }

    private var coverage: [String] {
        guard !view.coverage.isEmpty else { return [] }
        var rows: [[String]] = [[say(.coverage), say(.logPosition), say(.lastChange)]]
        for line in view.coverage {
            let position = line.position.isEmpty ? "—" : line.position
            let last = line.lastChange.map { say.moment($0) } ?? say(.neverHeard)
            rows.append([line.place, position, last])
        }
        return [""] + Self.table(rows)
    }

    /// Rows under a heading: the first column to the left, the others to the right.
    static func table(_ rows: [[String]]) -> [String] {
        var widths: [Int] = []
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index == widths.count { widths.append(0) }
                widths[index] = max(widths[index], cell.count)
            }
        }
        return rows.map { row in
            row.enumerated().map { index, cell in
                let space = String(repeating: " ", count: widths[index] - cell.count)
                return index == 0 ? cell + space : space + cell
            }.joined(separator: "  ").trimmingEnd
        }
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
