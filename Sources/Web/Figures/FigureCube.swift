package import Casework
package import Causality
package import Law

/// A place's sums with what is to be said of them in a table.
package struct FigureSource: Equatable, Sendable {
    package let place: String
    /// The place's name in the table's language.
    package let name: String
    package let cells: FigureCells

    package init(place: String, name: String, cells: FigureCells) {
        self.place = place
        self.name = name
        self.cells = cells
    }
}

/// Figures by place, kind, period and indicator: a table with four sides, for programs.
///
/// - Order: row-major; the indicator varies fastest.
package struct FigureCube: Equatable, Sendable {
    package struct Member: Equatable, Sendable {
        package let code: String
        package let name: String
    }

    package enum Value: Equatable, Sendable {
        case number(FixedNumber)
        /// It means nothing here: nothing to divide by.
        case missing
        /// So small that it could tell of a person.
        case hidden
    }

    package let say: Tongue
    package let places: [Member]
    package let kinds: [Member]
    package let periods: [Member]
    package let indicators: [Indicator]
    package private(set) var values: [Value] = []
    package let madeAt: Instant
    /// What each place's figures cover: place and log positions.
    package let coverage: [(place: String, position: String)]
    package let residuals: [(place: String, residual: Int64)]

    /// The code of all kinds together.
    package static let everyKind = "all"
    /// Counts below it are hidden when they are published.
    package static let smallCell: Int64 = 3

    package init(
        _ sources: [FigureSource], _ question: FigureQuestion, say: Tongue, at now: Instant,
        coverage: [(place: String, position: String)], isPublic: Bool
    ) {
        self.say = say
        self.coverage = coverage
        madeAt = now
        places = sources.map { Member(code: $0.place.isEmpty ? "AZ" : $0.place, name: $0.name) }
        let wanted = question.kind.map { [$0] } ?? CaseKind.allCases.filter { $0 != .none }
        kinds =
            (question.kind == nil
                ? [Member(code: Self.everyKind, name: say(.allKinds))] : [])
            + wanted.map { Member(code: $0.word, name: say($0.words)) }
        let months = question.period.months
        periods =
            months.map { Member(code: "\($0)", name: say.month($0.month, $0.year)) }
            + (months.count > 1
                ? [Member(code: question.period.code, name: say.period(question.period))] : [])
        let figures = FigureTables.indicators.filter {
            $0.scope != .judge && (!isPublic || $0.isPublic)
        }
        indicators = figures
        var residuals: [(place: String, residual: Int64)] = []
        for source in sources {
            let asked: [CaseKind?] = (question.kind == nil ? [nil] : []) + wanted
            var blocks: [[[Value]]] = []
            for kind in asked {
                var question = question
                question.place = source.place
                question.kind = kind
                let report = FigureReport(question, of: source.cells)
                if residuals.last?.place != source.place {
                    residuals.append((source.place, report.residual))
                }
                let slices =
                    report.months.map(\.slice) + (months.count > 1 ? [report.total] : [])
                blocks.append(slices.map { Self.row($0, figures, isPublic: isPublic) })
            }
            if isPublic { Self.hideComplements(&blocks, hasWhole: question.kind == nil) }
            values += blocks.joined().joined()
        }
        self.residuals = residuals
    }

    private static func row(
        _ slice: FigureSlice, _ indicators: [Indicator], isPublic: Bool
    ) -> [Value] {
        indicators.map { indicator in
            guard let number = slice.value(of: indicator) else { return .missing }
            let isSmall =
                isPublic && indicator.hidesSmallCells
                && (1..<smallCell).contains(slice.numerator(of: indicator) ?? 0)
            return isSmall ? .hidden : .number(number)
        }
    }

    /// Hides a second kind where one alone is hidden: the sum would tell it.
    private static func hideComplements(_ blocks: inout [[[Value]]], hasWhole: Bool) {
        guard hasWhole, let first = blocks.first else { return }
        for period in first.indices {
            for figure in first[period].indices {
                let parts = blocks.indices.dropFirst()
                let hidden = parts.filter { blocks[$0][period][figure] == .hidden }
                guard hidden.count == 1 else { continue }
                var least: (index: Int, scaled: Int64)?
                for index in parts {
                    guard case .number(let number) = blocks[index][period][figure],
                        number.scaled != 0, number.scaled < least?.scaled ?? .max
                    else { continue }
                    least = (index, number.scaled)
                }
                if let least { blocks[least.index][period][figure] = .hidden }
            }
        }
    }

    package var size: [Int] { [places.count, kinds.count, periods.count, indicators.count] }

    package subscript(_ place: Int, _ kind: Int, _ period: Int, _ indicator: Int) -> Value {
        values[
            ((place * kinds.count + kind) * periods.count + period) * indicators.count
                + indicator]
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.places == right.places && left.kinds == right.kinds
            && left.periods == right.periods && left.values == right.values
    }
}

extension MonthSpan {
    /// The period as in `2026`, `2026-03` or `2026-01/2026-06`.
    package var code: String {
        if self == MonthSpan(year: first.year) { return "\(first.year)" }
        return first == last ? "\(first)" : "\(first)/\(last)"
    }
}

extension Tongue {
    package func period(_ period: MonthSpan) -> String {
        if period == MonthSpan(year: period.first.year) { return "\(period.first.year)" }
        let first = month(period.first.month, period.first.year)
        guard period.first != period.last else { return first }
        return "\(first) – \(month(period.last.month, period.last.year))"
    }
}
