import Casework
import Causality
import Encoding
import Law
import Sealing
import Sync
import Web

/// A case at Masallı's court, folded from its operations; its people are made up.
enum Samples {
    static let court = "050"
    static let origin = Origin(replica: ReplicaNumber(12))
    static let now = at(2026, 6, 20, 14, 3)

    static func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Instant {
        CivilDate(year: year, month: month, day: day)?.inBaku(hour: hour, minute: minute)
            ?? Instant(milliseconds: 0)
    }

    static func change(_ number: UInt64) -> ChangeID { ChangeID(origin, number) }

    static let subject = SubjectID(change(42))
    static let orderSubject = SubjectID(change(52))

    static var claim: ClaimFiled {
        var claim = ClaimFiled()
        claim.court = court
        claim.kind = .civil
        claim.category = "debt"
        claim.subjectMatter = "Borc məbləğinin tutulması"
        claim.price = 480_000
        claim.plaintiffs = [
            Party(
                name: "Hüseynov Elçin Rauf oğlu", fin: "5KA71QX",
                address: "Masallı rayonu, Ərkivan kəndi, Nizami küçəsi, ev 14",
                phone: "+994502184477", lawyer: "Nəsirov Kamal", lawyerFin: "7AA11BB")
        ]
        claim.defendants = [
            Party(
                name: "«Viləş Aqro» MMC", voen: "4700318261",
                address: "Masallı rayonu, Boradigah qəsəbəsi, Bağlar küçəsi 3")
        ]
        claim.documents = [document("iddia ərizəsi.pdf", 1, .claim)]
        return claim
    }

    static func document(_ name: String, _ seed: UInt8, _ kind: DocumentKind) -> DocumentRef {
        DocumentRef(
            name: name, mime: "application/pdf", size: 84_210,
            digest: SHA256.digest([seed]), kind: kind)
    }

    static let number = CaseNumber(kind: "2", court: court, sequence: 176, year: 2026)

    static var draw: JudgeDrawn {
        var list = CandidateList()
        list.caseNumber = number
        list.candidates = [
            Candidate(judge: "h1", exclusion: .none, load: 41, share: 100),
            Candidate(judge: "h2", exclusion: .leave, load: 38, share: 100),
            Candidate(judge: "h3", exclusion: .none, load: 44, share: 50),
        ]
        let value = SHA256.digest([7])
        let commitment = SHA256.digest(SHA256.digest(value.bytes).bytes)
        var drawn = JudgeDrawn()
        drawn.term = 1
        drawn.record =
            Draw.record(
                of: list, filing: SHA256.digest([9]),
                value: DrawValue(index: 2, value: value, commitment: commitment)) ?? drawn.record
        return drawn
    }

    static func operations() -> [(Instant, Operation)] {
        var registered = CaseRegistered()
        registered.caseNumber = number
        registered.date = CivilDate(inBaku: at(2026, 3, 3, 11, 24))
        registered.term = 1
        let draw = draw
        var set = HearingSet()
        set.judge = draw.record.chosen
        set.hall = "z2"
        set.from = at(2026, 3, 17, 11, 0)
        set.until = at(2026, 3, 17, 12, 0)
        set.term = 1
        var held = HearingHeld()
        held.hearing = change(45)
        held.outcome = .adjourned
        held.ground = "Şahid çağırılır, MPM 188.1"
        held.term = 1
        var second = set
        second.from = at(2026, 7, 2, 15, 30)
        second.until = at(2026, 7, 2, 16, 30)
        var filed = DocumentFiled()
        filed.document = document("etiraz.pdf", 2, .defence)
        filed.by = .defendant
        return [
            (at(2026, 3, 3, 11, 19), .claimFiled(claim)),
            (at(2026, 3, 3, 11, 24), .caseRegistered(registered)),
            (at(2026, 3, 3, 11, 26), .judgeDrawn(draw)),
            (at(2026, 3, 4, 9, 40), .hearingSet(set)),
            (at(2026, 3, 16, 17, 48), .documentFiled(filed)),
            (at(2026, 3, 17, 11, 20), .hearingHeld(held)),
            (at(2026, 3, 17, 11, 31), .hearingSet(second)),
        ]
    }

    static func decided() -> [(Instant, Operation)] {
        var made = DecisionMade()
        made.outcome = .partlyGranted
        made.amount = 420_000
        made.operative = """
            1. İddia qismən təmin edilsin.
            2. Cavabdeh «Viləş Aqro» MMC-dən iddiaçının xeyrinə 4 200 manat tutulsun.
            3. Qətnamədən bir ay müddətində Şirvan Apellyasiya Məhkəməsinə şikayət verilə bilər.
            """
        made.judge = draw.record.chosen
        made.date = CivilDate(inBaku: at(2026, 6, 2, 12, 0))
        made.term = 1
        made.act = document("qətnamə.pdf", 3, .act)
        var writ = WritIssued()
        writ.writNumber = "\(number)-1"
        writ.order = orderSubject
        writ.office = "İ050"
        writ.amount = 420_000
        writ.term = 1
        writ.date = CivilDate(inBaku: at(2026, 6, 12, 10, 0))
        var held = HearingHeld()
        held.hearing = change(48)
        held.term = 1
        return operations() + [
            (at(2026, 6, 2, 11, 50), .hearingHeld(held)),
            (at(2026, 6, 2, 12, 5), .decisionMade(made)),
            (at(2026, 6, 12, 10, 2), .writIssued(writ)),
        ]
    }

    static func folded(
        _ operations: [(Instant, Operation)], first: UInt64, role: NodeRole = .court,
        courts: [String] = [court], by: String = "katib1"
    ) -> Subject {
        var subject = Subject.none
        var clock = VersionVector()
        for (index, (at, operation)) in operations.enumerated() {
            let id = change(first + UInt64(index))
            let isOffice = operation.number >= 61 && operation.number <= 65
            subject.fold(
                FoldedChange(
                    id: id, clock: clock, role: isOffice ? .office : role,
                    courts: isOffice ? ["İ050"] : courts, actorKind: .staff, actorName: by,
                    door: at, hybridTime: HybridTime(word: at.milliseconds << 16),
                    operations: [operation]))
            clock.advance(to: id)
        }
        return subject
    }

    static func caseState(_ operations: [(Instant, Operation)]) -> CaseState {
        guard case .case(let state) = folded(operations, first: 42) else { return CaseState() }
        return state
    }

    static var orderState: OrderState {
        var issued = OrderIssued()
        issued.caseSubject = subject
        issued.caseNumber = number
        issued.writNumber = "\(number)-1"
        issued.court = court
        issued.office = "İ050"
        issued.creditor = claim.plaintiffs[0]
        issued.debtor = claim.defendants[0]
        issued.amount = 420_000
        issued.date = CivilDate(inBaku: at(2026, 6, 12, 10, 0))
        var opened = OrderOpened()
        opened.officer = "memur1"
        var step = EnforcementStep()
        step.kind = .inventory
        step.at = at(2026, 6, 17, 9, 40)
        step.place = "Masallı şəhəri, Füzuli küçəsi 21"
        step.text = "Əmlak siyahıya alındı."
        var payment = PaymentRecorded()
        payment.amount = 150_000
        payment.payer = "«Viləş Aqro» MMC"
        payment.at = at(2026, 6, 18, 14, 5)
        payment.reference = "Qəbz 000418"
        let operations: [(Instant, Operation)] = [
            (at(2026, 6, 12, 10, 2), .orderIssued(issued)),
            (at(2026, 6, 15, 9, 0), .orderOpened(opened)),
            (at(2026, 6, 17, 9, 45), .enforcementStep(step)),
            (at(2026, 6, 18, 14, 7), .paymentRecorded(payment)),
        ]
        guard case .order(let state) = folded(operations, first: 52, by: "memur1") else {
            return OrderState()
        }
        return state
    }

    static var directory: DirectoryState {
        var opened = DirectoryOpened()
        opened.court = court
        opened.year = 2026
        opened.role = .court
        var operations: [(Instant, Operation)] = [(at(2026, 1, 5, 9, 0), .directoryOpened(opened))]
        for (judge, name) in [
            ("h1", "Məmmədov Rəşad"), ("h2", "Rzayeva Könül"), ("h3", "İsmayılov Cavid"),
        ] {
            var put = JudgePut()
            put.judge = judge
            put.name = name
            put.weight = judge == "h3" ? 50 : 100
            put.active = true
            operations.append((at(2026, 1, 5, 9, 1), .judgePut(put)))
        }
        for hall in ["z1", "z2"] {
            var put = HallPut()
            put.hall = hall
            put.name = "\(hall.dropFirst()) nömrəli zal"
            operations.append((at(2026, 1, 5, 9, 2), .hallPut(put)))
        }
        var leave = LeavePut()
        leave.id = "h2/2026-06-15"
        leave.judge = "h2"
        leave.from = CivilDate(inBaku: at(2026, 6, 15, 9, 0))
        leave.until = CivilDate(inBaku: at(2026, 7, 4, 9, 0))
        operations.append((at(2026, 1, 5, 9, 3), .leavePut(leave)))
        for (login, name, role) in [
            ("katib1", "Şirinova Günel", StaffRole.registrar),
            ("memur1", "Babayev İlqar", .officer),
            ("hakim1", "Məmmədov Rəşad", .judge),
        ] {
            var put = RolePut()
            put.login = login
            put.name = name
            put.role = role
            put.judge = role == .judge ? "h1" : ""
            put.from = CivilDate(inBaku: at(2026, 1, 1, 9, 0))
            put.until = CivilDate(inBaku: at(2026, 12, 31, 9, 0))
            operations.append((at(2026, 1, 5, 9, 4), .rolePut(put)))
        }
        guard case .directory(let state) = folded(operations, first: 1) else {
            return DirectoryState()
        }
        return state
    }

    static var names: Names {
        var names = Names(reference: nil, directories: [directory])
        names.courts["050"] = Words(
            "Masallı Rayon Məhkəməsi", "Masalli District Court", "Масаллинский районный суд")
        names.courts["101"] = Words(
            "Lerik Rayon Məhkəməsi", "Lerik District Court", "Лерикский районный суд")
        return names
    }

    static func viewer(_ roles: StaffRole..., judge: String? = nil) -> Viewer {
        Viewer(
            actor: CommandActor(kind: .staff, name: "katib1", roles: roles, judge: judge),
            name: "Şirinova Günel", formToken: "0123456789abcdef")
    }

    static let party = Viewer(
        actor: CommandActor(kind: .party, name: "5KA71QX"), name: "Hüseynov Elçin",
        identifiers: ["5KA71QX"], formToken: "fedcba9876543210")

    static var offline: LinkLine {
        LinkLine(
            state: .offline(since: at(2026, 6, 20, 9, 12)), unsentCount: 37,
            oldestUnsent: at(2026, 6, 20, 12, 0))
    }

    static func frame(
        _ say: Tongue, _ viewer: Viewer?, _ route: Route, role: NodeRole = .court,
        notice: Notice? = nil
    ) -> PageFrame {
        PageFrame(
            say: say, role: role, place: role == .court ? court : role == .office ? "İ050" : "",
            origin: "12.0", names: names, viewer: viewer, link: offline, now: now, route: route,
            notice: notice)
    }
}
