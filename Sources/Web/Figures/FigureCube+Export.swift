internal import Casework
package import Encoding
internal import Law

extension FigureCube {
    // MARK: CSV

    /// One observation a line, for spreadsheets: numbers with a point, no thousands.
    ///
    /// - Shape: RFC 4180, UTF-8, CRLF. `status` is `c` for a hidden value, `m` for a missing one.
    package var csv: [UInt8] {
        var lines = ["court,kind,period,indicator,value,unit,decimals,status"]
        lines.reserveCapacity(values.count + 1)
        for (index, value) in values.enumerated() {
            let indicator = indicators[index % indicators.count]
            let rest = index / indicators.count
            let period = periods[rest % periods.count]
            let kind = kinds[rest / periods.count % kinds.count]
            let place = places[rest / periods.count / kinds.count]
            let (text, status): (String, String) =
                switch value {
                case .number(let number): ("\(number)", "")
                case .missing: ("", "m")
                case .hidden: ("", "c")
                }
            lines.append(
                [
                    place.code, kind.code, period.code, indicator.id, text,
                    indicator.unit.rawValue, "\(indicator.decimals)", status,
                ].map(Self.quoted).joined(separator: ","))
        }
        return Self.file(lines)
    }

    /// What every column and every indicator of the CSV means.
    package static func dictionary(isPublic: Bool) -> [UInt8] {
        var lines = [
            "indicator,az,en,ru,definitionAz,definitionEn,definitionRu,formula,unit,decimals,"
                + "scope,public,source,confidence"
        ]
        for indicator in FigureTables.indicators where !isPublic || indicator.isPublic {
            let (name, about) = (indicator.name, indicator.definition)
            lines.append(
                [
                    indicator.id, name.azerbaijani, name.english, name.russian,
                    about.azerbaijani, about.english, about.russian, indicator.formula,
                    indicator.unit.rawValue, "\(indicator.decimals)", indicator.scope.rawValue,
                    indicator.isPublic ? "yes" : "no", indicator.source,
                    indicator.confidence.rawValue,
                ].map(quoted).joined(separator: ","))
        }
        return file(lines)
    }

    private static func quoted(_ field: String) -> String {
        let needs = field.utf8.contains { $0 == 0x2c || $0 == 0x22 || $0 == 0x0a || $0 == 0x0d }
        guard needs else { return field }
        let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + doubled.joined(separator: "\"\"") + "\""
    }

    private static func file(_ lines: [String]) -> [UInt8] {
        Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    // MARK: JSON-stat

    /// The cube as a JSON-stat dataset.
    ///
    /// - Source: JSON-stat 2.0; `status` c is confidential, as SDMX has it.
    package var jsonStat: JSON {
        .fields([
            .init("version", .text("2.0")), .init("class", .text("dataset")),
            .init("label", .text(say(.statistics))), .init("source", .text("mehkeme")),
            .init("updated", .text(madeAt.rfc3339)),
            .init("id", .list(["court", "kind", "period", "indicator"].map { .text($0) })),
            .init("size", .list(size.map { .integer(Int64($0)) })),
            .init(
                "role",
                .fields([
                    .init("time", .list([.text("period")])),
                    .init("geo", .list([.text("court")])),
                    .init("metric", .list([.text("indicator")])),
                ])), .init("dimension", .fields(dimensions)),
            .init("value", .list(values.map(Self.json))),
            .init("status", .fields(statuses)), .init("extension", .fields(remarks)),
        ])
    }

    private var dimensions: [JSON.Field] {
        let figures = indicators.map { indicator in
            Member(code: indicator.id, name: say.text(indicator.name))
        }
        let units = indicators.map { indicator in
            JSON.Field(
                indicator.id,
                .fields([
                    .init("decimals", .integer(Int64(indicator.decimals))),
                    .init("label", .text(say(indicator.unit.words))),
                ]))
        }
        return [
            dimension("court", say(.court), places), dimension("kind", say(.figureKind), kinds),
            dimension("period", say(.figurePeriod), periods),
            dimension(
                "indicator", say(.indicator), figures, [.init("unit", .fields(units))]),
        ]
    }

    private func dimension(
        _ id: String, _ label: String, _ members: [Member], _ more: [JSON.Field] = []
    ) -> JSON.Field {
        let category: [JSON.Field] =
            [
                .init("index", .list(members.map { .text($0.code) })),
                .init(
                    "label", .fields(members.map { .init($0.code, .text($0.name)) })),
            ] + more
        return .init(
            id,
            .fields([.init("label", .text(label)), .init("category", .fields(category))]))
    }

    private static func json(_ value: Value) -> JSON {
        guard case .number(let number) = value else { return .null }
        return number.decimals == 0 ? .integer(number.scaled) : .number("\(number)")
    }

    private var statuses: [JSON.Field] {
        values.indices.compactMap { index in
            values[index] == .hidden ? JSON.Field("\(index)", .text("c")) : nil
        }
    }

    private var remarks: [JSON.Field] {
        [
            .init(
                "coverage",
                .fields(coverage.map { .init($0.place, .text($0.position)) })),
            .init(
                "residual",
                .fields(
                    residuals.map {
                        .init($0.place.isEmpty ? "AZ" : $0.place, .integer($0.residual))
                    })),
        ]
    }
}

extension Indicator {
    /// The formula in one line: `100 × (resolved) ÷ (incoming)`.
    package var formula: String {
        let top = Self.sum(numerator)
        guard !denominator.isEmpty else { return top }
        let bottom = Self.sum(denominator)
        let factor =
            switch factor {
            case .number(1): ""
            case .number(let number): "\(number) × "
            case .days: "days × "
            }
        return "\(factor)(\(top)) ÷ (\(bottom))"
    }

    private static func sum(_ terms: [Term]) -> String {
        var text = ""
        for term in terms {
            if term.isSubtracted { text += text.isEmpty ? "−" : " − " }
            if !term.isSubtracted, !text.isEmpty { text += " + " }
            text += term.word + (term.name.map { ":\($0)" } ?? "")
        }
        return text
    }
}
