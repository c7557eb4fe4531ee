internal import CCurl
internal import Glibc
internal import Synchronization

/// Calls one peer over HTTP/1.1; connections are kept and used again.
///
/// No redirects, no proxies of the environment, no headers but the caller's, `Host` and
/// `Content-Length`: every byte counts on a district's line.
package final class HTTPClient: Sendable {
    package let address: PeerAddress
    private let options: ClientOptions
    private let idle = Mutex<[CurlHandle]>([])
    private let isCancelled = Flag()

    /// A client of `https://host[:port][/prefix]`, or `http:` to this machine.
    ///
    /// - Throws: `TransportError.badAddress`, `.plainHTTPRefused`, `.badTrust`.
    package init(
        base: String, options: ClientOptions = ClientOptions()
    ) throws(TransportError) {
        address = try PeerAddress(base)
        self.options = options
        if let pin = options.pinnedPublicKey {
            guard pin.hasPrefix("sha256//"), pin.utf8.count == 52 else {
                throw .badTrust("the pin is not sha256// and 44 characters of base64")
            }
        }
        if let file = options.caFile, unsafe access(file, R_OK) != 0 { throw .badTrust(file) }
        let handle = try CurlHandle(address: address, options: options)
        idle.withLock { $0.append(handle) }
    }

    /// Sends one request and waits for the whole answer, on the caller's thread.
    ///
    /// - Bound: `timeoutSeconds` from the request's last byte to the answer's first; movement
    ///   itself is bounded by `stallSeconds`, the whole by `totalSecondsMax`.
    /// - Precondition: `target` begins with `/`; target and headers hold no control bytes.
    /// - Throws: `TransportError`; any HTTP status is an answer, not an error.
    package func send(
        method: String, target: String, headers: [(name: String, value: String)] = [],
        body: [UInt8] = [], timeoutSeconds: Int = 60
    ) throws(TransportError) -> ClientResponse {
        precondition(target.hasPrefix("/") && target.utf8.allSatisfy { (0x21...0x7E).contains($0) })
        precondition(headers.allSatisfy { Self.isPlain($0.name) && Self.isPlain($0.value) })
        if isCancelled.isRaised { throw .cancelled }
        let handle = try borrow()
        defer { giveBack(handle) }
        let transfer = Transfer(
            options: options, answerSeconds: timeoutSeconds,
            isCancelled: { [isCancelled] in isCancelled.isRaised })
        let code = try handle.perform(
            method: method, target: target, headers: headers, body: body, transfer: transfer)
        if let error = error(of: code, transfer.end) { throw error }
        guard transfer.isWhole else { throw .cut(host: address.host) }
        return ClientResponse(
            status: transfer.status, headers: transfer.headers, body: transfer.body,
            sentByteCount: transfer.sentByteCount, receivedByteCount: transfer.receivedByteCount)
    }

    /// Ends what is under way, within about a second, and everything that comes later.
    package func cancel() {
        isCancelled.raise()
        idle.withLock { $0.removeAll() }
    }

    private func borrow() throws(TransportError) -> CurlHandle {
        if let handle = idle.withLock({ $0.popLast() }) { return handle }
        return try CurlHandle(address: address, options: options)
    }

    private func giveBack(_ handle: CurlHandle) {
        idle.withLock { idle in
            if idle.count < Limits.idleHandleCountMax { idle.append(handle) }
        }
    }

    /// The one place where libcurl's verdicts get names.
    private func error(of code: CURLcode, _ end: Transfer.End?) -> TransportError? {
        switch end {
        case .tooLarge: return .tooLarge(byteCountMax: options.bodyByteCountMax)
        case .stalled, .noAnswer: return .timedOut(host: address.host)
        case .cancelled: return .cancelled
        case nil: break
        }
        switch code {
        case CURLE_OK: return nil
        case CURLE_COULDNT_RESOLVE_HOST: return .cannotResolve(host: address.host)
        case CURLE_COULDNT_CONNECT: return .refused(host: address.host)
        case CURLE_OPERATION_TIMEDOUT: return .timedOut(host: address.host)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR:
            return .certificateNotTrusted(host: address.host)
        case CURLE_SSL_PINNEDPUBKEYNOTMATCH: return .pinMismatch(host: address.host)
        case CURLE_SSL_CACERT_BADFILE: return .badTrust(options.caFile ?? "the system's")
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM:
            return .tlsFailed(host: address.host, detail: "libcurl \(code.rawValue)")
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
            return .cut(host: address.host)
        default: return .unexpected(detail: "libcurl \(code.rawValue)")
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
}

/// A flag that one thread raises and others see.
final class Flag: Sendable {
    private let value = Atomic(false)
    var isRaised: Bool { value.load(ordering: .acquiring) }
    func raise() { value.store(true, ordering: .releasing) }
}
