internal import CCurl
internal import Synchronization

/// What comes back during one exchange; libcurl's callbacks write into it.
///
/// Belongs to the thread that performs the exchange: libcurl calls back on that thread only.
final class Transfer {
    enum End { case tooLarge, stalled, noAnswer, cancelled }

    private(set) var status = 0
    private(set) var headers: [(name: String, value: String)] = []
    private(set) var body: [UInt8] = []
    private(set) var sentByteCount = 0
    private(set) var receivedByteCount = 0
    /// Why we ended it ourselves, if we did.
    private(set) var end: End?

    private let bodyByteCountMax: Int
    private let stallSeconds: Int
    private let answerSeconds: Int
    private let isCancelled: @Sendable () -> Bool
    private var isHeadWhole = false
    private var headerByteCount = 0
    private var movedByteCount: Int64 = -1
    private var movedAt = Clock.steadyMilliseconds()

    init(
        options: ClientOptions, answerSeconds: Int, isCancelled: @escaping @Sendable () -> Bool
    ) {
        bodyByteCountMax = options.bodyByteCountMax
        stallSeconds = options.stallSeconds
        self.answerSeconds = answerSeconds
        self.isCancelled = isCancelled
    }

    /// - Returns: `false` to end the exchange.
    func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= bodyByteCountMax - body.count else {
            end = .tooLarge
            return false
        }
        unsafe body.append(contentsOf: bytes)
        return true
    }

    /// - Returns: `false` to end the exchange.
    func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
        headerByteCount += bytes.count
        guard headerByteCount <= Limits.answerHeaderByteCountMax else {
            end = .tooLarge
            return false
        }
        var line = unsafe String(decoding: bytes, as: UTF8.self)[...]
        while let last = line.utf8.last, last == 0x0A || last == 0x0D {
            line = Substring(line.unicodeScalars.dropLast())
        }
        if line.hasPrefix("HTTP/") {
            // An interim answer's headers are not the answer's.
            headers.removeAll()
            isHeadWhole = false
            status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...]
            headers.append((line[..<colon].lowercased(), Self.trimmed(value)))
        } else if line.isEmpty {
            isHeadWhole = true
        }
        return true
    }

    /// Whether the answer says itself where it ends, and got there.
    ///
    /// libcurl takes a connection that closes for the end of headers, or of a body of unstated
    /// length; a cut line looks the same.
    var isWhole: Bool {
        let isStated = headers.contains {
            $0.name == "content-length" || $0.name == "transfer-encoding"
        }
        return isHeadWhole && (isStated || body.isEmpty && [204, 304].contains(status))
    }

    func hasCrossed(_ kind: curl_infotype, byteCount: Int) {
        if kind == CURLINFO_HEADER_OUT || kind == CURLINFO_DATA_OUT { sentByteCount += byteCount }
        if kind == CURLINFO_HEADER_IN || kind == CURLINFO_DATA_IN {
            receivedByteCount += byteCount
        }
    }

    /// Looked at about once a second, and whenever something moves.
    ///
    /// A peer may think for as long as the caller waits, but a body that has begun, either way,
    /// must go on.
    ///
    /// - Returns: `false` to end the exchange.
    func mayGoOn(downTotal: Int64, down: Int64, upTotal: Int64, up: Int64) -> Bool {
        if isCancelled() {
            end = .cancelled
            return false
        }
        let now = Clock.steadyMilliseconds()
        let moved = up + down + Int64(headerByteCount)
        if moved != movedByteCount {
            (movedByteCount, movedAt) = (moved, now)
            return true
        }
        let isUnderWay = up < upTotal || headerByteCount > 0
        let seconds = Int((now - movedAt) / 1000)
        guard seconds >= (isUnderWay ? stallSeconds : answerSeconds) else { return true }
        end = isUnderWay ? .stalled : .noAnswer
        return false
    }

    private static func trimmed(_ value: Substring) -> String {
        var value = value
        while value.first == " " || value.first == "\t" { value.removeFirst() }
        while value.last == " " || value.last == "\t" { value.removeLast() }
        return String(value)
    }
}
