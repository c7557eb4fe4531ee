import Casework
import Causality
import ChangeSets
import Encoding
import Node
import Replica
import Sealing
import Simulation
import Storage
import Sync
import Testing

@Suite("Segments that leave a node")
struct SegmentTests {
    @Test("A long log leaves in segments that each keep the protocol's bound, and all of it leaves")
    func bound() throws {
        let town = try Town("segments")
        defer { town.close() }
        let origin = Origin(replica: ReplicaNumber(900))
        let replica = town.court.replica
        let sets = Self.log(of: origin)
        try replica.write { (transaction) throws(StoreError) in
            for set in sets {
                let key = SubjectID(ChangeID(origin, set.header.first)).keyBytes
                try transaction.put(set.bytes, for: key, in: replica.schema.log)
            }
        }
        var (after, read): (UInt64, [[UInt8]]) = (0, [])
        while let (run, last) = try replica.segment(of: origin, after: after) {
            #expect(Segment.bytes(run).count <= ChangeSets.Limits.segmentByteCountMax)
            read += run
            after = last
        }
        #expect(read == sets.map(\.bytes))
        let (segments, more) = try replica.segments([Round.Gap(origin: origin, after: 0)])
        #expect(more)
        let total = segments.joined().reduce(0) { $0 + $1.count }
        #expect(total < SyncLimits.exchangeByteCountMax)
    }

    /// Six sets of more than 3 MiB each.
    private static func log(of origin: Origin) -> [ChangeSet] {
        let key = SigningKey(seed: [UInt8](repeating: 9, count: SigningKey.seedByteCount))
        let subject = SubjectID(ChangeID(origin, 1))
        var sets: [ChangeSet] = []
        for _ in 0..<6 {
            var writer = CBORWriter()
            writer.array(2)
            writer.uint(1_000_000)
            writer.map { writer in
                writer.key(1)
                writer.byteString([UInt8](repeating: 7, count: 250_000))
            }
            let change = Change(
                salt: [UInt8](repeating: 1, count: 16), subject: subject, clock: VersionVector(),
                actor: Actor(.node), door: Instant(milliseconds: 0), operations: [writer.bytes])
            let header = Header(
                origin: origin, first: (sets.last?.header.last ?? 0) + 1, count: 1,
                previous: sets.last?.hash ?? .zero, hybridTime: HybridTime(word: 0),
                wall: Instant(milliseconds: 0), quality: .unchecked,
                grant: ChangeID(.authority, 2), root: .zero)
            let changes = [[UInt8]](repeating: change.bytes, count: 13)
            sets.append(
                ChangeSet.sealed(changes, under: header, by: key, in: Instance("az-test"))
                    .changeSet)
        }
        return sets
    }
}
