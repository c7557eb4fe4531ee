package import Law

/// The tables by which figures are computed, as they were compiled in.
///
/// A table that does not load is our own mistake, which a test finds, so it traps.
package enum FigureTables {
    package static let indicators: [Indicator] = loaded { () throws(TableFault) in
        try Indicator.load()
    }
    package static let targets: [TimeTarget] = loaded { () throws(TableFault) in
        try TimeTarget.load()
    }

    package static func indicator(_ id: String) -> Indicator? {
        indicators.first { $0.id == id }
    }

    /// The months after which a pending case of a kind is backlog on a day.
    package static func target(of kind: CaseKind, on date: CivilDate) -> Int {
        targets.first { $0.kind == kind.word && $0.isInForce(on: date) }?.months ?? 12
    }

    private static func loaded<Value>(_ load: () throws(TableFault) -> Value) -> Value {
        do throws(TableFault) { return try load() } catch {
            preconditionFailure("a table of the law is compiled in and wrong: \(error)")
        }
    }
}

/// What a word of a formula stands for.
package enum Quantity: Equatable, Sendable {
    case tally(Tally, name: String?)
    case opening, closing
    /// At the moment of the report: of the whole place alone, not of a month.
    case pending, suspended, backlog, resolvedLastYear
    case deadlinesLate
    /// Of the days that the resolved cases took.
    case percentile(Int64)

    /// - Returns: `nil` for a word that counts nothing here.
    package init?(_ term: Indicator.Term) {
        switch term.word {
        case "opening": self = .opening
        case "closing": self = .closing
        case "pending": self = .pending
        case "suspended": self = .suspended
        case "backlog": self = .backlog
        case "resolvedLastYear": self = .resolvedLastYear
        case "deadlinesLate": self = .deadlinesLate
        case "percentile":
            guard let share = term.name.flatMap({ Int64($0) }), (1...99).contains(share) else {
                return nil
            }
            self = .percentile(share)
            return
        default:
            guard let tally = Tally(word: term.word) else { return nil }
            self = .tally(tally, name: term.name)
            return
        }
        guard term.name == nil else { return nil }
    }
}
