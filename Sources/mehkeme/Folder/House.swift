internal import Accounts
internal import Casework
internal import Causality
internal import ChangeSets
internal import Chunks
internal import Encoding
internal import Foundation
internal import Glibc
internal import Node
internal import Replica
internal import Sealing
internal import Storage
internal import Synchronization
internal import Transport

/// A data folder that this process holds: its replica, its keys, and the thread of its one writer.
///
/// All other threads meet the writer in one bounded mailbox.
final class House: Sendable, CommandDesk, ArrivalDesk {
    /// What the writer is handed, and whom to tell.
    private enum Job: Sendable {
        case command(CommandRequest, @Sendable (CommandAnswer) -> Void)
        case arrival(Arrival, Ticket)
        case registry(CourtOperation, Instant, @Sendable (ChangeID?) -> Void)
    }

    let folder: DataFolder
    let replica: Replica
    let identity: Identity
    let key: SigningKey
    let documents: DocumentStore
    private let mailbox = Mailbox<Job>(capacity: NodeLimits.mailboxCountMax)
    private let lock: FolderLock
    private let haltReason = Mutex<String?>(nil)
    private let listeners = Mutex<[@Sendable (_ own: Bool) -> Void]>([])
    private let stopped = DispatchSemaphore(value: 0)
    private let registering = Mutex(())
    private let unsettled = Mutex<Set<String>>([])
    /// The FIN and VÖEN of those who have a cabinet here: the centre places acts for them.
    private let cabinets = Mutex<Set<String>>([])

    /// Holds the folder and starts its writer.
    ///
    /// Derived tables that a newer layout or a cut rebuild leaves undone are made anew first.
    init(folder: DataFolder, _ progress: @Sendable (String) -> Void = { _ in }) throws(Failure) {
        self.folder = folder
        guard folder.isInitialised else {
            throw Failure("\(folder.path) is no node's data folder. mehkeme init makes one.")
        }
        lock = try FolderLock(folder)
        let replica = try folder.open(isReadOnly: false)
        self.replica = replica
        identity = try folder.identity(in: replica)
        key = try folder.signingKey()
        do throws(ChunkError) {
            documents = try DocumentStore(directory: folder.documents)
        } catch {
            throw Failure("\(folder.documents): \(error)")
        }
        try asking(folder.path) { () throws(ReplicaError) in
            if try replica.needsRebuild() {
                try replica.rebuild { progress("rebuilding, \($0) changes are in") }
            }
        }
        try loadCabinets()
        try startWriter()
    }

    /// Reads anew who has a cabinet here; whoever writes accounts calls it afterwards.
    func loadCabinets() throws(Failure) {
        guard identity.role == .central else { return }
        let book = AccountBook(
            table: replica.schema.accounts, salt: [UInt8](repeating: 0, count: 16), cost: .least)
        let listed = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                Result { () throws(AccountError) in
                    try book.list(limit: .max, in: transaction)
                }
            }
        }
        guard case .success(let accounts) = listed else { return }
        let people = accounts.filter { $0.kind == .party && !$0.isDisabled }
        let identifiers = people.flatMap { [$0.fin, $0.voen] }.filter { !$0.isEmpty }
        cabinets.withLock { $0 = Set(identifiers) }
    }

    private func startWriter() throws(Failure) {
        let secret = try folder.drawSecret()
        let thread = Thread { [self] in
            let node = Node(
                replica: replica, identity: identity, key: key, drawSecret: secret,
                entropy: Chance.bytes)
            if identity.role == .central {
                node.hasCabinet = { [self] person in
                    cabinets.withLock { $0.contains(person) }
                }
            }
            while true {
                let jobs = mailbox.takeAll(waiting: nil)
                if jobs.isEmpty, mailbox.isClosed { break }
                for start in stride(from: 0, to: jobs.count, by: Self.jobsPerCommitCountMax) {
                    let end = min(start + Self.jobsPerCommitCountMax, jobs.count)
                    perform(Array(jobs[start..<end]), by: node)
                }
            }
            stopped.signal()
        }
        thread.name = "writer"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Fewer than fit one change set, however many changes a command makes.
    private static let jobsPerCommitCountMax = 256

    private func perform(_ jobs: [Job], by node: Node) {
        let events = jobs.map { job -> NodeEvent in
            switch job {
            case .command(let request, _): return .command(request)
            case .arrival(let arrival, _): return .arrival(arrival)
            case .registry(let operation, let door, _): return .registry(operation, door: door)
            }
        }
        let committed = node.process(events, wall: Wall.now)
        if let reason = node.haltReason { haltReason.withLock { $0 = reason } }
        for (job, answer) in zip(jobs, committed.answers) {
            switch (job, answer) {
            case (.command(_, let done), .command(let answer)): done(answer)
            case (.arrival(_, let ticket), .arrival(let outcome)): ticket.fulfil(outcome)
            case (.registry(_, _, let done), .registry(.success(let id))): done(id)
            case (.registry(_, _, let done), _): done(nil)
            default: preconditionFailure("answers come in the order of their jobs")
            }
        }
        if committed.hasNews {
            for listener in listeners.withLock({ $0 }) { listener(committed.hasOwnNews) }
        }
    }

    /// Why the writer has stopped, if it has.
    var halted: String? { haltReason.withLock { $0 } }

    /// Calls `listener` on the writer's thread after each commit that brought news.
    func onNews(_ listener: @escaping @Sendable (_ own: Bool) -> Void) {
        listeners.withLock { $0.append(listener) }
    }

    /// Names the peers that have to settle before a restored node writes again.
    func await(settling peers: [String]) { unsettled.withLock { $0.formUnion(peers) } }

    /// A peer and this node hold the same.
    ///
    /// Once all of them do, what a restored backup lacked is here again, and the node may write.
    ///
    /// - Returns: `false` if it has to be said again: the stop could not be lifted.
    func noteSettled(with peer: String) -> Bool {
        let isLast = unsettled.withLock { peers in
            peers.remove(peer)
            return peers.isEmpty
        }
        guard isLast else { return true }
        let replica = replica
        let isLifted: Void? = try? replica.write { (transaction) throws(StoreError) in
            guard try transaction.contains(Meta.restored, in: replica.schema.meta) else { return }
            try transaction.delete(Meta.restored, in: replica.schema.meta)
        }
        return isLifted != nil
    }

    /// Lets the writer finish what waits, and ends it.
    func close() {
        mailbox.close()
        stopped.wait()
    }

    // MARK: Handing in

    /// Whether the node is stopping: nothing more is taken.
    var isClosed: Bool { mailbox.isClosed }

    func submit(
        _ request: CommandRequest, _ done: @escaping @Sendable (CommandAnswer) -> Void
    ) -> Bool {
        mailbox.put(.command(request, done)) == .taken
    }

    /// Hands in a command and waits for its answer.
    func carryOut(_ request: CommandRequest) -> CommandAnswer {
        let (bell, answer) = (DispatchSemaphore(value: 0), Slot<CommandAnswer>())
        while !submit(
            request,
            {
                answer.put($0)
                bell.signal()
            })
        {
            guard !isClosed else { return .halted("the node is stopping") }
            usleep(2_000)
        }
        bell.wait()
        return answer.value ?? .halted("no answer")
    }

    func submit(_ arrival: Arrival) -> (any ArrivalTicket)? {
        let ticket = Ticket()
        return mailbox.put(.arrival(arrival, ticket)) == .taken ? ticket : nil
    }

    func admit(_ arrival: Arrival) -> ArrivalOutcome? { submit(arrival)?.wait() }

    /// Decides by the registry on an entry for it, writes the entry, and reads the registry again.
    ///
    /// One at a time, so that what was decided by still stands when it is written.
    ///
    /// - Returns: the entry and the registry after its commit, which says whether it counts.
    func register(
        _ decide: (RegistryState) throws(Failure) -> CourtOperation
    ) throws(Failure) -> (entry: ChangeID, registry: RegistryState) {
        try registering.withLock { _ throws(Failure) in
            let operation = try decide(try registry())
            let (bell, id) = (DispatchSemaphore(value: 0), Slot<ChangeID>())
            let receipt = mailbox.put(
                .registry(operation, Wall.now) {
                    if let made = $0 { id.put(made) }
                    bell.signal()
                })
            guard receipt == .taken else {
                throw Failure(.busy, "The node takes nothing now. Try again.")
            }
            bell.wait()
            guard let made = id.value else {
                throw Failure("The node writes nothing now; mehkeme status says why.")
            }
            return (made, try registry())
        }
    }

    /// The set of the log that holds a change.
    func changeSet(holding change: ChangeID) throws(Failure) -> ChangeSet? {
        try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try replica.schema.changeSet(holding: change, in: transaction)
            }
        }
    }

    private func registry() throws(Failure) -> RegistryState {
        try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try replica.schema.registry(in: transaction)
            }
        }
    }

    var intake: Intake {
        Intake(
            replica: replica, desk: self, rootKey: PublicKey(identity.rootKey ?? .zero),
            instance: identity.national)
    }

    /// A promise of what becomes of an arrival.
    private final class Ticket: ArrivalTicket {
        private let bell = DispatchSemaphore(value: 0)
        private let slot = Slot<ArrivalOutcome>()

        func fulfil(_ outcome: ArrivalOutcome) {
            slot.put(outcome)
            bell.signal()
        }

        func wait() -> ArrivalOutcome {
            bell.wait()
            bell.signal()
            return slot.value ?? ArrivalOutcome()
        }
    }
}

/// A value that one thread leaves for another.
final class Slot<Value: Sendable>: Sendable {
    private let content = Mutex<Value?>(nil)
    var value: Value? { content.withLock { $0 } }
    func put(_ value: Value) { content.withLock { $0 = value } }
}

/// The hold of a data folder: one process has it at a time.
final class FolderLock: Sendable {
    private let descriptor: Int32

    init(_ folder: DataFolder) throws(Failure) {
        descriptor = unsafe open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Failure("\(folder.lock): \(Files.words(errno)).")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = (try? Files.read(folder.lock)).map { String(decoding: $0, as: UTF8.self) }
            close(descriptor)
            throw Failure(
                .busy,
                "\(folder.path) is in use by process \(holder ?? "unknown"). Stop it, or let it "
                    + "take the work: a running mehkeme serve does.")
        }
        let text = Array("\(getpid())".utf8)
        ftruncate(descriptor, 0)
        _ = unsafe pwrite(descriptor, text, text.count, 0)
    }

    deinit { close(descriptor) }
}
