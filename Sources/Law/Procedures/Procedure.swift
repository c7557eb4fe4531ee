/// How a case of some kind goes at one instance: its states, and the steps between them.
///
/// - Invariant: what `ProcedureBook` proves when it loads the tables: each state is reached from
///   the first, and from each a last one can be reached.
/// - Source: protocol/procedures.md.
package struct Procedure: Sendable {
    package let id: String
    /// The kinds of case that it is for, by the words of `CaseKind`.
    package let kinds: [String]
    /// 1 first, 2 appeal, 3 cassation.
    package let instance: UInt64
    /// The state of a case that was filed and nothing else.
    package let initial: String
    /// Which reading of the law the tables are; each step of a case names it.
    package let version: String
    package let title: Wording
    /// Empty where the source names none.
    package let article: String
    package let confidence: Confidence
    package let since: CivilDate?
    /// The last day.
    package let until: CivilDate?
    package let states: [ProcedureState]
    package let steps: [ProcedureStep]
    /// The line in `procedures.csv`.
    package let line: Int

    package func state(_ code: String) -> ProcedureState? {
        states.first { $0.code == code }
    }

    /// A step as the law has it on a day.
    package func step(_ code: String, on date: CivilDate) -> ProcedureStep? {
        steps.first { $0.code == code && $0.isInForce(on: date) }
    }

    /// The steps that lead from a state or may be taken in it, in the table's order.
    package func steps(from state: String, on date: CivilDate) -> [ProcedureStep] {
        steps.filter { $0.from.contains(state) && $0.isInForce(on: date) }
    }

    package func isInForce(on date: CivilDate) -> Bool {
        CivilDate.covers(since: since, until: until, date)
    }
}

/// Where a case stands.
package struct ProcedureState: Sendable {
    package let code: String
    package let title: Wording
    /// Whether the case is closed here: only a reopening leads on.
    package let isFinal: Bool
    /// The line in `procedure-states.csv`.
    package let line: Int
}

/// What may be done with a case, where, by whom and what comes of it.
package struct ProcedureStep: Sendable {
    package let code: String
    /// The states in which it may be taken; `*` of the table is written out.
    package let from: [String]
    /// The state that it leads to; `nil` where the case stays as it is.
    package let to: String?
    /// Who may take it: the words of `StaffRole`, `prosecutor`, `system`, and `party:` with the
    /// side: `plaintiff`, `defendant`, `any` of both, `other` for everybody else who takes part.
    package let by: [String]
    /// What carries it in the log.
    package let operation: StepOperation
    /// The name by which deadline rules know it.
    package let event: String?
    /// The kinds of document that belong to it (`documents.csv`), the first as a rule.
    package let documents: [String]
    package let guards: [StepGuard]
    /// The words of `DecisionOutcome` of which a decision has one; empty for what is none.
    package let outcomes: [String]
    package let effect: StepEffect
    package let fields: [StepField]
    package let article: String
    package let confidence: Confidence
    package let since: CivilDate?
    /// The last day.
    package let until: CivilDate?
    package let title: Wording
    /// The line in the procedure's table.
    package let line: Int

    package func isInForce(on date: CivilDate) -> Bool {
        CivilDate.covers(since: since, until: until, date)
    }

    /// Whether it may be taken while the file is offered to another court.
    package var isUrgent: Bool { guards.contains { $0.name == .urgent } }

    /// The linked case that begins with it.
    package var begins: StepBeginning? {
        guards.first { $0.name == .begins }.flatMap { StepBeginning($0.argument) }
    }

    /// The set of the ground that it asks for.
    package var groundSet: String? {
        for field in fields {
            if case .ground(let set) = field.kind { return set }
        }
        return nil
    }

    /// Whether it may be taken while the case is suspended.
    package var isForSuspended: Bool {
        guards.contains { $0.name == .evenSuspended || ($0.name == .suspended && !$0.isNegated) }
    }
}

/// A linked case that begins with a step: `civil-appeal/appeal`.
package struct StepBeginning: Hashable, Sendable {
    package let procedure: String
    /// How the cases are linked: the word of a relation.
    package let link: String

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        procedure = String(parts[0])
        link = String(parts[1])
    }
}

/// The operation that carries a step.
package enum StepOperation: String, CaseIterable, Sendable {
    case file, register, draw
    case setHearing, holdHearing, adjournHearing
    /// The same for a hearing whose purpose is preparatory.
    case setPreparatory, holdPreparatory, adjournPreparatory
    case decide, writ, document, served
    /// A step of no operation of its own.
    case step
}

/// What a step does to a case beside its state.
package enum StepEffect: Hashable, Sendable {
    case none
    /// The case is open again, and may be decided again.
    case reopen
    case suspend
    case resume
    /// The case goes on under another procedure, in the state that the step names.
    case convert(String)
    /// The case ends at this court.
    case close

    init?(_ text: String) {
        switch text {
        case "", "none": self = .none
        case "reopen": self = .reopen
        case "suspend": self = .suspend
        case "resume": self = .resume
        case "close": self = .close
        default:
            guard let (name, arguments) = Call.parsed(text), name == "convert",
                let procedure = arguments.first, arguments.count == 1
            else { return nil }
            self = .convert(procedure)
        }
    }

    package var word: String {
        switch self {
        case .none: "none"
        case .reopen: "reopen"
        case .suspend: "suspend"
        case .resume: "resume"
        case .convert(let procedure): "convert(\(procedure))"
        case .close: "close"
        }
    }
}

extension CivilDate {
    /// Whether a day lies within two bounds, both included; an absent one bounds nothing.
    package static func covers(
        since: CivilDate?, until: CivilDate?, _ date: CivilDate
    ) -> Bool {
        if let since, date < since { return false }
        if let until, until < date { return false }
        return true
    }
}
