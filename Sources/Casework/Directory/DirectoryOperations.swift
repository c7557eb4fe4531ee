package import Encoding
package import Law

/// A court or an office begins its directory of a year: operation 20.
package struct DirectoryOpened: Event {
    package static let number: UInt64 = 20
    package var court = ""
    package var year: UInt64 = 0
    /// `.court` or `.office`.
    package var role = NodeRole.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &court)
        try fields.uint(2, &year)
        try fields.code(3, &role)
        guard year <= 9999 else { throw .tooLarge(at: 0, limit: 9999) }
    }
}

/// A judge of the court, or what has changed about one: operation 21.
package struct JudgePut: Event, Keyed {
    package static let number: UInt64 = 21
    /// Stable within the court; orders the candidates of a draw.
    package var judge = ""
    package var name = ""
    /// The share of a full load that the judge takes.
    ///
    /// - Units: percent, 1 to 200.
    package var weight: UInt64 = 0
    package var active = false
    /// The kinds of cases that the judge hears, by number; empty for all.
    package var kinds: [UInt64] = []
    /// The day from which the judge sits at this court; none for the beginning of the year.
    package var since = CivilDate.none
    /// Whether the judge presides over every bench (daimi sədrlik edən).
    package var presides = false

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.login(1, &judge)
        try fields.name(2, &name)
        try fields.uint(3, &weight)
        try fields.bool(4, &active)
        try fields.uints(5, &kinds, max: 16)
        try fields.date(6, &since)
        try fields.bool(7, &presides)
    }

    package var key: String { judge }

    package func hears(_ kind: CaseKind) -> Bool {
        kinds.isEmpty || kinds.contains(kind.rawValue)
    }
}

/// A hall of the court: operation 22.
package struct HallPut: Event, Keyed {
    package static let number: UInt64 = 22
    package var hall = ""
    package var name = ""
    package var closed = false
    /// What the hall has, in words: `video`, `recording`.
    package var equipment: [String] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &hall, max: CaseLimits.hallByteCountMax)
        try fields.name(2, &name)
        try fields.bool(3, &closed)
        try fields.texts(4, &equipment, max: 16)
    }

    package var key: String { hall }
}

/// A judge is away from one day to another, both included: operation 23.
package struct LeavePut: Event, Keyed {
    package static let number: UInt64 = 23
    /// Names the leave, so that it can be changed or cancelled.
    package var id = ""
    package var judge = ""
    package var from = CivilDate.none
    package var until = CivilDate.none
    package var cancelled = false

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.login(1, &id)
        try fields.login(2, &judge)
        try fields.date(3, &from)
        try fields.date(4, &until)
        try fields.bool(5, &cancelled)
    }

    package var key: String { id }
}

/// A person has a role from one day to another, both included: operation 24.
package struct RolePut: Event, Keyed {
    package static let number: UInt64 = 24
    package var login = ""
    package var name = ""
    package var role = StaffRole.none
    /// Which judge of the directory the person is; empty for others.
    package var judge = ""
    package var from = CivilDate.none
    package var until = CivilDate.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.login(1, &login)
        try fields.name(2, &name)
        try fields.code(3, &role)
        try fields.login(4, &judge)
        try fields.date(5, &from)
        try fields.date(6, &until)
    }

    package var key: String { "\(login)/\(role.rawValue)" }
}

/// The end of the hash chain from which the court's draws will take their values: operation 25.
///
/// Published before the draws, so that nobody can choose a value once a case is known.
package struct DrawCommitted: Event {
    package static let number: UInt64 = 25
    package var digest: Digest256?
    /// How many draws the chain lasts.
    package var length: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.digest(1, &digest)
        try fields.uint(2, &length)
    }
}
