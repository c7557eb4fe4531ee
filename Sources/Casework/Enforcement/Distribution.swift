package import Causality
package import Law

/// How money that an order holds is shared among those who wait for it.
///
/// Turn by turn; within a turn in proportion to what is still owed, rounded down to the qəpik; the
/// qəpik that rounding leaves go one by one to the largest remainders, among equal ones to the writ
/// that was issued first. What nobody waits for goes back to the debtor.
///
/// - Source: law 243-IIQ 74.2, 75.2–75.6; the proportion inside a rank is unconfirmed.
package struct Distribution: Sendable {
    /// Who waits for money.
    package struct Claim: Equatable, Sendable {
        package var purpose: MoneyPurpose
        /// `nil` for the order that gives.
        package var order: SubjectID?
        package var payee: String
        /// Creditors have one; 0 for the others.
        package var rank: UInt64
        /// - Units: qəpik.
        package var amount: UInt64
        package var issuedAt: Instant
        package var subject: SubjectID

        package init(
            _ purpose: MoneyPurpose, order: SubjectID?, payee: String = "", rank: UInt64 = 0,
            amount: UInt64, issuedAt: Instant, subject: SubjectID
        ) {
            self.purpose = purpose
            self.order = order
            self.payee = payee
            self.rank = rank
            self.amount = amount
            self.issuedAt = issuedAt
            self.subject = subject
        }
    }

    /// - Parameters:
    ///   - held: what there is to give.
    ///   - turns: whose turn it is when, as the law's table says.
    ///   - debtor: who gets what remains; `nil` while somebody waits who cannot be paid now.
    /// - Returns: the lines, turn by turn; their sum is at most `held`.
    package static func lines(
        of held: UInt64, among claims: [Claim], turns: [EnforcementTurnRule], debtor: String?
    ) -> [MoneyLine] {
        var lines: [MoneyLine] = []
        var rest = held
        for turn in turns.sorted(by: { $0.turn < $1.turn }) where turn.purpose != .debtor {
            let waiting = claims.filter { Self.isDue($0, in: turn) && $0.amount > 0 }.sorted {
                ($0.issuedAt, $0.subject) < ($1.issuedAt, $1.subject)
            }
            for (claim, share) in zip(waiting, shares(of: rest, among: waiting.map(\.amount)))
            where share > 0 {
                rest -= share
                lines.append(Self.line(claim, share))
            }
        }
        if rest > 0, let debtor {
            var line = MoneyLine()
            line.purpose = .debtor
            line.payee = debtor
            line.claimed = rest
            line.amount = rest
            lines.append(line)
        }
        return lines
    }

    /// Shares of a sum in proportion to weights, none above its weight.
    ///
    /// - Returns: as many as weights; together the sum, or the weights where there is enough.
    package static func shares(of sum: UInt64, among weights: [UInt64]) -> [UInt64] {
        let total = weights.reduce(0, +)
        guard sum < total else { return weights }
        var shares: [UInt64] = []
        var fractions: [UInt64] = []
        for weight in weights {
            // sum < total, so the quotient is below the weight and fits.
            let parts = total.dividingFullWidth(sum.multipliedFullWidth(by: weight))
            shares.append(parts.quotient)
            fractions.append(parts.remainder)
        }
        let left = sum - shares.reduce(0, +)
        let order = weights.indices.sorted {
            fractions[$0] != fractions[$1] ? fractions[$0] > fractions[$1] : $0 < $1
        }
        for index in order.prefix(Int(left)) { shares[index] += 1 }
        return shares
    }

    private static func isDue(_ claim: Claim, in turn: EnforcementTurnRule) -> Bool {
        switch turn.purpose {
        case .creditor: claim.purpose == .creditor && claim.rank == turn.rank
        case .cost: claim.purpose == .cost
        case .fee: claim.purpose == .fee
        case .debtor: false
        }
    }

    private static func line(_ claim: Claim, _ share: UInt64) -> MoneyLine {
        var line = MoneyLine()
        line.purpose = claim.purpose
        line.order = claim.order
        line.payee = claim.payee
        line.rank = claim.rank
        line.claimed = claim.amount
        line.amount = share
        return line
    }
}
