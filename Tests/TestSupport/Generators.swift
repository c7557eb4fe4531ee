package import Causality
package import ChangeSets
package import Encoding
package import Sealing

extension Chance {
    package mutating func digest() -> Digest256 {
        Digest256(words: next(), next(), next(), next())
    }

    /// One of few origins, so that vectors meet.
    package mutating func origin() -> Origin {
        Origin(replica: ReplicaNumber(UInt32(below(4))), epoch: bool() ? 0 : UInt32(below(3)))
    }

    package mutating func changeID() -> ChangeID {
        ChangeID(origin(), number(max: UInt64(Int64.max) - 1) + 1)
    }

    /// A vector over few origins with small numbers, so that all four relations happen.
    package mutating func clock() -> VersionVector {
        VersionVector((0..<below(5)).map { _ in ChangeID(origin(), UInt64(below(4))) })
    }

    package mutating func operation() -> [UInt8] {
        var writer = CBORWriter()
        writer.array(2)
        writer.uint(number(max: 1000))
        writer.raw(Item.map([Item(depth: 2, by: &self), Item(depth: 2, by: &self)]).encoded)
        return writer.bytes
    }

    package mutating func change() -> Change {
        let kinds: [Actor.Kind] = [.node, .staff, .party, .authority]
        return Change(
            salt: bytes(16), subject: bool() ? SubjectID(changeID()) : nil, clock: clock(),
            actor: Actor(kinds[below(4)], ["", "katib", "hakim.əliyev"][below(3)]),
            door: Instant(milliseconds: number(max: 1 << 47)),
            operations: (0..<1 + below(3)).map { _ in operation() },
            pageClock: bool() ? clock() : nil)
    }

    package mutating func header() -> Header {
        let qualities: [ClockQuality] = [.unchecked, .checked, .doubtful]
        return Header(
            origin: origin(), first: number(max: 1 << 62) + 1, count: 1 + below(4096),
            previous: bool() ? .zero : digest(), hybridTime: HybridTime(word: number()),
            wall: Instant(milliseconds: number(max: 1 << 47)), quality: qualities[below(3)],
            grant: changeID(), checkpoint: bool() ? digest() : nil, root: digest())
    }

    package mutating func key() -> SigningKey { SigningKey(seed: bytes(SigningKey.seedByteCount)) }
}

/// A signed change set out of chance, with what it takes to check it.
package struct SampleSet {
    package let key: SigningKey
    package let instance = Instance("az-test")
    package let changes: [Change]
    package let sealed: Sealed<Verified>

    package var set: ChangeSet { sealed.changeSet }

    package init(count: Int, by chance: inout Chance) {
        key = chance.key()
        changes = (0..<count).map { _ in chance.change() }
        sealed = ChangeSet.sealed(
            changes.map(\.bytes), under: chance.header(), by: key, in: instance)
    }

    /// Whether bytes read as a change set that this set's origin has signed.
    package func admits(_ bytes: [UInt8]) -> Bool {
        guard let read = try? ChangeSet(bytes) else { return false }
        return (try? Sealed<Unverified>(read).verified(by: key.publicKey, in: instance)) != nil
    }
}
