import Causality
import TestSupport
import Testing

@Suite("Version vectors")
struct VersionVectorTests {
    /// The relation by its definition: entry by entry over all origins.
    private func defined(_ left: VersionVector, _ right: VersionVector) -> Relation {
        let origins = (left.entries + right.entries).map(\.origin)
        let less = origins.contains { left[$0] < right[$0] }
        let more = origins.contains { left[$0] > right[$0] }
        return less ? (more ? .concurrent : .before) : (more ? .after : .equal)
    }

    private func isWithin(_ left: VersionVector, _ right: VersionVector) -> Bool {
        let relation = left.relation(to: right)
        return relation == .equal || relation == .before
    }

    @Test(
        "The relation is its definition, and turned round it is its mirror",
        arguments: seeds(400))
    func relation(seed: UInt64) {
        var chance = Chance(seed: seed)
        let (left, right) = (chance.clock(), chance.clock())
        let relation = left.relation(to: right)
        #expect(relation == defined(left, right))
        let mirror: Relation =
            switch relation {
            case .before: .after
            case .after: .before
            case .equal: .equal
            case .concurrent: .concurrent
            }
        #expect(right.relation(to: left) == mirror)
        #expect((relation == .equal) == (left == right))
    }

    @Test("All four relations happen among the generated pairs")
    func coverage() {
        var chance = Chance(seed: 1)
        var seen: [Relation] = []
        for _ in 0..<400 {
            let relation = chance.clock().relation(to: chance.clock())
            if !seen.contains(relation) { seen.append(relation) }
        }
        #expect(seen.count == 4)
    }

    @Test("Before is transitive", arguments: seeds(400))
    func transitivity(seed: UInt64) {
        var chance = Chance(seed: seed)
        let first = chance.clock()
        var second = first
        var third = chance.clock()
        if chance.bool() { second.merge(chance.clock()) }
        if chance.bool() { third.merge(second) }
        if isWithin(first, second), isWithin(second, third) { #expect(isWithin(first, third)) }
    }

    @Test("Merging gives the least vector that covers both", arguments: seeds(300))
    func merge(seed: UInt64) {
        var chance = Chance(seed: seed)
        let (left, right, other) = (chance.clock(), chance.clock(), chance.clock())
        var merged = left
        merged.merge(right)
        #expect(isWithin(left, merged) && isWithin(right, merged))
        var mirrored = right
        mirrored.merge(left)
        #expect(mirrored == merged)
        var again = merged
        again.merge(right)
        #expect(again == merged)
        var above = other
        above.merge(left)
        above.merge(right)
        #expect(isWithin(merged, above))
        for entry in merged.entries {
            #expect(entry.number == max(left[entry.origin], right[entry.origin]))
        }
        let (byLeft, byRight) = (associated(left, right, other), associated(right, other, left))
        #expect(byLeft == byRight)
    }

    private func associated(
        _ first: VersionVector, _ second: VersionVector, _ third: VersionVector
    ) -> VersionVector {
        var inner = second
        inner.merge(third)
        var outer = first
        outer.merge(inner)
        return outer
    }

    @Test(
        "Entries stay sorted, without doubles and zeros, in whatever order they come",
        arguments: seeds(200))
    func invariant(seed: UInt64) {
        var chance = Chance(seed: seed)
        let changes = (0..<chance.below(20)).map { _ in
            ChangeID(chance.origin(), UInt64(chance.below(6)))
        }
        let vector = VersionVector(changes)
        #expect(VersionVector(sorted: vector.entries) == vector)
        #expect(VersionVector(changes.shuffled(using: &chance)) == vector)
        for change in changes { #expect(vector.covers(change)) }
        for entry in vector.entries {
            #expect(!vector.covers(ChangeID(entry.origin, entry.number + 1)))
        }
    }

    @Test("Unsorted, double and zero entries are no vector")
    func notSorted() {
        let (one, two) = (
            Origin(replica: ReplicaNumber(1)), Origin(replica: ReplicaNumber(1), epoch: 9)
        )
        typealias Entry = VersionVector.Entry
        #expect(VersionVector(sorted: [Entry(one, 1), Entry(two, 1)]) != nil)
        #expect(VersionVector(sorted: [Entry(two, 1), Entry(one, 1)]) == nil)
        #expect(VersionVector(sorted: [Entry(one, 1), Entry(one, 2)]) == nil)
        #expect(VersionVector(sorted: [Entry(one, 0)]) == nil)
        #expect(VersionVector().isEmpty)
    }
}
