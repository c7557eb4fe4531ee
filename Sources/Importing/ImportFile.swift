package import Encoding
internal import Sealing

/// One line of a file, as bytes.
package struct RawLine: Equatable, Sendable {
    /// Counted from 1, empty lines too.
    package let number: Int
    /// Without the line feed; empty if the line is longer than it may be.
    package let bytes: [UInt8]
    package let isTooLong: Bool

    package init(number: Int, bytes: [UInt8], isTooLong: Bool = false) {
        self.number = number
        self.bytes = bytes
        self.isTooLong = isTooLong
    }

    /// The name under which a line is carried out once only.
    ///
    /// The two kinds of name differ in the byte after the prefix, so that no text is another
    /// line's id.
    ///
    /// - Shape: SHA-256 of `mehkeme-import-v1`, then 0 and the id, or 1, the line's number in
    ///   eight bytes and its text.
    package func identity(id: String?) -> Digest256 {
        var bytes = Array("mehkeme-import-v1".utf8)
        if let id {
            bytes.append(0)
            bytes += id.utf8
        } else {
            bytes.append(1)
            bytes.append(bigEndian: UInt64(number))
            bytes += self.bytes
        }
        return SHA256.digest(bytes)
    }
}

/// Cuts a file into lines, piece by piece.
///
/// - Bound: holds one line at most, and of a line that is too long nothing.
package struct LineCutter: Sendable {
    private var number = 1
    private var pending: [UInt8] = []
    private var isTooLong = false

    package init() {}

    /// The lines that end in the next piece of the file; empty ones are passed over.
    package mutating func cut(_ piece: [UInt8]) -> [RawLine] {
        var lines: [RawLine] = []
        var rest = piece[...]
        while let end = rest.firstIndex(of: 0x0a) {
            take(rest[..<end])
            if let line = line() { lines.append(line) }
            number += 1
            rest = rest[(end + 1)...]
        }
        take(rest)
        return lines
    }

    /// The last line, if no line feed ended it.
    package mutating func finish() -> RawLine? { line() }

    private mutating func take(_ bytes: ArraySlice<UInt8>) {
        guard !isTooLong, pending.count + bytes.count <= ImportLimits.lineByteCountMax else {
            isTooLong = true
            pending = []
            return
        }
        pending += bytes
    }

    private mutating func line() -> RawLine? {
        defer {
            pending = []
            isTooLong = false
        }
        guard isTooLong || !pending.isEmpty else { return nil }
        return RawLine(number: number, bytes: pending, isTooLong: isTooLong)
    }
}
