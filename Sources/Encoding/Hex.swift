/// Hexadecimal text, lower case on the way out, either case on the way in.
package enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    @inlinable
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// - Returns: `nil` for an odd count of digits or anything that is no digit.
    @inlinable
    package static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for unit in text.utf8 {
            guard let value = value(of: unit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return high == nil ? bytes : nil
    }

    @inlinable
    static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }
}

extension [UInt8] {
    /// Appends eight bytes, most significant first: the order in which keys sort as numbers do.
    @inlinable
    package mutating func append(bigEndian word: UInt64) {
        var shift: UInt64 = 64
        while shift > 0 {
            shift -= 8
            append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }

    /// Appends four bytes, most significant first.
    @inlinable
    package mutating func append(bigEndian word: UInt32) {
        append(UInt8(truncatingIfNeeded: word >> 24))
        append(UInt8(truncatingIfNeeded: word >> 16))
        append(UInt8(truncatingIfNeeded: word >> 8))
        append(UInt8(truncatingIfNeeded: word))
    }

    /// Appends two bytes, most significant first.
    @inlinable
    package mutating func append(bigEndian word: UInt16) {
        append(UInt8(truncatingIfNeeded: word >> 8))
        append(UInt8(truncatingIfNeeded: word))
    }

    /// The big-endian number in `count` bytes from `start`.
    ///
    /// - Precondition: the bytes are there; `count` is at most 8.
    @inlinable
    package func bigEndian(at start: Int, count: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in start..<start + count { word = word << 8 | UInt64(self[index]) }
        return word
    }
}
