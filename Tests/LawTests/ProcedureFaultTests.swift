import Testing

@testable import Law

/// A small sound set of tables, of which tests spoil one word at a time.
private enum Small {
    static let procedures = """
        id,kinds,instance,initial,version,article,confidence,since,until,az,en,ru
        p,civil,1,filed,1,MPM 1,A,,,a,e,r

        """
    static let states = """
        procedure,state,final,az,en,ru
        p,filed,,a,e,r
        p,open,,a,e,r
        p,over,final,a,e,r

        """
    static let heading = """
        step,from,to,by,operation,event,documents,guards,outcome,effect,fields,article,\
        confidence,since,until,az,en,ru

        """
    static let steps = """
        register,filed,open,registrar,register,,claim,,,none,,MPM 1,A,,,a,e,r
        suspend,open,=,judge,step,suspended,ruling,,,suspend,ground:ground(g)!,MPM 2,A,,,a,e,r
        resume,*,=,judge,step,resumed,ruling,suspended,,resume,,MPM 3,A,,,a,e,r
        decide,open,=,judge,decide,done,ruling,withinDeadline(C02),granted,none,,MPM 4,A,,,a,e,r
        close,open,over,registrar,step,closed,,event(done),,close,,MPM 5,A,,,a,e,r

        """

    static func read(
        procedures: String = Small.procedures, states: String = Small.states,
        steps: String = Small.steps
    ) throws(TableFault) -> ProcedureBook {
        try ProcedureBook(
            ProcedureFiles(
                procedures: Array(procedures.utf8), states: Array(states.utf8),
                grounds: Array("set,code,article,confidence,az,en,ru\ng,1,MPM 2,A,a,e,r\n".utf8),
                documents: Array(
                    "code,side,az,en,ru\nclaim,party,a,e,r\nruling,court,a,e,r\n".utf8),
                steps: [("p", Array((heading + steps).utf8))]))
    }
}

@Suite("Faults of procedures")
struct ProcedureFaultTests {
    @Test("The small tables are sound as they stand")
    func sound() throws {
        #expect(try Small.read().procedures.count == 1)
    }

    @Test(
        "A fault in the table of steps is refused with its line",
        arguments: [
            ("register,filed,open", "register,filed,nowhere", 2, "no state nowhere"),
            ("register,filed,open", "register,nowhere,open", 2, "no state nowhere"),
            ("register,filed,open,registrar", "register,filed,open,porter", 2, "called porter"),
            ("register,filed,open,registrar", "register,filed,open,party:uncle", 2, "party:uncle"),
            ("registrar,register,,claim", "registrar,enrol,,claim", 2, "no operation enrol"),
            ("register,,claim", "register,,novel", 2, "no kind of document novel"),
            ("MPM 1,A,,,a,e,r", ",A,,,a,e,r", 2, "without an article"),
            ("MPM 1,A,,,a,e,r", "MPM 1,D,,,a,e,r", 2, "not A, B or C"),
            ("MPM 1,A,,,a,e,r", "MPM 1,A,,,a,,r", 2, "en is empty"),
            ("MPM 1,A,,,a,e,r", "MPM 1,A,2026-02-30,,a,e,r", 2, "no date 2026-02-30"),
            ("ground:ground(g)!", "ground:ground(h)!", 3, "no set of grounds h"),
            ("ground:ground(g)!", "ground:text!", 3, "ground:text! is none"),
            ("suspend,open,=", "suspend,open,filed", 3, "moves the case"),
            ("ruling,suspended,,resume", "ruling,,,resume", 4, "asks for a suspended case"),
            ("resume,*,=", "resume,filed,=", 3, "never resumed"),
            ("withinDeadline(C02)", "withinDeadline(Monday)", 5, "has no sense"),
            ("withinDeadline(C02)", "withinDeadline", 5, "withinDeadline is none"),
            ("withinDeadline(C02)", "inGoodTime", 5, "inGoodTime is none"),
            ("granted,none", "won,none", 5, "no outcome won"),
            ("granted,none", ",none", 5, "a decision has an outcome"),
            (",done,ruling,withinDeadline(C02)", ",done,ruling,begins(p/uncle)", 5, "no sense"),
            (",done,ruling,withinDeadline(C02)", ",done,ruling,attribute(x)", 5, "no sense"),
            ("granted,none", "granted,convert(q)", 5, "no procedure q"),
            ("granted,none", "granted,explode", 5, "no effect explode"),
            ("event(done)", "event(undone)", 6, "has no sense"),
            (",,close,", ",,none,", 6, "ends and does not close"),
            (
                "close,open,over,registrar,step,closed", "close,open,over,registrar,step,", 6,
                "no event tells of it"
            ),
            ("close,open,over", "close,open over,over", 6, "is final, and does not reopen"),
            (
                "close,open,over,registrar,step", "suspend,open,over,registrar,step", 6,
                "stands in line 3 too"
            ),
            (
                "close,open,over,registrar,step,closed,,event(done),",
                "close,open,over,registrar,decide,closed,,event(done),granted", 6,
                "means the same as decide of line 5"
            ),
        ])
    func steps(old: String, new: String, line: Int, text: String) {
        #expect(Small.steps.contains(old))
        let steps = Small.steps.replacing(old, with: new)
        let fault = #expect(throws: TableFault.self) { _ = try Small.read(steps: steps) }
        #expect(fault?.table == "procedure-p.csv")
        #expect(fault?.line == line)
        #expect(fault?.text.contains(text) == true, "\(fault?.description ?? "")")
    }

    @Test(
        "A fault among the states is refused with its line",
        arguments: [
            ("p,over,final", "p,lost,,a,e,r\np,over,final", 4, "lost: nothing leads here"),
            ("p,open,,a", "p,filed,,a", 3, "filed stands twice"),
            ("p,open,,a", "q,open,,a", 3, "no procedure q"),
            ("p,over,final", "p,over,last", 4, "final is last"),
            ("p,open,,a,e,r", "p,open,,a,e,", 3, "ru is empty"),
        ])
    func states(old: String, new: String, line: Int, text: String) {
        let states = Small.states.replacing(old, with: new)
        var steps = Small.steps
        if new.hasPrefix("q") {
            steps = "close,filed,over,judge,step,closed,,,,close,,MPM 1,A,,,a,e,r\n"
        }
        let fault = #expect(throws: TableFault.self) {
            _ = try Small.read(states: states, steps: steps)
        }
        #expect(fault?.table == "procedure-states.csv")
        #expect(fault?.line == line)
        #expect(fault?.text.contains(text) == true, "\(fault?.description ?? "")")
    }

    @Test("A state that nothing leads out of is a dead end")
    func deadEnd() {
        let states = Small.states + "p,stuck,,a,e,r\n"
        let steps = Small.steps + "stick,open,stuck,judge,step,stuck,,,,none,,MPM 6,A,,,a,e,r\n"
        let fault = #expect(throws: TableFault.self) {
            _ = try Small.read(states: states, steps: steps)
        }
        #expect(fault?.line == 5)
        #expect(fault?.text.hasPrefix("stuck: a dead end") == true)
    }

    @Test("A law that ends leaves a dead end behind it, and that is seen")
    func datedDeadEnd() {
        let steps = Small.steps.replacing(
            "close,,MPM 5,A,,,a", with: "close,,MPM 5,A,,2026-06-30,a")
        let fault = #expect(throws: TableFault.self) { _ = try Small.read(steps: steps) }
        #expect(fault?.text.hasSuffix("on 2026-07-01") == true)
    }

    @Test(
        "A fault in the list of procedures is refused with its line",
        arguments: [
            ("p,civil,1,filed", "p,maritime,1,filed", "kinds are not"),
            ("p,civil,1,filed", "p,civil,9,filed", "instance is not"),
            ("p,civil,1,filed", "p,civil,1,over", "over is no state to begin in"),
            ("p,civil,1,filed", "r,civil,1,filed", "r has no table of steps"),
        ])
    func procedures(old: String, new: String, text: String) {
        let procedures = Small.procedures.replacing(old, with: new)
        let fault = #expect(throws: TableFault.self) {
            _ = try Small.read(procedures: procedures)
        }
        #expect(fault?.table == "procedures.csv")
        #expect(fault?.line == 2)
        #expect(fault?.text.contains(text) == true, "\(fault?.description ?? "")")
    }
}
