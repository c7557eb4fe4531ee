package import Causality
package import Law

/// What a step is filled in with before anybody has typed: what a form begins with, and what
/// generated histories go by.
package struct StepFilling: Sendable {
    package var text = ""
    package var document: DocumentRef?
    package var hall = ""
    package var from = Instant(milliseconds: 0)
    package var until = Instant(milliseconds: 0)
    package var court = ""
    package var office = ""
    /// - Units: qəpik.
    package var amount: UInt64 = 0
    package var date: CivilDate
    package var relates: SubjectID?

    package init(date: CivilDate) { self.date = date }
}

extension CaseState {
    /// The command that carries out a row of the case's table, filled in as far as the case and the
    /// filling tell.
    ///
    /// - Returns: `nil` where something is needed that neither tells.
    package func command(for row: ProcedureStep, _ filling: StepFilling) -> Command? {
        switch row.operation {
        case .register: return .registerClaim
        case .draw: return .drawJudge(draw == nil ? .none : redrawReason(row))
        case .setHearing, .setPreparatory:
            let isPreparatory = row.operation == .setPreparatory
            return .setHearing(
                HearingPlan(
                    hall: filling.hall, from: filling.from, until: filling.until,
                    purpose: isPreparatory ? .preparatory : .hearing))
        case .holdHearing, .holdPreparatory, .adjournHearing, .adjournPreparatory:
            let isHeld = row.operation == .holdHearing || row.operation == .holdPreparatory
            guard let hearing = hearings.last(where: { standing(of: $0) == .set }) else {
                return nil
            }
            return .holdHearing(
                hearing: hearing.id, outcome: isHeld ? .held : .adjourned,
                ground: isHeld ? "" : ground(of: row))
        case .decide: return .decide(decision(for: row, filling))
        case .writ:
            return .issueWrit(
                WritDraft(office: filling.office, amount: filling.amount, debtor: 0))
        case .step, .file: return draft(for: row, filling).map { .takeStep($0) }
        case .document, .served: return nil
        }
    }

    private func redrawReason(_ row: ProcedureStep) -> RedrawReason {
        row.from == ["remitted"] ? .remand : .illness
    }

    private func ground(of row: ProcedureStep) -> String {
        row.groundSet.flatMap { Grounds.grounds(in: $0).first?.code } ?? ""
    }

    private func decision(for row: ProcedureStep, _ filling: StepFilling) -> DecisionDraft {
        let outcome = row.outcomes.first.flatMap { DecisionOutcome(word: $0) } ?? .none
        var draft = DecisionDraft(outcome: outcome, operative: filling.text, act: filling.document)
        if outcome == .granted { draft.amount = filling.amount }
        draft.step = row.code
        draft.ground = ground(of: row)
        if filed.kind == .criminal, outcome == .convicted || outcome == .acquitted {
            draft.verdicts = filed.defendants.indices.map { index in
                var verdict = Verdict()
                verdict.accused = ParticipantRef(.defendant, index)
                verdict.outcome = outcome
                return verdict
            }
        }
        return draft
    }

    private func draft(for row: ProcedureStep, _ filling: StepFilling) -> StepDraft? {
        var draft = StepDraft(row.code)
        for field in row.fields where field.isRequired {
            switch field.name {
            case "text": draft.text = filling.text
            case "document": draft.document = filling.document
            case "ground": draft.ground = ground(of: row)
            case "amount": draft.amount = filling.amount
            case "until": draft.until = filling.date
            case "untilTime": draft.untilTime = filling.until
            case "participant", "participants": draft.participants = [ParticipantRef(.defendant)]
            case "refers": draft.refers = decision?.id ?? id
            case "relates":
                guard let relates = filling.relates else { return nil }
                draft.relates = relates
            case "court": draft.court = filling.court
            default: draft.fields.append(FormEntry(field.name, value(of: field, filling)))
            }
        }
        if row.operation == .file { draft.participants = [ParticipantRef(.defendant)] }
        return draft
    }

    private func value(of field: StepField, _ filling: StepFilling) -> String {
        switch field.kind {
        case .choice(let words): words.first ?? ""
        case .amount: "\(filling.amount)"
        case .date: "\(filling.date)"
        case .count: "1"
        case .court: filling.court
        case .ground(let set): Grounds.grounds(in: set).first?.code ?? ""
        case .rule: "C49"
        default: filling.text
        }
    }
}
