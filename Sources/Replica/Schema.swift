package import Casework
package import Storage

/// Every table of the replica; protocol/storage.md tells it in prose.
///
/// **Enduring** tables hold what cannot be had again from anywhere on this disk. **Derived** ones
/// are folded out of the log, and `mehkeme rebuild` makes them again. Keys grow with time: a key
/// never begins with a hash or random bytes, because scattered keys cost ten times the write rate.
package struct Schema: Sendable {
    /// Raised when an enduring table's layout changes; an older program refuses the folder.
    package static let formatVersion: UInt64 = 1
    /// Raised when a derived table's layout changes; the node rebuilds on opening.
    package static let derivedVersion: UInt64 = 3

    static let metaName = "enduring/meta"

    // MARK: Enduring

    /// Origin (8 bytes) ‖ number of the set's first change (8) → change set, as it was signed.
    package let log: Table<[UInt8]>
    /// Origin (8) ‖ first number (8) → change set beyond the head at which a grant ended.
    ///
    /// Bounded; neither served nor counted; a later end lets it in.
    package let quarantine: Table<[UInt8]>
    /// A name → this node's own settings and clocks; see `Meta`.
    package let meta: Table<[UInt8]>
    /// Login → account of a person on this node, secret included; never leaves it.
    package let accounts: Table<[UInt8]>

    // MARK: Derived

    /// Origin (8) → number of its last change (8) ‖ hash of its last set (32).
    package let heads: Table<[UInt8]>
    /// Subject (16) ‖ fold key (29) → whether the change counts (1): see `Standing`.
    package let history: Table<[UInt8]>
    /// Subject (16) → `FoldRecord`: the folded state and what it was folded from.
    package let records: Table<[UInt8]>
    /// Missing change (16) ‖ change that names it in its clock (16) → nothing.
    package let waiting: Table<[UInt8]>
    /// Subject (16) ‖ change that waits (16) → the change it waits for (16).
    package let waitingBySubject: Table<[UInt8]>
    /// Named change (16) ‖ change that names it in its clock (16) → subject of the latter (16).
    ///
    /// The named change is none of that subject's: see `FoldRecord.Unmet`.
    package let unmet: Table<[UInt8]>
    /// Change (16) → why it does not count (1).
    package let uncounted: Table<[UInt8]>
    /// Origin (8) ‖ name of a request (32) → the change that carried it out (16) ‖ subject (16).
    package let requests: Table<[UInt8]>
    /// A sum's key → 64-bit signed number, big-endian.
    package let counters: Table<[UInt8]>
    /// The projections' tables, each by its number.
    private let indexes: [Table<[UInt8]>]

    package init(in environment: Environment) throws(StoreError) {
        log = try environment.table("enduring/log")
        quarantine = try environment.table("enduring/quarantine")
        meta = try environment.table(Self.metaName)
        accounts = try environment.table("enduring/accounts")
        heads = try environment.table("derived/heads")
        history = try environment.table("derived/history")
        records = try environment.table("derived/records")
        waiting = try environment.table("derived/waiting")
        waitingBySubject = try environment.table("derived/waiting-by-subject")
        unmet = try environment.table("derived/unmet")
        uncounted = try environment.table("derived/uncounted")
        requests = try environment.table("derived/requests")
        counters = try environment.table("derived/counters")
        var indexes: [Table<[UInt8]>] = []
        for index in IndexTable.allCases {
            indexes.append(try environment.table("derived/index-\(index.rawValue)"))
        }
        self.indexes = indexes
    }

    package subscript(index: IndexTable) -> Table<[UInt8]> { indexes[Int(index.rawValue) - 1] }

    /// All tables that `rebuild` clears, in the order in which a digest reads them.
    package var derived: [(name: String, table: Table<[UInt8]>)] {
        [
            ("heads", heads), ("history", history), ("records", records), ("waiting", waiting),
            ("waiting-by-subject", waitingBySubject), ("unmet", unmet),
            ("uncounted", uncounted), ("requests", requests), ("counters", counters),
        ] + IndexTable.allCases.map { ("index-\($0.rawValue)", self[$0]) }
    }
}

/// The entries of the table `meta`.
package enum Meta {
    package static let format = Array("format".utf8)
    package static let derived = Array("derived".utf8)
    package static let hybridClock = Array("hybrid-clock".utf8)
    /// The public identity: role, court, origin, grant.
    package static let identity = Array("identity".utf8)
    /// Set while a rebuild runs; opening the folder then rebuilds again.
    package static let rebuilding = Array("rebuilding".utf8)
    /// Set by `restore`: nothing is written before a peer has said what the backup lacks.
    package static let restored = Array("restored".utf8)
}
