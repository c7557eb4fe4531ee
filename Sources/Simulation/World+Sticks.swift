internal import Causality
internal import ChangeSets
internal import Node
internal import Replica
internal import Sync

// History that travels on a stick: whole, in parts, out of order, or damaged.
extension World {
    /// Carries everything from one node to another.
    package func carry(from: Station, to: Station) {
        attempt("\(from.name) fills a stick for \(to.name)") { () throws(ReplicaError) in
            var segments: [[[UInt8]]] = []
            for head in try from.heads().heads { segments.append(try from.run(of: head.origin)) }
            let outcome = try to.intake.take(segments)
            for refusal in outcome?.refusals ?? [] {
                tallies.add("stick.\(refusal.error.name)")
            }
        }
    }

    /// Carries a part of one log, from somewhere in the middle: it may come too early.
    func carryPart(from: Station, to: Station) {
        tallies.add("fault.stickPart")
        attempt("\(from.name) fills a stick for \(to.name)") { () throws(ReplicaError) in
            guard let head = dice.pick(try from.heads().heads) else { return }
            let after = dice.number(in: 0...head.number)
            let count = 1 + dice.index(below: 6)
            let run = try from.run(of: head.origin, after: after, setCount: count)
            guard !run.isEmpty else { return }
            let outcome = try to.intake.take([run])
            for refusal in outcome?.refusals ?? [] {
                tallies.add("stick.\(refusal.error.name)")
            }
        }
    }

    /// Carries a set in which one bit is another: nothing of it may be taken.
    func carryDamaged(from: Station, to: Station) {
        tallies.add("fault.stickDamaged")
        attempt("\(from.name) fills a stick for \(to.name)") { () throws(ReplicaError) in
            guard let head = dice.pick(try from.heads().heads),
                var set = try from.run(of: head.origin, after: dice.number(in: 0...head.number))
                    .first
            else { return }
            set[dice.index(below: set.count)] ^= UInt8(1 << dice.index(below: 8))
            let outcome = try to.intake.take([[set]])
            guard let refusal = outcome?.refusals.first, outcome?.admittedCount == 0 else {
                return fail("\(to.name) took a damaged set of \(head.origin)")
            }
            tallies.add("damaged.\(refusal.error.name)")
        }
    }
}
