internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Replica
internal import Sealing
internal import Storage
internal import Sync

/// The work of one transaction.
struct Batch {
    let node: Node
    let session: FoldSession
    var clock: HybridClock
    let wall: Instant
    var answers: [NodeAnswer] = []
    private(set) var hasNews = false
    private(set) var hasOwnNews = false
    var authoring: Authoring?

    var schema: Schema { session.schema }

    init(
        _ node: Node, wall: Instant, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        self.node = node
        self.wall = wall
        session = try FoldSession(node.replica.schema, in: transaction)
        let kept = try transaction.get(Meta.hybridClock, in: node.replica.schema.meta)
        clock = HybridClock(last: HybridTime(word: kept?.bigEndian(at: 0, count: 8) ?? 0))
    }

    // MARK: Arrivals

    mutating func takeArrivals(
        _ events: [NodeEvent], in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        answers = events.map { _ in .arrival(ArrivalOutcome()) }
        for (index, event) in events.enumerated() {
            guard case .arrival(let arrival) = event else { continue }
            answers[index] = .arrival(try admit(arrival, in: transaction))
        }
    }

    private mutating func admit(
        _ arrival: Arrival, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> ArrivalOutcome {
        var skewedCount = 0
        var clock = clock
        var outcome = try session.admit(arrival, in: transaction) { header in
            if clock.observe(header.hybridTime, wall: wall) { skewedCount += 1 }
        }
        self.clock = clock
        outcome.skewedCount = skewedCount
        hasNews = hasNews || outcome.admittedCount > 0
        return outcome
    }

    // MARK: Own changes

    /// - Parameter mayWrite: `false` after a restore, until a peer has said what the backup lacks:
    ///   whatever was written before that could contradict what this node has signed already.
    mutating func takeCommands(
        _ events: [NodeEvent], mayWrite: Bool, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let end = session.registry.grant(node.identity.grant)?.end
        let reason = end.map { Node.endedReason($0.lastNumber) } ?? Node.restoredReason
        let mayWrite = mayWrite && end == nil
        for (index, event) in events.enumerated() {
            switch event {
            case .arrival: continue
            case .command(let request) where !mayWrite:
                // What was carried out before is still said: whoever asks again has to know.
                let done = try carriedOutBefore(request, in: transaction)
                answers[index] = .command(done ?? .halted(reason))
            case .registry where !mayWrite:
                answers[index] = .registry(.failure(Refusal(.nodeMayNot)))
            case .command(let request):
                answers[index] = .command(try answer(request, in: transaction))
            case .registry(let operation, let door):
                answers[index] = .registry(
                    .success(try register(operation, door: door, in: transaction)))
            }
        }
    }

    private mutating func register(
        _ operation: Operation, door: Instant, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> ChangeID {
        // An end takes subjects in anew from the log, so what was made before it has to be there.
        try closeSet(in: transaction)
        return try author(
            Write(.existing(.registry), [operation]), actor: Actor(.node), door: door,
            pageClock: nil, in: transaction)
    }

    /// Makes a change, folds it, and puts it into the set that the batch will sign.
    mutating func author(
        _ write: Write, actor: Actor, door: Instant, pageClock: VersionVector?,
        request: Digest256? = nil, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> ChangeID {
        var authoring = try opened(in: transaction)
        let id = authoring.next
        var subject: SubjectID?
        var clock = VersionVector()
        var closed: CaseState?
        if case .existing(let known) = write.target {
            subject = known
            let record = try session.record(of: known, in: transaction)
            clock = record.clock
            if case .case(let state) = record.state, state.isClosed { closed = state }
        }
        let operations = sealed(write, as: id, about: subject ?? SubjectID(id), closed: closed)
        let change = Change(
            salt: node.random(ChangeSets.Limits.saltByteCount), subject: subject, clock: clock,
            actor: actor, door: door, operations: operations.map(\.bytes),
            pageClock: pageClock == clock ? nil : pageClock, request: request)
        authoring.add(change.bytes)
        self.authoring = authoring
        try session.author(change, id, authoring.header, in: transaction)
        return id
    }

    /// The set that this batch is making, begun on first use.
    mutating func opened(
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Authoring {
        if let authoring { return authoring }
        let head = try session.head(of: node.identity.origin, in: transaction)
        let made = Authoring(
            origin: node.identity.origin, grant: node.identity.grant, head: head,
            hybridTime: clock.tick(wall), wall: wall)
        authoring = made
        return made
    }

    /// Signs what was made as one set, so that the next change begins another.
    mutating func closeSet(in transaction: borrowing WriteTransaction) throws(StoreError) {
        guard let authoring, !authoring.changes.isEmpty else { return }
        let sealed = ChangeSet.sealed(
            authoring.changes, under: authoring.header, by: node.key,
            in: node.identity.national)
        try session.append(own: sealed, in: transaction)
        self.authoring = nil
        hasNews = true
        hasOwnNews = true
    }

    /// Signs what was made, writes what was folded, and keeps the clock.
    mutating func finish(in transaction: borrowing WriteTransaction) throws(StoreError) {
        try closeSet(in: transaction)
        try session.flush(in: transaction)
        var value: [UInt8] = []
        value.append(bigEndian: clock.last.word)
        try transaction.put(value, for: Meta.hybridClock, in: schema.meta)
    }
}
