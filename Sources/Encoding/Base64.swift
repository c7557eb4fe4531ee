/// Base64 with padding, the alphabet of RFC 4648 §4: what HTTP structured fields carry.
package enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    package static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var word: UInt32 = 0
            for byte in group { word = word << 8 | UInt32(byte) }
            word <<= 8 * UInt32(3 - group.count)
            for position in 0..<4 {
                guard position <= group.count else {
                    text.append(UInt8(ascii: "="))
                    continue
                }
                text.append(alphabet[Int(word >> (18 - 6 * UInt32(position)) & 63)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// - Returns: `nil` for anything but the one encoding that `text(_:)` would have written.
    package static func bytes(_ text: String) -> [UInt8]? {
        let units = Array(text.utf8)
        guard units.count % 4 == 0 else { return nil }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: units.count, by: 4) {
            let group = units[start..<start + 4]
            let digits = group.prefix { $0 != UInt8(ascii: "=") }
            guard digits.count >= 2, digits.count == 4 || start + 4 == units.count else {
                return nil
            }
            var word: UInt32 = 0
            for digit in digits {
                guard let value = alphabet.firstIndex(of: digit) else { return nil }
                word = word << 6 | UInt32(value)
            }
            word <<= 6 * UInt32(4 - digits.count)
            for position in 0..<digits.count - 1 {
                bytes.append(UInt8(truncatingIfNeeded: word >> (16 - 8 * UInt32(position))))
            }
        }
        return self.text(bytes) == text ? bytes : nil
    }
}
