internal import Causality
package import Node
internal import Replica
internal import Sync

/// The way from one simulated node to another: a call that goes straight to the peer's host, if the
/// weather lets it.
///
/// - Precondition: one thread, as for the stations that it joins.
package final class Wire: PeerChannel, Sendable {
    private let caller: String
    private let callee: Station
    private let sky: Sky
    /// Told what is wrong with the world, in words.
    private let complain: @Sendable (String) -> Void

    package init(
        from caller: String, to callee: Station, under sky: Sky,
        _ complain: @escaping @Sendable (String) -> Void
    ) {
        self.caller = caller
        self.callee = callee
        self.sky = sky
        self.complain = complain
    }

    /// A lying caller signs what it has spoilt itself.
    package func wire(_ body: [UInt8]) -> (bytes: [UInt8], isCompressed: Bool) {
        guard body.count > 40, sky.strikes(\.bodyCorrupted, "requestCorrupted") else {
            return (body, false)
        }
        sky.lie()
        return (flipped(body), false)
    }

    package func call(
        method: String, path: String, headers: [(String, String)], wireBody: [UInt8],
        timeoutSeconds: UInt64
    ) throws(LinkFailure) -> ChannelAnswer {
        if sky.isParted(caller, callee.name) { throw .noLink("partition") }
        if sky.strikes(\.requestLost, "requestLost") { throw .noLink("request lost") }
        if sky.strikes(\.callerCrash, "callerCrash") {
            sky.crashCaller(caller)
            throw .noLink("crash")
        }
        guard method == "POST" else { return answer(200, callee.host.hello) }
        let find = { (name: String) in headers.first { $0.0 == name }?.1 }
        let request = SyncRequest(
            method: method, path: path, contentDigest: find("content-digest"),
            signatureInput: find("signature-input"), signature: find("signature"),
            wireBody: wireBody, unpack: { wireBody })
        replayOld()
        let reply = ask(request)
        sky.remember(request, to: callee.name)
        if sky.strikes(\.calleeCrash, "calleeCrash") {
            do throws(ReplicaError) { try callee.crash() } catch {
                complain("\(callee.name) did not come up again: \(error)")
            }
            throw .noLink("the peer is gone")
        }
        if sky.strikes(\.answerLost, "answerLost") { throw .noLink("answer lost") }
        return harmed(reply)
    }

    private func ask(_ request: SyncRequest) -> ChannelAnswer {
        switch callee.host.handle(request) {
        case .answer(let status, let body): return answer(status, body)
        case .wait(_, let pending):
            do throws(ReplicaError) {
                let body = try callee.host.answer(pending, mayBeEmpty: true)
                return answer(200, body ?? [])
            } catch {
                complain("\(callee.name) cannot answer a waiting pull: \(error)")
                return answer(503, [])
            }
        }
    }

    private func answer(_ status: Int, _ body: [UInt8]) -> ChannelAnswer {
        ChannelAnswer(
            status: status, body: body, sentByteCount: 0, receivedByteCount: UInt64(body.count))
    }

    /// Somebody sends a signed request again that he overheard: its nonce is used up.
    private func replayOld() {
        guard sky.strikes(\.replayed, "requestReplayed"), let old = sky.overheard(),
            old.to == callee.name
        else { return }
        if ask(old.request).status == 200 {
            complain("\(callee.name) answered a request that was sent again")
        }
    }

    private func harmed(_ answer: ChannelAnswer) -> ChannelAnswer {
        guard answer.status == 200, !answer.body.isEmpty else { return answer }
        if sky.strikes(\.answerCorrupted, "answerCorrupted") {
            sky.spoil()
            return self.answer(200, flipped(answer.body))
        }
        if sky.strikes(\.answerCut, "answerCut") {
            sky.spoil()
            return self.answer(200, Array(answer.body.prefix(sky.index(below: answer.body.count))))
        }
        return answer
    }

    private func flipped(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let index = sky.index(below: bytes.count)
        bytes[index] ^= UInt8(1 << sky.index(below: 8))
        return bytes
    }
}
