/// The state duty that a filing owes, from the dated scale.
///
/// - Units: qəpik throughout; what is less than a qəpik is dropped.
package enum Duty {
    /// The highest price that is computed with: 10 billion manat.
    package static let priceMaxQepik: UInt64 = 1_000_000_000_000

    /// The scale, the shares and the exemptions.
    private static let book: DutyBook = {
        do throws(TableFault) {
            return try DutyBook(
                scale: PackageResources.duty_csv, shares: PackageResources.duty_shares_csv,
                exemptions: PackageResources.duty_exemptions_csv)
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    package static var exemptions: [DutyExemption] { book.exemptions }

    /// The kinds that the scale knows, in its order, with their words.
    package static var kinds: [(kind: String, title: Wording)] { book.kinds }

    /// What a filing of some kind owes on a day.
    ///
    /// A claim about a dwelling or land has its own fixed duty only for a natural person.
    ///
    /// - Parameter exemption: the code of a reason why nothing is owed.
    package static func amount(
        _ kind: String, price: UInt64 = 0, on date: CivilDate, isNatural: Bool = true,
        exemption: String = ""
    ) -> DutyAnswer {
        book.amount(kind, price, date, isNatural, exemption)
    }
}

/// What is owed, or why that is not known.
package enum DutyAnswer: Equatable, Sendable {
    case owed(DutyResult)
    case exempt(DutyExemption)
    /// The scale has no line for it: an amount would be a guess.
    case unknown(Wording)
}

/// A duty with its arithmetic.
package struct DutyResult: Equatable, Sendable {
    package let kind: String
    package let title: Wording
    /// - Units: qəpik.
    package let amount: UInt64
    /// How it came about, a sentence of figures.
    package let arithmetic: Wording
    package let article: String
    package let confidence: Confidence
}

/// A reason why nothing is owed.
package struct DutyExemption: Equatable, Sendable {
    package let code: String
    package let article: String
    package let confidence: Confidence
    package let title: Wording
}
