/// Why a command was not carried out: an answer for the person who asked.
///
/// Thrown inside `decide` only; outside it is a value.
package struct Refusal: Error, Equatable, Sendable {
    /// A named value that the text needs.
    package struct Parameter: Equatable, Sendable {
        package let name: String
        package let value: String
    }

    /// What is wrong, by a name that stays: `hearing.hallTaken`.
    package let reason: Reason
    package let parameters: [Parameter]

    package init(_ reason: Reason, _ parameters: [(String, String)] = []) {
        self.reason = reason
        self.parameters = parameters.map { Parameter(name: $0.0, value: $0.1) }
    }

    package var key: String { reason.rawValue }

    package func value(of name: String) -> String {
        parameters.first { $0.name == name }?.value ?? ""
    }
}

extension Refusal {
    /// Every reason that a command may be refused for.
    package enum Reason: String, Sendable, CaseIterable {
        // Anything
        case rightMissing = "right.missing"
        case nodeMayNot = "right.node"
        case subjectUnknown = "subject.unknown"
        case subjectOther = "subject.other"
        case newerVersion = "subject.newerVersion"
        case subjectWaiting = "subject.waiting"
        case fieldEmpty = "field.empty"
        case fieldTooLong = "field.tooLong"
        case fieldInvalid = "field.invalid"
        case tooMany = "field.tooMany"
        case amountTooLarge = "amount.tooLarge"
        case amountZero = "amount.zero"
        // Identities
        case finInvalid = "party.finInvalid"
        case voenInvalid = "party.voenInvalid"
        case identityMissing = "party.identityMissing"
        case partyMissing = "party.missing"
        case partyUnknown = "party.unknown"
        // Directory
        case directoryMissing = "directory.missing"
        case directoryExists = "directory.exists"
        case courtNotOwn = "court.notOwn"
        case courtUnknown = "court.unknown"
        case judgeUnknown = "judge.unknown"
        case judgeInactive = "judge.inactive"
        case judgeOnLeave = "judge.onLeave"
        case hallUnknown = "hall.unknown"
        case periodInvalid = "period.invalid"
        case roleJoinsInfrastructure = "role.joinsInfrastructure"
        case weightInvalid = "judge.weightInvalid"
        // Case
        case claimNotOwn = "claim.notOwn"
        case claimRegistered = "claim.registered"
        case caseNotRegistered = "case.notRegistered"
        case caseDecided = "case.decided"
        case caseNotDecided = "case.notDecided"
        case custodyElsewhere = "custody.elsewhere"
        case custodyOffered = "custody.offered"
        case custodyNotOffered = "custody.notOffered"
        case custodyOwn = "custody.own"
        case secondSignerMissing = "custody.secondSigner"
        case drawExists = "draw.exists"
        case drawMissing = "draw.missing"
        case drawNotReady = "draw.notReady"
        case nobodyEligible = "draw.nobodyEligible"
        case judgeNotDrawn = "hearing.judgeNotDrawn"
        case hearingPast = "hearing.past"
        case hearingTooLong = "hearing.tooLong"
        case hallTaken = "hearing.hallTaken"
        case judgeTaken = "hearing.judgeTaken"
        case personTaken = "hearing.personTaken"
        case hearingUnknown = "hearing.unknown"
        case hearingNotSet = "hearing.notSet"
        case hearingNotYet = "hearing.notYet"
        case decisionNotByJudge = "decision.notByJudge"
        case outcomeWithoutAmount = "decision.outcomeWithoutAmount"
        case contactUnchanged = "contact.unchanged"
        case contactUnknown = "contact.unknown"
        case docketUnknown = "docket.unknown"
        case docketElsewhere = "docket.elsewhere"
        case docketChoice = "docket.choice"
        // Steps of a procedure
        case stepUnknown = "step.unknown"
        case stepOutOfOrder = "step.outOfOrder"
        case stepNotYours = "step.notYours"
        case stepOtherCommand = "step.otherCommand"
        case procedureUnknown = "procedure.unknown"
        case caseSuspended = "case.suspended"
        case caseNotSuspended = "case.notSuspended"
        case hearingMissing = "hearing.missing"
        case hearingOpen = "hearing.open"
        case dutyMissing = "duty.missing"
        case amountNotBelow = "amount.notBelow"
        case amountNotAtLeast = "amount.notAtLeast"
        case eventMissing = "step.eventMissing"
        case eventAlready = "step.eventAlready"
        case serviceMissing = "step.serviceMissing"
        case votesMissing = "panel.votesMissing"
        case verdictMissing = "step.verdictMissing"
        case formField = "form.field"
        case choiceUnknown = "step.choiceUnknown"
        case participantMissing = "participant.missing"
        case participantUnknown = "participant.unknown"
        case attributeMissing = "filing.attributeMissing"
        case referenceUnknown = "step.referenceUnknown"
        case groundUnknown = "step.groundUnknown"
        case deadlineRuns = "deadline.runs"
        case linkUnknown = "link.unknown"
        case evidenceGone = "evidence.gone"
        case evidenceKeeper = "evidence.keeper"
        case caseClosedHere = "case.closedHere"
        case caseClosedToYou = "case.closedToYou"
        case caseClosedAlready = "case.closedAlready"
        case caseNotClosed = "case.notClosed"
        case closedClaimElsewhere = "case.closedClaimElsewhere"
        case closedWrit = "case.closedWrit"
        case documentNotSealed = "document.notSealed"
        case closureUnknown = "case.closureUnknown"
        case keyNotForCourt = "key.notForCourt"
        case keyRecipientMissing = "key.recipientMissing"
        // Enforcement
        case officeUnknown = "order.officeUnknown"
        case orderElsewhere = "order.elsewhere"
        case orderNotOpened = "order.notOpened"
        case orderOpened = "order.opened"
        case orderClosed = "order.closed"
        case orderSuspended = "order.suspended"
        case orderNotSuspended = "order.notSuspended"
        case orderHalted = "order.halted"
        case orderStepUnknown = "order.stepUnknown"
        case stepRole = "order.stepRole"
        case stepProvider = "order.stepProvider"
        case stepNotNow = "order.stepNotNow"
        case orderGroundUnknown = "order.groundUnknown"
        case voluntaryRunning = "order.voluntaryRunning"
        case untilPast = "order.untilPast"
        case notPerformed = "order.notPerformed"
        case presentationOver = "order.presentationOver"
        case notEviction = "order.notEviction"
        case matterUnknown = "order.matterUnknown"
        case measureByCourt = "order.measureByCourt"
        case outsideHours = "order.outsideHours"
        case calendarMissing = "calendar.missing"
        case providerNotYet = "order.providerNotYet"
        case transferOpen = "order.transferOpen"
        case transferOwn = "order.transferOwn"
        case transferUnknown = "order.transferUnknown"
        case feeExists = "order.feeExists"
        case feeNotDue = "order.feeNotDue"
        case rankUnknown = "order.rankUnknown"
        case rankMissing = "order.rankMissing"
        case nothingHeld = "order.nothingHeld"
        case refundTooLarge = "order.refundTooLarge"
        case paymentUnknown = "order.paymentUnknown"
        case timeAhead = "time.ahead"
        // Calendar and deadlines
        case calendarIncomplete = "calendar.incomplete"
        case deadlineUnknown = "deadline.unknown"
        case deadlineFixed = "deadline.fixed"
        case deadlineTooLong = "deadline.tooLong"
        case detentionMissing = "detention.missing"
        // Schedule and docket
        case noticeShort = "hearing.noticeShort"
        case noticeFixed = "hearing.noticeFixed"
        case noticeByJudge = "hearing.noticeByJudge"
        case clerkUnknown = "hearing.clerkUnknown"
        case clerkTaken = "hearing.clerkTaken"
        case hallLacks = "hearing.hallLacks"
        case numberSingle = "case.numberSingle"
    }
}

extension Refusal {
    /// What is wrong and what to do about it, for the person who asked.
    package func text(language: Language) -> String {
        let template =
            switch language {
            case .azerbaijani: reason.az
            case .english: reason.en
            case .russian: reason.ru
            }
        var text = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}") else { break }
            text += value(of: String(rest[..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
