/// What must hold of a procedure before a case may follow it.
struct ProcedureCheck {
    private let procedure: Procedure
    private let book: ProcedureBook
    private var table: String { "procedure-\(procedure.id).csv" }

    init(_ procedure: Procedure, _ book: ProcedureBook) {
        self.procedure = procedure
        self.book = book
    }

    func run() throws(TableFault) {
        guard let initial = procedure.state(procedure.initial), !initial.isFinal else {
            throw TableFault(
                "procedures.csv", line: procedure.line,
                "\(procedure.initial) is no state to begin in")
        }
        for step in procedure.steps {
            try words(step)
            try ends(step)
            try references(step)
            try effects(step)
        }
        try uniqueness()
        for date in boundaries { try ways(on: date) }
    }

    private func fault(_ step: ProcedureStep, _ text: String) -> TableFault {
        TableFault(table, line: step.line, "\(step.code): \(text)")
    }

    // MARK: One step

    private func words(_ step: ProcedureStep) throws(TableFault) {
        guard !step.by.isEmpty else { throw fault(step, "nobody may take it") }
        for actor in step.by where !StepWords.isActor(actor) {
            throw fault(step, "nobody is called \(actor)")
        }
        for outcome in step.outcomes where !StepWords.outcomes.contains(outcome) {
            throw fault(step, "no outcome \(outcome)")
        }
        guard step.outcomes.isEmpty == (step.operation != .decide) else {
            throw fault(step, "a decision has an outcome, and nothing else has one")
        }
        if let event = step.event, !StepWords.isName(event) {
            throw fault(step, "\(event) is no name of an event")
        }
        guard step.event != nil || step.operation != .step else {
            throw fault(step, "no event tells of it")
        }
    }

    /// The states on both sides, and what a final one needs.
    private func ends(_ step: ProcedureStep) throws(TableFault) {
        let isReopening = step.effect == .reopen
        for code in step.from {
            guard let state = procedure.state(code) else { throw fault(step, "no state \(code)") }
            guard !state.isFinal || isReopening else {
                throw fault(step, "leads out of \(code), which is final, and does not reopen")
            }
        }
        guard !step.from.isEmpty else { throw fault(step, "no state has it") }
        if case .convert(let id) = step.effect {
            guard let other = book.procedure(id) else { throw fault(step, "no procedure \(id)") }
            guard let to = step.to, let state = other.state(to), !state.isFinal else {
                throw fault(step, "\(id) has no state \(step.to ?? "=") to go on in")
            }
            return
        }
        guard let to = step.to else {
            guard step.effect != .close else { throw fault(step, "closes and stays") }
            return
        }
        guard let state = procedure.state(to) else { throw fault(step, "no state \(to)") }
        guard state.isFinal == (step.effect == .close) else {
            throw fault(step, state.isFinal ? "ends and does not close" : "closes and goes on")
        }
    }

    private func references(_ step: ProcedureStep) throws(TableFault) {
        for document in step.documents
        where !book.documents.contains(where: { $0.code == document }) {
            throw fault(step, "no kind of document \(document)")
        }
        for condition in step.guards where !isSound(condition) {
            throw fault(step, "guard \(condition.text) has no sense")
        }
        var names: Set<String> = []
        for field in step.fields {
            guard names.insert(field.name).inserted else {
                throw fault(step, "field \(field.name) stands twice")
            }
            if case .ground(let set) = field.kind,
                !book.grounds.contains(where: { $0.set == set })
            {
                throw fault(step, "no set of grounds \(set)")
            }
            if case .form(let id) = field.kind, Forms.form(id) == nil {
                throw fault(step, "no form \(id)")
            }
        }
    }

    private func isSound(_ condition: StepGuard) -> Bool {
        switch condition.name.argument {
        case .none: true
        case .rule: StepWords.isRule(condition.argument)
        case .amount: UInt64(condition.argument).map { $0 > 0 } ?? false
        case .role: StepWords.roles.contains(condition.argument)
        case .attribute:
            condition.argument.split(separator: "=", omittingEmptySubsequences: false)
                .map(\.isEmpty) == [false, false]
        case .beginning:
            StepBeginning(condition.argument).map {
                book.procedure($0.procedure) != nil && StepWords.links.contains($0.link)
            } ?? false
        case .event:
            procedure.steps.contains { $0.event == condition.argument }
                || StepWords.baseEvents.contains(condition.argument)
        }
    }

    private func effects(_ step: ProcedureStep) throws(TableFault) {
        let asksSuspended = step.guards.contains { $0.name == .suspended && !$0.isNegated }
        switch step.effect {
        case .suspend, .resume:
            guard step.to == nil else {
                throw fault(step, "suspends or resumes and moves the case")
            }
            guard asksSuspended == (step.effect == .resume) else {
                throw fault(step, "only what resumes asks for a suspended case")
            }
        case .reopen:
            guard step.to != nil else { throw fault(step, "reopens and stays") }
        case .none, .close, .convert: break
        }
        if step.effect == .suspend,
            !procedure.steps.contains(where: { other in
                other.effect == .resume && step.from.allSatisfy(other.from.contains)
            })
        {
            throw fault(step, "what it suspends is never resumed")
        }
    }

    // MARK: All steps

    /// One line for a code on a day, and one for what an operation means in a state.
    private func uniqueness() throws(TableFault) {
        for (index, step) in procedure.steps.enumerated() {
            for other in procedure.steps[..<index] where overlap(step, other) {
                guard step.code != other.code else {
                    throw fault(step, "stands in line \(other.line) too")
                }
                guard
                    StepWords.isPlain(step.operation) || step.operation != other.operation
                        || (step.operation == .decide
                            && Set(step.outcomes).isDisjoint(with: other.outcomes))
                        || Set(step.from).isDisjoint(with: other.from)
                else {
                    throw fault(step, "means the same as \(other.code) of line \(other.line)")
                }
            }
        }
    }

    private func overlap(_ one: ProcedureStep, _ other: ProcedureStep) -> Bool {
        if let until = one.until, let since = other.since, until < since { return false }
        if let until = other.until, let since = one.since, until < since { return false }
        return true
    }

    /// The days on which the law of the procedure is another than the day before.
    private var boundaries: [CivilDate] {
        var days: Set<CivilDate> = [procedure.since ?? CivilDate.none.advanced(byDays: 1)]
        for step in procedure.steps {
            if let since = step.since { days.insert(since) }
            if let until = step.until { days.insert(until.advanced(byDays: 1)) }
        }
        return days.sorted().filter { procedure.isInForce(on: $0) }
    }

    /// Each state is reached from the first, and from each the procedure can end.
    private func ways(on date: CivilDate) throws(TableFault) {
        let steps = procedure.steps.filter { $0.isInForce(on: date) }
        var reached: Set<String> = [procedure.initial]
        var ending = Set(procedure.states.filter(\.isFinal).map(\.code))
        var didGrow = true
        while didGrow {
            didGrow = false
            for step in steps {
                let leaves = if case .convert = step.effect { true } else { false }
                if !leaves, let to = step.to, !reached.isDisjoint(with: step.from) {
                    didGrow = reached.insert(to).inserted || didGrow
                }
                guard leaves || step.to.map(ending.contains) ?? false else { continue }
                for code in step.from { didGrow = ending.insert(code).inserted || didGrow }
            }
        }
        for state in procedure.states {
            let place = { (text: String) in
                TableFault("procedure-states.csv", line: state.line, "\(state.code): \(text)")
            }
            guard reached.contains(state.code) else {
                throw place("nothing leads here on \(date)")
            }
            guard ending.contains(state.code) else {
                throw place("a dead end on \(date)")
            }
        }
    }
}

/// The words that tables of procedures may use.
enum StepWords {
    static let kinds = [
        "civil", "commercial", "administrative", "criminal", "offence", "material",
    ]
    static let staff = ["registrar", "judge", "clerk", "president", "officer"]
    static let roles = [
        "thirdPerson", "applicant", "interestedPerson", "representative", "lawyer",
        "legalRepresentative", "prosecutor", "defenceCounsel", "victim", "privateProsecutor",
        "civilClaimant", "civilDefendant", "witness", "expert", "specialist", "interpreter",
        "juror", "mediator", "authority", "investigator",
    ]
    static let parties = ["plaintiff", "defendant", "any", "other"]
    /// How a linked case may hang on the one that it begins in.
    static let links = [
        "appeal", "cassation", "additionalCassation", "remand", "counterclaim", "severance",
        "joinder", "refiled", "matter",
    ]
    static let outcomes = [
        "granted", "partlyGranted", "dismissed", "settled", "withdrawn", "terminated",
        "leftUnconsidered", "returned", "convicted", "acquitted", "refused", "upheld", "changed",
        "reversed", "remitted", "inadmissible", "transferred", "joined", "annulled", "penalised",
        "returnedToProsecutor",
    ]
    /// What operations of their own emit, without a step's word.
    static let baseEvents = [
        "receipt", "registered", "drawn", "hearingSet", "hearingHeld", "hearingAdjourned",
        "decided", "writIssued", "documentFiled",
    ]

    static func isActor(_ word: String) -> Bool {
        if staff.contains(word) || word == "prosecutor" || word == "system" { return true }
        return word.hasPrefix("party:") && parties.contains(String(word.dropFirst(6)))
    }

    /// A name as events have it: a small letter, then letters and digits.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7a).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
        }
    }

    /// The shape of a deadline rule's id: `C49`, `C13b`, `K26-acquittal`.
    static func isRule(_ text: String) -> Bool {
        guard let first = text.utf8.first, "CAKXE".utf8.contains(first) else { return false }
        let figures = text.utf8.dropFirst().prefix { (0x30...0x39).contains($0) }
        return figures.count >= 2
            && text.utf8.allSatisfy {
                $0 == 0x2d || $0 == 0x2e || (0x30...0x39).contains($0)
                    || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
            }
    }

    /// Whether many steps of one state may be carried by the same operation.
    static func isPlain(_ operation: StepOperation) -> Bool {
        switch operation {
        case .step, .document, .served, .file: true
        default: false
        }
    }
}
