internal import Causality
internal import Law

extension Command {
    /// Judges a command against its subject as it stands; changes nothing.
    ///
    /// - Parameter state: the subject the command is about, `.none` for one that begins it.
    /// - Returns: what is to be written, in order, or why nothing is.
    package func decide(on state: Subject, context: Context) -> Decision {
        do throws(Refusal) {
            let writes = try Decider(context: context).writes(for: self, on: state)
            try FieldCheck.check(writes)
            for operation in writes.lazy.flatMap(\.operations)
            where !Rights.originMayWrite(
                role: context.role, courts: context.courts, operation: operation)
            {
                throw Refusal(.nodeMayNot, [("role", context.role.name)])
            }
            return .carriedOut(writes)
        } catch {
            return .refused(error)
        }
    }
}

/// One judging of one command; its files follow the subjects.
struct Decider {
    let context: Context

    func writes(for command: Command, on state: Subject) throws(Refusal) -> [Write] {
        try mayAct(command, on: state)
        switch command {
        case .openDirectory(let court, let year, let role):
            return try openDirectory(court, year, role)
        case .fileClaim(let claim):
            let writes = try file(claim)
            try hasSealedDocuments(writes, isClosed: false)
            return writes
        case .fileClosedClaim(let claim, let closing): return try fileClosed(claim, closing)
        case .putCourts(let courts): return try put(courts, into: state)
        case .putCalendar(let year): return try put(year, into: state)
        case .commitBeacon, .deliverBeacon: return try beacon(command, state)
        default: break
        }
        switch state {
        case .directory(let directory) where command.place == .directory:
            return try write([try operation(for: command, in: directory)])
        case .case(let state) where command.place == .case || command.place == .docketed:
            return try writes(for: command, in: state)
        case .order(let order) where command.place == .order || command.place == .docketed:
            if case .distribute(let reference, let note) = command {
                return try distribute(order, reference, note)
            }
            return try write([try operation(for: command, in: order)])
        case .none where command.place == .directory:
            throw Refusal(.directoryMissing, [("year", "\(context.today.year)")])
        case .none: throw Refusal(.subjectUnknown)
        case .registry, .directory, .case, .order, .reference: throw Refusal(.subjectOther)
        }
    }

    /// Whether the person may do this, and this version understands the subject.
    private func mayAct(_ command: Command, on state: Subject) throws(Refusal) {
        var isOrder = false
        if case .order = state { isOrder = true }
        let number = command.name.operationNumber(inOrder: isOrder)
        guard Rights.personMay(context.actor, write: number) else {
            throw Refusal(.rightMissing, [("login", context.actor.name)])
        }
        if case .case(let state) = state { try mayAct(number, in: state) }
        if case .fileDocument = command { return }
        guard !state.writtenByNewerVersion else { throw Refusal(.newerVersion) }
    }

    /// One change to the subject the command is about.
    func write(_ operations: [Operation]) throws(Refusal) -> [Write] {
        guard let subject = context.subject else { throw Refusal(.subjectUnknown) }
        return [Write(.existing(subject), operations)]
    }

    /// The subject that the command's `index`th write begins.
    func subject(ofWrite index: UInt64) -> SubjectID {
        SubjectID(ChangeID(context.next.origin, context.next.number + index))
    }

    /// Whether the node itself asks: an import, which may tell of the past.
    var isImport: Bool { context.actor.kind == .node }

    func isOwn(_ court: String) -> Bool { context.courts.contains(court) }
}
