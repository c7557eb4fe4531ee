package import Causality
internal import ChangeSets
package import Encoding
package import Replica
package import Sealing
internal import Storage
package import Sync

/// Why a call to a peer gave no answer.
package enum LinkFailure: Error, Equatable, Sendable {
    /// There is no link, or it was cut; for a person.
    case noLink(String)
    /// The peer answered with an error of the protocol.
    case refused(ProtocolError)
    /// This node's own store failed.
    case replica(String)
}

/// What a channel brings back.
package struct ChannelAnswer: Sendable {
    package let status: Int
    package let body: [UInt8]
    package let sentByteCount: UInt64
    package let receivedByteCount: UInt64

    package init(status: Int, body: [UInt8], sentByteCount: UInt64, receivedByteCount: UInt64) {
        self.status = status
        self.body = body
        self.sentByteCount = sentByteCount
        self.receivedByteCount = receivedByteCount
    }
}

/// The way to one peer: HTTP outside, weather in the simulator.
package protocol PeerChannel: AnyObject, Sendable {
    /// Compresses a body as it will cross the wire.
    func wire(_ body: [UInt8]) -> (bytes: [UInt8], isCompressed: Bool)
    func call(
        method: String, path: String, headers: [(String, String)], wireBody: [UInt8],
        timeoutSeconds: UInt64
    ) throws(LinkFailure) -> ChannelAnswer
}

/// One conversation with one peer: nonces, remembered tables, and rounds until both are equal.
///
/// Used by one thread; near-live work takes two of them, one that pushes and one that waits.
package final class Link {
    private let channel: any PeerChannel
    private let replica: Replica
    private let identity: Identity
    private let key: SigningKey
    private let intake: Intake
    private var peer: Origin?
    private var nonce = ""
    private var memory = TableMemory()
    private var base: Digest256?
    /// Origins of which something was refused, left out for some rounds.
    private var avoided: Set<Origin> = []
    private var lastRefusals: [PushRefusal] = []
    private var roundCount = 0
    package private(set) var sentByteCount: UInt64 = 0
    package private(set) var receivedByteCount: UInt64 = 0
    /// How many requests were sent: the round trips.
    package private(set) var callCount = 0

    package init(
        channel: any PeerChannel, replica: Replica, identity: Identity, key: SigningKey,
        intake: Intake
    ) {
        self.channel = channel
        self.replica = replica
        self.identity = identity
        self.key = key
        self.intake = intake
    }

    /// Whom this link reaches, once it has answered.
    package var peerReplica: ReplicaNumber? { peer?.replica }

    /// Exchanges until both sides hold the same, or nothing moves any more.
    package func exchange() throws(LinkFailure) -> Round.Ending {
        if peer == nil { try greet() }
        roundCount += 1
        // Whatever was wrong may have been mended by the registry: try again now and then.
        if roundCount % NodeLimits.roundsUntilRetryCount == 0 { avoided = [] }
        var round = Round(own: try headTable(), base: base, avoided: avoided)
        var actions = round.start()
        while let action = actions.popLast() {
            switch action {
            case .compare(let request):
                // The peer may tell its table from ours, if it remembers ours.
                let own = try headTable()
                if own.digest == request.digest { memory.remember(own, as: request.digest) }
                let (bytes, end, at) = try call("compare", request.bytes)
                let answer = try read(bytes, upTo: at) { (reader) throws(DecodingError) in
                    try CompareAnswer(from: &reader)
                }
                if answer == .same {
                    // Whoever says “the same” signs the same heads.
                    guard end.heads == request.digest else { return .broken(.digestMismatch) }
                    agree(on: request.digest)
                }
                actions += round.compared(answer, memory: memory)
            case .pull(let request):
                actions += round.pulled(try pull(request), memory: memory)
            case .admit(let segments):
                let outcome = try admit(segments)
                actions += round.admitted(
                    try headTable(), refused: outcome.refusals, memory: memory)
            case .load(let gaps):
                actions += round.loaded(try segments(gaps))
            case .push(let request):
                let (bytes, _, at) = try call("push", request.bytes)
                let answer = try read(bytes, upTo: at) { (reader) throws(DecodingError) in
                    try PushAnswer(from: &reader)
                }
                actions += round.pushed(answer)
            case .end(let ending):
                return remember(ending)
            }
        }
        return .broken(.malformed)
    }

    /// Notes which origins the next rounds leave out.
    private func remember(_ ending: Round.Ending) -> Round.Ending {
        switch ending {
        case .broken: return ending
        case .settled:
            avoided = []
            lastRefusals = []
            return ending
        case .stuck(let refusals):
            avoided.formUnion(refusals.filter(\.namesOrigin).map(\.origin))
            if !refusals.isEmpty { lastRefusals = refusals }
            // What is left out in this round is still the reason.
            return .stuck(lastRefusals)
        }
    }

    /// Waits at the peer for what it has for us, and takes it in.
    ///
    /// - Precondition: `exchange` has settled before.
    /// - Returns: how many changes came.
    /// - Throws: `refused` if all that came was refused here: the peer gives it again at once, so
    ///   wait before the next try.
    package func await(seconds: UInt64) throws(LinkFailure) -> Int {
        if peer == nil { try greet() }
        let own = try headTable()
        var table = TableDifference(base: nil, heads: own.heads)
        if let base, let known = memory[base] {
            table = TableDifference(base: base, heads: own.differing(from: known))
        }
        var answer = try pull(
            PullRequest(table: table, waitSeconds: seconds), timeoutSeconds: seconds + 20)
        if answer == .baseUnknown {
            let whole = TableDifference(base: nil, heads: own.heads)
            answer = try pull(
                PullRequest(table: whole, waitSeconds: seconds), timeoutSeconds: seconds + 20)
        }
        guard case .segments(let segments, _) = answer, !segments.isEmpty else { return 0 }
        let outcome = try admit(segments)
        if outcome.admittedCount == 0, let refusal = outcome.refusals.first {
            throw .refused(refusal.error)
        }
        return outcome.admittedCount
    }

    // MARK: Documents

    /// Which of these documents the peer lacks and wants.
    package func lacking(_ digests: [Digest256]) throws(LinkFailure) -> [Digest256] {
        var writer = CBORWriter()
        DocumentList(digests).write(to: &writer)
        let (bytes, _, at) = try call("documents/lacking", writer.bytes)
        return try read(bytes, upTo: at) { (reader) throws(DecodingError) in
            try DocumentList(from: &reader)
        }.digests
    }

    /// Gives parts to the peer, or asks for them; answered part by part.
    package func parts(_ parts: [DocumentPart]) throws(LinkFailure) -> [DocumentPart] {
        var writer = CBORWriter()
        DocumentParts(parts).write(to: &writer)
        let (bytes, _, at) = try call("documents/parts", writer.bytes)
        let answer = try read(bytes, upTo: at) { (reader) throws(DecodingError) in
            try DocumentParts(from: &reader)
        }.parts
        guard answer.map(\.digest) == parts.map(\.digest) else { throw .refused(.malformed) }
        return answer
    }

    // MARK: Parts of a round

    private func agree(on digest: Digest256) {
        // What is no longer held cannot be remembered, and what is not remembered is no base.
        guard let own = try? headTable(), own.digest == digest else { return }
        memory.remember(own, as: digest)
        base = digest
    }

    private func pull(
        _ request: PullRequest, timeoutSeconds: UInt64 = 60
    ) throws(LinkFailure) -> PullAnswer {
        let (bytes, _, at) = try call("pull", request.bytes, timeoutSeconds: timeoutSeconds)
        return try read(bytes, upTo: at) { (reader) throws(DecodingError) in
            try PullAnswer(from: &reader)
        }
    }

    private func admit(_ segments: [[[UInt8]]]) throws(LinkFailure) -> ArrivalOutcome {
        let outcome: ArrivalOutcome?
        do throws(ReplicaError) { outcome = try intake.take(segments) } catch {
            throw .replica("\(error)")
        }
        guard let outcome else { throw .refused(.busy) }
        guard !outcome.isHalted else { throw .replica("the writer has stopped") }
        return outcome
    }

    private func segments(_ gaps: [Round.Gap]) throws(LinkFailure) -> [[[UInt8]]] {
        do throws(ReplicaError) { return try replica.segments(gaps).segments } catch {
            throw .replica("\(error)")
        }
    }

    private func headTable() throws(LinkFailure) -> HeadTable {
        do throws(ReplicaError) {
            return try replica.read { (transaction) throws(StoreError) in
                try replica.schema.headTable(in: transaction)
            }
        } catch {
            throw .replica("\(error)")
        }
    }

    // MARK: Calls

    private func greet() throws(LinkFailure) {
        let answer = try channel.call(
            method: "GET", path: "/sync/v1/hello", headers: [], wireBody: [], timeoutSeconds: 20)
        count(answer)
        guard answer.status == 200 else { throw .refused(.unknown) }
        let (instance, origin) = try read(answer.body, upTo: answer.body.count) {
            (reader) throws(DecodingError) in
            try reader.array(exactly: 3)
            let instance = try reader.text(max: 32)
            let replica = ReplicaNumber(try reader.uint32())
            return (instance, Origin(replica: replica, epoch: try reader.uint32()))
        }
        guard instance == identity.instance else { throw .refused(.wrongReplica) }
        peer = origin
    }

    /// Calls the peer, with a nonce it gave; asks for one first if it has none of ours.
    ///
    /// - Returns: the answer, its end frame, and where that begins.
    private func call(
        _ name: String, _ body: [UInt8], timeoutSeconds: UInt64 = 120
    ) throws(LinkFailure) -> ([UInt8], EndFrame, Int) {
        guard let peer else { throw .refused(.peerUnknown) }
        let path = "/sync/v1/\(peer.replica.value)/\(name)"
        let (wireBody, isCompressed) = channel.wire(body)
        for _ in 0..<2 {
            var headers = RequestSignature.headers(
                method: "POST", path: path, body: wireBody, origin: identity.origin, nonce: nonce,
                key: key)
            let asked = SHA256.digest(Array(headers[2].1.utf8))
            if isCompressed { headers.append(("content-encoding", "zstd")) }
            let answer = try channel.call(
                method: "POST", path: path, headers: headers, wireBody: wireBody,
                timeoutSeconds: timeoutSeconds)
            count(answer)
            guard answer.status == 200 || answer.status == 401 else {
                throw .refused(Self.error(in: answer.body))
            }
            let (end, at) = try end(of: answer.body, asked, of: peer)
            nonce = Base64.text(end.nextNonce)
            if answer.status == 200 { return (answer.body, end, at) }
        }
        throw .refused(.nonceUnknown)
    }

    private func count(_ answer: ChannelAnswer) {
        callCount += 1
        sentByteCount += answer.sentByteCount
        receivedByteCount += answer.receivedByteCount
    }

    /// The signed frame at the end: everything before it is one item, or nothing at all.
    private func end(
        of body: [UInt8], _ asked: Digest256, of peer: Origin
    ) throws(LinkFailure) -> (EndFrame, Int) {
        let verifier: Verifier
        do throws(ReplicaError) { verifier = try intake.verifier() } catch {
            throw .replica("\(error)")
        }
        guard let key = verifier.publicKey(of: peer) else { throw .refused(.peerUnknown) }
        guard let start = EndFrame.start(in: body) else { throw .refused(.endFrameMissing) }
        do throws(ProtocolError) {
            let end = try EndFrame(
                body, from: start, request: asked, by: key, in: identity.national)
            return (end, start)
        } catch {
            throw .refused(error)
        }
    }

    private func read<Value>(
        _ bytes: [UInt8], upTo end: Int,
        _ body: (inout CBORReader) throws(DecodingError) -> Value
    ) throws(LinkFailure) -> Value {
        do throws(DecodingError) {
            var reader = CBORReader(bytes, in: 0..<end)
            let value = try body(&reader)
            try reader.finish()
            return value
        } catch {
            throw .refused(.malformed)
        }
    }

    private static func error(in body: [UInt8]) -> ProtocolError {
        var reader = CBORReader(body)
        do throws(DecodingError) {
            return ProtocolError(rawValue: try reader.uint()) ?? .unknown
        } catch {
            return .unknown
        }
    }
}
