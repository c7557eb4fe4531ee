/// A whole request, complete at the door and past the guard.
package struct HTTPRequest: Sendable {
    package var method: String
    /// Path and optional `?query` as sent.
    package var target: String
    /// Percent-decoded, valid UTF-8, without NUL, control bytes or dot segments.
    package var path: String
    /// What stands behind the first `?`, as sent; `nil` without a `?`.
    package var query: String?
    /// In the order they came, names in lower case.
    package var headers: [(name: String, value: String)]
    /// Empty if the body is in `bodyFile`.
    package var body: [UInt8]
    /// The body, if it could be larger than `Limits.bodyInMemoryByteCountMax`.
    package var bodyFile: SpoolFile?
    /// The other end of the socket: behind an edge server, the edge.
    package var remoteAddress: String
    /// Wall time in milliseconds since 1970 at which the last byte of the request was here.
    package var completedAt: UInt64

    package init(
        method: String, target: String, path: String, query: String? = nil,
        headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        bodyFile: SpoolFile? = nil, remoteAddress: String = "127.0.0.1", completedAt: UInt64
    ) {
        self.method = method
        self.target = target
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.bodyFile = bodyFile
        self.remoteAddress = remoteAddress
        self.completedAt = completedAt
    }

    /// The first value of the header with this name, which is given in lower case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }

    /// The body's length, wherever it is kept.
    package var bodyByteCount: Int { bodyFile?.byteCount ?? body.count }
}

/// The answer to a request.
package struct HTTPResponse: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// Part of a file, sent by the kernel without passing through memory.
        case file(path: String, range: Range<UInt64>)
    }

    package var status: Int
    /// Without `Content-Length`, `Transfer-Encoding` and `Date`, which are the server's affair.
    package var headers: [(name: String, value: String)]
    package var body: Body

    package init(status: Int, headers: [(name: String, value: String)] = [], body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A short answer in plain text, for whoever reads it with a terminal.
    package static func text(_ status: Int, _ text: String) -> Self {
        Self(
            status: status, headers: [("Content-Type", "text/plain; charset=utf-8")],
            body: .bytes(Array(text.utf8) + [0x0A]))
    }

    var byteCount: Int {
        switch body {
        case .bytes(let bytes): bytes.count
        case .file(_, let range): Int(clamping: range.upperBound - range.lowerBound)
        }
    }
}
