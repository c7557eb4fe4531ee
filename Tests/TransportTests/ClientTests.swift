import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing
import Transport

/// A server that accepts one connection, hears a little and says exactly what it is told.
final class ScriptedServer: Sendable {
    let port: UInt16
    private let descriptor: Int32

    init(_ answer: String, keepsOpen: Bool = false) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var count = socklen_t(MemoryLayout<sockaddr_in>.size)
        unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe _ = bind(listener, address, count)
                unsafe getsockname(listener, address, &count)
            }
        }
        _ = listen(listener, 8)
        port = UInt16(bigEndian: address.sin_port)
        descriptor = listener
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                var buffer = [UInt8](repeating: 0, count: 65_536)
                unsafe _ = recv(connection, &buffer, buffer.count, 0)
                let bytes = Array(answer.utf8)
                unsafe _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
                while keepsOpen, unsafe recv(connection, &buffer, buffer.count, 0) > 0 {}
                close(connection)
            }
        }
    }

    deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Asks this server once; it lives as long as the asking.
    func ask(
        _ options: ClientOptions = ClientOptions(), timeoutSeconds: Int = 60
    ) throws -> ClientResponse {
        try HTTPClient(base: "http://127.0.0.1:\(port)", options: options)
            .send(method: "GET", target: "/", timeoutSeconds: timeoutSeconds)
    }
}

@Suite struct ClientTests {
    @Test(
        "An answer that breaks off is no answer",
        arguments: [
            "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n",
            "HTTP/1.1 200 OK\r\n\r\nabc", "HTTP/1.1 100 Continue\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
        ])
    func cut(answer: String) throws {
        let server = ScriptedServer(answer)
        #expect(throws: TransportError.cut(host: "127.0.0.1")) { try server.ask() }
    }

    @Test("Nobody there, nobody of that name")
    func unreachable() throws {
        let closed = try HTTPServer(options: ServerOptions(), handler: ServerTests.echo)
        closed.stop()
        #expect(throws: TransportError.refused(host: "127.0.0.1")) {
            try ServerTests.client(closed).send(method: "GET", target: "/")
        }
        let client = try HTTPClient(base: "https://no-such-court.invalid")
        #expect(throws: TransportError.cannotResolve(host: "no-such-court.invalid")) {
            try client.send(method: "GET", target: "/")
        }
    }

    @Test("A body or headers beyond the bound are not held")
    func tooLarge() throws {
        var options = ClientOptions()
        options.bodyByteCountMax = 4
        let large = ScriptedServer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcde")
        #expect(throws: TransportError.tooLarge(byteCountMax: 4)) { try large.ask(options) }
        let header = String(repeating: "X: 345678901234567890\r\n", count: 4000)
        let headers = ScriptedServer("HTTP/1.1 200 OK\r\n\(header)\r\n")
        #expect(throws: TransportError.tooLarge(byteCountMax: 4)) { try headers.ask(options) }
    }

    @Test("A redirect is an answer like any other")
    func redirect() throws {
        let answer = try ScriptedServer(
            "HTTP/1.1 302 Found\r\nLocation: https://else.az/\r\nContent-Length: 0\r\n\r\n"
        ).ask()
        #expect(answer.status == 302)
        #expect(answer.header("location") == "https://else.az/")
    }

    @Test("What comes before HTTP/1.0 is not understood")
    func http09() throws {
        let server = ScriptedServer("hello")
        #expect(throws: TransportError.unexpected(detail: "libcurl 1")) { try server.ask() }
    }

    @Test("A peer that thinks too long, or stops in the middle, is given up")
    func silence() throws {
        var options = ClientOptions()
        options.stallSeconds = 1
        let silent = ScriptedServer("", keepsOpen: true)
        #expect(throws: TransportError.timedOut(host: "127.0.0.1")) {
            try silent.ask(options, timeoutSeconds: 1)
        }
        let halting = ScriptedServer(
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", keepsOpen: true)
        #expect(throws: TransportError.timedOut(host: "127.0.0.1")) {
            try halting.ask(options, timeoutSeconds: 600)
        }
    }

    @Test("A peer may think longer than a stall, if the caller waits")
    func longPoll() throws {
        var options = ClientOptions()
        options.stallSeconds = 1
        let server = try HTTPServer(options: ServerOptions()) { _, reply in
            DispatchQueue.global().asyncAfter(deadline: .now() + 3) {
                reply.send(HTTPResponse(status: 200, body: .bytes([1])))
            }
        }
        let client = try ServerTests.client(server, options)
        #expect(try client.send(method: "GET", target: "/").status == 200)
    }

    @Test("Cancelling ends what waits and what comes after")
    func cancel() throws {
        let kept = Mutex<[HTTPReply]>([])
        let server = try HTTPServer(options: ServerOptions()) { _, reply in
            kept.withLock { $0.append(reply) }
        }
        let client = try ServerTests.client(server)
        DispatchQueue.global().async {
            while kept.withLock({ $0.isEmpty }) { usleep(1_000) }
            client.cancel()
        }
        #expect(throws: TransportError.cancelled) { try client.send(method: "GET", target: "/") }
        #expect(throws: TransportError.cancelled) { try client.send(method: "GET", target: "/") }
        kept.withLock { $0.removeAll() }
    }

    @Test("One connection serves one exchange after another")
    func keepAlive() throws {
        var options = ServerOptions()
        options.perAddressConnectionCountMax = 1
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        let client = try ServerTests.client(server)
        for _ in 0..<5 {
            #expect(try client.send(method: "POST", target: "/", body: [1]).status == 200)
        }
    }

    @Test("A peer that has closed the kept connection is called anew")
    func reconnect() throws {
        var options = ServerOptions()
        options.idleSecondsMax = 1
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        let client = try ServerTests.client(server)
        #expect(try client.send(method: "POST", target: "/", body: [1]).status == 200)
        sleep(3)
        #expect(try client.send(method: "POST", target: "/", body: [1]).status == 200)
    }

    @Test("A proxy named in the environment is not asked")
    func proxy() throws {
        unsafe setenv("http_proxy", "http://127.0.0.1:9", 1)
        unsafe setenv("ALL_PROXY", "http://127.0.0.1:9", 1)
        defer {
            unsafe unsetenv("http_proxy")
            unsafe unsetenv("ALL_PROXY")
        }
        let server = try HTTPServer(options: ServerOptions(), handler: ServerTests.echo)
        #expect(try ServerTests.client(server).send(method: "GET", target: "/").status == 200)
    }

    @Test("Trust that cannot be used is named before anybody is called")
    func badTrust() {
        for pin in ["", "sha256//", "md5//AAAA", "sha256//short="] {
            #expect(throws: TransportError.self) {
                try HTTPClient(
                    base: "https://court.az", options: ClientOptions(pinnedPublicKey: pin))
            }
        }
        #expect(throws: TransportError.badTrust("/nonexistent.pem")) {
            try HTTPClient(
                base: "https://127.0.0.1:1", options: ClientOptions(caFile: "/nonexistent.pem"))
        }
    }

    @Test("Every error says something to a person")
    func descriptions() {
        let errors: [TransportError] = [
            .cannotListen(address: "a", errno: 1), .cannotSpool(path: "a", errno: 1),
            .badAddress("a"), .plainHTTPRefused(host: "a"), .badTrust("a"),
            .cannotResolve(host: "a"), .refused(host: "a"), .timedOut(host: "a"),
            .certificateNotTrusted(host: "a"), .pinMismatch(host: "a"),
            .tlsFailed(host: "a", detail: "b"), .cut(host: "a"), .tooLarge(byteCountMax: 7),
            .cancelled, .unexpected(detail: "a"),
        ]
        #expect(Set(errors.map(\.description)).count == errors.count)
    }
}
