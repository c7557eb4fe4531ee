package import Causality
package import Encoding

/// A document that was filed after the claim.
package struct FiledDocument: FieldCoded {
    package var id = ChangeID.none
    package var by = ""
    package var at = Instant(milliseconds: 0)
    package var filed = DocumentFiled()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.login(2, &by)
        try fields.instant(3, &at)
        try fields.nested(4, &filed)
    }
}

/// Contact details of a party, by the change that gave them.
package struct ContactVersion: FieldCoded {
    package var id = ChangeID.none
    package var by = ""
    package var at = Instant(milliseconds: 0)
    package var changed = ContactChanged()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.login(2, &by)
        try fields.instant(3, &at)
        try fields.nested(4, &changed)
    }
}

/// A service on a participant, by the change that says so.
package struct ServiceFact: FieldCoded {
    package var id = ChangeID.none
    package var by = ""
    package var at = Instant(milliseconds: 0)
    package var served = Served()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.login(2, &by)
        try fields.instant(3, &at)
        try fields.nested(4, &served)
    }
}

/// A case: everything that happened to it, and what of that counts.
///
/// Facts stand in fold order and are never taken out; whether a step counts is asked of the
/// custody chain each time, so nothing has to be undone when a takeover arrives late.
package struct CaseState: FieldCoded {
    package var id = ChangeID.none
    package var filed = ClaimFiled()
    package var filedBy = ""
    package var filedAt = Instant(milliseconds: 0)
    package var terms: [CustodyTerm] = []
    package var offers: [OfferEntry] = []
    package var registrations: [Step<CaseRegistered>] = []
    package var draws: [Step<JudgeDrawn>] = []
    package var hearings: [Step<HearingSet>] = []
    package var hearingOutcomes: [Step<HearingHeld>] = []
    package var decisions: [Step<DecisionMade>] = []
    package var writs: [Step<WritIssued>] = []
    package var documents: [FiledDocument] = []
    /// Of each party those that nobody has replaced: more than one where they were given at once.
    package var contacts: [ContactVersion] = []
    package var settlements: [Step<DocketSettled>] = []
    package var steps: [Step<StepTaken>] = []
    package var services: [ServiceFact] = []
    package var joins: [Step<ParticipantJoined>] = []
    package var leaves: [Step<ParticipantLeft>] = []
    package var links: [Step<CasesLinked>] = []
    package var letters: [Step<LetterPut>] = []
    package var evidence: [Step<EvidencePut>] = []
    package var evidenceMoves: [Step<EvidenceMoved>] = []
    package var adjustments: [Step<DeadlineAdjusted>] = []
    package var detentions: [Step<DetentionSet>] = []
    /// How many steps were kept: what the next one's `order` is.
    package var keptCount: UInt64 = 0
    package var refused = RefusedList()
    package var writtenByNewerVersion = false
    package var builtOnCut: [BuiltOnCut] = []
    /// Draws in which nobody was eligible.
    package var referrals: [Step<JudgeDrawn>] = []
    /// Draws of benches; each stands in `draws` too, by the same change.
    package var panels: [Step<PanelDrawn>] = []
    /// Usually none; the first that counts closes the case.
    package var closings: [Step<CaseClosed>] = []
    package var keys: [KeyWrapped] = []
    /// What only those can read who hold the key.
    package var sealedParts: [SealedEntry] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.nested(2, &filed)
        try fields.login(3, &filedBy)
        try fields.instant(4, &filedAt)
        try fields.list(5, &terms)
        try fields.list(6, &offers)
        try fields.list(7, &registrations)
        try fields.list(8, &draws)
        try fields.list(9, &hearings)
        try fields.list(10, &hearingOutcomes)
        try fields.list(11, &decisions)
        try fields.list(12, &writs)
        try fields.list(13, &documents)
        try fields.list(14, &contacts)
        try fields.list(15, &settlements)
        try fields.nested(16, &refused)
        try fields.bool(17, &writtenByNewerVersion)
        try fields.list(18, &steps)
        try fields.list(19, &services)
        try fields.list(20, &joins)
        try fields.list(21, &leaves)
        try fields.list(22, &links)
        try fields.uint(23, &keptCount)
        try fields.list(24, &letters)
        try fields.list(25, &evidence)
        try fields.list(26, &evidenceMoves)
        try fields.list(30, &adjustments)
        try fields.list(31, &detentions)
        try fields.list(40, &builtOnCut)
        try fields.list(50, &referrals)
        try fields.list(51, &panels)
        try fields.list(60, &closings)
        try fields.list(61, &keys)
        try fields.list(62, &sealedParts)
    }
}
