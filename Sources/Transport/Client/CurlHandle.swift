internal import CCurl

/// One libcurl handle with the connection it keeps open.
///
/// Unchecked, because the client's pool lends a handle to one exchange at a time.
@safe final class CurlHandle: @unchecked Sendable {
    private let handle: UnsafeMutableRawPointer
    private let address: PeerAddress
    private let options: ClientOptions

    private static let isReady: Bool = { shim_global_init() == CURLE_OK }()

    init(address: PeerAddress, options: ClientOptions) throws(TransportError) {
        guard Self.isReady, let handle = unsafe curl_easy_init() else {
            throw .unexpected(detail: "libcurl does not start")
        }
        unsafe self.handle = unsafe handle
        self.address = address
        self.options = options
        try setUp()
    }

    deinit { unsafe curl_easy_cleanup(handle) }

    // MARK: Once

    private func setUp() throws(TransportError) {
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_PROTOCOLS_STR, address.isEncrypted ? "https" : "http")
        try set(CURLOPT_FOLLOWLOCATION, 0)
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_NOPROXY, "*")
        try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        try set(CURLOPT_HTTP09_ALLOWED, 0)
        try set(CURLOPT_PATH_AS_IS, 1)
        try set(CURLOPT_TCP_NODELAY, 1)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        try set(CURLOPT_CONNECTTIMEOUT, options.connectSecondsMax)
        try set(CURLOPT_TIMEOUT, options.totalSecondsMax ?? 0)
        try set(CURLOPT_NOPROGRESS, 0)
        // The trace counts bytes as they cross the socket; the library's own sums count a body
        // that leaves together with its headers twice.
        try set(CURLOPT_VERBOSE, 1)
        try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        let isPinAlone = options.pinnedPublicKey != nil && options.caFile == nil
        try set(CURLOPT_SSL_VERIFYPEER, isPinAlone ? 0 : 1)
        try set(CURLOPT_SSL_VERIFYHOST, isPinAlone ? 0 : 2)
        if let file = options.caFile {
            try set(CURLOPT_CAINFO, file)
            unsafe _ = shim_set_string(handle, CURLOPT_CAPATH, nil)
        }
        if let pin = options.pinnedPublicKey { try set(CURLOPT_PINNEDPUBLICKEY, pin) }
    }

    // MARK: One exchange

    /// Sends and waits.
    ///
    /// - Returns: the library's verdict; what came stands in `transfer`.
    func perform(
        method: String, target: String, headers: [(name: String, value: String)],
        body: [UInt8], transfer: Transfer
    ) throws(TransportError) -> CURLcode {
        try set(CURLOPT_URL, address.url + target)
        try set(CURLOPT_NOBODY, method == "HEAD" ? 1 : 0)
        let hasBody = !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method)
        if method != "HEAD" {
            try set(hasBody ? CURLOPT_POST : CURLOPT_HTTPGET, 1)
            try set(CURLOPT_CUSTOMREQUEST, method)
        } else {
            unsafe _ = shim_set_string(handle, CURLOPT_CUSTOMREQUEST, nil)
        }
        let list = unsafe headerList(headers)
        defer { unsafe curl_slist_free_all(list) }
        unsafe _ = shim_set_list(handle, CURLOPT_HTTPHEADER, list)
        unsafe setCallbacks(Unmanaged.passUnretained(transfer).toOpaque())
        let code = unsafe body.withUnsafeBytes { bytes in
            guard hasBody else { return unsafe curl_easy_perform(handle) }
            unsafe _ = shim_set_offset(
                handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
            // No pointer would mean "ask the read callback": an empty body still needs one.
            if let base = bytes.baseAddress, unsafe !bytes.isEmpty {
                unsafe _ = shim_set_bytes(handle, CURLOPT_POSTFIELDS, base)
            } else {
                unsafe _ = shim_set_string(handle, CURLOPT_COPYPOSTFIELDS, "")
            }
            defer { unsafe _ = shim_set_bytes(handle, CURLOPT_POSTFIELDS, nil) }
            return unsafe curl_easy_perform(handle)
        }
        unsafe _ = shim_set_list(handle, CURLOPT_HTTPHEADER, nil)
        return code
    }

    /// Our headers, and a colon without value for each that libcurl would add of its own.
    private func headerList(
        _ headers: [(name: String, value: String)]
    ) -> UnsafeMutablePointer<curl_slist>? {
        var list: UnsafeMutablePointer<curl_slist>?
        for unwanted in ["Accept:", "Expect:"] {
            unsafe list = curl_slist_append(list, unwanted)
        }
        if !headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            unsafe list = curl_slist_append(list, "Content-Type:")
        }
        for (name, value) in headers {
            unsafe list = curl_slist_append(list, value.isEmpty ? "\(name);" : "\(name): \(value)")
        }
        return unsafe list
    }

    private func setCallbacks(_ context: UnsafeMutableRawPointer) {
        unsafe shim_set_callbacks(
            handle, context,
            { bytes, size, count, context in
                guard let context = unsafe context else { return 0 }
                let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
                let part = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
                return unsafe transfer.receiveBody(part) ? part.count : 0
            },
            { bytes, size, count, context in
                guard let context = unsafe context else { return 0 }
                let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
                let part = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
                return unsafe transfer.receiveHeader(part) ? part.count : 0
            },
            { context, downTotal, down, upTotal, up in
                guard let context = unsafe context else { return 1 }
                let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
                let goesOn = transfer.mayGoOn(
                    downTotal: Int64(downTotal), down: Int64(down), upTotal: Int64(upTotal),
                    up: Int64(up))
                return goesOn ? 0 : 1
            },
            { _, kind, _, count, context in
                guard let context = unsafe context else { return 0 }
                let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
                transfer.hasCrossed(kind, byteCount: count)
                return 0
            })
    }

    private func set(_ option: CURLoption, _ value: Int) throws(TransportError) {
        try check(unsafe shim_set_long(handle, option, value), option)
    }

    private func set(_ option: CURLoption, _ value: String) throws(TransportError) {
        try check(unsafe shim_set_string(handle, option, value), option)
    }

    private func check(_ code: CURLcode, _ option: CURLoption) throws(TransportError) {
        guard code != CURLE_OK else { return }
        let trust = [CURLOPT_CAINFO, CURLOPT_PINNEDPUBLICKEY]
        if trust.contains(option) { throw .badTrust("libcurl \(code.rawValue)") }
        throw .unexpected(detail: "libcurl \(code.rawValue) for option \(option.rawValue)")
    }
}
