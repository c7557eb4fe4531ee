/// What the law on enforcement lets be done on an order, as its tables say.
///
/// Commands are judged by it; a fold never reads it. Measures are words here;
/// `Casework`'s tests compare them with its own.
///
/// - Invariant: every state, step and event that a table names exists, every state can be reached,
///   and every open one can be left.
/// - Source: "İcra haqqında" 243-IIQ, 248-VIIQ, MPM 231, 236-1; each row has its article.
package struct EnforcementLaw: Sendable {
    package let states: [EnforcementStateRule]
    package let steps: [EnforcementStepRule]
    package let grounds: [EnforcementGroundRule]
    package let measures: [EnforcementMeasureRule]
    package let charges: [EnforcementChargeRule]
    package let turns: [EnforcementTurnRule]
    package let terms: [EnforcementTermRule]
    package let providers: [EnforcementProviderRule]

    /// The tables that are compiled in; a broken one is our own fault and stops the program.
    package static let current: EnforcementLaw = loaded { () throws(TableFault) in
        try EnforcementLaw()
    }

    /// - Throws: the first thing in the tables that is not as it must be.
    package init() throws(TableFault) {
        states = try Self.rows(
            "enforcement-states.csv", PackageResources.enforcement_states_csv,
            EnforcementStateRule.self)
        steps = try Self.rows(
            "enforcement-steps.csv", PackageResources.enforcement_steps_csv,
            EnforcementStepRule.self)
        grounds = try Self.rows(
            "enforcement-grounds.csv", PackageResources.enforcement_grounds_csv,
            EnforcementGroundRule.self)
        measures = try Self.rows(
            "enforcement-measures.csv", PackageResources.enforcement_measures_csv,
            EnforcementMeasureRule.self)
        charges = try Self.rows(
            "enforcement-charges.csv", PackageResources.enforcement_charges_csv,
            EnforcementChargeRule.self)
        turns = try Self.rows(
            "enforcement-ranks.csv", PackageResources.enforcement_ranks_csv,
            EnforcementTurnRule.self)
        terms = try Self.rows(
            "enforcement-terms.csv", PackageResources.enforcement_terms_csv,
            EnforcementTermRule.self)
        providers = try Self.rows(
            "enforcement-providers.csv", PackageResources.enforcement_providers_csv,
            EnforcementProviderRule.self)
        try validate()
    }

    private static func rows<Rule: EnforcementRule>(
        _ name: String, _ bytes: [UInt8], _ rule: Rule.Type
    ) throws(TableFault) -> [Rule] {
        let table = try Table(name, bytes, columns: Rule.columns)
        var rules: [Rule] = []
        for row in table.rows { rules.append(try Rule(row)) }
        guard !rules.isEmpty else { throw TableFault(name, line: 0, "is empty") }
        return rules
    }
}

/// A row of one of the tables of enforcement.
protocol EnforcementRule {
    static var columns: [String] { get }
    init(_ row: Table.Row) throws(TableFault)
}

// MARK: Asked by those who decide

extension EnforcementLaw {
    package func state(_ name: String) -> EnforcementStateRule? {
        states.first { $0.name == name }
    }

    /// The step's rule on a day.
    package func step(_ name: String, on date: CivilDate) -> EnforcementStepRule? {
        steps.first { $0.name == name && $0.validity.holds(on: date) }
    }

    /// The steps that may be taken from a state, by the office or by the court.
    package func steps(
        from state: String, byCourt: Bool, on date: CivilDate
    ) -> [EnforcementStepRule] {
        steps.filter {
            $0.isByCourt == byCourt && $0.isFrom(state) && $0.validity.holds(on: date)
        }
    }

    package func measure(_ name: String) -> EnforcementMeasureRule? {
        measures.first { $0.name == name }
    }

    package func grounds(of step: String) -> [EnforcementGroundRule] {
        grounds.filter { $0.step == step }
    }

    package func ground(_ name: String, of step: String) -> EnforcementGroundRule? {
        grounds.first { $0.step == step && $0.name == name }
    }

    package func term(_ name: String, on date: CivilDate) -> EnforcementTermRule? {
        terms.first { $0.name == name && $0.validity.holds(on: date) }
    }

    package func provider(_ name: String) -> EnforcementProviderRule? {
        providers.first { $0.name == name }
    }

    /// The fee's rule for a claim of money or an act, and a debtor.
    package func fee(
        ofMoney isMoney: Bool, isLegalPerson: Bool, on date: CivilDate
    ) -> EnforcementChargeRule? {
        charges.first { (rule: EnforcementChargeRule) -> Bool in
            guard rule.charge == "fee", rule.validity.holds(on: date) else { return false }
            guard rule.isMoney == isMoney else { return false }
            return rule.isLegalPerson.map { $0 == isLegalPerson } ?? true
        }
    }

    /// The creditors' ranks, first to last.
    package var ranks: [EnforcementTurnRule] { turns.filter { $0.purpose == .creditor } }
}

// MARK: Validation

extension EnforcementLaw {
    private func validate() throws(TableFault) {
        let names = Set(states.map(\.name))
        for step in steps {
            for state in step.from where state != "*" && !names.contains(state) {
                throw step.row.fault("no state \(state)")
            }
            if !["=", "<"].contains(step.to), !names.contains(step.to) {
                throw step.row.fault("no state \(step.to)")
            }
            for name in step.who where Role.named(name)?.sort != .staff {
                throw step.row.fault("no role \(name)")
            }
            let closes = state(step.to)?.phase == .closed
            guard (step.effect == .close) == (closes && step.to != "=") else {
                throw step.row.fault("closing and the state \(step.to) do not go together")
            }
            if step.needs.contains("ground"), grounds(of: step.name).isEmpty {
                throw step.row.fault("no grounds for \(step.name)")
            }
        }
        let known = Set(steps.map(\.name)).union(["transfer"])
        for ground in grounds where !known.contains(ground.step) {
            throw ground.row.fault("no step \(ground.step)")
        }
        for name in ["voluntary", "presentation", "firstHour", "lastHour"]
        where !terms.contains(where: { $0.name == name }) {
            throw TableFault("enforcement-terms.csv", line: 0, "\(name) is missing")
        }
        try validateCourse()
    }

    /// Every state is reached from where an order begins; no open or halted one is a dead end.
    private func validateCourse() throws(TableFault) {
        // The opening is an operation of its own: issued → voluntary.
        var reached: Set<String> = ["issued", "voluntary"]
        var grew = true
        while grew {
            grew = false
            for step in steps where !["=", "<"].contains(step.to) {
                let isOpen = step.from.contains("*") || step.from.contains(where: reached.contains)
                if isOpen, reached.insert(step.to).inserted { grew = true }
            }
        }
        for state in states {
            guard reached.contains(state.name) else {
                throw state.row.fault("\(state.name) is never reached")
            }
            let leaves = steps.contains { $0.from.contains(state.name) && $0.to != "=" }
            guard leaves || state.phase == .closed else {
                throw state.row.fault("\(state.name) is a dead end")
            }
        }
    }
}
