import Causality
import ChangeSets
import Encoding
import Node
import Sealing
import Simulation
import Sync

/// A way to a peer on which somebody stands who does something to the answers.
///
/// One thread, as for the stations that it joins.
@safe final class Impostor: PeerChannel, @unchecked Sendable {
    enum Deed: Equatable { case nothing, signsItself, repeats, cuts, flips }

    private let callee: Station
    private let stranger = SigningKey(seed: [UInt8](repeating: 77, count: 32))
    private var last: [UInt8]?
    var deed = Deed.nothing

    init(before callee: Station) { self.callee = callee }

    func wire(_ body: [UInt8]) -> (bytes: [UInt8], isCompressed: Bool) { (body, false) }

    func call(
        method: String, path: String, headers: [(String, String)], wireBody: [UInt8],
        timeoutSeconds: UInt64
    ) throws(LinkFailure) -> ChannelAnswer {
        guard method == "POST" else { return answer(200, callee.host.hello) }
        let find = { (name: String) in headers.first { $0.0 == name }?.1 }
        let request = SyncRequest(
            method: method, path: path, contentDigest: find("content-digest"),
            signatureInput: find("signature-input"), signature: find("signature"),
            wireBody: wireBody, body: wireBody)
        guard case .answer(let status, let body) = callee.host.handle(request) else {
            throw .noLink("waits")
        }
        defer { last = body }
        guard status == 200 else { return answer(status, body) }
        return answer(status, changed(body, to: find("signature") ?? ""))
    }

    private func changed(_ body: [UInt8], to signature: String) -> [UInt8] {
        guard let start = EndFrame.start(in: body) else { return body }
        let content = Array(body[..<start])
        switch deed {
        case .nothing: return body
        case .signsItself:
            let end = EndFrame(
                request: SHA256.digest(Array(signature.utf8)), content: SHA256.digest(content),
                heads: .zero, nextNonce: [UInt8](repeating: 1, count: SyncLimits.nonceByteCount))
            return content + end.signed(by: stranger, in: callee.identity.national)
        case .repeats: return last ?? body
        case .cuts: return content
        case .flips: return [body[0] ^ 1] + body.dropFirst()
        }
    }

    private func answer(_ status: Int, _ body: [UInt8]) -> ChannelAnswer {
        ChannelAnswer(status: status, body: body, sentByteCount: 0, receivedByteCount: 0)
    }
}
