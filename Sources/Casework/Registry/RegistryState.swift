package import Causality
package import Encoding

/// A grant as the registry's fold knows it.
package struct Grant: FieldCoded {
    /// The registry change that gave it.
    package var id = ChangeID.none
    package var granted = ReplicaGranted()
    /// Whether the authority itself gave it.
    package var byAuthority = false
    package var end: GrantEnded?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.nested(2, &granted)
        try fields.bool(3, &byAuthority)
        try fields.optional(4, &end)
    }
}

/// The registry: who may write, as what, until which head.
package struct RegistryState: FieldCoded {
    package var instance = ""
    package var rootKey: Digest256?
    /// In fold order.
    package var grants: [Grant] = []
    /// What was written without the right to, in fold order.
    package var refused: [RefusedChange] = []
    /// The authority's ends of origins that no grant is known of yet: what a delegation gives
    /// them, having heard nothing, has ended from the beginning.
    package var earlyEnds: [GrantEnded] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &instance, max: 32)
        try fields.digest(2, &rootKey)
        try fields.list(3, &grants)
        try fields.list(4, &refused)
        try fields.list(5, &earlyEnds)
    }

    package func grant(_ id: ChangeID) -> Grant? { grants.first { $0.id == id } }

    /// The grant of an origin that was given last.
    package func grant(of origin: Origin) -> Grant? {
        grants.last { $0.granted.origin == origin }
    }

    /// From here on a delegation numbers replicas, so that it and the authority, who may not have
    /// heard of each other's latest grants, never give one number twice.
    package static let delegatedReplicaMin: UInt64 = 1_000

    /// The number that the authority gives next.
    package var nextReplica: UInt64 {
        let given = grants.map(\.granted.replica).filter { $0 < Self.delegatedReplicaMin }
        return (given.max() ?? 0) + 1
    }

    /// The number that a delegation gives next.
    package var nextDelegatedReplica: UInt64 {
        max((grants.map(\.granted.replica).max() ?? 0) + 1, Self.delegatedReplicaMin)
    }
}

extension RegistryState {
    package mutating func fold(_ change: FoldedChange) {
        for operation in change.operations {
            switch operation {
            case .instanceEstablished(let established): establish(established, by: change)
            case .replicaGranted(let granted): take(granted, from: change)
            case .grantEnded(let end): take(end, from: change)
            default: refuse(change, .foreignOperation)
            }
        }
    }

    private mutating func establish(_ established: InstanceEstablished, by change: FoldedChange) {
        guard change.id == SubjectID.registry.first, rootKey == nil else {
            return refuse(change, .rightMissing)
        }
        instance = established.instance
        rootKey = established.publicKey
    }

    private mutating func take(_ granted: ReplicaGranted, from change: FoldedChange) {
        let isAuthority = change.id.origin == .authority
        guard let origin = granted.origin, origin.replica != .authority,
            granted.publicKey != nil, mayRegister(change),
            // A delegation grants no central role and no delegation.
            isAuthority || (granted.role != .central && !granted.delegates),
            isAuthority == (granted.replica < Self.delegatedReplicaMin),
            granted.role != .authority, granted.role != .none
        else { return refuse(change, .rightMissing) }
        if let known = grant(of: origin), known.byAuthority || known.end != nil, !isAuthority {
            return refuse(change, .rightMissing)
        }
        var grant = Grant()
        grant.id = change.id
        grant.granted = granted
        grant.byAuthority = isAuthority
        if !isAuthority { grant.end = earlyEnds.first { $0.origin == origin } }
        grants.append(grant)
    }

    private mutating func take(_ end: GrantEnded, from change: FoldedChange) {
        let isAuthority = change.id.origin == .authority
        guard mayRegister(change) else { return refuse(change, .rightMissing) }
        if isAuthority, let origin = end.origin, grant(of: origin) == nil {
            earlyEnds.removeAll { $0.origin == origin }
            return earlyEnds.append(end)
        }
        for index in grants.indices
        where grants[index].granted.replica == end.replica
            && grants[index].granted.epoch == end.epoch
        {
            // A delegation neither touches the authority's entries nor undoes an end.
            if !isAuthority, grants[index].byAuthority || grants[index].end != nil {
                return refuse(change, .rightMissing)
            }
            grants[index].end = end
        }
    }

    /// Whether the change's origin may write to the registry: the authority, or under a delegation.
    private func mayRegister(_ change: FoldedChange) -> Bool {
        if change.id.origin == .authority { return true }
        guard let own = grant(of: change.id.origin) else { return false }
        return own.byAuthority && own.granted.delegates && own.granted.role == .central
    }

    private mutating func refuse(_ change: FoldedChange, _ reason: FoldRefusal) {
        refused.append(RefusedChange(change, reason))
    }
}
