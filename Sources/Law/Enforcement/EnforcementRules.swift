/// Where a rule stands in the law, and how sure we are.
package struct LegalSource: Equatable, Sendable {
    /// The article, or `unconfirmed`.
    package let article: String
    package let confidence: Confidence

    package init(_ row: Table.Row) throws(TableFault) {
        article = try row.filled("article")
        confidence = try row.confidence()
    }

    /// Whether pages must say that a lawyer has to confirm it.
    package var isUnconfirmed: Bool { !confidence.isConfirmed || article == "unconfirmed" }
}

/// A state of an order.
package struct EnforcementStateRule: EnforcementRule, Sendable {
    package enum Phase: String, Sendable { case open, halted, closed }

    static let columns = ["state", "phase", "article", "confidence", "az", "en", "ru"]
    package let name: String
    package let phase: Phase
    package let source: LegalSource
    package let words: Wording
    let row: Table.Row

    init(_ row: Table.Row) throws(TableFault) {
        self.row = row
        name = try row.filled("state")
        guard let phase = Phase(rawValue: try row.filled("phase")) else {
            throw row.fault("no phase \(row["phase"])")
        }
        self.phase = phase
        source = try LegalSource(row)
        words = try row.wording()
    }
}

/// A ground that a decision may have.
package struct EnforcementGroundRule: EnforcementRule, Sendable {
    static let columns = ["step", "ground", "article", "confidence", "az", "en", "ru"]
    package let step: String
    package let name: String
    package let source: LegalSource
    package let words: Wording
    let row: Table.Row

    init(_ row: Table.Row) throws(TableFault) {
        self.row = row
        step = try row.filled("step")
        name = try row.filled("ground")
        source = try LegalSource(row)
        words = try row.wording()
    }
}

/// What an officer may do on an order.
package struct EnforcementMeasureRule: EnforcementRule, Sendable {
    static let columns = [
        "measure", "by", "hours", "compulsory", "needs", "event", "article", "confidence", "az",
        "en", "ru",
    ]
    package let name: String
    /// Only the court orders it.
    package let isByCourt: Bool
    /// Whether the hours of enforcement actions bind it.
    package let keepsHours: Bool
    /// Only after the voluntary term.
    package let isCompulsory: Bool
    package let needs: [String]
    package let event: String
    package let source: LegalSource
    package let words: Wording

    init(_ row: Table.Row) throws(TableFault) {
        name = try row.filled("measure")
        isByCourt = try row.oneOf("by", "officer", "court") == "court"
        keepsHours = try row.oneOf("hours", "yes", "no") == "yes"
        isCompulsory = try row.oneOf("compulsory", "yes", "no") == "yes"
        needs = row.words("needs")
        for need in needs where !["place", "amount"].contains(need) {
            throw row.fault("no field \(need)")
        }
        event = try row.filled("event")
        source = try LegalSource(row)
        words = try row.wording()
    }
}

/// What the debtor owes besides the claim.
package struct EnforcementChargeRule: EnforcementRule, Sendable {
    static let columns = [
        "charge", "claim", "debtor", "perMille", "fixed", "article", "confidence", "since", "until",
        "az", "en", "ru",
    ]
    package let charge: String
    package let isMoney: Bool
    /// `nil`: whoever the debtor is.
    package let isLegalPerson: Bool?
    /// - Units: per mille of what is owed; `nil` for a fixed charge.
    package let perMille: UInt64?
    /// - Units: qəpik.
    package let fixed: UInt64?
    package let validity: Validity
    package let source: LegalSource
    package let words: Wording

    init(_ row: Table.Row) throws(TableFault) {
        charge = try row.oneOf("charge", "fee")
        isMoney = try row.oneOf("claim", "money", "act") == "money"
        let debtor = try row.oneOf("debtor", "any", "natural", "legal")
        isLegalPerson = debtor == "any" ? nil : debtor == "legal"
        perMille = UInt64(row["perMille"])
        fixed = UInt64(row["fixed"])
        guard (perMille == nil) != (fixed == nil), perMille ?? 0 <= 1000,
            fixed ?? 0 <= 100_000_000
        else { throw row.fault("either a rate or a sum") }
        validity = try row.validity()
        source = try LegalSource(row)
        words = try row.wording()
    }

    /// The charge on what is owed, rounded down.
    ///
    /// - Units: qəpik.
    package func amount(on owed: UInt64) -> UInt64 {
        if let fixed { return fixed }
        let (high, low) = owed.multipliedFullWidth(by: perMille ?? 0)
        // At most 1000/1000 of what is owed: the quotient fits.
        return high >= 1000 ? owed : UInt64(1000).dividingFullWidth((high, low)).quotient
    }
}

/// Whose turn it is when money is given out.
package struct EnforcementTurnRule: EnforcementRule, Sendable {
    package enum Purpose: String, Sendable { case creditor, cost, fee, debtor }

    static let columns = ["turn", "purpose", "rank", "article", "confidence", "az", "en", "ru"]
    package let turn: UInt64
    package let purpose: Purpose
    /// The creditor's rank, from 1; 0 for what is none.
    package let rank: UInt64
    package let source: LegalSource
    package let words: Wording

    init(_ row: Table.Row) throws(TableFault) {
        guard let turn = UInt64(try row.filled("turn")), turn == UInt64(row["turn"]),
            let rank = UInt64(try row.filled("rank"))
        else { throw row.fault("turn and rank are numbers") }
        self.turn = turn
        self.rank = rank
        guard let purpose = Purpose(rawValue: try row.filled("purpose")) else {
            throw row.fault("no purpose \(row["purpose"])")
        }
        self.purpose = purpose
        guard (purpose == .creditor) == (rank > 0) else {
            throw row.fault("creditors have ranks, the others have none")
        }
        source = try LegalSource(row)
        words = try row.wording()
    }
}

/// A period, or an hour of the day.
package struct EnforcementTermRule: EnforcementRule, Sendable {
    package enum Unit: String, Sendable { case day, month, year, hour }

    static let columns = [
        "term", "length", "unit", "article", "confidence", "since", "until", "az", "en", "ru",
    ]
    package let name: String
    package let length: Int
    package let unit: Unit
    package let validity: Validity
    package let source: LegalSource
    package let words: Wording

    init(_ row: Table.Row) throws(TableFault) {
        name = try row.filled("term")
        guard let unit = Unit(rawValue: try row.filled("unit")),
            let length = Int(try row.filled("length")), (1...100).contains(length),
            unit != .hour || length <= 24
        else { throw row.fault("no length and unit") }
        self.length = length
        self.unit = unit
        validity = try row.validity()
        source = try LegalSource(row)
        words = try row.wording()
    }

    /// The last day of the period that an event begins, before any non-working day moves it.
    package func end(after date: CivilDate) -> CivilDate {
        switch unit {
        case .hour: date
        case .day: date.advanced(byDays: Int32(length))
        case .month: date.advanced(byMonths: length)
        case .year: date.advanced(byMonths: 12 * length)
        }
    }
}

/// A kind of body that enforces.
package struct EnforcementProviderRule: EnforcementRule, Sendable {
    static let columns = [
        "provider", "article", "confidence", "since", "until", "az", "en", "ru",
    ]
    package let name: String
    package let validity: Validity
    package let source: LegalSource
    package let words: Wording

    init(_ row: Table.Row) throws(TableFault) {
        name = try row.oneOf("provider", "state", "private")
        validity = try row.validity()
        source = try LegalSource(row)
        words = try row.wording()
    }
}

extension Table.Row {
    /// A field that must be one of these words.
    func oneOf(_ column: String, _ words: String...) throws(TableFault) -> String {
        let field = try filled(column)
        guard words.contains(field) else { throw fault("\(column): no \(field)") }
        return field
    }
}
