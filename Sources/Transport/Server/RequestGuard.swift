/// The guard before every route: judges a request's head before its body is read.
///
/// A pure function. It refuses whatever two HTTP readers in a row might read differently, because
/// the disagreement is how requests are smuggled past a front server.
///
/// What the parser below hides from us, and the edge server in front refuses in our stead: a bare
/// CR that ends a line, once for each header whose empty value was written with its space; a tab
/// in the place of that space; empty lines before the request line; bare line ends within chunk
/// headers. None of them changes where a body ends as we read it.
///
/// - Source: RFC 9110 5.6.2 (token), RFC 9112 3.2 (target), 6.3 (body length), 11.2 (smuggling).
package enum RequestGuard {
    package enum Verdict: Sendable {
        case admitted(AdmittedHead)
        case refused(Refusal)
    }

    /// The methods that any route may answer; others are 501.
    package static let methods: Set<String> = [
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
    ]

    /// Judges a head; the bound is on request line and headers as they crossed the socket.
    package static func judge(
        _ head: RequestHead, headerByteCountMax: Int = Limits.headerByteCountMax
    ) -> Verdict {
        do throws(Refusal) {
            guard head.target.count <= Limits.targetByteCountMax else { throw .targetTooLong }
            guard head.byteCount <= headerByteCountMax, head.plainByteCount <= headerByteCountMax,
                head.fields.count <= Limits.headerCountMax
            else { throw .headersTooLarge }
            let version = try version(of: head)
            let method = String(decoding: head.method, as: UTF8.self)
            guard methods.contains(method) else { throw .method }
            guard head.target.first == UInt8(ascii: "/") else { throw .targetForm }
            let (path, query) = try RequestTarget.parse(head.target)
            let headers = try headers(of: head)
            try checkHost(headers)
            try checkExpectation(headers)
            let framing = try framing(of: headers, isHTTP11: version == .http11)
            return .admitted(
                AdmittedHead(
                    method: method, target: String(decoding: head.target, as: UTF8.self),
                    path: path, query: query, headers: headers, framing: framing))
        } catch {
            return .refused(error)
        }
    }

    private enum Version { case http10, http11 }

    private static func version(of head: RequestHead) throws(Refusal) -> Version {
        if head.version.elementsEqual("HTTP/1.1".utf8) { return .http11 }
        if head.version.elementsEqual("HTTP/1.0".utf8) { return .http10 }
        throw .version
    }

    private static func headers(
        of head: RequestHead
    ) throws(Refusal) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        var emptyCount = 0
        for field in head.fields {
            guard !field.name.isEmpty, field.name.allSatisfy(isToken) else {
                throw .malformedHeader
            }
            guard field.value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }),
                let value = String(validating: field.value, as: UTF8.self)
            else { throw .malformedHeader }
            let name = field.name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            headers.append((String(decoding: name, as: UTF8.self), value))
            if field.value.isEmpty { emptyCount += 1 }
        }
        // Common clients write an empty value with or without the space.
        let missing = head.plainByteCount - head.byteCount
        guard (0...emptyCount).contains(missing) else { throw .ambiguousSpelling }
        return headers
    }

    private static func checkHost(_ headers: [(name: String, value: String)]) throws(Refusal) {
        let hosts = headers.filter { $0.name == "host" }
        guard hosts.count == 1, let host = hosts.first?.value, !host.isEmpty,
            host.utf8.allSatisfy(isHostByte)
        else { throw .host }
    }

    private static func checkExpectation(
        _ headers: [(name: String, value: String)]
    ) throws(Refusal) {
        for header in headers where header.name == "expect" {
            guard header.value.lowercased() == "100-continue" else { throw .expectation }
        }
    }

    private static func framing(
        of headers: [(name: String, value: String)], isHTTP11: Bool
    ) throws(Refusal) -> BodyFraming {
        let lengths = headers.filter { $0.name == "content-length" }.map(\.value)
        let codings = headers.filter { $0.name == "transfer-encoding" }.map(\.value)
        guard lengths.count + codings.count <= 1 else { throw .conflictingBodyLengths }
        if let coding = codings.first {
            guard isHTTP11 else { throw .conflictingBodyLengths }
            guard coding.lowercased() == "chunked" else { throw .transferCoding }
            return .chunked
        }
        guard let length = lengths.first else { return .none }
        guard length.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let count = UInt64(length)
        else { throw .bodyLength }
        return .counted(count)
    }

    /// Bytes of a token: letters, digits and fifteen marks.
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    /// Names, addresses of both families, a port: nothing that could be a path or a credential.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._:[]".utf8.contains(byte)
        }
    }
}

extension Refusal: Error {}
