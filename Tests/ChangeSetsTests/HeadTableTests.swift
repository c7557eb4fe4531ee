import Causality
import ChangeSets
import Encoding
import TestSupport
import Testing

@Suite("Heads")
struct HeadTableTests {
    private func head(_ chance: inout Chance) -> Head {
        Head(
            origin: chance.origin(), number: chance.number(max: UInt64(Int64.max)),
            hash: chance.digest())
    }

    @Test("A head is read as it was written", arguments: seeds(50))
    func roundTrip(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let head = head(&chance)
        var writer = CBORWriter()
        head.write(to: &writer)
        var reader = CBORReader(writer.bytes)
        #expect(try Head(from: &reader) == head)
    }

    @Test("A table holds each origin's last head, sorted; number 0 is none", arguments: seeds(50))
    func table(seed: UInt64) {
        var chance = Chance(seed: seed)
        let heads = (0..<chance.below(12)).map { _ in head(&chance) }
        var table = HeadTable()
        for head in heads { table.set(head) }
        #expect(HeadTable(sorted: table.heads) == table)
        for head in heads {
            let last = heads.last { $0.origin == head.origin }
            #expect(table[head.origin] == (last?.number == 0 ? nil : last))
        }
    }

    @Test("Equal tables have equal digests, and one other hash shows", arguments: seeds(50))
    func digest(seed: UInt64) {
        var chance = Chance(seed: seed)
        let heads = (0..<1 + chance.below(6)).map { _ in head(&chance) }
        var (table, other) = (HeadTable(), HeadTable())
        for head in heads { table.set(head) }
        for head in table.heads.shuffled(using: &chance) { other.set(head) }
        #expect(table.digest == other.digest)
        #expect(table.differing(from: other).isEmpty)
        let forked = Head(
            origin: heads[0].origin, number: heads[0].number, hash: chance.digest())
        other.set(forked)
        #expect(table.digest != other.digest)
        #expect(other.differing(from: table) == [forked])
    }
}
