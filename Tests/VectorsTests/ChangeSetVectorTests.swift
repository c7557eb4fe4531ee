import Causality
import ChangeSets
import Encoding
import Sealing
import Testing

@Suite("Vectors: changes, change sets, segments")
struct ChangeSetVectorTests {
    struct ValidChange: Decodable {
        let name, subject: String
        let clock, pageClock: [String]
        let actorKind, door: UInt64
        let actorName: String
        let salt, hex: HexBytes
        let operations: [HexBytes]
    }

    @Test("Changes are read as told, and refused as told")
    func changes() throws {
        for vector in try VectorFiles.read("valid", of: "change.json", as: ValidChange.self) {
            let change = try Change(vector.hex.bytes)
            #expect(change.salt == vector.salt.bytes)
            #expect(change.subject?.description ?? "" == vector.subject)
            #expect(change.clock.entries.map(\.change.description) == vector.clock)
            #expect(change.actor.kind.rawValue == vector.actorKind)
            #expect(change.actor.name == vector.actorName)
            #expect(change.door.milliseconds == vector.door)
            #expect(change.operations == vector.operations.map(\.bytes))
            let page = change.pageClock?.entries.map(\.change.description) ?? []
            #expect(page == vector.pageClock)
            #expect(change.bytes == vector.hex.bytes)
        }
        for vector in try VectorFiles.read("invalid", of: "change.json", as: Refused.self) {
            vector.check { bytes throws(DecodingError) in _ = try Change(bytes) }
        }
    }

    struct Origin: Decodable {
        let instance: String
        let key: HexBytes
    }

    struct ValidSet: Decodable {
        let name: String
        let first: UInt64
        let count: Int
        let previous, root, hash, hex: HexBytes
    }

    struct InvalidSet: Decodable {
        let name, stage, error: String
        let hex: HexBytes
    }

    /// Where a set is refused, and the error's name; nil if it is not.
    private func fault(
        _ bytes: [UInt8], by key: PublicKey, in instance: Instance
    ) -> (stage: String, error: String)? {
        let set: ChangeSet
        do throws(DecodingError) { set = try ChangeSet(bytes) } catch {
            return ("read", error.name)
        }
        do throws(SealError) {
            _ = try Sealed<Unverified>(set).verified(by: key, in: instance)
        } catch {
            return ("seal", "\(error)")
        }
        do throws(DecodingError) { _ = try set.changes() } catch { return ("changes", error.name) }
        return nil
    }

    @Test("Change sets are admitted as told, and refused where and why it is told")
    func sets() throws {
        let origins = try VectorFiles.read("origin", of: "change-set.json", as: Origin.self)
        let key = PublicKey(try #require(Digest256(origins[0].key.bytes)))
        let instance = Instance(origins[0].instance)
        for vector in try VectorFiles.read("valid", of: "change-set.json", as: ValidSet.self) {
            let fault = fault(vector.hex.bytes, by: key, in: instance)
            #expect(fault == nil, "\(vector.name)")
            let set = try ChangeSet(vector.hex.bytes)
            #expect(set.header.first == vector.first)
            #expect(set.header.count == vector.count)
            #expect(set.header.previous.bytes == vector.previous.bytes)
            #expect(set.header.root.bytes == vector.root.bytes)
            #expect(set.hash.bytes == vector.hash.bytes)
        }
        for vector in try VectorFiles.read("invalid", of: "change-set.json", as: InvalidSet.self) {
            let fault = fault(vector.hex.bytes, by: key, in: instance)
            #expect(fault?.stage == vector.stage, "\(vector.name)")
            #expect(fault?.error == vector.error, "\(vector.name)")
        }
    }

    struct ValidSegment: Decodable {
        let name: String
        let hashes: [HexBytes]
        let hex: HexBytes
    }

    struct Step: Decodable {
        let name, error: String
        let headNumber: UInt64
        let headHash, hex: HexBytes
    }

    private func sets(_ bytes: [UInt8]) throws(DecodingError) -> [[UInt8]] {
        var reader = CBORReader(bytes)
        let sets = try Segment.sets(from: &reader)
        try reader.finish()
        return sets
    }

    @Test("Segments are read as told, and refused as told")
    func segments() throws {
        for vector in try VectorFiles.read("valid", of: "segment.json", as: ValidSegment.self) {
            var last: ChangeSet?
            let read = try sets(vector.hex.bytes).map { bytes in try ChangeSet(bytes) }
            #expect(read.map(\.hash.bytes) == vector.hashes.map(\.bytes))
            for set in read {
                #expect(set.header.previous == last?.hash ?? .zero, "\(vector.name)")
                #expect(set.header.first == (last?.header.last ?? 0) + 1, "\(vector.name)")
                last = set
            }
        }
        for vector in try VectorFiles.read("invalid", of: "segment.json", as: Refused.self) {
            vector.check { bytes throws(DecodingError) in _ = try sets(bytes) }
        }
    }

    @Test("A set follows a head, or does not, as told")
    func succession() throws {
        for step in try VectorFiles.read("succession", of: "segment.json", as: Step.self) {
            let set = try ChangeSet(step.hex.bytes)
            let header = set.header
            let error =
                if header.last == step.headNumber, set.hash.bytes != step.headHash.bytes {
                    "forked"
                } else if header.first <= step.headNumber {
                    "numberKnown"
                } else if header.first > step.headNumber + 1 {
                    "numberGap"
                } else {
                    header.previous.bytes == step.headHash.bytes ? "" : "previousMismatch"
                }
            #expect(error == step.error, "\(step.name)")
        }
    }
}
