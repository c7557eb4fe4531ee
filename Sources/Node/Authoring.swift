internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Replica
internal import Storage

/// The change set that a batch is making: changes that are folded already and not yet signed.
struct Authoring {
    let origin: Origin
    let grant: ChangeID
    let first: UInt64
    let previous: Digest256
    let hybridTime: HybridTime
    let wall: Instant
    let quality: ClockQuality
    private(set) var changes: [[UInt8]] = []
    private(set) var byteCount = 0

    init(
        origin: Origin, grant: ChangeID, head: Head?, hybridTime: HybridTime, wall: Instant
    ) {
        self.origin = origin
        self.grant = grant
        first = (head?.number ?? 0) + 1
        previous = head?.hash ?? .zero
        self.hybridTime = hybridTime
        self.wall = wall
        // A hybrid clock far ahead of the wall has seen another's time, or this wall ran back.
        let bound = wall.advanced(byMilliseconds: Causality.Limits.skewToleranceMilliseconds)
        quality = hybridTime.instant > bound ? .doubtful : .unchecked
    }

    /// The name that the next change will get.
    var next: ChangeID { ChangeID(origin, first + UInt64(changes.count)) }

    /// Whether another command's changes would still fit.
    var hasRoom: Bool {
        changes.count < NodeLimits.changesPerCommitCountMax
            && byteCount < ChangeSets.Limits.changeSetByteCountMax / 2
    }

    var header: Header {
        Header(
            origin: origin, first: first, count: max(changes.count, 1), previous: previous,
            hybridTime: hybridTime, wall: wall, quality: quality, grant: grant,
            root: .zero)
    }

    mutating func add(_ bytes: [UInt8]) {
        changes.append(bytes)
        byteCount += bytes.count
    }
}
