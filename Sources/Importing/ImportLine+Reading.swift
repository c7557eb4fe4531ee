internal import Casework
internal import Causality
internal import Encoding

// The commands, field by field, in the order of samples/README.md.
extension ImportLine {
    static func body(
        of command: ImportCommand, _ line: Shape
    ) throws(ImportFault) -> (Body, [DocumentSource]) {
        switch command {
        case .openDirectory:
            (.directory(year: UInt64(try line.number("year", 2000...2100))), [])
        case .putJudge: (.whole(.putJudge(try judge(line))), [])
        case .putHall: (.whole(.putHall(try hall(line))), [])
        case .putLeave: (.whole(.putLeave(try leave(line))), [])
        case .putRole: (.whole(.putRole(try role(line))), [])
        case .putCourts: (.courts(file: try line.path("file")), [])
        case .fileClaim where line.has("closed"): try closedClaim(line)
        case .fileClaim: (.claim(try claim(line)), try enclosures(line))
        case .closeCase: (.whole(.closeCase(try closing(line, "ground"))), [])
        case .shareKey: (.whole(.shareKey(try sharing(line))), [])
        case .registerClaim, .drawJudge, .takeStep, .serve, .joinParticipant, .removeParticipant,
            .offerCustody, .acceptCustody, .declineCustody, .putLetter, .putEvidence,
            .moveEvidence:
            try conduct(command, line)
        case .setHearing: (.whole(.setHearing(try hearing(line))), [])
        case .holdHearing: (try outcome(line), [])
        case .decide: try decision(line)
        case .issueWrit: (.whole(.issueWrit(try writ(line))), [])
        case .fileDocument: try document(line)
        case .changeContact: (.whole(.changeContact(try contact(line))), [])
        // An empty officer is the person who asks.
        case .openOrder:
            (.whole(.openOrder(officer: try line.name(ifAny: "officer") ?? "")), [])
        case .recordStep: (.whole(.recordStep(try step(line))), [])
        case .recordPayment: (.whole(.recordPayment(try payment(line))), [])
        case .closeOrder:
            (
                .whole(
                    .closeOrder(
                        try line.word("ground", of: [.performed, .returned, .terminated]),
                        note: "")), []
            )
        case .suspendOrder:
            (
                .whole(
                    .suspendOrder(
                        ground: try line.text("ground", max: ImportLimits.groundCountMax))), []
            )
        case .resumeOrder: (.whole(.resumeOrder(note: "")), [])
        case .ruleOrder, .ruleOrderAsCourt, .offerOrder, .answerOffer, .chargeOrder, .rankOrder,
            .distribute, .refundDebtor, .reversePayment:
            (.whole(try order(command, line)), [])
        }
    }

    // MARK: Directory

    private static func judge(_ line: Shape) throws(ImportFault) -> JudgePut {
        var put = JudgePut()
        put.judge = try line.name("judge")
        put.name = try line.text("name", max: ImportLimits.nameCountMax)
        put.weight = UInt64(try line.number("weight", 1...200))
        put.active = true
        return put
    }

    private static func hall(_ line: Shape) throws(ImportFault) -> HallPut {
        var put = HallPut()
        put.hall = try line.name("hall")
        put.name = try line.text("name", max: ImportLimits.nameCountMax)
        return put
    }

    private static func leave(_ line: Shape) throws(ImportFault) -> LeavePut {
        var put = LeavePut()
        put.judge = try line.name("judge")
        (put.from, put.until) = try line.period()
        return put
    }

    private static func role(_ line: Shape) throws(ImportFault) -> RolePut {
        var put = RolePut()
        put.login = try line.name("login")
        put.name = try line.text("name", max: ImportLimits.nameCountMax)
        put.role = try line.word("role", of: StaffRole.allCases.filter { $0 != .none })
        (put.from, put.until) = try line.period()
        put.judge = try line.name(ifAny: "judge") ?? ""
        return put
    }

    // MARK: Claim

    static func claim(_ line: Shape) throws(ImportFault) -> ClaimFiled {
        var claim = ClaimFiled()
        claim.court = try line.string("court")
        claim.kind = try line.word("kind", of: CaseKind.allCases.filter { $0 != .none })
        claim.category = try line.category("category")
        claim.subjectMatter = try line.text("subject", max: ImportLimits.subjectCountMax)
        claim.price = try line.amount("price", from: 0)
        claim.plaintiffs = try parties(line, "plaintiffs")
        claim.defendants = try parties(line, "defendants")
        claim.channel = .import
        claim.procedure = try line.text(ifAny: "procedure", max: 64) ?? ""
        if line.has("duty") { claim.dutyPaid = try line.amount("duty") }
        claim.dutyExemption = try line.text(ifAny: "exemption", max: 64) ?? ""
        claim.fields = try entries(line)
        if line.has("lower") { claim.lower = try subject(line, "lower") }
        if line.has("link") {
            claim.link = try line.word("link", of: CaseLink.allCases.filter { $0 != .none })
        }
        if line.has("appealed") { claim.appealed = try subject(line, "appealed").first }
        return claim
    }

    private static func parties(_ line: Shape, _ name: String) throws(ImportFault) -> [Party] {
        var parties: [Party] = []
        for (path, json) in try line.list(name, count: ImportLimits.partiesCount) {
            let shape = try Shape(
                json, path: path, required: ["name", "address"],
                optional: ["fin", "voen", "phone"])
            var party = Party()
            party.name = try shape.text("name", max: ImportLimits.nameCountMax)
            party.address = try shape.text("address", max: ImportLimits.addressCountMax)
            if shape.has("phone") { party.phone = try shape.phone("phone") }
            switch (shape.has("fin"), shape.has("voen")) {
            case (true, false): party.fin = try shape.fin("fin")
            case (false, true): party.voen = try shape.voen("voen")
            default: throw ImportFault(.badIdentity, String(path.dropLast()))
            }
            parties.append(party)
        }
        return parties
    }

    /// What is enclosed with a claim: the claim itself comes first.
    static func enclosures(_ line: Shape) throws(ImportFault) -> [DocumentSource] {
        var documents: [DocumentSource] = []
        for (path, json) in try line.list("documents", count: ImportLimits.documentsCount) {
            documents.append(
                try DocumentSource(json, at: path, kind: documents.isEmpty ? .claim : .other))
        }
        return documents
    }

    // MARK: Case

    private static func hearing(_ line: Shape) throws(ImportFault) -> HearingPlan {
        var plan = HearingPlan(
            hall: try line.name("hall"), from: try line.time("from"),
            until: try line.time("until"),
            purpose: try line.word("purpose", of: [.hearing, .preparatory]))
        guard plan.from < plan.until else { throw line.fault(.badPeriod, "until") }
        plan.judge = try line.name(ifAny: "judge")
        return plan
    }

    private static func outcome(_ line: Shape) throws(ImportFault) -> Body {
        let number = Int(try line.number("hearing", 1...999))
        let outcome: HearingOutcome = try line.word("outcome", of: HearingOutcome.allCases)
        let ground = try line.text(ifAny: "ground", max: ImportLimits.groundCountMax)
        guard outcome == .held || ground != nil else { throw line.fault(.missingField, "ground") }
        return .hearing(number: number, outcome, ground: ground ?? "")
    }

    private static func decision(
        _ line: Shape
    ) throws(ImportFault) -> (Body, [DocumentSource]) {
        let judgments: [DecisionOutcome] = [
            .granted, .partlyGranted, .dismissed, .convicted, .acquitted, .penalised,
        ]
        let outcome: DecisionOutcome = try line.word(
            "outcome", of: DecisionOutcome.allCases.filter { $0 != .none })
        var draft = DecisionDraft(
            outcome: outcome,
            operative: try line.text("operative", max: ImportLimits.partCountMax))
        if line.has("amount") {
            draft.amount = try line.amount("amount")
            guard outcome == .granted || outcome == .partlyGranted else {
                throw line.fault(.unknownField, "amount")
            }
        }
        draft.step = try line.text(ifAny: "step", max: 64)
        draft.ground = try line.text(ifAny: "ground", max: 64) ?? ""
        let act = DocumentSource(
            name: judgments.contains(outcome) ? "qətnamə.txt" : "qərardad.txt",
            mime: "text/plain", kind: .act,
            content: .text(try line.text("text", max: ImportLimits.textCountMax)), field: "text")
        return (.decision(draft), [act])
    }

    private static func writ(_ line: Shape) throws(ImportFault) -> WritDraft {
        let matter: OrderMatter =
            line.has("matter")
            ? try line.word("matter", of: OrderMatter.allCases) : .money
        return WritDraft(
            office: try line.office("office"),
            amount: try line.amount("amount", from: matter == .money ? 1 : 0),
            debtor: Int(try line.number("debtor", 0...49)), matter: matter)
    }

    private static func document(
        _ line: Shape
    ) throws(ImportFault) -> (Body, [DocumentSource]) {
        let kind: DocumentKind = try line.word(
            "kind", of: [.motion, .defence, .evidence, .other])
        let (path, json) = try line.object("document")
        var filed = DocumentFiled()
        // Only of a defence does the line tell who handed it in.
        filed.by = kind == .defence ? .defendant : .other
        return (.document(filed), [try DocumentSource(json, at: path, kind: kind)])
    }

    private static func contact(_ line: Shape) throws(ImportFault) -> ContactChanged {
        var contact = ContactChanged()
        contact.side = try line.word("party", of: Side.allCases)
        contact.index = UInt64(try line.number("index", 0...49))
        contact.address = try line.text("address", max: ImportLimits.addressCountMax)
        if line.has("phone") { contact.phone = try line.phone("phone") }
        return contact
    }

    // MARK: Enforcement

    private static let steps: [EnforcementKind] = [
        .voluntaryTerm, .accountHold, .wageDeduction, .inventory, .arrest, .valuation, .auction,
        .eviction, .other, .accountQuery, .childHandover, .travelBan, .search, .fine, .visit,
    ]

    private static func step(_ line: Shape) throws(ImportFault) -> EnforcementStep {
        var step = EnforcementStep()
        step.kind = try line.word("step", of: steps)
        step.at = try line.time("at")
        step.place = try line.text("place", max: ImportLimits.addressCountMax)
        step.text = try line.text("text", max: ImportLimits.partCountMax)
        step.coordinates = try line.text(ifAny: "coordinates", max: 60) ?? ""
        if line.has("amount") { step.amount = try line.amount("amount") }
        return step
    }

    private static func payment(_ line: Shape) throws(ImportFault) -> PaymentRecorded {
        var payment = PaymentRecorded()
        payment.amount = try line.amount("amount")
        payment.payer = try line.text("payer", max: ImportLimits.nameCountMax)
        payment.at = try line.time("at")
        payment.reference = try line.text("reference", max: ImportLimits.nameCountMax)
        if line.has("source") {
            payment.source = try line.word("source", of: PaymentSource.allCases)
        }
        return payment
    }
}
