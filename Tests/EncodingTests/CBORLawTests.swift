import Encoding
import TestSupport
import Testing

@Suite("CBOR: laws")
struct CBORLawTests {
    @Test("What was written is read again, by type and as any item", arguments: seeds(300))
    func roundTrip(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let item = Item(depth: 5, by: &chance)
        let bytes = item.encoded
        #expect(try Item(bytes) == item)
        var reader = CBORReader(bytes)
        #expect(try reader.item() == 0..<bytes.count)
        #expect(reader.isAtEnd)
    }

    @Test("Every truncation is refused", arguments: seeds(100))
    func truncation(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = Item(depth: 4, by: &chance).encoded
        for count in 0..<bytes.count {
            #expect(throws: DecodingError.self) { try Item(Array(bytes.prefix(count))) }
            #expect(throws: DecodingError.self) {
                var reader = CBORReader(bytes, in: 0..<count)
                _ = try reader.item()
            }
        }
    }

    @Test(
        "A value has one encoding: what is read at all is written as it was read",
        arguments: seeds(100))
    func oneEncoding(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = Item(depth: 3, by: &chance).encoded
        for index in bytes.indices {
            var corrupt = bytes
            corrupt[index] ^= UInt8(1 + chance.below(255))
            if let read = try? Item(corrupt) { #expect(read.encoded == corrupt) }
        }
        for _ in 0..<100 {
            let noise = chance.bytes(chance.below(12))
            if let read = try? Item(noise) { #expect(read.encoded == noise) }
        }
    }

    @Test("Typed reading and skipping agree on what is deterministic", arguments: seeds(200))
    func readingAndSkippingAgree(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = chance.bytes(1 + chance.below(10))
        var reader = CBORReader(bytes)
        guard (try? Item(from: &reader)) != nil else { return }
        let end = reader.offset
        var skipping = CBORReader(bytes)
        #expect((try? skipping.item()) == 0..<end)
    }

    @Test(
        "Numbers of every width come back, up to both ends",
        arguments: [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, Int64.max])
    func widths(value: Int64) throws {
        for number in [value, -1 - value] {
            var writer = CBORWriter()
            writer.int(number)
            var reader = CBORReader(writer.bytes)
            #expect(try reader.int() == number)
        }
    }

    @Test("A reader of a part does not read beyond it")
    func part() throws {
        let bytes: [UInt8] = [0x01, 0x42, 0xaa, 0xbb]
        var reader = CBORReader(bytes, in: 1..<3)
        #expect(throws: DecodingError.truncated(at: 1)) { try reader.byteString(max: 10) }
    }
}
