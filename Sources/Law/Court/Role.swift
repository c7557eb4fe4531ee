/// A role that somebody has in the court: a line of `roles.csv`.
///
/// The list is no limit: a role is a line, and what it may do stands in `rights.csv`.
package struct Role: Sendable {
    /// Where the role comes from.
    package enum Sort: String, Sendable, CaseIterable {
        /// Given in the directory of a court or an office.
        case staff
        /// What a judge is in one case.
        case bench
        /// Takes part in a case.
        case participant
        /// Sees figures and proofs, no case.
        case supervision
        case `public`
    }

    /// What a role may look at.
    package enum Sight: String, Sendable, CaseIterable {
        /// What concerns the person.
        case own
        /// The open cases of the court.
        case cases
        /// The closed ones too; a judge those alone that he or she was drawn for.
        case closed
        case orders, figures, proofs, hearings
        /// How the machine runs: whoever sees that sees no case.
        case machine
    }

    /// Stands in the log: it stays.
    package let number: UInt64
    /// Its word in JSON, in the tables, on the command line.
    package let name: String
    package let sort: Sort
    package let sees: [Sight]
    package let wording: Wording
    /// The article that the role rests on, where one is known.
    package let source: String
    package let confidence: Confidence

    /// Whether the role is the machine's: it never meets the content of a case.
    package var runsMachine: Bool { sees.contains(.machine) }

    /// All roles, by number.
    package static let all: [Role] = loaded { () throws(TableFault) in
        try roles(in: PackageResources.roles_csv)
    }

    package static func numbered(_ number: UInt64) -> Role? { all.first { $0.number == number } }

    package static func named(_ name: String) -> Role? { all.first { $0.name == name } }

    /// - Throws: the first line that is wrong, or that repeats a number or a name.
    package static func roles(in bytes: [UInt8]) throws(TableFault) -> [Role] {
        let table = try Table(
            "roles.csv", bytes,
            columns: [
                "number", "role", "sort", "sees", "az", "en", "ru", "source", "confidence",
            ])
        var roles: [Role] = []
        for row in table.rows {
            let role = try Role(row)
            guard role.number > roles.last?.number ?? 0,
                !roles.contains(where: { $0.name == role.name })
            else { throw row.fault("numbers ascend, and a name stands once") }
            roles.append(role)
        }
        return roles
    }

    private init(_ row: Table.Row) throws(TableFault) {
        guard let number = UInt64(row["number"]), number > 0 else {
            throw row.fault("number: \(row["number"])")
        }
        guard let sort = Sort(rawValue: row["sort"]) else { throw row.fault("sort") }
        var sees: [Sight] = []
        for word in row.words("sees") {
            guard let sight = Sight(rawValue: word) else { throw row.fault("sees: \(word)") }
            sees.append(sight)
        }
        guard !sees.isEmpty, !sees.contains(.machine) || sees == [.machine] else {
            throw row.fault("who sees the machine sees no case")
        }
        self.number = number
        self.sort = sort
        self.sees = sees
        name = try row.filled("role")
        wording = try row.wording()
        source = row["source"]
        confidence = try row.confidence()
    }
}

/// A table that is compiled in; a test loads each, so a broken one never leaves the house.
func loaded<Value>(_ load: () throws(TableFault) -> Value) -> Value {
    do throws(TableFault) {
        return try load()
    } catch {
        preconditionFailure("a table of the law is broken: \(error)")
    }
}
