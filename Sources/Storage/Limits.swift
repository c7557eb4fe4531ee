/// The bounds of the store, in one place.
package enum StorageLimits {
    /// What LMDB of Debian 12 was built with.
    package static let keyByteCountMax = 511

    /// Longest time for which a snapshot may be held.
    ///
    /// Pages that a snapshot can see are not reused, so the file grows while one is open. Long
    /// work reads in pieces: it stops a scan, and goes on from the last key in a new snapshot.
    package static let snapshotSecondsMax = 10

    /// Address space that is asked for, unless options say otherwise: 1 TiB, never to be filled.
    package static let mapByteCountDefault = 1 << 40

    /// Where halving the wish for address space ends.
    package static let mapByteCountMin = 1 << 30

    /// The map is grown ahead of a write when less than this is left of it, or less than an
    /// eighth.
    package static let mapReserveByteCount = 256 << 20

    /// A map that grows doubles, and grows by no less than this.
    package static let mapGrowthByteCountMin = 256 << 20

    /// How long a write that does not yet need a larger map waits for the readers to make room.
    package static let growthAheadMillisecondsMax = 100

    /// A write is refused as `full` while the disk has less than this to give.
    ///
    /// LMDB reports a write that was cut short as an input/output error, which nobody may take for
    /// a full disk; so it does not come to that.
    package static let diskReserveByteCount: UInt64 = 8 << 20
}
