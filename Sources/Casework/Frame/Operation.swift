internal import Encoding

/// What happened: a domain event with a stable number and named fields.
///
/// Never refused once it is in the log. What this version does not know, or knows otherwise, is
/// kept as `unknown`; its subject then shows as written by a newer version.
///
/// - Shape: `[number, {fields}]`.
/// - Source: protocol/operations.md.
package enum Operation: Equatable, Sendable {
    case unknown(number: UInt64)

    // MARK: Anywhere
    case sealedPart(SealedPart)

    // MARK: Registry
    case instanceEstablished(InstanceEstablished)
    case replicaGranted(ReplicaGranted)
    case grantEnded(GrantEnded)

    // MARK: Directory of a year
    case directoryOpened(DirectoryOpened)
    case judgePut(JudgePut)
    case hallPut(HallPut)
    case leavePut(LeavePut)
    case rolePut(RolePut)
    case drawCommitted(DrawCommitted)
    case drawKey(DrawKey)
    case relationDeclared(RelationDeclared)

    // MARK: Case
    case claimFiled(ClaimFiled)
    case caseRegistered(CaseRegistered)
    case judgeDrawn(JudgeDrawn)
    case hearingSet(HearingSet)
    case hearingHeld(HearingHeld)
    case decisionMade(DecisionMade)
    case writIssued(WritIssued)
    case documentFiled(DocumentFiled)
    case contactChanged(ContactChanged)
    case contactChosen(ContactChosen)
    case custodyOffered(CustodyOffered)
    case custodyAccepted(CustodyAccepted)
    case custodyDeclined(CustodyDeclined)
    case custodyTakenOver(CustodyTakenOver)
    case docketSettled(DocketSettled)
    case stepTaken(StepTaken)
    case served(Served)
    case participantJoined(ParticipantJoined)
    case participantLeft(ParticipantLeft)
    case casesLinked(CasesLinked)
    case letterPut(LetterPut)
    case evidencePut(EvidencePut)
    case evidenceMoved(EvidenceMoved)
    case panelDrawn(PanelDrawn)
    case caseClosed(CaseClosed)
    case keyWrapped(KeyWrapped)

    // MARK: Enforcement order
    case orderIssued(OrderIssued)
    case orderOpened(OrderOpened)
    case enforcementStep(EnforcementStep)
    case paymentRecorded(PaymentRecorded)
    case orderClosed(OrderClosed)
    case orderDocketSettled(OrderDocketSettled)
    case orderSuspended(OrderSuspended)
    case orderResumed(OrderResumed)
    case orderRuled(OrderRuled)
    case orderRuledByCourt(OrderRuledByCourt)
    case transferOffered(TransferOffered)
    case transferAnswered(TransferAnswered)
    case chargeMade(ChargeMade)
    case rankSet(RankSet)
    case moneyDistributed(MoneyDistributed)
    case shareReceived(ShareReceived)
    case paymentReversed(PaymentReversed)

    // MARK: Reference data
    case courtPut(CourtPut)
    case calendarPut(CalendarPut)
    case drawBeacon(DrawBeacon)

    // MARK: Deadlines
    case deadlineAdjusted(DeadlineAdjusted)
    case detentionSet(DetentionSet)
    case outageCertified(OutageCertified)

    package init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

    /// Reads an operation that fills `range`.
    package init(_ bytes: [UInt8], in range: Range<Int>) {
        var reader = CBORReader(bytes, in: range)
        do throws(DecodingError) {
            try reader.array(exactly: 2)
            let number = try reader.uint()
            self = .unknown(number: number)
            do throws(DecodingError) {
                self = try Self.known(number, from: &reader)
                try reader.finish()
            } catch {
                self = .unknown(number: number)
            }
        } catch {
            self = .unknown(number: 0)
        }
    }

    /// - Precondition: the operation is a known one.
    package var bytes: [UInt8] {
        guard let event else { preconditionFailure("only what is known is written") }
        return Self.bytes(of: event)
    }

    private static func bytes<Known: Event>(of event: Known) -> [UInt8] {
        var writer = CBORWriter(reserving: 256)
        writer.array(2)
        writer.uint(Known.number)
        FieldWriter.write(event, to: &writer)
        return writer.bytes
    }
}
