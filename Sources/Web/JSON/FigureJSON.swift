internal import Casework
internal import Law

extension FigureView {
    /// The report for programs: numbers as they are, with a point, or `null`.
    package var json: JSONDocument {
        let report = report
        return [
            "court": .text(report.question.place),
            "kind": report.question.kind.map { .text($0.word) } ?? .null,
            "period": .text(report.question.period.code),
            "day": .text("\(report.question.day)"), "residual": .number(report.residual),
            "total": json(report.total),
            "months": .list(
                report.months.map { line in
                    ["month": .text("\(line.month)"), "figures": json(line.slice)]
                }),
            "kinds": .list(
                report.kinds.map { line in
                    ["kind": .text(line.kind.word), "figures": json(line.slice)]
                }),
            "ages": .list(
                report.ages.map { line in
                    [
                        "band": .text(line.band.word), "active": .number(line.active),
                        "suspended": .number(line.suspended),
                    ]
                }),
            "outcomes": parts(.resolved), "adjournments": parts(.hearingsAdjourned),
            "judges": showsJudges ? .list(report.judges.map(\.json)) : .null,
            "rules": .list(report.rules.map(\.json)),
            "places": .list(report.places.map(\.json)),
            "coverage": .list(coverage.map(\.json)),
            "heads": .list(heads.map { .text($0) }),
        ]
    }

    private func json(_ slice: FigureSlice) -> JSONDocument {
        .object(
            indicators.map { indicator in
                let value = slice.value(of: indicator)
                return .init(indicator.id, value.map { .text("\($0)") } ?? .null)
            })
    }

    private func parts(_ tally: Tally) -> JSONDocument {
        .list(
            report.total.parts(of: tally).map { part in
                ["name": .text(part.name), "count": .number(part.amount)]
            })
    }
}

extension FigureReport.JudgeLine {
    fileprivate var json: JSONDocument {
        [
            "judge": .text(judge), "incoming": .number(incoming),
            "resolved": .number(resolved), "pending": .number(pending),
        ]
    }
}

extension FigureReport.RuleLine {
    fileprivate var json: JSONDocument {
        [
            "rule": .text(rule), "kept": .number(kept), "late": .number(late),
            "overdue": .number(overdue), "unknown": .number(unknown),
        ]
    }
}

extension FigureReport.PlaceLine {
    fileprivate var json: JSONDocument {
        [
            "court": .text(place), "opening": .number(opening),
            "incoming": .number(sum(.incoming)), "resolved": .number(sum(.resolved)),
            "transferred": .number(sum(.transferred)), "closing": .number(closing),
        ]
    }
}

extension CoverageLine {
    fileprivate var json: JSONDocument {
        [
            "court": .text(place), "position": .optional(position),
            "lastChange": lastChange.map(JSONDocument.time) ?? .null,
            "lastHeard": lastHeard.map(JSONDocument.time) ?? .null,
        ]
    }
}
