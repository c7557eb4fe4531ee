import Casework
import Causality
import Encoding
import Importing
import Testing

@Suite("From a line to a command")
struct BuildingTests {
    private let origin = Origin(replica: ReplicaNumber(3))
    private let filling = ImportFilling(role: .court, court: "050")

    private func subject(_ number: UInt64) -> SubjectID { SubjectID(ChangeID(origin, number)) }

    private func step<Happened>(_ number: UInt64, _ event: Happened) -> Step<Happened> {
        var mark = StepMark()
        mark.id = ChangeID(origin, number)
        return Step(mark, event)
    }

    @Test("Whom a line means is read off the shape of the name")
    func references() throws {
        let reference = { (text: String) in
            try line(#"{"command":"openOrder","order":"\#(text)"}"#).target
        }
        #expect(try reference("W1") == .order(.ref("W1")))
        let subject = SubjectID(ChangeID(Origin(replica: ReplicaNumber(1)), 42))
        #expect(try reference("1.0.42") == .order(.subject(subject)))
        let number = CaseNumber(kind: "2", court: "050", sequence: 1, year: 2026)
        #expect(try reference("2(050)-1/2026") == .order(.caseNumber(number)))
        #expect(try reference("2(050)1/26") == .order(.caseNumber(number)))
        #expect(try reference("nobody at all") == .order(.ref("nobody at all")))
    }

    @Test("A ref names a case or an order, not one for the other, and once only")
    func names() throws {
        let claim = try #require(
            try Samples.lines(of: "story.jsonl").map { try ImportLine($0) }
                .first { $0.command == .fileClaim })
        let writ = try line(
            #"{"command":"issueWrit","case":"C1","ref":"W1","office":"İ050","#
                + #""amount":1,"debtor":0}"#)
        var names = ImportedNames()
        names.note(claim, began: subject(7))
        let order = try #require(writ.began(changes: [subject(20).first, subject(21).first]))
        names.note(writ, began: order)
        #expect(names.subject(of: .case(.ref("C1"))) == subject(7))
        #expect(names.subject(of: .order(.ref("W1"))) == subject(21))
        #expect(names.subject(of: .order(.ref("C1"))) == nil)
        #expect(names.subject(of: .case(.ref("W1"))) == nil)
        #expect(names.subject(of: .case(.ref("c1"))) == nil)
        #expect(throws: ImportFault(.repeatedRef, "ref")) { try names.check(claim) }
    }

    @Test("A hearing is meant by its place among the case's hearings")
    func hearings() throws {
        let read = try line(
            #"{"command":"holdHearing","case":"C1","hearing":2,"outcome":"held"}"#)
        var filling = filling
        var state = CaseState()
        for number: UInt64 in [5, 9] {
            state.hearings.append(step(number, HearingSet()))
        }
        filling.state = state
        let second = Command.holdHearing(
            hearing: ChangeID(origin, 9), outcome: .held, ground: "")
        #expect(read.command(filling) == second)
        filling.state?.hearings.removeLast()
        #expect(read.command(filling) == .holdHearing(hearing: .none, outcome: .held, ground: ""))
        #expect(state.hearing(numbered: 0) == nil && state.hearing(numbered: 3) == nil)
    }

    @Test("A case number means an order only where there is one writ")
    func onlyOrder() {
        var state = CaseState()
        #expect(state.onlyOrder == nil)
        for number: UInt64 in [5, 9] {
            var writ = WritIssued()
            writ.order = subject(number + 1)
            state.writs.append(step(number, writ))
            #expect(state.onlyOrder == (number == 5 ? subject(6) : nil))
        }
        #expect(state.order(of: ChangeID(origin, 9)) == subject(10))
    }

    @Test("A decision's text becomes its act, and a claim's documents stand in it")
    func documents() throws {
        let digest = try #require(Digest256(hex: String(repeating: "ab", count: 32)))
        let read = try line(
            #"{"command":"decide","case":"C1","outcome":"granted","amount":5,"operative":"Ə","#
                + #""text":"QƏTNAMƏ"}"#)
        let act = try #require(read.documents.first)
        #expect(act.content == .text("QƏTNAMƏ") && act.kind == .act)
        var filling = filling
        filling.documents = [act.reference(digest: digest, size: 9)]
        let draft = DecisionDraft(
            outcome: .granted, amount: 5, operative: "Ə", act: filling.documents[0])
        #expect(read.command(filling) == .decide(draft))

        let raw = try #require(try Samples.lines(of: "story.jsonl").dropFirst(10).first)
        let claim = try ImportLine(raw)
        #expect(claim.documents.map(\.kind) == [.claim, .other])
        filling.documents = claim.documents.map { $0.reference(digest: digest, size: 1) }
        guard case .fileClaim(let filed) = claim.command(filling) else {
            Issue.record("line 11 of the story files a claim")
            return
        }
        #expect(filed.documents == filling.documents && filed.channel == .import)
        #expect(filed.plaintiffs.map(\.fin) == ["5KA71QX"] && filed.price == 480_000)
        #expect(claim.actor == "katib1" && claim.actorKind == .staff)
        #expect(claim.door(importedAt: Instant(milliseconds: 5)).milliseconds == 1_772_522_340_000)
    }

    @Test("A directory is the node's own, as court or as office")
    func directory() throws {
        let read = try line(#"{"command":"openDirectory","year":2026}"#)
        #expect(read.command(filling) == .openDirectory(court: "050", year: 2026, role: .court))
        let office = ImportFilling(role: .office, court: "İ050")
        #expect(read.command(office) == .openDirectory(court: "İ050", year: 2026, role: .office))
        #expect(read.actorKind == .node)
        #expect(read.door(importedAt: Instant(milliseconds: 5)) == Instant(milliseconds: 5))
    }

    @Test("A line is named by its id, or else by its text and place")
    func identities() throws {
        let (plain, named) = (
            #"{"command":"openDirectory","year":2026}"#,
            #"{"command":"openDirectory","year":2026,"id":"a"}"#
        )
        let renamed = #"{"id":"a","command":"openDirectory","year":2027}"#
        #expect(try line(plain).identity == line(plain).identity)
        #expect(try line(plain).identity != line(plain, number: 2).identity)
        #expect(try line(named).identity == line(renamed, number: 2).identity)
        #expect(try line(named).identity != line(plain).identity)
        // Fixed once for all: a node that has imported a line must know it again.
        #expect(
            try line(named).identity.hex
                == "284218d6ff4446b072513ec5e83cf4f35bd7930c4179f45ec5d25f7ee781a58f")
        #expect(
            try line(plain).identity.hex
                == "2ea817d5367ed3d540dcf241b85998c3c802dd2f4f86a6b348881af810cf4724")
    }

    @Test("A court is known to the centre by its list, to a court by its own code")
    func courts() throws {
        let claim = try #require(
            try Samples.lines(of: "story.jsonl").map { try ImportLine($0) }
                .first { $0.command == .fileClaim })
        try claim.checkCourt(role: .court, courts: ["050"], reference: nil)
        var reference = ReferenceState()
        #expect(throws: ImportFault(.noSuchCourt, "court")) {
            try claim.checkCourt(role: .central, courts: ["000"], reference: reference)
        }
        var court = CourtPut()
        court.court = "050"
        reference.courts = [Entry(ChangeID(origin, 1), court)]
        try claim.checkCourt(role: .central, courts: ["000"], reference: reference)
        #expect(throws: ImportFault(.noSuchCourt, "court")) {
            try claim.checkCourt(role: .court, courts: ["051"], reference: reference)
        }
        let writ = try line(
            #"{"command":"issueWrit","case":"C1","ref":"W1","office":"İ051","#
                + #""amount":1,"debtor":0}"#)
        #expect(throws: ImportFault(.badOffice, "office")) {
            try writ.checkCourt(role: .court, courts: ["050"], reference: reference)
        }
    }
}
