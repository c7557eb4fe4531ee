package import Causality
package import Encoding
package import Law

/// On which side of a case somebody stands.
package enum ParticipantSide: UInt64, Worded {
    case plaintiff = 0
    case defendant = 1
    /// Whoever joined besides the two sides: named by the change that let them in.
    case other = 2
}

/// Who of a case is meant.
///
/// The sides' parties are named by their place in the filing, which never changes; others by the
/// change that let them in, since places would move when a change arrives late.
package struct ParticipantRef: FieldCoded, Hashable {
    package var side = ParticipantSide.plaintiff
    /// Which party of the side, from 0; 0 for others.
    package var index: UInt64 = 0
    /// The change that let the participant in, for others.
    package var joined: ChangeID?

    package init() {}

    package init(_ side: ParticipantSide, _ index: Int = 0) {
        self.side = side
        self.index = UInt64(clamping: index)
    }

    package init(joined: ChangeID) {
        side = .other
        self.joined = joined
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &side)
        try fields.uint(2, &index)
        try fields.change(3, &joined)
        guard index <= UInt64(UInt32.max) else {
            throw .tooLarge(at: 0, limit: UInt64(UInt32.max))
        }
    }
}

extension ParticipantRef: CustomStringConvertible {
    /// `p0`, `d1`, or `o12.0.507` for who joined by change 12.0.507.
    package var description: String {
        switch side {
        case .plaintiff: "p\(index)"
        case .defendant: "d\(index)"
        case .other: "o\(joined.map { "\($0)" } ?? "")"
        }
    }

    /// Reads `description`.
    package init?(_ text: String) {
        let rest = String(text.dropFirst())
        switch text.first {
        case "p", "d":
            guard let index = UInt32(rest), "\(index)" == rest else { return nil }
            self.init(text.first == "p" ? .plaintiff : .defendant, Int(index))
        case "o":
            guard let change = ChangeID(rest) else { return nil }
            self.init(joined: change)
        default: return nil
        }
    }
}

/// As what somebody takes part in a case besides the two sides.
///
/// Open: a role is a line of `roles.csv`. A number that this version has no line for is a role
/// without any right.
package struct ParticipantRole: Worded {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    package static let none = ParticipantRole(rawValue: 0)
    package static let allCases: [ParticipantRole] =
        [.none]
        + Role.all.filter { $0.sort == .participant }
        .map { ParticipantRole(rawValue: $0.number) }

    /// The line of `roles.csv`.
    package var role: Role? { Role.numbered(rawValue) }
}

extension ParticipantRole: CustomStringConvertible {
    /// Its word.
    package var description: String { role?.name ?? (rawValue == 0 ? "none" : "role\(rawValue)") }
}

/// Somebody takes part in the case from now on: operation 47.
///
/// The participant's name in other operations is the change's id.
package struct ParticipantJoined: TermedEvent {
    package static let number: UInt64 = 47
    package var role = ParticipantRole.none
    package var party = Party()
    /// Whom a representative, lawyer or counsel acts for.
    package var represents: ParticipantRef?
    /// Until when a mandate holds; none for one without end.
    package var until = CivilDate.none
    package var document: DocumentRef?
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &role)
        try fields.nested(2, &party)
        try fields.optional(3, &represents)
        try fields.date(4, &until)
        try fields.optional(5, &document)
        try fields.uint(6, &term)
    }
}

/// Somebody no longer takes part: operation 48.
package struct ParticipantLeft: TermedEvent {
    package static let number: UInt64 = 48
    /// The change that let the participant in.
    package var joined = ChangeID.none
    package var reason = ""
    package var term: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &joined)
        try fields.note(2, &reason)
        try fields.uint(3, &term)
    }
}
