internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Law
internal import Replica
internal import Sealing
internal import Storage

// A command on its way: what it needs is looked up, it is decided, and what it decides is written.
extension Batch {
    mutating func answer(
        _ request: CommandRequest, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> CommandAnswer {
        if let done = try carriedOutBefore(request, in: transaction) { return done }
        if let authoring, !authoring.hasRoom { try closeSet(in: transaction) }
        var context = Context(
            role: node.identity.role, courts: node.identity.courts,
            actor: CommandActor(kind: request.actorKind, name: request.actorName),
            at: request.door, next: try opened(in: transaction).next)
        let subject = try place(of: request, context, in: transaction)
        var record = FoldRecord()
        if let subject { record = try session.record(of: subject, in: transaction) }
        if let seen = request.pageClock, subject != nil, seen != record.clock {
            return .stale(seen: seen, now: record.clock)
        }
        if let subject,
            try session.hasWaitingChange(
                of: node.identity.origin, to: subject, in: transaction)
        {
            return .refused(Refusal(.subjectWaiting))
        }
        context.subject = subject
        if request.command.isDraw {
            let year = UInt64(clamping: context.today.year)
            let own = try directory(node.identity.court, year, in: transaction)
            _ = try publishDrawKey(in: own, request.door, in: transaction)
            context.next = try opened(in: transaction).next
        }
        let state = try state(subject, record, in: transaction)
        try look(up: request.command, state: state, &context, in: transaction)
        let decision = request.command.decide(on: state, context: context)
        switch decision {
        case .refused(let refusal): return .refused(refusal)
        case .carriedOut(let writes):
            let room = ChangeSets.Limits.changeByteCountMax - NodeLimits.changeEnvelopeByteCountMax
            for write in writes
            where write.operations.reduce(0, { $0 + $1.bytes.count })
                > min(room, Self.sealedRoom(for: write, state))
                || write.operations.count > ChangeSets.Limits.operationsPerChangeCountMax
            {
                return .refused(Refusal(.tooMany, [("limit", "\(room / 1024) KiB")]))
            }
            return try carryOut(writes, request, about: subject, in: transaction)
        }
    }

    /// The answer to a request that was carried out once already.
    func carriedOutBefore(
        _ request: CommandRequest, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> CommandAnswer? {
        guard let identity = request.onceOnly else { return nil }
        return try schema.change(
            carryingOut: identity, of: node.identity.origin, in: transaction
        ).map { .carriedOutBefore($0.change, subject: $0.subject) }
    }

    private mutating func carryOut(
        _ writes: [Write], _ request: CommandRequest, about subject: SubjectID?,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> CommandAnswer {
        let kind = Actor.Kind(rawValue: request.actorKind.rawValue) ?? .node
        let actor = Actor(kind, request.actorName)
        var ids: [ChangeID] = []
        for write in writes {
            ids.append(
                try author(
                    write, actor: actor, door: request.door, pageClock: request.pageClock,
                    // A command that makes several changes is found by its first.
                    request: ids.isEmpty ? request.onceOnly : nil, in: transaction))
        }
        guard let first = ids.first else { return .refused(Refusal(.subjectUnknown)) }
        let about = subject ?? SubjectID(first)
        if case .openDirectory = request.command {
            ids += try publishDrawKey(in: about, request.door, in: transaction)
        }
        // The commands after this one ask the derived tables, so they have to know it.
        try session.flush(in: transaction)
        return .carriedOut(ids, subject: about)
    }

    /// Which subject a request is about.
    private func place(
        of request: CommandRequest, _ context: Context, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> SubjectID? {
        switch request.command.place {
        case .new: return nil
        case .case, .order, .docketed: return request.subject
        case .directory:
            let year = UInt64(clamping: context.today.year)
            if let named = request.subject { return named }
            return try directory(node.identity.court, year, in: transaction)
        case .reference:
            return try schema.entries(
                .directory, from: DirectoryKey.references,
                below: DirectoryKey.references.afterPrefix, max: 1, in: transaction
            ).first.flatMap { DirectoryKey.parts($0.key)?.subject }
        }
    }

    private func directory(
        _ court: String, _ year: UInt64, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> SubjectID? {
        let prefix = DirectoryKey.prefix(court: court, year: year)
        return try schema.entries(
            .directory, from: prefix, below: prefix.afterPrefix, max: 1, in: transaction
        ).first.flatMap { DirectoryKey.parts($0.key)?.subject }
    }

    private func directoryState(
        _ subject: SubjectID?, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> DirectoryState? {
        guard let subject,
            case .directory(let state) = try session.record(of: subject, in: transaction).state
        else { return nil }
        return state
    }

    private func look(
        up command: Command, state: Subject, _ context: inout Context,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        let year = UInt64(clamping: context.today.year)
        let own = try directory(node.identity.court, year, in: transaction)
        context.directorySubject = own
        context.directory = try directoryState(own, in: transaction)
        if context.actor.kind == .staff {
            context.actor = .staff(
                context.actor.name, in: context.directory, on: context.today)
        }
        for lookup in command.lookups(state: state, context: context) {
            if case .recipients(let sharing) = lookup {
                context.recipients = shared(sharing, context.subject, state)
            } else {
                try look(up: lookup, &context, in: transaction)
            }
        }
    }

    private func look(
        up lookup: Lookup, _ context: inout Context, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        switch lookup {
        case .directory(let court, let year):
            let subject = try directory(court, year, in: transaction)
            context.directorySubject = subject
            context.directory = try directoryState(subject, in: transaction)
        case .nextSequence(let court, let year, let series):
            let prefix = NumberKey.prefix(court: court, year: year, series: series)
            let last = try schema.entries(
                .number, from: prefix, below: prefix.afterPrefix, reversed: true, max: 1,
                in: transaction
            ).first.flatMap { NumberKey.parts($0.key)?.sequence }
            context.nextSequence = (last ?? 0) + 1
        case .doubleNumber(let number, let subject):
            let prefix = NumberKey.prefix(number)
            context.isNumberDouble = try schema.entries(
                .number, from: prefix, below: prefix.afterPrefix, in: transaction
            ).contains {
                NumberKey.stands($0.value) && NumberKey.parts($0.key)?.subject != subject
            }
        case .loads(let court, let year, let kind):
            let prefix = CounterKey.prefix(.judgeLoad, court: court, year: year)
            for entry in try schema.counters(prefix: prefix, in: transaction) {
                guard let key = CounterKey(entry.key), key.kind == kind else { continue }
                context.loads[key.name, default: 0] += UInt64(max(entry.amount, 0))
            }
        case .claims(let resource, let from, let until):
            context.claims += try claims(on: resource, from, until, in: transaction)
        case .recipients: break
        case .drawKey: context.drawKey = node.drawKey
        case .beaconSecret: context.beaconSecret = node.beaconSecret
        case .overtaken(let court, let moment):
            context.overtaken = try overtaken(at: court, before: moment, in: transaction)
        case .cases(let person): context.cases += try cases(of: person, in: transaction)
        case .family(let lower): context.family = try family(of: lower, in: transaction)
        case .changeHash(let id): context.filing = try leafHash(of: id, in: transaction)
        case .related(let subject):
            if case .case(let state) = try session.record(of: subject, in: transaction).state {
                context.related = state
            }
        case .orders(let debtor, let office):
            context.orders = try orders(of: debtor, at: office, in: transaction)
        case .reference:
            let references = DirectoryKey.references
            let subject = try schema.entries(
                .directory, from: references, below: references.afterPrefix, max: 1,
                in: transaction
            ).first.flatMap { DirectoryKey.parts($0.key)?.subject }
            guard let subject,
                case .reference(let state) = try session.record(of: subject, in: transaction)
                    .state
            else { return }
            context.reference = state
        }
    }

    /// The orders against a person that an office has.
    private func orders(
        of debtor: String, at office: String, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [DebtorOrder] {
        guard !debtor.isEmpty else { return [] }
        let prefix = PersonKey.prefix(debtor)
        var orders: [DebtorOrder] = []
        for entry in try schema.entries(
            .person, from: prefix, below: prefix.afterPrefix, in: transaction)
        {
            guard let row = PersonCaseRow(key: entry.key, value: entry.value), row.isOrder,
                row.row.role == .debtor,
                case .order(let state) = try session.record(of: row.subject, in: transaction)
                    .state, state.office == office
            else { continue }
            orders.append(DebtorOrder(row.subject, state))
        }
        return orders
    }

    /// Claims on a resource that overlap a time; a hearing lasts a day at most.
    private func claims(
        on resource: Resource, _ from: Instant, _ until: Instant,
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [ClaimEntry] {
        let day: UInt64 = 86_400_000
        let start = Instant(milliseconds: from.milliseconds - min(day, from.milliseconds))
        return try schema.entries(
            .claim, from: ClaimKey.start(resource, from: start),
            below: ClaimKey.start(resource, from: until), in: transaction
        ).compactMap { ClaimKey.claim($0.key) }
            .filter { $0.from < until && from < $0.until }
    }

    /// The leaf hash of a change, also of one that this very batch has made.
    private func leafHash(
        of id: ChangeID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Digest256? {
        if let authoring, id.origin == authoring.origin, id.number >= authoring.first {
            let bytes = authoring.changes[Int(id.number - authoring.first)]
            return SHA256.leaf(bytes, in: 0..<bytes.count)
        }
        return try schema.changeSet(holding: id, in: transaction)?.leafHash(numbered: id.number)
    }
}
