internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Sealing

/// What a node asks the authority for.
///
/// - Shape: `["mehkeme-request", 1, role, [courts], name]`; signed as COSE_Sign1 in the file that
///   travels, with the public key beside it.
struct EnrolmentRequest: Equatable {
    var role = ""
    var courts: [String] = []
    var name = ""

    init() {}

    var bytes: [UInt8] {
        var writer = CBORWriter()
        writer.array(5)
        writer.text("mehkeme-request")
        writer.uint(1)
        writer.text(role)
        writer.array(courts.count)
        for court in courts { writer.text(court) }
        writer.text(name)
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(Failure) {
        do throws(Encoding.DecodingError) {
            var reader = CBORReader(bytes)
            try reader.array(exactly: 5)
            guard try reader.text(max: 32) == "mehkeme-request", try reader.uint() == 1 else {
                throw Encoding.DecodingError.unknown(at: 0)
            }
            role = try reader.text(max: 32)
            for _ in 0..<(try reader.array(max: 64)) { courts.append(try reader.text(max: 16)) }
            name = try reader.text(max: 200)
            try reader.finish()
        } catch {
            throw Failure("This is no enrolment request (\(error.name) at \(error.offset)).")
        }
    }

    /// The file that travels: `["mehkeme-enrolment-request", public key, COSE_Sign1]`.
    func sealed(by key: SigningKey) -> [UInt8] {
        var writer = CBORWriter()
        writer.array(3)
        writer.text("mehkeme-enrolment-request")
        writer.digest(key.publicKey.digest)
        let sign1 = Sign1(payload: bytes, by: key, in: Self.instance, as: .enrolment)
        sign1.write(to: &writer)
        return writer.bytes
    }

    /// A node that asks does not know its national instance yet.
    private static let instance = Instance("any")

    /// Reads the file that travels, and checks that whoever asks holds the key.
    static func opened(_ file: [UInt8]) throws(Failure) -> (EnrolmentRequest, PublicKey) {
        let (key, sign1): (PublicKey, Sign1)
        do throws(Encoding.DecodingError) {
            var reader = CBORReader(file)
            try reader.array(exactly: 3)
            guard try reader.text(max: 64) == "mehkeme-enrolment-request" else {
                throw Encoding.DecodingError.unknown(at: 0)
            }
            key = PublicKey(try reader.digest())
            sign1 = try Sign1(from: &reader, payloadByteCountMax: 4096)
            try reader.finish()
        } catch {
            throw Failure("This is no enrolment request (\(error.name) at \(error.offset)).")
        }
        guard sign1.verifies(by: key, in: instance, as: .enrolment) else {
            throw Failure("The request's signature is not its key's. Ask the node for a new one.")
        }
        return (try EnrolmentRequest(sign1.payload), key)
    }
}

/// What the authority answers: who the node is, and the registry's logs that prove it.
///
/// - Shape: `["mehkeme-enrolment", instance, root key, public key, grant, [segments]]`.
struct EnrolmentAnswer {
    var instance = ""
    var rootKey = PublicKey(.zero)
    /// Whom the grant is for.
    var publicKey = PublicKey(.zero)
    var grant = ChangeID(.authority, 1)
    var segments: [[[UInt8]]] = []

    init() {}

    var bytes: [UInt8] {
        var writer = CBORWriter()
        writer.array(6)
        writer.text("mehkeme-enrolment")
        writer.text(instance)
        writer.digest(rootKey.digest)
        writer.digest(publicKey.digest)
        writer.change(grant)
        writer.array(segments.count)
        for sets in segments { writer.raw(Segment.bytes(sets)) }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(Failure) {
        do throws(Encoding.DecodingError) {
            var reader = CBORReader(bytes)
            try reader.array(exactly: 6)
            guard try reader.text(max: 64) == "mehkeme-enrolment" else {
                throw Encoding.DecodingError.unknown(at: 0)
            }
            instance = try reader.text(max: 32)
            rootKey = PublicKey(try reader.digest())
            publicKey = PublicKey(try reader.digest())
            grant = try reader.change()
            for _ in 0..<(try reader.array(max: 4096)) {
                segments.append(try Segment.sets(from: &reader))
            }
            try reader.finish()
        } catch {
            throw Failure("This is no enrolment answer (\(error.name) at \(error.offset)).")
        }
    }
}

/// The authority: its secret key and its own log, in one file that is kept off every node.
///
/// - Shape: `["mehkeme-authority", instance, seed, [change sets]]`.
struct AuthorityFile {
    var instance: String
    var seed: [UInt8]
    var sets: [[UInt8]] = []

    init(instance: String, seed: [UInt8]) {
        self.instance = instance
        self.seed = seed
    }

    var bytes: [UInt8] {
        var writer = CBORWriter()
        writer.array(4)
        writer.text("mehkeme-authority")
        writer.text(instance)
        writer.byteString(seed)
        writer.raw(Segment.bytes(sets))
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(Failure) {
        do throws(Encoding.DecodingError) {
            var reader = CBORReader(bytes)
            try reader.array(exactly: 4)
            guard try reader.text(max: 64) == "mehkeme-authority" else {
                throw Encoding.DecodingError.unknown(at: 0)
            }
            instance = try reader.text(max: 32)
            seed = try reader.byteString(max: SigningKey.seedByteCount)
            sets = try Segment.sets(from: &reader)
            try reader.finish()
            guard seed.count == SigningKey.seedByteCount else {
                throw Encoding.DecodingError.unknown(at: 0)
            }
        } catch {
            throw Failure("This is no authority file (\(error.name) at \(error.offset)).")
        }
    }
}

extension AuthorityFile {
    /// Reads the file, changes it and writes it again, while no other process does.
    static func change<Result>(
        _ path: String, _ body: (inout AuthorityFile) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let hold = try Files.hold(path)
        defer { withExtendedLifetime(hold) {} }
        var file = try AuthorityFile(try Files.read(path))
        let result = try body(&file)
        try Files.writeSecret(file.bytes, to: path)
        return result
    }

    /// What carries the authority's log, and its entry `grant`, to the nodes.
    func answer(_ grant: ChangeID) -> EnrolmentAnswer {
        var answer = EnrolmentAnswer()
        answer.instance = instance
        answer.rootKey = SigningKey(seed: seed).publicKey
        answer.grant = grant
        answer.segments = [sets]
        return answer
    }

    /// The registry as the authority itself has written it.
    func registry() throws(Failure) -> RegistryState {
        var state = RegistryState()
        for bytes in sets {
            do throws(Encoding.DecodingError) {
                let set = try ChangeSet(bytes)
                for (number, change) in try set.changes() {
                    state.fold(
                        FoldedChange(
                            id: ChangeID(.authority, number), clock: change.clock,
                            role: .authority, courts: [], actorKind: .authority, actorName: "",
                            door: change.door, hybridTime: set.header.hybridTime,
                            operations: change.operations.map { Operation($0) }))
                }
            } catch {
                throw Failure(.damaged, "The authority's log is damaged: \(error.name).")
            }
        }
        return state
    }

    /// Signs one more entry into the authority's log.
    @discardableResult
    mutating func append(_ operation: Operation, at now: Instant) throws(Failure) -> ChangeID {
        var (previous, last, clock) = (Digest256.zero, UInt64(0), HybridClock())
        if let bytes = sets.last {
            do throws(Encoding.DecodingError) {
                let set = try ChangeSet(bytes)
                (previous, last) = (set.hash, set.header.last)
                clock = HybridClock(last: set.header.hybridTime)
            } catch {
                throw Failure(.damaged, "The authority's log is damaged: \(error.name).")
            }
        }
        let id = ChangeID(.authority, last + 1)
        let change = Change(
            salt: Chance.bytes(ChangeSets.Limits.saltByteCount),
            subject: last == 0 ? nil : .registry,
            clock: VersionVector(last == 0 ? [] : [ChangeID(.authority, last)]),
            actor: Actor(.authority), door: now, operations: [operation.bytes])
        let header = Header(
            origin: .authority, first: id.number, count: 1, previous: previous,
            hybridTime: clock.tick(now), wall: now, quality: .unchecked,
            grant: SubjectID.registry.first, root: .zero)
        let sealed = ChangeSet.sealed(
            [change.bytes], under: header, by: SigningKey(seed: seed), in: Instance(instance))
        sets.append(sealed.changeSet.bytes)
        return id
    }
}
