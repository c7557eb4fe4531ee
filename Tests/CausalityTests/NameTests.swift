import Causality
import Encoding
import TestSupport
import Testing

@Suite("Names of origins and changes")
struct NameTests {
    private func key(_ change: ChangeID) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(bigEndian: change.origin.word)
        bytes.append(bigEndian: change.number)
        return bytes
    }

    @Test("Changes are ordered as their sixteen bytes are", arguments: seeds(100))
    func order(seed: UInt64) {
        var chance = Chance(seed: seed)
        let left = ChangeID(Origin(word: chance.number()), chance.number())
        let right = ChangeID(Origin(word: chance.number()), chance.number())
        #expect((left < right) == key(left).lexicographicallyPrecedes(key(right)))
        #expect(Origin(word: left.origin.word) == left.origin)
        #expect((SubjectID(left) < SubjectID(right)) == (left < right))
    }

    @Test("A change's address is read as it was written", arguments: seeds(50))
    func address(seed: UInt64) {
        var chance = Chance(seed: seed)
        let change = chance.changeID()
        #expect(ChangeID(change.description) == change)
    }

    @Test(
        "A change has one address: what is written otherwise is none",
        arguments: [
            "", "1.0", "1.0.0", "1.0.1.1", "+1.0.1", "01.0.1", "1.00.1", "1.0.01",
            "-1.0.1", " 1.0.1", "1.0.1 ", "4294967296.0.1", "1.0.18446744073709551616", "1..1",
        ])
    func noAddress(text: String) { #expect(ChangeID(text) == nil) }
}
