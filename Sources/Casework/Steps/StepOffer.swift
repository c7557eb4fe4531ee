internal import Causality
package import Law

/// A step of the procedure that a person may take now, as a page offers it.
package struct StepOffer: Equatable, Sendable {
    package let code: String
    package let title: Wording
    package let article: String
    /// The confidence is C: a lawyer has not confirmed it.
    package let isUnconfirmed: Bool
    /// What the step asks for; those that must be there end in `!`.
    package let fields: [String]
    /// The set of `grounds.csv` that its ground is from.
    package let groundSet: String?
    /// The words of its choice, where it has one: the field's name, and what may be chosen.
    package let choice: (name: String, words: [String])?

    init(_ row: ProcedureStep) {
        code = row.code
        title = row.title
        article = row.article
        isUnconfirmed = row.confidence == .unconfirmed
        fields = row.fields.map { $0.name + ($0.isRequired ? "!" : "") }
        groundSet = row.groundSet
        var choice: (name: String, words: [String])?
        for field in row.fields {
            if case .choice(let words) = field.kind { choice = (field.name, words) }
        }
        self.choice = choice
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.title == right.title && left.article == right.article
            && left.fields == right.fields
    }
}

extension CaseState {
    /// The steps of the table that have no command of their own, for a person at a node.
    func offers(for actor: CommandActor, courts: [String], on today: CivilDate) -> [StepOffer] {
        guard let at = today.inBaku(hour: 12) else { return [] }
        var context = Context(
            role: .court, courts: courts, actor: actor, at: at, next: .none)
        context.subject = SubjectID(id)
        return nextSteps(context: context)
            .filter { $0.operation == .step || $0.operation == .file }.map(StepOffer.init)
    }
}
