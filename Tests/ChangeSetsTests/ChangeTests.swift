import Causality
import ChangeSets
import Encoding
import TestSupport
import Testing

@Suite("Changes and headers")
struct ChangeTests {
    @Test("A change is read as it was written", arguments: seeds(200))
    func roundTrip(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let change = chance.change()
        #expect(try Change(change.bytes) == change)
    }

    @Test("A change has one encoding, and no truncation of it is a change", arguments: seeds(50))
    func oneEncoding(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = chance.change().bytes
        for index in bytes.indices {
            var corrupt = bytes
            corrupt[index] ^= UInt8(1 + chance.below(255))
            if let read = try? Change(corrupt) { #expect(read.bytes == corrupt) }
            #expect(throws: DecodingError.self) { try Change(Array(bytes.prefix(index))) }
        }
        #expect(throws: DecodingError.trailingBytes(at: bytes.count)) { try Change(bytes + [0]) }
    }

    @Test("A header is read as it was written", arguments: seeds(200))
    func headerRoundTrip(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let header = chance.header()
        let bytes = header.bytes
        #expect(bytes.count <= ChangeSets.Limits.headerByteCountMax)
        #expect(try Header(bytes) == header)
        for index in bytes.indices {
            var corrupt = bytes
            corrupt[index] ^= UInt8(1 + chance.below(255))
            if let read = try? Header(corrupt) { #expect(read.bytes == corrupt) }
            #expect(throws: DecodingError.self) { try Header(Array(bytes.prefix(index))) }
        }
    }

    @Test("Numbers of a log end where they still fit 63 bits")
    func lastNumber() throws {
        var chance = Chance(seed: 1)
        var header = chance.header()
        header.count = 2
        header.first = UInt64(Int64.max) - 1
        #expect(try Header(header.bytes).last == UInt64(Int64.max))
        header.first = UInt64(Int64.max)
        #expect(throws: DecodingError.tooLarge(at: 0, limit: UInt64(Int64.max))) {
            try Header(header.bytes)
        }
    }

    @Test(
        "A header without one of its fields is refused",
        arguments: [1, 2, 3, 4, 5, 6, 7, 8, 10] as [UInt64])
    func missingField(missing: UInt64) throws {
        var chance = Chance(seed: 1)
        var reader = CBORReader(chance.header().bytes)
        var writer = CBORWriter()
        var fields: [(UInt64, [UInt8])] = []
        try reader.map { key, reader throws(DecodingError) in
            fields.append((key, Array(reader.bytes[try reader.item()])))
        }
        writer.map { writer in
            for (key, item) in fields where key != missing {
                writer.key(key)
                writer.raw(item)
            }
        }
        #expect(throws: DecodingError.unknown(at: 0)) { try Header(writer.bytes) }
    }

    @Test(
        "A clock in bytes is sorted, whole and bounded",
        arguments: [
            ("80", nil), ("83010001", nil), ("86010001010101", nil),
            ("86010101010001", "notCanonical"), ("86010001010002", "notCanonical"),
            ("83010000", "notCanonical"), ("820100", "notAssigned"),
            ("831b00000001000000000001", "tooLarge"), ("8301001b8000000000000000", "tooLarge"),
            ("990603", "tooLarge"),
        ] as [(String, String?)])
    func clock(hex: String, name: String?) throws {
        var reader = CBORReader(try #require(Hex.bytes(hex)))
        do throws(DecodingError) {
            let clock = try reader.clock()
            var writer = CBORWriter()
            writer.clock(clock)
            #expect(Hex.text(writer.bytes) == hex)
            #expect(name == nil)
        } catch {
            #expect(error.name == name)
        }
    }
}
