package import Casework
package import Causality
internal import ChangeSets
internal import Storage

// Names in clocks that are no change of the subject here. Whoever built on what an end took away
// is not held up by it: the name is void, the work counts, and the subject tells people so. What
// is void and what is not depends on which changes are held and who has a right to write, so
// whatever alters one of these has the change judged again.
extension FoldSession {
    /// Remembers what a change names in vain.
    func note(
        _ names: [ChangeID], namedBy namer: ChangeID, of subject: SubjectID, _ entry: Open,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        guard !names.isEmpty else { return }
        hasUnmet = true
        entry.record.note(names, namedBy: namer)
        for named in names {
            try transaction.put(
                subject.keyBytes, for: named.keyBytes + namer.keyBytes, in: schema.unmet)
        }
    }

    /// Forgets what a subject's changes name in vain, before they are taken in anew.
    func forgetUnmet(
        of entry: Open, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        for name in entry.record.unmet {
            try transaction.delete(
                name.named.keyBytes + name.namer.keyBytes, in: schema.unmet)
        }
    }

    /// A change came into the log: whoever named it, or a later one of its origin, in vain has to
    /// be judged again.
    func doubt(
        namersOf id: ChangeID, in subject: SubjectID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        // Who waits for an earlier change of an origin whose right has ended may wait for this one.
        if hasWaiting, !registry.isActive(id.origin),
            try transaction.ceilingKey(subject.keyBytes, in: schema.waitingBySubject)?
                .starts(with: subject.keyBytes) ?? false
        {
            doubted.insert(subject)
        }
        guard hasUnmet else { return }
        try doubt(namersOf: id, in: transaction)
        let record = try opened(subject, in: transaction).record
        if record.unmet.contains(where: {
            $0.named.origin == id.origin && $0.named.number >= id.number
        }) {
            doubted.insert(subject)
        }
    }

    /// Has everybody judged again who named a change of another subject, or one that was not here.
    func doubt(
        namersOf id: ChangeID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        guard hasUnmet else { return }
        try doubt(prefix: id.keyBytes, in: transaction)
    }

    private func doubt(
        prefix: [UInt8], in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        var subjects: [SubjectID] = []
        try transaction.scan(schema.unmet, prefix: prefix) { _, value in
            subjects.append(SubjectID(keyBytes: value.array))
            return true
        }
        doubted.formUnion(subjects)
    }

    /// An origin's right to write has ended or begun: what was waited for is lost, or what was
    /// lost is waited for.
    func rightChanged(
        of origin: Origin, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        try doubt(prefix: origin.keyBytes, in: transaction)
        var waiting: [ChangeID] = []
        try transaction.scan(schema.waiting, prefix: origin.keyBytes) { key, _ in
            waiting.append(SubjectID(keyBytes: key.array, at: 16).first)
            return true
        }
        for id in waiting {
            guard let (change, _) = try self.change(id, in: transaction) else { continue }
            doubted.insert(change.subject ?? SubjectID(id))
        }
    }

    /// Takes every doubted subject in anew, until nothing is in doubt.
    func judgeAgain(in transaction: borrowing WriteTransaction) throws(StoreError) {
        guard !isReadmitting else { return }
        while true {
            while let subject = doubted.min() {
                doubted.remove(subject)
                try readmit(subject, in: transaction)
            }
            guard let entry = open[.registry] else { return }
            if entry.mustRefold { try refold(.registry, entry, in: transaction) }
            guard case .registry(let state) = entry.record.state, state != registry else {
                return
            }
            try registryChanged(in: transaction)
        }
    }
}

extension RegistryState {
    /// Whether an origin may write now, as far as this registry knows.
    package func isActive(_ origin: Origin) -> Bool {
        if origin == .authority { return true }
        guard let grant = grant(of: origin) else { return false }
        return grant.end == nil
    }

    /// The origins that may write now.
    package var activeOrigins: Set<Origin> {
        var active: Set<Origin> = []
        for grant in grants {
            guard let origin = grant.granted.origin else { continue }
            if grant.end == nil { active.insert(origin) } else { active.remove(origin) }
        }
        return active
    }
}
