internal import Casework
package import Causality
internal import ChangeSets
internal import Encoding
internal import Law
internal import Sealing

/// The work of a court over many cases: what its node would have written, out of a seed.
///
/// Every fifth change files a claim; the others take a case by chance one step further: number,
/// draw, hearings set and held or adjourned, documents, decision. Operations, clocks and draws are
/// those that the court's own `decide` makes.
package struct History: Sendable {
    /// One change that is to be signed.
    package struct Step: Sendable {
        /// `nil`: it begins a case.
        package let subject: SubjectID?
        package let operation: CourtOperation
        package let clock: VersionVector
        package let door: Instant
        package let actor: String
    }

    private struct Docket: Sendable {
        let subject: SubjectID
        let filing: Digest256
        let number: CaseNumber
        var last: UInt64
        var steps = 1
        var hearing: ChangeID?
        var judge = ""
        var isDecided = false
    }

    private let origin: Origin
    private let court: String
    private let words: Words
    private let caseCount: Int
    private var dice: Dice
    private var cases: [Docket] = []
    private var loads = [UInt64](repeating: 0, count: judges.count)
    private var chain: [Digest256] = []
    private var drawn = 0
    private var door = Nation.start
    private var made = 0

    private static let judges = ["h01", "h02", "h03", "h04", "h05", "h06"]
    /// Bytes of an operation's text, so that an operation has 248 bytes in the mean.
    private static let textByteCount = 310

    package init(seed: UInt64, origin: Origin, court: String, caseCount: Int, words: Words) {
        self.origin = origin
        self.court = court
        self.words = words
        self.caseCount = max(1, caseCount)
        dice = Dice(seed: seed)
        var value = SHA256.digest(dice.bytes(32))
        chain = [value]
        for _ in 0..<self.caseCount {
            value = SHA256.digest(value.bytes)
            chain.append(value)
        }
        chain.reverse()
    }

    /// The next change, which will have this number in its origin's log.
    ///
    /// - Parameter seal: makes the change's bytes, whose leaf hash a later draw takes in.
    package mutating func next(
        numbered number: UInt64, _ seal: (Step, inout Dice) -> [UInt8]
    ) -> (bytes: [UInt8], contentByteCount: Int) {
        door = door.advanced(byMilliseconds: UInt64(5 + dice.below(4_000)))
        defer { made += 1 }
        let actor = "katib\(1 + dice.below(12))"
        let step: Step
        var chosen: Int?
        if cases.isEmpty || (made % 5 == 0 && cases.count < caseCount) {
            step = Step(
                subject: nil, operation: .claimFiled(claim()), clock: VersionVector(), door: door,
                actor: actor)
        } else {
            let index = dice.below(cases.count)
            chosen = index
            step = Step(
                subject: cases[index].subject, operation: operation(on: index, number),
                clock: VersionVector([ChangeID(origin, cases[index].last)]), door: door,
                actor: actor)
        }
        let bytes = seal(step, &dice)
        if let chosen {
            cases[chosen].last = number
        } else {
            let caseNumber = CaseNumber(
                kind: "2", court: court, sequence: UInt64(cases.count + 1), year: 2026)
            cases.append(
                Docket(
                    subject: SubjectID(ChangeID(origin, number)),
                    filing: SHA256.leaf(bytes, in: 0..<bytes.count), number: caseNumber,
                    last: number))
        }
        return (bytes, step.operation.bytes.count)
    }

    private mutating func text() -> String {
        words.text(byteCount: Self.textByteCount, number: made, &dice)
    }

    private mutating func claim() -> ClaimFiled {
        var claim = ClaimFiled()
        claim.court = court
        claim.kind = .civil
        claim.category = "borc"
        claim.price = UInt64(100 + dice.below(250_000)) * 100
        let fin = { (dice: inout Dice) in "5\(100_000 + dice.below(900_000))" }
        claim.plaintiffs = [Party(name: Words.person(&dice), fin: fin(&dice))]
        claim.defendants = [Party(name: Words.person(&dice), fin: fin(&dice))]
        claim.subjectMatter = text()
        return claim
    }

    private mutating func operation(on index: Int, _ number: UInt64) -> CourtOperation {
        defer { cases[index].steps += 1 }
        switch cases[index].steps {
        case 1: return register(index)
        case 2: return draw(index)
        case let step where cases[index].isDecided || step % 4 == 1: return document()
        case _ where cases[index].hearing == nil: return setHearing(index, number)
        case let step where step >= 8: return decide(index)
        default: return holdHearing(index)
        }
    }

    private func register(_ index: Int) -> CourtOperation {
        var registered = CaseRegistered()
        registered.caseNumber = cases[index].number
        registered.date = CivilDate(inBaku: door)
        registered.term = 1
        return .caseRegistered(registered)
    }

    private mutating func draw(_ index: Int) -> CourtOperation {
        drawn += 1
        var list = CandidateList()
        list.caseNumber = cases[index].number
        list.candidates = Self.judges.indices.map {
            Candidate(judge: Self.judges[$0], exclusion: .none, load: loads[$0], share: 100)
        }
        let value = DrawValue(
            index: UInt64(drawn), value: chain[min(drawn, caseCount)], commitment: chain[0])
        var drawn = JudgeDrawn()
        drawn.record =
            Draw.record(of: list, filing: cases[index].filing, value: value) ?? DrawRecord()
        drawn.term = 1
        cases[index].judge = drawn.record.chosen
        if let judge = Self.judges.firstIndex(of: drawn.record.chosen) { loads[judge] += 1 }
        return .judgeDrawn(drawn)
    }

    private mutating func setHearing(_ index: Int, _ number: UInt64) -> CourtOperation {
        let hour: UInt64 = 3_600_000
        let day = Instant(milliseconds: door.milliseconds / (24 * hour) * 24 * hour)
        var set = HearingSet()
        set.judge = cases[index].judge
        set.hall = "z\(1 + dice.below(30))"
        set.from = day.advanced(
            byMilliseconds: UInt64(1 + dice.below(60)) * 24 * hour
                + UInt64(5 + dice.below(9)) * hour)
        set.until = set.from.advanced(byMilliseconds: hour)
        set.term = 1
        cases[index].hearing = ChangeID(origin, number)
        return .hearingSet(set)
    }

    private mutating func holdHearing(_ index: Int) -> CourtOperation {
        var held = HearingHeld()
        held.hearing = cases[index].hearing ?? .none
        held.outcome = .adjourned
        held.ground = text()
        held.term = 1
        cases[index].hearing = nil
        return .hearingHeld(held)
    }

    private mutating func document() -> CourtOperation {
        var filed = DocumentFiled()
        filed.document = DocumentRef(
            name: "Vəsatət.pdf", mime: "application/pdf", size: UInt64(20_000 + dice.below(90_000)),
            digest: SHA256.digest(dice.bytes(16)), kind: .motion)
        filed.by = dice.below(2) == 0 ? .plaintiff : .defendant
        filed.note = text()
        return .documentFiled(filed)
    }

    private mutating func decide(_ index: Int) -> CourtOperation {
        var made = DecisionMade()
        made.outcome = dice.one(of: [.granted, .partlyGranted, .dismissed])
        made.amount = made.outcome == .dismissed ? 0 : UInt64(dice.below(100_000)) * 100
        made.operative = text()
        made.judge = cases[index].judge
        made.date = CivilDate(inBaku: door)
        made.term = 1
        cases[index].isDecided = true
        return .decisionMade(made)
    }
}
