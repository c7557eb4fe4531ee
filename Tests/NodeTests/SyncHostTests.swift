import Causality
import ChangeSets
import Encoding
import Node
import Sealing
import Simulation
import Sync
import Testing

@Suite("The side that is called")
struct SyncHostTests {
    private func signed(
        _ name: String, _ body: [UInt8], by caller: Station, at callee: Station, nonce: String
    ) -> SyncRequest {
        let path = "/sync/v1/\(callee.identity.replica)/\(name)"
        let headers = RequestSignature.headers(
            method: "POST", path: path, body: body, origin: caller.identity.origin, nonce: nonce,
            key: caller.key)
        return SyncRequest(
            method: "POST", path: path, contentDigest: headers[0].1, signatureInput: headers[1].1,
            signature: headers[2].1, wireBody: body, body: body)
    }

    private func answer(_ request: SyncRequest, of host: SyncHost) -> (status: Int, body: [UInt8]) {
        guard case .answer(let status, let body) = host.handle(request) else { return (0, []) }
        return (status, body)
    }

    /// The nonce that an answer gives for the next request.
    private func nonce(
        in answer: (status: Int, body: [UInt8]), to request: SyncRequest, of callee: Station
    ) throws -> String {
        let start = try #require(EndFrame.start(in: answer.body))
        let asked = SHA256.digest(Array((request.signature ?? "").utf8))
        let end = try EndFrame(
            answer.body, from: start, request: asked, by: callee.key.publicKey,
            in: callee.identity.national)
        return Base64.text(end.nextNonce)
    }

    private var question: [UInt8] { CompareRequest(digest: .zero, base: nil).bytes }

    @Test("A nonce is good once: a request that is sent again is not answered")
    func nonces() throws {
        let town = try Town("nonce")
        defer { town.close() }
        let host = town.centre.host
        let first = signed("compare", question, by: town.court, at: town.centre, nonce: "")
        let refusal = answer(first, of: host)
        #expect(refusal.status == 401)
        let given = try nonce(in: refusal, to: first, of: town.centre)
        let second = signed("compare", question, by: town.court, at: town.centre, nonce: given)
        #expect(answer(second, of: host).status == 200)
        #expect(answer(second, of: host).status == 401)
        // Nor does a nonce serve another node than the one it was given to.
        let third = try nonce(in: answer(second, of: host), to: second, of: town.centre)
        let foreign = signed("compare", question, by: town.centre, at: town.centre, nonce: third)
        #expect(answer(foreign, of: host).status == 401)
    }

    @Test("Who has no grant, signs nothing, or signs something else is refused by name")
    func strangers() throws {
        let town = try Town("strangers")
        defer { town.close() }
        let host = town.centre.host
        let good = signed("compare", question, by: town.court, at: town.centre, nonce: "")
        let bare = SyncRequest(
            method: "POST", path: good.path, contentDigest: nil, signatureInput: nil,
            signature: nil, wireBody: question, body: question)
        let altered = SyncRequest(
            method: "POST", path: good.path, contentDigest: good.contentDigest,
            signatureInput: good.signatureInput, signature: good.signature,
            wireBody: question + [0], body: question + [0])
        let elsewhere = SyncRequest(
            method: "POST", path: "/sync/v1/1/push", contentDigest: good.contentDigest,
            signatureInput: good.signatureInput, signature: good.signature, wireBody: question,
            body: question)
        let wrong = signed("compare", question, by: town.court, at: town.court, nonce: "")
        for (request, error) in [
            (bare, ProtocolError.signatureMissing), (altered, .digestMismatch),
            (elsewhere, .signatureInvalid), (wrong, .wrongReplica),
        ] {
            var writer = CBORWriter()
            writer.uint(error.rawValue)
            #expect(answer(request, of: host).body == writer.bytes)
        }
    }
}
