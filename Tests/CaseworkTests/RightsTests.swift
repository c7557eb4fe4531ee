import Causality
import Law
import Testing

@testable import Casework

@Suite("Rights")
struct RightsTests {
    static let all = RightRule.all

    @Test("Every operation but the registry's has a row")
    func complete() {
        let numbers: [UInt64] = Array(20...25) + Array(30...44) + Array(60...67) + [80]
        for number in numbers {
            #expect(Rights.right(to: number) != nil)
        }
        for number: UInt64 in 10...12 { #expect(Rights.right(to: number) == nil) }
    }

    @Test("What a log may hold is the same in the code and in the table, for every number")
    func origins() {
        for number in UInt64(0)..<200 {
            let told = Rights.right(to: number)?.origins ?? []
            let order = told.sorted { $0.rawValue < $1.rawValue }
            let code = Rights.origins(of: number).sorted { $0.rawValue < $1.rawValue }
            #expect(order == code, "operation \(number)")
            let row = Self.all.first { $0.number == number }
            #expect(row?.origins.count ?? 0 == told.count, "a role no node has, in \(number)")
        }
    }

    @Test("No role joins the machine and the content of a case, in any line")
    func noJoining() {
        for role in Role.all where role.runsMachine {
            let rows = Self.all.filter { row in row.staff.contains { $0.number == role.number } }
            #expect(!rows.contains { RightRule.caseContent.contains($0.number) })
            #expect(role.sees == [.machine])
        }
        #expect(Rights.right(to: RolePut.number)?.staff == [.administrator])
        let administrator = Sample.staff("sadiq", .administrator)
        #expect(!Rights.sees(.cases, administrator) && !Rights.sees(.closed, administrator))
    }

    @Test("The president and who runs the machine see no closed case")
    func sight() {
        let blind: [StaffRole] = [.president, .collegiumPresident, .administrator, .officer]
        for role in blind { #expect(!Rights.sees(.closed, Sample.staff("x", role))) }
        let sighted: [StaffRole] = [.judge, .registrar, .clerk, .assistant]
        for role in sighted { #expect(Rights.sees(.closed, Sample.staff("x", role))) }
    }

    @Test("The table and what happens agree, for every operation, every role and every actor")
    func behaviour() {
        for number in UInt64(0)..<200 {
            let row = Self.all.first { $0.number == number }
            for role in StaffRole.allCases {
                let may = Rights.personMay(Sample.staff("x", role), write: number)
                let told = row?.staff.contains { $0.number == role.rawValue } ?? false
                #expect(may == told, "\(number) \(role)")
            }
            for role in Role.all where role.sort == .participant {
                let told = row?.parties.contains { $0.number == role.number } ?? false
                #expect(Rights.partyMay([role], write: number) == told)
            }
            #expect(Rights.personMay(.node, write: number) == (row?.operatorMay ?? false))
            #expect(!Rights.personMay(Sample.staff("x", .none), write: number))
        }
    }

    @Test("A role of a newer version is read, kept, and may do nothing")
    func newerRole() throws {
        var put = Sample.role("yeni", StaffRole(rawValue: 4711))
        put = try RolePut(fieldBytes: put.fieldBytes)
        #expect(put.role.rawValue == 4711)
        let actor = Sample.staff("yeni", put.role)
        for number in UInt64(0)..<200 { #expect(!Rights.personMay(actor, write: number)) }
    }

    @Test("Of each case command the table says whose the case must be, and decide asks")
    func custody() {
        let world = World()
        let (court, other) = (
            TestNode(world, 1, .court, ["050"]), TestNode(world, 2, .court, ["045"])
        )
        court.openCourt("050")
        other.openCourt("045")
        let subject = court.drawn("050")
        other.pull(court)
        for name in CommandName.allCases {
            let number = name.operationNumber()
            guard let command = Sample.command(name) else { continue }
            let before = other.state(subject).bytes
            let key = other.carryOut(command, on: subject).key
            if key != "carriedOut" { #expect(other.state(subject).bytes == before) }
            switch Rights.right(to: number)?.custody {
            case .own?, .urgent?: #expect(key == "custody.elsewhere", "\(name)")
            case .offered?: #expect(key == "custody.notOffered", "\(name)")
            default: #expect(key != "custody.elsewhere", "\(name)")
            }
        }
    }

    @Test("A participant does what the line of the role says, and a stranger nothing")
    func participants() {
        let centre = TestNode(World(), 9, .central, [])
        let subject = centre.carryOut(.fileClaim(Sample.claim("050"))).subject
        let state = centre.caseState(subject)
        let fin = state.filed.plaintiffs[0].identifier
        #expect(state.courtRoles(of: fin).map(\.name) == ["claimant"])
        var filed = DocumentFiled()
        filed.document = Sample.document("a.pdf", .motion)
        let party = CommandActor(kind: .party, name: fin)
        #expect(centre.carryOut(.fileDocument(filed), on: subject, as: party).key == "carriedOut")
        #expect(centre.carryOut(.registerClaim, on: subject, as: party).key == "right.missing")
        let stranger = CommandActor(kind: .party, name: "1AAAAAA")
        #expect(
            centre.carryOut(.fileDocument(filed), on: subject, as: stranger).key
                == "claim.notOwn")
    }

    @Test("Only the centre and the authority take over a case: a court cannot take another's")
    func takeover() {
        let world = World()
        let (court, other) = (
            TestNode(world, 1, .court, ["050"]), TestNode(world, 2, .court, ["045"])
        )
        court.openCourt("050")
        let subject = court.drawn("050")
        other.pull(court)
        let command = Command.takeOverCustody(
            court: "045", reason: "yanğın", secondSigner: "nazir")
        let president = Sample.staff("sedr", .president)
        #expect(other.carryOut(command, on: subject, as: president).key == "right.node")
        var taken = CustodyTakenOver()
        taken.court = "045"
        taken.term = 1
        taken.reason = "yanğın"
        taken.secondSigner = "nazir"
        other.record([.custodyTakenOver(taken)], on: subject, as: president)
        let state = other.caseState(subject)
        #expect(state.custody?.court == "050")
        #expect(state.refused.changes.map(\.reason) == [.rightMissing])
    }

    @Test("Nobody, the president included, chooses a judge: the draw takes no name")
    func president() {
        // What is written says who was drawn, and no command that leads there takes a judge's name.
        if case .drawJudge(let reason) = Command.drawJudge(.illness) { #expect(reason == .illness) }
        let president = Sample.staff("sedr", .president)
        #expect(!Rights.personMay(president, write: JudgeDrawn.number))
        #expect(!Rights.personMay(president, write: DecisionMade.number))
    }

    @Test("Origins write what their role may")
    func roles() {
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
        let subject = court.tried("050")
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
