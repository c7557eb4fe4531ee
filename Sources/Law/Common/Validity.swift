/// From which day to which a line of the law's tables holds, both included.
package struct Validity: Hashable, Sendable {
    package let since: CivilDate?
    package let until: CivilDate?

    package init(since: CivilDate? = nil, until: CivilDate? = nil) {
        self.since = since
        self.until = until
    }

    package func holds(on date: CivilDate) -> Bool {
        (since.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
    }
}

extension Table.Row {
    /// The columns `since` and `until`.
    package func validity() throws(TableFault) -> Validity {
        let validity = Validity(since: try date("since"), until: try date("until"))
        if let since = validity.since, let until = validity.until, until < since {
            throw fault("until lies before since")
        }
        return validity
    }
}

extension Confidence: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The mark that stands beside what nobody has confirmed.
    package static let unconfirmedMark = Wording(
        "təsdiqlənməyib", "unconfirmed", "не подтверждено")
}
