internal import Foundation
internal import Glibc
internal import Synchronization

/// Stands between two peers, counts what crosses, and can cut the line.
///
/// Bytes are counted as they are handed on: what a cut swallows was never received.
package final class Relay: Sendable {
    private struct State {
        var toServer = 0
        var toClient = 0
        var cutAfter = Int.max
        var open: [Int32] = []
    }

    package let port: UInt16
    private let target: UInt16
    private let listener: Int32
    private let state = Mutex(State())

    package var counts: (toServer: Int, toClient: Int) {
        state.withLock { ($0.toServer, $0.toClient) }
    }

    package init(to target: UInt16) throws(BenchError) {
        self.target = target
        (listener, port) = try Self.listen()
        let thread = Thread { [self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                join(client)
            }
        }
        thread.name = "relay"
        thread.start()
    }

    private static func listen() throws(BenchError) -> (Int32, UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.address(0)
        let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                var length = socklen_t(MemoryLayout<sockaddr_in>.size)
                guard unsafe bind(listener, address, length) == 0, Glibc.listen(listener, 16) == 0
                else { return Int32(-1) }
                return unsafe getsockname(listener, address, &length)
            }
        }
        guard status == 0 else { throw BenchError("no port for the relay") }
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    /// Cuts the line once so many more bytes have gone to the server.
    package func cut(after byteCount: Int) {
        state.withLock { $0.cutAfter = $0.toServer + byteCount }
    }

    package func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        _ = Glibc.close(listener)
        cutNow()
    }

    private func cutNow() {
        let open = state.withLock { state in
            defer { state.open.removeAll() }
            return state.open
        }
        for descriptor in open { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }

    private static func address(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private func join(_ client: Int32) {
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.address(target)
        let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe connect(server, address, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            _ = (Glibc.close(client), Glibc.close(server))
            return
        }
        var one: Int32 = 1
        for descriptor in [client, server] {
            unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
        }
        state.withLock { $0.open += [client, server] }
        let ended = Atomic(0)
        let pair = Pair(ended: ended, client: client, server: server)
        Thread { [self] in pump(client, server, true, pair) }.start()
        Thread { [self] in pump(server, client, false, pair) }.start()
    }

    /// Two descriptors, closed when both directions have ended.
    private final class Pair: Sendable {
        private let ended: Atomic<Int>
        private let client, server: Int32

        init(ended: consuming Atomic<Int>, client: Int32, server: Int32) {
            self.ended = ended
            self.client = client
            self.server = server
        }

        func end(in state: borrowing Mutex<State>) {
            guard ended.add(1, ordering: .sequentiallyConsistent).newValue == 2 else { return }
            state.withLock { $0.open.removeAll { $0 == client || $0 == server } }
            _ = (Glibc.close(client), Glibc.close(server))
        }
    }

    private func pump(_ from: Int32, _ to: Int32, _ isToServer: Bool, _ pair: Pair) {
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        defer {
            shutdown(to, Int32(SHUT_WR))
            pair.end(in: state)
        }
        while true {
            let count = unsafe recv(from, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            let (allowed, mustCut) = state.withLock { state -> (Int, Bool) in
                guard isToServer else {
                    state.toClient += count
                    return (count, false)
                }
                let allowed = min(count, max(0, state.cutAfter - state.toServer))
                state.toServer += allowed
                let mustCut = state.toServer >= state.cutAfter
                if mustCut { state.cutAfter = .max }
                return (allowed, mustCut)
            }
            var sent = 0
            while sent < allowed {
                let part = unsafe buffer[sent..<allowed].withUnsafeBytes { bytes in
                    unsafe send(to, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
                }
                guard part > 0 else { return }
                sent += part
            }
            if mustCut {
                // Lets the other side read what was handed on before the line goes.
                usleep(20_000)
                cutNow()
                return
            }
        }
    }
}
