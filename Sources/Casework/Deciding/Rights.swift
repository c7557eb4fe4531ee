package import Law

/// Who may write an operation: one row of the table of rights.
package struct Right: Sendable {
    /// The roles of a node whose log may hold the operation.
    package let origins: [NodeRole]
    /// The staff who may do it.
    package let staff: [StaffRole]
    /// The participants who may, in a case of their own.
    package let parties: [Role]
    /// Whether the node's operator may, as an import needs.
    package let operatorMay: Bool
    /// Whose the case must be.
    package let custody: RightRule.Custody

    /// Whether a party may, in the cabinet.
    package var party: Bool { !parties.isEmpty }
}

/// The rights, one table, asked twice: by `decide` for the person and for custody, at admission and
/// in the fold for the origin, which vouches for its actors.
///
/// What a person may do changes with the law, so `decide` reads it from the table of today. What a
/// node's log may hold is judged by every replica for ever, so it belongs to the operation's number
/// and never changes: `origins(of:)` says it in code, the table repeats it for readers, and a test
/// compares the two. A new right of a node is a new number.
package enum Rights {
    private static let rows: [UInt64: Right] = Dictionary(
        uniqueKeysWithValues: RightRule.all.map { ($0.number, right($0)) })

    private static func right(_ rule: RightRule) -> Right {
        Right(
            origins: rule.origins.compactMap { NodeRole(name: $0) },
            staff: rule.staff.map { StaffRole(rawValue: $0.number) }, parties: rule.parties,
            operatorMay: rule.operatorMay, custody: rule.custody)
    }

    /// The code under which a central node is enrolled: it is no court's.
    package static let centre = "000"

    /// The row of an operation.
    ///
    /// No row joins the administrator with the content of a case.
    ///
    /// - Returns: `nil` for an operation that this version does not know, and for the registry,
    ///   whose fold judges its delegations itself.
    package static func right(to number: UInt64) -> Right? { rows[number] }

    /// The roles of a node whose log may hold an operation; empty for one without a row.
    ///
    /// - Invariant: the answer for a number is the same in every version of the program.
    package static func origins(of number: UInt64) -> [NodeRole] {
        switch number {
        case 1: [.central, .court, .office, .field, .integration]
        case 20, 24, 25, 28: [.court, .office, .central]
        case 30, 37, 38, 45, 47, 48: [.court, .central, .integration]
        case 43: [.authority, .central]
        case 57: [.court]
        case 61...65, 68, 70...76: [.office, .field]
        case 21...23, 26, 27, 29, 31...36, 39...42, 44, 46, 49...56, 58...60, 66, 67, 69:
            [.court, .central]
        case 80...82: [.central]
        default: []
        }
    }

    /// Whether an origin's log may hold an operation.
    ///
    /// What the operation says about its own court must be a court of the grant. An unknown
    /// operation is kept: its subject shows that a newer version wrote it.
    package static func originMayWrite(
        role: NodeRole, courts: [String], operation: Operation
    ) -> Bool {
        switch operation {
        case .unknown: return true
        case .instanceEstablished: return role == .authority
        case .replicaGranted, .grantEnded: return role == .authority || role == .central
        default: break
        }
        guard origins(of: operation.number).contains(role) else { return false }
        return switch operation {
        case .directoryOpened(let opened): courts.contains(opened.court)
        case .claimFiled(let filed):
            // A court files what is addressed to it; the centre and the prosecutor, to anyone.
            // What belongs to a case of its own, an appeal, it sends on.
            role != .court || courts.contains(filed.court) || filed.lower != nil
        case .caseRegistered(let registered): courts.contains(registered.caseNumber.court)
        case .orderIssued(let issued): courts.contains(issued.court)
        case .orderSuspended(let suspended): courts.contains(suspended.court)
        case .orderResumed(let resumed): courts.contains(resumed.court)
        case .orderRuledByCourt(let ruled): courts.contains(ruled.court)
        default: true
        }
    }

    /// Whether a person may do what writes an operation.
    ///
    /// - Returns: for a party, whether some participant may; which one is asked by `partyMay`.
    package static func personMay(_ actor: CommandActor, write number: UInt64) -> Bool {
        guard let right = right(to: number) else { return false }
        return switch actor.kind {
        case .node: right.operatorMay
        case .party: right.party
        case .staff: actor.roles.contains { right.staff.contains($0) }
        case .authority: number == CustodyTakenOver.number
        }
    }

    /// Whether a participant in one of these roles may do what writes an operation.
    package static func partyMay(_ roles: [Role], write number: UInt64) -> Bool {
        guard let right = right(to: number) else { return false }
        return roles.contains { role in
            right.parties.contains { $0.number == role.number }
        }
    }

    /// Whether one of a member of staff's roles has a sight.
    package static func sees(_ sight: Role.Sight, _ actor: CommandActor) -> Bool {
        actor.kind == .staff
            && actor.roles.contains { $0.role?.sees.contains(sight) ?? false }
    }
}
