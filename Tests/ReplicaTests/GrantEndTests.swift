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
            // The court's own document names what is gone, and counts all the same.
            #expect(try story.bench.record(story.subject).changeCount == 6)
            #expect(try story.bench.waitingCount() == 0)
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
            #expect(try story.bench.record(story.subject).changeCount == 2 + end)
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

@Suite("Work that was built on what an end took away")
struct BuiltOnCutTests {
    /// A court's claim; a laptop's documents; the centre's work, half of it built on the laptop's.
    private struct Story {
        let bench: Bench
        let laptop: Scribe
        let centre: Scribe
        let subject: SubjectID
        /// In the order of writing.
        let sets: [Sealed<Verified>]

        init(_ name: String) throws {
            let bench = try Bench(name)
            var centre = bench.scribe(.central, [])
            var laptop = bench.scribe(.central, [])
            var court = bench.scribe(.court, ["050"])
            let subject = SubjectID(court.next)
            var sets = [court.write([Paper.claim("050")], on: nil)]
            for number: UInt64 in 1...3 {
                let known = number == 1 ? [] : [ChangeID(laptop.origin, number - 1)]
                sets.append(
                    laptop.write(
                        [Paper.document("laptop \(number)")], on: subject,
                        knowing: [subject.first] + known))
            }
            sets.append(
                centre.write(
                    [Paper.document("built on it")], on: subject,
                    knowing: [subject.first, ChangeID(laptop.origin, 3)]))
            // After the cut the centre's replica knows of the laptop's first change alone.
            sets.append(
                centre.write(
                    [Paper.document("later")], on: subject,
                    knowing: [
                        subject.first, ChangeID(laptop.origin, 1), ChangeID(centre.origin, 1),
                    ]))
            self.bench = bench
            self.laptop = laptop
            self.centre = centre
            self.subject = subject
            self.sets = sets
        }

        func state() throws -> CaseState {
            guard case .case(let state) = try bench.record(subject).state else {
                throw DecodingError.unknown(at: 0)
            }
            return state
        }
    }

    @Test("An honest node's work counts, also the later work that no longer names what was cut")
    func counts() throws {
        let story = try Story("built-counts")
        story.bench.end(story.laptop, at: 1)
        try story.bench.hearAuthority()
        try story.bench.admit(story.sets)
        let state = try story.state()
        #expect(
            state.documents.map(\.filed.document.name) == ["laptop 1", "built on it", "later"])
        #expect(try story.bench.waitingCount() == 0)
        let item = try #require(state.openDocket.first)
        #expect(item.id == DocketItemID(.builtOnCut, ChangeID(story.centre.origin, 1)))
        #expect(
            item.about == [ChangeID(story.centre.origin, 1), ChangeID(story.laptop.origin, 3)])
        _ = try story.bench.digest()
    }

    @Test("Whether the end is known first, last or in between, the fold is the same")
    func anyOrder() throws {
        var digests: [ReplicaDigest] = []
        for position in 0...6 {
            let story = try Story("built-order-\(position)")
            var sets = story.sets
            if position % 2 == 1 {
                // The centre's log before the laptop's.
                sets = [sets[0], sets[4], sets[5], sets[1], sets[2], sets[3]]
            }
            try story.bench.hearAuthority()
            for (index, set) in sets.enumerated() {
                if index == position {
                    story.bench.end(story.laptop, at: 1)
                    try story.bench.hearAuthority()
                }
                try story.bench.admit([set])
            }
            if position == 6 {
                story.bench.end(story.laptop, at: 1)
                try story.bench.hearAuthority()
            }
            digests.append(try story.bench.digest())
        }
        #expect(Set(digests.map(\.derived)).count == 1)
    }

    @Test("Nobody waits for what an ended laptop was allowed to write and never brought")
    func neverBrought() throws {
        let story = try Story("built-never")
        try story.bench.hearAuthority()
        try story.bench.admit([story.sets[0], story.sets[4], story.sets[5]])
        #expect(try story.bench.waitingCount() == 2)
        story.bench.end(story.laptop, at: 3)
        try story.bench.hearAuthority()
        #expect(try story.bench.waitingCount() == 0)
        #expect(try story.state().documents.count == 2)
        #expect(try story.state().openDocket.count == 2)
        // It comes all the same, on its memory stick.
        try story.bench.admit(Array(story.sets[1...3]))
        #expect(try story.state().documents.count == 5)
        #expect(try story.state().openDocket.isEmpty)
        let record = try story.bench.record(story.subject)
        let plain = try Story("built-plain")
        try plain.bench.hearAuthority()
        try plain.bench.admit(plain.sets)
        #expect(try plain.bench.record(plain.subject) == record)
        _ = try story.bench.digest()
    }

    @Test("A clock that names another subject's change is judged again when that change is cut")
    func foreignAndCut() throws {
        var digests: [ReplicaDigest] = []
        for isLate in [false, true] {
            let bench = try Bench("built-foreign-\(isLate)")
            var centre = bench.scribe(.central, [])
            var laptop = bench.scribe(.central, [])
            var court = bench.scribe(.court, ["050"])
            let (one, other) = (SubjectID(court.next), SubjectID(ChangeID(court.origin, 2)))
            let sets = [
                court.write([Paper.claim("050")], on: nil),
                court.write([Paper.claim("050")], on: nil),
                laptop.write([Paper.document("of one")], on: one, knowing: [one.first]),
                centre.write(
                    [Paper.document("of the other")], on: other,
                    knowing: [other.first, ChangeID(laptop.origin, 1)]),
            ]
            try bench.hearAuthority()
            if isLate {
                try bench.admit(sets)
                guard case .case(let state) = try bench.record(other).state else { return }
                #expect(state.documents.isEmpty)
            }
            bench.end(laptop, at: 0)
            try bench.hearAuthority()
            if !isLate { try bench.admit(sets) }
            guard case .case(let state) = try bench.record(other).state else { return }
            #expect(state.documents.count == 1)
            digests.append(try bench.digest())
        }
        #expect(digests.first?.derived == digests.last?.derived)
    }
}

@Suite("Ends that name more than a number")
struct NamedEndTests {
    @Test("Of two branches of a log the one that the end names counts, whichever came first")
    func branch() throws {
        for isKnownBefore in [false, true] {
            let bench = try Bench("end-branch-\(isKnownBefore)")
            var laptop = bench.scribe(.central, [])
            var court = bench.scribe(.court, ["050"])
            let subject = SubjectID(court.next)
            let claim = court.write([Paper.claim("050")], on: nil)
            var thief = laptop
            let honest = laptop.write(
                [Paper.document("honest")], on: subject, knowing: [subject.first])
            let stolen = thief.write(
                [Paper.document("stolen")], on: subject, knowing: [subject.first])
            try bench.hearAuthority()
            if !isKnownBefore { try bench.admit([claim, stolen]) }
            bench.end(laptop, at: 1, hash: honest.changeSet.hash)
            try bench.hearAuthority()
            if isKnownBefore {
                try bench.admit([claim])
                #expect(try bench.admit([stolen]) == [.forked(at: 1)])
            }
            #expect(try bench.head(laptop.origin) == 0)
            #expect(try bench.admit([honest]) == [.admitted(count: 1)])
            guard case .case(let state) = try bench.record(subject).state else { return }
            #expect(state.documents.map(\.filed.document.name) == ["honest"])
            _ = try bench.digest()
        }
    }

    @Test("The authority ends what a delegation has granted and the authority has not heard of")
    func beforeTheGrant() throws {
        var digests: [ReplicaDigest] = []
        for isKnownBefore in [false, true] {
            let bench = try Bench("end-early-grant-\(isKnownBefore)")
            var centre = bench.delegation()
            var (intruder, granting) = bench.delegated(1_000, by: &centre)
            let claim = intruder.write([Paper.claim("050")], on: nil)
            try bench.hearAuthority()
            if !isKnownBefore { try bench.admit([granting, claim]) }
            bench.end(intruder, at: 0)
            try bench.hearAuthority()
            if isKnownBefore {
                #expect(
                    try bench.admit([granting, claim]) == [.admitted(count: 1), .beyondGrantEnd])
            }
            #expect(try bench.head(intruder.origin) == 0)
            #expect(try bench.record(SubjectID(ChangeID(intruder.origin, 1))).changeCount == 0)
            digests.append(try bench.digest())
        }
        #expect(digests.first?.log == digests.last?.log)
        #expect(digests.first?.derived == digests.last?.derived)
    }
}
