import Casework
import Causality
import ChangeSets
import Encoding
import Sealing
import Testing

@Suite("Vectors: registry and draw")
struct CourtVectorTests {
    struct Log: Decodable {
        let instance: String
        let rootKey, hex: HexBytes
    }

    struct GrantRow: Decodable {
        let grant, endsAt: String
        let replica, role: UInt64
        let key: HexBytes
        let delegates: Bool
    }

    @Test("A registry's log folds to the grants that the vectors name")
    func registry() throws {
        let log = try VectorFiles.read("log", of: "registry.json", as: Log.self)[0]
        let key = PublicKey(try #require(Digest256(log.rootKey.bytes)))
        var reader = CBORReader(log.hex.bytes)
        var state = RegistryState()
        for bytes in try Segment.sets(from: &reader) {
            let sealed = try Sealed<Unverified>(ChangeSet(bytes))
                .verified(by: key, in: Instance(log.instance))
            for (number, change) in try sealed.changeSet.changes() {
                state.fold(
                    FoldedChange(
                        id: ChangeID(.authority, number), clock: change.clock, role: .authority,
                        courts: [], actorKind: .authority, actorName: "", door: change.door,
                        hybridTime: sealed.changeSet.header.hybridTime,
                        operations: change.operations.map { Operation($0) }))
            }
        }
        #expect(state.rootKey?.bytes == log.rootKey.bytes)
        #expect(state.refused.isEmpty)
        let rows = try VectorFiles.read("grants", of: "registry.json", as: GrantRow.self)
        #expect(state.grants.count == rows.count)
        for (grant, row) in zip(state.grants, rows) {
            #expect(grant.id.description == row.grant)
            #expect(grant.granted.replica == row.replica)
            #expect(grant.granted.publicKey?.bytes == row.key.bytes)
            #expect(grant.granted.role.rawValue == row.role)
            #expect(grant.granted.delegates == row.delegates)
            #expect(grant.end.map { String($0.lastNumber) } ?? "" == row.endsAt)
        }
    }

    struct Named: Decodable {
        let name: String
        let number: UInt64
        let hex: HexBytes
    }

    @Test("Operations of the registry are read and written to the same bytes")
    func operations() throws {
        for vector in try VectorFiles.read("operations", of: "registry.json", as: Named.self) {
            let operation = Operation(vector.hex.bytes)
            #expect(operation.number == vector.number, "\(vector.name)")
            #expect(operation.event != nil, "\(vector.name)")
            #expect(operation.bytes == vector.hex.bytes)
        }
    }

    struct Drawn: Decodable {
        let name, chosen: String
        let weights: [UInt64]
        let seed, listDigest, filing, value, hex: HexBytes
    }

    struct Fault: Decodable {
        let name, fault: String
        let hex: HexBytes
    }

    private static func record(_ bytes: [UInt8]) throws(DecodingError) -> DrawRecord {
        var reader = CBORReader(bytes)
        let record = try FieldReader.read(DrawRecord.self, from: &reader)
        try reader.finish()
        return record
    }

    @Test("Draws come out as told")
    func draws() throws {
        for vector in try VectorFiles.read("draws", of: "draw.json", as: Drawn.self) {
            let record = try Self.record(vector.hex.bytes)
            #expect(Draw.fault(in: record) == nil, "\(vector.name)")
            #expect(record.chosen == vector.chosen)
            #expect(Draw.weights(record.list) == vector.weights)
            #expect(Draw.digest(of: record.list).bytes == vector.listDigest.bytes)
            let filing = try #require(Digest256(vector.filing.bytes))
            let value = try #require(Digest256(vector.value.bytes))
            #expect(Draw.seed(record.list, filing, value).bytes == vector.seed.bytes)
        }
    }

    @Test("A record that does not prove its result is found out, each for its fault")
    func faults() throws {
        let vectors = try VectorFiles.read("invalid", of: "draw.json", as: Fault.self)
        for vector in vectors {
            let fault = Draw.fault(in: try Self.record(vector.hex.bytes))
            #expect(fault.map { "\($0)" } == vector.fault, "\(vector.name)")
        }
        let found = Set(vectors.map(\.fault))
        #expect(found == Set(DrawFault.allCases.map { "\($0)" }))
    }

    struct Number: Decodable {
        let seed: HexBytes
        let below, number: String
    }

    @Test("Numbers below a bound are those of the vectors")
    func numbers() throws {
        for vector in try VectorFiles.read("numbers", of: "draw.json", as: Number.self) {
            let bound = try #require(UInt64(vector.below))
            let seed = try #require(Digest256(vector.seed.bytes))
            #expect(String(Draw.number(below: bound, seed: seed)) == vector.number)
        }
    }
}
