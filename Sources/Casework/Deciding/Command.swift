package import Causality
package import Law

/// What somebody asks the court to do.
///
/// Payloads that are operations already are what will be written, but for the fields that `decide`
/// fills itself.
package enum Command: Equatable, Sendable {
    // MARK: Directory and reference
    case openDirectory(court: String, year: UInt64, role: NodeRole)
    case putJudge(JudgePut)
    case putHall(HallPut)
    /// An empty id is filled from judge and first day.
    case putLeave(LeavePut)
    case putRole(RolePut)
    case publishDrawKey(DrawKey)
    case declareRelation(RelationDeclared)
    case putCourts([CourtPut])
    case putCalendar(CalendarPut)
    /// The node or the centre was out of reach for a time.
    case certifyOutage(OutageCertified)
    case adjustDeadline(DeadlineAdjusted)
    case setDetention(DetentionSet)
    /// The centre commits to its daily values of a time.
    case commitBeacon(from: CivilDate, days: UInt64)
    /// The centre hands out the value of a day, and so of all days before.
    case deliverBeacon(until: CivilDate)

    // MARK: Case
    case fileClaim(ClaimFiled)
    case registerClaim
    /// Gives a case whose number another case has too the court's next number.
    case renumberCase
    case drawJudge(RedrawReason)
    case drawPanel(PanelPlan)
    case setHearing(HearingPlan)
    case holdHearing(hearing: ChangeID, outcome: HearingOutcome, ground: String)
    case decide(DecisionDraft)
    case issueWrit(WritDraft)
    case fileDocument(DocumentFiled)
    /// An empty telephone leaves the old one.
    case changeContact(ContactChanged)
    case chooseContact(ContactChosen)
    case offerCustody(to: String, reason: String)
    case acceptCustody
    case declineCustody(reason: String)
    case takeOverCustody(court: String, reason: String, secondSigner: String)
    /// Settles an item of a case or of an order.
    case settleDocket(DocketAnswer)
    /// A step of the case's procedure that the table names.
    case takeStep(StepDraft)
    /// No time: now.
    case serve(Served)
    case joinParticipant(ParticipantJoined)
    case removeParticipant(ParticipantRef, reason: String)
    case linkCases(CasesLinked)
    /// Its number is the next of its series; no date: today.
    case putLetter(LetterPut)
    case putEvidence(EvidencePut)
    /// An empty giver is the keeper.
    case moveEvidence(EvidenceMoved)
    case closeCase(ClosingDraft)
    case fileClosedClaim(ClaimFiled, ClosingDraft)
    case shareKey(KeySharing)

    // MARK: Enforcement
    /// An empty officer is the person who asks.
    case openOrder(officer: String)
    case recordStep(EnforcementStep)
    case recordPayment(PaymentRecorded)
    case closeOrder(OrderGround, note: String)
    case suspendOrder(ground: String)
    case resumeOrder(note: String)
    /// A decision of the office, by the step's name in the tables of enforcement.
    case ruleOrder(RulingDraft)
    /// A decision of a court on an order, likewise.
    case ruleOrderAsCourt(RulingDraft)
    /// An empty office is the own one: only the officer changes.
    case offerOrder(TransferOffered)
    /// An empty offer is the only open one.
    case answerOffer(TransferAnswered)
    /// A fee is reckoned from the tables; a cost is told.
    case chargeOrder(ChargeMade)
    case rankOrder(RankSet)
    /// Gives out all that the order holds, by turns and ranks, also to the debtor's other orders.
    case distribute(reference: String, note: String)
    /// Gives back to the debtor what is held beyond what is owed; 0 for all of it.
    case refundDebtor(amount: UInt64, reference: String)
    case reversePayment(PaymentReversed)
}

/// A decision on an order as a person gives it; where it leads stands in the tables.
package struct RulingDraft: Equatable, Sendable {
    package var step: String
    package var ground: String
    package var text: String
    package var until: CivilDate
    /// - Units: qəpik.
    package var amount: UInt64
    package var refers: ChangeID?
    package var relates: SubjectID?
    package var documents: [DocumentRef]
    /// A court restored the missed period.
    package var isRestored: Bool
    /// `nil`: today.
    package var date: CivilDate?

    package init(
        _ step: String, ground: String = "", text: String = "", until: CivilDate = .none,
        amount: UInt64 = 0, refers: ChangeID? = nil, relates: SubjectID? = nil,
        documents: [DocumentRef] = [], isRestored: Bool = false, date: CivilDate? = nil
    ) {
        self.step = step
        self.ground = ground
        self.text = text
        self.until = until
        self.amount = amount
        self.refers = refers
        self.relates = relates
        self.documents = documents
        self.isRestored = isRestored
        self.date = date
    }
}

/// A bench that is to be drawn, or a seat of it.
package struct PanelPlan: Equatable, Sendable {
    /// How many judges sit.
    package var size: UInt64
    /// `.none`: it is the first draw.
    package var reason: RedrawReason
    /// Whose seat is drawn again, while the others stay; empty for the first draw.
    package var leaving: String

    package init(size: UInt64, reason: RedrawReason = .none, leaving: String = "") {
        self.size = size
        self.reason = reason
        self.leaving = leaving
    }
}

/// When and where a hearing is to be.
package struct HearingPlan: Equatable, Sendable {
    package var hall: String
    package var from: Instant
    package var until: Instant
    package var purpose: HearingPurpose
    /// `nil`: the judge who was drawn.
    package var judge: String?
    /// The hearing that this one takes the place of.
    package var replaces: ChangeID?
    /// The hearing's clerk, by login; empty for none yet.
    package var clerk: String
    /// FINs of those who must come besides those who act in the case: a prosecutor.
    package var persons: [String]
    /// What the hall must have: words as the directory has them.
    package var needs: [String]
    /// Why the judge gives people less time than the law; only where the law lets the judge.
    package var shortened: String

    package init(
        hall: String, from: Instant, until: Instant, purpose: HearingPurpose = .hearing,
        judge: String? = nil, replaces: ChangeID? = nil, clerk: String = "",
        persons: [String] = [], needs: [String] = [], shortened: String = ""
    ) {
        self.clerk = clerk
        self.persons = persons
        self.needs = needs
        self.shortened = shortened
        self.hall = hall
        self.from = from
        self.until = until
        self.purpose = purpose
        self.judge = judge
        self.replaces = replaces
    }
}

/// A decision as the judge gives it.
package struct DecisionDraft: Equatable, Sendable {
    package var outcome: DecisionOutcome
    /// - Units: qəpik.
    package var amount: UInt64
    package var operative: String
    package var act: DocumentRef?
    package var verdicts: [Verdict] = []
    package var ground = ""
    package var relates: SubjectID?
    package var signedAt: Instant?
    /// The step of the procedure, where several have this outcome; `nil`: the first.
    package var step: String?
    /// `nil`: today.
    package var date: CivilDate?

    package init(
        outcome: DecisionOutcome, amount: UInt64 = 0, operative: String,
        act: DocumentRef? = nil, date: CivilDate? = nil
    ) {
        self.outcome = outcome
        self.amount = amount
        self.operative = operative
        self.act = act
        self.date = date
    }
}

/// A writ that is to be issued.
package struct WritDraft: Equatable, Sendable {
    package var office: String
    /// - Units: qəpik.
    package var amount: UInt64
    /// Which defendant, from 0.
    package var debtor: Int
    /// A writ on an act may have no amount.
    package var matter: OrderMatter

    package init(office: String, amount: UInt64, debtor: Int, matter: OrderMatter = .money) {
        self.office = office
        self.amount = amount
        self.debtor = debtor
        self.matter = matter
    }
}

/// What a person answers to a docket item.
package struct DocketAnswer: Equatable, Sendable {
    package var item: DocketItemID
    package var choice: DocketChoice
    package var chosen: ChangeID?
    package var note: String

    package init(
        item: DocketItemID, choice: DocketChoice, chosen: ChangeID? = nil, note: String = ""
    ) {
        self.item = item
        self.choice = choice
        self.chosen = chosen
        self.note = note
    }
}

/// Which subject a command is about: how the node knows what to load.
package enum CommandPlace: Equatable, Sendable {
    /// None: it begins one.
    case new
    case `case`
    case order
    /// A case or an order.
    case docketed
    /// The node's directory of the current year.
    case directory
    case reference
}

extension Command {
    /// Whether it draws judges, for which the node's key has to be published.
    package var isDraw: Bool {
        switch self {
        case .drawJudge, .drawPanel: true
        default: false
        }
    }

    package var place: CommandPlace {
        switch self {
        case .openDirectory, .fileClaim, .fileClosedClaim: .new
        case .putJudge, .putHall, .putLeave, .putRole, .publishDrawKey, .declareRelation,
            .certifyOutage:
            .directory
        case .putCourts, .putCalendar, .commitBeacon, .deliverBeacon: .reference
        case .registerClaim, .renumberCase, .drawJudge, .drawPanel, .setHearing, .holdHearing,
            .decide, .issueWrit,
            .fileDocument, .changeContact, .chooseContact, .offerCustody, .acceptCustody,
            .declineCustody, .takeOverCustody, .takeStep, .serve, .joinParticipant,
            .removeParticipant, .linkCases, .putLetter, .putEvidence, .moveEvidence, .closeCase,
            .shareKey, .adjustDeadline, .setDetention:
            .case
        case .settleDocket: .docketed
        case .openOrder, .recordStep, .recordPayment, .closeOrder, .suspendOrder, .resumeOrder,
            .ruleOrder, .ruleOrderAsCourt, .offerOrder, .answerOffer, .chargeOrder, .rankOrder,
            .distribute, .refundDebtor, .reversePayment:
            .order
        }
    }

    /// What the node looks up before it decides, given the subject as it stands.
    package func lookups(state: Subject, context: Context) -> [Lookup] {
        let court = context.courts.first ?? ""
        let year = UInt64(clamping: context.today.year)
        switch self {
        case .registerClaim, .renumberCase:
            guard case .case(let state) = state, let custody = state.custody else { return [] }
            let kind = state.filed.kind.prefix
            let next = Lookup.nextSequence(court: custody.court, year: year, series: kind)
            guard case .renumberCase = self, let number = state.number else { return [next] }
            let series = NumberKey.series(of: number)
            return [
                .nextSequence(court: custody.court, year: year, series: series),
                .doubleNumber(number, of: SubjectID(state.id)),
            ]
        case .drawJudge, .drawPanel:
            guard case .case(let state) = state, let custody = state.custody else { return [] }
            return state.drawLookups(custody, year: year)
        case .setHearing(let plan):
            guard case .case(let state) = state, let custody = state.custody else { return [] }
            let hearingYear = UInt64(clamping: CivilDate(inBaku: plan.from).year)
            var lookups: [Lookup] = [
                .directory(court: custody.court, year: hearingYear), .reference,
            ]
            for resource in plan.resources(in: state, court: custody.court) {
                lookups.append(.claims(resource, from: plan.from, until: plan.until))
            }
            return lookups
        case .openDirectory(let court, let year, _):
            return [.directory(court: court, year: year)]
        case .putJudge, .putHall, .putLeave, .putRole, .publishDrawKey, .declareRelation,
            .certifyOutage:
            return [.directory(court: court, year: year)]
        case .commitBeacon, .deliverBeacon: return [.reference, .beaconSecret]
        case .fileClaim(let claim), .fileClosedClaim(let claim, _):
            return [.reference] + (claim.lower.map { [.related($0)] } ?? [])
        case .takeStep(let draft):
            return [.reference] + (draft.relates.map { [.related($0)] } ?? [])
        case .linkCases(let linked): return [.related(linked.other)]
        case .putLetter(let letter):
            guard case .case(let state) = state, let custody = state.custody else { return [] }
            return [
                .nextSequence(court: custody.court, year: year, series: letter.kind.series)
            ]
        case .offerCustody, .takeOverCustody, .suspendOrder, .issueWrit, .openOrder,
            .ruleOrderAsCourt, .offerOrder, .adjustDeadline:
            return [.reference]
        case .distribute:
            guard case .order(let order) = state else { return [] }
            return [.orders(debtor: order.issued.debtor.identifier, office: order.office)]
        case .shareKey(let sharing): return [.reference, .recipients(sharing)]
        default: return []
        }
    }
}

extension CaseState {
    /// What a draw needs to know.
    fileprivate func drawLookups(_ custody: CustodyTerm, year: UInt64) -> [Lookup] {
        let first = filed.plaintiffs.first
        let person = first.map { $0.fin.isEmpty ? $0.voen : $0.fin } ?? ""
        return [
            .directory(court: custody.court, year: year),
            .loads(court: custody.court, year: number?.year ?? year, kind: filed.kind),
            .drawKey, .changeHash(id), .reference,
            .overtaken(court: custody.court, before: custody.begunAt), .cases(person: person),
        ] + (filed.lower.map { [.related($0), .family(of: $0)] } ?? [])
    }
}

extension HearingPlan {
    /// What the hearing would claim.
    func resources(in state: CaseState, court: String) -> [Resource] {
        var resources: [Resource] = [.hall(court: court, name: hall)]
        if let judge = judge ?? state.judge {
            resources.append(.judge(court: court, judge: judge))
        }
        if !clerk.isEmpty { resources.append(.clerk(court: court, login: clerk)) }
        for fin in Array(Set(state.busyPersons + persons)).sorted() {
            resources.append(.person(fin: fin))
        }
        return resources
    }
}
