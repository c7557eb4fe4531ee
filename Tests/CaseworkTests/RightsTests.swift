import Causality
import Law
import Testing

@testable import Casework

@Suite("Rights")
struct RightsTests {
    static let numbers: [UInt64] = Array(20...25) + Array(30...44) + Array(60...67) + [80]

    @Test("Every operation but the registry's has a row")
    func complete() {
        for number in Self.numbers { #expect(Rights.right(to: number) != nil) }
        #expect(Rights.right(to: 26) == nil)
    }

    @Test("No row of case content names the administrator, and no case role runs the machine")
    func noJoining() {
        for number in Self.numbers where (30...79).contains(number) {
            #expect(Rights.right(to: number)?.staff.contains(.administrator) == false)
        }
        let both = Rights.right(to: RolePut.number)
        #expect(both?.staff == [.administrator])
    }

    @Test("Nobody, the president included, chooses a judge: the draw takes no name")
    func president() {
        let president = Sample.staff("sedr", .president)
        #expect(!Rights.personMay(president, write: JudgeDrawn.number))
        #expect(!Rights.personMay(president, write: DecisionMade.number))
    }

    @Test("Origins write what their role may")
    func origins() {
        var claim = ClaimFiled()
        claim.court = "050"
        let filed = Operation.claimFiled(claim)
        func may(_ role: NodeRole, _ courts: [String], _ operation: Operation) -> Bool {
            Rights.originMayWrite(role: role, courts: courts, operation: operation)
        }
        #expect(may(.court, ["050"], filed))
        #expect(!may(.court, ["045"], filed))
        #expect(may(.central, [], filed))
        #expect(!may(.office, ["İ050"], filed))
        #expect(may(.office, ["İ050"], .enforcementStep(EnforcementStep())))
        #expect(!may(.court, ["050"], .enforcementStep(EnforcementStep())))
        #expect(may(.central, [], .courtPut(CourtPut())))
        #expect(!may(.court, ["050"], .courtPut(CourtPut())))
        #expect(may(.court, ["050"], .unknown(number: 99)))
        #expect(!may(.court, ["050"], .grantEnded(GrantEnded())))
    }

    @Test("A login does not get the machine and the cases at one time")
    func infrastructure() {
        let court = TestNode(World(), 1, .court, ["050"])
        let directory = court.openCourt("050")
        let administrator = Command.putRole(Sample.role("sadiq", .administrator))
        #expect(court.carryOut(administrator, on: directory).key == "carriedOut")
        let clerk = Command.putRole(Sample.role("sadiq", .clerk))
        #expect(court.carryOut(clerk, on: directory).key == "role.joinsInfrastructure")
        // If a log holds it nevertheless, the person is an administrator and nothing else.
        court.record([.rolePut(Sample.role("sadiq", .clerk))], on: directory)
        guard case .directory(let state) = court.state(directory) else { return }
        let actor = CommandActor.staff("sadiq", in: state, on: Sample.date("2026-03-05"))
        #expect(actor.roles == [.administrator])
    }

    @Test("A decision is given by the judge who was drawn")
    func decision() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = court.drawn("050")
        let drawn = court.caseState(subject).judge ?? ""
        let other = drawn == "h1" ? "h2" : "h1"
        let command = Command.decide(Sample.decision)
        #expect(
            court.carryOut(command, on: subject, as: Sample.staff("x", .judge, judge: other)).key
                == "decision.notByJudge")
        #expect(
            court.carryOut(command, on: subject, as: Sample.staff("y", .clerk)).key
                == "right.missing")
        #expect(
            court.carryOut(command, on: subject, as: Sample.staff("z", .judge, judge: drawn)).key
                == "carriedOut")
    }

    @Test("A role ends with its last day")
    func days() {
        let court = TestNode(World(), 1, .court, ["050"])
        let directory = court.openCourt("050")
        court.carryOut(.putRole(Sample.role("katib", .registrar)), on: directory)
        guard case .directory(let state) = court.state(directory) else { return }
        #expect(state.roles(of: "katib", on: Sample.date("2026-12-31")).count == 1)
        #expect(state.roles(of: "katib", on: Sample.date("2027-01-01")).isEmpty)
    }
}
