import Causality
import Law
import Testing

@testable import Casework

@Suite("The course of a claim by its procedure")
struct ProcedureTests {
    /// A claim at a court with its directory, under the civil procedure.
    private static func filed(_ court: TestNode) -> SubjectID {
        var claim = Sample.claim("050")
        claim.procedure = "civil"
        claim.dutyPaid = 3_000
        return court.carryOut(.fileClaim(claim)).subject
    }

    private static func step(
        _ code: String, _ court: TestNode, _ subject: SubjectID,
        _ fill: (inout StepDraft) -> Void = { _ in }
    ) -> String {
        var draft = StepDraft(code)
        fill(&draft)
        return court.carryOut(.takeStep(draft), on: subject).key
    }

    @Test("A claim is registered, drawn, accepted, sent, served; the case says where it stands")
    func acceptance() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = Self.filed(court)
        #expect(Self.step("accept", court, subject) == "step.outOfOrder")
        #expect(court.carryOut(.registerClaim, on: subject).key == "carriedOut")
        #expect(court.caseState(subject).stage == "registered")
        #expect(Self.step("accept", court, subject) == "step.outOfOrder")
        #expect(court.carryOut(.drawJudge(.none), on: subject).key == "carriedOut")
        #expect(court.caseState(subject).stage == "admissibility")
        #expect(Self.step("nothing", court, subject) == "step.unknown")
        #expect(Self.step("accept", court, subject) == "carriedOut")
        #expect(Self.step("sendClaim", court, subject) == "carriedOut")
        let state = court.caseState(subject)
        #expect(state.stage == "preparation")
        #expect(
            state.events.map(\.name) == [
                "receipt", "registered", "drawn", "claimAccepted", "claimSent",
            ])
        #expect(state.steps.allSatisfy { $0.event.move.procedure == "civil" })
        #expect(state.steps.allSatisfy { !$0.event.move.version.isEmpty })
    }

    @Test("Service is a fact of one participant, and has the name of what was served")
    func service() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = Self.filed(court)
        var served = Served()
        served.to = ParticipantRef(.defendant, 7)
        served.about = subject.first
        served.means = .hand
        #expect(court.carryOut(.serve(served), on: subject).key == "participant.unknown")
        served.to = ParticipantRef(.defendant)
        #expect(court.carryOut(.serve(served), on: subject).key == "carriedOut")
        let event = court.caseState(subject).events.last
        #expect(event?.name == "served:receipt")
        #expect(event?.participant == ParticipantRef(.defendant))
        served.means = .cabinet
        #expect(court.carryOut(.serve(served), on: subject).key == "right.node")
        served.means = .post
        served.at = court.world.now.advanced(byMilliseconds: 86_400_000)
        #expect(court.carryOut(.serve(served), on: subject).key == "time.ahead")
    }

    @Test("A suspended case takes no step but those that suspension allows")
    func suspension() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = Self.filed(court)
        _ = court.carryOut(.registerClaim, on: subject)
        _ = court.carryOut(.drawJudge(.none), on: subject)
        _ = Self.step("accept", court, subject)
        let suspended = Self.step("suspend", court, subject) {
            $0.ground = Grounds.grounds(in: "suspension").first?.code ?? ""
        }
        #expect(suspended == "carriedOut")
        #expect(court.caseState(subject).isSuspended)
        #expect(Self.step("sendClaim", court, subject) == "case.suspended")
        #expect(Self.step("resume", court, subject) == "carriedOut")
        #expect(!court.caseState(subject).isSuspended)
        #expect(Self.step("sendClaim", court, subject) == "carriedOut")
    }

    @Test("A ground that the table does not have, or none where one is due, is refused")
    func grounds() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = Self.filed(court)
        _ = court.carryOut(.registerClaim, on: subject)
        _ = court.carryOut(.drawJudge(.none), on: subject)
        _ = Self.step("accept", court, subject)
        #expect(Self.step("suspend", court, subject) == "field.empty")
        #expect(Self.step("suspend", court, subject) { $0.ground = "whim" } == "step.groundUnknown")
        #expect(court.caseState(subject).stage == "accepted")
    }

    @Test("Whoever joins is named by the change, and is gone when they leave")
    func participants() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = Self.filed(court)
        var joined = ParticipantJoined()
        joined.role = ParticipantRole(word: "expert") ?? .none
        joined.party.name = "Əliyev Kamran"
        let answer = court.carryOut(.joinParticipant(joined), on: subject)
        #expect(answer.key == "carriedOut")
        let expert = ParticipantRef(joined: answer.id)
        #expect(ParticipantRef("\(expert)") == expert)
        #expect(court.caseState(subject).party(expert)?.name == "Əliyev Kamran")
        let leave = Command.removeParticipant(expert, reason: "rəy verilib")
        #expect(court.carryOut(leave, on: subject).key == "carriedOut")
        #expect(court.caseState(subject).others.isEmpty)
        #expect(court.carryOut(leave, on: subject).key == "participant.unknown")
    }

    @Test("A thing has one keeper at a time, and a chain of them without a gap")
    func evidence() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = Self.filed(court)
        var put = EvidencePut()
        put.what = "Bıçaq"
        put.from = "Masallı RPŞ"
        put.place = "Seyf 2"
        put.keeper = "katib1"
        let thing = court.carryOut(.putEvidence(put), on: subject)
        #expect(thing.key == "carriedOut")
        var moved = EvidenceMoved()
        moved.evidence = thing.id
        moved.move = .sentToExpert
        moved.givenBy = "katib2"
        moved.takenBy = "Ekspertiza Mərkəzi"
        #expect(court.carryOut(.moveEvidence(moved), on: subject).key == "evidence.keeper")
        moved.givenBy = ""
        #expect(court.carryOut(.moveEvidence(moved), on: subject).key == "carriedOut")
        #expect(court.caseState(subject).evidenceViews.first?.keeper == "Ekspertiza Mərkəzi")
        moved.move = .destroyed
        moved.takenBy = "Komissiya"
        #expect(court.carryOut(.moveEvidence(moved), on: subject).key == "carriedOut")
        #expect(court.carryOut(.moveEvidence(moved), on: subject).key == "evidence.gone")
    }

    @Test("Letters are numbered by the court, in and out apart")
    func letters() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050")
        let subject = Self.filed(court)
        func put(_ kind: LetterKind) -> String {
            var letter = LetterPut()
            letter.kind = kind
            letter.correspondent = "Masallı RİH"
            letter.subjectMatter = "Arayış"
            let answer = court.carryOut(.putLetter(letter), on: subject)
            guard answer.key == "carriedOut" else { return answer.key }
            return court.caseState(subject).letters.last
                .map { "\($0.event.letterNumber)" } ?? ""
        }
        #expect(put(.incoming) == "DX(050)-1/2026")
        #expect(put(.outgoing) == "GD(050)-1/2026")
        #expect(put(.inquiry) == "GD(050)-2/2026")
    }
}
