/// The commands by name: in JSON, in forms, in what a view offers next.
package enum CommandName: UInt64, Worded {
    case openDirectory = 1
    case putJudge, putHall, putLeave, putRole, publishDrawKey, putCourts
    case fileClaim, registerClaim, drawJudge, setHearing, holdHearing, decide, issueWrit
    case fileDocument, changeContact, chooseContact
    case offerCustody, acceptCustody, declineCustody, takeOverCustody, settleDocket
    case openOrder, recordStep, recordPayment, closeOrder, suspendOrder, resumeOrder
    case takeStep, serve, joinParticipant, removeParticipant, linkCases
    case putLetter, putEvidence, moveEvidence
    case putCalendar, certifyOutage, adjustDeadline, setDetention
    case declareRelation, commitBeacon, deliverBeacon, drawPanel
    case renumberCase
    case ruleOrder = 60
    case ruleOrderAsCourt, offerOrder, answerOffer, chargeOrder, rankOrder
    case distribute, refundDebtor, reversePayment
    case closeCase = 80
    case fileClosedClaim, shareKey
}

extension Command {
    package var name: CommandName {
        switch self {
        case .openDirectory: .openDirectory
        case .putJudge: .putJudge
        case .putHall: .putHall
        case .putLeave: .putLeave
        case .putRole: .putRole
        case .publishDrawKey: .publishDrawKey
        case .declareRelation: .declareRelation
        case .putCourts: .putCourts
        case .putCalendar: .putCalendar
        case .certifyOutage: .certifyOutage
        case .adjustDeadline: .adjustDeadline
        case .setDetention: .setDetention
        case .commitBeacon: .commitBeacon
        case .deliverBeacon: .deliverBeacon
        case .renumberCase: .renumberCase
        case .fileClaim: .fileClaim
        case .registerClaim: .registerClaim
        case .drawJudge: .drawJudge
        case .drawPanel: .drawPanel
        case .setHearing: .setHearing
        case .holdHearing: .holdHearing
        case .decide: .decide
        case .issueWrit: .issueWrit
        case .fileDocument: .fileDocument
        case .changeContact: .changeContact
        case .chooseContact: .chooseContact
        case .offerCustody: .offerCustody
        case .acceptCustody: .acceptCustody
        case .declineCustody: .declineCustody
        case .takeOverCustody: .takeOverCustody
        case .settleDocket: .settleDocket
        case .openOrder: .openOrder
        case .recordStep: .recordStep
        case .recordPayment: .recordPayment
        case .closeOrder: .closeOrder
        case .suspendOrder: .suspendOrder
        case .resumeOrder: .resumeOrder
        case .takeStep: .takeStep
        case .serve: .serve
        case .joinParticipant: .joinParticipant
        case .removeParticipant: .removeParticipant
        case .linkCases: .linkCases
        case .putLetter: .putLetter
        case .putEvidence: .putEvidence
        case .moveEvidence: .moveEvidence
        case .ruleOrder: .ruleOrder
        case .ruleOrderAsCourt: .ruleOrderAsCourt
        case .offerOrder: .offerOrder
        case .answerOffer: .answerOffer
        case .chargeOrder: .chargeOrder
        case .rankOrder: .rankOrder
        case .distribute: .distribute
        case .refundDebtor: .refundDebtor
        case .reversePayment: .reversePayment
        case .closeCase: .closeCase
        case .fileClosedClaim: .fileClosedClaim
        case .shareKey: .shareKey
        }
    }
}

extension CommandName {
    /// The row of `Rights`; a docket item of an order has one of its own.
    package func operationNumber(inOrder: Bool = false) -> UInt64 {
        switch self {
        case .openDirectory: DirectoryOpened.number
        case .putJudge: JudgePut.number
        case .putHall: HallPut.number
        case .putLeave: LeavePut.number
        case .putRole: RolePut.number
        case .publishDrawKey: DrawKey.number
        case .declareRelation: RelationDeclared.number
        case .putCourts: CourtPut.number
        case .putCalendar: CalendarPut.number
        case .certifyOutage: OutageCertified.number
        case .adjustDeadline: DeadlineAdjusted.number
        case .setDetention: DetentionSet.number
        case .commitBeacon, .deliverBeacon: DrawBeacon.number
        case .renumberCase: CaseRegistered.number
        case .fileClaim: ClaimFiled.number
        case .registerClaim: CaseRegistered.number
        case .drawJudge: JudgeDrawn.number
        case .drawPanel: PanelDrawn.number
        case .setHearing: HearingSet.number
        case .holdHearing: HearingHeld.number
        case .decide: DecisionMade.number
        case .issueWrit: WritIssued.number
        case .fileDocument: DocumentFiled.number
        case .changeContact: ContactChanged.number
        case .chooseContact: ContactChosen.number
        case .offerCustody: CustodyOffered.number
        case .acceptCustody: CustodyAccepted.number
        case .declineCustody: CustodyDeclined.number
        case .takeOverCustody: CustodyTakenOver.number
        case .settleDocket: inOrder ? OrderDocketSettled.number : DocketSettled.number
        case .openOrder: OrderOpened.number
        case .recordStep: EnforcementStep.number
        case .recordPayment: PaymentRecorded.number
        case .closeOrder: OrderClosed.number
        case .suspendOrder: OrderSuspended.number
        case .resumeOrder: OrderResumed.number
        case .takeStep: StepTaken.number
        case .serve: Served.number
        case .joinParticipant: ParticipantJoined.number
        case .removeParticipant: ParticipantLeft.number
        case .linkCases: CasesLinked.number
        case .putLetter: LetterPut.number
        case .putEvidence: EvidencePut.number
        case .moveEvidence: EvidenceMoved.number
        case .ruleOrder, .ruleOrderAsCourt, .offerOrder, .answerOffer, .chargeOrder, .rankOrder,
            .distribute, .refundDebtor, .reversePayment:
            ledgerNumber
        case .closeCase: CaseClosed.number
        case .fileClosedClaim: ClaimFiled.number
        case .shareKey: KeyWrapped.number
        }
    }

    /// Of what is ruled on an order, and done with its money.
    private var ledgerNumber: UInt64 {
        switch self {
        case .ruleOrder: OrderRuled.number
        case .ruleOrderAsCourt: OrderRuledByCourt.number
        case .offerOrder: TransferOffered.number
        case .answerOffer: TransferAnswered.number
        case .chargeOrder: ChargeMade.number
        case .rankOrder: RankSet.number
        case .distribute: MoneyDistributed.number
        case .refundDebtor: MoneyDistributed.number
        case .reversePayment: PaymentReversed.number
        default: 0
        }
    }
}
