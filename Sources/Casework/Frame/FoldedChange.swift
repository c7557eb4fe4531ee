package import Causality

/// What a node may be; the grant of its origin says so.
///
/// - Order: the rank of its changes in fold order, first to last.
package enum NodeRole: UInt64, Sendable, CaseIterable {
    case none = 0
    case authority = 1
    case central = 2
    case court = 3
    case office = 4
    case field = 5
    case integration = 6

    package var name: String {
        switch self {
        case .none: "none"
        case .authority: "authority"
        case .central: "central"
        case .court: "court"
        case .office: "office"
        case .field: "field"
        case .integration: "integration"
        }
    }

    package init?(name: String) {
        guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = role
    }
}

/// A change as the fold sees it: decoded, ordered, and judged by its grant.
package struct FoldedChange: Equatable, Sendable {
    package enum ActorKind: UInt64, Sendable { case node = 0, staff = 1, party = 2, authority = 3 }

    package let id: ChangeID
    /// The subject clock: what the author's node held of this subject.
    package let clock: VersionVector
    /// The role under which the origin wrote.
    package let role: NodeRole
    /// The courts or offices that the grant names.
    package let courts: [String]
    package let actorKind: ActorKind
    package let actorName: String
    /// When the request was complete at the door, by wall clock: the time that counts in law.
    package let door: Instant
    /// Orders; never counts in law.
    package let hybridTime: HybridTime
    package let operations: [Operation]
    /// What the author knew of the subject and the log has lost to an end of a grant.
    package let without: [ChangeID]

    package init(
        id: ChangeID, clock: VersionVector, role: NodeRole, courts: [String],
        actorKind: ActorKind, actorName: String, door: Instant, hybridTime: HybridTime,
        operations: [Operation], without: [ChangeID] = []
    ) {
        self.id = id
        self.clock = clock
        self.role = role
        self.courts = courts
        self.actorKind = actorKind
        self.actorName = actorName
        self.door = door
        self.hybridTime = hybridTime
        self.operations = operations
        self.without = without
    }

    /// The same change, with its operations in full.
    package func with(operations: [Operation]) -> FoldedChange {
        FoldedChange(
            id: id, clock: clock, role: role, courts: courts, actorKind: actorKind,
            actorName: actorName, door: door, hybridTime: hybridTime, operations: operations,
            without: without)
    }

    /// Whether this change was made in knowledge of `other`.
    package func knew(_ other: ChangeID) -> Bool { clock.covers(other) || id == other }
}
