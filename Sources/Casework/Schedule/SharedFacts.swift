package import Causality

// Conflicts that lie between subjects: no subject knows of them, so they are found where the
// derived entries of all subjects lie beside each other, and alike on every replica.

/// Two cases that have one number.
///
/// A registration that an end had held up came back, or one node wrote on after a restore.
package struct DoubleNumber: Equatable, Sendable {
    package let number: CaseNumber
    /// In the order of their names: the first one was there before, as far as names tell.
    package let subjects: [SubjectID]

    /// The double numbers among entries of `number`, which must be sorted by key.
    package static func all(among entries: [IndexEntry]) -> [DoubleNumber] {
        var doubles: [DoubleNumber] = []
        var last: (prefix: [UInt8], subject: SubjectID)?
        for entry in entries where NumberKey.stands(entry.value) {
            guard let parts = NumberKey.parts(entry.key), let number = NumberKey.number(entry.key)
            else { continue }
            let prefix = Array(entry.key.dropLast(16))
            if let last, last.prefix == prefix {
                if let known = doubles.last, known.number == number {
                    doubles[doubles.count - 1] = DoubleNumber(
                        number: number, subjects: known.subjects + [parts.subject])
                } else {
                    doubles.append(
                        DoubleNumber(number: number, subjects: [last.subject, parts.subject]))
                }
            }
            last = (prefix, parts.subject)
        }
        return doubles
    }

    /// The docket item of one of the cases, which each court that has one of them sees.
    package func item(of subject: SubjectID) -> DocketItemID {
        DocketItemID(.doubleNumber, subject.first)
    }
}

extension Clash {
    /// The name that every replica gives the clash: of the hearing that was named later.
    package var item: DocketItemID {
        DocketItemID(.clash, max(first.hearing, second.hearing))
    }
}

extension NumberKey {
    /// The number that a key tells, letters included.
    package static func number(_ key: [UInt8]) -> CaseNumber? {
        var reader = KeyReader(key)
        guard let court = reader.fixed(8), let year = reader.number(2),
            let series = reader.fixed(16), let sequence = reader.number(4)
        else { return nil }
        let kind = series.prefix { $0.isNumber }
        return CaseNumber(
            kind: String(kind), letters: String(series.dropFirst(kind.count)), court: court,
            sequence: sequence, year: year)
    }
}

/// A conflict between subjects as a docket shows it: derived, never stored.
package struct SharedNote: Equatable, Sendable {
    package let item: DocketItemID
    package let court: String
    /// What is claimed twice; `nil` for a number.
    package let resource: Resource?
    /// Of a clash both hearings, by time.
    package let hearings: [HearingEntry]
    package let subjects: [SubjectID]
    package let numbers: [String]
    /// When the court's own hearing could be instead.
    package let nextFree: Instant?

    package init(
        item: DocketItemID, court: String, resource: Resource?, hearings: [HearingEntry],
        subjects: [SubjectID], numbers: [String], nextFree: Instant?
    ) {
        self.item = item
        self.court = court
        self.resource = resource
        self.hearings = hearings
        self.subjects = subjects
        self.numbers = numbers
        self.nextFree = nextFree
    }
}
