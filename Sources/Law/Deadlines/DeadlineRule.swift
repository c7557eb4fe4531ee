/// A period of the law: what sets it going, how long it is, whom it binds, what meets it.
///
/// A class, so that the many clocks that run by it share it.
///
/// - Source: the table `deadlines`; protocol/deadlines.md tells its columns.
package final class DeadlineRule: Sendable {
    /// What kind of period it is.
    package enum Bound: String, Sendable, CaseIterable {
        /// A duty, to be done at the latest by its end.
        case atMost
        /// A right, which is lost at its end.
        case within
        /// Something must reach somebody so long before a day that is to come.
        case atLeastBefore
        /// Nothing may be done before it has passed.
        case notBefore
        /// So long something holds.
        case validity
        /// The last day for a thing, whoever does it; or the day on which something follows.
        case limit
    }

    /// Who is bound by it, or has the right.
    package enum Bearer: String, Sendable, CaseIterable {
        case court, party, prosecutor, expert, officer, body, debtor, none
    }

    /// For whom it runs.
    package enum Scope: String, Sendable, CaseIterable {
        /// One clock for the case.
        case `case`
        /// A clock for each party and each participant with a party's rights.
        case each
        case plaintiff, defendant
        /// A clock for each person whom the case accuses.
        case accused
        /// A clock for whomever the event concerned.
        case any
        /// One clock, which begins when the last party was reached.
        case last
    }

    /// The identity: the row of the catalogue, with a letter where it has several periods.
    package let id: String
    package let row: String
    /// The words of `CaseKind`; `order` for enforcement orders.
    package let kinds: [String]
    /// Empty for every instance.
    package let instances: [UInt64]
    package let triggers: [DeadlineTrigger]
    package let conditions: [DeadlineCondition]
    package let period: Period
    package let bound: Bound
    /// The first is the one whose list it stands in.
    package let bearers: [Bearer]
    package let scope: Scope
    /// The events that meet it; `served` is the service of what set it going.
    package let fulfilled: [String]
    /// The events whose own end takes the place of the counted one.
    package let extended: [String]
    /// How much longer it may be made; `nil` where the law names no extension.
    package let extensionMax: Period?
    package let isRestorable: Bool
    package let roll: Count.Roll
    /// Whether it stands still while proceedings do.
    package let stops: Bool
    /// How long before its end warnings are given, longest first.
    ///
    /// - Units: hours for periods of hours, else days.
    package let warnings: [Int]
    /// Whether the program counts it; else it is only shown.
    package let isComputed: Bool
    /// `unconfirmed` where the source names none.
    package let article: String
    package let confidence: Confidence
    package let validity: Validity
    package let wording: Wording
    package let line: Int

    /// Reads a line of the table.
    init(_ row: Table.Row) throws(TableFault) {
        id = try row.filled("id")
        self.row = try row.filled("row")
        kinds = row.words("kinds")
        guard !kinds.isEmpty else { throw row.fault("kinds is empty") }
        instances = try row.words("instance").map { (word) throws(TableFault) in
            guard let number = UInt64(word), (1...4).contains(number) else {
                throw row.fault("instance: \(word)")
            }
            return number
        }
        triggers = try row.words("trigger").map { (word) throws(TableFault) in
            guard let trigger = DeadlineTrigger(word) else { throw row.fault("trigger: \(word)") }
            return trigger
        }
        guard !triggers.isEmpty else { throw row.fault("trigger is empty") }
        conditions = try row.words("when").map { (word) throws(TableFault) in
            guard let condition = DeadlineCondition(word) else { throw row.fault("when: \(word)") }
            return condition
        }
        guard let period = Period(row["period"]) else {
            throw row.fault("period: \(row["period"])")
        }
        self.period = period
        bound = try row.choice("bound")
        bearers = try row.words("who").map { (word) throws(TableFault) in
            guard let bearer = Bearer(rawValue: word) else { throw row.fault("who: \(word)") }
            return bearer
        }
        guard !bearers.isEmpty else { throw row.fault("who is empty") }
        scope = try row.choice("runs")
        fulfilled = row.words("fulfilled")
        extended = row.words("extended")
        extensionMax = Period(row["extend"])
        guard row["extend"].isEmpty || extensionMax != nil else {
            throw row.fault("extend: \(row["extend"])")
        }
        isRestorable = try row.yes("restore")
        roll = try row.choice("roll")
        stops = try row.yes("stops")
        isComputed = try row.computed()
        warnings = try Self.warnings(row, period)
        article = try row.filled("article")
        confidence = try row.confidence()
        validity = try row.validity()
        wording = try row.wording()
        line = row.line
    }

    /// Where the table gives none, a tenth or so before the end, and the day before it.
    private static func warnings(
        _ row: Table.Row, _ period: Period
    ) throws(TableFault) -> [Int] {
        let given = try row.words("warn").map { (word) throws(TableFault) in
            guard let number = Int(word), (1...1000).contains(number) else {
                throw row.fault("warn: \(word)")
            }
            return number
        }
        guard given.isEmpty else { return given }
        return switch period.unit {
        case .hour: [12, 4, 1]
        case .month, .year: [30, 10, 3]
        case .day, .workingDay: period.count >= 10 ? [5, 2, 1] : period.count > 1 ? [1] : []
        }
    }

    package var direction: Count.Direction {
        switch bound {
        case .atLeastBefore: .before
        case .notBefore: .notBefore
        case .atMost, .within, .validity, .limit: .after
        }
    }

    package var isOfCourt: Bool { bearers.contains(.court) }

    /// The rules at whose end it begins.
    package var othersBefore: [String] {
        triggers.compactMap { trigger in
            if case .expiry(let name) = trigger { name } else { nil }
        }
    }

    var beginsAfterOthers: Bool { !othersBefore.isEmpty }
}

/// What sets a period going.
package enum DeadlineTrigger: Sendable, Hashable {
    /// `receipt`, `claimAccepted`, `served:judgmentReasoned`.
    case event(String)
    /// The end of another rule's periods: `expired:C49`.
    case expiry(String)
    /// A date or a moment that the filing tells: `filed:detainedAt`.
    case filing(String)
    /// A date that a step tells: `newCircumstancesFiled.knownOn`.
    case stepField(event: String, field: String)

    init?(_ text: String) {
        if text.hasPrefix("expired:") {
            self = .expiry(String(text.dropFirst(8)))
        } else if text.hasPrefix("filed:") {
            self = .filing(String(text.dropFirst(6)))
        } else if let dot = text.firstIndex(of: ".") {
            self = .stepField(
                event: String(text[..<dot]), field: String(text[text.index(after: dot)...]))
        } else {
            self = .event(text)
        }
        guard !text.isEmpty, !text.hasSuffix(":"), !text.hasSuffix(".") else { return nil }
    }

    /// As the table writes it.
    package var text: String {
        switch self {
        case .event(let name): name
        case .expiry(let rule): "expired:\(rule)"
        case .filing(let field): "filed:\(field)"
        case .stepField(let event, let field): "\(event).\(field)"
        }
    }
}

/// What must be so, besides the event, for a period to run.
package struct DeadlineCondition: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
        case procedure, category, purpose, gravity, detained
        /// The case had, or had not, an event.
        case event
        /// What the filing says.
        case filing(String)
        /// What the step says that set it going.
        case field(String)
    }

    package let subject: Subject
    package let isNegated: Bool
    package let values: [String]

    /// Reads `category=mortgage|bankruptcy`, `purpose!=preparatory`, `filed:camera=yes`.
    init?(_ text: String) {
        guard let sign = text.firstIndex(of: "=") else { return nil }
        var name = text[..<sign]
        isNegated = name.hasSuffix("!")
        if isNegated { name = name.dropLast() }
        values = text[text.index(after: sign)...].split(separator: "|").map(String.init)
        guard !values.isEmpty else { return nil }
        switch name {
        case "procedure": subject = .procedure
        case "category": subject = .category
        case "purpose": subject = .purpose
        case "gravity": subject = .gravity
        case "detained": subject = .detained
        case "event": subject = .event
        case _ where name.hasPrefix("filed:") && name.utf8.count > 6:
            subject = .filing(String(name.dropFirst(6)))
        case _ where name.hasPrefix("field:") && name.utf8.count > 6:
            subject = .field(String(name.dropFirst(6)))
        default: return nil
        }
    }

    package func holds(for value: String) -> Bool { values.contains(value) != isNegated }
}
