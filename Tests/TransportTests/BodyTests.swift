import Foundation
import Synchronization
import Testing
import Transport

@Suite struct BodyTests {
    @Test("Twenty mebibytes wait in a file that goes with the request")
    func spool() throws {
        let folder = try TemporaryFolder()
        var options = ServerOptions()
        options.spoolDirectory = folder.path
        options.bodyByteCountMax = { _, path in path == "/upload" ? .max : 1000 }
        let server = try HTTPServer(options: options) { request, reply in
            guard let file = request.bodyFile,
                let bytes = try? Data(contentsOf: URL(filePath: file.path))
            else { return }
            let sum = bytes.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
            reply.send(.text(200, "\(file.byteCount) \(request.body.count) \(sum)"))
        }
        let client = try ServerTests.client(server)
        let body = (0..<20 * 1024 * 1024).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        let sum = body.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
        let answer = try client.send(method: "PUT", target: "/upload", body: body)
        #expect(String(decoding: answer.body, as: UTF8.self) == "\(body.count) 0 \(sum)\n")
        server.stop()
        #expect(folder.names.isEmpty)
    }

    @Test("A body beyond its route's bound is refused by its announcement")
    func announcedTooLarge() throws {
        var options = ServerOptions()
        options.bodyByteCountMax = { _, path in path == "/small" ? 10 : Limits.bodyByteCountMax }
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        let socket = RawSocket(port: server.boundPort)
        socket.say("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n")
        #expect(socket.hearAll().hasPrefix("HTTP/1.1 413 "))
        let client = try ServerTests.client(server)
        #expect(
            try client.send(
                method: "POST", target: "/small", body: [UInt8](repeating: 1, count: 10)
            )
            .status == 200)
        let large = RawSocket(port: server.boundPort)
        large.say("POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n")
        #expect(large.hearAll().hasPrefix("HTTP/1.1 413 "))
    }

    @Test("A chunked body is counted as it comes, with nothing left behind")
    func chunkedTooLarge() throws {
        let folder = try TemporaryFolder()
        var options = ServerOptions()
        options.spoolDirectory = folder.path
        options.bodyByteCountMax = { _, path in path == "/small" ? 10 : 3 << 20 }
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        for (path, bound) in [("/small", 10), ("/large", 3 << 20)] {
            let socket = RawSocket(port: server.boundPort)
            socket.say("POST \(path) HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = [UInt8](repeating: 0x61, count: min(bound, 65_536))
            let framed = Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + [13, 10]
            for _ in 0...(bound / chunk.count) where !socket.say(framed) { break }
            let answer = socket.hearAll()
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 413 "))
        }
        let socket = RawSocket(port: server.boundPort)
        socket.say("POST /small HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        socket.say("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")
        let answer = socket.hear(until: "POST /small - abcde")
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.hasSuffix("POST /small - abcde"))
        server.stop()
        #expect(folder.names.isEmpty)
    }

    @Test("When the room for bodies is drawn, the door says 503 and later takes again")
    func budget() throws {
        var options = ServerOptions()
        options.bodiesInMemoryByteCountMax = 1000
        let kept = Mutex<[HTTPReply]>([])
        let server = try HTTPServer(options: options) { request, reply in
            if request.path == "/keep" {
                kept.withLock { $0.append(reply) }
            } else {
                ServerTests.echo(request, reply)
            }
        }
        let client = try ServerTests.client(server)
        let body = [UInt8](repeating: 1, count: 600)
        let first = RawSocket(port: server.boundPort)
        first.say(
            Array("POST /keep HTTP/1.1\r\nHost: a\r\nContent-Length: 600\r\n\r\n".utf8) + body)
        while kept.withLock({ $0.isEmpty }) { usleep(1_000) }
        #expect(try client.send(method: "POST", target: "/", body: body).status == 503)
        kept.withLock { $0.removeAll() }
        #expect(String(decoding: first.hear(), as: UTF8.self).hasPrefix("HTTP/1.1 500 "))
        var status = 503
        while status == 503 {
            status = try client.send(method: "POST", target: "/", body: body).status
        }
        #expect(status == 200)
    }

    @Test("What an earlier run left in the folder is gone, other files are not")
    func leftOvers() throws {
        let folder = try TemporaryFolder()
        for name in ["spool-abcdef", "other"] {
            try Data().write(to: URL(filePath: "\(folder.path)/\(name)"))
        }
        var options = ServerOptions()
        options.spoolDirectory = folder.path
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        #expect(folder.names == ["other"])
        server.stop()
        options.spoolDirectory = "/nonexistent/folder"
        #expect(throws: TransportError.cannotSpool(path: "/nonexistent/folder", errno: ENOENT)) {
            try HTTPServer(options: options, handler: ServerTests.echo)
        }
    }

    @Test("A part of a file goes out as that part")
    func fileRange() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/hearing.webm"
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 251) }
        try Data(bytes).write(to: URL(filePath: path))
        let server = try HTTPServer(options: ServerOptions()) { request, reply in
            let bounds = (request.query ?? "").split(separator: "-").compactMap { UInt64($0) }
            guard bounds.count == 2 else { return }
            reply.send(
                HTTPResponse(
                    status: 206, headers: [("Content-Type", "video/webm")],
                    body: .file(path: path, range: bounds[0]..<bounds[1])))
        }
        let client = try ServerTests.client(server)
        for range in [0..<300_000, 100..<200, 5..<5, 299_999..<300_000] {
            let target = "/?\(range.lowerBound)-\(range.upperBound)"
            let answer = try client.send(method: "GET", target: target)
            #expect(answer.status == 206)
            let isSame = answer.body == Array(bytes[range])
            #expect(isSame)
        }
        #expect(try client.send(method: "GET", target: "/?0-300001").status == 500)
    }
}
