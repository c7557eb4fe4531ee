import Causality
import Encoding
import Law
import Testing

@testable import Casework

/// One test for each row of the table “What happens to concurrent changes”.
@Suite("Concurrent changes")
struct ConcurrencyTests {
    let world = World()
    let masalli: TestNode
    let lenkeran: TestNode
    let centre: TestNode

    init() {
        masalli = TestNode(world, 1, .court, ["050"])
        lenkeran = TestNode(world, 2, .court, ["045"])
        centre = TestNode(world, 9, .central, [])
        masalli.openCourt("050")
        lenkeran.openCourt("045")
    }

    /// A case of Masallı's that was offered to Lənkəran, both knowing.
    func offered() -> SubjectID {
        let subject = masalli.drawn("050")
        masalli.carryOut(.offerCustody(to: "045", reason: "aidiyyət"), on: subject)
        lenkeran.pull(masalli)
        return subject
    }

    /// A registration that nobody decided: what a node wrote without knowing better.
    func registration(_ court: String, _ sequence: UInt64, term: UInt64) -> Operation {
        var registered = CaseRegistered()
        registered.caseNumber = CaseNumber(kind: "2", court: court, sequence: sequence, year: 2026)
        registered.date = Sample.date("2026-03-05")
        registered.term = term
        return .caseRegistered(registered)
    }

    func hearing(_ court: String, _ hall: String, term: UInt64) -> Operation {
        var set = HearingSet()
        set.judge = "h1"
        set.hall = hall
        set.from = Sample.moment("2026-03-20", 10)
        set.until = Sample.moment("2026-03-20", 11)
        set.term = term
        return .hearingSet(set)
    }

    @Test("Filings and documents that were handed in at once are all kept")
    func filings() {
        let subject = masalli.drawn("050")
        centre.pull(masalli)
        var filed = DocumentFiled()
        filed.document = Sample.document("a.pdf", .evidence)
        masalli.carryOut(.fileDocument(filed), on: subject)
        filed.document = Sample.document("b.pdf", .motion)
        centre.carryOut(.fileDocument(filed), on: subject, as: Sample.party("5KA71QX"))
        masalli.pull(centre)
        centre.pull(masalli)
        let state = masalli.caseState(subject)
        #expect(state.documents.count == 2)
        #expect(state.openDocket.isEmpty)
        #expect(masalli.state(subject).bytes == centre.state(subject).bytes)
    }

    @Test("A step concurrent with a handover is a proposal on the new court's docket")
    func proposal() {
        let subject = offered()
        lenkeran.carryOut(.acceptCustody, on: subject)
        // Masallı's other machine had not heard of the offer.
        let other = TestNode(world, 1, epoch: 77, .court, ["050"])
        other.held = masalli.held.filter { masalli.caseState(subject).openOffer?.mark.id != $0 }
        let step = other.record([hearing("050", "z1", term: 1)], on: subject)
        lenkeran.pull(other)
        let state = lenkeran.caseState(subject)
        #expect(state.hearings.count == 1)
        #expect(state.hearings.allSatisfy { state.standing(of: $0) == .proposed })
        let item = state.openDocket.first
        #expect(item?.id == DocketItemID(.proposal, step))
        #expect(item?.place == "045")
        #expect(state.openDocket.count == 1)
    }

    @Test("A step that counted ceases to count when a takeover arrives whose cut leaves it out")
    func ceases() {
        let subject = masalli.drawn("050")
        centre.pull(masalli)
        let step = masalli.carryOut(.setHearing(Sample.plan("z1", "2026-03-17", 11)), on: subject)
        #expect(masalli.caseState(subject).standing == .scheduled)
        let authority = CommandActor(kind: .authority, name: "reis")
        let takeover = Command.takeOverCustody(
            court: "045", reason: "yanğın", secondSigner: "nazir")
        #expect(centre.carryOut(takeover, on: subject, as: authority).key == "carriedOut")
        masalli.pull(centre)
        let state = masalli.caseState(subject)
        #expect(state.custody?.court == "045")
        #expect(state.hearings.map { state.standing(of: $0) } == [.proposed])
        #expect(state.openDocket.map(\.id) == [DocketItemID(.proposal, step.id)])
        // The registration and the draw lay inside the cut.
        #expect(state.registrations.allSatisfy { state.counts($0) })
        #expect(masalli.carryOut(.registerClaim, on: subject).key == "custody.elsewhere")
    }

    @Test("An adopted proposal counts, a dismissed one is settled")
    func adopted() {
        for choice in [DocketChoice.adopt, .dismiss] {
            let subject = masalli.drawn("050")
            centre.pull(masalli)
            let step = masalli.carryOut(
                .setHearing(Sample.plan("z1", "2026-03-17", 11)), on: subject)
            let authority = CommandActor(kind: .authority, name: "reis")
            centre.carryOut(
                .takeOverCustody(court: "045", reason: "yanğın", secondSigner: "nazir"),
                on: subject, as: authority)
            lenkeran.pull(masalli)
            lenkeran.pull(centre)
            let answer = DocketAnswer(
                item: DocketItemID(.proposal, step.id), choice: choice)
            #expect(lenkeran.carryOut(.settleDocket(answer), on: subject).key == "carriedOut")
            let state = lenkeran.caseState(subject)
            #expect(state.openDocket.isEmpty)
            #expect(state.hearings.map { state.counts($0) } == [choice == .adopt])
            masalli.held.removeAll()
            masalli.openCourt("050")
        }
    }

    @Test("A step by a court that never held custody is refused and listed")
    func neverHeld() {
        let subject = masalli.drawn("050")
        let stranger = TestNode(world, 3, .court, ["066"])
        stranger.pull(masalli)
        #expect(
            stranger.carryOut(.setHearing(Sample.plan("z1", "2026-03-17", 11)), on: subject).key
                == "custody.elsewhere")
        let step = stranger.record([hearing("066", "z1", term: 1)], on: subject)
        let state = stranger.caseState(subject)
        #expect(state.hearings.isEmpty)
        #expect(state.refused.changes.map(\.id) == [step])
        #expect(state.refused.changes.map(\.reason) == [.custodyMissing])
        #expect(state.openDocket.map(\.duty) == [.administrator])
    }

    @Test("Of two draws for one filing the older epoch's stands, and both stay visible")
    func doubleDraw() {
        let subject = masalli.registered("050")
        let restored = TestNode(world, 1, epoch: 77, .court, ["050"])
        restored.pull(masalli)
        let directory = restored.subjects.first {
            if case .directory(let state) = restored.state($0) { return state.court == "050" }
            return false
        }
        restored.carryOut(.publishDrawKey(restored.published), on: directory)
        let younger = restored.carryOut(.drawJudge(.none), on: subject).id
        let older = masalli.carryOut(.drawJudge(.none), on: subject).id
        masalli.pull(restored)
        let state = masalli.caseState(subject)
        #expect(state.draw?.id == older)
        #expect(state.draws.count == 2)
        let item = state.openDocket.first
        #expect(state.openDocket.count == 1)
        #expect(item?.id.kind == .doubleDraw)
        #expect(Set(item?.about ?? []) == [older, younger])
        guard let item else { return }
        let answer = DocketAnswer(item: item.id, choice: .choose, chosen: younger)
        #expect(masalli.carryOut(.settleDocket(answer), on: subject).key == "carriedOut")
        #expect(masalli.caseState(subject).draw?.id == younger)
        #expect(masalli.caseState(subject).openDocket.isEmpty)
    }

    @Test("A settlement that did not know both sides settles nothing")
    func settledUnknowing() {
        let subject = masalli.carryOut(.fileClaim(Sample.claim("050"))).subject
        let standby = TestNode(world, 4, .court, ["050"])
        standby.pull(masalli)
        let first = masalli.record([registration("050", 1, term: 1)], on: subject)
        let second = standby.record([registration("050", 1001, term: 1)], on: subject)
        var settled = DocketSettled()
        settled.item = DocketItemID(.doubleRegistration, second)
        settled.choice = .choose
        settled.chosen = second
        settled.term = 1
        let unknowing = standby.record([.docketSettled(settled)], on: subject)
        masalli.pull(standby)
        let state = masalli.caseState(subject)
        #expect(state.registration?.id == first)
        #expect(state.refused.changes.map(\.id) == [unknowing])
        #expect(state.openDocket.contains { $0.id.kind == .doubleRegistration })
    }

    @Test("A draw after a takeover does not count: the custody chain decides")
    func drawAfterTakeover() {
        let subject = masalli.registered("050")
        centre.pull(masalli)
        let draw = masalli.carryOut(.drawJudge(.none), on: subject).id
        centre.carryOut(
            .takeOverCustody(court: "045", reason: "yanğın", secondSigner: "nazir"),
            on: subject, as: CommandActor(kind: .authority, name: "reis"))
        lenkeran.pull(masalli)
        lenkeran.pull(centre)
        lenkeran.carryOut(.registerClaim, on: subject)
        lenkeran.carryOut(.drawJudge(.none), on: subject)
        let state = lenkeran.caseState(subject)
        #expect(state.draw?.mark.court == "045")
        #expect(state.number?.court == "045")
        #expect(state.openDocket.map(\.id) == [DocketItemID(.proposal, draw)])
    }

    @Test("Two registrations at once: the first stands, both numbers are found")
    func doubleRegistration() {
        let subject = masalli.carryOut(.fileClaim(Sample.claim("050"))).subject
        let standby = TestNode(world, 4, .court, ["050"])
        standby.pull(masalli)
        let first = masalli.carryOut(.registerClaim, on: subject).id
        let second = standby.record([registration("050", 1001, term: 1)], on: subject)
        masalli.pull(standby)
        let state = masalli.caseState(subject)
        #expect(state.registration?.id == first)
        #expect(state.openDocket.map(\.id) == [DocketItemID(.doubleRegistration, second)])
        #expect(masalli.entries(.number).count == 2)
        #expect(masalli.total(.incoming, court: "050") == 1)
    }

    @Test("A registration that knew the first is refused and listed")
    func knownSecondRegistration() {
        let subject = masalli.registered("050")
        let second = masalli.record([registration("050", 7, term: 1)], on: subject)
        #expect(masalli.caseState(subject).refused.changes.map(\.id) == [second])
    }

    @Test("One lawyer in two courts at one hour: both hearings stand, both courts see the clash")
    func clash() {
        let first = masalli.carryOut(.fileClaim(Sample.claim("050", lawyerFin: "3AB7XYZ"))).subject
        let second = lenkeran.carryOut(
            .fileClaim(Sample.claim("045", lawyerFin: "3AB7XYZ"))
        ).subject
        for (court, subject) in [(masalli, first), (lenkeran, second)] {
            court.carryOut(.registerClaim, on: subject)
            court.carryOut(.drawJudge(.none), on: subject)
            court.step("accept", on: subject)
            court.step("sendClaim", on: subject)
            let plan = Sample.plan("z1", "2026-03-17", 11)
            #expect(court.carryOut(.setHearing(plan), on: subject).key == "carriedOut")
        }
        masalli.pull(lenkeran)
        lenkeran.pull(masalli)
        let lawyer = Resource.person(fin: "3AB7XYZ")
        for court in [masalli, lenkeran] {
            let claims = court.entries(.claim).compactMap { ClaimKey.claim($0.key) }
                .filter { $0.resource == lawyer }
            #expect(Clash.all(among: claims).count == 1)
            let free = Clash.nextFree(
                among: claims, from: Sample.moment("2026-03-17", 11), milliseconds: 3_600_000)
            #expect(free == Sample.moment("2026-03-17", 12))
        }
        let third = lenkeran.carryOut(
            .fileClaim(Sample.claim("045", lawyerFin: "3AB7XYZ"))
        ).subject
        lenkeran.carryOut(.registerClaim, on: third)
        lenkeran.carryOut(.drawJudge(.none), on: third)
        lenkeran.step("accept", on: third)
        lenkeran.step("sendClaim", on: third)
        let plan = Command.setHearing(Sample.plan("z2", "2026-03-17", 11))
        // The judge may be another one; the lawyer is taken in any case.
        let key = lenkeran.carryOut(plan, on: third).key
        #expect(["hearing.personTaken", "hearing.judgeTaken"].contains(key))
    }

    @Test("Contact details given at once are both kept until someone chooses")
    func contacts() {
        let subject = masalli.drawn("050")
        centre.pull(masalli)
        var contact = ContactChanged()
        contact.side = .plaintiff
        contact.address = "Masallı, Füzuli 21"
        let ours = masalli.carryOut(.changeContact(contact), on: subject).id
        contact.address = "Bakı, Nizami 5"
        let theirs = centre.carryOut(
            .changeContact(contact), on: subject, as: Sample.party("5KA71QX")
        ).id
        masalli.pull(centre)
        let state = masalli.caseState(subject)
        #expect(Set(state.contacts.map(\.id)) == [ours, theirs])
        #expect(state.openDocket.map(\.id.kind) == [.contactConflict])
        var choice = ContactChosen()
        choice.chosen = ours
        #expect(masalli.carryOut(.chooseContact(choice), on: subject).key == "carriedOut")
        #expect(masalli.caseState(subject).contacts.map(\.id) == [ours])
        #expect(masalli.caseState(subject).openDocket.isEmpty)
    }

    @Test("A shared register keeps both entries until a later one replaces them")
    func directory() {
        let directory = masalli.subjects.first ?? .registry
        let standby = TestNode(world, 4, .court, ["050"])
        standby.pull(masalli)
        masalli.carryOut(.putJudge(Sample.judge("h3")), on: directory)
        standby.carryOut(.putJudge(Sample.judge("h3", active: false)), on: directory)
        masalli.pull(standby)
        guard case .directory(let both) = masalli.state(directory) else {
            Issue.record("no directory")
            return
        }
        #expect(both.judges.filter { $0.value.judge == "h3" }.count == 2)
        masalli.carryOut(.putJudge(Sample.judge("h3")), on: directory)
        guard case .directory(let one) = masalli.state(directory) else { return }
        #expect(one.judges.filter { $0.value.judge == "h3" }.count == 1)
    }

    @Test("Reference data is written by the centre alone")
    func reference() {
        var put = CourtPut()
        put.court = "050"
        put.nameAz = "Masallı Rayon Məhkəməsi"
        put.kind = .district
        #expect(masalli.carryOut(.putCourts([put])).key == "right.node")
        let written = centre.carryOut(.putCourts([put]))
        #expect(written.key == "carriedOut")
        masalli.pull(centre)
        masalli.record([.courtPut(put)], on: written.subject)
        guard case .reference(let state) = masalli.state(written.subject) else {
            Issue.record("no reference data")
            return
        }
        #expect(state.courts.count == 1)
        #expect(state.refused.changes.map(\.reason) == [.rightMissing])
    }
}
