/// Bounds of the archive.
package enum ReplicaLimits {
    /// Subjects that one transaction keeps open before it writes them all and starts afresh.
    package static let openSubjectCountMax = 24_000
    /// Change sets that one transaction of a rebuild admits.
    package static let rebuildSetCountMax = 2_000
    /// Change sets beyond an end that are kept per origin, in case a later end lets them in.
    package static let quarantineSetCountMax = 4_096
}
