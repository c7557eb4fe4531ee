internal import CMicroHTTPD
internal import Synchronization

/// What the callbacks of a server share, and what they do step by step.
final class Desk: Sendable {
    private let options: ServerOptions
    private let rooms: Rooms
    private let handler: @Sendable (HTTPRequest, HTTPReply) -> Void
    private let isStopping = Atomic(false)
    private let connections = Mutex<[ObjectIdentifier: ClientConnection]>([:])
    private let slots = Mutex<[ObjectIdentifier: ReplySlot]>([:])

    init(
        options: ServerOptions, handler: @escaping @Sendable (HTTPRequest, HTTPReply) -> Void
    ) {
        self.options = options
        self.handler = handler
        rooms = Rooms(
            memory: Budget(options.bodiesInMemoryByteCountMax),
            disk: Budget(options.bodiesOnDiskByteCountMax),
            spoolDirectory: options.spoolDirectory)
    }

    // MARK: Connections

    func hasAccepted(_ connection: ClientConnection) {
        connections.withLock { $0[ObjectIdentifier(connection)] = connection }
    }

    func hasClosed(_ connection: ClientConnection) {
        connection.hasClosed()
        connections.withLock { $0[ObjectIdentifier(connection)] = nil }
    }

    /// Cuts every connection whose phase has lasted too long.
    func reap() {
        let now = Clock.steadyMilliseconds()
        for connection in connections.withLock({ Array($0.values) }) {
            connection.reap(at: now, by: options)
        }
    }

    // MARK: Stopping

    /// Requests that a handler has and whose answer is not out.
    var inFlightCount: Int { slots.withLock(\.count) }

    /// From now on nothing sleeps any more; who sleeps is answered 503.
    func answerAllSleepers() {
        isStopping.store(true, ordering: .sequentiallyConsistent)
        for slot in slots.withLock({ Array($0.values) }) { slot.send(.stopping) }
    }

    // MARK: One request, in the order MHD calls

    /// All headers are present; of the body nothing was read.
    func judge(_ exchange: Exchange, head: RequestHead, handle: OpaquePointer) -> MHD_Result {
        switch RequestGuard.judge(head, headerByteCountMax: options.headerByteCountMax) {
        case .refused(let refusal):
            return unsafe turnAway(exchange, refusal.status, refusal.reason, handle)
        case .admitted(let admitted):
            let allowed = min(
                max(0, options.bodyByteCountMax(admitted.method, admitted.path)),
                Limits.uploadByteCountMax)
            do throws(UploadFault) {
                let upload = try Upload.begin(
                    admitted.framing, byteCountMax: allowed, rooms: rooms)
                exchange.stage = .receiving(admitted, upload)
                exchange.connection.enter(.uploading(byteCount: 0))
                return .YES
            } catch {
                switch error {
                case .tooLarge:
                    return unsafe turnAway(exchange, 413, Refusal.bodyTooLarge.reason, handle)
                case .noRoom:
                    return unsafe turnAway(exchange, 503, "no room for bodies now", handle)
                }
            }
        }
    }

    /// A part of the body is here.
    ///
    /// MHD takes no answer in the middle of a body, so the refusal is written past it and the
    /// connection dropped; a client that still sends may see no more than the cut.
    func receive(
        _ bytes: UnsafeRawBufferPointer, _ upload: Upload, _ exchange: Exchange
    ) -> MHD_Result {
        do throws(UploadFault) {
            try unsafe upload.append(bytes)
            exchange.connection.hasReceived(byteCount: upload.byteCount)
            return .YES
        } catch {
            let status = error == .tooLarge ? "413 Content Too Large" : "503 Service Unavailable"
            exchange.connection.sendLastWords(
                "HTTP/1.1 \(status)\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
            return .NO
        }
    }

    /// The request is complete: the handler gets it.
    func complete(
        _ admitted: AdmittedHead, _ upload: Upload, _ exchange: Exchange,
        _ handle: OpaquePointer
    ) -> MHD_Result {
        var request = HTTPRequest(
            method: admitted.method, target: admitted.target, path: admitted.path,
            query: admitted.query, headers: admitted.headers,
            remoteAddress: exchange.connection.remoteAddress,
            completedAt: options.wallMilliseconds())
        upload.finish(into: &request)
        let slot = ReplySlot()
        slots.withLock { $0[ObjectIdentifier(slot)] = slot }
        exchange.connection.enter(.handling(slot))
        exchange.stage = .waiting(slot, upload.allowance)
        handler(request, HTTPReply(slot: slot))
        return unsafe answer(from: slot, exchange, handle)
    }

    /// Answers if there is an answer; else the connection sleeps and comes here again.
    func answer(
        from slot: ReplySlot, _ exchange: Exchange, _ handle: OpaquePointer
    ) -> MHD_Result {
        let maySuspend = !isStopping.load(ordering: .sequentiallyConsistent)
        guard let response = unsafe slot.takeOrSuspend(handle, maySuspend: maySuspend) else {
            return .YES
        }
        exchange.connection.enter(.answering(byteCount: response.byteCount))
        return unsafe ResponseQueue.queue(response, on: handle)
    }

    /// The answer is out, or the connection broke.
    func finish(_ exchange: Exchange) {
        if case .waiting(let slot, _) = exchange.stage {
            slot.close()
            slots.withLock { $0[ObjectIdentifier(slot)] = nil }
        }
        exchange.connection.enter(.idle)
    }

    private func turnAway(
        _ exchange: Exchange, _ status: Int, _ reason: String, _ handle: OpaquePointer
    ) -> MHD_Result {
        var response = HTTPResponse.text(status, reason)
        response.headers.append(("Connection", "close"))
        exchange.stage = .over
        exchange.connection.enter(.answering(byteCount: 0))
        return unsafe ResponseQueue.queue(response, on: handle)
    }
}
