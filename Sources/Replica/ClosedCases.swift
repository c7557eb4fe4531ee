package import Casework
package import Causality
internal import ChangeSets
internal import Encoding
package import Sealing
package import Storage

/// What opens closed cases at a node: its own key pair, for which cases' keys are wrapped in the
/// log.
///
/// There is no other store of keys: what the node may read is what was wrapped for it, and its key
/// lies in a file of its own, outside the replica and its backups.
package struct CaseKeys: Sendable {
    package let origin: Origin
    private let own: SigningKey

    package init(of origin: Origin, holding own: SigningKey) {
        self.origin = origin
        self.own = own
    }

    /// The keys of a case that were wrapped for this node, in the order in which they came.
    package func keys(of subject: SubjectID, _ state: CaseState) -> [ContentKey] {
        state.keys.compactMap { $0.opened(of: subject, at: origin, by: own) }
    }

    /// The key under which what is written to a closed case is sealed.
    ///
    /// - Returns: `nil` if the case is not closed, or its key was not wrapped for this node.
    package func key(of subject: SubjectID, _ state: CaseState) -> ContentKey? {
        guard let closing = state.closing else { return nil }
        return keys(of: subject, state).first { $0.id == closing.event.key }
    }
}

/// A closed case in the making: the same changes with what was sealed in them, folded by the same
/// rules.
private struct Opening {
    let subject: SubjectID
    let keys: [ContentKey]
    var state = Subject.none

    mutating func fold(_ change: FoldedChange, _ operations: [[UInt8]]) {
        for key in keys {
            let full = SealedPart.opened(operations, of: change.id, about: subject, by: key)
            if let full { return state.fold(change.with(operations: full)) }
        }
        state.fold(change)
    }

    var opened: CaseState? {
        guard case .case(let state) = state else { return nil }
        return state
    }
}

extension Schema {
    /// A closed case as those see it who hold its key.
    ///
    /// Folded anew each time, and stored nowhere: neither the replica's files nor a backup hold a
    /// word of it.
    ///
    /// - Returns: `nil` unless the case is closed and its key was wrapped for this node.
    package func opened<Mode>(
        _ subject: SubjectID, by keys: CaseKeys, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> CaseState? {
        guard let record = try record(of: subject, in: transaction),
            case .case(let shown) = record.state, shown.isHidden
        else { return nil }
        // Two courts that closed the case at once sealed under a key each. Whoever has one of them
        // reads what was sealed under it; to write takes the key of the closing that stands.
        let held = keys.keys(of: subject, shown)
        guard !held.isEmpty else { return nil }
        let registry = try registry(in: transaction)
        var opening = Opening(subject: subject, keys: held)
        for (key, standing) in try history(of: subject, in: transaction)
        where standing == .counts {
            guard let (change, header) = try change(key.change, in: transaction) else {
                throw .damaged("log lacks change \(key.change) of \(subject)")
            }
            guard let grant = registry.grant(of: header) else { continue }
            let without = record.unmet(of: key.change)
            opening.fold(
                FoldSession.folded(key, change, under: grant, without: without),
                change.operations)
        }
        return opening.opened
    }
}

extension FoldSession {
    /// As `Schema.opened`, with what this transaction has made and not yet signed.
    package func opened(
        _ subject: SubjectID, by keys: CaseKeys, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> CaseState? {
        let record = try record(of: subject, in: transaction)
        guard case .case(let shown) = record.state, shown.isHidden,
            keys.key(of: subject, shown) != nil
        else { return nil }
        var opening = Opening(subject: subject, keys: keys.keys(of: subject, shown))
        for (key, standing) in try schema.history(of: subject, in: transaction)
        where standing == .counts {
            guard let (change, header) = try change(key.change, in: transaction) else {
                throw .damaged("log lacks change \(key.change) of \(subject)")
            }
            guard let grant = grant(of: header) else { continue }
            let without = record.unmet(of: key.change)
            opening.fold(
                Self.folded(key, change, under: grant, without: without), change.operations)
        }
        return opening.opened
    }
}
