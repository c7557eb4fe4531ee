import Casework
import Causality
import ChangeSets
import Encoding
import Node
import Replica
import Sealing
import Simulation
import TestSupport
import Testing

@Suite("The writer")
struct WriterTests {
    /// A scribe with the key of a third node, which is not running.
    private func scribe(in town: Town) -> Scribe {
        let key = SigningKey(seed: [UInt8](repeating: 5, count: 32))
        var granted = ReplicaGranted()
        granted.replica = 90
        granted.publicKey = key.publicKey.digest
        granted.role = .court
        granted.courts = ["045"]
        let grant = town.world.authority.append(.replicaGranted(granted), at: town.world.now)
        for station in town.world.stations { town.world.tellRegistry(to: station) }
        return Scribe(replica: 90, grant: grant, key: key, instance: town.world.authority.instance)
    }

    @Test("The greatest time that a peer can name does not stop a node from writing")
    func greatestTime() throws {
        let town = try Town("time")
        defer { town.close() }
        var liar = scribe(in: town)
        var claim = town.claim
        claim.court = "045"
        let set = liar.write(
            [[Operation.claimFiled(claim).bytes]], on: nil, hybridTime: HybridTime(word: .max))
        let outcome = try #require(town.centre.admit(Arrival(sets: [set])))
        #expect(outcome.admittedCount == 1)
        #expect(outcome.skewedCount == 1)
        for _ in 0..<3 {
            guard case .carriedOut? = town.file(at: town.centre) else {
                Issue.record("the centre writes no more")
                return
            }
        }
        #expect(town.world.meet(town.court, town.centre) == "settled")
        try town.centre.replica.rebuild { _ in }
        #expect(town.world.isConverged)
    }

    @Test("A grant's end and work on what it takes away, in one batch, leave one state")
    func endInOneBatch() throws {
        let town = try Town("one-batch")
        defer { town.close() }
        let key = SigningKey(seed: [UInt8](repeating: 6, count: 32))
        var granted = ReplicaGranted()
        granted.replica = RegistryState.delegatedReplicaMin
        granted.publicKey = key.publicKey.digest
        granted.role = .integration
        granted.courts = ["050"]
        let door = town.centre.wall
        guard
            case .registry(.success(let grant))? = town.centre.process([
                .registry(.replicaGranted(granted), door: door)
            ]).answers.first
        else {
            Issue.record("the centre cannot grant")
            return
        }
        var scribe = Scribe(
            replica: UInt32(granted.replica), grant: grant, key: key,
            instance: town.world.authority.instance)
        let subject = SubjectID(ChangeID(town.centre.identity.origin, 2))
        town.file(at: town.centre)
        var filed = DocumentFiled()
        filed.document = DocumentRef(
            name: "a", mime: "application/pdf", size: 1, digest: .zero, kind: .evidence)
        _ = town.centre.admit(
            Arrival(sets: [
                scribe.write(
                    [[Operation.documentFiled(filed).bytes]], on: subject,
                    knowing: [subject.first])
            ]))
        var end = GrantEnded()
        end.replica = granted.replica
        let committed = town.centre.process([
            .command(CommandRequest(.fileDocument(filed), on: subject, door: door)),
            .registry(.grantEnded(end), door: door),
        ])
        guard case .command(.carriedOut(let ids, _))? = committed.answers.first else {
            Issue.record("the document was not filed")
            return
        }
        let before = try town.centre.replica.digest()
        try town.centre.replica.rebuild { _ in }
        #expect(try town.centre.replica.digest() == before)
        #expect(ids.count == 1)
        #expect(try town.centre.heads()[scribe.origin] == nil)
    }

    @Test("A node that was told the end of its grant writes no more")
    func ended() throws {
        let town = try Town("ended")
        defer { town.close() }
        town.file(at: town.court)
        var end = GrantEnded()
        end.replica = town.court.identity.replica
        end.lastNumber = 1
        town.world.authority.append(.grantEnded(end), at: town.world.now)
        town.file(at: town.court)
        town.world.tellRegistry(to: town.court)
        let head = try town.court.heads()[town.court.identity.origin]
        #expect(head?.number == 1)
        guard case .halted? = town.file(at: town.court) else {
            Issue.record("it writes on")
            return
        }
        #expect(try town.court.heads()[town.court.identity.origin] == head)
    }

    @Test("A court whose next year is opened ahead goes on drawing this year's judges")
    func newYear() throws {
        let town = try Town("new-year")
        defer { town.close() }
        var judge = JudgePut()
        judge.judge = "h1"
        judge.name = "Hakim"
        judge.weight = 100
        judge.active = true
        let commands: [Command] = [
            .openDirectory(court: "050", year: 2026, role: .court), .putJudge(judge),
            .openDirectory(court: "050", year: 2027, role: .court),
        ]
        for command in commands {
            town.world.carryOut([CommandRequest(command, door: town.court.wall)], at: town.court)
        }
        guard case .carriedOut(_, let subject)? = town.file(at: town.court) else {
            Issue.record("no claim")
            return
        }
        for command in [Command.registerClaim, .drawJudge(.none)] {
            let answer = town.world.carryOut(
                [CommandRequest(command, on: subject, door: town.court.wall)], at: town.court
            ).first
            guard case .carriedOut? = answer else {
                Issue.record("\(command): \(String(describing: answer))")
                return
            }
        }
        let twice = town.world.carryOut(
            [CommandRequest(commands[2], door: town.court.wall)], at: town.court
        ).first
        guard case .refused(let refusal)? = twice else {
            Issue.record("next year is opened twice")
            return
        }
        #expect(refusal.reason == .directoryExists)
    }
}
