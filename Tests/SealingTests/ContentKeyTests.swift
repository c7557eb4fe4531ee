import Encoding
import Testing

@testable import Sealing

@Suite("Content keys")
struct ContentKeyTests {
    private let key = ContentKey([UInt8](repeating: 7, count: 32))
    private let nonce = [UInt8](repeating: 1, count: 24)

    /// draft-irtf-cfrg-xchacha-03, A.3.1.
    @Test("XChaCha20-Poly1305 is that of the draft")
    func standard() throws {
        let key = try #require(ContentKey(0x80...0x9f))
        let nonce = Array(UInt8(0x40)...0x57)
        let context = try #require(Hex.bytes("50515253c0c1c2c3c4c5c6c7"))
        let plain = Array(
            ("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for "
                + "the future, sunscreen would be it.").utf8)
        let sealed = key.encrypt(plain, nonce: nonce, in: context)
        #expect(
            Hex.text(sealed.prefix(16).map { $0 }) == "bd6d179d3e83d43b9576579493c0e939")
        #expect(
            Hex.text(sealed.suffix(16).map { $0 }) == "c0875924c1c7987947deafd8780acf49")
        #expect(key.decrypt(sealed, nonce: nonce, in: context) == plain)
    }

    @Test("What is sealed opens with its key, nonce and context alone")
    func opens() throws {
        let key = try #require(key)
        for count in [0, 1, 254, 255, 256, 511, 4000] {
            let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
            let sealed = key.seal(plain, nonce: nonce, in: [1, 2])
            #expect(sealed.count % 256 == ContentKey.tagByteCount)
            #expect(key.open(sealed, nonce: nonce, in: [1, 2]) == plain)
            #expect(key.open(sealed, nonce: nonce, in: [1]) == nil)
            #expect(key.open(sealed, nonce: nonce.reversed().map { $0 &+ 1 }, in: [1, 2]) == nil)
            var bent = sealed
            bent[0] ^= 1
            #expect(key.open(bent, nonce: nonce, in: [1, 2]) == nil)
            #expect(key.open(Array(sealed.dropLast()), nonce: nonce, in: [1, 2]) == nil)
        }
        #expect(key.open([], nonce: nonce, in: []) == nil)
    }

    @Test("A sealed document tells nothing of its content and opens with its key alone")
    func documents() throws {
        let key = try #require(key)
        let content = Array("%PDF-1.7 övladlığa götürmə".utf8)
        let document = key.document(content, nonce: nonce)
        #expect(key.content(of: document) == content)
        #expect(!Hex.text(document).contains(Hex.text(content.prefix(8).map { $0 })))
        let other = try #require(ContentKey([UInt8](repeating: 8, count: 32)))
        #expect(other.content(of: document) == nil)
        #expect(key.content(of: Array(document.dropFirst())) == nil)
        #expect(key.content(of: []) == nil)
    }

    @Test("A key is wrapped for one pair, and for keys of small order not at all")
    func wraps() throws {
        let key = try #require(key)
        let pair = SigningKey(seed: [UInt8](repeating: 3, count: 32))
        let other = SigningKey(seed: [UInt8](repeating: 4, count: 32))
        let chance = [UInt8](repeating: 5, count: 32)
        let wrapped = try #require(key.wrapped(for: pair.publicKey, in: [9], seed: chance))
        #expect(wrapped.count == ContentKey.wrappedByteCount)
        #expect(pair.unwrap(wrapped, in: [9])?.bytes == key.bytes)
        #expect(pair.unwrap(wrapped, in: [8]) == nil)
        #expect(other.unwrap(wrapped, in: [9]) == nil)
        #expect(pair.unwrap([UInt8](repeating: 0, count: 80), in: [9]) == nil)
        #expect(pair.unwrap([], in: [9]) == nil)
        // The point of order 1, and bytes that are no point.
        for first: UInt8 in [1, 2] {
            let bytes = [first] + [UInt8](repeating: 0, count: 31)
            let small = PublicKey(try #require(Digest256(bytes)))
            #expect(key.wrapped(for: small, in: [], seed: chance) == nil)
        }
    }
}
