import Causality
import Law

@testable import Casework

/// What of a case decides which steps its procedure allows: enough to look for a way.
struct Standing: Hashable {
    var stage: String
    /// The events that some guard asks for.
    var events: Set<String> = []
    var wasHeard = false
    var isSuspended = false
    /// Whether the case went on under another procedure.
    var isConverted = false
}

/// Ways through a procedure, found on the table and walked by commands.
struct Walk {
    let procedure: Procedure
    let date: CivilDate
    /// The events that guards of the procedure name: only those are worth remembering.
    let asked: Set<String>

    init(_ procedure: Procedure, on date: CivilDate) {
        self.procedure = procedure
        self.date = date
        asked = Set(
            procedure.steps.flatMap(\.guards).filter { $0.name == .event }.map(\.argument))
    }

    var start: Standing { Standing(stage: procedure.initial) }

    /// The shortest way from a standing to a step that is meant, by breadth.
    ///
    /// - Parameter remembered: the events for whose sake a step is taken that leads nowhere;
    ///   each doubles the search.
    func way(
        from start: Standing, remembering remembered: Set<String> = [],
        to isMeant: (ProcedureStep) -> Bool
    ) -> [ProcedureStep]? {
        var known: [Standing: [ProcedureStep]] = [start: []]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let standing = queue[next]
            next += 1
            let way = known[standing] ?? []
            for step in procedure.steps(from: standing.stage, on: date)
            where allows(step, standing) {
                if isMeant(step) { return way + [step] }
                var after = self.after(step, standing)
                after.events = after.events.filter {
                    standing.events.contains($0) || remembered.contains($0)
                }
                guard known[after] == nil, !ends(step) else { continue }
                known[after] = way + [step]
                queue.append(after)
            }
        }
        return nil
    }

    /// The events without which a step cannot be taken, and those which they need in turn.
    func needs(of code: String) -> Set<String> {
        var needs: Set<String> = []
        var open = procedure.steps.filter { $0.code == code }
        while let step = open.popLast() {
            for condition in step.guards where condition.name == .event && !condition.isNegated {
                guard needs.insert(condition.argument).inserted else { continue }
                open += procedure.steps.filter { $0.event == condition.argument }
            }
        }
        return needs
    }

    /// The events without which some step that moves the case cannot be taken.
    var needsOfMoving: Set<String> {
        procedure.steps.filter { $0.to != nil }.map { needs(of: $0.code) }
            .reduce([]) { $0.union($1) }
    }

    func allows(_ step: ProcedureStep, _ standing: Standing) -> Bool {
        guard !standing.isSuspended || step.isForSuspended, !waits(step) else { return false }
        return step.guards.allSatisfy { condition in
            let holds: Bool? =
                switch condition.name {
                case .event: standing.events.contains(condition.argument)
                case .hearingHeld: standing.wasHeard
                case .suspended: standing.isSuspended
                default: nil
                }
            return holds.map { $0 != condition.isNegated } ?? true
        }
    }

    func after(_ step: ProcedureStep, _ standing: Standing) -> Standing {
        var after = standing
        after.stage = step.to ?? standing.stage
        if let event = step.event, asked.contains(event) { after.events.insert(event) }
        switch step.operation {
        case .holdHearing, .holdPreparatory: after.wasHeard = true
        default: break
        }
        switch step.effect {
        case .suspend: after.isSuspended = true
        case .resume: after.isSuspended = false
        case .convert: after.isConverted = true
        case .none, .reopen, .close: break
        }
        return after
    }

    /// Whether a step waits for a period to end: such steps are the tests of periods' to take.
    func waits(_ step: ProcedureStep) -> Bool {
        step.guards.contains { $0.name == .deadlineExpired }
    }

    /// What can be reached without waiting: the states, and the names of the steps.
    var within: (states: Set<String>, steps: Set<String>) {
        let steps = procedure.steps.filter { $0.isInForce(on: date) && !waits($0) }
        var states: Set<String> = [procedure.initial]
        var taken: [ProcedureStep] = []
        var didGrow = true
        while didGrow {
            let events = Set(taken.compactMap(\.event))
            let next = steps.filter { step in
                !states.isDisjoint(with: step.from)
                    && step.guards.allSatisfy {
                        $0.name != .event || $0.isNegated || events.contains($0.argument)
                    }
            }
            didGrow = next.count > taken.count
            taken = next
            for step in taken {
                if case .convert = step.effect { continue }
                if let to = step.to { didGrow = states.insert(to).inserted || didGrow }
            }
        }
        return (states, Set(taken.map(\.code)))
    }

    /// Whether nothing more is to happen after a step: the case is closed, or under another
    /// procedure.
    func ends(_ step: ProcedureStep) -> Bool {
        if case .convert = step.effect { return true }
        return step.effect == .close
    }
}
