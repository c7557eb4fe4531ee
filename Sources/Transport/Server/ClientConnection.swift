internal import Glibc
internal import Synchronization

/// One open socket of a server and how long it may go on as it does.
///
/// MHD's own timeout starts anew with every byte, so a client that sends a byte now and then would
/// stay for ever. Here each phase has its own bound, and the reaper cuts who exceeds it.
final class ClientConnection: Sendable {
    enum Phase {
        /// Between two requests of a kept connection.
        case idle
        /// Since accepting, or since a request line came: the headers are not complete.
        case heading
        case uploading(byteCount: Int)
        case handling(ReplySlot)
        case answering(byteCount: Int)
    }

    private struct State {
        var phase = Phase.heading
        var since: UInt64
        var isOpen = true
    }

    let remoteAddress: String
    private let descriptor: Int32
    private let state: Mutex<State>

    init(descriptor: Int32) {
        self.descriptor = descriptor
        remoteAddress = SocketAddress.peer(of: descriptor)
        state = Mutex(State(since: Clock.steadyMilliseconds()))
    }

    /// A request line has come; the first request's time runs since accepting.
    func beginHeading() {
        state.withLock { state in
            if case .heading = state.phase { return }
            state.phase = .heading
            state.since = Clock.steadyMilliseconds()
        }
    }

    func enter(_ phase: Phase) {
        state.withLock { state in
            state.phase = phase
            state.since = Clock.steadyMilliseconds()
        }
    }

    /// More of the same body has come: the phase's time runs on.
    func hasReceived(byteCount: Int) {
        state.withLock { state in
            if case .uploading = state.phase { state.phase = .uploading(byteCount: byteCount) }
        }
    }

    /// MHD is about to close the socket; its number may be another connection's right after.
    func hasClosed() {
        state.withLock { $0.isOpen = false }
    }

    /// Cuts the connection if its phase has lasted too long.
    ///
    /// The socket is shut down under the lock that `hasClosed` takes: so it is still ours.
    func reap(at now: UInt64, by options: ServerOptions) {
        let late: ReplySlot? = state.withLock { state in
            let seconds = Int(clamping: (now - min(now, state.since)) / 1000)
            guard state.isOpen, seconds >= Self.secondsMax(of: state.phase, by: options) else {
                return nil
            }
            if case .handling(let slot) = state.phase { return slot }
            shutdown(descriptor, Int32(SHUT_RDWR))
            return nil
        }
        late?.send(.tooSlow)
    }

    /// Writes a few bytes past MHD, on a connection that is about to be dropped.
    func sendLastWords(_ text: String) {
        let bytes = Array(text.utf8)
        state.withLock { state in
            guard state.isOpen else { return }
            unsafe _ = send(
                descriptor, bytes, bytes.count,
                Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        }
    }

    private static func secondsMax(of phase: Phase, by options: ServerOptions) -> Int {
        switch phase {
        case .idle: options.idleSecondsMax + options.headerSecondsMax
        case .heading: options.headerSecondsMax
        case .handling: options.replySecondsMax
        case .uploading(let count), .answering(let count):
            options.transferGraceSeconds + count / max(1, options.transferBytesPerSecondMin)
        }
    }
}
