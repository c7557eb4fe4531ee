import Testing
import Transport

@Suite struct RequestGuardTests {
    typealias Fields = [(name: [UInt8], value: [UInt8])]

    /// A plain head; `lost` bytes were on the socket and not seen by the parser.
    static func head(
        _ method: String = "GET", _ target: String = "/", version: String = "HTTP/1.1",
        host: String? = "court.az", _ fields: [(String, String)] = [], lost: Int = 0
    ) -> RequestHead {
        let named = (host.map { [("Host", $0)] } ?? []) + fields
        var head = RequestHead(
            method: Array(method.utf8), target: Array(target.utf8), version: Array(version.utf8),
            fields: named.map { (Array($0.0.utf8), Array($0.1.utf8)) }, byteCount: 0)
        head.byteCount = head.plainByteCount + lost
        return head
    }

    static func refusal(_ head: RequestHead) -> Refusal? {
        if case .refused(let refusal) = RequestGuard.judge(head) { refusal } else { nil }
    }

    static func admitted(_ head: RequestHead) throws -> AdmittedHead {
        guard case .admitted(let admitted) = RequestGuard.judge(head) else {
            throw RequestGuardFailure(refusal: refusal(head))
        }
        return admitted
    }

    struct RequestGuardFailure: Error { let refusal: Refusal? }

    @Test("An ordinary request passes, decoded once")
    func ordinary() throws {
        let head = try Self.admitted(
            Self.head(
                "POST", "/i%C5%9Fl%C9%99r/%2541?q=%C9%99&x=a+b",
                [
                    ("Content-Length", "12"), ("X-Ad", "Hakim Əliyev"), ("X-Empty", ""),
                    ("Expect", "100-Continue"),
                ]))
        #expect(head.path == "/işlər/%41")
        #expect(head.query == "q=%C9%99&x=a+b")
        #expect(head.target == "/i%C5%9Fl%C9%99r/%2541?q=%C9%99&x=a+b")
        #expect(head.framing == .counted(12))
        #expect(
            head.headers.map(\.name) == ["host", "content-length", "x-ad", "x-empty", "expect"])
        #expect(head.headers[2].value == "Hakim Əliyev")
    }

    @Test(
        "Framing is what the head says",
        arguments: [
            ([], BodyFraming.none),
            ([("Content-Length", "0")], .counted(0)),
            ([("Content-Length", "18446744073709551615")], .counted(.max)),
            ([("Transfer-Encoding", "chunked")], .chunked),
            ([("transfer-encoding", "Chunked")], .chunked),
        ])
    func framing(fields: [(String, String)], framing: BodyFraming) throws {
        #expect(try Self.admitted(Self.head("POST", "/", fields)).framing == framing)
    }

    @Test(
        "A body's length is stated once and plainly",
        arguments: [
            ([("Content-Length", "3"), ("Content-Length", "5")], Refusal.conflictingBodyLengths),
            ([("Content-Length", "3"), ("content-length", "3")], .conflictingBodyLengths),
            ([("Content-Length", "3"), ("Transfer-Encoding", "chunked")], .conflictingBodyLengths),
            ([("Transfer-Encoding", "chunked"), ("Content-Length", "3")], .conflictingBodyLengths),
            (
                [("Transfer-Encoding", "chunked"), ("Transfer-Encoding", "chunked")],
                .conflictingBodyLengths
            ),
            ([("Content-Length", "+3")], .bodyLength),
            ([("Content-Length", "-3")], .bodyLength),
            ([("Content-Length", "3, 3")], .bodyLength),
            ([("Content-Length", "0x3")], .bodyLength),
            ([("Content-Length", "3 ")], .bodyLength),
            ([("Content-Length", "")], .bodyLength),
            ([("Content-Length", "٣")], .bodyLength),
            ([("Content-Length", "18446744073709551616")], .bodyLength),
            ([("Transfer-Encoding", "xchunked")], .transferCoding),
            ([("Transfer-Encoding", "gzip, chunked")], .transferCoding),
            ([("Transfer-Encoding", "identity")], .transferCoding),
            ([("Transfer-Encoding", "chunked, chunked")], .transferCoding),
            ([("Transfer-Encoding", "")], .transferCoding),
            ([("Transfer-Encoding ", "chunked")], .malformedHeader),
        ])
    func bodyLength(fields: [(String, String)], refusal: Refusal) {
        #expect(Self.refusal(Self.head("POST", "/", fields)) == refusal)
    }

    @Test("HTTP/1.0 knows no chunks")
    func http10() throws {
        #expect(
            Self.refusal(
                Self.head("POST", version: "HTTP/1.0", [("Transfer-Encoding", "chunked")]))
                == .conflictingBodyLengths)
        #expect(try Self.admitted(Self.head(version: "HTTP/1.0")).path == "/")
    }

    @Test("Exactly one plain Host", arguments: [nil, "", "a b", "a/b", "u@h", "a,b", "a\tb"])
    func host(host: String?) {
        #expect(Self.refusal(Self.head(host: host)) == .host)
    }

    @Test("Two Hosts are one too many, even if they agree")
    func twoHosts() {
        #expect(Self.refusal(Self.head("GET", "/", [("host", "court.az")])) == .host)
        #expect(Self.refusal(Self.head("GET", "/", [("HOST", "other.az")])) == .host)
    }

    @Test("Hosts of all kinds pass", arguments: ["a.az:8080", "127.0.0.1", "[::1]:80", "_x"])
    func hosts(host: String) throws {
        #expect(try Self.admitted(Self.head(host: host)).headers.first?.value == host)
    }

    @Test("Only origin-form", arguments: ["*", "http://court.az/", "court.az:443", "", "x", "?a"])
    func targetForm(target: String) {
        #expect(Self.refusal(Self.head("GET", target)) == .targetForm)
    }

    @Test(
        "A malformed target is refused, not repaired",
        arguments: [
            "/%00", "/a%00b", "/%", "/%4", "/%zz", "/a b", "/a#b", "/\u{7F}", "/ə", "/a\\b",
            "/a\"b",
            "/<", "/%2F", "/a%2fb", "/..", "/../etc", "/a/../b", "/%2e%2E/b", "/./a", "/a/.",
            "/%0a",
            "/%0D%0A", "/%7F", "/%FF", "/%C3", "/%ED%A0%80", "/?%00", "/?%", "/?a%4", "/?a b",
            "/?a#b",
            "/?\u{1}", "/{a}",
        ])
    func malformedTarget(target: String) {
        #expect(Self.refusal(Self.head("GET", target)) == .malformedTarget)
    }

    @Test(
        "Odd but sound targets pass",
        arguments: [
            ("/", "/", nil), ("//", "//", nil), ("/a//b/", "/a//b/", nil), ("/?", "/", ""),
            ("/a?b?c", "/a", "b?c"), ("/...", "/...", nil), ("/a;b=c,d", "/a;b=c,d", nil),
            ("/?a=[1]|2", "/", "a=[1]|2"), ("/%20x", "/ x", nil), ("/a%3Fb", "/a?b", nil),
        ])
    func soundTarget(target: String, path: String, query: String?) throws {
        let head = try Self.admitted(Self.head("GET", target))
        #expect(head.path == path)
        #expect(head.query == query)
    }

    @Test("Every byte of a header's name is a token's", arguments: UInt8.min...UInt8.max)
    func names(byte: UInt8) {
        var head = Self.head("GET", "/", [("X", "y")])
        head.fields[1].name = [0x58, byte]
        head.byteCount = head.plainByteCount
        let marks = "!#$%&'*+-.^_`|~"
        let isToken =
            byte < 0x80
            && (Character(Unicode.Scalar(byte)).isLetter
                || Character(Unicode.Scalar(byte)).isNumber
                || marks.utf8.contains(byte))
        #expect((Self.refusal(head) == nil) == isToken)
    }

    @Test("A header's value holds text and tabs", arguments: UInt8.min...UInt8.max)
    func values(byte: UInt8) {
        var head = Self.head("GET", "/", [("X", "y")])
        head.fields[1].value = [0x58, byte, 0x59]
        head.byteCount = head.plainByteCount
        let isPlain = (0x20...0x7E).contains(byte) || byte == 0x09
        #expect((Self.refusal(head) == nil) == isPlain)
    }

    @Test("A header without a name is refused")
    func emptyName() {
        #expect(Self.refusal(Self.head("GET", "/", [("", "x")])) == .malformedHeader)
    }

    @Test("Bytes that the parser lost or invented are noticed", arguments: [-2, -1, 1, 2, 50])
    func spelling(lost: Int) {
        #expect(Self.refusal(Self.head("GET", "/", [("X", "y")], lost: lost)) == .ambiguousSpelling)
    }

    @Test("An empty value may stand with or without its space")
    func emptyValues() throws {
        #expect(Self.refusal(Self.head("GET", "/", [("X", ""), ("Y", "")], lost: -2)) == nil)
        #expect(
            Self.refusal(Self.head("GET", "/", [("X", ""), ("Y", "")], lost: -3))
                == .ambiguousSpelling)
        #expect(Self.refusal(Self.head("GET", "/", [("X", "")], lost: 1)) == .ambiguousSpelling)
    }

    @Test("Too much is too much")
    func bounds() {
        let long = String(repeating: "a", count: Limits.targetByteCountMax)
        #expect(Self.refusal(Self.head("GET", "/" + long)) == .targetTooLong)
        #expect(
            Self.refusal(Self.head("GET", "/", [("X", long), ("Y", long)])) == .headersTooLarge)
        let many = (0..<Limits.headerCountMax).map { ("X\($0)", "y") }
        #expect(Self.refusal(Self.head("GET", "/", many)) == .headersTooLarge)
        #expect(Self.refusal(Self.head(lost: Limits.headerByteCountMax)) == .headersTooLarge)
    }

    @Test(
        "Unknown methods and versions",
        arguments: [
            ("TRACE", "HTTP/1.1", Refusal.method), ("CONNECT", "HTTP/1.1", .method),
            ("get", "HTTP/1.1", .method), ("", "HTTP/1.1", .method), ("GET", "HTTP/2.0", .version),
            ("GET", "HTTP/1.2", .version), ("GET", "http/1.1", .version), ("GET", "", .version),
            ("GET", "HTTP/0.9", .version),
        ])
    func methods(method: String, version: String, refusal: Refusal) {
        #expect(Self.refusal(Self.head(method, version: version)) == refusal)
    }

    @Test("Only one expectation is known")
    func expectation() {
        #expect(Self.refusal(Self.head("GET", "/", [("Expect", "the best")])) == .expectation)
    }

    @Test(
        "Every refusal is a client's or a server's error with a reason", arguments: Refusal.allCases
    )
    func refusals(refusal: Refusal) {
        #expect((400...505).contains(refusal.status))
        #expect(!refusal.reason.isEmpty)
    }
}
