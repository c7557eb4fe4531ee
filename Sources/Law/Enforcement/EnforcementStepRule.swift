/// A decision on an order: who may make it, from where to where, with what.
package struct EnforcementStepRule: EnforcementRule, Sendable {
    /// What a step does to the order as a whole.
    package enum Effect: String, Sendable { case none, halt, resume, close, reopen, reverse }

    /// What else must be so.
    package enum Guard: String, Sendable {
        /// The voluntary term is over.
        case afterVoluntary
        /// `until` lies ahead.
        case untilAhead
        /// Nothing is owed any more; for an act, that it was done.
        case performed
        /// The period for presenting the document is not over, or a court restored it.
        case withinPresentation
        /// The writ is about an eviction.
        case eviction
        /// `refers` names a complaint that is not answered.
        case refersComplaint
        /// `refers` names a submission that is not answered.
        case refersSubmission
    }

    static let columns = [
        "step", "from", "to", "who", "effect", "needs", "guard", "event", "provider", "article",
        "confidence", "since", "until", "az", "en", "ru",
    ]
    package let name: String
    package let from: [String]
    /// A state, `=` for the same, `<` for the one before the halt.
    package let to: String
    package let who: [String]
    package let effect: Effect
    package let needs: [String]
    package let condition: Guard?
    package let event: String
    /// Which provider takes it; `nil` for both.
    package let provider: String?
    package let validity: Validity
    package let source: LegalSource
    package let words: Wording
    let row: Table.Row

    init(_ row: Table.Row) throws(TableFault) {
        self.row = row
        name = try row.filled("step")
        from = row.words("from")
        to = try row.filled("to")
        who = row.words("who")
        guard !from.isEmpty, !who.isEmpty else { throw row.fault("from and who are empty") }
        guard let effect = Effect(rawValue: try row.filled("effect")) else {
            throw row.fault("no effect \(row["effect"])")
        }
        self.effect = effect
        needs = row.words("needs")
        for need in needs where !["ground", "text", "until", "refers"].contains(need) {
            throw row.fault("no field \(need)")
        }
        condition = Guard(rawValue: row["guard"])
        guard condition != nil || row["guard"].isEmpty else {
            throw row.fault("no guard \(row["guard"])")
        }
        event = try row.filled("event")
        provider = row["provider"].isEmpty ? nil : try row.oneOf("provider", "state", "private")
        guard (effect == .resume) == (to == "<"), effect != .halt || to != "=" else {
            throw row.fault("the effect does not fit the state")
        }
        validity = try row.validity()
        source = try LegalSource(row)
        words = try row.wording()
    }

    package func isFrom(_ state: String) -> Bool { from.contains("*") || from.contains(state) }

    /// The court's steps; all others are the office's.
    package var isByCourt: Bool { who.contains("judge") }

    /// A submission to the court, which the court answers.
    package var isSubmission: Bool { name.hasPrefix("submit") }
}
