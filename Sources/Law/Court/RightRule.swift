/// Who may write one operation: a line of `rights.csv`.
package struct RightRule: Sendable {
    /// Whose the case must be.
    package enum Custody: String, Sendable, CaseIterable {
        /// The court that has the case, and has not offered it away.
        case own
        /// The court that has the case, also while it is offered away.
        case urgent
        /// The court that the case is offered to.
        case offered
        /// Some court has it; it need not be this one.
        case any
        /// Nobody is asked.
        case none
    }

    /// The operation's number.
    package let number: UInt64
    package let operation: String
    /// The names of the node roles whose logs may hold it.
    package let origins: [String]
    /// The roles of the directory that may do it.
    package let staff: [Role]
    /// The participants that may, in a case of their own.
    package let parties: [Role]
    /// Whether the node's operator may, as an import needs.
    package let operatorMay: Bool
    package let custody: Custody
    package let source: String
    package let confidence: Confidence

    /// The operations that tell of a case or an order.
    package static let caseContent: ClosedRange<UInt64> = 30...79

    /// All rules, by number.
    package static let all: [RightRule] = loaded { () throws(TableFault) in
        try rules(in: PackageResources.rights_csv, roles: Role.all)
    }

    /// - Throws: the first line that is wrong, or that joins the machine and the content of cases.
    package static func rules(
        in bytes: [UInt8], roles: [Role]
    ) throws(TableFault) -> [RightRule] {
        let table = try Table(
            "rights.csv", bytes,
            columns: [
                "number", "operation", "origins", "staff", "parties", "operator", "custody",
                "source", "confidence",
            ])
        var rules: [RightRule] = []
        for row in table.rows {
            let rule = try RightRule(row, roles)
            guard rule.number > rules.last?.number ?? 0 else {
                throw row.fault("numbers ascend")
            }
            rules.append(rule)
        }
        return rules
    }

    private init(_ row: Table.Row, _ roles: [Role]) throws(TableFault) {
        guard let number = UInt64(row["number"]) else { throw row.fault("number") }
        guard let custody = Custody(rawValue: row["custody"]) else { throw row.fault("custody") }
        guard ["yes", "no"].contains(row["operator"]) else { throw row.fault("operator") }
        self.number = number
        self.custody = custody
        operation = try row.filled("operation")
        origins = row.words("origins")
        staff = try Self.roles(row, "staff", .staff, among: roles)
        parties = try Self.roles(row, "parties", .participant, among: roles)
        operatorMay = row["operator"] == "yes"
        source = row["source"]
        confidence = try row.confidence()
        guard !origins.isEmpty else { throw row.fault("origins is empty") }
        if Self.caseContent.contains(number), staff.contains(where: \.runsMachine) {
            throw row.fault("no role joins the machine and the content of cases")
        }
    }

    private static func roles(
        _ row: Table.Row, _ column: String, _ sort: Role.Sort, among roles: [Role]
    ) throws(TableFault) -> [Role] {
        var found: [Role] = []
        for name in row.words(column) {
            guard let role = roles.first(where: { $0.name == name && $0.sort == sort }) else {
                throw row.fault("\(column): no such role \(name)")
            }
            found.append(role)
        }
        return found
    }
}
