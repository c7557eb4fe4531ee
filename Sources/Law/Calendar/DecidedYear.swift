/// What was decided about the days of one year, for the country or at one court.
package struct DecidedYear: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case novruz, ramazan, qurban
        /// A working day that was made a rest day, in exchange or else.
        case rest
        /// A rest day that was made a working day.
        case work
        /// The day of a vote, off where the vote is held.
        case vote

        /// Whether every year has one, and is not known without.
        package var isFeast: Bool {
            switch self {
            case .novruz, .ramazan, .qurban: true
            case .rest, .work, .vote: false
            }
        }

        package var wording: Wording {
            switch self {
            case .novruz: Wording("Novruz bayramı", "Novruz", "Новруз байрам")
            case .ramazan: Wording("Ramazan bayramı", "Ramazan", "Рамазан байрам")
            case .qurban: Wording("Qurban bayramı", "Qurban", "Гурбан байрам")
            case .rest:
                Wording("köçürülmüş istirahət günü", "exchanged rest day", "перенесённый выходной")
            case .work:
                Wording("köçürülmüş iş günü", "exchanged working day", "перенесённый рабочий день")
            case .vote: Wording("səsvermə günü", "voting day", "день голосования")
            }
        }
    }

    package struct Span: Sendable, Equatable {
        package let kind: Kind
        package let from: CivilDate
        package let until: CivilDate

        package init(_ kind: Kind, _ from: CivilDate, _ until: CivilDate) {
            self.kind = kind
            self.from = from
            self.until = until
        }

        var dates: [CivilDate] {
            from <= until ? (from.day...until.day).map { CivilDate(day: $0) } : []
        }
    }

    package let year: Int
    /// A court's code; empty for the country.
    package let place: String
    package let spans: [Span]
    /// Who decided it, and where that stands.
    package let source: String
    package let confidence: Confidence
    /// When the court's doors close.
    ///
    /// - Units: minutes after midnight; `nil` where nobody said.
    package let closingMinute: Int?

    package init(
        year: Int, place: String = "", spans: [Span], source: String,
        confidence: Confidence = .read, closingMinute: Int? = nil
    ) {
        self.year = year
        self.place = place
        self.spans = spans
        self.source = source
        self.confidence = confidence
        self.closingMinute = closingMinute
    }

    package var hasAllFeasts: Bool {
        Kind.allCases.filter(\.isFeast).allSatisfy { kind in spans.contains { $0.kind == kind } }
    }
}

extension DecidedYear {
    /// Reads the table, one value for each year and place, in the table's order.
    package static func read(_ bytes: [UInt8]) throws(TableFault) -> [DecidedYear] {
        let table = try Table(
            "calendar-decided.csv", bytes,
            columns: ["year", "place", "kind", "from", "until", "source", "confidence"])
        var years: [DecidedYear] = []
        for row in table.rows {
            guard let year = Int(row["year"]), let kind = Kind(rawValue: row["kind"]),
                let from = try row.date("from"), let until = try row.date("until"),
                from <= until, until.day - from.day < 10, from.year == year, until.year == year
            else { throw row.fault("no days of the year") }
            let span = Span(kind, from, until)
            let place = row["place"]
            let confidence = try row.confidence()
            let source = try row.filled("source")
            if let index = years.firstIndex(where: { $0.year == year && $0.place == place }) {
                let old = years[index]
                years[index] = DecidedYear(
                    year: year, place: place, spans: old.spans + [span], source: source,
                    confidence: max(old.confidence, confidence))
            } else {
                years.append(
                    DecidedYear(
                        year: year, place: place, spans: [span], source: source,
                        confidence: confidence))
            }
        }
        return years
    }

    /// The decisions that this program brings.
    package static let builtIn: [DecidedYear] = {
        do throws(TableFault) {
            return try read(PackageResources.calendar_decided_csv)
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}
