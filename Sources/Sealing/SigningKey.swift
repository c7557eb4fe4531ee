internal import CSodium
package import Encoding

/// The half of an Ed25519 key pair that stays on its node.
///
/// Lies in memory that is locked, guarded and wiped when it is freed (`sodium_malloc`).
///
/// - Source: RFC 8032.
@safe package final class SigningKey: Sendable {
    // Written once, before the object is shared; libsodium only reads it.
    private nonisolated(unsafe) let secret: UnsafeMutablePointer<UInt8>
    package let publicKey: PublicKey

    /// How many bytes of entropy a key is made of.
    package static let seedByteCount = 32

    /// Derives the pair from its seed: same seed, same keys, on every machine.
    ///
    /// - Precondition: the seed has 32 bytes.
    package init(seed: [UInt8]) {
        precondition(seed.count == Self.seedByteCount, "an Ed25519 seed has 32 bytes")
        Sodium.ready()
        guard let memory = unsafe sodium_malloc(64) else { preconditionFailure("out of memory") }
        unsafe secret = memory.bindMemory(to: UInt8.self, capacity: 64)
        var publicBytes = [UInt8](repeating: 0, count: 32)
        let status = unsafe crypto_sign_ed25519_seed_keypair(&publicBytes, secret, seed)
        guard status == 0, let digest = Digest256(publicBytes) else {
            preconditionFailure("libsodium derives a key pair from every 32-byte seed")
        }
        publicKey = PublicKey(digest)
    }

    deinit { unsafe sodium_free(secret) }

    package func sign(_ message: [UInt8]) -> Signature {
        var signature = [UInt8](repeating: 0, count: Signature.byteCount)
        let status = unsafe crypto_sign_ed25519_detached(
            &signature, nil, message, UInt64(message.count), secret)
        precondition(status == 0, "signing in memory cannot fail")
        return Signature(unchecked: signature)
    }

    /// The X25519 secret that this key's twin shares with the holder of another.
    ///
    /// - Returns: `nil` for a point of small order.
    func exchange(with other: [UInt8]) -> [UInt8]? {
        precondition(other.count == 32, "an X25519 key has 32 bytes")
        var twin = [UInt8](repeating: 0, count: 32)
        var shared = [UInt8](repeating: 0, count: 32)
        defer { unsafe sodium_memzero(&twin, 32) }
        guard unsafe crypto_sign_ed25519_sk_to_curve25519(&twin, secret) == 0,
            unsafe crypto_scalarmult_curve25519(&shared, twin, other) == 0
        else { return nil }
        return shared
    }
}

/// The half of an Ed25519 key pair that the registry publishes: 32 bytes.
package struct PublicKey: Hashable, Sendable {
    package let digest: Digest256
    package init(_ digest: Digest256) { self.digest = digest }
    package var bytes: [UInt8] { digest.bytes }

    /// Judges a signature by the protocol's one rule (protocol/change-set.md, “Signatures”).
    ///
    /// Canonical S and key; a key or R of small order is refused; without cofactor; never batched.
    /// That is what libsodium's single verification does; the vectors hold it to that.
    package func verifies(_ signature: Signature, of message: [UInt8]) -> Bool {
        Sodium.ready()
        return unsafe crypto_sign_ed25519_verify_detached(
            signature.bytes, message, UInt64(message.count), bytes) == 0
    }
}

/// An Ed25519 signature: 64 bytes (RFC 8032 §5.1.6).
package struct Signature: Hashable, Sendable {
    package static let byteCount = 64
    package let bytes: [UInt8]

    fileprivate init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Array(bytes)
    }
}

enum Sodium {
    private static let status = sodium_init()

    /// Initialises libsodium once; a `static let` is the once.
    static func ready() { precondition(status >= 0, "libsodium refused to initialise") }
}
