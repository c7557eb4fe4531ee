internal import Casework
internal import Causality
package import ChangeSets
internal import Encoding
internal import Node
internal import Sealing

/// A court's history as signed change sets, in the order of its log.
package struct Backlog: Sendable {
    package let sets: [Sealed<Verified>]
    package let changeCount: Int
    /// Bytes of all operations: what the people at the court wrote.
    package let contentByteCount: Int

    package init(
        of member: Member, seed: UInt64, changeCount: Int, caseCount: Int, setsOf size: Int,
        words: Words
    ) {
        let (origin, key) = (member.identity.origin, member.key)
        var history = History(
            seed: seed, origin: origin, court: member.identity.court, caseCount: caseCount,
            words: words)
        var sets: [Sealed<Verified>] = []
        var (number, content): (UInt64, Int) = (1, 0)
        var (previous, clock) = (Digest256.zero, HybridClock())
        while Int(number) <= changeCount {
            let first = number
            var changes: [[UInt8]] = []
            var door = Nation.start
            while changes.count < size, Int(number) <= changeCount {
                let (bytes, count) = history.next(numbered: number) { step, dice in
                    door = step.door
                    return Change(
                        salt: dice.bytes(Limits.saltByteCount), subject: step.subject,
                        clock: step.clock, actor: Actor(.staff, step.actor), door: step.door,
                        operations: [step.operation.bytes]
                    ).bytes
                }
                changes.append(bytes)
                content += count
                number += 1
            }
            let header = Header(
                origin: origin, first: first, count: changes.count, previous: previous,
                hybridTime: clock.tick(door), wall: door, quality: .checked,
                grant: member.identity.grant, root: .zero)
            let sealed = ChangeSet.sealed(
                changes, under: header, by: key, in: member.identity.national)
            previous = sealed.changeSet.hash
            sets.append(sealed)
        }
        self.sets = sets
        self.changeCount = changeCount
        contentByteCount = content
    }

    /// Puts all of it into the log of its own court.
    package func fill(_ node: BenchNode) throws(BenchError) {
        for start in stride(from: 0, to: sets.count, by: 256) {
            let part = Array(sets[start..<min(start + 256, sets.count)])
            let outcome = node.arrivals.admit(Arrival(sets: part))
            guard let outcome, outcome.refusals.isEmpty, !outcome.isHalted else {
                throw BenchError("the court refuses its own history: \(outcome.debugDescription)")
            }
        }
    }
}
