import Encoding
import Node
import Replica
import Sealing
import Simulation
import Sync
import Synchronization
import Testing

/// A peer with the right key that says “the same” of heads that it does not hold.
private final class Liar: PeerChannel {
    private let station: Station

    init(_ station: Station) { self.station = station }

    func wire(_ body: [UInt8]) -> (bytes: [UInt8], isCompressed: Bool) { (body, false) }

    func call(
        method: String, path: String, headers: [(String, String)], wireBody: [UInt8],
        timeoutSeconds: UInt64
    ) throws(LinkFailure) -> ChannelAnswer {
        guard method == "POST" else { return answer(station.host.hello) }
        var writer = CBORWriter()
        CompareAnswer.same.write(to: &writer)
        let asked = SHA256.digest(Array(headers[2].1.utf8))
        let end = EndFrame(
            request: asked, content: SHA256.digest(writer.bytes), heads: .zero,
            nextNonce: [UInt8](repeating: 7, count: SyncLimits.nonceByteCount))
        return answer(
            writer.bytes + end.signed(by: station.key, in: station.identity.national))
    }

    private func answer(_ body: [UInt8]) -> ChannelAnswer {
        ChannelAnswer(status: 200, body: body, sentByteCount: 0, receivedByteCount: 0)
    }
}

@Suite("Lies of a peer")
struct LiarTests {
    @Test("“The same” is not believed of other heads than ours")
    func same() throws {
        let town = try Town("liar")
        defer { town.close() }
        #expect(town.world.meet(town.court, town.centre) == "settled")
        let link = Link(
            channel: Liar(town.centre), replica: town.court.replica, identity: town.court.identity,
            key: town.court.key, intake: town.court.intake)
        let ending = try link.exchange()
        #expect(ending == .broken(.digestMismatch))
    }

    @Test("A stranger's body is never unpacked")
    func stranger() throws {
        let town = try Town("stranger")
        defer { town.close() }
        let isUnpacked = Atomic(false)
        let key = SigningKey(seed: [UInt8](repeating: 9, count: SigningKey.seedByteCount))
        let path = "/sync/v1/\(town.centre.identity.replica)/push"
        let body: [UInt8] = [1, 2, 3]
        let headers = RequestSignature.headers(
            method: "POST", path: path, body: body, origin: town.court.identity.origin, nonce: "",
            key: key)
        let reply = town.centre.host.handle(
            SyncRequest(
                method: "POST", path: path, contentDigest: headers[0].1,
                signatureInput: headers[1].1, signature: headers[2].1, wireBody: body,
                unpack: {
                    isUnpacked.store(true, ordering: .relaxed)
                    return body
                }))
        guard case .answer(let status, _) = reply else {
            Issue.record("a stranger waits")
            return
        }
        #expect(status == 403)
        let wasUnpacked = isUnpacked.load(ordering: .relaxed)
        #expect(!wasUnpacked)
    }
}
