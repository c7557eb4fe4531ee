internal import Causality
internal import ChangeSets
internal import Dispatch
internal import Encoding
internal import Foundation
internal import Node
internal import Replica
internal import Storage
internal import Sync
internal import Synchronization
internal import Transport

/// The HTTP way to a peer.
final class HTTPChannel: PeerChannel {
    let client: HTTPClient

    init(_ client: HTTPClient) { self.client = client }

    func wire(_ body: [UInt8]) -> (bytes: [UInt8], isCompressed: Bool) {
        guard body.count >= SyncLimits.compressionByteCountMin else { return (body, false) }
        return (Zstandard.compress(body, paddedTo: SyncLimits.paddingByteCount), true)
    }

    func call(
        method: String, path: String, headers: [(String, String)], wireBody: [UInt8],
        timeoutSeconds: UInt64
    ) throws(LinkFailure) -> ChannelAnswer {
        let response: ClientResponse
        do throws(TransportError) {
            response = try client.send(
                method: method, target: path, headers: headers.map { (name: $0.0, value: $0.1) },
                body: wireBody, timeoutSeconds: Int(timeoutSeconds))
        } catch {
            throw .noLink("\(error)")
        }
        var body = response.body
        if response.header("content-encoding") == "zstd" {
            do throws(CompressionError) {
                body = try Zstandard.decompress(
                    body, byteCountMax: SyncLimits.exchangeByteCountMax)
            } catch {
                throw .refused(.malformed)
            }
        }
        return ChannelAnswer(
            status: response.status, body: body, sentByteCount: UInt64(response.sentByteCount),
            receivedByteCount: UInt64(response.receivedByteCount))
    }
}

/// A peer's address and how it is trusted.
struct PeerOptions: Sendable {
    let url: String
    var caFile: String?
    var pin: String?

    func channel() throws(Failure) -> HTTPChannel {
        do throws(TransportError) {
            let options = ClientOptions(caFile: caFile, pinnedPublicKey: pin)
            return HTTPChannel(try HTTPClient(base: url, options: options))
        } catch {
            throw Failure(.usage, "--peer \(url): \(error)")
        }
    }
}

/// Near-live work with one peer: one thread pushes what is new here, one waits for what is new
/// there.
final class PeerLoop: Sendable {
    private let house: House
    private let board: PeerBoard
    private let options: PeerOptions
    private let channels: (HTTPChannel, HTTPChannel)
    private let wake = DispatchSemaphore(value: 0)
    private let isStopped = Atomic(false)
    private let status: Mutex<PeerStatus>
    private static let pauseSecondsMax = 15.0

    init(_ house: House, _ options: PeerOptions, _ board: PeerBoard) throws(Failure) {
        self.house = house
        self.board = board
        self.options = options
        channels = (try options.channel(), try options.channel())
        status = Mutex(PeerStatus(peer: options.url))
        house.onNews { [wake] own in if own { wake.signal() } }
    }

    func start() {
        let pusher = Thread { [self] in push() }
        pusher.name = "push \(options.url)"
        pusher.stackSize = 8 << 20
        pusher.start()
        let puller = Thread { [self] in pull() }
        puller.name = "pull \(options.url)"
        puller.stackSize = 8 << 20
        puller.start()
    }

    func stop() {
        isStopped.store(true, ordering: .releasing)
        channels.0.client.cancel()
        channels.1.client.cancel()
        wake.signal()
    }

    private var stops: Bool { isStopped.load(ordering: .acquiring) }

    private func link(_ channel: HTTPChannel) -> Link {
        Link(
            channel: channel, replica: house.replica, identity: house.identity, key: house.key,
            intake: house.intake)
    }

    // MARK: What is new here goes there

    private func push() {
        let link = link(channels.0)
        let shelf = FileShelf(house.documents)
        var settled: Set<Digest256> = []
        var pause = 0.5
        while !stops {
            do throws(LinkFailure) {
                say { $0.phase = .sending }
                try note(link.exchange(), link)
                _ = try link.exchangeDocuments(
                    shelf, replica: house.replica, settled: &settled)
                pause = 0.5
                _ = wake.wait(timeout: .now() + 20)
                // One exchange takes all that rang.
                while wake.wait(timeout: .now()) == .success {}
            } catch {
                note(error)
                // Whatever rings: a peer that is down is not asked at every commit.
                Thread.sleep(forTimeInterval: pause)
                pause = min(pause * 1.7, Self.pauseSecondsMax)
            }
        }
    }

    private func note(_ ending: Round.Ending, _ link: Link) throws(LinkFailure) {
        let now = Wall.now
        if ending == .settled, !hasSettled.load(ordering: .relaxed) {
            hasSettled.store(house.noteSettled(with: options.url), ordering: .relaxed)
        }
        say { status in
            status.replica = link.peerReplica
            status.lastHeard = now
            status.sentByteCount = link.sentByteCount
            status.receivedByteCount = link.receivedByteCount
            switch ending {
            case .settled:
                status.phase = .idle
                status.lastSettled = now
                status.unsentCount = 0
                status.oldestUnsent = nil
            case .stuck(let refusals):
                if let fork = refusals.first(where: { $0.error == .forked }) {
                    status.phase = .forked(fork.origin, at: fork.number)
                } else if let first = refusals.first {
                    status.phase = .refused(
                        first.error, change: ChangeID(first.origin, max(first.number, 1)))
                } else {
                    status.phase = .idle
                }
            case .broken(let error): status.phase = .refused(error, change: nil)
            }
        }
        if case .broken(let error) = ending { throw .refused(error) }
    }

    private func note(_ failure: LinkFailure) {
        let (count, oldest) = unsent()
        say { status in
            status.unsentCount = count
            status.oldestUnsent = oldest
            switch failure {
            case .noLink(let reason):
                if case .waitingForLink(let since, _) = status.phase {
                    status.phase = .waitingForLink(since: since, reason: reason)
                } else {
                    status.phase = .waitingForLink(since: Wall.now, reason: reason)
                }
            case .refused(let error): status.phase = .refused(error, change: nil)
            case .replica(let reason):
                status.phase = .waitingForLink(since: Wall.now, reason: reason)
            }
        }
    }

    /// Own changes since both sides last held the same.
    private func unsent() -> (UInt64, Instant?) {
        let (replica, origin) = (house.replica, house.identity.origin)
        let confirmed = confirmedNumber.load(ordering: .relaxed)
        let found = try? replica.read { (transaction) throws(StoreError) in
            let head = try replica.schema.head(of: origin, in: transaction)?.number ?? 0
            guard head > confirmed else { return (UInt64(0), Instant?.none) }
            let next = ChangeID(origin, confirmed + 1)
            let oldest = try replica.schema.change(next, in: transaction)?.header.wall
            return (head - confirmed, oldest)
        }
        return found ?? (0, nil)
    }

    private let hasSettled = Atomic(false)
    private let confirmedNumber = Atomic<UInt64>(0)

    private func noteConfirmed() {
        let (replica, origin) = (house.replica, house.identity.origin)
        let head = try? replica.read { (transaction) throws(StoreError) in
            try replica.schema.head(of: origin, in: transaction)?.number ?? 0
        }
        if let head { confirmedNumber.store(head, ordering: .relaxed) }
    }

    private func say(_ change: (inout PeerStatus) -> Void) {
        let now = status.withLock { status in
            change(&status)
            return status
        }
        if case .idle = now.phase, now.lastSettled != nil { noteConfirmed() }
        board.set(now)
    }

    // MARK: What is new there comes here

    private func pull() {
        let link = link(channels.1)
        var pause = 0.5
        var wasCut = false
        while !stops {
            do throws(LinkFailure) {
                let count = try link.await(seconds: SyncLimits.waitSecondsMax)
                if count > 0 || wasCut { wake.signal() }
                pause = 0.5
                wasCut = false
            } catch {
                // Whoever waits sees first that the link is cut.
                if case .noLink = error, !stops {
                    note(error)
                    wasCut = true
                }
                Thread.sleep(forTimeInterval: pause)
                pause = min(pause * 1.7, Self.pauseSecondsMax)
            }
        }
    }
}
