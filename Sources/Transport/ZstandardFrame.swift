/// What a Zstandard frame says of itself before a byte of it is decompressed.
///
/// Read by hand: the library's own reader of frame headers is outside its stable interface.
///
/// - Source: RFC 8878 3.1.1.1 (frame header), 3.1.2 (skippable frames).
struct ZstandardFrame: Equatable {
    let windowByteCount: UInt64
    let contentByteCount: UInt64?
    let needsDictionary: Bool

    /// Magic number and length of a skippable frame.
    static let skippableHeaderByteCount = 8
    private static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

    /// Reads the header of the frame that stands at the beginning of `bytes`.
    init(_ bytes: [UInt8]) throws(CompressionError) {
        guard bytes.starts(with: Self.magic), bytes.count > 4 else { throw .malformed }
        let descriptor = bytes[4]
        guard descriptor & 0b1000 == 0 else { throw .malformed }
        let isSingleSegment = descriptor & 0b10_0000 != 0
        let sizeFlag = descriptor >> 6
        var cursor = 5
        var window: UInt64 = 0
        if !isSingleSegment {
            guard cursor < bytes.count else { throw .malformed }
            let base: UInt64 = 1 << (10 + UInt64(bytes[cursor] >> 3))
            window = base + base / 8 * UInt64(bytes[cursor] & 7)
            cursor += 1
        }
        let dictionaryByteCount = [0, 1, 2, 4][Int(descriptor & 3)]
        needsDictionary = dictionaryByteCount > 0
        cursor += dictionaryByteCount
        let sizeByteCount = [isSingleSegment ? 1 : 0, 2, 4, 8][Int(sizeFlag)]
        guard cursor + sizeByteCount <= bytes.count else { throw .malformed }
        if sizeByteCount == 0 {
            contentByteCount = nil
        } else {
            var size: UInt64 = sizeByteCount == 2 ? 256 : 0
            for index in 0..<sizeByteCount {
                let (sum, overflow) = size.addingReportingOverflow(
                    UInt64(bytes[cursor + index]) << UInt64(8 * index))
                guard !overflow else { throw .malformed }
                size = sum
            }
            contentByteCount = size
        }
        windowByteCount = isSingleSegment ? contentByteCount ?? 0 : window
    }

    /// A skippable frame of zeros that makes `byteCount` a multiple of `multiple`.
    ///
    /// - Returns: nothing if it is one already, or if `multiple` is 0.
    static func padding(after byteCount: Int, to multiple: Int) -> [UInt8] {
        guard multiple > 0, byteCount % multiple > 0 else { return [] }
        var padding = multiple - byteCount % multiple
        if padding < skippableHeaderByteCount { padding += multiple }
        var frame: [UInt8] = [0x50, 0x2A, 0x4D, 0x18]
        let content = padding - skippableHeaderByteCount
        for shift in [0, 8, 16, 24] { frame.append(UInt8(truncatingIfNeeded: content >> shift)) }
        frame.append(contentsOf: repeatElement(0, count: content))
        return frame
    }

    /// Whether `bytes` are nothing, or exactly one skippable frame.
    static func isPadding(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        guard bytes.count >= skippableHeaderByteCount, first & 0xF0 == 0x50,
            bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
        else { return false }
        var content = 0
        for byte in bytes.dropFirst(4).prefix(4).reversed() { content = content << 8 | Int(byte) }
        return bytes.count == skippableHeaderByteCount + content
    }
}
