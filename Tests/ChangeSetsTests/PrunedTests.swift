import ChangeSets
import Encoding
import Sealing
import TestSupport
import Testing

@Suite("The pruned form")
struct PrunedTests {
    /// Writes a set with these entries beside the sample's own header and signature.
    private func rewritten(_ sample: SampleSet, _ entries: [ChangeSetEntry]) -> [UInt8] {
        var writer = CBORWriter()
        writer.array(2)
        sample.set.sign1.write(to: &writer)
        writer.array(entries.count)
        for entry in entries {
            switch entry {
            case .present(let range): writer.byteString(sample.set.bytes[range])
            case .pruned(let count, let hash):
                writer.array(2)
                writer.uint(UInt64(count))
                writer.digest(hash)
            }
        }
        return writer.bytes
    }

    private func leaf(_ sample: SampleSet, _ position: Int) -> Digest256 {
        let bytes = sample.changes[position].bytes
        return SHA256.leaf(bytes, in: 0..<bytes.count)
    }

    @Test("Any subset keeps root, signature and the numbers of its changes", arguments: seeds(60))
    func subsets(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let sample = SampleSet(count: 1 + chance.below(24), by: &chance)
        let keep = Set(sample.changes.indices.filter { _ in chance.below(3) == 0 })
        let pruned = sample.set.pruned(keeping: keep)
        #expect(pruned.root == sample.set.header.root)
        #expect(sample.admits(pruned.bytes))
        #expect(pruned.isFull == (keep.count == sample.changes.count))
        let kept = try pruned.changes()
        #expect(kept.map(\.number) == keep.sorted().map { sample.set.header.first + UInt64($0) })
        #expect(kept.map(\.change) == keep.sorted().map { sample.changes[$0] })
    }

    @Test("Pruning twice is pruning once to what both keep", arguments: seeds(60))
    func twice(seed: UInt64) {
        var chance = Chance(seed: seed)
        let sample = SampleSet(count: 1 + chance.below(24), by: &chance)
        let first = Set(sample.changes.indices.filter { _ in chance.bool() })
        let second = Set(sample.changes.indices.filter { _ in chance.bool() })
        let twice = sample.set.pruned(keeping: first).pruned(keeping: second)
        #expect(twice == sample.set.pruned(keeping: first.intersection(second)))
    }

    @Test("Two pruned halves that could be one are refused")
    func notMaximal() throws {
        var chance = Chance(seed: 1)
        let sample = SampleSet(count: 4, by: &chance)
        let entries = sample.set.entries
        let (left, right) = (leaf(sample, 0), leaf(sample, 1))
        let apart: [ChangeSetEntry] = [
            .pruned(count: 1, left), .pruned(count: 1, right), entries[2], entries[3],
        ]
        let joined: [ChangeSetEntry] = [
            .pruned(count: 2, SHA256.node(left, right)), entries[2], entries[3],
        ]
        #expect(try ChangeSet(rewritten(sample, apart)).root == nil)
        #expect(!sample.admits(rewritten(sample, apart)))
        #expect(sample.admits(rewritten(sample, joined)))
    }

    @Test("A pruned part that is no subtree is refused")
    func noSubtree() throws {
        var chance = Chance(seed: 1)
        let sample = SampleSet(count: 4, by: &chance)
        let entries = sample.set.entries
        let hash = SHA256.node(leaf(sample, 1), leaf(sample, 2))
        for wrong in [
            [entries[0], .pruned(count: 2, hash), entries[3]],
            [.pruned(count: 3, hash), entries[3]],
            [.pruned(count: 0, hash)] + entries,
        ] as [[ChangeSetEntry]] {
            let admitted = sample.admits(rewritten(sample, wrong))
            #expect(!admitted)
        }
    }

    @Test("Entries that do not cover the header's count are refused")
    func notCovered() {
        var chance = Chance(seed: 1)
        let sample = SampleSet(count: 4, by: &chance)
        let entries = sample.set.entries
        for wrong in [Array(entries.dropLast()), []] {
            let error = #expect(throws: DecodingError.self) {
                try ChangeSet(rewritten(sample, wrong))
            }
            #expect(error?.name == "notAssigned")
        }
        let error = #expect(throws: DecodingError.self) {
            try ChangeSet(rewritten(sample, entries + [entries[0]]))
        }
        #expect(error?.name == "tooLarge")
    }

    @Test("A set of nothing but its header keeps its proof")
    func nothing() throws {
        var chance = Chance(seed: 1)
        let sample = SampleSet(count: 5, by: &chance)
        let pruned = sample.set.pruned(keeping: [])
        #expect(pruned.entries == [.pruned(count: 5, sample.set.header.root)])
        #expect(try pruned.changes().isEmpty)
        #expect(sample.admits(pruned.bytes))
    }

    @Test("Pruning very small changes makes a set longer, and it is still read")
    func longer() throws {
        var chance = Chance(seed: 1)
        let sizes = (0..<64).map { $0 % 2 == 0 ? 0 : 131_034 }
        let key = chance.key()
        var padding = 4 * 1024 * 1024
        var sealed: Sealed<Verified>?
        // Fill the set to its limit to the byte: the last change takes what is left.
        for last in [100_000, 0] {
            var changes = sizes.map { [UInt8](repeating: 7, count: $0) }
            changes[63] = [UInt8](repeating: 7, count: last == 0 ? padding : last)
            var headers = Chance(seed: 2)
            let made = ChangeSet.sealed(
                changes, under: headers.header(), by: key, in: Instance("az"))
            padding = ChangeSets.Limits.changeSetByteCountMax - made.changeSet.bytes.count + last
            sealed = made
        }
        let set = try #require(sealed).changeSet
        #expect(set.bytes.count == ChangeSets.Limits.changeSetByteCountMax)
        let pruned = set.pruned(keeping: Set((0..<64).filter { $0 % 2 == 1 }))
        #expect(pruned.bytes.count > ChangeSets.Limits.changeSetByteCountMax)
        #expect(pruned.root == set.header.root)
    }
}
