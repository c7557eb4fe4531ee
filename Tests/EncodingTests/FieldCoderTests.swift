import Encoding
import TestSupport
import Testing

/// A value with a field of every type.
private struct Sample: FieldCoded {
    enum Kind: UInt64 { case none = 0, some = 1 }

    struct Part: FieldCoded {
        var name = ""
        mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
            try fields.text(1, &name, max: 8)
        }
    }

    var number: UInt64 = 0
    var difference: Int64 = 0
    var flag = false
    var name = ""
    var content: [UInt8] = []
    var numbers: [UInt64] = []
    var names: [String] = []
    var part = Part()
    var perhaps: Part?
    var parts: [Part] = []
    var count = 0
    var kind = Kind.none
    var digest: Digest256?

    mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &number)
        try fields.int(2, &difference)
        try fields.bool(3, &flag)
        try fields.text(4, &name)
        try fields.bytes(5, &content, max: 100)
        try fields.uints(6, &numbers, max: 3)
        try fields.texts(7, &names, max: 3)
        try fields.nested(8, &part)
        try fields.optional(9, &perhaps)
        try fields.list(10, &parts, max: 3)
        try fields.count(11, &count)
        try fields.code(12, &kind)
        try fields.digest(30, &digest)
    }

    init() {}

    init(by chance: inout Chance) {
        let words = ["", "iş", "məhkəmə"]
        number = chance.bool() ? chance.number() : 0
        difference = chance.bool() ? Int64(bitPattern: chance.number()) : 0
        flag = chance.bool()
        name = words[chance.below(3)]
        content = chance.bytes(chance.below(3))
        numbers = (0..<chance.below(4)).map { _ in chance.number() }
        names = (0..<chance.below(4)).map { _ in words[chance.below(3)] }
        part.name = ["", "otaq"][chance.below(2)]
        perhaps = chance.bool() ? Part() : nil
        parts = (0..<chance.below(4)).map { _ in Part() }
        count = chance.below(3)
        kind = chance.bool() ? .some : .none
        digest = chance.bool() ? chance.digest() : nil
    }

    var bytes: [UInt8] {
        var writer = CBORWriter()
        FieldWriter.write(self, to: &writer)
        return writer.bytes
    }

    static func read(_ bytes: [UInt8]) throws(DecodingError) -> Sample {
        var reader = CBORReader(bytes)
        let sample = try FieldReader.read(Sample.self, from: &reader)
        try reader.finish()
        return sample
    }
}

@Suite("Fields")
struct FieldCoderTests {
    @Test("A value is read as it was written", arguments: seeds(200))
    func roundTrip(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let sample = Sample(by: &chance)
        #expect(try Sample.read(sample.bytes) == sample)
    }

    @Test("A value has one encoding, whatever is corrupted", arguments: seeds(100))
    func oneEncoding(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = Sample(by: &chance).bytes
        for index in bytes.indices {
            var corrupt = bytes
            corrupt[index] = UInt8(chance.below(256))
            if let read = try? Sample.read(corrupt) { #expect(read.bytes == corrupt) }
        }
    }

    @Test("The empty value is an empty map")
    func empty() { #expect(Sample().bytes == [0xa0]) }

    @Test(
        "An empty field that is there is refused: it would be a second encoding",
        arguments: [
            "0100", "0200", "03f4", "0460", "0540", "0680", "0780", "08a0", "0a80", "0b00",
            "0c00", "181e40",
        ])
    func emptyField(hex: String) throws {
        let field = try #require(Hex.bytes(hex))
        let start = field.count - 1
        #expect(throws: DecodingError.notCanonical(at: 1 + start)) {
            try Sample.read([0xa1] + field)
        }
    }

    @Test(
        "A field that is not assigned is refused, before, between and after the known ones",
        arguments: ["a10001", "a20101 0d01", "a1181f01", "a2010118ff01"])
    func unknownField(hex: String) throws {
        let bytes = try #require(Hex.bytes(hex.filter { $0 != " " }))
        #expect(throws: DecodingError.self) { try Sample.read(bytes) }
        let name = #expect(throws: DecodingError.self) { try Sample.read(bytes) }?.name
        #expect(name == "notAssigned")
    }

    @Test(
        "Bounds of lists and texts are kept",
        arguments: ["a10684010101 01", "a10784606060 60", "a108a10169616161616161616161"])
    func bounds(hex: String) throws {
        let bytes = try #require(Hex.bytes(hex.filter { $0 != " " }))
        let name = #expect(throws: DecodingError.self) { try Sample.read(bytes) }?.name
        #expect(name == "tooLarge")
    }
}
