internal import Casework
internal import Dispatch
internal import Encoding
internal import Foundation
internal import Glibc
internal import Node
internal import Sync
internal import Transport

/// Running a node: the door open, the peers near; or one exchange by hand.
enum Serving {
    static let verbs = [serve, sync]

    private static let peerOptions: [OptionSpec] = [
        .values("peer"), .value("peer-ca"), .value("peer-pin"),
    ]

    static let serve = Verb(
        name: "serve", summary: "run the node: pages, API, peers",
        help: """
            mehkeme serve --data DIR [--listen HOST:PORT] [--peer URL]… [--peer-ca FILE]
                          [--peer-pin sha256//…] [--public-https]

            Listens on 127.0.0.1:8480 unless told otherwise; put nginx before it to be reached from
            outside (ops/ has a configuration). A peer is https, checked by the system's
            authorities, by --peer-ca or by --peer-pin; plain http goes to this machine only.
            --public-https says that browsers come by https, so that cookies are marked for it.

              mehkeme serve --data masalli --peer https://merkez.example --peer-ca merkez.pem
            """,
        options: [.value("data"), .value("listen"), .flag("public-https")] + peerOptions
    ) { call throws(Failure) in try Service(call).run() }

    static let sync = Verb(
        name: "sync", summary: "exchange with a peer until both hold the same",
        help: """
            mehkeme sync --data DIR --peer URL [--once] [--peer-ca FILE] [--peer-pin sha256//…]

            With --once one exchange, ending with 0 when both hold the same, 5 when there is no
            link. Without it, again whenever there is news, until it is stopped.
            """,
        options: [.value("data"), .flag("once")] + peerOptions, writes: true,
        handsOver: { $0.has("once") }
    ) { call throws(Failure) in try syncing(call) }

    static func peers(_ arguments: Arguments) -> [PeerOptions] {
        arguments.all("peer").map {
            PeerOptions(url: $0, caFile: arguments["peer-ca"], pin: arguments["peer-pin"])
        }
    }

    private static func syncing(_ call: Call) throws(Failure) -> ExitCode {
        guard let options = peers(call.arguments).first else {
            throw Failure(.usage, "--peer is missing.")
        }
        let house = try call.openHouse()
        defer { if call.house == nil { house.close() } }
        let channel = try options.channel()
        let link = Link(
            channel: channel, replica: house.replica, identity: house.identity, key: house.key,
            intake: house.intake)
        while true {
            do throws(LinkFailure) {
                let ending = try link.exchange()
                if ending == .settled { _ = house.noteSettled(with: options.url) }
                var settled: Set<Encoding.Digest256> = []
                let moved = try link.exchangeDocuments(
                    FileShelf(house.documents), replica: house.replica, settled: &settled)
                call.output.line(
                    "\(words(ending)), \(link.callCount) round trips, \(link.sentByteCount) bytes "
                        + "sent, \(link.receivedByteCount) received, \(moved) documents")
                if call.arguments.has("once") {
                    return ending == .settled ? .done : .failed
                }
                _ = try link.await(seconds: SyncLimits.waitSecondsMax)
            } catch {
                guard !call.arguments.has("once") else {
                    switch error {
                    case .noLink(let reason): throw Failure(.noLink, "No link: \(reason)")
                    case .refused(let error): throw Failure("Refused: \(error.name)")
                    case .replica(let reason): throw Failure(.damaged, reason)
                    }
                }
                call.output.note("\(error)")
                Thread.sleep(forTimeInterval: 5)
            }
        }
    }

    private static func words(_ ending: Round.Ending) -> String {
        switch ending {
        case .settled: "equal"
        case .stuck(let refusals):
            "not equal: "
                + refusals.prefix(5).map { "\($0.error.name) at \($0.origin).\($0.number)" }
                .joined(separator: ", ")
        case .broken(let error): "the peer broke the protocol: \(error.name)"
        }
    }
}

/// A running node.
final class Service {
    private let call: Call

    init(_ call: Call) { self.call = call }

    func run() throws(Failure) -> ExitCode {
        let folder = try call.folder()
        let (host, port) = try address()
        let house = try House(folder: folder) { [output = call.output] in output.progress($0) }
        let board = PeerBoard(folder)
        let peers = Serving.peers(call.arguments)
        house.await(settling: peers.map(\.url))
        var loops: [PeerLoop] = []
        for peer in peers { loops.append(try PeerLoop(house, peer, board)) }
        let door = SyncDoor(house)
        let front = FrontDoor(
            house, board, door, isPublicHTTPS: call.arguments.has("public-https"))
        let server = try listen(host, port, front)
        let local = try LocalDoor.open(house)
        call.output.note(
            "\(house.identity.role.name) “\(house.identity.name)”, replica "
                + "\(house.identity.replica), at http://\(host):\(server.boundPort)")
        for loop in loops { loop.start() }
        Self.waitForEnd()
        call.output.note("stopping")
        for loop in loops { loop.stop() }
        door.close()
        server.stop()
        local.close()
        house.close()
        unsafe unlink(folder.door)
        return .done
    }

    private func address() throws(Failure) -> (String, UInt16) {
        let text = call.arguments["listen"] ?? "127.0.0.1:8480"
        guard let colon = text.lastIndex(of: ":"),
            let port = UInt16(text[text.index(after: colon)...]), colon > text.startIndex
        else { throw Failure(.usage, "--listen is HOST:PORT, such as 127.0.0.1:8480.") }
        return (String(text[..<colon]), port)
    }

    private func listen(
        _ host: String, _ port: UInt16, _ front: FrontDoor
    ) throws(Failure) -> HTTPServer {
        var options = ServerOptions(port: port)
        options.host = host
        options.spoolDirectory = front.spoolDirectory
        options.bodyByteCountMax = FrontDoor.bodyByteCountMax
        do throws(TransportError) {
            return try HTTPServer(options: options) { request, reply in
                front.handle(request, reply)
            }
        } catch {
            throw Failure("http://\(host):\(port): \(error)")
        }
    }

    /// Waits for the signal to end.
    private static func waitForEnd() {
        let bell = DispatchSemaphore(value: 0)
        var sources: [any DispatchSourceSignal] = []
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { bell.signal() }
            source.resume()
            sources.append(source)
        }
        bell.wait()
        withExtendedLifetime(sources) {}
    }
}
