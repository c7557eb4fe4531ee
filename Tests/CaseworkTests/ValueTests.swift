import Causality
import Encoding
import Law
import Sealing
import Testing

@testable import Casework

@Suite("Dates and numbers")
struct ValueTests {
    @Test("Every day from 1900 to 2100 has one date, and back")
    func dates() {
        var date = Sample.date("1900-01-01")
        let end = Sample.date("2100-12-31")
        var last = (year: 0, month: 0, day: 0)
        while date <= end {
            let parts = date.components
            let again = CivilDate(year: parts.year, month: parts.month, day: parts.day)
            guard again == date, (last.year, last.month, last.day) < parts else {
                Issue.record("\(date)")
                return
            }
            last = parts
            date = date.advanced(byDays: 1)
        }
    }

    @Test("Known days: the epoch, a leap day, a weekday, midnight in Baku")
    func knownDays() {
        #expect(CivilDate("1970-01-01")?.day == 0)
        #expect(CivilDate("2000-02-29")?.day == 11_016)
        #expect(CivilDate("1900-02-29") == nil)
        #expect(CivilDate("2026-02-30") == nil)
        #expect(CivilDate("2026-3-1") == nil)
        #expect(CivilDate("2026-03-31")?.description == "2026-03-31")
        #expect(CivilDate("2026-03-21")?.weekday == 6)
        // 2026-03-04T20:00Z is midnight of the fifth in Baku.
        let midnight = Instant(milliseconds: 1_772_654_400_000)
        #expect(CivilDate(inBaku: midnight).description == "2026-03-05")
        #expect(CivilDate("2026-03-05")?.inBaku(hour: 0) == midnight)
        #expect(CivilDate(inBaku: Instant(milliseconds: .max)).year > 4000)
    }

    @Test(
        "A case number is read as people write it, and printed in one form",
        arguments: [
            ("2(050)-1/2026", "2(050)-1/2026"), ("2(050)918/2016", "2(050)-918/2016"),
            ("2[106]-1680/16", "2(106)-1680/2016"), (" 2 (107) - 815 / 2020 ", "2(107)-815/2020"),
            ("2-1inz(103)-1519/13", "2-1inz(103)-1519/2013"), ("1(050)-7/98", "1(050)-7/1998"),
        ])
    func numbers(text: String, canonical: String) {
        #expect(CaseNumber(text)?.description == canonical)
        #expect(CaseNumber(canonical)?.description == canonical)
    }

    @Test(
        "What is no case number is refused",
        arguments: [
            "", "2", "2(050)", "2(050)-/2026", "2(050)-0/2026", "2(50)-1/2026", "(050)-1/2026",
            "2(050)-1/026", "2(050)-1-2026", "x(050)-1/2026", "2(050)-1/20260", "2-(050)-1/2026",
            "2(050)-99999999999/2026", "1.0.42",
        ])
    func noNumbers(text: String) { #expect(CaseNumber(text) == nil) }

    @Test("FIN and VÖEN are checked by their form")
    func identities() {
        #expect(Validation.isFIN("5KA71QX"))
        for wrong in ["5KA71Q", "5KA71QI", "5KA71QO", "5ka71qx", "5KA71QX1", "5KA71Qİ"] {
            #expect(!Validation.isFIN(wrong))
        }
        #expect(Validation.isVOEN("4700318261"))
        for wrong in ["4700318263", "470031826", "47003182611", "470031826a"] {
            #expect(!Validation.isVOEN(wrong))
        }
    }

    @Test("A wrong FIN is named in the refusal, in three languages")
    func refusalText() {
        var claim = Sample.claim("050")
        claim.plaintiffs[0].fin = "5KA71QO"
        let court = TestNode(World(), 1, .court, ["050"])
        let refusal = court.carryOut(.fileClaim(claim)).refusal
        #expect(refusal?.key == "party.finInvalid")
        for language in Language.allCases {
            let text = refusal?.text(language: language) ?? ""
            #expect(text.contains("5KA71QO"))
            #expect(!text.contains("{"))
        }
    }

    @Test(
        "Every reason of refusal has its text in each language, without a stray brace",
        arguments: Refusal.Reason.allCases)
    func allTexts(reason: Refusal.Reason) {
        var texts: Set<String> = []
        for language in Language.allCases {
            let text = Refusal(reason).text(language: language)
            #expect(text.count > 10)
            #expect(!text.contains("}") && !text.contains("\n"))
            texts.insert(text)
        }
        #expect(texts.count == 3)
    }

    @Test("A text that is too long is refused, never cut and never a trap")
    func tooLong() {
        let court = TestNode(World(), 1, .court, ["050"])
        var claim = Sample.claim("050")
        claim.plaintiffs[0].address = String(repeating: "ə", count: 601)
        #expect(court.carryOut(.fileClaim(claim)).key == "field.tooLong")
        claim = Sample.claim("050")
        claim.price = CaseLimits.amountMaxQepik + 1
        #expect(court.carryOut(.fileClaim(claim)).key == "amount.tooLarge")
        claim = Sample.claim("050")
        claim.category = " \t"
        #expect(court.carryOut(.fileClaim(claim)).key == "field.empty")
        claim = Sample.claim("050")
        claim.defendants = []
        #expect(court.carryOut(.fileClaim(claim)).key == "party.missing")
    }

    @Test("Words of closed sets are read back", arguments: StaffRole.allCases)
    func words(role: StaffRole) { #expect(StaffRole(word: role.word) == role) }

    @Test("A list of courts is written in changes of sixty, the first begins the reference data")
    func courts() {
        let centre = TestNode(World(), 9, .central, [])
        let puts = (100..<230).map { code in
            var put = CourtPut()
            put.court = "\(code)"
            put.nameAz = "Məhkəmə \(code)"
            return put
        }
        let written = centre.carryOut(.putCourts(puts))
        #expect(written.ids.count == 3)
        guard case .reference(let state) = centre.state(written.subject) else {
            Issue.record("no reference data")
            return
        }
        #expect(state.courts.count == 130)
        #expect(state.court("150")?.nameAz == "Məhkəmə 150")
        #expect(state.court("999") == nil)
    }
}

@Suite("The draw")
struct DrawTests {
    static func list(_ loads: [UInt64]) -> CandidateList {
        var list = CandidateList()
        list.caseNumber = CaseNumber(kind: "2", court: "050", sequence: 1, year: 2026)
        list.candidates = loads.enumerated().map { index, load in
            Candidate(judge: "h\(index)", exclusion: .none, load: load, share: 100)
        }
        return list
    }

    static func chain(_ seed: UInt8, length: Int) -> [Digest256] {
        var chain = [SHA256.digest([seed])]
        for _ in 0..<length { chain.append(SHA256.digest(chain[chain.count - 1].bytes)) }
        return chain
    }

    static func record(_ loads: [UInt64], index: Int = 1) -> DrawRecord {
        let chain = chain(1, length: 64)
        let value = DrawValue(
            index: UInt64(index), value: chain[64 - index], commitment: chain[64])
        return Draw.record(of: list(loads), filing: SHA256.digest([9]), value: value)
            ?? DrawRecord()
    }

    @Test("A record proves its result")
    func proves() { #expect(Draw.verify(Self.record([0, 0, 0]))) }

    @Test("A record that was tampered with says what is wrong")
    func tampered() {
        let record = Self.record([0, 0, 0])
        var other = record
        other.chosen = record.chosen == "h0" ? "h1" : "h0"
        #expect(Draw.fault(in: other) == .otherJudge)
        other = record
        other.value = SHA256.digest([7])
        #expect(Draw.fault(in: other) == .valueNotCommitted)
        other = record
        other.index = 2
        #expect(Draw.fault(in: other) == .valueNotCommitted)
        other = record
        other.index = .max
        #expect(Draw.fault(in: other) == .valueNotCommitted)
        other = record
        other.list.candidates.swapAt(0, 1)
        #expect(Draw.fault(in: other) == .listDisordered)
        other = record
        other.filing = nil
        #expect(Draw.fault(in: other) == .incomplete)
        other = record
        for index in other.list.candidates.indices {
            other.list.candidates[index].exclusion = .leave
        }
        #expect(Draw.fault(in: other) == .nobodyEligible)
    }

    @Test("The number, the filing, the list and the value each move the draw")
    func inputs() {
        let base = Self.list([0, 0, 0, 0, 0, 0, 0, 0])
        let chain = Self.chain(1, length: 64)
        let values = (1...40).map {
            DrawValue(index: UInt64($0), value: chain[64 - $0], commitment: chain[64])
        }
        let filing = SHA256.digest([9])
        let drawn = values.map { Draw.record(of: base, filing: filing, value: $0)?.chosen }
        let otherFiling = values.map {
            Draw.record(of: base, filing: SHA256.digest([8]), value: $0)?.chosen
        }
        var renumbered = base
        renumbered.caseNumber.sequence = 2
        let otherNumber = values.map {
            Draw.record(of: renumbered, filing: filing, value: $0)?.chosen
        }
        #expect(Set(drawn.compactMap { $0 }).count > 5)
        #expect(drawn != otherFiling)
        #expect(drawn != otherNumber)
    }

    @Test("An idle judge is drawn more often than a busy one, and nobody never")
    func weights() {
        #expect(Draw.weights(Self.list([5, 0, 3])) == [1, 6, 3])
        #expect(Draw.weights(Self.list([100, 0])) == [1, 10])
        var half = Self.list([4, 4])
        half.candidates[1].share = 50
        #expect(Draw.weights(half) == [5, 1])
        var counts = ["h0": 0, "h1": 0]
        for seed in 0..<200 {
            let chain = Self.chain(UInt8(seed), length: 1)
            let value = DrawValue(index: 1, value: chain[0], commitment: chain[1])
            let record = Draw.record(
                of: Self.list([9, 0]), filing: SHA256.digest([1]), value: value)
            counts[record?.chosen ?? "", default: 0] += 1
        }
        #expect((counts["h1"] ?? 0) > 150)
        #expect((counts["h0"] ?? 0) > 3)
    }

    @Test("Loads even out over many draws")
    func evens() {
        let court = TestNode(World(), 1, .court, ["050"])
        court.openCourt("050", judges: ["h1", "h2", "h3"])
        for _ in 0..<30 { _ = court.drawn("050") }
        let loads = Sample.figures("050", 2026, court.counters).judges.map(\.incoming)
        #expect(loads.reduce(0, +) == 30)
        #expect((loads.min() ?? 0) >= 6)
    }
}
