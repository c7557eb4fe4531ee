internal import Casework
package import Causality
package import ChangeSets
internal import Encoding
package import Storage

/// What became of a change set that was offered to the log.
///
/// - Source: protocol/errors.md.
package enum Admission: Equatable, Sendable {
    /// In the log, with so many changes.
    case admitted(count: Int)
    /// The log has it already.
    case alreadyKnown
    /// Its predecessor is missing: offer what follows `head` first.
    case early(head: UInt64)
    /// Its origin's log says otherwise at this number: a fork, or damage.
    case forked(at: UInt64)
    /// The registry that is held here knows no such grant of this origin.
    case grantUnknown
    /// It lies beyond the head at which the registry ended its origin's grant.
    case beyondGrantEnd
    /// A change in it is not what the format says.
    case malformed
}

extension FoldSession {
    /// Takes a verified change set into the log, and its changes into their subjects.
    ///
    /// The one way in, for this node's own work and a peer's alike. Whatever the answer, nothing
    /// is half done: a set is in the log whole or not at all.
    package func admit(
        _ sealed: Sealed<Verified>, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Admission {
        let set = sealed.changeSet
        let header = set.header
        let head = try head(of: header.origin, in: transaction)
        if header.first <= head?.number ?? 0 {
            return try isKnown(set, in: transaction)
                ? .alreadyKnown : .forked(at: header.first)
        }
        guard header.first == (head?.number ?? 0) + 1 else {
            return .early(head: head?.number ?? 0)
        }
        guard header.previous == head?.hash ?? .zero else { return .forked(at: header.first) }
        guard header.origin == .authority || grant(of: header) != nil else { return .grantUnknown }
        if let end = grant(of: header)?.end, header.last > end.lastNumber {
            try quarantine(set, in: transaction)
            return .beyondGrantEnd
        }
        let changes: [(number: UInt64, change: Change)]
        do throws(DecodingError) { changes = try set.changes() } catch { return .malformed }
        guard changes.count == header.count else { return .malformed }
        try append(set, in: transaction)
        for (number, change) in changes {
            let id = ChangeID(header.origin, number)
            try take(change, id, header, in: transaction)
            try releaseWaiting(in: transaction)
        }
        return .admitted(count: changes.count)
    }

    /// Folds a change that this node is just making; its set is signed and appended later.
    ///
    /// It names all that is here, so it comes last in its subject and waits for nothing.
    package func author(
        _ change: Change, _ id: ChangeID, _ header: Header,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        try take(change, id, header, in: transaction)
    }

    /// Writes this node's own set, whose changes are folded already.
    package func append(
        own sealed: Sealed<Verified>, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        try append(sealed.changeSet, in: transaction)
    }

    /// Writes a change set to the log and moves its origin's head.
    func append(
        _ set: ChangeSet, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let header = set.header
        let key = ChangeID(header.origin, header.first).keyBytes
        try transaction.put(set.bytes, for: key, in: schema.log)
        try moveHead(to: set, in: transaction)
    }

    func moveHead(
        to set: ChangeSet, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let header = set.header
        let head = Head(origin: header.origin, number: header.last, hash: set.hash)
        heads[header.origin] = head
        var value: [UInt8] = []
        value.append(bigEndian: head.number)
        value += head.hash.bytes
        try transaction.put(value, for: header.origin.keyBytes, in: schema.heads)
    }

    private func isKnown(
        _ set: ChangeSet, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Bool {
        let id = ChangeID(set.header.origin, set.header.first)
        return try schema.changeSet(holding: id, in: transaction)?.hash == set.hash
    }

    /// Takes a change whose set is in the log: into its subject, or to wait for what it names.
    func take(
        _ change: Change, _ id: ChangeID, _ header: Header,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let subject = change.subject ?? SubjectID(id)
        let entry = try opened(subject, in: transaction)
        let outcome = try dependencies(
            of: change, id, subject, entry.record, in: transaction)
        switch outcome {
        case .missing(let missing):
            hasWaiting = true
            try transaction.put([], for: missing.keyBytes + id.keyBytes, in: schema.waiting)
        case .here(let depth, let flaw):
            // The authority's own first change begins the registry that would name its grant.
            guard let grant = grant(of: header) else {
                throw .damaged("registry lacks the grant of change \(id)")
            }
            let rank =
                change.actor.kind == .party
                ? FoldKey.partyRank : UInt8(grant.granted.role.rawValue)
            let key = FoldKey(
                depth: depth, rank: rank, hybridTime: header.hybridTime, change: id)
            let standing = flaw ?? standing(of: change, under: grant)
            try place(key, standing, change, under: grant, of: subject, entry, in: transaction)
            if hasWaiting { placed.append(id) }
        }
    }

    private enum Dependencies {
        case missing(ChangeID)
        case here(depth: UInt32, flaw: Standing?)
    }

    /// Looks for all that a change's clock names among the changes of its subject.
    private func dependencies(
        of change: Change, _ id: ChangeID, _ subject: SubjectID, _ record: FoldRecord,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Dependencies {
        var depth: UInt32 = 0
        var flaw: Standing?
        for named in change.clock.entries.map(\.change) {
            if let tip = record.tip(of: named.origin), tip.change == named {
                depth = max(depth, tip.depth)
                continue
            }
            switch try look(for: named, of: subject, record, in: transaction) {
            case .at(let older): depth = max(depth, older)
            case .elsewhere: flaw = .clockForeignSubject
            case .missing: return .missing(named)
            }
        }
        if subject.first != id, record.changeCount == 0 {
            switch try look(for: subject.first, of: subject, record, in: transaction) {
            case .at: break
            case .elsewhere: flaw = .clockForeignSubject
            case .missing: return .missing(subject.first)
            }
        }
        let own = record.tip(of: id.origin)?.change.number ?? 0
        if change.clock[id.origin] != own { flaw = flaw ?? .clockRunsBack }
        return .here(depth: depth + 1, flaw: flaw)
    }

    private enum Whereabouts {
        case at(depth: UInt32)
        /// It is held, and is a change of another subject.
        case elsewhere
        case missing
    }

    private func look(
        for named: ChangeID, of subject: SubjectID, _ record: FoldRecord,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Whereabouts {
        if let tip = record.tip(of: named.origin), tip.change.number >= named.number {
            let history = try schema.history(of: subject, in: transaction)
            if let found = history.first(where: { $0.key.change == named }) {
                return .at(depth: found.key.depth)
            }
        }
        guard let (change, _) = try schema.change(named, in: transaction) else { return .missing }
        // Held, and of this subject, but not in its history: it waits itself.
        return (change.subject ?? SubjectID(named)) == subject ? .missing : .elsewhere
    }

    /// Judges a change by the grant its header names; the one place where “counts” is decided.
    func standing(of change: Change, under grant: Grant) -> Standing {
        for bytes in change.operations {
            let mayWrite = Rights.originMayWrite(
                role: grant.granted.role, courts: grant.granted.courts,
                operation: Operation(bytes))
            if !mayWrite { return .rightMissing }
        }
        return .counts
    }

    /// Lets in what waited for the changes that came in, and what waited for that, and so on.
    ///
    /// A loop, not a recursion: a chain of waiting changes may be as long as a log.
    func releaseWaiting(in transaction: borrowing WriteTransaction) throws(StoreError) {
        while let id = placed.popLast() {
            var keys: [[UInt8]] = []
            try transaction.scan(schema.waiting, prefix: id.keyBytes) { key, _ in
                keys.append(key.array)
                return true
            }
            for key in keys {
                try transaction.delete(key, in: schema.waiting)
                let waiter = SubjectID(keyBytes: key, at: 16).first
                guard let (change, header) = try schema.change(waiter, in: transaction) else {
                    throw .damaged("log lacks the waiting change \(waiter)")
                }
                try take(change, waiter, header, in: transaction)
            }
        }
    }
}
