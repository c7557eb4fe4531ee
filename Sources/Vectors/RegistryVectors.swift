internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Sealing

/// A registry as the authority writes it: the instance, a court, a centre, and the court's end.
private struct SampleRegistry {
    let authority = SigningKey(seed: Vectors.seed("authority"))
    let court = SigningKey(seed: Vectors.seed("court 7"))
    let centre = SigningKey(seed: Vectors.seed("centre 1"))
    private(set) var sets: [ChangeSet] = []

    /// Each with its name.
    var operations: [(String, Operation)] {
        var established = InstanceEstablished()
        established.instance = Vectors.instance.name
        established.publicKey = authority.publicKey.digest
        var end = GrantEnded()
        end.replica = 7
        end.lastNumber = 6
        end.lastHash = SampleLog().five.hash
        end.reason = "the machine was stolen"
        return [
            ("instanceEstablished", .instanceEstablished(established)),
            (
                "replicaGranted, a centre with a delegation",
                .replicaGranted(granted(1, .central, [], centre, "Mərkəz", delegates: true))
            ),
            (
                "replicaGranted, a court",
                .replicaGranted(
                    granted(7, .court, ["050"], court, "Masallı Rayon Məhkəməsi"))
            ),
            ("grantEnded", .grantEnded(end)),
        ]
    }

    init() {
        for (_, operation) in operations { append(operation) }
    }

    private func granted(
        _ replica: UInt64, _ role: NodeRole, _ courts: [String], _ key: SigningKey,
        _ name: String, delegates: Bool = false
    ) -> ReplicaGranted {
        var granted = ReplicaGranted()
        granted.replica = replica
        granted.publicKey = key.publicKey.digest
        granted.role = role
        granted.courts = courts
        granted.name = name
        granted.validFrom = Instant(milliseconds: Vectors.noon)
        granted.validUntil = Instant(milliseconds: Vectors.noon + 3650 * 86_400_000)
        granted.delegates = delegates
        return granted
    }

    private mutating func append(_ operation: Operation) {
        let last = sets.last?.header.last ?? 0
        let wall = Vectors.noon + last * 60_000
        let change = Change(
            salt: Vectors.salt("registry \(last + 1)"), subject: last == 0 ? nil : .registry,
            clock: VersionVector(last == 0 ? [] : [ChangeID(.authority, last)]),
            actor: Actor(.authority), door: Instant(milliseconds: wall),
            operations: [operation.bytes])
        let header = Header(
            origin: .authority, first: last + 1, count: 1, previous: sets.last?.hash ?? .zero,
            hybridTime: HybridTime(word: wall << 16), wall: Instant(milliseconds: wall),
            quality: .unchecked, grant: SubjectID.registry.first, root: .zero)
        sets.append(
            ChangeSet.sealed([change.bytes], under: header, by: authority, in: Vectors.instance)
                .changeSet)
    }
}

extension Vectors {
    static var registry: [(String, [JSON])] {
        let sample = SampleRegistry()
        return [
            ("operations", operations(sample)), ("log", [log(sample)]),
            ("grants", grants(sample)), ("requests", [request(sample)]),
            ("invalidRequests", invalidRequests(sample)), ("answers", [answer(sample)]),
        ]
    }

    private static func operations(_ sample: SampleRegistry) -> [JSON] {
        sample.operations.map { name, operation in
            .fields([
                ("name", .text(name)), ("number", .number(operation.number)),
                ("hex", hex(operation.bytes)),
            ])
        }
    }

    private static func log(_ sample: SampleRegistry) -> JSON {
        .fields([
            ("instance", .text(instance.name)), ("seed", hex(seed("authority"))),
            ("rootKey", hex(sample.authority.publicKey.bytes)),
            ("hashes", .list(sample.sets.map { hex($0.hash) })),
            ("hex", hex(Segment.bytes(sample.sets.map(\.bytes)))),
        ])
    }

    /// What the log says in the end.
    private static func grants(_ sample: SampleRegistry) -> [JSON] {
        var state = RegistryState()
        for (index, operation) in sample.operations.map(\.1).enumerated() {
            let header = sample.sets[index].header
            state.fold(
                FoldedChange(
                    id: ChangeID(.authority, header.first), clock: VersionVector(),
                    role: .authority, courts: [], actorKind: .authority, actorName: "",
                    door: header.wall, hybridTime: header.hybridTime, operations: [operation]))
        }
        return state.grants.map { grant in
            .fields([
                ("grant", .text(grant.id.description)),
                ("replica", .number(grant.granted.replica)),
                ("key", .text(grant.granted.publicKey?.hex ?? "")),
                ("role", .number(grant.granted.role.rawValue)),
                ("delegates", .bool(grant.granted.delegates)),
                ("endsAt", .text(grant.end.map { String($0.lastNumber) } ?? "")),
            ])
        }
    }

    // MARK: Enrolment files

    /// A request before it is sealed.
    private static var requestPayload: [UInt8] {
        item { writer in
            writer.array(5)
            writer.text("mehkeme-request")
            writer.uint(1)
            writer.text("court")
            writer.array(1)
            writer.text("050")
            writer.text("Masallı Rayon Məhkəməsi")
        }
    }

    private static func requestFile(_ key: PublicKey, _ sign1: Sign1) -> [UInt8] {
        item { writer in
            writer.array(3)
            writer.text("mehkeme-enrolment-request")
            writer.digest(key.digest)
            sign1.write(to: &writer)
        }
    }

    /// A node that asks does not know its instance yet.
    private static let anyInstance = Instance("any")

    private static func signedRequest(
        by key: SigningKey, _ context: SealingContext = .enrolment
    ) -> Sign1 {
        Sign1(payload: requestPayload, by: key, in: anyInstance, as: context)
    }

    private static func request(_ sample: SampleRegistry) -> JSON {
        let key = sample.court
        return .fields([
            ("seed", hex(seed("court 7"))), ("key", hex(key.publicKey.bytes)),
            ("role", .text("court")), ("courts", .list([.text("050")])),
            ("name", .text("Masallı Rayon Məhkəməsi")),
            ("hex", hex(requestFile(key.publicKey, signedRequest(by: key)))),
        ])
    }

    private static func invalidRequests(_ sample: SampleRegistry) -> [JSON] {
        let (key, other) = (sample.court, sample.centre)
        let cases: [(String, [UInt8], String)] = [
            (
                "somebody else's key stands beside it",
                requestFile(other.publicKey, signedRequest(by: key)), "signatureInvalid"
            ),
            (
                "signed for another purpose",
                requestFile(key.publicKey, signedRequest(by: key, .syncEnd)), "signatureInvalid"
            ),
            (
                "cut short",
                Array(requestFile(key.publicKey, signedRequest(by: key)).dropLast()), "truncated"
            ),
        ]
        return cases.map { refused($0.0, $0.1, $0.2) }
    }

    private static func answer(_ sample: SampleRegistry) -> JSON {
        let bytes = item { writer in
            writer.array(6)
            writer.text("mehkeme-enrolment")
            writer.text(instance.name)
            writer.digest(sample.authority.publicKey.digest)
            writer.digest(sample.court.publicKey.digest)
            writer.change(ChangeID(.authority, 3))
            writer.array(1)
            writer.raw(Segment.bytes(sample.sets.prefix(3).map(\.bytes)))
        }
        return .fields([
            ("instance", .text(instance.name)),
            ("rootKey", hex(sample.authority.publicKey.bytes)),
            ("key", hex(sample.court.publicKey.bytes)), ("grant", .text("0.0.3")),
            ("hex", hex(bytes)),
        ])
    }
}
