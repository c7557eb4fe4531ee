import Causality
import ChangeSets
import Encoding
import Sealing
import TestSupport
import Testing

@Suite("Change sets")
struct ChangeSetTests {
    @Test("A set that was sealed is read, verified and gives its changes", arguments: seeds(40))
    func roundTrip(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let sample = SampleSet(count: 1 + chance.below(20), by: &chance)
        let read = try ChangeSet(sample.set.bytes)
        #expect(read == sample.set)
        #expect(read.isFull)
        #expect(sample.admits(read.bytes))
        let changes = try read.changes()
        #expect(changes.map(\.change) == sample.changes)
        #expect(changes.map(\.number) == Array(read.header.first...read.header.last))
    }

    @Test(
        "Every single corrupt byte is refused or found by root or signature",
        arguments: seeds(12))
    func corruption(seed: UInt64) {
        var chance = Chance(seed: seed)
        let sample = SampleSet(count: 1 + chance.below(4), by: &chance)
        let pruned = sample.set.pruned(keeping: [0])
        for bytes in [sample.set.bytes, pruned.bytes] {
            var admitted = 0
            for index in bytes.indices {
                var corrupt = bytes
                corrupt[index] ^= UInt8(1 + chance.below(255))
                if sample.admits(corrupt) { admitted += 1 }
            }
            #expect(admitted == 0)
        }
    }

    @Test("Every truncation and every addition is refused", arguments: seeds(12))
    func truncation(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = SampleSet(count: 1 + chance.below(4), by: &chance).set.bytes
        for count in 0..<bytes.count {
            #expect(throws: DecodingError.self) { try ChangeSet(Array(bytes.prefix(count))) }
        }
        #expect(throws: DecodingError.trailingBytes(at: bytes.count)) {
            try ChangeSet(bytes + [0])
        }
    }

    @Test("A set verifies only by its origin's key, in its instance", arguments: seeds(20))
    func verification(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let sample = SampleSet(count: 2, by: &chance)
        let unverified = Sealed<Unverified>(sample.set)
        let stranger = chance.key().publicKey
        #expect(throws: SealError.signatureInvalid) {
            try unverified.verified(by: stranger, in: sample.instance)
        }
        #expect(throws: SealError.signatureInvalid) {
            try unverified.verified(by: sample.key.publicKey, in: Instance("az"))
        }
        let verified = try unverified.verified(by: sample.key.publicKey, in: sample.instance)
        #expect(verified == sample.sealed)
    }

    @Test("Changes of another set, or in another order, do not fit the root", arguments: seeds(20))
    func exchanged(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let sample = SampleSet(count: 3, by: &chance)
        let exchanged = [chance.change().bytes] + sample.changes.dropFirst().map(\.bytes)
        for changes in [sample.changes.reversed().map(\.bytes), exchanged] {
            var writer = CBORWriter()
            writer.array(2)
            sample.set.sign1.write(to: &writer)
            writer.array(3)
            for change in changes { writer.byteString(change) }
            let read = Sealed<Unverified>(try ChangeSet(writer.bytes))
            #expect(throws: SealError.rootMismatch) {
                try read.verified(by: sample.key.publicKey, in: sample.instance)
            }
        }
    }

    @Test("The hash is that of header and signature, whatever is pruned", arguments: seeds(20))
    func hash(seed: UInt64) {
        var chance = Chance(seed: seed)
        let set = SampleSet(count: 4, by: &chance).set
        #expect(set.hash == SHA256.digest(set.sign1.bytes))
        #expect(set.pruned(keeping: [2]).hash == set.hash)
    }

    @Test("A set of the greatest size is read, one above it refused")
    func greatest() throws {
        var chance = Chance(seed: 1)
        let key = chance.key()
        let header = chance.header()
        let change = chance.change().bytes
        let count = ChangeSets.Limits.changesPerSetCountMax
        let sealed = ChangeSet.sealed(
            [[UInt8]](repeating: change, count: count), under: header, by: key,
            in: Instance("az"))
        #expect(sealed.changeSet.header.count == count)
        let tooLong = [UInt8](
            repeating: 0, count: ChangeSets.Limits.prunedSetByteCountMax + 1)
        let error = #expect(throws: DecodingError.self) { try ChangeSet(tooLong) }
        #expect(error?.name == "tooLarge")
    }

    @Test("A segment is read as it was written", arguments: seeds(20))
    func segment(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let sets = (0..<chance.below(4)).map { _ in SampleSet(count: 1, by: &chance).set.bytes }
        let bytes = Segment.bytes(sets)
        var reader = CBORReader(bytes)
        #expect(try Segment.sets(from: &reader) == sets)
        #expect(reader.isAtEnd)
    }
}
