import Casework
import Causality
import ChangeSets
import Encoding
import Replica
import Sealing
import Storage
import TestSupport
import Testing

@Suite("Ends of grants")
struct GrantEndTests {
    /// A court's claim, and a laptop's and the centre's work on it.
    private struct Story {
        var bench: Bench
        var laptop: Scribe
        var sets: [Sealed<Verified>] = []
        let subject: SubjectID

        init(_ name: String) throws {
            bench = try Bench(name)
            laptop = bench.scribe(.central, [])
            var court = bench.scribe(.court, ["050"])
            subject = SubjectID(court.next)
            sets.append(court.write([Paper.claim("050")], on: nil))
            for number in 1...4 {
                let known = laptop.number == 0 ? [] : [ChangeID(laptop.origin, laptop.number)]
                sets.append(
                    laptop.write(
                        [Paper.document("\(number)a"), Paper.document("\(number)b")], on: subject,
                        knowing: [subject.first] + known,
                        request: SHA256.digest([UInt8(number)])))
            }
            sets.append(
                court.write(
                    [Paper.document("after")], on: subject,
                    knowing: [subject.first, ChangeID(laptop.origin, 8)]))
        }
    }

    @Test("What lies beyond an end is gone, whether it came before the end was known or after")
    func alike() throws {
        let early = try Story("end-early")
        early.bench.end(early.laptop, at: 4)
        try early.bench.hearAuthority()
        let admissions = try early.bench.admit(early.sets)
        #expect(admissions.filter { $0 == .beyondGrantEnd }.count == 2)

        let late = try Story("end-late")
        try late.bench.hearAuthority()
        try late.bench.admit(late.sets)
        #expect(try late.bench.record(late.subject).changeCount == 10)
        late.bench.end(late.laptop, at: 4)
        try late.bench.hearAuthority()
        for story in [early, late] {
            #expect(try story.bench.head(story.laptop.origin) == 4)
            // The court's own document names what is gone, and waits.
            #expect(try story.bench.record(story.subject).changeCount == 5)
            #expect(try story.bench.waitingCount() == 1)
        }
        #expect(try early.bench.digest() == late.bench.digest())
    }

    @Test("An end inside a set takes the whole set with it")
    func inside() throws {
        let story = try Story("end-inside")
        try story.bench.hearAuthority()
        try story.bench.admit(story.sets)
        story.bench.end(story.laptop, at: 5)
        try story.bench.hearAuthority()
        #expect(try story.bench.head(story.laptop.origin) == 4)
        _ = try story.bench.digest()
    }

    @Test("A later end lets in again what the first one took, and what waited for it")
    func later() throws {
        let story = try Story("end-later")
        try story.bench.hearAuthority()
        try story.bench.admit(story.sets)
        let before = try story.bench.record(story.subject)
        for end: UInt64 in [2, 0, 6] {
            story.bench.end(story.laptop, at: end)
            try story.bench.hearAuthority()
            #expect(try story.bench.head(story.laptop.origin) == end)
            #expect(try story.bench.record(story.subject).changeCount == 1 + end)
            _ = try story.bench.digest()
        }
        story.bench.end(story.laptop, at: 8)
        try story.bench.hearAuthority()
        #expect(try story.bench.record(story.subject) == before)
        #expect(try story.bench.waitingCount() == 0)
    }

    @Test("A change that waited when its set was cut stops nobody when what it waited for comes")
    func cutWhileWaiting() throws {
        let story = try Story("end-waiting")
        try story.bench.hearAuthority()
        // The laptop's work comes before the claim it is about.
        try story.bench.admit(Array(story.sets[1...4]))
        #expect(try story.bench.waitingCount() == 8)
        story.bench.end(story.laptop, at: 2)
        try story.bench.hearAuthority()
        #expect(try story.bench.waitingCount() == 2)
        try story.bench.admit([story.sets[0]])
        #expect(try story.bench.record(story.subject).changeCount == 3)
        _ = try story.bench.digest()
    }

    @Test("A request that a cut change carried out is carried out by nobody")
    func requests() throws {
        let story = try Story("end-request")
        try story.bench.hearAuthority()
        try story.bench.admit(story.sets)
        story.bench.end(story.laptop, at: 4)
        try story.bench.hearAuthority()
        let (replica, origin) = (story.bench.replica, story.laptop.origin)
        for number: UInt8 in 1...4 {
            let answer = try replica.read { (transaction) throws(StoreError) in
                try replica.schema.change(
                    carryingOut: SHA256.digest([number]), of: origin, in: transaction)
            }
            let first = number <= 2 ? ChangeID(origin, UInt64(number) * 2 - 1) : nil
            #expect(answer?.change == first)
        }
    }
}
