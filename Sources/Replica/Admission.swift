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
        let end = grant(of: header)?.end
        if let end, header.last > end.lastNumber {
            try quarantine(set, in: transaction)
            return .beyondGrantEnd
        }
        let head = try head(of: header.origin, in: transaction)
        if let end, end.isOtherBranch(last: header.last, hash: set.hash) {
            return .forked(at: header.first)
        }
        if header.first <= head?.number ?? 0 {
            return try isKnown(set, in: transaction)
                ? .alreadyKnown : .forked(at: header.first)
        }
        guard header.first == (head?.number ?? 0) + 1 else {
            return .early(head: head?.number ?? 0)
        }
        guard header.previous == head?.hash ?? .zero else { return .forked(at: header.first) }
        guard grant(of: header) != nil else { return .grantUnknown }
        let changes: [(number: UInt64, change: Change)]
        do throws(DecodingError) { changes = try set.changes() } catch { return .malformed }
        guard changes.count == header.count else { return .malformed }
        try append(set, in: transaction)
        for (number, change) in changes {
            let id = ChangeID(header.origin, number)
            try noteRequest(of: change, id, in: transaction)
            try take(change, id, header, in: transaction)
            try doubt(namersOf: id, in: change.subject ?? SubjectID(id), in: transaction)
            try releaseWaiting(in: transaction)
        }
        try judgeAgain(in: transaction)
        return .admitted(count: changes.count)
    }

    /// Folds a change that this node is just making; its set is signed and appended later.
    ///
    /// It names all that is here, so it comes last in its subject and waits for nothing.
    package func author(
        _ change: Change, _ id: ChangeID, _ header: Header,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        authored[id] = (change, header)
        try noteRequest(of: change, id, in: transaction)
        try take(change, id, header, in: transaction)
        try judgeAgain(in: transaction)
    }

    /// Whether a change of this origin to the subject waits for one that has not come: the next
    /// one would not know it, and not count.
    package func hasWaitingChange(
        of origin: Origin, to subject: SubjectID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Bool {
        guard hasWaiting else { return false }
        let prefix = subject.keyBytes + origin.keyBytes
        return try transaction.ceilingKey(prefix, in: schema.waitingBySubject)?
            .starts(with: prefix) ?? false
    }

    /// Writes this node's own set, whose changes are folded already.
    package func append(
        own sealed: Sealed<Verified>, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        try append(sealed.changeSet, in: transaction)
        authored.removeAll()
        // A clock may have named what nobody had written yet.
        try releaseWaiting(in: transaction)
        try judgeAgain(in: transaction)
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
        var view = SubjectView(subject, entry.record)
        switch try dependencies(of: change, id, &view, in: transaction) {
        case .missing(let missing):
            hasWaiting = true
            try transaction.put([], for: missing.keyBytes + id.keyBytes, in: schema.waiting)
            try transaction.put(
                missing.keyBytes, for: subject.keyBytes + id.keyBytes, in: schema.waitingBySubject)
        case .here(let depth, let flaw, let unmet):
            try note(unmet, namedBy: id, of: subject, entry, in: transaction)
            // A grant that the registry has lost gives no right, and no error either.
            let grant = grant(of: header) ?? Grant()
            let rank =
                change.actor.kind == .party
                ? FoldKey.partyRank : UInt8(grant.granted.role.rawValue)
            let key = FoldKey(
                depth: depth, rank: rank, hybridTime: header.hybridTime, change: id)
            let standing = flaw ?? standing(of: change, about: subject, under: grant)
            try place(key, standing, change, under: grant, of: subject, entry, in: transaction)
            if hasWaiting { placed.append(id) }
        }
    }

    private enum Dependencies {
        case missing(ChangeID)
        case here(depth: UInt32, flaw: Standing?, unmet: [ChangeID])
    }

    /// A subject as far as it is here; its history is read at most once.
    private struct SubjectView {
        let subject: SubjectID
        let record: FoldRecord
        var depths: [ChangeID: UInt32]?

        init(_ subject: SubjectID, _ record: FoldRecord) {
            self.subject = subject
            self.record = record
        }
    }

    /// Looks for all that a change's clock names among the changes of its subject.
    ///
    /// The answer depends on which changes are held, never on the order in which they came.
    private func dependencies(
        of change: Change, _ id: ChangeID, _ view: inout SubjectView,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Dependencies {
        var depth: UInt32 = 0
        var flaw: Standing?
        var unmet: [ChangeID] = []
        // Whoever writes about a subject has seen its first change: nothing stands before that.
        if view.subject.first != id, !change.clock.covers(view.subject.first) {
            flaw = .clockForeignSubject
        }
        let own = try previous(to: id, &view, in: transaction)?.number ?? 0
        if change.clock[id.origin] != own { flaw = flaw ?? .clockRunsBack }
        for named in change.clock.entries.map(\.change) {
            if named.origin == id.origin, named.number != own { continue }
            if let tip = view.record.tip(of: named.origin), tip.change == named {
                depth = max(depth, tip.depth)
                continue
            }
            switch try look(for: named, &view, in: transaction) {
            case .at(let older): depth = max(depth, older)
            case .waiting: return .missing(named)
            case .missing:
                guard isLost(named, view.subject) else { return .missing(named) }
                unmet.append(named)
            case .elsewhere:
                flaw = flaw ?? .clockForeignSubject
                unmet.append(named)
            }
        }
        // The name stands for what its author must have known: the origin's change before it.
        for named in unmet {
            guard let before = try previous(to: named, &view, in: transaction) else { continue }
            guard case .at(let older) = try look(for: before, &view, in: transaction) else {
                return .missing(before)
            }
            depth = max(depth, older)
        }
        return .here(depth: depth == .max ? depth : depth + 1, flaw: flaw, unmet: unmet)
    }

    /// Whether a change that is not here is not waited for: its origin's right has ended, so what
    /// the end took counts nowhere, and what nobody has brought may never come.
    ///
    /// A subject is nothing without its first change, which is waited for all the same.
    private func isLost(_ named: ChangeID, _ subject: SubjectID) -> Bool {
        subject.first != named && !registry.isActive(named.origin)
    }

    /// The origin's change to this subject before this one: placed, waiting or yet to be taken.
    private func previous(
        to id: ChangeID, _ view: inout SubjectView, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> ChangeID? {
        var number: UInt64 = 0
        if let tip = view.record.tip(of: id.origin)?.change.number {
            if tip < id.number {
                number = tip
            } else {
                for known in try depths(&view, in: transaction).keys
                where known.origin == id.origin && known.number < id.number {
                    number = max(number, known.number)
                }
            }
        }
        if let pending, pending.subject == view.subject {
            for known in pending.changes
            where known.origin == id.origin && known.number < id.number {
                number = max(number, known.number)
            }
        }
        if hasWaiting, id.number > 0 {
            let subject = view.subject.keyBytes
            let before = try transaction.floorKey(
                subject + ChangeID(id.origin, id.number - 1).keyBytes, in: schema.waitingBySubject)
            if let before, before.count == 32, before.starts(with: subject + id.origin.keyBytes) {
                number = max(number, before.bigEndian(at: 24, count: 8))
            }
        }
        return number == 0 ? nil : ChangeID(id.origin, number)
    }

    private func depths(
        _ view: inout SubjectView, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [ChangeID: UInt32] {
        if let known = view.depths { return known }
        var depths: [ChangeID: UInt32] = [:]
        for (key, _) in try schema.history(of: view.subject, in: transaction) {
            depths[key.change] = key.depth
        }
        view.depths = depths
        return depths
    }

    private enum Whereabouts {
        case at(depth: UInt32)
        /// It is held, and is a change of another subject.
        case elsewhere
        /// It is held, and waits itself.
        case waiting
        case missing
    }

    private func look(
        for named: ChangeID, _ view: inout SubjectView,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Whereabouts {
        if let tip = view.record.tip(of: named.origin), tip.change.number >= named.number,
            let depth = try depths(&view, in: transaction)[named]
        {
            return .at(depth: depth)
        }
        guard let (change, _) = try self.change(named, in: transaction) else { return .missing }
        // Held, and of this subject, but not in its history: it waits itself.
        return (change.subject ?? SubjectID(named)) == view.subject ? .waiting : .elsewhere
    }

    /// Judges a change by the grant its header names; the one place where “counts” is decided.
    func standing(of change: Change, about subject: SubjectID, under grant: Grant) -> Standing {
        let role = grant.granted.role
        if subject == .registry, role != .authority, role != .central { return .rightMissing }
        for bytes in change.operations {
            let mayWrite =
                role != .none
                && Rights.originMayWrite(
                    role: role, courts: grant.granted.courts,
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
                let waiter = SubjectID(keyBytes: key, at: 16).first
                // What came in before this one may have ended a grant, and its waiting with it.
                guard try transaction.contains(key, in: schema.waiting) else { continue }
                guard let (change, header) = try self.change(waiter, in: transaction) else {
                    throw .damaged("log lacks the waiting change \(waiter)")
                }
                let subject = change.subject ?? SubjectID(waiter)
                try endWaiting(of: waiter, about: subject, in: transaction)
                try take(change, waiter, header, in: transaction)
            }
        }
    }

    /// Removes a change from among those that wait, if it is there.
    func endWaiting(
        of id: ChangeID, about subject: SubjectID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let key = subject.keyBytes + id.keyBytes
        guard let missing = try transaction.get(key, in: schema.waitingBySubject) else { return }
        try transaction.delete(key, in: schema.waitingBySubject)
        try transaction.delete(missing + id.keyBytes, in: schema.waiting)
    }
}
