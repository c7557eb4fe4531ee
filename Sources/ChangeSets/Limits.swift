/// Bounds of the format; protocol/limits.md tells them in prose.
package enum Limits {
    /// How many random bytes a change starts with.
    package static let saltByteCount = 16
    package static let changesPerSetCountMax = 4096
    package static let changeByteCountMax = 256 * 1024
    /// A full change set; what a writer may seal.
    package static let changeSetByteCountMax = 4 * 1024 * 1024
    /// A pruned one: the hash of a very small change is longer than the change.
    package static let prunedSetByteCountMax = changeSetByteCountMax + 40 * changesPerSetCountMax
    package static let headerByteCountMax = 512
    /// How many origins may have written to one subject.
    package static let clockEntryCountMax = 512
    package static let operationsPerChangeCountMax = 64
    package static let actorByteCountMax = 64
    package static let setsPerSegmentCountMax = 8192
    package static let segmentByteCountMax = 8 * 1024 * 1024
}
