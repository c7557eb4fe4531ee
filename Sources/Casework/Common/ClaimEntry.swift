package import Causality

/// A hearing's claim on a hall or a person for some time.
package struct ClaimEntry: Hashable, Sendable {
    package let resource: Resource
    package let from: Instant
    package let until: Instant
    package let subject: SubjectID
    /// The hearing, by the change that set it.
    package let hearing: ChangeID

    package init(
        resource: Resource, from: Instant, until: Instant, subject: SubjectID, hearing: ChangeID
    ) {
        self.resource = resource
        self.from = from
        self.until = until
        self.subject = subject
        self.hearing = hearing
    }

    /// Whether two claims cannot both be kept.
    package func clashes(with other: ClaimEntry) -> Bool {
        resource == other.resource && from < other.until && other.from < until
            && (subject, hearing) != (other.subject, other.hearing)
    }
}

/// Two hearings that claim one hall or person for the same time; both stand until someone moves
/// one.
package struct Clash: Hashable, Sendable {
    package let first: ClaimEntry
    package let second: ClaimEntry

    /// The clashes among claims on one resource, alike on every replica.
    ///
    /// - Precondition: the claims are sorted as their keys are.
    package static func all(among claims: [ClaimEntry]) -> [Clash] {
        var clashes: [Clash] = []
        var open: [ClaimEntry] = []
        for claim in claims {
            open.removeAll { $0.until <= claim.from }
            for earlier in open where earlier.clashes(with: claim) {
                clashes.append(Clash(first: earlier, second: claim))
            }
            open.append(claim)
        }
        return clashes
    }

    /// The earliest time from `start` on for which no claim stands.
    ///
    /// - Precondition: the claims are sorted by their beginning.
    package static func nextFree(
        among claims: [ClaimEntry], from start: Instant, milliseconds: UInt64
    ) -> Instant {
        var candidate = start
        for claim in claims where claim.until > candidate {
            if candidate.advanced(byMilliseconds: milliseconds) <= claim.from { break }
            candidate = claim.until
        }
        return candidate
    }
}
