import Causality
import ChangeSets
import Encoding
import Testing

@Suite("Vectors: CBOR and causality")
struct EncodingVectorTests {
    struct Named: Decodable {
        let name: String
        let hex: HexBytes
    }

    static func item(_ bytes: [UInt8]) throws(DecodingError) {
        var reader = CBORReader(bytes)
        _ = try reader.item()
        try reader.finish()
    }

    @Test("Every valid item is taken, every invalid one refused for its reason")
    func items() throws {
        for vector in try VectorFiles.read("valid", of: "cbor.json", as: Named.self) {
            #expect(throws: Never.self, "\(vector.name)") { try Self.item(vector.hex.bytes) }
        }
        for vector in try VectorFiles.read("invalid", of: "cbor.json", as: Refused.self) {
            vector.check(Self.item)
        }
    }

    struct Name: Decodable {
        let text: String
        let hex: HexBytes
        let key: HexBytes
    }

    @Test("Changes have the text, the bytes and the order that the vectors name")
    func names() throws {
        var last: ChangeID?
        for vector in try VectorFiles.read("changes", of: "causality.json", as: Name.self) {
            var reader = CBORReader(vector.hex.bytes)
            let change = try reader.change()
            #expect(change.description == vector.text)
            var key: [UInt8] = []
            key.append(bigEndian: change.origin.word)
            key.append(bigEndian: change.number)
            #expect(key == vector.key.bytes)
            if let last { #expect(last < change) }
            last = change
        }
    }

    struct Clock: Decodable {
        let entries: [String]
        let hex: HexBytes
    }

    private static func clock(_ bytes: [UInt8]) throws(DecodingError) -> VersionVector {
        var reader = CBORReader(bytes)
        let clock = try reader.clock()
        try reader.finish()
        return clock
    }

    @Test("Clocks are read as told, and refused as told")
    func clocks() throws {
        for vector in try VectorFiles.read("clocks", of: "causality.json", as: Clock.self) {
            let clock = try Self.clock(vector.hex.bytes)
            #expect(clock.entries.map(\.change.description) == vector.entries)
        }
        let invalid = try VectorFiles.read("invalidClocks", of: "causality.json", as: Refused.self)
        for vector in invalid {
            vector.check { bytes throws(DecodingError) in _ = try Self.clock(bytes) }
        }
    }

    struct Pair: Decodable {
        let left: [String]
        let right: [String]
        let relation: String
        let merged: [String]
    }

    @Test("Clocks relate as told")
    func relations() throws {
        for vector in try VectorFiles.read("relations", of: "causality.json", as: Pair.self) {
            var left = VersionVector(vector.left.compactMap { ChangeID($0) })
            let right = VersionVector(vector.right.compactMap { ChangeID($0) })
            #expect("\(left.relation(to: right))" == vector.relation)
            left.merge(right)
            #expect(left.entries.map(\.change.description) == vector.merged)
        }
    }

    struct Step: Decodable {
        let name: String
        let wall: UInt64
        let seen: HexBytes?
        let flagged: Bool?
        let last: HexBytes
    }

    @Test("The hybrid clock goes as told")
    func hybridTimes() throws {
        var clock = HybridClock()
        for step in try VectorFiles.read("hybridTimes", of: "causality.json", as: Step.self) {
            let wall = Instant(milliseconds: step.wall)
            if let seen = step.seen {
                let theirs = HybridTime(word: seen.bytes.bigEndian(at: 0, count: 8))
                let flagged = clock.observe(theirs, wall: wall)
                #expect(flagged == step.flagged, "\(step.name)")
            } else {
                _ = clock.tick(wall)
            }
            #expect(clock.last.word == step.last.bytes.bigEndian(at: 0, count: 8), "\(step.name)")
        }
    }
}
