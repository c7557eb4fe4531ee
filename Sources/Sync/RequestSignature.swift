package import Causality
internal import Encoding
package import Sealing

/// The signature of a request between nodes.
///
/// It binds method, path (which names the peer's replica number), content and the peer's nonce;
/// neither the host name, which relays change, nor the time, since no sync depends on a clock.
///
/// - Source: RFC 9421 (HTTP Message Signatures), RFC 9530 (Content-Digest).
package struct RequestSignature: Equatable, Sendable {
    package let origin: Origin
    /// The nonce that the peer gave, in Base64; empty at first contact.
    package let nonce: String
    package let signature: Signature

    private static let label = "m"
    private static let components = "(\"@method\" \"@path\" \"content-digest\")"

    private static func parameters(_ origin: Origin, _ nonce: String) -> String {
        "\(components);keyid=\"\(origin)\";nonce=\"\(nonce)\""
    }

    package static func contentDigest(_ body: [UInt8]) -> String {
        "sha-256=:\(Base64.text(SHA256.digest(body).bytes)):"
    }

    /// The signature base of RFC 9421 §2.5.
    package static func base(
        method: String, path: String, contentDigest: String, origin: Origin, nonce: String
    ) -> [UInt8] {
        let text = """
            "@method": \(method)
            "@path": \(path)
            "content-digest": \(contentDigest)
            "@signature-params": \(parameters(origin, nonce))
            """
        return Array(text.utf8)
    }

    /// The three headers of a signed request.
    package static func headers(
        method: String, path: String, body: [UInt8], origin: Origin, nonce: String,
        key: SigningKey
    ) -> [(String, String)] {
        let digest = contentDigest(body)
        let signature = key.sign(
            base(
                method: method, path: path, contentDigest: digest, origin: origin, nonce: nonce))
        return [
            ("content-digest", digest),
            ("signature-input", "\(label)=\(parameters(origin, nonce))"),
            ("signature", "\(label)=:\(Base64.text(signature.bytes)):"),
        ]
    }

    /// Reads the headers of a signed request.
    ///
    /// Strict: only the one form that `headers` writes.
    ///
    /// - Returns: `nil` if they have any other form.
    package init?(signatureInput: String, signature: String) {
        let start = "\(Self.label)=\(Self.components);keyid=\""
        guard signatureInput.hasPrefix(start) else { return nil }
        let parts = signatureInput.dropFirst(start.count).split(
            separator: "\"", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[1] == ";nonce=", parts[3].isEmpty,
            let origin = Self.origin(parts[0])
        else { return nil }
        guard signature.hasPrefix("\(Self.label)=:"), signature.hasSuffix(":"),
            let bytes = Base64.bytes(String(signature.dropFirst(3).dropLast())),
            let read = Signature(bytes)
        else { return nil }
        self.origin = origin
        nonce = String(parts[2])
        self.signature = read
        // Numbers have leading zeros and signs that a number does not tell.
        let written = "\(Self.label)=\(Self.parameters(origin, nonce))"
        guard signatureInput == written else { return nil }
    }

    private static func origin(_ text: Substring) -> Origin? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let replica = UInt32(parts[0]), let epoch = UInt32(parts[1]) else {
            return nil
        }
        return Origin(replica: ReplicaNumber(replica), epoch: epoch)
    }

    /// Whether the origin's key signed this request.
    package func verifies(
        method: String, path: String, contentDigest: String, by key: PublicKey
    ) -> Bool {
        key.verifies(
            signature,
            of: Self.base(
                method: method, path: path, contentDigest: contentDigest, origin: origin,
                nonce: nonce))
    }
}

/// The nonces that a node has given to its peers and that were not used yet.
///
/// A value: the node guards it. Lost at a restart, which costs each peer one round trip.
package struct NonceLedger: Sendable {
    private var nonces: [Origin: [String]] = [:]

    package init() {}

    package mutating func issue(_ nonce: [UInt8], to peer: Origin) -> String {
        let text = Base64.text(nonce)
        nonces[peer, default: []].append(text)
        if let count = nonces[peer]?.count, count > SyncLimits.noncesPerPeerCountMax {
            nonces[peer]?.removeFirst()
        }
        return text
    }

    /// Uses a nonce up.
    ///
    /// - Returns: whether it had been given to this peer and not been used.
    package mutating func use(_ nonce: String, by peer: Origin) -> Bool {
        guard let index = nonces[peer]?.firstIndex(of: nonce) else { return false }
        nonces[peer]?.remove(at: index)
        return true
    }
}
