internal import Glibc

/// Why a document could not be kept or given.
///
/// Closed: a caller that switches over it has handled everything.
package enum ChunkError: Error, Equatable, Sendable {
    /// The disk or the quota is full; what was stored before stays good.
    case full
    /// More bytes than a document may have, or than were announced.
    case tooLarge(byteCountMax: UInt64)
    /// No such document, or no such file to take one from.
    case missing
    /// The bytes are all there and are not what the digest names; they have been thrown away.
    case digestMismatch
    /// A range that does not join what has come so far, which ends at `byteCount`.
    case gap(byteCount: UInt64)
    /// Another writer has this document in hand.
    case busy
    /// The operating system refused.
    case system(errno: Int32)

    /// The one place where an `errno` becomes a Swift value.
    init(errno: Int32) {
        switch errno {
        case ENOSPC, EDQUOT: self = .full
        default: self = .system(errno: errno)
        }
    }
}
