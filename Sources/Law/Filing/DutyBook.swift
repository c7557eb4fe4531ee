/// The tables of the duty.
struct DutyBook: Sendable {
    /// A line of the scale: prices above a bound up to another.
    struct Tier: Sendable {
        let kind: String
        let validity: Validity
        let above: UInt64
        /// `nil`: without end.
        let upTo: UInt64?
        let base: UInt64
        /// - Units: hundred-thousandths of what lies above the bound.
        let rate: UInt64
        let cap: UInt64?
        let article: String
        let confidence: Confidence
        let title: Wording

        func has(_ price: UInt64) -> Bool {
            (price > above || above == 0) && upTo.map { price <= $0 } ?? true
        }

        /// - Bound: `Duty.priceMaxQepik` times a rate of at most 100,000 fits.
        func amount(_ price: UInt64) -> UInt64 {
            let sum = base + (price - above) * rate / 100_000
            return cap.map { min($0, sum) } ?? sum
        }
    }

    /// A duty that is so many percent of another.
    struct Share: Sendable {
        let kind: String
        let of: String
        let percent: UInt64
        let validity: Validity
        let article: String
        let confidence: Confidence
        let title: Wording
    }

    let tiers: [Tier]
    let shares: [Share]
    let exemptions: [DutyExemption]

    init(scale: [UInt8], shares: [UInt8], exemptions: [UInt8]) throws(TableFault) {
        tiers = try Self.tiers(scale)
        let table = try Table(
            "duty-shares.csv", shares,
            columns: [
                "kind", "of", "percent", "since", "until", "article", "confidence", "az", "en",
                "ru",
            ])
        var list: [Share] = []
        for row in table.rows {
            guard let percent = UInt64(row["percent"]), (1...100).contains(percent) else {
                throw row.fault("percent is not 1 to 100")
            }
            let of = try row.filled("of")
            guard tiers.contains(where: { $0.kind == of }) else { throw row.fault("no duty \(of)") }
            list.append(
                Share(
                    kind: try row.filled("kind"), of: of, percent: percent,
                    validity: try row.validity(), article: row["article"],
                    confidence: try row.confidence(), title: try row.wording()))
        }
        self.shares = list
        let reasons = try Table(
            "duty-exemptions.csv", exemptions,
            columns: ["code", "article", "confidence", "az", "en", "ru"])
        var known: [DutyExemption] = []
        for row in reasons.rows {
            let code = try row.filled("code")
            guard !known.contains(where: { $0.code == code }) else {
                throw row.fault("\(code) stands twice")
            }
            known.append(
                DutyExemption(
                    code: code, article: row["article"], confidence: try row.confidence(),
                    title: try row.wording()))
        }
        self.exemptions = known
    }

    private static func tiers(_ bytes: [UInt8]) throws(TableFault) -> [Tier] {
        let table = try Table(
            "duty.csv", bytes,
            columns: [
                "kind", "since", "until", "above", "upTo", "base", "rate", "cap", "article",
                "confidence", "az", "en", "ru",
            ])
        var tiers: [Tier] = []
        for row in table.rows {
            let upTo = try row.amount("upTo")
            guard let above = try row.amount("above"), let base = try row.amount("base"),
                let rate = UInt64(row["rate"]), rate <= 100_000, upTo.map({ $0 > above }) ?? true
            else { throw row.fault("a tier without bounds, base or rate") }
            let tier = Tier(
                kind: try row.filled("kind"), validity: try row.validity(), above: above,
                upTo: upTo, base: base, rate: rate, cap: try row.amount("cap"),
                article: row["article"], confidence: try row.confidence(),
                title: try row.wording())
            if let last = tiers.last, last.kind == tier.kind, last.validity == tier.validity {
                // The scale has no step at its bounds, and no gap.
                guard last.upTo == tier.above, last.amount(tier.above) == tier.base else {
                    throw row.fault("the tier does not go on from the one before")
                }
            } else if tier.above != 0 {
                throw row.fault("the first tier of \(tier.kind) does not begin at 0")
            }
            tiers.append(tier)
        }
        return tiers
    }

    var kinds: [(kind: String, title: Wording)] {
        var kinds: [(kind: String, title: Wording)] = []
        let all = tiers.map { ($0.kind, $0.title) } + shares.map { ($0.kind, $0.title) }
        for (kind, title) in all where !kinds.contains(where: { $0.kind == kind }) {
            kinds.append((kind, title))
        }
        return kinds
    }

    // MARK: Computing

    func amount(
        _ kind: String, _ price: UInt64, _ date: CivilDate, _ isNatural: Bool, _ exemption: String
    ) -> DutyAnswer {
        if let reason = exemptions.first(where: { $0.code == exemption }) { return .exempt(reason) }
        guard exemption.isEmpty, price <= Duty.priceMaxQepik else { return .unknown(Self.noLine) }
        if kind == "dwelling", !isNatural {
            return amount(price == 0 ? "unpriced" : "claim", price, date, false, "")
        }
        if let share = shares.first(where: { $0.kind == kind && $0.validity.holds(on: date) }) {
            return self.share(share, price, date, isNatural)
        }
        guard
            let tier = tiers.first(where: {
                $0.kind == kind && $0.validity.holds(on: date) && $0.has(price)
            })
        else { return .unknown(Self.noLine) }
        let amount = tier.amount(price)
        return .owed(
            DutyResult(
                kind: kind, title: tier.title, amount: amount,
                arithmetic: Self.arithmetic(tier, price, amount), article: tier.article,
                confidence: tier.confidence))
    }

    private func share(
        _ share: Share, _ price: UInt64, _ date: CivilDate, _ isNatural: Bool
    ) -> DutyAnswer {
        let kind = price == 0 && share.of == "claim" ? "unpriced" : share.of
        guard case .owed(let whole) = amount(kind, price, date, isNatural, "") else {
            return .unknown(Self.noLine)
        }
        let amount = whole.amount * share.percent / 100
        let words = { (text: String) in
            "\(text): \(share.percent) % = \(Self.manat(amount))"
        }
        return .owed(
            DutyResult(
                kind: share.kind, title: share.title, amount: amount,
                arithmetic: Wording(
                    words(whole.arithmetic.azerbaijani), words(whole.arithmetic.english),
                    words(whole.arithmetic.russian)),
                article: share.article,
                confidence: max(share.confidence, whole.confidence)))
    }

    private static let noLine = Wording(
        "Rüsum cədvəlində bu hal üçün sətir yoxdur.",
        "The scale of duties has no line for this.",
        "В таблице пошлин для этого нет строки.")

    /// `30,00 AZN + 1 % × (5 000,00 − 1 000,00) = 70,00 AZN`, in words where needed.
    private static func arithmetic(_ tier: Tier, _ price: UInt64, _ amount: UInt64) -> Wording {
        guard tier.rate > 0 else {
            let sum = manat(amount)
            return Wording("sabit məbləğ: \(sum)", "fixed: \(sum)", "твёрдая сумма: \(sum)")
        }
        let figures =
            "\(manat(tier.base)) + \(percent(tier.rate)) % × (\(manat(price)) − "
            + "\(manat(tier.above)))"
        guard amount == tier.cap else {
            let all = "\(figures) = \(manat(amount))"
            return Wording(all, all, all)
        }
        let sum = manat(amount)
        return Wording(
            "\(figures), ən çoxu \(sum)", "\(figures), at most \(sum)",
            "\(figures), не более \(sum)")
    }

    /// `0,05` for 50 hundred-thousandths.
    private static func percent(_ rate: UInt64) -> String {
        let (whole, rest) = (rate / 1000, rate % 1000)
        guard rest > 0 else { return "\(whole)" }
        var digits = String(String(1000 + rest).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole),\(digits)"
    }

    /// Qəpik as manat: `1234,50 AZN`.
    static func manat(_ qepik: UInt64) -> String {
        let rest = qepik % 100
        return "\(qepik / 100),\(rest < 10 ? "0" : "")\(rest) AZN"
    }
}

extension Table.Row {
    /// Whole qəpik, or nothing where the field is empty.
    func amount(_ column: String) throws(TableFault) -> UInt64? {
        let field = self[column]
        if field.isEmpty { return nil }
        guard let amount = UInt64(field), amount <= Duty.priceMaxQepik else {
            throw fault("\(column): no amount \(field)")
        }
        return amount
    }
}
