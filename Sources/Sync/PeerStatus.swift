package import Causality

/// What a node knows of its exchange with one peer; every stuck state has a name and a reason.
package struct PeerStatus: Equatable, Sendable {
    package enum Phase: Equatable, Sendable {
        case idle
        case sending
        case receiving
        /// The peer cannot be reached; since when, and what the system says.
        case waitingForLink(since: Instant, reason: String)
        /// The peer, or this node, refuses what the other has.
        case refused(ProtocolError, change: ChangeID?)
        /// Both have signed history of one origin that differs.
        case forked(Origin, at: UInt64)

        package var name: String {
            switch self {
            case .idle: "idle"
            case .sending: "sending"
            case .receiving: "receiving"
            case .waitingForLink: "waitingForLink"
            case .refused: "refused"
            case .forked: "forked"
            }
        }
    }

    package var peer: String
    package var phase = Phase.idle
    package var replica: ReplicaNumber?
    /// Own changes that the peer has not confirmed.
    package var unsentCount: UInt64 = 0
    /// When the oldest of them was made.
    package var oldestUnsent: Instant?
    /// When both last held the same.
    package var lastSettled: Instant?
    /// When the peer was last heard.
    package var lastHeard: Instant?
    package var sentByteCount: UInt64 = 0
    package var receivedByteCount: UInt64 = 0

    package init(peer: String) { self.peer = peer }
}
