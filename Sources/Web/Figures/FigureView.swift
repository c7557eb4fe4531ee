package import Casework
package import Causality
package import Law

/// How far a place's log has come here, and when it was last heard.
package struct CoverageLine: Equatable, Sendable {
    package let place: String
    /// The log positions, `3.0:4512`; empty where nothing has come.
    package let position: String
    /// When the last change that is counted was made.
    package let lastChange: Instant?
    /// When the court was last spoken with.
    package let lastHeard: Instant?

    package init(
        place: String, position: String, lastChange: Instant?, lastHeard: Instant? = nil
    ) {
        self.place = place
        self.position = position
        self.lastChange = lastChange
        self.lastHeard = lastHeard
    }
}

/// What the page of figures shows: a report, and what it covers.
package struct FigureView: Equatable, Sendable {
    package let report: FigureReport
    package let coverage: [CoverageLine]
    /// The places that may be chosen, by code; empty where there is one.
    package let choices: [String]
    /// Whether the reader may see what concerns single judges.
    package let showsJudges: Bool
    package let isOffice: Bool
    package let query: FigureQuery
    /// The head of every log that is counted, `3.0:4512`: two reports with the same compare.
    package let heads: [String]

    package init(
        report: FigureReport, coverage: [CoverageLine], choices: [String], showsJudges: Bool,
        isOffice: Bool, query: FigureQuery, heads: [String] = []
    ) {
        self.report = report
        self.coverage = coverage
        self.choices = choices
        self.showsJudges = showsJudges
        self.isOffice = isOffice
        self.query = query
        self.heads = heads
    }

    /// The figures of this place's sort, in the table's order.
    package var indicators: [Indicator] {
        FigureTables.indicators.filter { $0.scope == (isOffice ? .office : .court) }
    }
}
