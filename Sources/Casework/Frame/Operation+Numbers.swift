internal import Encoding

// Which operation has which number: the two tables, one for each direction.

extension Operation {
    /// The operation's number, known or not.
    package var number: UInt64 {
        if case .unknown(let number) = self { return number }
        return event.map { type(of: $0).number } ?? 0
    }

    /// The fields, with their number; `nil` for what is not known.
    package var event: (any Event)? {
        switch self {
        case .unknown: nil
        case .sealedPart(let event): event
        case .instanceEstablished(let event): event
        case .replicaGranted(let event): event
        case .grantEnded(let event): event
        case .directoryOpened(let event): event
        case .judgePut(let event): event
        case .hallPut(let event): event
        case .leavePut(let event): event
        case .rolePut(let event): event
        case .drawCommitted(let event): event
        case .drawKey(let event): event
        case .relationDeclared(let event): event
        case .claimFiled(let event): event
        case .caseRegistered(let event): event
        case .judgeDrawn(let event): event
        case .hearingSet(let event): event
        case .hearingHeld(let event): event
        case .decisionMade(let event): event
        case .writIssued(let event): event
        case .documentFiled(let event): event
        case .contactChanged(let event): event
        case .contactChosen(let event): event
        case .custodyOffered(let event): event
        case .custodyAccepted(let event): event
        case .custodyDeclined(let event): event
        case .custodyTakenOver(let event): event
        case .docketSettled(let event): event
        case .stepTaken(let event): event
        case .served(let event): event
        case .participantJoined(let event): event
        case .participantLeft(let event): event
        case .casesLinked(let event): event
        case .letterPut(let event): event
        case .evidencePut(let event): event
        case .evidenceMoved(let event): event
        case .panelDrawn(let event): event
        case .caseClosed(let event): event
        case .keyWrapped(let event): event
        case .orderIssued(let event): event
        case .orderOpened(let event): event
        case .enforcementStep(let event): event
        case .paymentRecorded(let event): event
        case .orderClosed(let event): event
        case .orderDocketSettled(let event): event
        case .orderSuspended(let event): event
        case .orderResumed(let event): event
        case .orderRuled(let event): event
        case .orderRuledByCourt(let event): event
        case .transferOffered(let event): event
        case .transferAnswered(let event): event
        case .chargeMade(let event): event
        case .rankSet(let event): event
        case .moneyDistributed(let event): event
        case .shareReceived(let event): event
        case .paymentReversed(let event): event
        case .courtPut(let event): event
        case .calendarPut(let event): event
        case .deadlineAdjusted(let event): event
        case .detentionSet(let event): event
        case .outageCertified(let event): event
        case .drawBeacon(let event): event
        }
    }

    static func known(
        _ number: UInt64, from reader: inout CBORReader
    ) throws(DecodingError) -> Operation {
        switch number {
        case SealedPart.number: .sealedPart(try event(from: &reader))
        case InstanceEstablished.number: .instanceEstablished(try event(from: &reader))
        case ReplicaGranted.number: .replicaGranted(try event(from: &reader))
        case GrantEnded.number: .grantEnded(try event(from: &reader))
        case DirectoryOpened.number: .directoryOpened(try event(from: &reader))
        case JudgePut.number: .judgePut(try event(from: &reader))
        case HallPut.number: .hallPut(try event(from: &reader))
        case LeavePut.number: .leavePut(try event(from: &reader))
        case RolePut.number: .rolePut(try event(from: &reader))
        case DrawCommitted.number: .drawCommitted(try event(from: &reader))
        case DrawKey.number: .drawKey(try event(from: &reader))
        case RelationDeclared.number: .relationDeclared(try event(from: &reader))
        case ClaimFiled.number: .claimFiled(try event(from: &reader))
        case CaseRegistered.number: .caseRegistered(try event(from: &reader))
        case JudgeDrawn.number: .judgeDrawn(try event(from: &reader))
        case HearingSet.number: .hearingSet(try event(from: &reader))
        case HearingHeld.number: .hearingHeld(try event(from: &reader))
        case DecisionMade.number: .decisionMade(try event(from: &reader))
        case WritIssued.number: .writIssued(try event(from: &reader))
        case DocumentFiled.number: .documentFiled(try event(from: &reader))
        case ContactChanged.number: .contactChanged(try event(from: &reader))
        case ContactChosen.number: .contactChosen(try event(from: &reader))
        case CustodyOffered.number: .custodyOffered(try event(from: &reader))
        case CustodyAccepted.number: .custodyAccepted(try event(from: &reader))
        case CustodyDeclined.number: .custodyDeclined(try event(from: &reader))
        case CustodyTakenOver.number: .custodyTakenOver(try event(from: &reader))
        case DocketSettled.number: .docketSettled(try event(from: &reader))
        case StepTaken.number: .stepTaken(try event(from: &reader))
        case Served.number: .served(try event(from: &reader))
        case ParticipantJoined.number: .participantJoined(try event(from: &reader))
        case ParticipantLeft.number: .participantLeft(try event(from: &reader))
        case CasesLinked.number: .casesLinked(try event(from: &reader))
        case LetterPut.number: .letterPut(try event(from: &reader))
        case EvidencePut.number: .evidencePut(try event(from: &reader))
        case EvidenceMoved.number: .evidenceMoved(try event(from: &reader))
        case PanelDrawn.number: .panelDrawn(try event(from: &reader))
        case CaseClosed.number: .caseClosed(try event(from: &reader))
        case KeyWrapped.number: .keyWrapped(try event(from: &reader))
        default: try orderOrReference(number, from: &reader)
        }
    }

    private static func orderOrReference(
        _ number: UInt64, from reader: inout CBORReader
    ) throws(DecodingError) -> Operation {
        switch number {
        case OrderIssued.number: .orderIssued(try event(from: &reader))
        case OrderOpened.number: .orderOpened(try event(from: &reader))
        case EnforcementStep.number: .enforcementStep(try event(from: &reader))
        case PaymentRecorded.number: .paymentRecorded(try event(from: &reader))
        case OrderClosed.number: .orderClosed(try event(from: &reader))
        case OrderDocketSettled.number: .orderDocketSettled(try event(from: &reader))
        case OrderSuspended.number: .orderSuspended(try event(from: &reader))
        case OrderResumed.number: .orderResumed(try event(from: &reader))
        case OrderRuled.number: .orderRuled(try event(from: &reader))
        case OrderRuledByCourt.number: .orderRuledByCourt(try event(from: &reader))
        case TransferOffered.number: .transferOffered(try event(from: &reader))
        case TransferAnswered.number: .transferAnswered(try event(from: &reader))
        case ChargeMade.number: .chargeMade(try event(from: &reader))
        case RankSet.number: .rankSet(try event(from: &reader))
        case MoneyDistributed.number: .moneyDistributed(try event(from: &reader))
        case ShareReceived.number: .shareReceived(try event(from: &reader))
        case PaymentReversed.number: .paymentReversed(try event(from: &reader))
        case CourtPut.number: .courtPut(try event(from: &reader))
        case CalendarPut.number: .calendarPut(try event(from: &reader))
        case DeadlineAdjusted.number: .deadlineAdjusted(try event(from: &reader))
        case DetentionSet.number: .detentionSet(try event(from: &reader))
        case OutageCertified.number: .outageCertified(try event(from: &reader))
        case DrawBeacon.number: .drawBeacon(try event(from: &reader))
        default: throw .unknown(at: reader.offset)
        }
    }

    private static func event<Known: Event>(
        from reader: inout CBORReader
    ) throws(DecodingError) -> Known {
        try FieldReader.read(Known.self, from: &reader)
    }
}
