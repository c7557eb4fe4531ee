/// What went wrong on the way, in words a person can act upon.
package enum TransportError: Error, Equatable, Sendable {
    // MARK: Server

    /// The address is taken, not ours, or not allowed; `errno` says which.
    case cannotListen(address: String, errno: Int32)
    /// The folder for temporary files cannot be used.
    case cannotSpool(path: String, errno: Int32)

    // MARK: Client

    /// The peer's address is no `https://host[:port][/prefix]`.
    case badAddress(String)
    /// `http:` is for loopback only: use `https:` and give a certificate authority or a pin.
    case plainHTTPRefused(host: String)
    /// The file of certificate authorities, or the pin, cannot be used.
    case badTrust(String)
    /// The name is unknown: check spelling and DNS.
    case cannotResolve(host: String)
    /// Nobody listens there, or no route leads there.
    case refused(host: String)
    /// Connecting, moving bytes or waiting for the answer took longer than allowed.
    case timedOut(host: String)
    /// Nobody we trust has signed the certificate, or it is for another name or another time.
    case certificateNotTrusted(host: String)
    /// The peer has another key than the one that was pinned.
    case pinMismatch(host: String)
    /// TLS failed for another reason.
    case tlsFailed(host: String, detail: String)
    /// The connection broke before the answer was whole.
    case cut(host: String)
    /// The answer is larger than the caller holds.
    case tooLarge(byteCountMax: Int)
    /// `cancel` was called.
    case cancelled
    /// What came back is not HTTP, or the C library failed in a way nobody foresaw.
    case unexpected(detail: String)
}

extension TransportError: CustomStringConvertible {
    /// One line for logs and terminals.
    package var description: String {
        switch self {
        case .cannotListen(let address, let errno): "cannot listen on \(address): errno \(errno)"
        case .cannotSpool(let path, let errno): "cannot write to \(path): errno \(errno)"
        case .badAddress(let text): "not an https address: \(text)"
        case .plainHTTPRefused(let host):
            "http to \(host) refused: use https with a certificate authority or a pinned key"
        case .badTrust(let detail): "cannot use certificate authority or pin: \(detail)"
        case .cannotResolve(let host): "cannot resolve \(host): check the name and DNS"
        case .refused(let host): "nobody answers at \(host)"
        case .timedOut(let host): "\(host) took too long"
        case .certificateNotTrusted(let host):
            "the certificate of \(host) is not trusted: check authority, name and clock"
        case .pinMismatch(let host): "\(host) has another key than the pinned one"
        case .tlsFailed(let host, let detail): "TLS with \(host) failed: \(detail)"
        case .cut(let host): "\(host) cut the connection before the answer was whole"
        case .tooLarge(let byteCountMax): "the answer is larger than \(byteCountMax) bytes"
        case .cancelled: "cancelled"
        case .unexpected(let detail): "unexpected: \(detail)"
        }
    }
}
