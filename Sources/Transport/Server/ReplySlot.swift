internal import CMicroHTTPD
internal import Synchronization

/// The one place where a late answer and its sleeping connection find each other.
///
/// The handler runs on the connection's thread. If it has answered when it returns, the answer goes
/// out at once; else the connection is suspended, and whoever answers later resumes it. Both sides
/// decide under one lock, so that neither misses the other.
@safe final class ReplySlot: Sendable {
    private enum State {
        case open
        case suspended(LentContext)
        case ready(HTTPResponse)
        case closed
    }

    private let state = Mutex(State.open)

    /// - Returns: `false` if there already is an answer, or the connection is gone.
    @discardableResult
    func send(_ response: HTTPResponse) -> Bool {
        state.withLock { state in
            switch state {
            case .open:
                state = .ready(response)
            case .suspended(let connection):
                state = .ready(response)
                unsafe MHD_resume_connection(connection.pointer)
            case .ready, .closed:
                return false
            }
            return true
        }
    }

    /// Takes the answer out, or suspends the connection until there is one.
    ///
    /// When the server stops, nobody may be suspended any more: MHD must not stop with sleepers.
    ///
    /// - Returns: `nil` if the connection was suspended.
    func takeOrSuspend(_ connection: OpaquePointer, maySuspend: Bool) -> HTTPResponse? {
        let lent = unsafe LentContext(pointer: connection)
        return state.withLock { state in
            switch state {
            case .ready(let response):
                state = .closed
                return response
            case .open where maySuspend:
                unsafe MHD_suspend_connection(lent.pointer)
                state = .suspended(lent)
                return nil
            case .open:
                state = .closed
                return .stopping
            case .suspended:
                return nil
            case .closed:
                return .text(500, "answered twice")
            }
        }
    }

    /// The request is over: nothing may touch its connection any more.
    func close() {
        state.withLock { $0 = .closed }
    }
}

/// The right to answer one request, exactly once, from any thread, at once or later.
///
/// The connection sleeps meanwhile and costs no thread. A reply that is let go without an answer
/// answers 500. One that is kept longer than `replySecondsMax` is answered 503 in its stead.
package final class HTTPReply: Sendable {
    private let slot: ReplySlot

    init(slot: ReplySlot) { self.slot = slot }

    /// Answers; a second answer, or one that comes too late, goes nowhere.
    package func send(_ response: HTTPResponse) { slot.send(response) }

    deinit { slot.send(.text(500, "no answer")) }
}

extension HTTPResponse {
    /// What is said to everybody who waits when the server stops.
    static let stopping = HTTPResponse.text(503, "stopping")
    /// What is said in the stead of a handler that took too long.
    static let tooSlow = HTTPResponse.text(503, "no answer in time")
}
