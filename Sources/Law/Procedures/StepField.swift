/// What a step asks of the person who takes it.
package struct StepField: Hashable, Sendable {
    package let name: String
    package let kind: StepFieldKind
    package let isRequired: Bool

    /// The names that an operation has fields of its own for, each with its only kind.
    static let reserved: [String: String] = [
        "text": "text", "ground": "ground", "amount": "amount", "date": "date",
        "until": "date", "untilTime": "time", "participants": "participant",
        "refers": "refers", "relates": "relates", "court": "court", "document": "document",
        "form": "form",
    ]

    /// Reads `ground:ground(adjournment)!`, `amount:amount`, `result:choice(granted|refused)!`.
    init?(_ text: String) {
        isRequired = text.hasSuffix("!")
        let body = isRequired ? text.dropLast() : text[...]
        guard let colon = body.firstIndex(of: ":") else { return nil }
        name = String(body[..<colon])
        guard !name.isEmpty, name.utf8.allSatisfy(Self.isLetter),
            let call = Call.parsed(String(body[body.index(after: colon)...])),
            let kind = StepFieldKind(call.name, call.arguments)
        else { return nil }
        if let only = Self.reserved[name], only != call.name { return nil }
        self.kind = kind
    }

    private static func isLetter(_ unit: UInt8) -> Bool {
        (0x41...0x5a).contains(unit) || (0x61...0x7a).contains(unit)
    }
}

/// What may be written in a step's field.
package enum StepFieldKind: Hashable, Sendable {
    case text
    /// Whole qəpik.
    case amount
    case date
    /// A time of day in Baku.
    case time
    case count
    /// A code of a set of `grounds.csv`.
    case ground(String)
    /// The fields of a statutory form of `forms.csv`, which stand beside the step's own.
    case form(String)
    /// One of some words.
    case choice([String])
    /// Participants of the case.
    case participant
    /// A document of the case or one that is handed in.
    case document
    /// A change of the case that the step is about.
    case refers
    /// Another subject.
    case relates
    /// The code of a court.
    case court
    /// The id of a deadline rule.
    case rule

    init?(_ name: String, _ arguments: [String]) {
        switch (name, arguments.count) {
        case ("text", 0): self = .text
        case ("amount", 0): self = .amount
        case ("date", 0): self = .date
        case ("time", 0): self = .time
        case ("count", 0): self = .count
        case ("participant", 0): self = .participant
        case ("document", 0): self = .document
        case ("refers", 0): self = .refers
        case ("relates", 0): self = .relates
        case ("court", 0): self = .court
        case ("rule", 0): self = .rule
        case ("ground", 1): self = .ground(arguments[0])
        case ("form", 1): self = .form(arguments[0])
        case ("choice", 1):
            let words = arguments[0].split(separator: "|").map(String.init)
            guard words.count > 1 else { return nil }
            self = .choice(words)
        default: return nil
        }
    }
}
