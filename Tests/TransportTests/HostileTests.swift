import Glibc
import Testing
import Transport

/// Requests that are made to be misunderstood, sent over a bare socket.
@Suite struct HostileTests {
    /// What stands between request line and empty line, or the whole, and what it is called.
    static let requests: [(String, String)] = [
        (
            "length and chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\n"
        ),
        (
            "chunks and length",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n"
                + "0\r\n\r\n"
        ),
        (
            "two lengths",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"
        ),
        (
            "two equal lengths",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc"
        ),
        ("list of lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3, 3\r\n\r\nabc"),
        ("signed length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc"),
        ("negative length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -3\r\n\r\nabc"),
        (
            "space before colon",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n"
        ),
        ("xchunked", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        (
            "gzip, chunked",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"
        ),
        (
            "chunked twice",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                + "Transfer-Encoding: identity\r\n\r\n0\r\n\r\n"
        ),
        (
            "chunks in 1.0",
            "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
        ("NUL in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\u{0}b\r\n\r\n"),
        ("NUL in a name", "GET / HTTP/1.1\r\nHost: a\r\nX\u{0}Y: ab\r\n\r\n"),
        ("NUL at the end", "GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n"),
        ("NUL in the target", "GET /a\u{0}b HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("control byte", "GET / HTTP/1.1\r\nHost: a\r\nX: a\u{1}b\r\n\r\n"),
        ("bare CR in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n"),
        ("bare CR and a header", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rY: b\r\n\r\n"),
        ("bare LF", "GET / HTTP/1.1\nHost: a\n\n"),
        ("bare LF within", "GET / HTTP/1.1\r\nHost: a\r\nX: a\nY: b\r\n\r\n"),
        ("folded line", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n"),
        ("folded line, tab", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n\tb\r\n\r\n"),
        ("folded length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n 3\r\n\r\nabc"),
        ("folded first line", "GET / HTTP/1.1\r\n Host: a\r\nHost: b\r\n\r\n"),
        ("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
        ("no Host", "GET / HTTP/1.1\r\nX: b\r\n\r\n"),
        ("empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
        ("empty name", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n"),
        ("no colon", "GET / HTTP/1.1\r\nHost: a\r\nabc\r\n\r\n"),
        ("space in a name", "GET / HTTP/1.1\r\nHost: a\r\nA B: c\r\n\r\n"),
        ("trailing space", "GET / HTTP/1.1\r\nHost: a \r\n\r\n"),
        ("%00 in the path", "GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("bad percent", "GET /a%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("dot segments", "GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("absolute-form", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("authority-form", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("asterisk-form", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("tab for a space", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n"),
        ("HTTP/0.9", "GET /\r\n\r\n"),
        ("HTTP/1.10", "GET / HTTP/1.10\r\nHost: a\r\n\r\n"),
        ("unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("no request", "\u{16}\u{3}\u{1}\u{2}\u{0}\r\n\r\n"),
        (
            "40 KB header",
            "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "y", count: 40_000) + "\r\n\r\n"
        ),
        (
            "5000 headers",
            "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 5000) + "\r\n"
        ),
        (
            "101 headers",
            "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 100) + "\r\n"
        ),
        (
            "long target",
            "GET /" + String(repeating: "y", count: 9000) + " HTTP/1.1\r\nHost: a\r\n\r\n"
        ),
        (
            "bad chunk size",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"
        ),
        (
            "signed chunk size",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n+3\r\nabc\r\n0\r\n\r\n"
        ),
        (
            "chunk longer than said",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n"
        ),
        (
            "huge chunk size",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "fffffffffffffffff\r\nabc\r\n0\r\n\r\n"
        ),
    ]

    @Test("No hostile request is answered as if it were a good one", arguments: requests)
    func refused(name: String, request: String) throws {
        var options = ServerOptions()
        options.threadCount = 2
        options.headerSecondsMax = 1
        options.transferGraceSeconds = 1
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        let socket = RawSocket(port: server.boundPort)
        // The second request must not be reached through the first one's confusion either.
        socket.say(request + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = socket.hearAll()
        #expect(!answer.contains("HTTP/1.1 2"), "\(name): \(answer.prefix(200))")
        #expect(!answer.contains("smuggled"), "\(name)")
    }

    @Test("A good request over the same bare socket is answered, and the next one too")
    func good() throws {
        let server = try HTTPServer(options: ServerOptions(), handler: ServerTests.echo)
        let socket = RawSocket(port: server.boundPort)
        for number in 0..<3 {
            socket.say("GET /\(number) HTTP/1.1\r\nHost: a\r\nAccept: */*\r\nX-Empty:\r\n\r\n")
            let answer = socket.hear(until: "GET /\(number) - ")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.hasSuffix("GET /\(number) - "))
        }
    }

    @Test("Who drips headers is cut")
    func slowHeaders() throws {
        var options = ServerOptions()
        options.headerSecondsMax = 1
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        let socket = RawSocket(port: server.boundPort)
        var isOpen = socket.say("GET / HTTP/1.1\r\nHost: a\r\n")
        for number in 0..<600 where isOpen {
            usleep(50_000)
            isOpen = socket.say("X\(number): y\r\n")
        }
        #expect(!isOpen)
    }

    @Test("Who drips a body is cut")
    func slowBody() throws {
        var options = ServerOptions()
        options.headerSecondsMax = 1
        options.transferGraceSeconds = 1
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        let socket = RawSocket(port: server.boundPort)
        var isOpen = socket.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
        for _ in 0..<600 where isOpen {
            usleep(50_000)
            isOpen = socket.say("x")
        }
        #expect(!isOpen)
    }

    @Test("A silent connection is closed")
    func silent() throws {
        var options = ServerOptions()
        options.headerSecondsMax = 1
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        let socket = RawSocket(port: server.boundPort)
        #expect(socket.hearAll() == "")
    }

    @Test("One address has only its share of connections")
    func perAddress() throws {
        var options = ServerOptions()
        options.perAddressConnectionCountMax = 2
        let server = try HTTPServer(options: options, handler: ServerTests.echo)
        let sockets = (0..<2).map { _ in RawSocket(port: server.boundPort) }
        for socket in sockets {
            socket.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(!socket.hear().isEmpty)
        }
        let third = RawSocket(port: server.boundPort)
        third.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(third.hear().isEmpty)
    }
}
