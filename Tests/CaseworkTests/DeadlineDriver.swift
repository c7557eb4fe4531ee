import Causality
import Law

@testable import Casework

/// Takes a case through its procedure by commands until a rule's period is set going.
///
/// The way is found in the procedure's own table; each step is a command that the court decides.
final class DeadlineDriver {
    let rule: DeadlineRule
    let court = TestNode(World(), 1, .court, ["050"])
    private(set) var subject = SubjectID(ChangeID.none)
    /// What was refused on the way, for the message of a failed test.
    private(set) var refusals: [String] = []
    private var depth = 0
    private var claim = Sample.claim("050")

    static let day = Sample.date("2026-03-03")
    static let moment = Sample.moment("2026-03-03", 10)
    static let hearing = Sample.moment("2026-04-20", 10)

    var state: CaseState { court.caseState(subject) }

    init(_ rule: DeadlineRule) {
        self.rule = rule
        court.world.now = Sample.moment("2026-02-02", 10)
        court.openCourt("050")
    }

    /// The clocks of the rule once the event has happened.
    func clocks() -> [DeadlineClock] {
        file()
        for trigger in rule.triggers {
            court.world.now = max(court.world.now, Sample.moment("2026-02-02", 11))
            set(trigger)
            let found = state.clocks().filter { $0.rule.id == rule.id }
            if !found.isEmpty { return found }
        }
        return []
    }

    // MARK: The filing

    private func file() {
        claim.kind = CaseKind(word: rule.kinds[0]) ?? .civil
        claim.dutyPaid = 3_000
        claim.price = 100_000
        claim.channel = .cabinet
        claim.category = value(.category) ?? "debt"
        claim.procedure = procedure()
        for condition in rule.conditions {
            guard case .filing(let name) = condition.subject, !condition.isNegated else { continue }
            claim.fields.append(FormEntry(name, condition.values[0]))
        }
        for case .filing(let name) in rule.triggers
        where !claim.fields.contains(where: { $0.name == name }) {
            let day = rule.direction == .before ? "2026-04-20" : "2026-03-03"
            claim.fields.append(
                FormEntry(name, rule.period.unit == .hour ? "2026-03-03T10:00" : day))
            break
        }
        if (Procedures.procedure(claim.procedure)?.instance ?? 1) > 1 {
            var lower = Sample.claim("050")
            lower.kind = claim.kind
            claim.lower = court.carryOut(.fileClaim(lower)).subject
            claim.link = .appeal
        }
        // A receipt is the event itself; everything else comes a month after it.
        if rule.triggers.contains(.event("receipt")) { court.world.now = Self.moment }
        subject = court.carryOut(.fileClaim(claim)).subject
    }

    private func value(_ subject: DeadlineCondition.Subject) -> String? {
        rule.conditions.first { $0.subject == subject && !$0.isNegated }?.values.first
    }

    private func procedure() -> String {
        if let named = value(.procedure) { return named }
        let barred = rule.conditions.first { $0.subject == .procedure }?.values ?? []
        let events = rule.triggers.compactMap { trigger -> String? in
            switch trigger {
            case .event(let name): name.hasPrefix("served:") ? String(name.dropFirst(7)) : name
            case .stepField(let event, _): event
            case .expiry, .filing: nil
            }
        }
        let fits = Procedures.all.filter { one in
            one.kinds.contains(rule.kinds[0]) && !barred.contains(one.id)
                && (rule.instances.isEmpty || rule.instances.contains(one.instance))
        }
        let emits = fits.first { one in
            one.steps.contains { step in step.event.map(events.contains) ?? false }
        }
        return (emits ?? fits.first)?.id ?? ""
    }

    // MARK: The event

    private func set(_ trigger: DeadlineTrigger) {
        for condition in rule.conditions where condition.subject == .event && !condition.isNegated {
            _ = reach(condition.values[0])
        }
        if value(.detained) == "yes" { detain(.arrest) }
        switch trigger {
        case .event("receipt"), .filing: return
        case .event("hearingSet"):
            _ = drive { $0.operation == (self.isPreparatory ? .setPreparatory : .setHearing) }
        case .event(let name) where name.hasPrefix("detention:"):
            if name == "detention:extended" { detain(.arrest) }
            court.world.now = Self.moment
            detain(DetentionMeasure(word: String(name.dropFirst(10))) ?? .none)
        case .event(let name) where name.hasPrefix("served:"):
            guard let about = reach(String(name.dropFirst(7))) else { return }
            court.world.now = Self.moment
            serve(about, to: state.participants.filter { $0.side != .other })
        case .event(let name): _ = reach(name, atLast: true)
        case .stepField(let event, let field):
            _ = drive(fields: [FormEntry(field, "2026-03-03")]) { $0.event == event }
        case .expiry(let other):
            guard let rule = DeadlineRules.builtIn.rule(other),
                case .event(let name)? = rule.triggers.first
            else { return }
            if name.hasPrefix("served:") {
                guard
                    let about = state.events.first(where: { "served:" + $0.name == name })?.change
                        ?? reach(String(name.dropFirst(7)))
                else { return }
                court.world.now = max(court.world.now, Self.moment)
                serve(about, to: state.participants.filter { $0.side != .other })
            } else if !state.events.contains(where: { $0.name == name }) {
                _ = reach(name, atLast: true)
            }
        }
    }

    private var isPreparatory: Bool { value(.purpose) == "preparatory" }

    private func serve(_ about: ChangeID, to participants: [ParticipantRef]) {
        for participant in participants {
            var served = Served()
            served.to = participant
            served.about = about
            served.means = .hand
            note(court.carryOut(.serve(served), on: subject).key, "serve")
        }
    }

    private func detain(_ measure: DetentionMeasure) {
        var set = DetentionSet()
        set.accused = ParticipantRef(.defendant)
        set.measure = measure
        set.gravity = CrimeGravity(word: value(.gravity) ?? "grave") ?? .grave
        note(court.carryOut(.setDetention(set), on: subject).key, "detain")
    }

    // MARK: Steps

    /// Takes steps until the case has an event.
    ///
    /// - Returns: the change of it.
    private func reach(_ event: String, atLast: Bool = false) -> ChangeID? {
        if event == "hearingHeld" {
            return drive(atLast: atLast) { $0.operation == .holdHearing }
        }
        if event == "decided" {
            return drive(atLast: atLast) { $0.operation == .decide }
        }
        let fields = rule.conditions.compactMap { condition -> FormEntry? in
            guard case .field(let name) = condition.subject, !condition.isNegated else {
                return nil
            }
            return FormEntry(name, condition.values[0])
        }
        return drive(atLast: atLast, fields: fields) { $0.event == event }
    }

    private func drive(
        atLast: Bool = false, fields: [FormEntry] = [], to goal: (ProcedureStep) -> Bool
    ) -> ChangeID? {
        guard depth < 6 else { return nil }
        depth += 1
        defer { depth -= 1 }
        for _ in 0..<24 {
            guard let procedure = Procedures.procedure(state.procedure),
                let path = path(procedure, to: goal), let step = path.first
            else {
                refusals.append("no way from \(state.stage)")
                return nil
            }
            for condition in step.guards where !condition.isNegated {
                switch condition.name {
                case .event where !state.events.contains { $0.name == condition.argument }:
                    _ = reach(condition.argument)
                case .hearingHeld where !state.events.contains { $0.name == "hearingHeld" }:
                    _ = reach("hearingHeld")
                case .deadlineExpired: pass(condition.argument)
                default: break
                }
            }
            let isLast = path.count == 1
            // What the guards asked for may have moved the case.
            guard step.from.contains(state.stage.isEmpty ? procedure.initial : state.stage) else {
                continue
            }
            if isLast, atLast { court.world.now = Self.moment }
            let count = court.held.count
            var key = take(step, isLast ? fields : [])
            if key != "carriedOut", step.guards.contains(where: { $0.name == .panelDrawn }) {
                key = enter(step, isLast ? fields : [])
            }
            note(key, step.code)
            guard key == "carriedOut", court.held.count > count else { return nil }
            if isLast { return state.events.last { $0.name == step.event }?.change ?? last }
        }
        return nil
    }

    /// Serves what was decided on everybody, and lets the period pass.
    private func pass(_ rule: String) {
        for change in Set(state.events.suffix(4).map(\.change)).sorted() {
            serve(change, to: state.participants.filter { $0.side != .other })
        }
        let end = Sample.moment(rule == "A10" ? "2026-04-10" : "2026-03-03", 0, 30)
        court.world.now = max(court.world.now, end)
    }

    private var last: ChangeID { ChangeID(court.origin, court.number) }

    /// The shortest way through the procedure, by steps that a test can take.
    private func path(
        _ procedure: Procedure, to goal: (ProcedureStep) -> Bool
    ) -> [ProcedureStep]? {
        let start = state.stage.isEmpty ? procedure.initial : state.stage
        var ways: [(state: String, path: [ProcedureStep])] = [(start, [])]
        var seen: Set<String> = [start]
        var index = 0
        while index < ways.count {
            let (stage, path) = ways[index]
            index += 1
            for step in procedure.steps(from: stage, on: Self.day) where isPossible(step) {
                if goal(step) { return path + [step] }
                guard let next = step.to, seen.insert(next).inserted,
                    step.effect == .none
                else { continue }
                ways.append((next, path + [step]))
            }
        }
        return nil
    }

    private func isPossible(_ step: ProcedureStep) -> Bool {
        switch step.operation {
        case .served, .document, .writ, .adjournHearing, .adjournPreparatory: false
        default: step.guards.allSatisfy { $0.name != .suspended }
        }
    }

    private func take(_ step: ProcedureStep, _ fields: [FormEntry]) -> String {
        switch step.operation {
        case .register: return court.carryOut(.registerClaim, on: subject).key
        case .draw: return court.carryOut(.drawJudge(.none), on: subject).key
        case .setHearing, .setPreparatory:
            let plan = HearingPlan(
                hall: "z1", from: Self.hearing,
                until: Self.hearing.advanced(byMilliseconds: 3_600_000),
                purpose: step.operation == .setPreparatory ? .preparatory : .hearing)
            return setHearing(plan)
        case .holdHearing, .holdPreparatory: return hold()
        case .decide:
            let outcome = step.outcomes.compactMap { DecisionOutcome(word: $0) }.first
            var draft = DecisionDraft(outcome: outcome ?? .granted, operative: "Təmin edilsin")
            draft.amount = 100
            draft.step = step.code
            draft.ground = step.groundSet.flatMap { Grounds.grounds(in: $0).first?.code } ?? ""
            return court.carryOut(.decide(draft), on: subject).key
        default: return court.carryOut(.takeStep(draft(step, fields)), on: subject).key
        }
    }

    /// Enters a step of a bench as history: what a node that holds a panel's draw would write.
    private func enter(_ step: ProcedureStep, _ fields: [FormEntry]) -> String {
        var move = StageMove()
        move.procedure = state.procedure
        move.version = "test"
        move.step = step.code
        move.from = state.stage
        move.to = step.to ?? ""
        move.event = step.event ?? ""
        let term = state.custody?.number ?? 1
        switch step.operation {
        case .step, .file:
            var taken = StepTaken()
            taken.term = term
            taken.move = move
            taken.fields = fields
            court.record([.stepTaken(taken)], on: subject)
        case .decide:
            var made = DecisionMade()
            made.term = term
            made.move = move
            made.outcome = step.outcomes.compactMap { DecisionOutcome(word: $0) }.first ?? .granted
            made.date = CivilDate(inBaku: court.world.now)
            court.record([.decisionMade(made)], on: subject)
        default: return "not a step of a bench"
        }
        return "carriedOut"
    }

    /// Where the hearing itself is not what is tested, it is set for the next day.
    private func setHearing(_ plan: HearingPlan) -> String {
        var plan = plan
        if rule.triggers.contains(.event("hearingHeld")) {
            // The hearing itself is the event, at the hour for which it was set.
            plan.from = Self.moment
            plan.until = plan.from.advanced(byMilliseconds: 3_600_000)
        } else if !rule.triggers.contains(.event("hearingSet")) {
            plan.from = court.world.now.advanced(byMilliseconds: 3_600_000)
            plan.until = plan.from.advanced(byMilliseconds: 3_600_000)
        }
        return court.carryOut(.setHearing(plan), on: subject).key
    }

    private func hold() -> String {
        guard let hearing = state.hearings.last(where: { state.standing(of: $0) == .set }) else {
            return "no hearing"
        }
        court.world.now = max(court.world.now, hearing.event.from.advanced(byMilliseconds: 60_000))
        return court.carryOut(
            .holdHearing(hearing: hearing.id, outcome: .held, ground: ""), on: subject
        ).key
    }

    private func draft(_ step: ProcedureStep, _ extra: [FormEntry]) -> StepDraft {
        var draft = StepDraft(step.code)
        for field in step.fields where field.isRequired {
            switch field.name {
            case "text": draft.text = "mətn"
            case "ground":
                draft.ground = step.groundSet.flatMap { Grounds.grounds(in: $0).first?.code } ?? ""
            case "amount": draft.amount = 100
            case "until": draft.until = Sample.date("2026-05-05")
            case "untilTime": draft.untilTime = Sample.moment("2026-05-05", 10)
            case "date": draft.date = CivilDate(inBaku: court.world.now)
            case "participant", "participants": draft.participants = [ParticipantRef(.defendant)]
            case "refers": draft.refers = state.events.last?.change
            case "relates": draft.relates = subject
            case "court": draft.court = "050"
            default:
                var value = "x"
                if case .choice(let words) = field.kind { value = words[0] }
                if case .rule = field.kind { value = "C49" }
                if case .date = field.kind { value = "2026-03-03" }
                draft.fields.append(FormEntry(field.name, value))
            }
        }
        if step.begins != nil { draft.court = "050" }
        draft.fields += extra
        return draft
    }

    private func note(_ key: String, _ what: String) {
        if key != "carriedOut" { refusals.append("\(what): \(key)") }
    }
}
