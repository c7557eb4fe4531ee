/// Where a client calls: scheme, host, port and path prefix, checked once.
package struct PeerAddress: Equatable, Sendable {
    package let isEncrypted: Bool
    /// A name or a numeric address; IPv6 in brackets.
    package let host: String
    package let port: UInt16
    /// Empty, or a path without the slash at its end.
    package let prefix: String

    /// Reads `https://host[:port][/prefix]`.
    ///
    /// - Throws: `TransportError.badAddress`; `.plainHTTPRefused` for `http:` to anything but this
    ///   machine.
    package init(_ text: String) throws(TransportError) {
        let rest: Substring
        if text.hasPrefix("https://") {
            (isEncrypted, rest) = (true, text.dropFirst(8))
        } else if text.hasPrefix("http://") {
            (isEncrypted, rest) = (false, text.dropFirst(7))
        } else {
            throw .badAddress(text)
        }
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        let authority = rest[..<slash]
        var path = rest[slash...]
        while path.hasSuffix("/") { path = path.dropLast() }
        let bracket = authority.lastIndex(of: "]")
        let colon = authority.lastIndex(of: ":").flatMap { colon in
            bracket.map { colon > $0 } ?? true ? colon : nil
        }
        let name = authority[..<(colon ?? authority.endIndex)]
        guard !name.isEmpty, name.utf8.allSatisfy({ Self.isHostByte($0) }),
            path.utf8.allSatisfy({ Self.isPrefixByte($0) })
        else { throw .badAddress(text) }
        if let colon {
            guard let number = UInt16(authority[authority.index(after: colon)...]), number > 0
            else { throw .badAddress(text) }
            port = number
        } else {
            port = isEncrypted ? 443 : 80
        }
        host = String(name)
        prefix = String(path)
        guard isEncrypted || isLoopback else { throw .plainHTTPRefused(host: host) }
    }

    /// Whether the host is this machine: `localhost`, `127.0.0.0/8` or `[::1]`.
    package var isLoopback: Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127"
            && parts.allSatisfy { UInt8($0).map(String.init) == String($0) }
    }

    var url: String { "\(isEncrypted ? "https" : "http")://\(host):\(port)\(prefix)" }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._:[]".utf8.contains(byte)
        }
    }

    private static func isPrefixByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~/".utf8.contains(byte)
        }
    }
}
