import Causality
import Testing

@testable import Casework

@Suite("Custody")
struct CustodyTests {
    let world = World()
    let masalli: TestNode
    let lenkeran: TestNode
    let centre: TestNode
    let authority = CommandActor(kind: .authority, name: "reis")
    let takeover = Command.takeOverCustody(
        court: "066", reason: "yanğın", secondSigner: "nazir")

    init() {
        masalli = TestNode(world, 1, .court, ["050"])
        lenkeran = TestNode(world, 2, .court, ["045"])
        centre = TestNode(world, 9, .central, [])
        masalli.openCourt("050")
        lenkeran.openCourt("045")
    }

    func offered() -> SubjectID {
        let subject = masalli.drawn("050")
        masalli.carryOut(.offerCustody(to: "045", reason: "aidiyyət"), on: subject)
        lenkeran.pull(masalli)
        return subject
    }

    @Test("Term 1 belongs to the court that the claim names, whoever's node wrote the filing")
    func cabinetFiling() {
        let filed = centre.carryOut(
            .fileClaim(Sample.claim("050")), as: Sample.party("5KA71QX"))
        masalli.pull(centre)
        #expect(masalli.carryOut(.registerClaim, on: filed.subject).key == "carriedOut")
        #expect(masalli.caseState(filed.subject).refused.changes.isEmpty)
    }

    @Test("An offer binds: only a hearing that took place is recorded until the answer")
    func binds() {
        let subject = masalli.drawn("050")
        let hearing = masalli.carryOut(
            .setHearing(Sample.plan("z1", "2026-03-17", 11)), on: subject
        ).id
        masalli.carryOut(.offerCustody(to: "045", reason: "aidiyyət"), on: subject)
        let plan = Command.setHearing(Sample.plan("z1", "2026-03-18", 11))
        #expect(masalli.carryOut(plan, on: subject).key == "custody.offered")
        let held = Command.holdHearing(hearing: hearing, outcome: .held, ground: "")
        #expect(masalli.carryOut(held, on: subject).key == "carriedOut")
        let state = masalli.caseState(subject)
        #expect(state.hearingOutcomes.allSatisfy { state.counts($0) })
        let again = Command.offerCustody(to: "066", reason: "aidiyyət")
        #expect(masalli.carryOut(again, on: subject).key == "custody.offered")
    }

    @Test("A step that was written after one's own offer is a proposal, also when it was declined")
    func bound() {
        let subject = offered()
        let declined = lenkeran.carryOut(.declineCustody(reason: "yox"), on: subject).id
        var set = HearingSet()
        set.judge = "h1"
        set.hall = "z1"
        set.from = Sample.moment("2026-03-20", 10)
        set.until = Sample.moment("2026-03-20", 11)
        set.term = 1
        let early = masalli.record([.hearingSet(set)], on: subject)
        masalli.pull(lenkeran)
        let late = masalli.record([.hearingSet(set)], on: subject)
        let state = masalli.caseState(subject)
        #expect(state.offers.map(\.answeredBy) == [declined])
        #expect(state.hearings.filter { state.counts($0) }.map(\.id) == [late])
        #expect(state.openDocket.map(\.id) == [DocketItemID(.proposal, early)])
        let read = try? Subject(Subject.case(state).bytes)
        #expect(read == .case(state))
    }

    @Test("The offered court sees the offer on its docket")
    func docketOfOffer() {
        let subject = offered()
        let waiting = lenkeran.entries(.docket).compactMap { DocketKey.parts($0.key) }
        #expect(waiting.map(\.place) == ["045"])
        #expect(waiting.map(\.subject) == [subject])
        #expect(waiting.map(\.item.kind) == [.custodyOffer])
    }

    @Test("Acceptance hands the case over: new number, list of both courts, pending moves")
    func acceptance() {
        let subject = offered()
        #expect(lenkeran.carryOut(.acceptCustody, on: subject).key == "carriedOut")
        #expect(lenkeran.caseState(subject).standing == .filed)
        lenkeran.carryOut(.registerClaim, on: subject)
        lenkeran.carryOut(.drawJudge(.none), on: subject)
        masalli.pull(lenkeran)
        let state = masalli.caseState(subject)
        #expect(state.custody?.number == 2)
        #expect(state.number?.description == "2(045)-1/2026")
        let lists = masalli.entries(.list).compactMap { ListKey.parts($0.key) }
        #expect(lists.map(\.place) == ["045", "050"])
        #expect(lists.map(\.standing) == [CaseStanding.drawn, .transferred].map(\.rawValue))
        #expect(masalli.total(.pending, court: "050") == 0)
        #expect(masalli.total(.transferred, court: "050") == 1)
        #expect(masalli.total(.pending, court: "045") == 1)
        #expect(state.openDocket.isEmpty)
    }

    @Test("A hearing of a court that has the case no more claims neither hall nor judge")
    func lapsed() {
        let subject = masalli.drawn("050")
        masalli.carryOut(.setHearing(Sample.plan("z1", "2026-03-17", 11)), on: subject)
        masalli.carryOut(.offerCustody(to: "045", reason: "aidiyyət"), on: subject)
        lenkeran.pull(masalli)
        #expect(lenkeran.entries(.claim).count == 2)
        lenkeran.carryOut(.acceptCustody, on: subject)
        #expect(lenkeran.entries(.claim).isEmpty)
        #expect(lenkeran.caseState(subject).hearingViews.map(\.standing) == [.lapsed])
    }

    @Test("A refusal ends the offer and the court goes on")
    func refusal() {
        let subject = offered()
        #expect(
            lenkeran.carryOut(.declineCustody(reason: "aidiyyəti deyil"), on: subject).key
                == "carriedOut")
        masalli.pull(lenkeran)
        let plan = Command.setHearing(Sample.plan("z1", "2026-03-17", 11))
        #expect(masalli.carryOut(plan, on: subject).key == "carriedOut")
        let state = masalli.caseState(subject)
        #expect(state.hearings.allSatisfy { state.counts($0) })
    }

    @Test("Only the named court answers an offer")
    func strangerAnswers() {
        let subject = offered()
        let stranger = TestNode(world, 3, .court, ["066"])
        stranger.pull(masalli)
        #expect(stranger.carryOut(.acceptCustody, on: subject).key == "custody.notOffered")
        var accepted = CustodyAccepted()
        accepted.term = 1
        stranger.record([.custodyAccepted(accepted)], on: subject)
        #expect(stranger.caseState(subject).custody?.court == "050")
        #expect(stranger.caseState(subject).refused.changes.map(\.reason) == [.custodyMissing])
    }

    @Test("If an acceptance and a takeover end one term, the takeover wins in either fold order")
    func takeoverWins() {
        for acceptsFirst in [true, false] {
            let subject = offered()
            centre.pull(masalli)
            if acceptsFirst {
                // What the centre files alone puts its takeover behind the acceptance.
                var filed = DocumentFiled()
                filed.document = Sample.document("a.pdf", .motion)
                centre.carryOut(.fileDocument(filed), on: subject)
            }
            lenkeran.carryOut(.acceptCustody, on: subject)
            let taken = centre.carryOut(takeover, on: subject, as: authority).id
            let order = world.order(of: subject, holding: lenkeran.held.union(centre.held))
            #expect((order.last?.change.id == taken) == acceptsFirst)
            let step = lenkeran.carryOut(.registerClaim, on: subject).id
            lenkeran.pull(centre)
            centre.pull(lenkeran)
            let state = centre.caseState(subject)
            #expect(state.custody?.court == "066")
            #expect(state.terms.filter(\.displaced).map(\.court) == ["045"])
            #expect(
                Set(state.openDocket.map(\.id.kind)) == [.proposal, .custodyContested])
            #expect(state.openDocket.contains { $0.id == DocketItemID(.proposal, step) })
            #expect(lenkeran.state(subject).bytes == centre.state(subject).bytes)
            masalli.pull(centre)
        }
    }

    @Test("A takeover needs a second signer who is not the first")
    func secondSigner() {
        let subject = masalli.drawn("050")
        centre.pull(masalli)
        let alone = Command.takeOverCustody(court: "066", reason: "yanğın", secondSigner: "reis")
        #expect(centre.carryOut(alone, on: subject, as: authority).key == "custody.secondSigner")
        #expect(centre.carryOut(takeover, on: subject).key == "right.missing")
    }

    @Test("A takeover that knew of the handover names a stale term and is refused")
    func staleTakeover() {
        let subject = offered()
        lenkeran.carryOut(.acceptCustody, on: subject)
        centre.pull(lenkeran)
        var taken = CustodyTakenOver()
        taken.court = "066"
        taken.term = 1
        taken.reason = "yanğın"
        taken.secondSigner = "nazir"
        centre.record([.custodyTakenOver(taken)], on: subject, as: authority)
        let state = centre.caseState(subject)
        #expect(state.custody?.court == "045")
        #expect(state.refused.changes.map(\.reason) == [.stateMismatch])
    }

    @Test("A step under a term that never was counts for nothing, ever")
    func bogusTerm() {
        let subject = offered()
        var registered = CaseRegistered()
        registered.caseNumber = CaseNumber(kind: "2", court: "050", sequence: 9, year: 2026)
        registered.term = 3
        masalli.record([.caseRegistered(registered)], on: subject)
        lenkeran.pull(masalli)
        lenkeran.carryOut(.acceptCustody, on: subject)
        lenkeran.carryOut(.offerCustody(to: "050", reason: "geri"), on: subject)
        masalli.pull(lenkeran)
        masalli.carryOut(.acceptCustody, on: subject)
        let state = masalli.caseState(subject)
        #expect(state.custody?.number == 3)
        #expect(state.registration(in: 3) == nil)
        #expect(state.openDocket.map(\.id.kind) == [.proposal])
    }
}
