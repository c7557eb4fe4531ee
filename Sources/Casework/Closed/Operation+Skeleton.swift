// What a closed case shows of an operation to everybody.

extension Operation {
    /// The operation without what only those may know who hold the case's key.
    ///
    /// Court, kind, number, custody, stage, occupied hours and plain outcomes stay, so that every
    /// replica counts alike and no hall is given twice; names, subject, texts, documents, grounds
    /// and amounts go. What no line here names is sealed whole.
    ///
    /// - Returns: `nil` for an operation that the open part does not show at all.
    package var skeleton: Operation? {
        switch self {
        case .claimFiled(let event): .claimFiled(event.skeleton)
        case .caseRegistered, .judgeDrawn, .panelDrawn, .hearingSet, .custodyAccepted: self
        case .hearingHeld(let event): .hearingHeld(event.with { $0.ground = "" })
        case .decisionMade(let event): .decisionMade(event.skeleton)
        case .custodyOffered(let event): .custodyOffered(event.with { $0.reason = "" })
        case .custodyDeclined(let event): .custodyDeclined(event.with { $0.reason = "" })
        case .custodyTakenOver(let event): .custodyTakenOver(event.with { $0.reason = "" })
        case .docketSettled(let event) where event.item.kind != .contactConflict:
            .docketSettled(event.with { $0.note = "" })
        case .stepTaken(let event): .stepTaken(event.skeleton)
        case .casesLinked(let event): .casesLinked(event.with { $0.note = "" })
        case .letterPut(let event): .letterPut(event.skeleton)
        case .caseClosed(let event):
            .caseClosed(
                event.with {
                    $0.ground = ""
                    $0.note = ""
                })
        default: nil
        }
    }

    /// The documents that the operation names, by their sealed content.
    package var sealedDocuments: [SealedDocument] {
        documents.compactMap { document in
            guard let digest = document.digest, document.isSealed else { return nil }
            return SealedDocument(digest, size: document.sealedSize)
        }
    }

    /// The documents that the operation names.
    var documents: [DocumentRef] {
        switch self {
        case .claimFiled(let event): event.documents
        case .documentFiled(let event): [event.document]
        case .decisionMade(let event): [event.act].compactMap(\.self)
        case .stepTaken(let event): [event.document].compactMap(\.self)
        case .served(let event): [event.document].compactMap(\.self)
        case .participantJoined(let event): [event.document].compactMap(\.self)
        case .letterPut(let event): [event.document].compactMap(\.self)
        case .evidencePut(let event): [event.photo].compactMap(\.self)
        case .evidenceMoved(let event): [event.document].compactMap(\.self)
        case .deadlineAdjusted(let event): [event.document].compactMap(\.self)
        case .detentionSet(let event): [event.document].compactMap(\.self)
        default: []
        }
    }
}

extension Event {
    /// A copy with something changed.
    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}

extension ClaimFiled {
    var skeleton: ClaimFiled {
        var shown = ClaimFiled()
        shown.court = court
        shown.kind = kind
        shown.channel = channel
        shown.procedure = procedure
        shown.lower = lower
        shown.link = link
        shown.appealed = appealed
        shown.preparedAt = preparedAt
        shown.receivedOn = receivedOn
        return shown
    }
}

extension DecisionMade {
    var skeleton: DecisionMade {
        var shown = DecisionMade()
        shown.outcome = outcome
        shown.judge = judge
        shown.date = date
        shown.term = term
        shown.signedAt = signedAt
        shown.relates = relates
        shown.move = move
        return shown
    }
}

extension StepTaken {
    /// Which step it was, and the court's own times.
    var skeleton: StepTaken {
        var shown = StepTaken()
        shown.term = term
        shown.move = move
        shown.judge = judge
        shown.signedAt = signedAt
        shown.date = date
        shown.until = until
        shown.untilTime = untilTime
        shown.refers = refers
        shown.relates = relates
        return shown
    }
}

extension LetterPut {
    /// The number, so that the court's series goes on, and when an answer is due.
    var skeleton: LetterPut {
        var shown = LetterPut()
        shown.kind = kind
        shown.letterNumber = letterNumber
        shown.date = date
        shown.answerDue = answerDue
        shown.answers = answers
        shown.term = term
        return shown
    }
}
