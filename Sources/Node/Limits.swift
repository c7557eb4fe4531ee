/// Bounds of the node; protocol/limits.md tells them in prose.
package enum NodeLimits {
    /// Commands and arrivals that may wait for the writer; beyond it the answer is 503.
    package static let mailboxCountMax = 4_096
    /// Changes that one commit signs as one.
    package static let changesPerCommitCountMax = 1_024
    /// Bytes of change sets after which an arrival is handed to the writer.
    package static let portionByteCountAim = 8 * 1024 * 1024
    /// Cases that a command looks through: a person's, or those that wait for a judge.
    package static let casesPerLookupCountMax = 256
    /// Rounds after which an origin that was refused is tried again.
    package static let roundsUntilRetryCount = 20
    /// Bytes of a change besides its operations: salt, clock, actor, request.
    package static let changeEnvelopeByteCountMax = 24 * 1024
    /// For how many replicas a closed case's key is wrapped in one change.
    package static let keysPerChangeCountMax = 32
}
