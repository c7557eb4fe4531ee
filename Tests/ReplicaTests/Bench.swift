import Casework
import Causality
import ChangeSets
import Encoding
import Replica
import Sealing
import Simulation
import Storage
import TestSupport

/// A replica by itself, an authority, and scribes who write logs for it by hand.
final class Bench {
    let replica: Replica
    var authority: Authority
    private let directory: String
    private var serial: UInt32 = 0
    private static let now = Instant(milliseconds: 1_772_700_000_000)

    init(_ name: String, authority: Authority? = nil) throws {
        directory = Scratch.fresh("bench-\(name)")
        Scratch.remove(directory)
        var options = Environment.Options()
        options.isDurable = false
        options.mapByteCount = 64 << 20
        replica = try Replica(directory: directory, options: options)
        self.authority =
            authority
            ?? Authority(instance: Instance("az-bench"), dice: Dice(seed: 9), at: Self.now)
    }

    deinit { Scratch.remove(directory) }

    /// Grants a scribe the right to write.
    func scribe(
        _ role: NodeRole, _ courts: [String], _ also: (inout ReplicaGranted) -> Void = { _ in }
    ) -> Scribe {
        serial += 1
        let key = SigningKey(seed: [UInt8](repeating: UInt8(serial), count: 32))
        var granted = ReplicaGranted()
        granted.replica = UInt64(serial)
        granted.publicKey = key.publicKey.digest
        granted.role = role
        granted.courts = courts
        also(&granted)
        let grant = authority.append(.replicaGranted(granted), at: Self.now)
        return Scribe(
            replica: serial, grant: grant, key: key, instance: authority.instance)
    }

    /// A centre that may grant in turn.
    func delegation() -> Scribe {
        scribe(.central, []) { $0.delegates = true }
    }

    /// A replica that a delegation grants, and the set that grants it.
    func delegated(
        _ number: UInt32, by centre: inout Scribe
    ) -> (scribe: Scribe, granting: Sealed<Verified>) {
        let key = SigningKey(seed: [UInt8](repeating: 77, count: 32))
        var granted = ReplicaGranted()
        granted.replica = UInt64(number)
        granted.publicKey = key.publicKey.digest
        granted.role = .court
        granted.courts = ["050"]
        let id = centre.next
        let last = ChangeID(.authority, UInt64(authority.sets.count))
        let granting = centre.write(
            [[Operation.replicaGranted(granted).bytes]], on: .registry, knowing: [last])
        let scribe = Scribe(
            replica: number, grant: id, key: key, instance: authority.instance)
        return (scribe, granting)
    }

    func end(_ scribe: Scribe, at number: UInt64, hash: Digest256? = nil) {
        var end = GrantEnded()
        end.lastHash = hash
        end.replica = UInt64(scribe.origin.replica.value)
        end.lastNumber = number
        authority.append(.grantEnded(end), at: Self.now)
    }

    /// Takes the authority's whole log in.
    func hearAuthority() throws { try admit(authority.sets) }

    @discardableResult
    func admit(_ sets: [Sealed<Verified>]) throws -> [Admission] {
        let replica = replica
        return try replica.write { (transaction) throws(StoreError) in
            let session = try FoldSession(replica.schema, in: transaction)
            var admissions: [Admission] = []
            for set in sets { admissions.append(try session.admit(set, in: transaction)) }
            try session.flush(in: transaction)
            return admissions
        }
    }

    /// One transaction for each set.
    func admitSingly(_ sets: [Sealed<Verified>]) throws {
        for set in sets { try admit([set]) }
    }

    func record(_ subject: SubjectID) throws -> FoldRecord {
        let replica = replica
        return try replica.read { (transaction) throws(StoreError) in
            try replica.schema.record(of: subject, in: transaction) ?? FoldRecord()
        }
    }

    func head(_ origin: Origin) throws -> UInt64 {
        let replica = replica
        return try replica.read { (transaction) throws(StoreError) in
            try replica.schema.head(of: origin, in: transaction)?.number ?? 0
        }
    }

    func waitingCount() throws -> Int {
        let replica = replica
        return try replica.read { (transaction) throws(StoreError) in
            try transaction.count(in: replica.schema.waiting)
        }
    }

    /// The digest, which a rebuild must not change.
    func digest() throws -> ReplicaDigest {
        let digest = try replica.digest()
        try replica.rebuild { _ in }
        let rebuilt = try replica.digest()
        guard digest == rebuilt else { throw Differs(before: digest, after: rebuilt) }
        return digest
    }

    struct Differs: Error {
        let before: ReplicaDigest
        let after: ReplicaDigest
    }
}

/// Operations as bytes.
enum Paper {
    static func claim(_ court: String) -> [[UInt8]] {
        var claim = ClaimFiled()
        claim.court = court
        claim.kind = .civil
        claim.category = "debt"
        claim.subjectMatter = "Borc"
        claim.price = 100
        claim.plaintiffs = [Party(name: "Hüseynov Elçin", fin: "5KA71QX")]
        claim.defendants = [Party(name: "“Viləş Aqro” MMC", voen: "4700318261")]
        return [Operation.claimFiled(claim).bytes]
    }

    static func document(_ name: String) -> [[UInt8]] {
        var filed = DocumentFiled()
        filed.document = DocumentRef(
            name: name, mime: "application/pdf", size: 10,
            digest: SHA256.digest(Array(name.utf8)), kind: .evidence)
        return [Operation.documentFiled(filed).bytes]
    }
}
