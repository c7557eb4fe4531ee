package import Causality

/// A request, complete at the door, as the pages see it.
package struct WebRequest: Sendable {
    package var method: String
    /// Percent-decoded.
    package var path: String
    /// What stands behind the question mark, as sent.
    package var query: String?
    /// Names in lower case.
    package var headers: [(name: String, value: String)]
    package var bodyByteCount: Int
    /// The body, which may lie in a file; `nil` if it cannot be read.
    package var body: @Sendable () -> [UInt8]?
    /// Whoever sent it, the edge's word for it if there is one before us.
    package var remoteAddress: String
    /// When its last byte was here, by wall clock: the time that counts in law.
    package var door: Instant

    package init(
        method: String, path: String, query: String? = nil,
        headers: [(name: String, value: String)] = [], bodyByteCount: Int = 0,
        body: @escaping @Sendable () -> [UInt8]? = { [] }, remoteAddress: String = "",
        door: Instant
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.bodyByteCount = bodyByteCount
        self.body = body
        self.remoteAddress = remoteAddress
        self.door = door
    }

    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// The answer to a request.
package struct WebAnswer: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// A part of a file, sent without passing through memory.
        case file(path: String, range: Range<UInt64>)
    }

    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: Body

    /// Every answer carries `SecurityHeaders`.
    package init(
        status: Int, headers: [(name: String, value: String)] = [], body: Body = .bytes([])
    ) {
        self.status = status
        self.headers = SecurityHeaders.all + headers
        self.body = body
    }

    /// A page, which nobody keeps: it may hold what concerns a person.
    package static func page(_ status: Int, _ bytes: [UInt8]) -> WebAnswer {
        WebAnswer(
            status: status,
            headers: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
            body: .bytes(bytes))
    }

    /// Go there and read.
    package static func seeOther(_ route: Route) -> WebAnswer {
        WebAnswer(
            status: 303, headers: [("Location", route.target), ("Cache-Control", "no-store")])
    }

    package static func json(_ status: Int, _ value: JSONDocument) -> WebAnswer {
        WebAnswer(
            status: status,
            headers: [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
            body: .bytes(value.bytes))
    }
}
