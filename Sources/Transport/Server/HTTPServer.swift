internal import CMicroHTTPD
internal import Dispatch
internal import Foundation
internal import Glibc
internal import Synchronization

/// An HTTP/1.1 server on one address: bytes in, whole requests out, answers back.
///
/// Every request passes `RequestGuard` before its body is read. Handlers run on the server's
/// threads; one that must wait keeps its `HTTPReply` and returns.
package final class HTTPServer: Sendable {
    package let boundPort: UInt16
    private let desk: Desk
    private let daemon: LentContext
    private let stopSecondsMax: Int
    /// Held while stopping, so that whoever asks second waits too.
    private let hasStopped = Mutex(false)
    private let reaperBell = DispatchSemaphore(value: 0)

    /// Listens and serves from now on; the handler is called on several threads at once.
    ///
    /// - Throws: `TransportError.cannotListen`, `.cannotSpool`.
    package init(
        options: ServerOptions,
        handler: @escaping @Sendable (HTTPRequest, HTTPReply) -> Void
    ) throws(TransportError) {
        if let directory = options.spoolDirectory { try SpoolFile.prepare(directory) }
        let descriptor = try SocketAddress.listen(host: options.host, port: options.port)
        boundPort = SocketAddress.port(of: descriptor)
        desk = Desk(options: options, handler: handler)
        stopSecondsMax = options.stopSecondsMax
        let numbers = shim_daemon_options(
            listen_socket: descriptor,
            thread_count: UInt32(clamping: max(2, options.threadCount)),
            connection_count_max: UInt32(clamping: options.connectionCountMax),
            per_address_connection_count_max: UInt32(
                clamping: options.perAddressConnectionCountMax ?? 0),
            // The pool holds the head, its table of fields and the answer's head.
            connection_memory_byte_count: 2 * options.headerByteCountMax + 8 * 1024,
            idle_seconds_max: UInt32(clamping: options.idleSecondsMax))
        let started = unsafe shim_start(
            numbers, Unmanaged.passRetained(desk).toOpaque(), Callbacks.answer, Callbacks.target,
            Callbacks.connection, Callbacks.completed, Callbacks.unescape)
        guard let started = unsafe started else {
            unsafe Unmanaged.passUnretained(desk).release()
            let reason = errno
            close(descriptor)
            throw .cannotListen(address: "\(options.host):\(options.port)", errno: reason)
        }
        daemon = unsafe LentContext(pointer: started)
        startReaper(every: max(0.1, Double(options.headerSecondsMax) / 10))
    }

    /// Accepts nobody any more, lets answers in flight end, then closes everything.
    ///
    /// - Bound: `stopSecondsMax`; replies that are kept longer are answered 503.
    package func stop() {
        hasStopped.withLock { hasStopped in
            guard !hasStopped else { return }
            hasStopped = true
            let listener = unsafe MHD_quiesce_daemon(daemon.pointer)
            if listener >= 0 { close(listener) }
            waitForAnswers(seconds: stopSecondsMax)
            desk.answerAllSleepers()
            waitForAnswers(seconds: 1)
            unsafe MHD_stop_daemon(daemon.pointer)
            reaperBell.signal()
            unsafe Unmanaged.passUnretained(desk).release()
        }
    }

    deinit { stop() }

    private func waitForAnswers(seconds: Int) {
        let deadline = Clock.steadyMilliseconds() + UInt64(seconds) * 1000
        while desk.inFlightCount > 0, Clock.steadyMilliseconds() < deadline { usleep(5_000) }
    }

    private func startReaper(every seconds: Double) {
        let thread = Thread { [desk, reaperBell] in
            while reaperBell.wait(timeout: .now() + seconds) == .timedOut { desk.reap() }
        }
        thread.name = "reaper"
        thread.start()
    }
}
