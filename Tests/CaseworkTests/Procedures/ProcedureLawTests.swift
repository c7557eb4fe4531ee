import Causality
import Law
import Testing

@testable import Casework

@Suite("Laws of the procedures")
struct ProcedureLawTests {
    private static let date = CivilDate("2026-03-05") ?? .none

    /// What walks through a procedure found.
    private struct Finding {
        /// The steps that were taken, by commands.
        var taken: Set<String> = []
        /// The states in which a case stood that came to an end.
        var ended: Set<String> = []
        var faults: [String] = []
    }

    /// Walks cases through a procedure until each step was taken, each case on to an end.
    private static func walk(_ procedure: Procedure) -> Finding {
        let walk = Walk(procedure, on: date)
        var finding = Finding()
        var open = walk.within.steps
        while !open.isEmpty, finding.faults.isEmpty {
            let before = open.count
            one(walk, &open, &finding)
            if open.count == before {
                finding.faults.append("no way to \(open.sorted())")
            }
        }
        return finding
    }

    /// One case: to whatever is still open and does not end it, then to an end.
    private static func one(_ walk: Walk, _ open: inout Set<String>, _ finding: inout Finding) {
        let walker = Walker(walk.procedure)
        var standing = walk.start
        var states: Set<String> = [standing.stage]
        var ended = false
        while !ended {
            let way =
                walk.way(from: standing) { open.contains($0.code) && !walk.ends($0) }
                ?? (standing == walk.start ? target(walk, open) : nil)
                ?? walk.way(from: standing) { open.contains($0.code) }
                ?? walk.way(from: standing) { walk.ends($0) }
                ?? walk.way(from: standing, remembering: walk.needsOfMoving) { walk.ends($0) }
            guard let way else {
                finding.faults.append("a dead end at \(standing.stage)")
                return
            }
            for step in way {
                let answer = walker.take(step)
                guard answer == "carriedOut" else {
                    finding.faults.append("\(step.code) at \(standing.stage): \(answer)")
                    return
                }
                standing = walk.after(step, standing)
                ended = walk.ends(step)
                guard walker.state.stage == standing.stage else {
                    finding.faults.append("\(step.code): stands at \(walker.state.stage)")
                    return
                }
                states.insert(standing.stage)
                open.remove(step.code)
                finding.taken.insert(step.code)
            }
        }
        finding.ended.formUnion(states)
    }

    /// A way to one of the open steps for whose sake others must be taken first.
    private static func target(_ walk: Walk, _ open: Set<String>) -> [ProcedureStep]? {
        for code in open.sorted() {
            let needs = walk.needs(of: code)
            let way =
                walk.way(from: walk.start, remembering: needs) { $0.code == code }
                ?? walk.way(
                    from: walk.start, remembering: needs.union(walk.needsOfMoving)
                ) { $0.code == code }
            if let way { return way }
        }
        return nil
    }

    @Test(
        "Every step that waits for no period is taken by commands, and every case comes to an end",
        arguments: Procedures.all.filter { $0.instance == 1 }.map(\.id))
    func law(id: String) throws {
        let procedure = try #require(Procedures.procedure(id))
        let finding = Self.walk(procedure)
        #expect(finding.faults == [])
        let within = Walk(procedure, on: Self.date).within
        #expect(within.steps.subtracting(finding.taken) == [])
        #expect(within.states.subtracting(finding.ended) == [])
    }
}
