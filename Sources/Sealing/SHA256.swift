internal import CCrypto
package import Encoding

/// SHA-256 (FIPS 180-4), by libcrypto.
package enum SHA256 {
    package static func digest(_ bytes: [UInt8]) -> Digest256 {
        digest(prefix: -1, bytes, in: 0..<bytes.count)
    }

    package static func digest(_ bytes: [UInt8], in range: Range<Int>) -> Digest256 {
        digest(prefix: -1, bytes, in: range)
    }

    /// The hash of a leaf of a Merkle tree: prefix 0, then the bytes (RFC 6962 §2.1).
    package static func leaf(_ bytes: [UInt8], in range: Range<Int>) -> Digest256 {
        digest(prefix: 0, bytes, in: range)
    }

    /// The hash of an inner node of a Merkle tree: prefix 1, left, right (RFC 6962 §2.1).
    package static func node(_ left: Digest256, _ right: Digest256) -> Digest256 {
        let (left, right) = (left.words, right.words)
        let mine: [4 of UInt64] = [left.0, left.1, left.2, left.3]
        let theirs: [4 of UInt64] = [right.0, right.1, right.2, right.3]
        var out: [4 of UInt64] = [0, 0, 0, 0]
        let status = unsafe mine.span.withUnsafeBufferPointer { mine in
            unsafe theirs.span.withUnsafeBufferPointer { theirs in
                var span = out.mutableSpan
                return unsafe span.withUnsafeMutableBufferPointer { out in
                    unsafe shim_sha256_pair(
                        1, mine.baseAddress, theirs.baseAddress, out.baseAddress)
                }
            }
        }
        precondition(status == 1, "hashing in memory cannot fail")
        return Digest256(words: out[0], out[1], out[2], out[3])
    }

    private static func digest(prefix: Int32, _ bytes: [UInt8], in range: Range<Int>) -> Digest256 {
        var out: [4 of UInt64] = [0, 0, 0, 0]
        let status = unsafe bytes.span.extracting(range).withUnsafeBufferPointer { bytes in
            var span = out.mutableSpan
            return unsafe span.withUnsafeMutableBufferPointer { out in
                unsafe shim_sha256(prefix, bytes.baseAddress, bytes.count, out.baseAddress)
            }
        }
        precondition(status == 1, "hashing in memory cannot fail")
        return Digest256(words: out[0], out[1], out[2], out[3])
    }
}

/// SHA-256 of what comes in pieces, such as a file.
@safe package final class StreamingSHA256 {
    private let context: OpaquePointer

    package init() {
        guard let made = unsafe EVP_MD_CTX_new() else { preconditionFailure("out of memory") }
        unsafe context = made
        let status = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
        precondition(status == 1, "libcrypto has SHA-256")
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    package func update(_ bytes: [UInt8]) {
        let status = unsafe EVP_DigestUpdate(context, bytes, bytes.count)
        precondition(status == 1, "hashing in memory cannot fail")
    }

    /// Ends the hash; the object takes no more bytes.
    package func digest() -> Digest256 {
        var hash = [UInt8](repeating: 0, count: Digest256.byteCount)
        let status = unsafe EVP_DigestFinal_ex(context, &hash, nil)
        guard status == 1, let digest = Digest256(hash) else {
            preconditionFailure("hashing in memory cannot fail")
        }
        return digest
    }
}
