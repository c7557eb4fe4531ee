/// Who may write an operation: one row of the table of rights.
package struct Right: Sendable {
    /// The roles of a node whose log may hold the operation.
    package let origins: [NodeRole]
    /// The staff who may do it.
    package let staff: [StaffRole]
    /// Whether a party may, in the cabinet.
    package var party = false
    /// Whether the node's operator may, as an import needs.
    package var operatorMay = true
}

/// The rights, one table, asked twice: by `decide` for the person, at admission and in the fold
/// for the origin.
///
/// Which court may take a step in which case is custody, and stands in the case's state.
package enum Rights {
    private static let courts: [NodeRole] = [.court, .central]
    private static let filing: [NodeRole] = [.court, .central, .integration]
    private static let offices: [NodeRole] = [.office, .field]
    private static let places: [NodeRole] = [.court, .office, .central]

    /// The row of an operation.
    ///
    /// No row joins the administrator with the content of a case.
    ///
    /// - Returns: `nil` for an operation that this version does not know, and for the registry,
    ///   whose fold judges its delegations itself.
    package static func right(to number: UInt64) -> Right? {
        switch number {
        case DirectoryOpened.number, RolePut.number, DrawCommitted.number:
            Right(origins: places, staff: [.administrator])
        case JudgePut.number, LeavePut.number:
            Right(origins: courts, staff: [.president])
        case HallPut.number:
            Right(origins: courts, staff: [.president, .administrator])
        case ClaimFiled.number:
            Right(origins: filing, staff: [.registrar], party: true)
        case CaseRegistered.number, JudgeDrawn.number:
            Right(origins: courts, staff: [.registrar])
        case HearingSet.number, HearingHeld.number:
            Right(origins: courts, staff: [.judge, .clerk])
        case DecisionMade.number:
            Right(origins: courts, staff: [.judge])
        case WritIssued.number, OrderIssued.number:
            Right(origins: courts, staff: [.registrar, .judge])
        case DocumentFiled.number:
            Right(origins: filing, staff: [.registrar, .clerk, .judge], party: true)
        case ContactChanged.number:
            Right(origins: filing, staff: [.registrar, .clerk], party: true)
        case ContactChosen.number:
            Right(origins: courts, staff: [.registrar, .clerk, .judge])
        case CustodyOffered.number, CustodyAccepted.number, CustodyDeclined.number:
            Right(origins: courts, staff: [.president])
        case CustodyTakenOver.number:
            Right(origins: courts, staff: [.president], operatorMay: false)
        case DocketSettled.number:
            Right(origins: courts, staff: [.judge, .president, .registrar])
        case OrderOpened.number, OrderClosed.number:
            Right(origins: offices, staff: [.officeHead, .officer])
        case EnforcementStep.number, PaymentRecorded.number:
            Right(origins: offices, staff: [.officer, .officeHead])
        case OrderDocketSettled.number:
            Right(origins: offices, staff: [.officeHead])
        case OrderSuspended.number, OrderResumed.number:
            Right(origins: courts, staff: [.judge])
        case CourtPut.number:
            Right(origins: [.central], staff: [.administrator])
        default: nil
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
        guard let right = right(to: operation.number), right.origins.contains(role) else {
            return false
        }
        return switch operation {
        case .directoryOpened(let opened): courts.contains(opened.court)
        case .claimFiled(let filed):
            // A court files what is addressed to it; the centre and the prosecutor, to anyone.
            role != .court || courts.contains(filed.court)
        case .caseRegistered(let registered): courts.contains(registered.caseNumber.court)
        case .orderIssued(let issued): courts.contains(issued.court)
        case .orderSuspended(let suspended): courts.contains(suspended.court)
        case .orderResumed(let resumed): courts.contains(resumed.court)
        case .custodyTakenOver(let taken): role == .central || courts.contains(taken.court)
        default: true
        }
    }

    /// Whether a person may do what writes an operation.
    package static func personMay(_ actor: CommandActor, write number: UInt64) -> Bool {
        guard let right = right(to: number) else { return false }
        return switch actor.kind {
        case .node: right.operatorMay
        case .party: right.party
        case .staff: actor.roles.contains { right.staff.contains($0) }
        case .authority: number == CustodyTakenOver.number
        }
    }
}
