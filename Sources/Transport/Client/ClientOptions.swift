/// Whom a client trusts and how long it bears.
package struct ClientOptions: Sendable {
    /// A PEM file of certificate authorities; `nil` takes the system's.
    package var caFile: String?
    /// `sha256//` and the base64 of the SHA-256 of the peer's public key (SubjectPublicKeyInfo).
    ///
    /// With `caFile` both must fit. Without, the pin alone decides: it names one key, which says
    /// more than any authority, and lets a court run without one.
    package var pinnedPublicKey: String?
    package var connectSecondsMax = Limits.connectSecondsMax
    /// A request or an answer under way on which nothing moves.
    package var stallSeconds = Limits.stallSeconds
    /// A whole exchange, whatever moves; `nil` lets a slow line take its time.
    package var totalSecondsMax: Int?
    package var bodyByteCountMax = Limits.answerByteCountMax

    package init(caFile: String? = nil, pinnedPublicKey: String? = nil) {
        self.caFile = caFile
        self.pinnedPublicKey = pinnedPublicKey
    }
}

/// What a peer answered, and what it cost on the line.
package struct ClientResponse: Sendable {
    package var status: Int
    /// Names in lower case, in the order they came.
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// Request line, headers and body as written, below TLS not counted.
    package var sentByteCount: Int
    /// Status line, headers and body as read, below TLS not counted.
    package var receivedByteCount: Int

    package init(
        status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        sentByteCount: Int = 0, receivedByteCount: Int = 0
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.sentByteCount = sentByteCount
        self.receivedByteCount = receivedByteCount
    }

    /// The first value of the header with this name, which is given in lower case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }
}
