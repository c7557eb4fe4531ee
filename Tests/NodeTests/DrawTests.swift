import Casework
import Causality
import Encoding
import Law
import Node
import Replica
import Simulation
import Testing

@Suite("Draws at a node")
struct DrawTests {
    private func carryOut(
        _ command: Command, on subject: SubjectID? = nil, in town: Town
    ) -> CommandAnswer? {
        let request = CommandRequest(command, on: subject, door: town.court.wall)
        return town.world.carryOut([request], at: town.court).first
    }

    @Test("Next year's directory leaves this year's draws as they are")
    func nextYear() throws {
        let town = try Town("draw-years")
        defer { town.close() }
        let year = UInt64(CivilDate(inBaku: town.court.wall).year)
        _ = carryOut(.openDirectory(court: "050", year: year, role: .court), in: town)
        var judge = JudgePut()
        (judge.judge, judge.name, judge.weight, judge.active) = ("h", "Həsənov", 100, true)
        _ = carryOut(.putJudge(judge), in: town)
        var keys: Set<String> = []
        for isNextYearOpen in [false, true] {
            if isNextYearOpen {
                let next = carryOut(
                    .openDirectory(court: "050", year: year + 1, role: .court), in: town)
                guard case .carriedOut = next else {
                    Issue.record("next year's directory: \(String(describing: next))")
                    return
                }
            }
            guard case .carriedOut(_, let subject) = town.file(at: town.court) else {
                Issue.record("the claim was not filed")
                return
            }
            _ = carryOut(.registerClaim, on: subject, in: town)
            let drawn = carryOut(.drawJudge(.none), on: subject, in: town)
            guard case .carriedOut = drawn,
                case .case(let state) = try town.court.record(of: subject).state,
                let record = state.draw?.event.record
            else {
                Issue.record("\(String(describing: drawn))")
                return
            }
            #expect(Draw.verify(record))
            #expect(record.version == 2)
            keys.insert(record.key?.hex ?? "")
        }
        #expect(keys.count == 1)
    }
}
