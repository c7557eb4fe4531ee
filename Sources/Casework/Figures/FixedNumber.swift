/// A number with fixed decimals; no floating point, so every node has the same.
///
/// - Units: `scaled` is the value times ten to the power of `decimals`.
package struct FixedNumber: Hashable, Sendable {
    package let scaled: Int64
    package let decimals: Int

    package init(scaled: Int64, decimals: Int) {
        self.scaled = scaled
        self.decimals = decimals
    }

    /// `factor` × `numerator` ÷ `denominator`, the half rounded away from zero.
    ///
    /// - Returns: `nil` for a denominator that is not positive, or a result beyond 64 bits.
    package init?(_ numerator: Int64, by denominator: Int64, times factor: Int64, decimals: Int) {
        guard denominator > 0 else { return nil }
        var product = Int128(numerator) * Int128(factor)
        for _ in 0..<decimals { product *= 10 }
        let half = Int128(denominator) / 2
        let rounded = (product < 0 ? product - half : product + half) / Int128(denominator)
        guard let scaled = Int64(exactly: rounded) else { return nil }
        self.init(scaled: scaled, decimals: decimals)
    }
}

extension FixedNumber: CustomStringConvertible {
    /// The number as programs read it: `97.0`, `-12`.
    package var description: String {
        guard decimals > 0 else { return "\(scaled)" }
        var digits = String(scaled.magnitude)
        if digits.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
        }
        return (scaled < 0 ? "-" : "") + digits.dropLast(decimals) + "."
            + digits.suffix(decimals)
    }
}
