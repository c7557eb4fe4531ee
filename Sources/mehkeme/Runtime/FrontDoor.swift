internal import Node
internal import Sync
internal import Transport

/// The first look at a request: a peer's goes to the exchange, a person's to the desk.
final class FrontDoor: Sendable {
    private let house: House
    private let board: PeerBoard
    private let peers: SyncDoor
    let spoolDirectory: String

    init(
        _ house: House, _ board: PeerBoard, _ peers: SyncDoor, isPublicHTTPS: Bool
    ) throws(Failure) {
        self.house = house
        self.board = board
        self.peers = peers
        spoolDirectory = house.folder.spool
    }

    /// How large a body a route takes.
    static let bodyByteCountMax: @Sendable (_ method: String, _ path: String) -> Int = {
        method, path in
        if path.hasPrefix("/sync/v1/") { return SyncLimits.bodyByteCountMax }
        return 1 << 20
    }

    func handle(_ request: HTTPRequest, _ reply: HTTPReply) {
        if request.path.hasPrefix("/sync/v1/") { return peers.handle(request, reply) }
        reply.send(.text(404, "There is nothing here."))
    }
}
