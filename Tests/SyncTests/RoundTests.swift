import Causality
import ChangeSets
import Encoding
import Sealing
import Sync
import Testing

@Suite("A round of exchange")
struct RoundTests {
    private func table(_ heads: (replica: UInt32, number: UInt64, text: String)...) -> HeadTable {
        var table = HeadTable()
        for head in heads {
            table.set(
                Head(
                    origin: Origin(replica: ReplicaNumber(head.replica)), number: head.number,
                    hash: SHA256.digest(Array(head.text.utf8))))
        }
        return table
    }

    private func answer(_ table: HeadTable) -> CompareAnswer {
        .table(TableDifference(base: nil, heads: table.heads))
    }

    @Test("Equal numbers with unequal hashes are told as a fork, not as nothing to do")
    func equalNumbersUnequalHashes() {
        var round = Round(own: table((1, 4, "centre"), (7, 9, "one")), base: nil)
        _ = round.start()
        let theirs = table((1, 4, "centre"), (7, 9, "other"))
        let actions = round.compared(answer(theirs), memory: TableMemory())
        let fork = PushRefusal(
            origin: Origin(replica: ReplicaNumber(7)), number: 9, error: .forked, detail: 9)
        #expect(actions == [.end(.stuck([fork]))])
    }

    @Test("A difference from a table says also what that table has and this one has not")
    func differenceNamesWhatIsGone() {
        let (base, own) = (table((1, 4, "a"), (7, 9, "b")), table((1, 5, "c"), (8, 2, "d")))
        var memory = TableMemory()
        memory.remember(base, as: base.digest)
        let difference = TableDifference(base: base.digest, heads: own.differing(from: base))
        #expect(difference.table(from: memory) == own)
    }

    @Test("A round of equal tables settles")
    func settles() {
        var round = Round(own: table((1, 4, "centre")), base: nil)
        _ = round.start()
        #expect(round.compared(.same, memory: TableMemory()) == [.end(.settled)])
    }
}
