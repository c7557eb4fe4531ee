import Causality
import Encoding
import Testing

@testable import Casework

/// Laws over generated histories with concurrency, lies and garbage.
@Suite("Laws")
struct LawTests {
    static let seeds: [UInt64] = Array(1...8)

    @Test(
        "At every prefix a state survives its bytes, and folding on equals folding again",
        arguments: seeds)
    func incremental(seed: UInt64) throws {
        var storm = Storm(seed: seed)
        storm.run(steps: 160)
        storm.settle()
        let node = storm.nodes[0]
        for subject in node.subjects {
            var kept = Subject.none
            var whole = Subject.none
            for recorded in storm.world.order(of: subject, holding: node.held) {
                kept = try Subject(kept.bytes)
                kept.fold(recorded.change)
                whole.fold(recorded.change)
                let (left, right) = (kept.bytes, whole.bytes)
                #expect(left == right, "seed \(seed), \(subject), \(recorded.change.id)")
                // Nothing of a state lives outside its bytes.
                let same = kept == whole
                #expect(same, "seed \(seed), \(subject), \(recorded.change.id)")
            }
            let projected = kept.projection(of: subject)
            let again = whole.projection(of: subject)
            #expect(projected == again, "seed \(seed), \(subject)")
        }
    }

    @Test("Every node that holds the same changes has the same states", arguments: seeds)
    func convergence(seed: UInt64) {
        var storm = Storm(seed: seed)
        storm.run(steps: 120)
        storm.settle()
        let states = storm.nodes.map { node in node.subjects.map { node.state($0).bytes } }
        for other in states.dropFirst() { #expect(other == states[0], "seed \(seed)") }
    }

    @Test("Operations, as nodes write them, are read as what they were", arguments: seeds)
    func operationBytes(seed: UInt64) {
        var storm = Storm(seed: seed)
        storm.run(steps: 60)
        for recorded in storm.world.log.values {
            for operation in recorded.change.operations {
                guard operation.event != nil else { continue }
                let read = Operation(operation.bytes)
                #expect(read == operation, "seed \(seed)")
            }
        }
    }

    @Test("The counter of money paid is what the orders were paid", arguments: seeds)
    func balance(seed: UInt64) {
        var storm = Storm(seed: seed)
        storm.run(steps: 160)
        storm.settle()
        let node = storm.nodes[0]
        var paid: Int64 = 0
        for subject in node.subjects {
            if case .order(let state) = node.state(subject) { paid += Int64(state.paid) }
        }
        #expect(node.total(.paid, court: "İ050") == paid)
    }

    @Test("Keys are unique in a projection, sorted, and read back", arguments: seeds)
    func keys(seed: UInt64) {
        var storm = Storm(seed: seed)
        storm.run(steps: 120)
        storm.settle()
        let node = storm.nodes[0]
        for subject in node.subjects {
            let projection = node.state(subject).projection(of: subject)
            for (left, right) in zip(projection.entries, projection.entries.dropFirst()) {
                let ascends =
                    left.table < right.table
                    || (left.table == right.table && left.key.lexicographicallyPrecedes(right.key))
                #expect(ascends, "seed \(seed)")
            }
            for entry in projection.entries {
                #expect(entry.key.count <= 511)
                #expect(Self.isRead(entry, of: subject), "seed \(seed), \(entry.table)")
            }
            for counter in projection.counters {
                let isRead =
                    CounterKey(counter.key) != nil || DayCounterKey(counter.key) != nil
                #expect(isRead)
            }
        }
    }

    private static func isRead(_ entry: IndexEntry, of subject: SubjectID) -> Bool {
        switch entry.table {
        case .number: NumberKey.parts(entry.key)?.subject == subject
        case .person: PersonCaseRow(key: entry.key, value: entry.value)?.subject == subject
        case .list:
            CaseRow(key: entry.key, value: entry.value)?.id == subject
                || OrderRow(key: entry.key, value: entry.value)?.id == subject
        case .claim: ClaimKey.claim(entry.key)?.subject == subject
        case .docket: DocketRow(key: entry.key, value: entry.value)?.subject == subject
        case .directory: DirectoryKey.parts(entry.key)?.subject == subject
        case .family: FamilyKey.member(entry.key) == subject
        case .deadline: DeadlineItem(key: entry.key, value: entry.value)?.subject == subject
        case .document: DocumentKey.parts(entry.key)?.subject == subject
        }
    }

    @Test("Storms do happen: commands are carried out, and things reach the docket")
    func stormsAreRough() {
        var (carriedOut, kinds) = (0, Set<DocketKind>())
        for seed in Self.seeds {
            var storm = Storm(seed: seed)
            storm.run(steps: 260)
            storm.settle()
            carriedOut += storm.carriedOut
            for subject in storm.nodes[0].subjects {
                kinds.formUnion(storm.nodes[0].state(subject).openDocket.map(\.id.kind))
            }
        }
        #expect(carriedOut > Self.seeds.count * 30)
        #expect(
            kinds.isSuperset(of: [
                .proposal, .doubleRegistration, .doubleDraw, .contactConflict, .refusedChange,
                .custodyContested, .custodyOffer, .doneWithoutKnowledge, .overpaid,
            ]))
    }

    @Test(
        "Bytes by chance never trap: as an operation they are unknown, as a state an error",
        arguments: seeds)
    func garbage(seed: UInt64) {
        var storm = Storm(seed: seed)
        storm.run(steps: 40)
        var dice = Dice(seed: seed &+ 1000)
        let samples = storm.world.log.values.sorted { $0.change.id < $1.change.id }
            .flatMap { $0.change.operations }.filter { $0.event != nil }.map(\.bytes)
        var state = Subject.none
        for round in 0..<120 {
            var bytes = dice.one(of: samples)
            for _ in 0...dice.below(3) {
                bytes[dice.below(bytes.count)] = UInt8(truncatingIfNeeded: dice.next())
            }
            let operation = Operation(bytes)
            if operation.event != nil {
                // What is read is written in the same bytes: there is one encoding.
                let again = operation.bytes
                #expect(again == bytes, "seed \(seed), round \(round)")
            }
            state.fold(
                FoldedChange(
                    id: ChangeID(Origin(replica: ReplicaNumber(1)), UInt64(round + 1)),
                    clock: VersionVector([
                        ChangeID(Origin(replica: ReplicaNumber(1)), UInt64(dice.below(round + 1)))
                    ]),
                    role: dice.one(of: NodeRole.allCases), courts: ["050", "İ050"],
                    actorKind: .node, actorName: "", door: Instant(milliseconds: dice.next()),
                    hybridTime: HybridTime(word: UInt64(round)), operations: [operation]))
            let kept = state.bytes
            #expect((try? Subject(kept)) == state, "seed \(seed), round \(round)")
            _ = state.projection(of: .registry)
            var spoiled = kept
            spoiled[dice.below(spoiled.count)] ^= UInt8(1 + dice.below(255))
            if let read = try? Subject(spoiled) { _ = read.projection(of: .registry) }
        }
    }

    @Test("Views are made of any state without a trap", arguments: seeds)
    func views(seed: UInt64) {
        var storm = Storm(seed: seed)
        storm.run(steps: 80)
        storm.settle()
        let node = storm.nodes[0]
        for subject in node.subjects {
            switch node.state(subject) {
            case .case(let state):
                let view = state.view(of: subject, for: .node, courts: ["050"])
                #expect(view.hearings.count == state.hearings.count)
                #expect(view.course.count >= 1)
                let told = state.view(of: subject, forParty: "5KA71QX", orders: [])
                #expect(told?.course.allSatisfy { $0.by.isEmpty && $0.counts } != false)
            case .order(let state):
                let view = state.view(of: subject, for: .node, courts: ["İ050"])
                #expect(view.course.count >= 1)
            default: continue
            }
        }
    }
}
