internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Storage

// A grant ends at a head: what lies beyond leaves the log for the quarantine, on every replica
// alike, whether it came before the end was known or after; a later end lets it in again.
extension FoldSession {
    /// Applies the ends that the registry's fold has come to know.
    func registryChanged(in transaction: borrowing WriteTransaction) throws(StoreError) {
        let entry = try opened(.registry, in: transaction)
        if entry.mustRefold { try refold(.registry, entry, in: transaction) }
        guard case .registry(let state) = entry.record.state else { return }
        let before = registry
        registry = state
        for grant in before.grants where state.grant(grant.id) == nil {
            // Whoever gave it had no right to any more: its log leaves with it.
            guard let origin = grant.granted.origin, state.grant(of: origin) == nil else {
                continue
            }
            try cut(origin, at: GrantEnded(), in: transaction)
        }
        let changed = before.activeOrigins.symmetricDifference(state.activeOrigins)
        for grant in state.grants {
            let old = before.grant(grant.id)
            guard let origin = grant.granted.origin, old == nil || grant.end != old?.end else {
                continue
            }
            if let end = grant.end { try cut(origin, at: end, in: transaction) }
            let bound = grant.end?.lastNumber ?? .max
            try letIn(origin, through: bound, in: transaction)
        }
        for origin in changed.sorted() { try rightChanged(of: origin, in: transaction) }
        if case .registry(let now) = entry.record.state, now != registry {
            try registryChanged(in: transaction)
        }
    }

    /// Keeps a set that lies beyond an end, if there is room for it.
    func quarantine(
        _ set: ChangeSet, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let header = set.header
        var count = 0
        try transaction.scan(schema.quarantine, prefix: header.origin.keyBytes) { _, _ in
            count += 1
            return count < ReplicaLimits.quarantineSetCountMax
        }
        guard count < ReplicaLimits.quarantineSetCountMax else { return }
        let key = ChangeID(header.origin, header.first).keyBytes
        try transaction.put(set.bytes, for: key, in: schema.quarantine)
    }

    /// Takes an origin's sets beyond an end out of the log, and their changes out of the folds.
    private func cut(
        _ origin: Origin, at end: GrantEnded, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        guard let head = try head(of: origin, in: transaction) else { return }
        let last = try lastSet(of: origin, within: end, head, in: transaction)
        guard last?.header.last != head.number else { return }
        forgetLog()
        var subjects: Set<SubjectID> = []
        for bytes in try schema.run(
            of: origin, after: last?.header.last ?? 0, byteCount: .max, setCount: .max,
            in: transaction)
        {
            let set = try decoded("log of \(origin)") { () throws(DecodingError) in
                try ChangeSet(bytes)
            }
            let changes = try decoded("log of \(origin)") { () throws(DecodingError) in
                try set.changes()
            }
            for (number, change) in changes {
                let id = ChangeID(origin, number)
                let subject = change.subject ?? SubjectID(id)
                subjects.insert(subject)
                try endWaiting(of: id, about: subject, in: transaction)
                try forgetRequest(of: change, id, in: transaction)
                try doubt(namersOf: id, in: transaction)
            }
            try quarantine(set, in: transaction)
            let key = ChangeID(origin, set.header.first).keyBytes
            try transaction.delete(key, in: schema.log)
        }
        if let last {
            try moveHead(to: last, in: transaction)
        } else {
            heads[origin] = nil
            try transaction.delete(origin.keyBytes, in: schema.heads)
        }
        for subject in subjects.sorted() { try readmit(subject, in: transaction) }
    }

    /// The last set of a log that an end leaves in it.
    private func lastSet(
        of origin: Origin, within end: GrantEnded, _ head: Head,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> ChangeSet? {
        let number = min(end.lastNumber, head.number)
        guard number > 0 else { return nil }
        let found = try schema.changeSet(holding: ChangeID(origin, number), in: transaction)
        guard let found else { return nil }
        // An end inside a set takes the set with it: a set is in the log whole or not at all. So
        // does an end that names another set in its place.
        let header = found.header
        guard
            header.last > end.lastNumber
                || end.isOtherBranch(last: header.last, hash: found.hash)
        else { return found }
        let before = ChangeID(origin, header.first - 1)
        return try schema.changeSet(holding: before, in: transaction)
    }

    /// Lets in what the quarantine holds up to a number, in order.
    private func letIn(
        _ origin: Origin, through number: UInt64, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        while let key = try transaction.ceilingKey(origin.keyBytes, in: schema.quarantine),
            key.bigEndian(at: 0, count: 8) == origin.word,
            let bytes = try transaction.get(key, in: schema.quarantine)
        {
            let set = try decoded("quarantine of \(origin)") { () throws(DecodingError) in
                try ChangeSet(bytes)
            }
            guard set.header.last <= number else { return }
            // In a rebuild the log holds already what is not taken again yet; of two branches the
            // one in the log stays.
            guard try !transaction.contains(key, in: schema.log) else { return }
            switch try admit(Sealed<Verified>(fromLog: set), in: transaction) {
            case .admitted, .alreadyKnown: try transaction.delete(key, in: schema.quarantine)
            default: return
            }
        }
    }

    /// Takes a subject's changes in anew, as far as the log still holds them.
    func readmit(
        _ subject: SubjectID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let entry = try opened(subject, in: transaction)
        let history = try schema.history(of: subject, in: transaction)
        for (key, _) in history {
            try transaction.delete(subject.keyBytes + key.bytes, in: schema.history)
            try transaction.delete(key.change.keyBytes, in: schema.uncounted)
        }
        // Those that wait may lack by now what they did not lack when they began to.
        let waiting = try waiting(of: subject, in: transaction)
        for id in waiting { try endWaiting(of: id, about: subject, in: transaction) }
        try forgetUnmet(of: entry, in: transaction)
        entry.record = FoldRecord()
        entry.mustRefold = false
        entry.isDirty = true
        isReadmitting = true
        defer { isReadmitting = false }
        // In the order of each origin's log, as at first.
        var ids: [ChangeID] = []
        for id in (history.map(\.key.change) + waiting).sorted() {
            let last = try head(of: id.origin, in: transaction)?.number ?? 0
            if id.number <= last || authored[id] != nil { ids.append(id) }
        }
        pending = (subject, ids)
        defer { pending = nil }
        for id in ids {
            pending?.changes.removeFirst()
            guard let (change, header) = try self.change(id, in: transaction) else { continue }
            try take(change, id, header, in: transaction)
            try releaseWaiting(in: transaction)
        }
    }

    /// The changes of a subject that wait.
    private func waiting(
        of subject: SubjectID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [ChangeID] {
        var waiting: [ChangeID] = []
        try transaction.scan(schema.waitingBySubject, prefix: subject.keyBytes) { key, _ in
            waiting.append(SubjectID(keyBytes: key.array, at: 16).first)
            return true
        }
        return waiting
    }
}
