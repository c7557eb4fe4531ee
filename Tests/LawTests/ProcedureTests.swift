import Testing

@testable import Law

@Suite("Procedures")
struct ProcedureTests {
    @Test("The tables of procedures are read and sound")
    func own() throws {
        let book = try ProcedureBook(ProcedureFiles.own)
        #expect(book.procedures.count == ProcedureFiles.own.steps.count)
        for procedure in book.procedures {
            #expect(procedure.states.contains { $0.isFinal }, "\(procedure.id)")
        }
    }

    @Test("The ordinary procedure of a civil case is the claim procedure")
    func first() throws {
        let date = try #require(CivilDate("2026-03-02"))
        let civil = try #require(Procedures.first(kind: "civil", on: date))
        #expect(civil.id == "civil")
        #expect(civil.initial == "submitted")
        let accept = try #require(civil.step("accept", on: date))
        #expect(accept.event == "claimAccepted")
        #expect(accept.to == "accepted")
        #expect(accept.article == "MPM 151.3")
        #expect(accept.guards.map(\.text) == ["judgeDrawn", "dutyPaid"])
        #expect(civil.steps(from: "admissibility", on: date).contains { $0.code == "accept" })
        #expect(!civil.steps(from: "trial", on: date).contains { $0.code == "accept" })
    }

    @Test("A case leaves after the period of complaint, and here it only waits to come back")
    func transfer() throws {
        let date = try #require(CivilDate("2026-03-02"))
        let civil = try #require(Procedures.procedure("civil"))
        let out = try #require(civil.step("transferOut", on: date))
        #expect(out.guards == [StepGuard("deadlineExpired(C19)")])
        let there = civil.steps(from: "transferred", on: date).map(\.code)
        #expect(there.contains("cameBack"))
        #expect(!there.contains("register"))
    }

    @Test("A step stands in for each word that it names: grounds and documents are found")
    func words() throws {
        let field = try #require(StepField("ground:ground(adjournment)!"))
        #expect(field.kind == .ground("adjournment"))
        #expect(field.isRequired)
        #expect(Grounds.ground("188.1.1", in: "adjournment") != nil)
        #expect(Procedures.document("judgment")?.title.azerbaijani == "Qətnamə")
        #expect(Procedures.events(withDocument: "ruling").contains("claimReturned"))
    }

    @Test(
        "What is no guard, field or effect is none",
        arguments: [
            "withinDeadline", "dutyPaid(1)", "not(dutyPaid", "allWell", "withinDeadline(C1,C2)",
            "", "event()",
        ])
    func noGuard(text: String) {
        #expect(StepGuard(text) == nil)
    }

    @Test(
        "A field has a name and a kind that fit each other",
        arguments: [
            "text", "text:amount", "ground:text", "x:choice(a)", "x:none", ":text", "a b:text",
        ])
    func noField(text: String) {
        #expect(StepField(text) == nil)
    }
}
