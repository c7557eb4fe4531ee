package import Causality
internal import ChangeSets
internal import Encoding
package import Replica
package import Sealing
internal import Storage
package import Sync
internal import Synchronization

/// A request of a peer, as it came through the door.
package struct SyncRequest: Sendable {
    package let method: String
    package let path: String
    package let contentDigest: String?
    package let signatureInput: String?
    package let signature: String?
    /// The body as it crossed the wire, which the content digest is of.
    package let wireBody: [UInt8]
    /// Gives the body without its compression, or `nil` if it does not unpack.
    ///
    /// Asked only once the peer is known: a stranger's body is never unpacked.
    package let unpack: @Sendable () -> [UInt8]?

    package init(
        method: String, path: String, contentDigest: String?, signatureInput: String?,
        signature: String?, wireBody: [UInt8], unpack: @escaping @Sendable () -> [UInt8]?
    ) {
        self.method = method
        self.path = path
        self.contentDigest = contentDigest
        self.signatureInput = signatureInput
        self.signature = signature
        self.wireBody = wireBody
        self.unpack = unpack
    }
}

extension SyncRequest {
    /// A request whose body is unpacked already: what a simulated wire carries.
    package init(
        method: String, path: String, contentDigest: String?, signatureInput: String?,
        signature: String?, wireBody: [UInt8], body: [UInt8]
    ) {
        self.init(
            method: method, path: path, contentDigest: contentDigest,
            signatureInput: signatureInput, signature: signature, wireBody: wireBody,
            unpack: { body })
    }
}

/// What a peer is answered; the body ends with a signed frame.
package enum SyncReply: Sendable {
    case answer(status: Int, body: [UInt8])
    /// There is nothing yet: answer again when a commit comes, or at the latest after the time.
    case wait(seconds: UInt64, PendingPull)
}

/// A pull that waits for news.
package struct PendingPull: Sendable {
    let peer: Origin
    let theirs: HeadTable
    let request: Digest256
}

/// The side of an exchange that is called.
///
/// Everything it knows of a peer is in the request; nonces and remembered tables are a cache.
package final class SyncHost: Sendable {
    private let replica: Replica
    private let identity: Identity
    private let key: SigningKey
    private let intake: Intake
    private let entropy: @Sendable (Int) -> [UInt8]
    private let nonces = Mutex(NonceLedger())
    private let memory = Mutex(TableMemory())
    private let heard: @Sendable (Origin) -> Void
    private let documents: (any DocumentShelf)?

    package init(
        replica: Replica, identity: Identity, key: SigningKey, intake: Intake,
        entropy: @escaping @Sendable (Int) -> [UInt8], documents: (any DocumentShelf)? = nil,
        heard: @escaping @Sendable (Origin) -> Void = { _ in }
    ) {
        self.replica = replica
        self.identity = identity
        self.key = key
        self.intake = intake
        self.entropy = entropy
        self.documents = documents
        self.heard = heard
    }

    /// What a caller reads first to know whom it called: `[instance, replica, epoch]`.
    package var hello: [UInt8] {
        var writer = CBORWriter()
        writer.array(3)
        writer.text(identity.instance)
        writer.uint(identity.replica)
        writer.uint(identity.epoch)
        return writer.bytes
    }

    package func handle(_ request: SyncRequest) -> SyncReply {
        let prefix = "/sync/v1/\(identity.replica)/"
        guard request.path.hasPrefix(prefix) else { return plain(404, .wrongReplica) }
        let asked = SHA256.digest(Array((request.signature ?? "").utf8))
        do throws(ReplicaError) {
            let verifier = try intake.verifier()
            let peer: Origin
            switch authenticate(request, verifier) {
            case .peer(let origin): peer = origin
            case .needsNonce(let origin):
                let body = try signed([], for: asked, to: origin)
                return .answer(status: 401, body: body)
            case .refused(let error): return plain(403, error)
            }
            heard(peer)
            guard let body = request.unpack() else { return plain(413, .tooLarge) }
            switch request.path.dropFirst(prefix.count) {
            case "compare": return try compare(body, asked, peer)
            case "pull": return try pull(body, asked, peer)
            case "push": return try push(body, asked, peer)
            case "documents/lacking": return try lacking(body, asked, peer)
            case "documents/parts": return try parts(body, asked, peer)
            default: return plain(404, .malformed)
            }
        } catch {
            return plain(503, .halted)
        }
    }

    // MARK: Who speaks

    private enum Caller {
        case peer(Origin)
        case needsNonce(Origin)
        case refused(ProtocolError)
    }

    private func authenticate(_ request: SyncRequest, _ verifier: Verifier) -> Caller {
        guard let digest = request.contentDigest, let input = request.signatureInput,
            let text = request.signature,
            let signature = RequestSignature(signatureInput: input, signature: text)
        else { return .refused(.signatureMissing) }
        guard digest == RequestSignature.contentDigest(request.wireBody) else {
            return .refused(.digestMismatch)
        }
        guard let key = verifier.publicKey(of: signature.origin) else {
            return .refused(.peerUnknown)
        }
        guard
            signature.verifies(
                method: request.method, path: request.path, contentDigest: digest, by: key)
        else { return .refused(.signatureInvalid) }
        let isFresh = nonces.withLock { $0.use(signature.nonce, by: signature.origin) }
        return isFresh ? .peer(signature.origin) : .needsNonce(signature.origin)
    }

    // MARK: The three questions

    private func compare(
        _ body: [UInt8], _ asked: Digest256, _ peer: Origin
    ) throws(ReplicaError) -> SyncReply {
        let request: CompareRequest
        do throws(DecodingError) {
            request = try CompareRequest(body)
        } catch {
            return plain(400, .malformed)
        }
        let own = try headTable()
        let digest = own.digest
        var writer = CBORWriter()
        if digest == request.digest {
            CompareAnswer.same.write(to: &writer)
        } else {
            CompareAnswer.table(difference(own, from: [request.digest, request.base]))
                .write(to: &writer)
        }
        return .answer(status: 200, body: try signed(writer.bytes, for: asked, to: peer, own))
    }

    /// Our table, told from the first of these tables that we remember.
    private func difference(_ own: HeadTable, from bases: [Digest256?]) -> TableDifference {
        memory.withLock { memory in
            for base in bases.compactMap(\.self) {
                guard let known = memory[base] else { continue }
                return TableDifference(base: base, heads: own.differing(from: known))
            }
            return TableDifference(base: nil, heads: own.heads)
        }
    }

    private func pull(
        _ body: [UInt8], _ asked: Digest256, _ peer: Origin
    ) throws(ReplicaError) -> SyncReply {
        let request: PullRequest
        do throws(DecodingError) { request = try PullRequest(body) } catch {
            return plain(400, .malformed)
        }
        guard let theirs = memory.withLock({ request.table.table(from: $0) }) else {
            var writer = CBORWriter()
            PullAnswer.baseUnknown.write(to: &writer)
            return .answer(status: 200, body: try signed(writer.bytes, for: asked, to: peer))
        }
        memory.withLock { $0.remember(theirs, as: theirs.digest) }
        let pending = PendingPull(peer: peer, theirs: theirs, request: asked)
        if let body = try answer(pending, mayBeEmpty: request.waitSeconds == 0) {
            return .answer(status: 200, body: body)
        }
        return .wait(seconds: request.waitSeconds, pending)
    }

    /// The answer to a pull that waited.
    ///
    /// - Returns: `nil` if there is still nothing and it may go on waiting.
    package func answer(
        _ pending: PendingPull, mayBeEmpty: Bool
    ) throws(ReplicaError) -> [UInt8]? {
        let own = try headTable()
        let gaps = gaps(of: pending.theirs, in: own)
        guard mayBeEmpty || !gaps.isEmpty else { return nil }
        let (segments, more) = try replica.segments(gaps)
        var writer = CBORWriter()
        PullAnswer.segments(segments, more: more).write(to: &writer)
        return try signed(writer.bytes, for: pending.request, to: pending.peer, own)
    }

    private func gaps(of theirs: HeadTable, in own: HeadTable) -> [Round.Gap] {
        own.heads.compactMap { head in
            let number = theirs[head.origin]?.number ?? 0
            return number < head.number ? Round.Gap(origin: head.origin, after: number) : nil
        }
    }

    private func push(
        _ body: [UInt8], _ asked: Digest256, _ peer: Origin
    ) throws(ReplicaError) -> SyncReply {
        let request: PushRequest
        do throws(DecodingError) { request = try PushRequest(body) } catch {
            return plain(400, .malformed)
        }
        guard let outcome = try intake.take(request.segments) else { return plain(503, .busy) }
        guard !outcome.isHalted else { return plain(503, .halted) }
        var writer = CBORWriter()
        let refusals = outcome.refusals.prefix(SyncLimits.refusalCountMax)
        PushAnswer(heads: outcome.heads, refusals: Array(refusals)).write(to: &writer)
        return .answer(status: 200, body: try signed(writer.bytes, for: asked, to: peer))
    }

    // MARK: Documents

    /// Which of the peer's documents are wanted here.
    private func lacking(
        _ body: [UInt8], _ asked: Digest256, _ peer: Origin
    ) throws(ReplicaError) -> SyncReply {
        guard let documents,
            let list = read(
                body,
                { (reader) throws(DecodingError) in
                    try DocumentList(from: &reader)
                })
        else { return plain(400, .malformed) }
        var wanted: [Digest256] = []
        for digest in list.digests {
            if !documents.has(digest), try replica.names(digest) { wanted.append(digest) }
        }
        var writer = CBORWriter()
        DocumentList(wanted).write(to: &writer)
        return .answer(status: 200, body: try signed(writer.bytes, for: asked, to: peer))
    }

    /// Gives the parts that are asked for, takes those that are given.
    ///
    /// What no subject names, or is not here, is answered by an empty part of size 0.
    private func parts(
        _ body: [UInt8], _ asked: Digest256, _ peer: Origin
    ) throws(ReplicaError) -> SyncReply {
        guard let documents,
            let message = read(
                body,
                { (reader) throws(DecodingError) in
                    try DocumentParts(from: &reader)
                })
        else { return plain(400, .malformed) }
        var answers: [DocumentPart] = []
        var total = 0
        for part in message.parts {
            var answer = DocumentPart(
                digest: part.digest, totalByteCount: 0, offset: 0, bytes: [])
            if try replica.names(part.digest) {
                if part.totalByteCount > 0, let reached = documents.take(part) {
                    answer = DocumentPart(
                        digest: part.digest, totalByteCount: part.totalByteCount,
                        offset: reached, bytes: [])
                } else if part.totalByteCount == 0,
                    total < SyncLimits.documentMessageByteCountAim,
                    let found = documents.part(part.digest, from: part.offset)
                {
                    answer = found
                    total += found.bytes.count
                }
            }
            answers.append(answer)
        }
        var writer = CBORWriter()
        DocumentParts(answers).write(to: &writer)
        return .answer(status: 200, body: try signed(writer.bytes, for: asked, to: peer))
    }

    private func read<Value>(
        _ body: [UInt8], _ read: (inout CBORReader) throws(DecodingError) -> Value
    ) -> Value? {
        do throws(DecodingError) {
            var reader = CBORReader(body)
            let value = try read(&reader)
            try reader.finish()
            return value
        } catch {
            return nil
        }
    }

    // MARK: Answers

    private func headTable() throws(ReplicaError) -> HeadTable {
        try replica.read { (transaction) throws(StoreError) in
            try replica.schema.headTable(in: transaction)
        }
    }

    private func signed(
        _ content: [UInt8], for asked: Digest256, to peer: Origin, _ known: HeadTable? = nil
    ) throws(ReplicaError) -> [UInt8] {
        let own: HeadTable
        if let known { own = known } else { own = try headTable() }
        let digest = own.digest
        memory.withLock { $0.remember(own, as: digest) }
        let nonce = entropy(SyncLimits.nonceByteCount)
        _ = nonces.withLock { $0.issue(nonce, to: peer) }
        let end = EndFrame(
            request: asked, content: SHA256.digest(content), heads: digest, nextNonce: nonce)
        return content + end.signed(by: key, in: identity.national)
    }

    /// An answer that needs no proof: an error number.
    private func plain(_ status: Int, _ error: ProtocolError) -> SyncReply {
        var writer = CBORWriter()
        writer.uint(error.rawValue)
        return .answer(status: status, body: writer.bytes)
    }
}

extension Replica {
    /// Reads what fills the gaps, as far as one exchange takes.
    ///
    /// The authority's log comes first, since it is origin 0, then what the registry grants.
    package func segments(
        _ gaps: [Round.Gap]
    ) throws(ReplicaError) -> (segments: [[[UInt8]]], more: Bool) {
        var segments: [[[UInt8]]] = []
        var total = 0
        for gap in gaps {
            var after = gap.after
            while total < SyncLimits.exchangeByteCountAim {
                guard let (run, last) = try segment(of: gap.origin, after: after) else { break }
                segments.append(run)
                total += run.reduce(0) { $0 + $1.count }
                after = last
            }
            guard total < SyncLimits.exchangeByteCountAim else { return (segments, true) }
        }
        return (segments, false)
    }

    /// Reads a run of an origin's change sets that one segment holds.
    ///
    /// - Returns: the run and the number of its last change; `nil` at the end of the log.
    package func segment(
        of origin: Origin, after number: UInt64
    ) throws(ReplicaError) -> (sets: [[UInt8]], last: UInt64)? {
        // The last set may pass the aim by a whole set, and each set has a head of its own.
        let heads = 8 * ChangeSets.Limits.setsPerSegmentCountMax
        let aim =
            ChangeSets.Limits.segmentByteCountMax - ChangeSets.Limits.prunedSetByteCountMax - heads
        return try read { (transaction) throws(StoreError) in
            let run = try schema.run(
                of: origin, after: number, byteCount: aim,
                setCount: ChangeSets.Limits.setsPerSegmentCountMax, in: transaction)
            guard let bytes = run.last else { return nil }
            do throws(DecodingError) {
                return (run, try ChangeSet(bytes).header.last)
            } catch {
                throw .damaged("log of \(origin): \(error.name)")
            }
        }
    }
}
