internal import Encoding

/// A figure of the statistics: what it means, in words and as arithmetic.
///
/// The arithmetic is data: what is divided by what stands in a table that a statistician reads.
/// What the words of a formula count is the court's business, which checks that it knows them all.
///
/// - Source: `Tables/indicators.csv`.
package struct Indicator: Equatable, Sendable {
    /// One addend: a sum, or the part of it that has a name.
    package struct Term: Equatable, Sendable {
        package let word: String
        /// What stands behind the colon; `nil` without one.
        package let name: String?
        package let isSubtracted: Bool
    }

    /// What the quotient is multiplied by.
    package enum Factor: Equatable, Sendable {
        case number(Int64)
        /// The days of the period.
        case days
    }

    package enum Unit: String, CaseIterable, Sendable {
        case cases, hearings, documents, percent, days, ratio, money
    }

    /// Whose figure it is.
    package enum Scope: String, CaseIterable, Sendable { case court, judge, office }

    package let id: String
    package let name: Wording
    package let definition: Wording
    package let numerator: [Term]
    /// Empty where the figure is a sum.
    package let denominator: [Term]
    package let factor: Factor
    package let decimals: Int
    package let unit: Unit
    package let scope: Scope
    package let isPublic: Bool
    /// Whether a count of 1 or 2 is hidden when it is published.
    package let hidesSmallCells: Bool
    package let source: String
    package let confidence: Confidence

    private static let columns = [
        "id", "az", "en", "ru", "aboutAz", "aboutEn", "aboutRu", "numerator", "denominator",
        "factor", "decimals", "unit", "scope", "public", "cell", "source", "confidence",
    ]

    /// Every indicator, in the order of the table.
    package static func load() throws(TableFault) -> [Indicator] {
        try read(PackageResources.indicators_csv)
    }

    static func read(_ bytes: [UInt8]) throws(TableFault) -> [Indicator] {
        let table = try Table("indicators.csv", bytes, columns: columns)
        var indicators: [Indicator] = []
        for row in table.rows {
            let indicator = try Indicator(row)
            guard !indicators.contains(where: { $0.id == indicator.id }) else {
                throw row.fault("\(indicator.id) stands twice")
            }
            indicators.append(indicator)
        }
        return indicators
    }

    private init(_ row: Table.Row) throws(TableFault) {
        id = try row.filled("id")
        name = try row.wording()
        definition = Wording(
            try row.filled("aboutAz"), try row.filled("aboutEn"), try row.filled("aboutRu"))
        numerator = try Self.terms(row, "numerator")
        guard !numerator.isEmpty else { throw row.fault("numerator is empty") }
        denominator = try Self.terms(row, "denominator")
        switch row["factor"] {
        case "days": factor = .days
        case "1": factor = .number(1)
        case "100": factor = .number(100)
        default: throw row.fault("factor is \(row["factor"]), not 1, 100 or days")
        }
        guard let decimals = Int(row["decimals"]), (0...3).contains(decimals) else {
            throw row.fault("decimals are \(row["decimals"]), not 0 to 3")
        }
        self.decimals = decimals
        unit = try Self.member(row, "unit")
        scope = try Self.member(row, "scope")
        isPublic = try Self.flag(row, "public")
        hidesSmallCells = try Self.flag(row, "cell")
        source = try row.filled("source")
        confidence = try row.confidence()
    }

    private static func terms(
        _ row: Table.Row, _ column: String
    ) throws(TableFault) -> [Term] {
        var terms: [Term] = []
        for word in row.words(column) {
            let isSubtracted = word.hasPrefix("-")
            let parts = word.dropFirst(isSubtracted ? 1 : 0).split(
                separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first, !first.isEmpty else {
                throw row.fault("\(column): \(word) is no term")
            }
            terms.append(
                Term(
                    word: String(first), name: parts.count > 1 ? String(parts[1]) : nil,
                    isSubtracted: isSubtracted))
        }
        return terms
    }

    private static func member<Member: RawRepresentable<String>>(
        _ row: Table.Row, _ column: String
    ) throws(TableFault) -> Member {
        guard let member = Member(rawValue: row[column]) else {
            throw row.fault("\(column) is \(row[column]), which there is not")
        }
        return member
    }

    private static func flag(_ row: Table.Row, _ column: String) throws(TableFault) -> Bool {
        switch row[column] {
        case "yes": return true
        case "no": return false
        default: throw row.fault("\(column) is \(row[column]), not yes or no")
        }
    }
}
