internal import Casework
internal import Causality
internal import Encoding
internal import Law
internal import Node
internal import Sealing

// Made-up people and papers, out of the dice.
extension World {
    private static let names = ["Hüseynov Elçin", "Əliyeva Nərmin", "Quliyev Samir"]
    private static let fins = ["5KA71QX", "7BC22ZZ", "1AA0K9P"]

    static let logins = ["reis", "qeydiyyat", "katib", "h1", "h2", "icra1", "başçı"]

    /// What a court or an office begins its year with.
    func foundation(of station: Station) -> [Command] {
        let year = UInt64(clamping: CivilDate(inBaku: station.wall).year)
        var commands: [Command] = [
            .openDirectory(court: station.identity.court, year: year, role: station.role)
        ]
        if station.role == .court {
            for number in 1...2 {
                var judge = JudgePut()
                judge.judge = "h\(number)"
                judge.name = "Hakim \(number)"
                judge.weight = 100
                judge.active = true
                var hall = HallPut()
                hall.hall = "z\(number)"
                hall.name = "Zal"
                commands += [
                    .putJudge(judge), .putHall(hall),
                    .putRole(role("h\(number)", .judge, judge: judge.judge)),
                ]
            }
            commands += [
                .putRole(role("reis", .president)), .putRole(role("qeydiyyat", .registrar)),
                .putRole(role("katib", .clerk)),
            ]
        } else {
            commands += [
                .putRole(role("icra1", .officer)), .putRole(role("başçı", .officeHead)),
            ]
        }
        return commands
    }

    private func role(_ login: String, _ role: StaffRole, judge: String = "") -> RolePut {
        var put = RolePut()
        put.login = login
        put.name = login
        put.role = role
        put.judge = judge
        put.from = CivilDate(inBaku: now)
        put.until = put.from.advanced(byDays: 300)
        return put
    }

    func claim(to court: String) -> ClaimFiled {
        let person = dice.index(below: Self.names.count)
        var claim = ClaimFiled()
        claim.court = court
        claim.kind = dice.chance(percent: 70) ? .civil : .commercial
        claim.category = "debt"
        claim.subjectMatter = "Borc məbləğinin tutulması"
        claim.price = dice.number(in: 1...1_000_000)
        var plaintiff = Party(
            name: Self.names[person], fin: Self.fins[person], address: "Masallı, Ərkivan")
        if dice.chance(percent: 30) {
            plaintiff.lawyer = "Vəkil"
            plaintiff.lawyerFin = "2LW0YER"
        }
        claim.plaintiffs = [plaintiff]
        claim.defendants = [
            Party(name: "“Viləş Aqro” MMC", voen: "4700318261", address: "Boradigah")
        ]
        if dice.chance(percent: 50) { claim.documents = [document("iddia.pdf", .claim)] }
        return claim
    }

    private func document(_ name: String, _ kind: DocumentKind) -> DocumentRef {
        DocumentRef(
            name: name, mime: "application/pdf", size: 1000,
            digest: SHA256.digest(dice.bytes(8)), kind: kind)
    }

    func document() -> DocumentFiled {
        var filed = DocumentFiled()
        filed.document = document("sübut.pdf", .evidence)
        filed.by = .plaintiff
        return filed
    }

    /// A word that stands in every text of a closed case, and nowhere else.
    static let secret = "QAPALIDIR"

    /// A claim of which nobody else may ever read a word.
    func closed(_ claim: ClaimFiled) -> Command {
        var claim = claim
        claim.subjectMatter = "\(Self.secret) \(dice.index(below: 1000))"
        claim.category = Self.secret
        claim.plaintiffs = [Party(name: "\(Self.secret) oğlu", fin: "9SECRET")]
        claim.documents = dice.chance(percent: 50) ? [sealedDocument().document] : []
        return .fileClosedClaim(claim, ClosingDraft(ground: "adoption", note: Self.secret))
    }

    func sealedDocument() -> DocumentFiled {
        var filed = document()
        filed.document.name = Self.secret
        filed.document.key = dice.bytes(32)
        filed.document.sealedSize = 4096
        filed.note = Self.secret
        return filed
    }

    func secretContact() -> ContactChanged {
        var contact = contact()
        contact.address = Self.secret
        return contact
    }

    func contact() -> ContactChanged {
        var contact = ContactChanged()
        contact.side = dice.chance(percent: 80) ? .plaintiff : .defendant
        contact.index = dice.chance(percent: 5) ? 3 : 0
        contact.address = "Bakı, küçə \(dice.index(below: 500))"
        return contact
    }

    func choosing(_ version: ContactVersion) -> ContactChosen {
        var chosen = ContactChosen()
        chosen.side = version.changed.side
        chosen.index = version.changed.index
        chosen.chosen = version.id
        return chosen
    }

    func settling(_ item: DocketItem) -> DocketAnswer {
        let choices: [DocketChoice] = [.acknowledge, .adopt, .dismiss, .choose]
        return DocketAnswer(
            item: item.id, choice: dice.pick(choices) ?? .acknowledge,
            chosen: dice.pick(item.about), note: "baxıldı")
    }

    /// A judge, a hall, a leave or a role.
    func directoryCommand() -> Command {
        let number = 1 + dice.index(below: 4)
        let today = CivilDate(inBaku: now)
        switch dice.index(below: 5) {
        case 0, 1:
            var judge = JudgePut()
            judge.judge = "h\(number)"
            judge.name = "Hakim \(number)"
            judge.weight = dice.number(in: 1...200)
            judge.active = dice.chance(percent: 85)
            return .putJudge(judge)
        case 2:
            var hall = HallPut()
            hall.hall = "z\(1 + dice.index(below: 2))"
            hall.name = "Zal"
            hall.closed = dice.chance(percent: 10)
            return .putHall(hall)
        case 3:
            var leave = LeavePut()
            leave.judge = "h\(number)"
            leave.from = today.advanced(byDays: Int32(dice.index(below: 20)))
            leave.until = leave.from.advanced(byDays: Int32(dice.index(below: 20)))
            leave.cancelled = dice.chance(percent: 30)
            return .putLeave(leave)
        default:
            var role = RolePut()
            role.login = "işçi\(number)"
            role.name = "İşçi \(number)"
            role.role = dice.pick([.registrar, .clerk, .president, .administrator]) ?? .clerk
            role.from = today
            role.until = today.advanced(byDays: 200)
            return .putRole(role)
        }
    }

    /// A plan near the node's own day, so that halls and judges are sometimes taken.
    func plan(at station: Station) -> HearingPlan {
        let day = CivilDate(inBaku: station.wall).advanced(byDays: Int32(dice.index(below: 4)))
        let from = day.inBaku(hour: 9 + dice.index(below: 6)) ?? station.wall
        let length = dice.number(in: 1...3) * 1_800_000
        return HearingPlan(
            hall: "z\(1 + dice.index(below: 2))", from: from,
            until: from.advanced(byMilliseconds: length))
    }

    func decision() -> DecisionDraft {
        DecisionDraft(
            outcome: .granted, amount: dice.number(in: 1...1_000_000),
            operative: "İddia təmin edilsin.")
    }

    func suspension() -> Command {
        dice.chance(percent: 60)
            ? .suspendOrder(ground: "kassasiya") : .resumeOrder(note: "davam")
    }

    func enforcementStep(at station: Station) -> EnforcementStep {
        var step = EnforcementStep()
        step.kind = .inventory
        step.at = station.wall
        step.place = "Masallı"
        step.text = "Əmlak siyahıya alındı."
        return step
    }

    func payment(at station: Station) -> PaymentRecorded {
        var payment = PaymentRecorded()
        payment.amount = dice.number(in: 1...400)
        payment.payer = "Quliyev Samir"
        payment.at = station.wall
        payment.reference = "Qəbz \(memory.serial)"
        return payment
    }

    func courtList() -> [CourtPut] {
        var list: [CourtPut] = []
        for code in Self.courts {
            var court = CourtPut()
            court.court = code
            court.nameAz = "Məhkəmə \(code) \(dice.index(below: 3))"
            court.kind = .district
            list.append(court)
        }
        return list
    }
}
