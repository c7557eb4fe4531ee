package import Casework
package import Causality
package import ChangeSets
internal import Encoding
package import Storage

/// One write transaction's folding: subjects that are open, and what waits to be written.
///
/// Lives no longer than its transaction. Many changes to one subject cost one reading and one
/// writing of its state, which is what makes catching up fast.
package final class FoldSession {
    /// A subject that this transaction has touched.
    final class Open {
        var record: FoldRecord
        /// The state whose projection stands in the derived tables.
        var projected: Subject
        var isDirty = false
        /// A change went in before others: the state must be folded anew.
        var mustRefold = false

        init(_ record: FoldRecord) {
            self.record = record
            projected = record.state
        }
    }

    package let schema: Schema
    var open: [SubjectID: Open] = [:]
    var heads: [Origin: Head] = [:]
    package internal(set) var registry: RegistryState
    /// This node's own changes that are folded and not yet signed: the log lacks them.
    var authored: [ChangeID: (change: Change, header: Header)] = [:]
    /// Whether any change waits; while none does, nobody has to be looked for.
    var hasWaiting: Bool
    /// Whether any clock names what is not here; while none does, nothing has to be judged again.
    var hasUnmet: Bool
    /// Subjects whose changes have to be judged again.
    var doubted: Set<SubjectID> = []
    /// Changes of the subject that is taken in anew which are yet to be taken, in order.
    var pending: (subject: SubjectID, changes: [ChangeID])?
    /// Changes that came into their subjects and may be waited for.
    var placed: [ChangeID] = []
    /// While a subject is taken in anew, the registry's passing states decide nothing.
    var isReadmitting = false
    /// The change set that was read last: neighbours are often asked for one after the other.
    private var lastSet: ChangeSet?
    private var touched: Set<SubjectID> = []
    private var counterDeltas: [[UInt8]: Int64] = [:]

    package init(_ schema: Schema, in transaction: borrowing WriteTransaction) throws(StoreError) {
        self.schema = schema
        registry = try schema.registry(in: transaction)
        hasWaiting = try transaction.count(in: schema.waiting) > 0
        hasUnmet = try transaction.count(in: schema.unmet) > 0
    }

    /// The subject as this transaction has it by now.
    package func record(
        of subject: SubjectID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> FoldRecord {
        let entry = try opened(subject, in: transaction)
        if entry.mustRefold { try refold(subject, entry, in: transaction) }
        return entry.record
    }

    func opened(
        _ subject: SubjectID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Open {
        if let known = open[subject] { return known }
        let entry = Open(try schema.record(of: subject, in: transaction) ?? FoldRecord())
        open[subject] = entry
        return entry
    }

    /// The subjects that got a change since this was asked last, sorted.
    package func takeTouched() -> [SubjectID] {
        defer { touched.removeAll(keepingCapacity: true) }
        return touched.sorted()
    }

    package func head(
        of origin: Origin, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Head? {
        if let known = heads[origin] { return known }
        guard let head = try schema.head(of: origin, in: transaction) else { return nil }
        heads[origin] = head
        return head
    }

    /// A change of the log, with its header.
    func change(
        _ id: ChangeID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> (change: Change, header: Header)? {
        if let own = authored[id] { return own }
        if let set = lastSet, set.header.origin == id.origin, set.header.first <= id.number,
            id.number <= set.header.last
        {
            return try change(id, of: set)
        }
        guard let set = try schema.changeSet(holding: id, in: transaction) else { return nil }
        lastSet = set
        return try change(id, of: set)
    }

    private func change(
        _ id: ChangeID, of set: ChangeSet
    ) throws(StoreError) -> (change: Change, header: Header)? {
        let change = try decoded("change \(id)") { () throws(DecodingError) in
            try set.change(numbered: id.number)
        }
        return change.map { ($0, set.header) }
    }

    /// Forgets what was read of the log, because sets have left it.
    func forgetLog() { lastSet = nil }

    // MARK: Folding

    /// Puts a change where it belongs in its subject's history, and folds it if it comes last.
    func place(
        _ key: FoldKey, _ standing: Standing, _ change: Change, under grant: Grant,
        of subject: SubjectID, _ entry: Open, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let historyKey = subject.keyBytes + key.bytes
        try transaction.put([standing.rawValue], for: historyKey, in: schema.history)
        if standing != .counts {
            try transaction.put(
                [standing.rawValue], for: key.change.keyBytes, in: schema.uncounted)
        }
        entry.isDirty = true
        touched.insert(subject)
        entry.record.changeCount += 1
        entry.record.advance(to: key.change, depth: key.depth)
        if let last = entry.record.lastKey, key < last {
            entry.mustRefold = true
        } else {
            entry.record.lastKey = key
            if standing == .counts, !entry.mustRefold {
                let without = entry.record.unmet(of: key.change)
                entry.record.state.fold(
                    Self.folded(key, change, under: grant, without: without))
            }
        }
        if subject == .registry, !isReadmitting { try registryChanged(in: transaction) }
    }

    /// Folds a subject again from its first change, in fold order.
    func refold(
        _ subject: SubjectID, _ entry: Open, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        var state = Subject.none
        for (key, standing) in try schema.history(of: subject, in: transaction)
        where standing == .counts {
            guard let (change, header) = try self.change(key.change, in: transaction) else {
                throw .damaged("log lacks change \(key.change) of \(subject)")
            }
            guard let grant = grant(of: header) else { continue }
            let without = entry.record.unmet(of: key.change)
            state.fold(Self.folded(key, change, under: grant, without: without))
        }
        entry.record.state = state
        entry.mustRefold = false
        entry.isDirty = true
    }

    /// The grant that a header names, if it is its origin's.
    package func grant(of header: Header) -> Grant? { registry.grant(of: header) }

    static func folded(
        _ key: FoldKey, _ change: Change, under grant: Grant, without: [ChangeID]
    ) -> FoldedChange {
        FoldedChange(
            id: key.change, clock: change.clock, role: grant.granted.role,
            courts: grant.granted.courts,
            actorKind: FoldedChange.ActorKind(rawValue: change.actor.kind.rawValue) ?? .node,
            actorName: change.actor.name, door: change.door, hybridTime: key.hybridTime,
            operations: change.operations.map { Operation($0) }, without: without)
    }

    // MARK: Writing what was folded

    /// Writes every touched subject's state and the difference of its projection.
    package func flush(in transaction: borrowing WriteTransaction) throws(StoreError) {
        for (subject, entry) in open.sorted(by: { $0.key < $1.key }) where entry.isDirty {
            if entry.mustRefold { try refold(subject, entry, in: transaction) }
            if entry.record.changeCount == 0 {
                try transaction.delete(subject.keyBytes, in: schema.records)
            } else {
                try transaction.put(entry.record.bytes, for: subject.keyBytes, in: schema.records)
            }
            try project(subject, from: entry.projected, to: entry.record.state, in: transaction)
            entry.projected = entry.record.state
            entry.isDirty = false
        }
        var deltas = counterDeltas
        for (key, delta) in counterDeltas where delta != 0 {
            for rollup in Rollup.keys(of: key) { deltas[rollup, default: 0] &+= delta }
        }
        for (key, delta) in deltas.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
        where delta != 0 {
            let sum = try schema.counter(key, in: transaction) &+ delta
            if sum == 0 {
                try transaction.delete(key, in: schema.counters)
            } else {
                var value: [UInt8] = []
                value.append(bigEndian: UInt64(bitPattern: sum))
                try transaction.put(value, for: key, in: schema.counters)
            }
        }
        counterDeltas.removeAll(keepingCapacity: true)
        if open.count > ReplicaLimits.openSubjectCountMax { open.removeAll() }
    }

    private func project(
        _ subject: SubjectID, from old: Subject, to new: Subject,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let (before, after) = (old.projection(of: subject), new.projection(of: subject))
        guard before != after else { return }
        let (gone, come) = difference(before.entries.sorted(), after.entries.sorted())
        for entry in gone { try transaction.delete(entry.key, in: schema[entry.table]) }
        for entry in come {
            try transaction.put(entry.value, for: entry.key, in: schema[entry.table])
        }
        for counter in before.counters { counterDeltas[counter.key, default: 0] &-= counter.amount }
        for counter in after.counters { counterDeltas[counter.key, default: 0] &+= counter.amount }
    }
}

/// What has to go and what has to come to turn one sorted list of entries into the other.
///
/// An entry whose key stays only comes; it must not go after it has come.
private func difference(
    _ old: [IndexEntry], _ new: [IndexEntry]
) -> (gone: [IndexEntry], come: [IndexEntry]) {
    var (gone, come): ([IndexEntry], [IndexEntry]) = ([], [])
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
        if right == new.count || (left < old.count && old[left] < new[right]) {
            gone.append(old[left])
            left += 1
        } else if left == old.count || new[right] < old[left] {
            come.append(new[right])
            right += 1
        } else {
            left += 1
            right += 1
        }
    }
    return (gone, come)
}

extension RegistryState {
    /// The grant that a header names, if it is its origin's; the authority needs none.
    package func grant(of header: Header) -> Grant? {
        if header.origin == .authority {
            var grant = Grant()
            grant.id = SubjectID.registry.first
            grant.byAuthority = true
            grant.granted.publicKey = rootKey
            grant.granted.role = .authority
            return grant
        }
        guard let grant = grant(header.grant), grant.granted.origin == header.origin else {
            return nil
        }
        return grant
    }
}
