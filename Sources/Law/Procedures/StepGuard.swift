/// A condition that a step needs.
package struct StepGuard: Hashable, Sendable {
    package let name: GuardName
    package let arguments: [String]
    /// Written `not(…)`.
    package let isNegated: Bool

    /// The only argument of a guard that has one.
    package var argument: String { arguments.first ?? "" }

    /// Reads `withinDeadline(C49)`, `dutyPaid`, `not(event(appealFiled))`.
    ///
    /// - Returns: `nil` for a guard that the list does not have, or with arguments that it does not
    ///   take.
    init?(_ text: String) {
        var inner = text
        var isNegated = false
        if text.hasPrefix("not("), text.hasSuffix(")") {
            inner = String(text.dropFirst(4).dropLast())
            isNegated = true
        }
        guard let (word, arguments) = Call.parsed(inner), let name = GuardName(rawValue: word),
            arguments.count == name.argument.count
        else { return nil }
        self.name = name
        self.arguments = arguments
        self.isNegated = isNegated
    }

    /// As the table writes it.
    package var text: String {
        let call =
            arguments.isEmpty
            ? name.rawValue : "\(name.rawValue)(\(arguments.joined(separator: ",")))"
        return isNegated ? "not(\(call))" : call
    }
}

/// The conditions that tables may name; what each means stands in protocol/procedures.md.
package enum GuardName: String, CaseIterable, Sendable {
    /// A receipt of the duty is on file, or the filing says why none is owed.
    case dutyPaid
    /// A judge was drawn in this term of custody.
    case judgeDrawn
    /// A panel was drawn in this term of custody.
    case panelDrawn
    /// A hearing was held in this term of custody.
    case hearingHeld
    /// A hearing is set and was not yet held.
    case hearingSet
    /// The court has decided.
    case decided
    /// The actor's period by a rule still runs, or was restored, or did not begin.
    case withinDeadline
    /// The period by a rule is over for everybody for whom it ran.
    case deadlineExpired
    /// The price of the claim is below so many qəpik.
    case amountBelow
    /// The price of the claim is at least so many qəpik.
    case amountAtLeast
    /// What an event told was served on both sides.
    case partyServed
    /// The case had an event.
    case event
    /// The change that the step refers to told an event.
    case refersTo
    /// Every member of the panel voted.
    case allVotesCast
    /// Each accused has a judgment.
    case accusedJudged
    /// The case is suspended.
    case suspended
    /// The step may be taken although the case is suspended.
    case evenSuspended
    /// The case came in electronically.
    case filedElectronically
    /// The case has a case of the instance below.
    case lowerCase
    /// The case has a participant of a role.
    case participant
    /// A field of the filing has a value: `attribute(arrestable=yes)`.
    case attribute
    /// The step may be taken while the file is offered to another court.
    case urgent
    /// A linked case begins with the step: `begins(civil-appeal/appeal)`.
    case begins

    /// What kind of argument it takes.
    enum Argument {
        case none, rule, amount, role, event, attribute, beginning

        var count: Int { self == .none ? 0 : 1 }
    }

    var argument: Argument {
        switch self {
        case .withinDeadline, .deadlineExpired: .rule
        case .amountBelow, .amountAtLeast: .amount
        case .participant: .role
        case .event, .refersTo, .partyServed: .event
        case .attribute: .attribute
        case .begins: .beginning
        case .dutyPaid, .judgeDrawn, .panelDrawn, .hearingHeld, .hearingSet, .decided,
            .allVotesCast, .accusedJudged, .suspended, .evenSuspended, .filedElectronically,
            .lowerCase, .urgent:
            .none
        }
    }
}

/// A word with arguments in brackets, as tables write it.
enum Call {
    /// Reads `name`, `name(a)` or `name(a,b)`.
    static func parsed(_ text: String) -> (name: String, arguments: [String])? {
        guard let open = text.firstIndex(of: "(") else {
            return text.isEmpty || text.contains(")") ? nil : (text, [])
        }
        guard text.hasSuffix(")") else { return nil }
        let inner = text[text.index(after: open)...].dropLast()
        let arguments = inner.split(separator: ",", omittingEmptySubsequences: false)
        guard open > text.startIndex, !inner.contains("("), !inner.contains(")"),
            arguments.allSatisfy({ !$0.isEmpty })
        else { return nil }
        return (String(text[..<open]), arguments.map(String.init))
    }
}
