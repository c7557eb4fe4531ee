import Causality
import Law

@testable import Casework

/// Takes a case through its procedure by commands.
struct Walker {
    static let court = "050"
    let node: TestNode
    let subject: SubjectID
    /// Another case, for steps that name one.
    private let other: SubjectID
    private(set) var refusal: String?

    init(_ procedure: Procedure) {
        node = TestNode(World(), 1, .court, [Self.court])
        node.openCourt(Self.court, judges: ["h1", "h2", "h3", "h4", "h5", "h6", "h7"])
        other = node.carryOut(.fileClaim(Sample.claim(Self.court))).subject
        var claim = Sample.claim(Self.court)
        claim.procedure = procedure.id
        claim.kind = procedure.kinds.first.flatMap { CaseKind(word: $0) } ?? .civil
        claim.price = 150_000
        claim.dutyPaid = 3500
        claim.channel = .import
        subject = node.carryOut(.fileClaim(claim)).subject
    }

    var state: CaseState { node.caseState(subject) }

    /// Takes a step by the command that carries it.
    ///
    /// - Returns: `carriedOut`, or the refusal's key.
    func take(_ step: ProcedureStep) -> String {
        switch step.operation {
        case .register: carryOut(.registerClaim)
        case .draw: carryOut(.drawJudge(state.judge == nil ? .none : .illness))
        case .setHearing: set(.hearing)
        case .setPreparatory: set(.preparatory)
        case .holdHearing, .holdPreparatory: hold(.held)
        case .adjournHearing, .adjournPreparatory: hold(.adjourned)
        case .decide: decide(step)
        case .writ:
            carryOut(.issueWrit(WritDraft(office: "i01", amount: 1000, debtor: 0)))
        case .step, .file, .document, .served: carryOut(.takeStep(draft(step)))
        }
    }

    private func carryOut(_ command: Command) -> String {
        let result = node.carryOut(command, on: subject)
        guard let refusal = result.refusal else { return "carriedOut" }
        return "\(refusal.key) \(refusal.parameters.map { "\($0.name)=\($0.value)" })"
    }

    private func set(_ purpose: HearingPurpose) -> String {
        let from = node.world.now.advanced(byMilliseconds: 3_600_000)
        let until = from.advanced(byMilliseconds: 1_800_000)
        return carryOut(
            .setHearing(HearingPlan(hall: "z1", from: from, until: until, purpose: purpose)))
    }

    private func hold(_ outcome: HearingOutcome) -> String {
        node.world.now = node.world.now.advanced(byMilliseconds: 7_200_000)
        guard let hearing = state.hearings.last(where: { state.standing(of: $0) == .set }) else {
            return "no hearing"
        }
        return carryOut(
            .holdHearing(
                hearing: hearing.id, outcome: outcome,
                ground: outcome == .adjourned ? "tərəf gəlməyib" : ""))
    }

    private func decide(_ step: ProcedureStep) -> String {
        var draft = DecisionDraft(
            outcome: step.outcomes.first.flatMap { DecisionOutcome(word: $0) } ?? .none,
            operative: "Nəticə hissə.")
        draft.step = step.code
        draft.ground =
            step.groundSet.flatMap { Grounds.grounds(in: $0).first?.code } ?? ""
        if step.fields.contains(where: { $0.name == "relates" }) { draft.relates = other }
        return carryOut(.decide(draft))
    }

    private func draft(_ step: ProcedureStep) -> StepDraft {
        var draft = StepDraft(step.code)
        for field in step.fields {
            switch (field.name, field.kind) {
            case ("text", _): draft.text = "Mətn"
            case ("ground", .ground(let set)):
                draft.ground = Grounds.grounds(in: set).first?.code ?? ""
            case ("amount", _): draft.amount = 1000
            case ("date", _): draft.date = CivilDate(inBaku: node.world.now)
            case ("until", _): draft.until = CivilDate(inBaku: node.world.now).advanced(byDays: 30)
            case ("untilTime", _): draft.untilTime = node.world.now
            case ("participants", _): draft.participants = [ParticipantRef(.defendant)]
            case ("refers", _): draft.refers = state.steps.last?.id ?? subject.first
            case ("relates", _): draft.relates = other
            case ("court", _): draft.court = "103"
            case (let name, .choice(let words)): draft.fields.append(FormEntry(name, words[0]))
            case (let name, .rule): draft.fields.append(FormEntry(name, "C49"))
            default: break
            }
        }
        return draft
    }
}
