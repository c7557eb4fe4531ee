import Causality
import Law
import Testing

@testable import Casework

@Suite("Notice of hearings")
struct NoticeTests {
    private let calendar = WorkingCalendar.builtIn

    private func broken(_ kind: String, _ purpose: String, _ today: String, _ day: String) throws
        -> String?
    {
        try HearingNotice.broken(
            by: Sample.date(day), set: Sample.date(today), kind: kind, purpose: purpose,
            at: "050", calendar)?.id
    }

    private func earliest(_ kind: String, _ purpose: String, _ today: String) throws -> CivilDate {
        try HearingNotice.earliest(
            set: Sample.date(today), kind: kind, purpose: purpose, at: "050", calendar)
    }

    @Test("The tables of notices and of hours load")
    func tables() throws {
        #expect(try NoticeRule.load().map(\.id) == ["C05", "C06", "A04", "K15", "K15", "X05"])
        #expect(try CourtHours.load().count == 1)
    }

    @Test("A civil hearing needs ten days: set on 2 March, it is on the 12th at the earliest")
    func civil() throws {
        #expect(try broken("civil", "hearing", "2026-03-02", "2026-03-11") == "C05")
        #expect(try broken("civil", "hearing", "2026-03-02", "2026-03-12") == nil)
        #expect(
            try earliest("civil", "hearing", "2026-03-02") == Sample.date("2026-03-12"))
    }

    @Test("Around Novruz five working days are longer than ten days: the stricter rule decides")
    func stricter() throws {
        // 18 March 2026 is a Wednesday; 20 to 30 March are all non-working. Ten days lead to the
        // 28th; five working days are the 19th, 31st, 1st, 2nd, 3rd.
        #expect(try broken("civil", "hearing", "2026-03-18", "2026-04-01") == "C06")
        let first = try earliest("civil", "hearing", "2026-03-18")
        let rule = try #require(NoticeRule.all.first { $0.id == "C06" })
        #expect(
            try rule.lastNotice(before: first, at: "", calendar) >= Sample.date("2026-03-18"))
        #expect(first > Sample.date("2026-04-01"))
    }

    @Test("An offence case needs five days, a preparatory hearing of a criminal case seven")
    func others() throws {
        #expect(
            try earliest("offence", "hearing", "2026-04-06") == Sample.date("2026-04-13"))
        #expect(try broken("offence", "hearing", "2026-04-06", "2026-04-11") == nil)
        #expect(
            try earliest("criminal", "preparatory", "2026-04-06") == Sample.date("2026-04-13"))
        #expect(
            try earliest("material", "preparatory", "2026-04-06") == Sample.date("2026-04-09"))
        #expect(try broken("criminal", "hearing", "2026-04-06", "2026-04-06") == nil)
    }

    @Test("In a year whose calendar nobody has loaded the year is said, and no date guessed")
    func unloaded() {
        #expect(throws: CountFault.calendarMissing(year: 2031)) {
            try earliest("civil", "hearing", "2031-03-02")
        }
    }
}

@Suite("Schedule")
struct ScheduleTests {
    let world = World()
    let court: TestNode
    let directory: SubjectID
    let subject: SubjectID

    init() {
        court = TestNode(world, 1, .court, ["050"])
        directory = court.openCourt("050")
        court.carryOut(.putRole(Sample.role("katib", .clerk)), on: directory)
        subject = court.drawn("050")
    }

    private func plan(_ day: String, _ hour: Int) -> HearingPlan {
        Sample.plan("z1", day, hour)
    }

    private func clerk() -> CommandActor { Sample.staff("katib", .clerk) }

    @Test("A date that leaves too little time is refused with the earliest lawful one")
    func notice() {
        let today = CivilDate(inBaku: world.now)
        let soon = today.advanced(byDays: 3)
        let result = court.carryOut(
            .setHearing(plan("\(soon)", 11)), on: subject, as: clerk())
        #expect(result.key == "hearing.noticeShort")
        let text = result.refusal?.text(language: .english) ?? ""
        #expect(text.contains("10 days"))
        #expect(text.contains("MPM 138.3"))
        #expect(court.caseState(subject).hearings.isEmpty)
        var shortened = plan("\(soon)", 11)
        shortened.shortened = "təcili"
        #expect(
            court.carryOut(.setHearing(shortened), on: subject, as: clerk()).key
                == "hearing.noticeFixed")
    }

    @Test("A clerk who is none, and a hall that lacks what is needed, are refused")
    func room() {
        var plan = plan("2026-05-12", 11)
        plan.clerk = "kimsə"
        #expect(
            court.carryOut(.setHearing(plan), on: subject).key == "hearing.clerkUnknown")
        plan.clerk = "katib"
        plan.needs = ["video"]
        #expect(court.carryOut(.setHearing(plan), on: subject).key == "hearing.hallLacks")
        var hall = HallPut()
        hall.hall = "z1"
        hall.name = "Zal 1"
        hall.equipment = ["video"]
        court.carryOut(.putHall(hall), on: directory)
        #expect(court.carryOut(.setHearing(plan), on: subject).key == "carriedOut")
    }

    @Test("A clerk and a prosecutor cannot be in two halls at once")
    func taken() {
        var first = plan("2026-05-12", 11)
        first.clerk = "katib"
        first.persons = ["5KA71QX"]
        court.carryOut(.setHearing(first), on: subject)
        let other = court.drawn("050")
        let judge = court.caseState(other).judge
        guard judge != court.caseState(subject).judge else { return }
        var second = Sample.plan("z2", "2026-05-12", 11)
        second.clerk = "katib"
        #expect(court.carryOut(.setHearing(second), on: other).key == "hearing.clerkTaken")
        second.clerk = ""
        second.persons = ["5KA71QX"]
        #expect(court.carryOut(.setHearing(second), on: other).key == "hearing.personTaken")
    }

    @Test("The next free time lies on a working day, in the court's hours, and is free")
    func slot() {
        let search = SlotSearch(court: "050", calendar: .builtIn)
        let claim = { (from: Instant, until: Instant) in
            ClaimEntry(
                resource: .hall(court: "050", name: "z1"), from: from, until: until,
                subject: SubjectID(.none), hearing: .none)
        }
        // Thursday 19 March 2026 is taken from 16:00; 20 to 30 March are non-working.
        let busy = [claim(Sample.moment("2026-03-19", 16), Sample.moment("2026-03-19", 18))]
        #expect(
            search.next(
                among: busy, from: Sample.moment("2026-03-19", 15, 10),
                milliseconds: 3_600_000) == Sample.moment("2026-03-31", 9))
        // An hour does not fit before the break from one to two.
        #expect(
            search.next(
                among: [], from: Sample.moment("2026-03-31", 12, 10), milliseconds: 3_600_000)
                == Sample.moment("2026-03-31", 14))
    }

    @Test("A calendar file names a moved hearing as before, with a higher sequence")
    func calendar() throws {
        let set = court.carryOut(.setHearing(plan("2026-05-12", 11)), on: subject)
        var moved = plan("2026-05-13", 15)
        moved.replaces = set.id
        let next = court.carryOut(.setHearing(moved), on: subject)
        #expect(next.key == "carriedOut")
        let entries = court.caseState(subject).hearingEntries(of: subject)
        let now = Sample.moment("2026-05-01", 9)
        let text = ICalendar(
            entries, title: "050", instance: "az-test", now: now, language: .azerbaijani,
            withNames: true
        ).text
        #expect(text.components("BEGIN:VEVENT") == 1)
        #expect(text.contains("UID:\(set.id)@az-test\r\nSEQUENCE:1\r\n"))
        // 15:00 in Baku is 11:00 in UTC.
        #expect(text.contains("DTSTART:20260513T110000Z\r\n"))
        #expect(text.contains("STATUS:CONFIRMED"))
        court.carryOut(
            .holdHearing(hearing: next.id, outcome: .adjourned, ground: "188.1.1"), on: subject)
        let off = ICalendar(
            court.caseState(subject).hearingEntries(of: subject), title: "050",
            instance: "az-test", now: now, language: .azerbaijani, withNames: false
        ).text
        #expect(off.contains("SEQUENCE:2\r\n"))
        #expect(off.contains("STATUS:CANCELLED"))
        #expect(!off.contains("DESCRIPTION"))
    }

    @Test("Lines of a calendar are folded at 75 octets, inside no letter, and text is escaped")
    func folding() {
        #expect(ICalendar.escaped("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne")
        let title = String(repeating: "ə", count: 200)
        let text = ICalendar(
            [], title: title, instance: "x", now: Instant(milliseconds: 0),
            language: .azerbaijani, withNames: false
        ).text
        var unfolded = ""
        for line in text.utf8.split(separator: 10).map({ String(decoding: $0, as: UTF8.self) }) {
            #expect(line.utf8.count <= 76)
            let line = String(line.unicodeScalars.filter { $0 != "\r" }.map(Character.init))
            unfolded += line.hasPrefix(" ") ? String(line.dropFirst()) : "\n" + line
        }
        #expect(unfolded.contains(title))
    }
}

extension String {
    fileprivate func components(_ word: String) -> Int {
        var (count, rest) = (0, Substring(self))
        while let range = rest.firstRange(of: word) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}

@Suite("Conflicts between courts and clerks")
struct SharedFactTests {
    let world = World()

    private func clashes(at node: TestNode) -> [Clash] {
        var clashes: [Clash] = []
        let claims = node.entries(.claim).sorted().compactMap { ClaimKey.claim($0.key) }
        for resource in Set(claims.map(\.resource)) {
            clashes += Clash.all(among: claims.filter { $0.resource == resource })
        }
        return clashes
    }

    @Test("Two courts summon one lawyer for the same hour: after sync both see the same clash")
    func lawyer() throws {
        let masalli = TestNode(world, 1, .court, ["050"])
        let astara = TestNode(world, 2, .court, ["045"])
        for (node, code) in [(masalli, "050"), (astara, "045")] { node.openCourt(code) }
        var subjects: [SubjectID] = []
        for (node, code) in [(masalli, "050"), (astara, "045")] {
            var claim = Sample.claim(code)
            claim.plaintiffs[0].lawyer = "Vəkil"
            claim.plaintiffs[0].lawyerFin = "2LW0YER"
            let filed = node.carryOut(.fileClaim(claim))
            node.carryOut(.registerClaim, on: filed.subject)
            node.carryOut(.drawJudge(.none), on: filed.subject)
            node.step("accept", on: filed.subject)
            node.step("sendClaim", on: filed.subject)
            let set = node.carryOut(
                .setHearing(Sample.plan("z1", "2026-05-12", 11)), on: filed.subject)
            // Neither court can know of the other's summons.
            #expect(set.key == "carriedOut")
            subjects.append(filed.subject)
        }
        masalli.pull(astara)
        astara.pull(masalli)
        let seen = clashes(at: masalli)
        #expect(seen.count == 1)
        #expect(seen == clashes(at: astara))
        let clash = try #require(seen.first)
        #expect(clash.first.resource == .person(fin: "2LW0YER"))
        #expect(Set([clash.first.subject, clash.second.subject]) == Set(subjects))
        // One court moves its hearing to a free time, and the clash is gone on both.
        let ours = clash.first.subject == subjects[0] ? clash.first : clash.second
        let free = try #require(
            SlotSearch(court: "050", calendar: .builtIn).next(
                among: [clash.first, clash.second], from: ours.from, milliseconds: 3_600_000))
        #expect(free == Sample.moment("2026-05-12", 12))
        let move = HearingPlan(
            hall: "z1", from: free, until: free.advanced(byMilliseconds: 3_600_000),
            replaces: ours.hearing)
        #expect(masalli.carryOut(.setHearing(move), on: subjects[0]).key == "carriedOut")
        astara.pull(masalli)
        #expect(clashes(at: masalli).isEmpty)
        #expect(clashes(at: astara).isEmpty)
    }

    @Test("Two clerks settle one conflict at once: one answer stands, on both nodes the same")
    func clerks() throws {
        let first = TestNode(world, 1, .court, ["050"])
        let second = TestNode(world, 2, .court, ["050"])
        first.openCourt("050")
        let filed = first.carryOut(.fileClaim(Sample.claim("050")))
        second.pull(first)
        first.carryOut(.registerClaim, on: filed.subject)
        second.carryOut(.registerClaim, on: filed.subject)
        first.pull(second)
        second.pull(first)
        let item = try #require(first.caseState(filed.subject).openDocket.first)
        #expect(item.id.kind == .doubleRegistration)
        for (node, chosen) in [(first, item.about[0]), (second, item.about[1])] {
            let answer = DocketAnswer(item: item.id, choice: .choose, chosen: chosen)
            #expect(node.carryOut(.settleDocket(answer), on: filed.subject).key == "carriedOut")
        }
        first.pull(second)
        second.pull(first)
        #expect(first.state(filed.subject).bytes == second.state(filed.subject).bytes)
        #expect(first.caseState(filed.subject).number == second.caseState(filed.subject).number)
        let open = first.caseState(filed.subject).openDocket
        #expect(!open.contains { $0.id.kind == .doubleRegistration })
    }

    @Test("Two cases with one number: both nodes see it, and one of the two is renumbered")
    func doubleNumber() throws {
        let first = TestNode(world, 1, .court, ["050"])
        let second = TestNode(world, 2, .court, ["050"])
        first.openCourt("050")
        second.pull(first)
        // Two nodes of one court, of which neither has heard of the other's registration.
        let one = first.carryOut(.fileClaim(Sample.claim("050")))
        let other = second.carryOut(.fileClaim(Sample.claim("050")))
        first.carryOut(.registerClaim, on: one.subject)
        second.carryOut(.registerClaim, on: other.subject)
        #expect(
            first.carryOut(.renumberCase, on: one.subject).key == "case.numberSingle")
        first.pull(second)
        second.pull(first)
        let doubles = DoubleNumber.all(among: first.entries(.number).sorted())
        #expect(doubles == DoubleNumber.all(among: second.entries(.number).sorted()))
        #expect(doubles.map(\.subjects) == [[one.subject, other.subject]])
        let old = first.caseState(one.subject).number
        #expect(doubles.first?.number == old)
        let renumbered = second.carryOut(.renumberCase, on: other.subject)
        #expect(renumbered.key == "carriedOut")
        first.pull(second)
        #expect(DoubleNumber.all(among: first.entries(.number).sorted()).isEmpty)
        #expect(first.caseState(one.subject).number == old)
        #expect(first.caseState(other.subject).number != old)
        #expect(first.caseState(other.subject).openDocket.isEmpty)
        #expect(first.state(other.subject).bytes == second.state(other.subject).bytes)
    }

    @Test("Every kind of conflict has a sentence in three languages, a remedy, and somebody")
    func explained() {
        for kind in DocketKind.allCases where kind != .none {
            for text in [kind.sentence, kind.remedy] {
                let words = [text.azerbaijani, text.english, text.russian]
                #expect(words.allSatisfy { !$0.isEmpty })
                #expect(Set(words).count == 3)
            }
            #expect(!kind.staff().isEmpty || !kind.staff(inOrder: true).isEmpty)
        }
    }
}
