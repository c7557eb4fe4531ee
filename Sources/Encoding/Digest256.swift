/// A 256-bit digest, held inline as four big-endian words.
///
/// Four words rather than `[UInt8]`, so that an identifier costs no allocation and gets
/// `Hashable` from the compiler.
///
/// - Shape: 32 bytes on the wire, most significant byte first.
/// - Order: byte-lexicographic, the order in which LMDB sorts the 32-byte key.
@usableFromInline
package struct Digest256: Hashable, Sendable {
    @usableFromInline
    var word0, word1, word2, word3: UInt64

    @usableFromInline
    package static let byteCount = 32

    /// Thirty-two zero bytes: what the first change set of a log names as its predecessor.
    @usableFromInline
    package static let zero = Digest256(words: 0, 0, 0, 0)

    /// A digest out of four big-endian words, most significant first.
    @inlinable
    package init(words word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64) {
        (self.word0, self.word1, self.word2, self.word3) = (word0, word1, word2, word3)
    }

    /// Reads a digest out of exactly 32 bytes.
    ///
    /// - Returns: `nil` if `bytes` has any other length.
    @inlinable
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var index = 0
        for byte in bytes {
            switch index >> 3 {
            case 0: words.0 = words.0 << 8 | UInt64(byte)
            case 1: words.1 = words.1 << 8 | UInt64(byte)
            case 2: words.2 = words.2 << 8 | UInt64(byte)
            default: words.3 = words.3 << 8 | UInt64(byte)
            }
            index += 1
        }
        (word0, word1, word2, word3) = words
    }

    /// Reads 64 hexadecimal digits, lower or upper case.
    ///
    /// - Returns: `nil` if the text is anything else.
    package init?(hex: String) {
        guard let bytes = Hex.bytes(hex) else { return nil }
        self.init(bytes)
    }

    /// The four words, most significant first: for hashing without an allocation.
    @inlinable
    package var words: (UInt64, UInt64, UInt64, UInt64) { (word0, word1, word2, word3) }

    @inlinable
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        bytes.append(bigEndian: word0)
        bytes.append(bigEndian: word1)
        bytes.append(bigEndian: word2)
        bytes.append(bigEndian: word3)
        return bytes
    }

    package var hex: String { Hex.text(bytes) }
}

extension Digest256: Comparable {
    @inlinable
    package static func < (left: Self, right: Self) -> Bool {
        (left.word0, left.word1, left.word2, left.word3)
            < (right.word0, right.word1, right.word2, right.word3)
    }
}

extension Digest256: CustomStringConvertible {
    /// The first four bytes in hex: enough for a log line, never for a lookup.
    @usableFromInline
    package var description: String { String(hex.prefix(8)) }
}
