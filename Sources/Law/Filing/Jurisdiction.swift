/// Which court a case goes to.
package enum Jurisdiction {
    private static let book: JurisdictionBook = {
        do throws(TableFault) {
            return try JurisdictionBook(
                courts: PackageResources.jurisdiction_courts_csv,
                kinds: PackageResources.jurisdiction_kinds_csv,
                limits: PackageResources.claim_limits_csv)
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    package static var courts: [CourtPlace] { book.courts }

    /// The courts to which a case may go, and by which procedure.
    ///
    /// A court whose place stands in the address comes alone. Where none does, all courts of the
    /// kind are named, and it is said that their boundaries are not known here.
    ///
    /// - Parameters:
    ///   - kind: a word of `CaseKind`.
    ///   - instance: 1 first, 2 appeal, 3 cassation.
    ///   - address: where the defendant lives, as people write it.
    ///   - price: in qəpik; 0 for a claim without one.
    package static func find(
        kind: String, instance: UInt64 = 1, address: String, price: UInt64 = 0,
        on date: CivilDate
    ) -> JurisdictionAnswer {
        book.find(kind, instance, address, price, date)
    }

    /// The limit below which a claim is small, on a day.
    package static func limit(_ name: String, on date: CivilDate) -> ClaimLimit? {
        book.limits.first { $0.name == name && $0.validity.holds(on: date) }
    }
}

/// A court with the place that it is for.
package struct CourtPlace: Equatable, Sendable {
    package let code: String
    /// The word of `CourtKind`.
    package let kind: String
    /// The district or city; empty for the whole country.
    package let place: String
    /// `Bakı` for its districts, `Naxçıvan` for those of the republic.
    package let region: String
    /// Whether the code is known to be the official one.
    package let isConfirmed: Bool
    package let title: Wording
}

/// An amount of the law with its days.
package struct ClaimLimit: Equatable, Sendable {
    package let name: String
    package let validity: Validity
    /// - Units: qəpik; what is below it is within.
    package let amount: UInt64
    package let article: String
    package let confidence: Confidence
    package let title: Wording
}

/// Where a case may go.
package struct JurisdictionAnswer: Equatable, Sendable {
    package let courts: [CourtPlace]
    /// Whether the address named the court's place.
    package let isByPlace: Bool
    /// The procedures that the case may follow at first instance, the ordinary one first.
    package let procedures: [String]
    /// What is still to be said: unconfirmed boundaries, a limit that was used.
    package let notes: [Wording]
}
