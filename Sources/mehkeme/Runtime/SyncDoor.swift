internal import Causality
internal import Dispatch
internal import Encoding
internal import Foundation
internal import Node
internal import Replica
internal import Sync
internal import Synchronization
internal import Transport

/// Peers at the door: their requests come from HTTP, the answers go back; waiting pulls wait here.
final class SyncDoor: Sendable {
    private struct Waiting: Sendable {
        let pull: PendingPull
        let deadline: UInt64
        let reply: HTTPReply
    }

    private let host: SyncHost
    private let waiting = Mutex<[Waiting]>([])
    private let workers = DispatchQueue(label: "peers", attributes: .concurrent)
    private let news = DispatchSemaphore(value: 0)
    private let atWork = Atomic(0)
    private static let atWorkCountMax = 8
    /// When a peer was last heard, by its number.
    let heard = Mutex<[UInt32: Instant]>([:])

    init(_ house: House) {
        let heardOf = Slot<@Sendable (Origin) -> Void>()
        host = SyncHost(
            replica: house.replica, identity: house.identity, key: house.key,
            intake: house.intake, entropy: Chance.bytes, documents: FileShelf(house.documents),
            heard: { heardOf.value?($0) })
        heardOf.put { [weak self] origin in
            self?.heard.withLock { $0[origin.replica.value] = Wall.now }
        }
        house.onNews { [weak self] _ in _ = self?.news.signal() }
        startWaker()
    }

    func handle(_ request: HTTPRequest, _ reply: HTTPReply) {
        if request.path == "/sync/v1/hello" {
            return reply.send(HTTPResponse(status: 200, body: .bytes(host.hello)))
        }
        // Each may unpack much: beyond so many the peer comes again.
        let count = atWork.add(1, ordering: .relaxed).newValue
        guard count <= Self.atWorkCountMax else {
            atWork.subtract(1, ordering: .relaxed)
            return reply.send(Self.busy)
        }
        workers.async { [self] in
            answer(request, reply)
            atWork.subtract(1, ordering: .relaxed)
        }
    }

    private func answer(_ request: HTTPRequest, _ reply: HTTPReply) {
        var wire = request.body
        if let file = request.bodyFile {
            guard let data = FileManager.default.contents(atPath: file.path) else {
                return reply.send(HTTPResponse(status: 500, body: .bytes([])))
            }
            wire = Array(data)
        }
        let isPacked = request.header("content-encoding") == "zstd"
        let answer = host.handle(
            SyncRequest(
                method: request.method, path: request.path,
                contentDigest: request.header("content-digest"),
                signatureInput: request.header("signature-input"),
                signature: request.header("signature"), wireBody: wire,
                unpack: { [wire] in isPacked ? Self.unpacked(wire) : wire }))
        switch answer {
        case .answer(let status, let body): reply.send(Self.response(status, body))
        case .wait(let seconds, let pull):
            let deadline = Wall.now.milliseconds + seconds * 1000
            waiting.withLock {
                $0.append(Waiting(pull: pull, deadline: deadline, reply: reply))
            }
        }
    }

    private static func unpacked(_ wire: [UInt8]) -> [UInt8]? {
        try? Zstandard.decompress(wire, byteCountMax: SyncLimits.exchangeByteCountMax)
    }

    private static var busy: HTTPResponse {
        var writer = CBORWriter()
        writer.uint(ProtocolError.busy.rawValue)
        return HTTPResponse(
            status: 503, headers: [("retry-after", "1")], body: .bytes(writer.bytes))
    }

    /// Bodies of some size are compressed and padded, so that their length tells less.
    static func response(_ status: Int, _ body: [UInt8]) -> HTTPResponse {
        guard body.count >= SyncLimits.compressionByteCountMin else {
            return HTTPResponse(status: status, body: .bytes(body))
        }
        let packed = Zstandard.compress(body, paddedTo: SyncLimits.paddingByteCount)
        return HTTPResponse(
            status: status, headers: [("content-encoding", "zstd")], body: .bytes(packed))
    }

    /// Answers waiting pulls when there is news, or when their time is over.
    private func startWaker() {
        let thread = Thread { [weak self] in
            while let self {
                _ = self.news.wait(timeout: .now() + 0.5)
                while self.news.wait(timeout: .now()) == .success {}
                let now = Wall.now.milliseconds
                let all = self.waiting.withLock { waiting in
                    defer { waiting.removeAll() }
                    return waiting
                }
                for one in all { self.wake(one, now) }
            }
        }
        thread.name = "waiting pulls"
        thread.start()
    }

    /// Sends those who wait away, so that the node can end at once.
    func close() {
        let all = waiting.withLock { waiting in
            defer { waiting.removeAll() }
            return waiting
        }
        for one in all { one.reply.send(HTTPResponse(status: 503, body: .bytes([]))) }
    }

    private func wake(_ one: Waiting, _ now: UInt64) {
        do throws(ReplicaError) {
            if let body = try host.answer(one.pull, mayBeEmpty: now >= one.deadline) {
                one.reply.send(Self.response(200, body))
            } else {
                waiting.withLock { $0.append(one) }
            }
        } catch {
            one.reply.send(HTTPResponse(status: 503, body: .bytes([])))
        }
    }
}
