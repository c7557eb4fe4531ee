internal import CSodium
package import Encoding

/// What proves an output of a `VRFKey`: 80 bytes (a point, a challenge, a scalar).
package struct VRFProof: Hashable, Sendable {
    package static let byteCount = 80
    package let bytes: [UInt8]

    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Array(bytes)
    }

    fileprivate init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    fileprivate var gamma: [UInt8] { Array(bytes[..<32]) }
    /// Sixteen bytes, filled up with zeros to a scalar.
    fileprivate var challenge: [UInt8] { Array(bytes[32..<48]) + [UInt8](repeating: 0, count: 16) }
    fileprivate var scalar: [UInt8] { Array(bytes[48...]) }
}

/// The secret half of a verifiable random function: ECVRF-EDWARDS25519-SHA512-TAI.
///
/// Of an input and a key there is one output, which nobody can tell without the secret, and which
/// its proof shows to be the right one. A signature would not do: its signer can make many.
///
/// - Source: RFC 9381 §5.
@safe package final class VRFKey: Sendable {
    // Scalar (32 bytes) ‖ prefix of the nonces (32); written before the object is shared.
    private nonisolated(unsafe) let secret: UnsafeMutablePointer<UInt8>
    package let publicKey: VRFPublicKey

    package static let seedByteCount = 32

    /// Derives the key from its seed, as Ed25519 does.
    ///
    /// - Precondition: the seed has 32 bytes.
    package init(seed: [UInt8]) {
        precondition(seed.count == Self.seedByteCount, "a VRF seed has 32 bytes")
        Sodium.ready()
        guard let memory = unsafe sodium_malloc(64) else { preconditionFailure("out of memory") }
        unsafe secret = memory.bindMemory(to: UInt8.self, capacity: 64)
        let status = unsafe crypto_hash_sha512(secret, seed, UInt64(seed.count))
        precondition(status == 0, "hashing in memory cannot fail")
        unsafe secret[0] &= 0xf8
        unsafe secret[31] = (secret[31] & 0x7f) | 0x40
        var point = [UInt8](repeating: 0, count: 32)
        let made = unsafe crypto_scalarmult_ed25519_base_noclamp(&point, secret)
        guard made == 0, let digest = Digest256(point) else {
            preconditionFailure("a clamped scalar is not zero")
        }
        publicKey = VRFPublicKey(digest)
    }

    deinit { unsafe sodium_free(secret) }

    /// The one output for an input, proved.
    package func prove(_ alpha: [UInt8]) -> VRFProof {
        let hashed = VRF.encodeToCurve(alpha, salt: publicKey.bytes)
        let gamma = times(hashed)
        let nonce = nonce(hashed)
        guard let gamma, let onBase = VRF.times(nonce), let onPoint = VRF.times(nonce, hashed)
        else { preconditionFailure("scalars of hashes are not zero") }
        let challenge = VRF.challenge(publicKey.bytes, hashed, gamma, onBase, onPoint)
        let wide = challenge + [UInt8](repeating: 0, count: 16)
        var product = [UInt8](repeating: 0, count: 32)
        var sum = [UInt8](repeating: 0, count: 32)
        unsafe crypto_core_ed25519_scalar_mul(&product, wide, secret)
        unsafe crypto_core_ed25519_scalar_add(&sum, product, nonce)
        return VRFProof(unchecked: gamma + challenge + sum)
    }

    private func times(_ point: [UInt8]) -> [UInt8]? {
        var result = [UInt8](repeating: 0, count: 32)
        let status = unsafe crypto_scalarmult_ed25519_noclamp(&result, secret, point)
        return status == 0 ? result : nil
    }

    /// The nonce of an input, as RFC 8032 makes it (RFC 9381 §5.4.2.2).
    private func nonce(_ hashed: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for index in 32..<64 { unsafe text.append(secret[index]) }
        var nonce = [UInt8](repeating: 0, count: 32)
        unsafe crypto_core_ed25519_scalar_reduce(&nonce, VRF.sha512(text + hashed))
        return nonce
    }
}

extension VRFKey: Equatable {
    package static func == (left: VRFKey, right: VRFKey) -> Bool {
        left.publicKey == right.publicKey
    }
}

/// The public half: 32 bytes.
package struct VRFPublicKey: Hashable, Sendable {
    package let digest: Digest256
    package init(_ digest: Digest256) { self.digest = digest }
    package var bytes: [UInt8] { digest.bytes }

    /// The output that a proof proves.
    ///
    /// Stricter than the RFC: the key and the point of the proof have prime order, so that a proof
    /// is one sequence of bytes.
    ///
    /// - Returns: 64 bytes; `nil` if the proof is not this key's for this input.
    package func output(of proof: VRFProof, for alpha: [UInt8]) -> [UInt8]? {
        Sodium.ready()
        guard VRF.isCanonical(scalar: proof.scalar) else { return nil }
        let hashed = VRF.encodeToCurve(alpha, salt: bytes)
        guard let onBase = VRF.times(proof.scalar),
            let keyPart = VRF.times(proof.challenge, bytes),
            let onPoint = VRF.times(proof.scalar, hashed),
            let gammaPart = VRF.times(proof.challenge, proof.gamma),
            let left = VRF.difference(onBase, keyPart),
            let right = VRF.difference(onPoint, gammaPart),
            Array(proof.bytes[32..<48])
                == VRF.challenge(bytes, hashed, proof.gamma, left, right)
        else { return nil }
        return proof.output
    }
}

extension VRFProof {
    /// What the proof stands for, judged or not (RFC 9381 §5.2).
    ///
    /// - Returns: 64 bytes; `nil` if its first 32 are no point of the curve.
    package var output: [UInt8]? {
        Sodium.ready()
        guard let point = VRF.timesCofactor(gamma) else { return nil }
        return VRF.sha512([VRF.suite, 3] + point + [0])
    }
}

/// The arithmetic that prover and verifier share.
private enum VRF {
    /// ECVRF-EDWARDS25519-SHA512-TAI.
    static let suite: UInt8 = 3

    static func sha512(_ bytes: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: 64)
        let status = unsafe crypto_hash_sha512(&hash, bytes, UInt64(bytes.count))
        precondition(status == 0, "hashing in memory cannot fail")
        return hash
    }

    /// A point of prime order out of an input, by trying counters (RFC 9381 §5.4.1.1).
    static func encodeToCurve(_ alpha: [UInt8], salt: [UInt8]) -> [UInt8] {
        for counter in UInt8.min...UInt8.max {
            let hash = sha512([suite, 1] + salt + alpha + [counter, 0])
            let candidate = Array(hash[..<32])
            if isCanonical(point: candidate), let point = timesCofactor(candidate),
                !isIdentity(point)
            {
                return point
            }
        }
        preconditionFailure("half of all strings are points: 256 of them failed")
    }

    static func challenge(_ points: [UInt8]...) -> [UInt8] {
        Array(sha512([suite, 2] + points.flatMap { $0 } + [0])[..<16])
    }

    /// Whether y is below 2²⁵⁵ − 19.
    private static func isCanonical(point: [UInt8]) -> Bool {
        let isGreat = point[1..<31].allSatisfy { $0 == 0xff } && point[31] & 0x7f == 0x7f
        return !isGreat || point[0] < 0xed
    }

    static func isCanonical(scalar: [UInt8]) -> Bool {
        var reduced = [UInt8](repeating: 0, count: 32)
        let wide = scalar + [UInt8](repeating: 0, count: 32)
        unsafe crypto_core_ed25519_scalar_reduce(&reduced, wide)
        return reduced == scalar
    }

    private static func isIdentity(_ point: [UInt8]) -> Bool {
        point[0] == 1 && point[1...].allSatisfy { $0 == 0 }
    }

    /// Eight times a point: libsodium's own products refuse what is outside the prime order, its
    /// sums do not.
    static func timesCofactor(_ point: [UInt8]) -> [UInt8]? {
        var point = point
        for _ in 0..<3 {
            var double = [UInt8](repeating: 0, count: 32)
            guard unsafe crypto_core_ed25519_add(&double, point, point) == 0 else { return nil }
            point = double
        }
        return point
    }

    static func times(_ scalar: [UInt8], _ point: [UInt8]) -> [UInt8]? {
        var result = [UInt8](repeating: 0, count: 32)
        let status = unsafe crypto_scalarmult_ed25519_noclamp(&result, scalar, point)
        return status == 0 ? result : nil
    }

    static func times(_ scalar: [UInt8]) -> [UInt8]? {
        var result = [UInt8](repeating: 0, count: 32)
        let status = unsafe crypto_scalarmult_ed25519_base_noclamp(&result, scalar)
        return status == 0 ? result : nil
    }

    static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8]? {
        var result = [UInt8](repeating: 0, count: 32)
        return unsafe crypto_core_ed25519_sub(&result, left, right) == 0 ? result : nil
    }
}
