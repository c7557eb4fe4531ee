import Casework
import Causality
import ChangeSets
import Replica
import Simulation
import TestSupport
import Testing

@Suite("Admission")
struct AdmissionTests {
    @Test("A change that comes before what its clock names waits, does not count, and then does")
    func waiting() throws {
        let bench = try Bench("waiting")
        var court = bench.scribe(.court, ["050"])
        var centre = bench.scribe(.central, [])
        try bench.hearAuthority()
        let subject = SubjectID(court.next)
        let claim = court.write([Paper.claim("050")], on: nil)
        let early = centre.write([Paper.document("a")], on: subject, knowing: [subject.first])
        #expect(try bench.admit([early]) == [.admitted(count: 1)])
        #expect(try bench.record(subject).changeCount == 0)
        #expect(try bench.waitingCount() == 1)
        #expect(try bench.admit([claim]) == [.admitted(count: 1)])
        #expect(try bench.record(subject).changeCount == 2)
        #expect(try bench.waitingCount() == 0)
        let other = try Bench("waiting-other", authority: bench.authority)
        try other.hearAuthority()
        try other.admit([claim, early])
        #expect(try other.digest() == bench.digest())
    }

    @Test("A long chain of waiting changes comes in with the one that they all wait for")
    func chain() throws {
        let bench = try Bench("chain")
        var court = bench.scribe(.court, ["050"])
        var centre = bench.scribe(.central, [])
        try bench.hearAuthority()
        let subject = SubjectID(court.next)
        let claim = court.write([Paper.claim("050")], on: nil)
        var known = [subject.first]
        for number in 1...40 {
            let id = centre.next
            try bench.admit([
                centre.write([Paper.document("\(number)")], on: subject, knowing: known)
            ])
            known = [subject.first, id]
        }
        #expect(try bench.record(subject).changeCount == 0)
        try bench.admit([claim])
        #expect(try bench.record(subject).changeCount == 41)
        _ = try bench.digest()
    }

    @Test("Two different sets of one origin are a fork: the second is refused and changes nothing")
    func fork() throws {
        let bench = try Bench("fork")
        var court = bench.scribe(.court, ["050"])
        try bench.hearAuthority()
        try bench.admit([court.write([Paper.claim("050")], on: nil)])
        var twin = court
        let first = court.write([Paper.claim("050")], on: nil)
        let second = twin.write([Paper.claim("050"), Paper.claim("050")], on: nil)
        let third = twin.write([Paper.claim("050")], on: nil)
        try bench.admit([first])
        let before = try bench.digest()
        #expect(try bench.admit([second]) == [.forked(at: 2)])
        #expect(try bench.admit([third]) == [.early(head: 2)])
        #expect(try bench.digest() == before)
        // What is built on the other branch does not fit on ours, though its number does.
        try bench.admit([court.write([Paper.claim("050")], on: nil)])
        let longer = try bench.digest()
        #expect(try bench.admit([third]) == [.forked(at: 4)])
        #expect(try bench.digest() == longer)
    }

    @Test("A set that is known, too early, or granted by nobody changes nothing")
    func refusals() throws {
        let bench = try Bench("refusals")
        var court = bench.scribe(.court, ["050"])
        try bench.hearAuthority()
        var stranger = bench.scribe(.court, ["045"])
        let first = court.write([Paper.claim("050")], on: nil)
        _ = court.write([Paper.claim("050")], on: nil)
        let third = court.write([Paper.claim("050")], on: nil)
        try bench.admit([first])
        let before = try bench.digest()
        let foreign = stranger.write([Paper.claim("045")], on: nil)
        #expect(
            try bench.admit([first, third, foreign])
                == [.alreadyKnown, .early(head: 1), .grantUnknown])
        #expect(try bench.digest() == before)
    }

    @Test(
        "In whatever order logs arrive, singly or in runs, the bytes are the same",
        arguments: [UInt64](1...8))
    func anyOrder(seed: UInt64) throws {
        let world = World(
            seed: seed, scratch: Scratch.fresh("order-\(seed)"), weather: .calm)
        defer { world.close() }
        world.settle(withLaptop: true)
        for _ in 0..<90 { world.step() }
        world.calmDown()
        #expect(world.failure == nil)
        let centre = try #require(world.station("mərkəz"))
        var logs: [[Sealed<Verified>]] = []
        for head in try centre.heads().heads {
            logs.append(
                try centre.run(of: head.origin).map { Sealed(fromLog: try ChangeSet($0)) })
        }
        let wanted = try centre.replica.digest()
        var dice = Dice(seed: seed)
        for round in 0..<3 {
            let bench = try Bench("order-\(seed)-\(round)")
            // The authority's log comes first: nobody else's is taken without it.
            try bench.admit(logs[0])
            var rest = Array(logs.dropFirst())
            while rest.contains(where: { !$0.isEmpty }) {
                let index = dice.index(below: rest.count)
                let count = min(rest[index].count, 1 + dice.index(below: 9))
                let run = Array(rest[index].prefix(count))
                rest[index].removeFirst(count)
                if dice.chance(percent: 50) {
                    try bench.admit(run)
                } else {
                    try bench.admitSingly(run)
                }
            }
            #expect(try bench.digest() == wanted)
        }
    }
}
