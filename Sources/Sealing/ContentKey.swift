internal import CSodium
internal import Encoding

/// The key under which the content of one closed case, or of one document of it, is sealed.
///
/// - Shape: 32 random bytes.
package struct ContentKey: Sendable {
    package static let byteCount = 32
    package static let nonceByteCount = 24
    /// What a sealed text is longer than its padded plain text.
    package static let tagByteCount = 16
    /// Plain texts are filled up to a multiple of this, so that a length tells little.
    package static let paddingByteCount = 256

    package let bytes: [UInt8]

    /// - Returns: `nil` unless there are 32 bytes.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Array(bytes)
    }

    /// The key's name, which tells nothing about it: the first half of a hash.
    ///
    /// - Shape: 16 bytes, SHA-256(`mehkeme-key-id-v1` ‖ key).
    package var id: [UInt8] {
        Array(SHA256.digest(Array("mehkeme-key-id-v1".utf8) + bytes).bytes.prefix(16))
    }

    /// Seals a text, together with what it belongs to.
    ///
    /// - Parameters:
    ///   - nonce: 24 bytes that were never used with this key: random ones.
    ///   - context: what the text is bound to; opening asks for the same.
    /// - Returns: the padded text under XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), tag last.
    package func seal(_ plain: [UInt8], nonce: [UInt8], in context: [UInt8]) -> [UInt8] {
        precondition(nonce.count == Self.nonceByteCount, "a nonce has 24 bytes")
        return encrypt(Self.padded(plain), nonce: nonce, in: context)
    }

    /// - Returns: `nil` unless this key sealed exactly this for exactly this context.
    package func open(_ sealed: [UInt8], nonce: [UInt8], in context: [UInt8]) -> [UInt8]? {
        decrypt(sealed, nonce: nonce, in: context).flatMap(Self.unpadded)
    }

    /// The text, `80`, and zeros up to a multiple of 256 (ISO/IEC 7816-4).
    private static func padded(_ plain: [UInt8]) -> [UInt8] {
        var padded = plain + [0x80]
        let rest = padded.count % paddingByteCount
        if rest > 0 { padded += [UInt8](repeating: 0, count: paddingByteCount - rest) }
        return padded
    }

    private static func unpadded(_ padded: [UInt8]) -> [UInt8]? {
        guard padded.count % paddingByteCount == 0, let end = padded.lastIndex(where: { $0 != 0 }),
            padded[end] == 0x80, padded.count - end <= paddingByteCount
        else { return nil }
        return Array(padded[..<end])
    }

    func encrypt(_ plain: [UInt8], nonce: [UInt8], in context: [UInt8]) -> [UInt8] {
        Sodium.ready()
        var sealed = [UInt8](repeating: 0, count: plain.count + Self.tagByteCount)
        let status = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, nil, plain, UInt64(plain.count), context, UInt64(context.count), nil, nonce,
            bytes)
        precondition(status == 0, "encrypting in memory cannot fail")
        return sealed
    }

    func decrypt(_ sealed: [UInt8], nonce: [UInt8], in context: [UInt8]) -> [UInt8]? {
        guard sealed.count >= Self.tagByteCount, nonce.count == Self.nonceByteCount else {
            return nil
        }
        Sodium.ready()
        var plain = [UInt8](repeating: 0, count: sealed.count - Self.tagByteCount)
        let status = unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
            &plain, nil, nil, sealed, UInt64(sealed.count), context, UInt64(context.count), nonce,
            bytes)
        return status == 0 ? plain : nil
    }
}

// A document of a closed case, sealed whole.

extension ContentKey {
    private static let documentName = Array("mehkeme-sealed-document-v1".utf8)

    /// Seals a document's content: what lies on shelves and travels.
    ///
    /// - Shape: `mehkeme-sealed-document-v1`, a zero byte, the nonce, the sealed, padded content.
    package func document(_ content: [UInt8], nonce: [UInt8]) -> [UInt8] {
        Self.documentName + [0] + nonce + seal(content, nonce: nonce, in: Self.documentName)
    }

    /// - Returns: `nil` for what this key did not seal.
    package func content(of document: [UInt8]) -> [UInt8]? {
        let head = Self.documentName.count + 1
        let start = head + Self.nonceByteCount
        guard document.count >= start, document.starts(with: Self.documentName + [0]) else {
            return nil
        }
        return open(
            Array(document[start...]), nonce: Array(document[head..<start]),
            in: Self.documentName)
    }
}

// A key that is wrapped for the holder of an Ed25519 key, whose X25519 twin takes part in the
// exchange (RFC 7748): a node has one key pair, and what is signed with it is never an exchange.

extension ContentKey {
    /// How long a wrapped key is: the exchange's public key, the sealed key, the tag.
    package static let wrappedByteCount = 32 + byteCount + tagByteCount

    /// Wraps the key so that the recipient's node alone can use it.
    ///
    /// - Parameters:
    ///   - context: what the key belongs to; unwrapping asks for the same.
    ///   - seed: 32 random bytes that are used for this and nothing else.
    /// - Returns: `nil` if the recipient's key is no point that an exchange may use.
    package func wrapped(
        for recipient: PublicKey, in context: [UInt8], seed: [UInt8]
    ) -> [UInt8]? {
        precondition(seed.count == 32, "an X25519 secret has 32 bytes")
        Sodium.ready()
        var twin = [UInt8](repeating: 0, count: 32)
        guard unsafe crypto_sign_ed25519_pk_to_curve25519(&twin, recipient.bytes) == 0 else {
            return nil
        }
        var ephemeral = [UInt8](repeating: 0, count: 32)
        var shared = [UInt8](repeating: 0, count: 32)
        guard unsafe crypto_scalarmult_curve25519_base(&ephemeral, seed) == 0,
            unsafe crypto_scalarmult_curve25519(&shared, seed, twin) == 0,
            let key = Self.wrapping(shared, ephemeral, recipient)
        else { return nil }
        return ephemeral + key.encrypt(bytes, nonce: Self.noNonce, in: context)
    }

    /// A wrapping key is used once, so its nonce may be nothing.
    fileprivate static let noNonce = [UInt8](repeating: 0, count: nonceByteCount)

    /// SHA-256(`mehkeme-key-wrap-v1` ‖ shared ‖ ephemeral ‖ recipient).
    fileprivate static func wrapping(
        _ shared: [UInt8], _ ephemeral: [UInt8], _ recipient: PublicKey
    ) -> ContentKey? {
        let head = Array("mehkeme-key-wrap-v1".utf8)
        return ContentKey(
            SHA256.digest(head + shared + ephemeral + recipient.bytes).bytes)
    }
}

extension SigningKey {
    /// - Returns: `nil` unless the key was wrapped for this pair and this context.
    package func unwrap(_ wrapped: [UInt8], in context: [UInt8]) -> ContentKey? {
        guard wrapped.count == ContentKey.wrappedByteCount else { return nil }
        let ephemeral = Array(wrapped.prefix(32))
        guard let shared = exchange(with: ephemeral),
            let key = ContentKey.wrapping(shared, ephemeral, publicKey)
        else { return nil }
        return key.decrypt(
            Array(wrapped.dropFirst(32)), nonce: ContentKey.noNonce, in: context
        ).flatMap { ContentKey($0) }
    }
}
