internal import Encoding

/// How the weight of a judge in a draw is found: a row of `draw-rules.csv`, named in each record.
///
/// A rule keeps its name and figures for ever; another rule gets another name, so that an old draw
/// is recomputed by the rule of its time.
package struct DrawRule: Equatable, Sendable {
    package let name: String
    package let since: CivilDate
    /// The last day; `nil` while it holds.
    package let until: CivilDate?
    /// The weight of the idlest.
    package let most: UInt64
    /// The weight of the busiest.
    package let least: UInt64
    /// By how much less load a judge weighs one more.
    ///
    /// - Units: hundredths of a case.
    package let unit: UInt64
    /// How many days ahead the centre hands out its values.
    package let aheadDays: UInt64
    /// How many days old a key is when nobody could have made it in knowledge of a value.
    package let keyDelayDays: UInt64
    package let confidence: Confidence
    /// Empty where no article is known.
    package let article: String
    package let wording: Wording
}

extension DrawRule {
    private static let columns = [
        "rule", "since", "until", "most", "least", "unit", "ahead", "keyDelay", "confidence",
        "article", "az", "en", "ru",
    ]

    /// The rules in the table's order.
    package static let all: [DrawRule] = {
        do throws(TableFault) {
            return try load()
        } catch {
            preconditionFailure("a table that is compiled in: \(error)")
        }
    }()

    /// The rule of a name.
    package static func named(_ name: String) -> DrawRule? { all.first { $0.name == name } }

    /// The rule that holds on a day.
    package static func on(_ date: CivilDate) -> DrawRule? {
        all.last { rule in rule.since <= date && rule.until.map { date <= $0 } != false }
    }

    package static func load(
        _ bytes: [UInt8] = PackageResources.draw_rules_csv
    ) throws(TableFault) -> [DrawRule] {
        let table = try Table("draw-rules.csv", bytes, columns: columns)
        var rules: [DrawRule] = []
        for row in table.rows {
            let rule = try rule(of: row)
            guard !rules.contains(where: { $0.name == rule.name }) else {
                throw row.fault("\(rule.name) stands there twice")
            }
            rules.append(rule)
        }
        return rules
    }

    private static func rule(of row: Table.Row) throws(TableFault) -> DrawRule {
        guard let since = try row.date("since") else { throw row.fault("since is empty") }
        let rule = DrawRule(
            name: try row.filled("rule"), since: since, until: try row.date("until"),
            most: try number("most", of: row), least: try number("least", of: row),
            unit: try number("unit", of: row), aheadDays: try number("ahead", of: row),
            keyDelayDays: try number("keyDelay", of: row), confidence: try row.confidence(),
            article: row["article"], wording: try row.wording())
        guard rule.least >= 1, rule.least <= rule.most, rule.most <= 1000, rule.unit >= 1 else {
            throw row.fault("weights go from 1 to 1000, by a unit of at least 1")
        }
        // A key that is older than every value that the court has cannot be made for a value.
        guard rule.keyDelayDays > rule.aheadDays else {
            throw row.fault("keyDelay has to be above ahead")
        }
        return rule
    }

    private static func number(
        _ column: String, of row: Table.Row
    ) throws(TableFault) -> UInt64 {
        guard let number = UInt64(row[column]), number <= 1_000_000 else {
            throw row.fault("\(column): no number \(row[column])")
        }
        return number
    }
}
