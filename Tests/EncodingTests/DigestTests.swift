import Encoding
import TestSupport
import Testing

@Suite("Digests and hex")
struct DigestTests {
    @Test("Bytes and hex come back", arguments: seeds(50))
    func roundTrip(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = chance.bytes(32)
        let digest = Digest256(bytes)
        #expect(digest?.bytes == bytes)
        #expect(digest.map { Digest256(hex: $0.hex.uppercased()) } == digest)
    }

    @Test("Digests are ordered as their bytes are", arguments: seeds(100))
    func order(seed: UInt64) {
        var chance = Chance(seed: seed)
        let left = chance.digest()
        var bytes = left.bytes
        bytes[chance.below(32)] = UInt8(chance.below(256))
        guard let right = Digest256(bytes) else { return }
        #expect((left < right) == left.bytes.lexicographicallyPrecedes(right.bytes))
    }

    @Test("Any other length is no digest", arguments: [0, 31, 33])
    func length(count: Int) { #expect(Digest256([UInt8](repeating: 0, count: count)) == nil) }

    @Test("What is not hex is not read", arguments: ["0", "0g", "+1", " 1", "0x", "é"])
    func notHex(text: String) { #expect(Hex.bytes(text) == nil) }

    @Test("Big-endian numbers sort as numbers do", arguments: seeds(50))
    func bigEndian(seed: UInt64) {
        var chance = Chance(seed: seed)
        let (left, right) = (chance.number(), chance.number())
        var (leftBytes, rightBytes): ([UInt8], [UInt8]) = ([], [])
        leftBytes.append(bigEndian: left)
        rightBytes.append(bigEndian: right)
        #expect((left < right) == leftBytes.lexicographicallyPrecedes(rightBytes))
        #expect(leftBytes.bigEndian(at: 0, count: 8) == left)
    }
}
