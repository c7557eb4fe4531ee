package import Casework
package import Causality

/// The forms of steps in a case.
package enum CaseForms {
    /// Reads a form into a command.
    ///
    /// - Parameters:
    ///   - about: the hearing or party that the address names.
    ///   - documents: those that came with the form and are in the store.
    package static func read(
        _ action: Route.CaseAction, about: ChangeID?, _ form: FormFields,
        documents: [DocumentRef], say: Tongue
    ) -> FormResult {
        var reader = FormReader(form, say)
        let command: Command? =
            switch action {
            case .register: .registerClaim
            case .draw: draw(&reader)
            case .hearing: hearing(&reader, replaces: about)
            case .outcome: outcome(&reader, of: about)
            case .decision: decision(&reader, documents.first)
            case .writ: writ(&reader)
            case .document: document(&reader, documents.first)
            case .contact: contact(&reader)
            case .offer:
                .offerCustody(
                    to: reader.text("court", max: CaseLimits.codeByteCountMax),
                    reason: reader.text("reason", max: CaseLimits.noteByteCountMax))
            case .accept: .acceptCustody
            case .decline:
                .declineCustody(reason: reader.text("reason", max: CaseLimits.noteByteCountMax))
            case .step: .takeStep(ProcedureForm.step(&reader, documents.first))
            case .service: ProcedureForm.service(&reader)
            case .participant: ProcedureForm.participant(&reader)
            }
        guard reader.faults.isEmpty, let command else { return .faults(reader.faults) }
        return .command(command)
    }

    private static func draw(_ reader: inout FormReader) -> Command {
        reader.raw("reason").isEmpty
            ? .drawJudge(.none) : .drawJudge(reader.word("reason", RedrawReason.none))
    }

    private static func hearing(
        _ reader: inout FormReader, replaces: ChangeID?
    ) -> Command {
        let hall = reader.text("hall", max: CaseLimits.hallByteCountMax)
        let from = reader.moment("date", "from")
        let minutes = reader.number("minutes", in: 5...1440)
        let purpose = reader.word("purpose", HearingPurpose.hearing)
        return .setHearing(
            HearingPlan(
                hall: hall, from: from,
                until: from.advanced(byMilliseconds: minutes * 60_000), purpose: purpose,
                replaces: replaces))
    }

    private static func outcome(_ reader: inout FormReader, of hearing: ChangeID?) -> Command? {
        let outcome = reader.word("outcome", HearingOutcome.held)
        let ground = reader.text(
            "ground", max: CaseLimits.noteByteCountMax, isOptional: outcome == .held)
        guard let hearing else {
            reader.fault(nil, .faultChoose)
            return nil
        }
        return .holdHearing(hearing: hearing, outcome: outcome, ground: ground)
    }

    private static func decision(_ reader: inout FormReader, _ act: DocumentRef?) -> Command {
        let outcome = reader.word("outcome", DecisionOutcome.none)
        if outcome == .none, reader.faults.isEmpty { reader.fault("outcome", .faultChoose) }
        let amount = reader.money("amount", isOptional: true)
        if amount > 0, !outcome.awards { reader.fault("amount", .faultNoAward) }
        let operative = reader.text("operative", max: CaseLimits.textByteCountMax)
        var act = act
        act?.kind = .act
        return .decide(
            DecisionDraft(outcome: outcome, amount: amount, operative: operative, act: act))
    }

    private static func writ(_ reader: inout FormReader) -> Command {
        let office = reader.text("office", max: CaseLimits.codeByteCountMax)
        let amount = reader.money("amount")
        if amount == 0, reader.faults.isEmpty { reader.fault("amount", .faultMoney) }
        let debtor = reader.number("debtor", in: 0...255)
        return .issueWrit(WritDraft(office: office, amount: amount, debtor: Int(debtor)))
    }

    private static func document(
        _ reader: inout FormReader, _ document: DocumentRef?
    ) -> Command? {
        let kind = reader.word("kind", DocumentKind.other)
        let by = reader.raw("by").isEmpty ? Filer.court : reader.word("by", Filer.court)
        let note = reader.text("note", max: CaseLimits.noteByteCountMax, isOptional: true)
        guard var document else {
            reader.fault("files", .faultFileMissing)
            return nil
        }
        document.kind = kind
        var filed = DocumentFiled()
        filed.document = document
        filed.by = by
        filed.note = note
        return .fileDocument(filed)
    }

    private static func contact(_ reader: inout FormReader) -> Command {
        var contact = ContactChanged()
        let party = reader.raw("party").split(separator: "-")
        if party.count == 2, let side = Side(word: String(party[0])), let index = UInt64(party[1]) {
            contact.side = side
            contact.index = index
        } else {
            reader.fault("party", .faultChoose)
        }
        contact.address = reader.text("address", max: CaseLimits.addressByteCountMax)
        contact.phone = reader.text(
            "phone", max: CaseLimits.phoneByteCountMax, isOptional: true)
        return .changeContact(contact)
    }

    /// The answer to a docket item.
    package static func settlement(_ form: FormFields, say: Tongue) -> FormResult {
        var reader = FormReader(form, say)
        let choice = reader.word("choice", DocketChoice.acknowledge)
        let note = reader.text("note", max: CaseLimits.noteByteCountMax, isOptional: true)
        let chosen = choice == .choose ? reader.change("chosen") : nil
        guard let item = DocketItemID(reader.raw(FormName.item)) else {
            return .faults([Fault(nil, say(.faultChoose))])
        }
        guard reader.faults.isEmpty else { return .faults(reader.faults) }
        return .command(
            .settleDocket(DocketAnswer(item: item, choice: choice, chosen: chosen, note: note)))
    }
}
