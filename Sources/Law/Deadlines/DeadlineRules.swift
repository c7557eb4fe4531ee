/// The periods of the law, by what sets them going.
package struct DeadlineRules: Sendable {
    package let all: [DeadlineRule]
    private let places: [String: Int]
    private let byTrigger: [Key: [DeadlineRule]]
    private let afterOthers: [String: [DeadlineRule]]

    private struct Key: Hashable {
        let kind: String
        let trigger: DeadlineTrigger
    }

    package func rule(_ id: String) -> DeadlineRule? { places[id].map { all[$0] } }

    /// The rules of a row of the catalogue, or the one rule of that name.
    package func rules(named name: String) -> [DeadlineRule] {
        all.filter { $0.id == name || $0.row == name }
    }

    /// The rules that are counted, of a kind of case, that something sets going.
    package func rules(kind: String, trigger: DeadlineTrigger) -> [DeadlineRule] {
        byTrigger[Key(kind: kind, trigger: trigger)] ?? []
    }

    /// The rules that are counted, of a kind of case, that begin at the end of others, in order.
    package func rulesAfterOthers(kind: String) -> [DeadlineRule] { afterOthers[kind] ?? [] }

    private static let columns = [
        "id", "row", "kinds", "instance", "trigger", "when", "period", "bound", "who", "runs",
        "fulfilled", "extended", "extend", "restore", "roll", "stops", "warn", "mode", "article",
        "confidence", "since", "until", "az", "en", "ru",
    ]

    /// Reads the table.
    ///
    /// - Throws: the first line that is no rule, a second one of the same name, or a rule that
    ///   begins at the end of one that is not there.
    package init(_ bytes: [UInt8]) throws(TableFault) {
        let table = try Table("deadlines.csv", bytes, columns: Self.columns)
        var rules: [DeadlineRule] = []
        var places: [String: Int] = [:]
        for row in table.rows {
            let rule = try DeadlineRule(row)
            guard places.updateValue(rules.count, forKey: rule.id) == nil else {
                throw row.fault("there is a rule \(rule.id) already")
            }
            rules.append(rule)
        }
        var byTrigger: [Key: [DeadlineRule]] = [:]
        var afterOthers: [String: [DeadlineRule]] = [:]
        for (place, rule) in rules.enumerated() {
            for trigger in rule.triggers {
                if case .expiry(let other) = trigger, places[other].map({ $0 < place }) != true {
                    throw TableFault(
                        table.name, line: rule.line, "\(other) does not stand before \(rule.id)")
                }
                guard rule.isComputed else { continue }
                for kind in rule.kinds {
                    byTrigger[Key(kind: kind, trigger: trigger), default: []].append(rule)
                }
            }
            guard rule.isComputed, rule.beginsAfterOthers else { continue }
            for kind in rule.kinds { afterOthers[kind, default: []].append(rule) }
        }
        self.all = rules
        self.places = places
        self.byTrigger = byTrigger
        self.afterOthers = afterOthers
    }

    /// The table that this program brings.
    package static let builtIn: DeadlineRules = {
        do throws(TableFault) {
            return try DeadlineRules(PackageResources.deadlines_csv)
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}

extension Table.Row {
    func choice<Choice: RawRepresentable<String>>(
        _ column: String
    ) throws(TableFault) -> Choice {
        guard let choice = Choice(rawValue: self[column]) else {
            throw fault("\(column): \(self[column])")
        }
        return choice
    }

    func yes(_ column: String) throws(TableFault) -> Bool {
        switch self[column] {
        case "yes": true
        case "no": false
        default: throw fault("\(column): yes or no")
        }
    }

    func computed() throws(TableFault) -> Bool {
        switch self["mode"] {
        case "computed": true
        case "shown": false
        default: throw fault("mode: computed or shown")
        }
    }
}
