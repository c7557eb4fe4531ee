/// After how long a pending case of a kind counts as backlog.
///
/// - Source: `Tables/time-targets.csv`.
package struct TimeTarget: Equatable, Sendable {
    /// The word of a case kind.
    package let kind: String
    package let months: Int
    /// Empty where the law's period is not confirmed.
    package let article: String
    package let confidence: Confidence
    package let since: CivilDate?
    package let until: CivilDate?
    package let name: Wording

    package static func load() throws(TableFault) -> [TimeTarget] {
        try read(PackageResources.time_targets_csv)
    }

    static func read(_ bytes: [UInt8]) throws(TableFault) -> [TimeTarget] {
        let table = try Table(
            "time-targets.csv", bytes,
            columns: [
                "kind", "months", "article", "confidence", "since", "until", "az", "en", "ru",
            ])
        var targets: [TimeTarget] = []
        for row in table.rows { targets.append(try TimeTarget(row)) }
        return targets
    }

    private init(_ row: Table.Row) throws(TableFault) {
        kind = try row.filled("kind")
        guard let months = Int(row["months"]), (1...120).contains(months) else {
            throw row.fault("months are \(row["months"]), not 1 to 120")
        }
        self.months = months
        article = row["article"]
        confidence = try row.confidence()
        guard !article.isEmpty || confidence == .unconfirmed else {
            throw row.fault("without an article the confidence is C")
        }
        since = try row.date("since")
        until = try row.date("until")
        name = try row.wording()
    }

    package func isInForce(on date: CivilDate) -> Bool {
        since.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
    }
}
