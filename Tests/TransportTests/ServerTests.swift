import Dispatch
import Foundation
import Synchronization
import Testing
import Transport

@Suite struct ServerTests {
    static func client(_ server: HTTPServer, _ options: ClientOptions = ClientOptions()) throws
        -> HTTPClient
    {
        try HTTPClient(base: "http://127.0.0.1:\(server.boundPort)", options: options)
    }

    static func echo(_ request: HTTPRequest, _ reply: HTTPReply) {
        let line = "\(request.method) \(request.path) \(request.query ?? "-") "
        reply.send(
            HTTPResponse(
                status: 200, headers: [("X-Kind", request.header("x-kind") ?? "-")],
                body: .bytes(Array(line.utf8) + request.body)))
    }

    @Test("A request arrives whole and its answer goes back whole")
    func roundTrip() throws {
        var options = ServerOptions(wallMilliseconds: { 1_234 })
        options.threadCount = 2
        let seen = Mutex<HTTPRequest?>(nil)
        let server = try HTTPServer(options: options) { request, reply in
            seen.withLock { $0 = request }
            Self.echo(request, reply)
        }
        let client = try Self.client(server)
        let answer = try client.send(
            method: "POST", target: "/i%C5%9F?a=%20", headers: [("X-Kind", "iddia")],
            body: Array("mətn".utf8))
        #expect(answer.status == 200)
        #expect(answer.header("x-kind") == "iddia")
        #expect(String(decoding: answer.body, as: UTF8.self) == "POST /iş a=%20 mətn")
        let request = seen.withLock { $0 }
        #expect(request?.completedAt == 1_234)
        #expect(request?.remoteAddress == "127.0.0.1")
        #expect(request?.target == "/i%C5%9F?a=%20")
        for method in ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"] {
            let answer = try client.send(method: method, target: "/")
            #expect(String(decoding: answer.body, as: UTF8.self) == "\(method) / - ")
        }
        let head = try client.send(method: "HEAD", target: "/")
        #expect(head.header("content-length") == "9")
        #expect(head.body.isEmpty)
        server.stop()
    }

    @Test("An idle exchange is small, and both sides count the same bytes")
    func smallExchange() throws {
        let server = try HTTPServer(options: ServerOptions()) { _, reply in
            reply.send(HTTPResponse(status: 200, body: .bytes([1, 2, 3])))
        }
        let client = try Self.client(server)
        let answer = try client.send(method: "POST", target: "/sync", body: [9, 9])
        let port = String(server.boundPort)
        let request = "POST /sync HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Length: 2\r\n\r\n"
        #expect(answer.sentByteCount == request.utf8.count + 2)
        let response = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n"
        #expect(answer.receivedByteCount == response.utf8.count + 3)
        let large = try client.send(
            method: "POST", target: "/sync", body: [UInt8](repeating: 7, count: 900_000))
        #expect(large.sentByteCount == request.utf8.count + 5 + 900_000)
    }

    @Test("Sixty-four clients wait for answers from another thread")
    func lateReplies() throws {
        let kept = Mutex<[(String, HTTPReply)]>([])
        let server = try HTTPServer(options: ServerOptions()) { request, reply in
            kept.withLock { $0.append((request.path, reply)) }
        }
        let client = try Self.client(server)
        let answers = Mutex<[String: String]>([:])
        let group = DispatchGroup()
        for number in 0..<64 {
            let thread = Thread {
                let path = "/\(number)"
                let answer = try? client.send(method: "GET", target: path)
                let text = String(decoding: answer?.body ?? [], as: UTF8.self)
                answers.withLock { $0[path] = text }
                group.leave()
            }
            group.enter()
            thread.start()
        }
        while kept.withLock(\.count) < 64 { usleep(1_000) }
        for (path, reply) in kept.withLock({ $0 }) {
            reply.send(HTTPResponse(status: 200, body: .bytes(Array("for \(path)".utf8))))
        }
        group.wait()
        let all = answers.withLock { $0 }
        #expect(all.count == 64)
        #expect(all.allSatisfy { $0.value == "for \($0.key)" })
        server.stop()
    }

    @Test("A reply that nobody sends answers 500, at once or late")
    func droppedReply() throws {
        let kept = Mutex<[HTTPReply]>([])
        let server = try HTTPServer(options: ServerOptions()) { request, reply in
            if request.path == "/late" { kept.withLock { $0.append(reply) } }
        }
        let client = try Self.client(server)
        #expect(try client.send(method: "GET", target: "/now").status == 500)
        DispatchQueue.global().async {
            while kept.withLock({ $0.isEmpty }) { usleep(1_000) }
            kept.withLock { $0.removeAll() }
        }
        #expect(try client.send(method: "GET", target: "/late").status == 500)
    }

    @Test("The first answer counts, a second goes nowhere")
    func answeredTwice() throws {
        let server = try HTTPServer(options: ServerOptions()) { _, reply in
            reply.send(HTTPResponse(status: 201, body: .bytes([])))
            reply.send(HTTPResponse(status: 404, body: .bytes([])))
        }
        #expect(try Self.client(server).send(method: "GET", target: "/").status == 201)
    }

    @Test("A reply kept too long is answered in its keeper's stead")
    func keptTooLong() throws {
        var options = ServerOptions()
        options.replySecondsMax = 1
        options.headerSecondsMax = 1
        let kept = Mutex<[HTTPReply]>([])
        let server = try HTTPServer(options: options) { _, reply in
            kept.withLock { $0.append(reply) }
        }
        #expect(try Self.client(server).send(method: "GET", target: "/").status == 503)
    }

    @Test("Stopping answers who waits and lets nobody in")
    func stop() throws {
        var options = ServerOptions()
        options.stopSecondsMax = 0
        let kept = Mutex<[HTTPReply]>([])
        let server = try HTTPServer(options: options) { _, reply in
            kept.withLock { $0.append(reply) }
        }
        let client = try Self.client(server)
        DispatchQueue.global().async {
            while kept.withLock({ $0.isEmpty }) { usleep(1_000) }
            server.stop()
        }
        #expect(try client.send(method: "GET", target: "/").status == 503)
        while kept.withLock({ $0.isEmpty }) { usleep(1_000) }
        server.stop()
        kept.withLock { $0.removeAll() }
        #expect(throws: TransportError.self) { try client.send(method: "GET", target: "/") }
    }

    @Test("An answer that would break the protocol becomes a 500")
    func badAnswers() throws {
        let server = try HTTPServer(options: ServerOptions()) { request, reply in
            switch request.path {
            case "/split":
                reply.send(
                    HTTPResponse(
                        status: 200, headers: [("X", "a\r\nSet-Cookie: b")], body: .bytes([])))
            case "/status": reply.send(HTTPResponse(status: 42, body: .bytes([])))
            default:
                reply.send(
                    HTTPResponse(status: 200, body: .file(path: "/nonexistent", range: 0..<1)))
            }
        }
        let client = try Self.client(server)
        for target in ["/split", "/status", "/file"] {
            #expect(try client.send(method: "GET", target: target).status == 500)
        }
    }

    @Test("A taken port is named")
    func takenPort() throws {
        let server = try HTTPServer(options: ServerOptions(), handler: Self.echo)
        #expect(
            throws: TransportError.cannotListen(
                address: "127.0.0.1:\(server.boundPort)", errno: EADDRINUSE)
        ) {
            try HTTPServer(options: ServerOptions(port: server.boundPort), handler: Self.echo)
        }
    }
}
