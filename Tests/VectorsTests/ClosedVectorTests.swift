import Casework
import Causality
import Encoding
import Sealing
import Testing

@Suite("Vectors: closed cases")
struct ClosedVectorTests {
    struct Wrapped: Decodable {
        let name, subject: String
        let replica: UInt32
        let seed, key, keyName, hex: HexBytes
    }

    @Test("A wrapped key is opened by the key pair it was wrapped for, and by no other")
    func keys() throws {
        for vector in try VectorFiles.read("keys", of: "closed.json", as: Wrapped.self) {
            guard case .keyWrapped(let wrapped) = Operation(vector.hex.bytes) else {
                Issue.record("\(vector.name) is no wrapped key")
                continue
            }
            let subject = SubjectID(try #require(ChangeID(vector.subject)))
            let origin = Origin(replica: ReplicaNumber(vector.replica), epoch: 0)
            let pair = SigningKey(seed: vector.seed.bytes)
            let key = try #require(wrapped.opened(of: subject, at: origin, by: pair))
            #expect(key.bytes == vector.key.bytes)
            #expect(key.id == vector.keyName.bytes)
            let stranger = SigningKey(seed: vector.key.bytes)
            #expect(wrapped.opened(of: subject, at: origin, by: stranger) == nil)
            let other = SubjectID(ChangeID(origin, 99))
            #expect(wrapped.opened(of: other, at: origin, by: pair) == nil)
            let elsewhere = Origin(replica: ReplicaNumber(vector.replica), epoch: 1)
            #expect(wrapped.opened(of: subject, at: elsewhere, by: pair) == nil)
        }
    }

    struct Part: Decodable {
        let name, subject, change: String
        let key: HexBytes
        let operations: [HexBytes]
        let full: [HexBytes]?
    }

    private static func opened(_ vector: Part) throws -> [Operation]? {
        let key = try #require(ContentKey(vector.key.bytes))
        let subject = SubjectID(try #require(ChangeID(vector.subject)))
        return SealedPart.opened(
            vector.operations.map(\.bytes), of: try #require(ChangeID(vector.change)),
            about: subject, by: key)
    }

    @Test("A sealed part opens to the operations in full")
    func parts() throws {
        for vector in try VectorFiles.read("parts", of: "closed.json", as: Part.self) {
            let opened = try #require(try Self.opened(vector), "\(vector.name)")
            let full = try #require(vector.full).map(\.bytes)
            #expect(opened.prefix(full.count).map(\.bytes) == full, "\(vector.name)")
            #expect(opened.last?.number == SealedPart.number)
        }
    }

    @Test("What was moved, bent, or shows something else than it seals does not open")
    func invalid() throws {
        for vector in try VectorFiles.read("invalid", of: "closed.json", as: Part.self) {
            #expect(try Self.opened(vector) == nil, "\(vector.name)")
        }
    }
}
