/// The target of a request taken apart and decoded, once and strictly.
enum RequestTarget {
    /// Splits an origin-form target and decodes its path.
    ///
    /// Refused: anything but visible ASCII, a fragment, a percent sign without two hex digits,
    /// encoded control bytes, an encoded `/` (it would move a border between segments), dot
    /// segments (who sends them hopes for an accident), and paths that are not UTF-8.
    ///
    /// - Returns: the decoded path; the query as sent, `nil` if there is no `?`.
    static func parse(
        _ target: [UInt8]
    ) throws(Refusal) -> (path: String, query: String?) {
        let cut = target.firstIndex(of: UInt8(ascii: "?"))
        let rawPath = target[..<(cut ?? target.endIndex)]
        guard rawPath.allSatisfy(isPathByte) else { throw .malformedTarget }
        let path = try decoded(rawPath, refusing: isForbiddenInPath)
        for segment in path.split(separator: UInt8(ascii: "/")) {
            let isDots = segment.elementsEqual([0x2E]) || segment.elementsEqual([0x2E, 0x2E])
            guard !isDots else { throw .malformedTarget }
        }
        guard let pathText = String(validating: path, as: UTF8.self) else {
            throw .malformedTarget
        }
        guard let cut else { return (pathText, nil) }
        let query = target[(cut + 1)...]
        guard query.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }) else {
            throw .malformedTarget
        }
        _ = try decoded(query, refusing: { $0 == 0 })
        return (pathText, String(decoding: query, as: UTF8.self))
    }

    private static func decoded(
        _ text: ArraySlice<UInt8>, refusing isForbidden: (UInt8) -> Bool
    ) throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            guard text[index] == UInt8(ascii: "%") else {
                bytes.append(text[index])
                index += 1
                continue
            }
            guard index + 2 < text.endIndex, let high = hexValue(text[index + 1]),
                let low = hexValue(text[index + 2])
            else { throw .malformedTarget }
            let byte = high << 4 | low
            guard !isForbidden(byte) else { throw .malformedTarget }
            bytes.append(byte)
            index += 3
        }
        return bytes
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }

    /// `pchar` and `/` of RFC 3986 3.3.
    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~%!$&'()*+,;=:@/".utf8.contains(byte)
        }
    }

    private static func isForbiddenInPath(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "/")
    }
}
