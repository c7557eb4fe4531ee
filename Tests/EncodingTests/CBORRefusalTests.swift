import Encoding
import Testing

@Suite("CBOR: what is refused")
struct CBORRefusalTests {
    static let refused: [(String, DecodingError)] = [
        ("", .truncated(at: 0)),
        ("18", .truncated(at: 0)),
        ("1817", .notCanonical(at: 0)),
        ("1900ff", .notCanonical(at: 0)),
        ("1a0000ffff", .notCanonical(at: 0)),
        ("1b00000000ffffffff", .notCanonical(at: 0)),
        ("3817", .notCanonical(at: 0)),
        ("1c", .notCanonical(at: 0)),
        ("5f4101ff", .notCanonical(at: 0)),
        ("7f6161ff", .notCanonical(at: 0)),
        ("9f01ff", .notCanonical(at: 0)),
        ("bf0101ff", .notCanonical(at: 0)),
        ("580101", .notCanonical(at: 0)),
        ("780161", .notCanonical(at: 0)),
        ("980101", .notCanonical(at: 0)),
        ("b8010101", .notCanonical(at: 0)),
        ("a202010101", .notCanonical(at: 3)),
        ("a201010102", .notCanonical(at: 3)),
        ("a2200118180 1".filter { $0 != " " }, .notCanonical(at: 3)),
        ("c001", .unexpectedType(at: 0)),
        ("f7", .unexpectedType(at: 0)),
        ("e0", .unexpectedType(at: 0)),
        ("f8ff", .unexpectedType(at: 0)),
        ("f93c00", .unexpectedType(at: 0)),
        ("fa3f800000", .unexpectedType(at: 0)),
        ("fb3ff0000000000000", .unexpectedType(at: 0)),
        ("ff", .unexpectedType(at: 0)),
        ("8201", .truncated(at: 2)),
        ("9bffffffffffffffff", .truncated(at: 9)),
        ("bbffffffffffffffff", .truncated(at: 9)),
        ("5bffffffffffffffff", .tooLarge(at: 0, limit: UInt64(Int.max))),
        ("4201", .truncated(at: 0)),
        ("61ff", .notUTF8(at: 0)),
        ("62c080", .notUTF8(at: 0)),
        ("63eda080", .notUTF8(at: 0)),
    ]

    @Test("An item that is not deterministic is refused by its own name", arguments: refused)
    func refusal(hex: String, error: DecodingError) throws {
        var reader = CBORReader(try #require(Hex.bytes(hex)))
        #expect(throws: error) { try reader.item() }
    }

    @Test("Keys of a map stand in bytewise order, not shorter ones first")
    func keyOrder() throws {
        // 24 (two bytes) before -1 (one byte): 18 18 sorts before 20.
        var reader = CBORReader(try #require(Hex.bytes("a21818012001")))
        #expect(try reader.item() == 0..<6)
    }

    @Test("Arrays nest as deep as the limit and no deeper")
    func depth() throws {
        let nest = [UInt8](repeating: 0x81, count: CBOR.depthMax)
        var reader = CBORReader(nest + [0x00])
        #expect(try reader.item().count == CBOR.depthMax + 1)
        var deeper = CBORReader([0x81] + nest + [0x00])
        #expect(throws: DecodingError.tooDeep(at: CBOR.depthMax + 1)) { try deeper.item() }
    }

    @Test("Bytes after the last item are refused")
    func trailing() throws {
        var reader = CBORReader([0x00, 0x00])
        _ = try reader.uint()
        #expect(throws: DecodingError.trailingBytes(at: 1)) { try reader.finish() }
    }

    @Test("Limits are kept before anything is read")
    func limits() throws {
        var reader = CBORReader([0x5b, 0, 0, 0, 1, 0, 0, 0, 0])
        #expect(throws: DecodingError.tooLarge(at: 0, limit: 10)) { try reader.byteString(max: 10) }
        reader = CBORReader([0x83, 1, 2, 3])
        #expect(throws: DecodingError.tooLarge(at: 0, limit: 2)) { try reader.array(max: 2) }
        reader = CBORReader([0x83, 1, 2, 3])
        #expect(throws: DecodingError.unknown(at: 0)) { try reader.array(exactly: 2) }
        reader = CBORReader([0x18, 100])
        #expect(throws: DecodingError.tooLarge(at: 0, limit: 99)) { try reader.uint(max: 99) }
        reader = CBORReader([0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])
        #expect(throws: DecodingError.tooLarge(at: 0, limit: UInt64(Int64.max))) {
            try reader.int()
        }
        reader = CBORReader([0x1a, 0xff, 0xff, 0xff, 0xff])
        #expect(try reader.uint32() == .max)
        reader = CBORReader([0x41, 0])
        #expect(throws: DecodingError.unknown(at: 0)) { try reader.digest() }
    }
}
