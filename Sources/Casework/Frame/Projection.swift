package import Causality
internal import Encoding

/// The derived tables that projections write; the schema maps each to an LMDB table.
package enum IndexTable: UInt8, Sendable, CaseIterable, Comparable {
    /// Case and order numbers → subject.
    case number = 1
    /// FIN or VÖEN → subjects the person takes part in.
    case person = 2
    /// Court, standing, date → subject: the lists people work from.
    case list = 3
    /// What or who, from → until: halls, judges and others who cannot be in two places.
    case claim = 4
    /// Court or office → what waits for a person's decision.
    case docket = 5
    /// Directories and reference data by court, year and kind.
    case directory = 6
    /// Content digest → the subject that names the document.
    case document = 7
    /// A case → the cases that belong to it: appeals, counterclaims, what it was joined with.
    case family = 8
    /// Court and list → open periods by their earliest end.
    case deadline = 9

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One entry of a derived table.
package struct IndexEntry: Hashable, Sendable, Comparable {
    package let table: IndexTable
    package let key: [UInt8]
    package let value: [UInt8]

    package init(_ table: IndexTable, key: [UInt8], value: [UInt8]) {
        self.table = table
        self.key = key
        self.value = value
    }

    package static func < (left: Self, right: Self) -> Bool {
        if left.table != right.table { return left.table < right.table }
        if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
        return left.value.lexicographicallyPrecedes(right.value)
    }
}

/// What one subject adds to a sum over all subjects.
package struct CounterEntry: Hashable, Sendable {
    package let key: [UInt8]
    package let amount: Int64

    package init(key: [UInt8], amount: Int64) {
        self.key = key
        self.amount = amount
    }
}

/// What a subject's state puts into the derived tables: a pure function of that state alone.
///
/// - Invariant: keys are unique within the projection. Keys that several subjects could share end
///   with the subject's sixteen bytes.
package struct Projection: Equatable, Sendable {
    package var entries: [IndexEntry] = []
    package var counters: [CounterEntry] = []

    package init() {}
}

extension SubjectID {
    /// Sixteen bytes that sort as subjects do.
    package var keyBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        bytes.append(bigEndian: first.origin.word)
        bytes.append(bigEndian: first.number)
        return bytes
    }

    /// Reads what `keyBytes` wrote.
    ///
    /// - Precondition: sixteen bytes are there from `start`.
    package init(keyBytes bytes: [UInt8], at start: Int = 0) {
        let origin = Origin(word: bytes.bigEndian(at: start, count: 8))
        self.init(ChangeID(origin, bytes.bigEndian(at: start + 8, count: 8)))
    }
}
