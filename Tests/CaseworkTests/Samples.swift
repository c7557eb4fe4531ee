import Causality
import Encoding
import Law
import Sealing

@testable import Casework

/// Made-up people and papers.
enum Sample {
    static let plaintiff = Party(
        name: "Hüseynov Elçin", fin: "5KA71QX", address: "Masallı, Ərkivan", phone: "+994502184477")
    static let defendant = Party(name: "“Viləş Aqro” MMC", voen: "4700318261", address: "Boradigah")

    static func claim(_ court: String, lawyerFin: String = "") -> ClaimFiled {
        var claim = ClaimFiled()
        claim.court = court
        claim.kind = .civil
        claim.category = "debt"
        claim.subjectMatter = "Borc məbləğinin tutulması"
        claim.price = 480_000
        var plaintiff = plaintiff
        plaintiff.lawyerFin = lawyerFin
        claim.plaintiffs = [plaintiff]
        claim.defendants = [defendant]
        claim.documents = [document("iddia.pdf", .claim)]
        claim.dutyPaid = 6_800
        claim.procedure = "civil"
        return claim
    }

    static func document(_ name: String, _ kind: DocumentKind) -> DocumentRef {
        DocumentRef(
            name: name, mime: "application/pdf", size: 1000,
            digest: SHA256.digest(Array(name.utf8)), kind: kind)
    }

    static func judge(_ id: String, active: Bool = true) -> JudgePut {
        var put = JudgePut()
        put.judge = id
        put.name = "Hakim \(id)"
        put.weight = 100
        put.active = active
        return put
    }

    static func role(_ login: String, _ role: StaffRole, judge: String = "") -> RolePut {
        var put = RolePut()
        put.login = login
        put.name = login
        put.role = role
        put.judge = judge
        put.from = date("2026-01-01")
        put.until = date("2026-12-31")
        return put
    }

    static func date(_ text: String) -> CivilDate { CivilDate(text) ?? .none }

    static func moment(_ day: String, _ hour: Int, _ minute: Int = 0) -> Instant {
        date(day).inBaku(hour: hour, minute: minute) ?? Instant(milliseconds: 0)
    }

    static func plan(_ hall: String, _ day: String, _ hour: Int) -> HearingPlan {
        HearingPlan(hall: hall, from: moment(day, hour), until: moment(day, hour + 1))
    }

    /// The figures of a place's year, on its last day.
    static func figures(
        _ place: String, _ year: Int, _ counters: [CounterEntry]
    ) -> FigureReport {
        let first = YearMonth(of: date("\(year)-01-01"))
        let period = MonthSpan(year: year) ?? MonthSpan(month: first)
        return FigureReport(
            FigureQuestion(place: place, period: period, day: date("\(year)-12-31")),
            of: FigureCells(place: place, summing: counters))
    }

    static let decision = DecisionDraft(
        outcome: .granted, amount: 480_000, operative: "İddia təmin edilsin.",
        act: document("qetname.pdf", .act))

    static func staff(_ login: String, _ roles: StaffRole..., judge: String? = nil) -> CommandActor
    {
        CommandActor(kind: .staff, name: login, roles: roles, judge: judge)
    }

    static func party(_ fin: String) -> CommandActor { CommandActor(kind: .party, name: fin) }

    static func payment(_ amount: UInt64) -> PaymentRecorded {
        var payment = PaymentRecorded()
        payment.amount = amount
        payment.payer = "Quliyev Samir"
        payment.reference = "Qəbz 000418"
        return payment
    }

    static func transfer(to office: String, officer: String = "") -> TransferOffered {
        var offer = TransferOffered()
        offer.to = office
        offer.officer = officer
        offer.ground = "territory"
        return offer
    }

    static func answer(_ answer: TransferAnswer) -> TransferAnswered {
        var answered = TransferAnswered()
        answered.answer = answer
        return answered
    }

    static func cost(_ amount: UInt64) -> ChargeMade {
        var charge = ChargeMade()
        charge.kind = .cost
        charge.amount = amount
        charge.note = "Daşınma"
        return charge
    }

    static func rank(_ rank: UInt64) -> RankSet {
        var set = RankSet()
        set.rank = rank
        return set
    }

    static func step(_ kind: EnforcementKind) -> EnforcementStep {
        var step = EnforcementStep()
        step.kind = kind
        step.at = moment("2026-03-05", 12, 30)
        step.place = "Masallı"
        step.text = "Əmlak siyahıya alındı."
        return step
    }
}

extension Sample {
    /// A command about a case, by its name; `nil` for those about anything else.
    static func command(_ name: CommandName) -> Command? {
        var filed = DocumentFiled()
        filed.document = document("a.pdf", .motion)
        var contact = ContactChanged()
        contact.address = "Masallı, Nizami 7"
        switch name {
        case .registerClaim: return .registerClaim
        case .drawJudge: return .drawJudge(.none)
        case .setHearing: return .setHearing(plan("z1", "2026-03-17", 11))
        case .holdHearing:
            return .holdHearing(hearing: .none, outcome: .held, ground: "")
        case .decide: return .decide(decision)
        case .issueWrit: return .issueWrit(WritDraft(office: "İ050", amount: 1, debtor: 0))
        case .fileDocument: return .fileDocument(filed)
        case .changeContact: return .changeContact(contact)
        case .offerCustody: return .offerCustody(to: "066", reason: "aidiyyət")
        case .acceptCustody: return .acceptCustody
        case .declineCustody: return .declineCustody(reason: "yox")
        default: return nil
        }
    }
}

extension TestNode {
    /// Opens the court's directory with two judges, two halls and a committed chain.
    @discardableResult
    func openCourt(_ code: String, judges: [String] = ["h1", "h2"]) -> SubjectID {
        let directory = carryOut(.openDirectory(court: code, year: 2026, role: .court)).subject
        for judge in judges { carryOut(.putJudge(Sample.judge(judge)), on: directory) }
        for name in ["z1", "z2"] {
            var hall = HallPut()
            hall.hall = name
            carryOut(.putHall(hall), on: directory)
        }
        carryOut(.publishDrawKey(published), on: directory)
        return directory
    }

    /// A claim, filed and registered.
    func registered(_ court: String) -> SubjectID {
        let subject = carryOut(.fileClaim(Sample.claim(court))).subject
        carryOut(.registerClaim, on: subject)
        return subject
    }

    /// A claim, filed, registered, drawn, accepted and sent to the participants.
    func drawn(_ court: String) -> SubjectID {
        let subject = registered(court)
        carryOut(.drawJudge(.none), on: subject)
        step("accept", on: subject)
        step("sendClaim", on: subject)
        return subject
    }

    /// A claim that was tried: only the judgment is missing.
    func tried(_ court: String) -> SubjectID {
        let subject = drawn(court)
        carryOut(.setHearing(Sample.plan("z1", nextDay(), 9)), on: subject)
        close(subject)
        return subject
    }

    /// A claim that was granted, and whose judgment is in force.
    func inForce(_ court: String) -> SubjectID {
        let subject = tried(court)
        carryOut(.decide(Sample.decision), on: subject)
        enterForce(subject)
        return subject
    }

    /// Reasons the judgment, serves it on everybody, and lets the period of appeal pass.
    func enterForce(_ subject: SubjectID) {
        step("reason", on: subject)
        for participant in caseState(subject).participants {
            for about in [caseState(subject).decision?.id, caseState(subject).steps.last?.id] {
                var served = Served()
                served.to = participant
                served.about = about ?? .none
                served.means = .hand
                carryOut(.serve(served), on: subject)
            }
        }
        world.now = world.now.advanced(byMilliseconds: 60 * 86_400_000)
        step("enterForce", on: subject)
    }

    /// Holds the hearing that is set, and closes the trial.
    func close(_ subject: SubjectID) {
        let hearing = caseState(subject).hearings.last?.id ?? .none
        carryOut(.holdHearing(hearing: hearing, outcome: .held, ground: ""), on: subject)
        step("closeTrial", on: subject)
    }

    @discardableResult
    func step(_ code: String, on subject: SubjectID) -> Result {
        carryOut(.takeStep(StepDraft(code)), on: subject)
    }

    /// A day on which no test has set a hearing yet.
    private func nextDay() -> String {
        let taken = subjects.reduce(0) { $0 + caseState($1).hearings.count }
        return "\(Sample.date("2026-09-01").advanced(byDays: Int32(taken)))"
    }
}
