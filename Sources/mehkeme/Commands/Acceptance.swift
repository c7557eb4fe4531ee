internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Node
internal import Replica
internal import Sealing
internal import Storage
internal import Sync

/// Taking an enrolment answer: the first pins the root and makes the node who it is.
struct Acceptance {
    let answer: EnrolmentAnswer
    let call: Call

    init(_ answer: EnrolmentAnswer, _ call: Call) {
        self.answer = answer
        self.call = call
    }

    func run() throws(Failure) -> ExitCode {
        if let house = call.house {
            try checkRoot(house.identity)
            return try admit(to: house.replica) { (segments) throws(ReplicaError) in
                try house.intake.take(segments)
            }
        }
        let folder = try call.folder()
        let key = try folder.signingKey()
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        let replica = try folder.open(isReadOnly: false)
        if let identity = try? folder.identity(in: replica) {
            try checkRoot(identity)
        } else {
            guard answer.publicKey == key.publicKey else {
                throw Failure(
                    "This answer is for another node: its key is not \(folder.path)'s.")
            }
        }
        let desk = DirectDesk(replica)
        let code = try admit(to: replica) { (segments) throws(ReplicaError) in
            try Intake(
                replica: replica, desk: desk, rootKey: answer.rootKey,
                instance: Instance(answer.instance)
            ).take(segments)
        }
        if answer.publicKey == key.publicKey { try settle(in: replica, folder) }
        return code
    }

    private func checkRoot(_ identity: Identity) throws(Failure) {
        guard identity.rootKey == answer.rootKey.digest, identity.instance == answer.instance
        else {
            throw Failure(
                """
                This comes from another authority (root key \(answer.rootKey.digest.hex)). The \
                node trusts \(identity.rootKey?.hex ?? "none") of \(identity.instance) alone.
                """)
        }
    }

    private func admit(
        to replica: Replica,
        _ take: ([[[UInt8]]]) throws(ReplicaError) -> ArrivalOutcome?
    ) throws(Failure) -> ExitCode {
        let outcome: ArrivalOutcome?
        do throws(ReplicaError) { outcome = try take(answer.segments) } catch {
            throw Failure(error, folder: call.arguments["data"] ?? "")
        }
        guard let outcome, !outcome.isHalted else {
            throw Failure(.busy, "The node takes nothing now. Try again.")
        }
        for refusal in outcome.refusals {
            throw Failure(
                "Change \(refusal.number) of \(refusal.origin) is refused: \(refusal.error.name).")
        }
        call.output.line("\(outcome.admittedCount) new changes of the registry are in")
        return .done
    }

    /// Writes down who the node is, as the registry that was just admitted says.
    private func settle(in replica: Replica, _ folder: DataFolder) throws(Failure) {
        let registry = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try replica.schema.registry(in: transaction)
            }
        }
        guard let grant = registry.grant(answer.grant),
            grant.granted.publicKey == answer.publicKey.digest
        else { throw Failure("The registry in this answer does not hold the grant it names.") }
        var identity = Identity()
        identity.instance = answer.instance
        identity.role = grant.granted.role
        identity.courts = grant.granted.courts
        identity.replica = grant.granted.replica
        identity.epoch = grant.granted.epoch
        identity.grant = grant.id
        identity.rootKey = answer.rootKey.digest
        identity.name = grant.granted.name
        var writer = CBORWriter()
        FieldWriter.write(identity, to: &writer)
        try asking(folder.path) { () throws(ReplicaError) in
            try replica.setMeta(Meta.identity, writer.bytes)
        }
        call.output.line(
            """
            replica \(identity.replica): \(identity.role.name) “\(identity.name)”, instance \
            \(identity.instance), root key \(answer.rootKey.digest.hex)
            """)
    }
}

/// Admits at once, for a folder whose node is not running.
final class DirectDesk: ArrivalDesk {
    private let replica: Replica

    init(_ replica: Replica) { self.replica = replica }

    func admit(_ arrival: Arrival) -> ArrivalOutcome? { submit(arrival)?.wait() }

    func submit(_ arrival: Arrival) -> (any ArrivalTicket)? {
        var outcome = ArrivalOutcome()
        do throws(ReplicaError) {
            outcome = try replica.write { (transaction) throws(StoreError) in
                try Node.admit(arrival, to: replica.schema, in: transaction)
            }
        } catch {
            outcome.isHalted = true
        }
        return Done(outcome)
    }

    private final class Done: ArrivalTicket {
        private let outcome: ArrivalOutcome
        init(_ outcome: ArrivalOutcome) { self.outcome = outcome }
        func wait() -> ArrivalOutcome { outcome }
    }
}
