import Casework
import Causality
import Encoding
import Node
import Replica
import Sealing
import Simulation
import Testing

@Suite("Crashes")
struct CrashTests {
    enum Moment: CaseIterable { case beforeWriting, beforeCommit, beforeAnswer }

    /// From claim to draw, each step with an identity, so that it can be asked again.
    private static let storyLength = 8

    private func request(_ step: Int, of town: Town, on claim: SubjectID?) -> CommandRequest {
        var judge = JudgePut()
        judge.judge = "h1"
        judge.name = "Hakim"
        judge.weight = 100
        judge.active = true
        var contact = ContactChanged()
        contact.address = "Bakı"
        let commands: [Command] = [
            .openDirectory(court: "050", year: 2026, role: .court), .putJudge(judge),
            .fileClaim(town.claim), .registerClaim, .drawJudge(.none), .changeContact(contact),
            .offerCustody(to: "045", reason: "ərazi"), .fileClaim(town.claim),
        ]
        let command = commands[step]
        return CommandRequest(
            command, on: command.place == .case ? claim : nil, door: town.court.wall,
            onceOnly: SHA256.digest([UInt8(step)]))
    }

    /// Crashes at one step, asks again, and goes on.
    ///
    /// - Returns: the answer to what was asked again.
    private func live(
        _ town: Town, crashAt crash: Int?, _ moment: Moment
    ) throws -> CommandAnswer? {
        var claim: SubjectID?
        var again: CommandAnswer?
        for step in 0..<Self.storyLength {
            let request = request(step, of: town, on: claim)
            let event = NodeEvent.command(request)
            if step == crash {
                switch moment {
                case .beforeWriting: break
                case .beforeCommit: try town.court.crash(processing: [event])
                case .beforeAnswer: _ = town.court.process([event])
                }
                try town.court.crash()
            }
            guard case .command(let answer)? = town.court.process([event]).answers.first else {
                continue
            }
            if step == crash { again = answer }
            switch answer {
            case .carriedOut(_, let subject), .carriedOutBefore(_, let subject):
                if claim == nil, step == 2 { claim = subject }
            default: Issue.record("step \(step): \(answer)")
            }
        }
        return again
    }

    @Test(
        "A crash at any step of a story loses nothing and does nothing twice",
        arguments: Moment.allCases)
    func everyStep(moment: Moment) throws {
        let calm = try Town("crash-none-\(moment)")
        defer { calm.close() }
        #expect(try live(calm, crashAt: nil, moment) == nil)
        let wanted = try calm.court.replica.digest()
        for crash in 0..<Self.storyLength {
            let town = try Town("crash-\(crash)-\(moment)")
            defer { town.close() }
            let again = try live(town, crashAt: crash, moment)
            let digest = try town.court.replica.digest()
            #expect(digest.changeCount == wanted.changeCount)
            #expect(digest.subjectCount == wanted.subjectCount)
            if case .carriedOutBefore? = again {
                #expect(moment == .beforeAnswer)
            } else {
                #expect(moment != .beforeAnswer)
            }
            try town.court.replica.rebuild { _ in }
            #expect(try town.court.replica.digest() == digest)
        }
    }

    @Test("A rebuild that was cut begins again when the folder is opened")
    func cutRebuild() throws {
        let town = try Town("crash-rebuild")
        defer { town.close() }
        _ = try live(town, crashAt: nil, .beforeWriting)
        let before = try town.court.replica.digest()
        try town.court.beginRebuild()
        #expect(try town.court.replica.needsRebuild())
        try town.court.crash()
        #expect(try town.court.replica.digest() == before)
    }
}
