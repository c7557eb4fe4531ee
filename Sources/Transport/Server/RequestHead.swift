/// Request line and headers as raw bytes, before anybody has judged them.
package struct RequestHead: Sendable {
    package var method: [UInt8]
    /// As sent, nothing decoded.
    package var target: [UInt8]
    package var version: [UInt8]
    package var fields: [(name: [UInt8], value: [UInt8])]
    /// How many bytes of the socket all this was, line ends and the empty line included.
    package var byteCount: Int

    package init(
        method: [UInt8], target: [UInt8], version: [UInt8],
        fields: [(name: [UInt8], value: [UInt8])], byteCount: Int
    ) {
        self.method = method
        self.target = target
        self.version = version
        self.fields = fields
        self.byteCount = byteCount
    }

    /// How many bytes the same head takes in its one plain spelling.
    ///
    /// The plain spelling is `Name: value`, one space, no other white space around, lines that end
    /// in CR LF. A parser that stops at a NUL, joins folded lines or takes a bare CR for a line end
    /// has lost or added bytes, and the counts differ: so what it cannot show us can be seen.
    package var plainByteCount: Int {
        let requestLine = method.count + 1 + target.count + 1 + version.count + 2
        return fields.reduce(requestLine + 2) { $0 + $1.name.count + 2 + $1.value.count + 2 }
    }
}

/// Why a request was turned away at the door.
package enum Refusal: Equatable, Sendable, CaseIterable {
    case malformedTarget, targetForm, targetTooLong
    case malformedHeader, ambiguousSpelling, headersTooLarge
    case host, bodyLength, conflictingBodyLengths, transferCoding, expectation
    case bodyTooLarge
    case method, version

    /// The status of the answer; the connection is closed after it.
    package var status: Int {
        switch self {
        case .malformedTarget, .targetForm, .malformedHeader, .ambiguousSpelling, .host,
            .bodyLength, .conflictingBodyLengths:
            400
        case .bodyTooLarge: 413
        case .targetTooLong: 414
        case .expectation: 417
        case .headersTooLarge: 431
        case .method, .transferCoding: 501
        case .version: 505
        }
    }

    /// One line for whoever wrote the client.
    package var reason: String {
        switch self {
        case .malformedTarget: "target: malformed path, query or percent-encoding"
        case .targetForm: "target: only origin-form, a path that begins with '/'"
        case .targetTooLong: "target: too long"
        case .malformedHeader: "header: name is no token, or control bytes or no UTF-8 in a value"
        case .ambiguousSpelling: "header: only 'Name: value' CR LF, no folding, no stray bytes"
        case .headersTooLarge: "headers: too many or too large"
        case .host: "Host: exactly one is needed"
        case .bodyLength: "Content-Length: decimal digits only"
        case .conflictingBodyLengths: "body: more than one statement of its length"
        case .transferCoding: "Transfer-Encoding: only 'chunked'"
        case .expectation: "Expect: only '100-continue'"
        case .bodyTooLarge: "body: too large"
        case .method: "method: not known here"
        case .version: "version: only HTTP/1.0 and HTTP/1.1"
        }
    }
}

/// How the length of a request's body is stated.
package enum BodyFraming: Equatable, Sendable {
    case none
    case counted(UInt64)
    case chunked
}

/// A head that has passed the guard: text, with nothing in it that two readers read differently.
package struct AdmittedHead: Sendable {
    package let method: String
    /// Path and optional query as sent.
    package let target: String
    /// Percent-decoded.
    package let path: String
    /// What stands behind the first `?`, as sent.
    package let query: String?
    /// Names in lower case, in the order they came.
    package let headers: [(name: String, value: String)]
    package let framing: BodyFraming
}
