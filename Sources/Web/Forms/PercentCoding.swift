/// Text in addresses and forms.
///
/// - Source: RFC 3986 §2; application/x-www-form-urlencoded of the URL standard.
package enum PercentCoding {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Everything but letters, figures and `-._~` becomes `%XX`.
    package static func encode(_ text: String) -> String {
        var bytes: [UInt8] = []
        for unit in text.utf8 {
            switch unit {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e:
                bytes.append(unit)
            default: bytes += [0x25, digits[Int(unit >> 4)], digits[Int(unit & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Returns: `nil` for a broken `%XX`, for what is no UTF-8, and for a NUL.
    static func decodeForm(_ bytes: ArraySlice<UInt8>) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case 0x2b: decoded.append(0x20)
            case 0x25:
                guard index + 2 < bytes.endIndex, let high = value(bytes[index + 1]),
                    let low = value(bytes[index + 2])
                else { return nil }
                decoded.append(high << 4 | low)
                index += 2
            default: decoded.append(bytes[index])
            }
            index += 1
        }
        return text(decoded)
    }

    /// UTF-8 without NUL; line ends of forms become LF.
    static func text(_ bytes: [UInt8]) -> String? {
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            return nil
        }
        guard bytes.contains(0x0d) else { return text }
        var units: [UInt8] = []
        units.reserveCapacity(bytes.count)
        for (index, unit) in bytes.enumerated() {
            if unit != 0x0d {
                units.append(unit)
            } else if index + 1 == bytes.count || bytes[index + 1] != 0x0a {
                units.append(0x0a)
            }
        }
        return String(decoding: units, as: UTF8.self)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }
}
