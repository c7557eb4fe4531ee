import Testing
import Transport

@Suite struct ZstandardTests {
    /// Text-like bytes that compress, and noise that does not, from a fixed seed.
    static func bytes(count: Int, noise: Bool) -> [UInt8] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        return (0..<count).map { index in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return noise ? UInt8(truncatingIfNeeded: state >> 56) : UInt8(index / 7 % 61 + 33)
        }
    }

    @Test(
        "What is compressed comes back, padded or not",
        arguments: [0, 1, 255, 256, 257, 511, 512, 65_791, 65_792, 3_000_000], [true, false])
    func roundTrip(count: Int, noise: Bool) throws {
        let bytes = Self.bytes(count: count, noise: noise)
        for level in [1, 3, 19] where level < 19 || count < 100_000 {
            for multiple in [0, 16, 512] {
                let packed = Zstandard.compress(bytes, level: level, paddedTo: multiple)
                if multiple > 0 { #expect(packed.count.isMultiple(of: multiple)) }
                let back = try Zstandard.decompress(packed, byteCountMax: count)
                #expect(back == bytes)
            }
        }
    }

    @Test("Every remainder modulo 16 is padded, also where a frame header does not fit")
    func remainders() throws {
        for count in 0..<64 {
            let bytes = Self.bytes(count: count, noise: true)
            let packed = Zstandard.compress(bytes, paddedTo: 16)
            #expect(packed.count.isMultiple(of: 16))
            #expect(try Zstandard.decompress(packed, byteCountMax: 64) == bytes)
        }
    }

    @Test("The declared size is held against the reader's bound before anything is unpacked")
    func tooLarge() {
        let packed = Zstandard.compress([UInt8](repeating: 1, count: 1000))
        #expect(throws: CompressionError.tooLarge(byteCount: 1000)) {
            try Zstandard.decompress(packed, byteCountMax: 999)
        }
    }

    /// A raw block of the three bytes "abc", the last one.
    static let block: [UInt8] = [0x19, 0, 0, 0x61, 0x62, 0x63]
    static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

    @Test("A hand-made frame is read as RFC 8878 says")
    func handMade() throws {
        let frame = Self.magic + [0x20, 3] + Self.block
        #expect(try Zstandard.decompress(frame, byteCountMax: 3) == [0x61, 0x62, 0x63])
    }

    @Test(
        "Each frame with one fault is refused for that fault",
        arguments: [
            (magic + [0x00, 0x00] + block, CompressionError.undeclaredSize),
            (magic + [0x80, 0x70, 3, 0, 0, 0] + block, .windowTooLarge),
            (magic + [0xA0, 1, 0, 0x80, 0] + block, .windowTooLarge),
            (
                magic + [0x80, 0x00, 0xFF, 0xFF, 0xFF, 0xFF] + block,
                .tooLarge(byteCount: 4294967295)
            ),
            (magic + [0x21, 7, 3] + block, .dictionary),
            (magic + [0x20, 4] + block, .malformed),
            (magic + [0x20, 2] + block, .malformed),
            (magic + [0x28, 3] + block, .malformed),
            (magic + [0x20, 3] + block.dropLast(), .malformed),
            (magic, .malformed),
            ([], .malformed),
            ([0x50, 0x2A, 0x4D, 0x18, 0, 0, 0, 0], .malformed),
            (magic + [0x20, 3] + block + [0], .trailingBytes),
            (magic + [0x20, 3] + block + magic + [0x20, 3] + block, .trailingBytes),
            (
                magic + [0x20, 3] + block + [0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 0],
                .trailingBytes
            ),
            (
                magic + [0x20, 3] + block + [0x50, 0x2A, 0x4D, 0x18, 0, 0, 0, 0]
                    + [0x50, 0x2A, 0x4D, 0x18, 0, 0, 0, 0],
                .trailingBytes
            ),
        ])
    func refused(frame: [UInt8], error: CompressionError) {
        #expect(throws: error) { try Zstandard.decompress(frame, byteCountMax: 1 << 20) }
    }

    @Test("A frame cut anywhere is refused, and no flipped byte makes the reader trap")
    func damaged() {
        let packed = Zstandard.compress(Self.bytes(count: 300, noise: false), paddedTo: 64)
        let frameByteCount = Zstandard.compress(Self.bytes(count: 300, noise: false)).count
        for end in 0..<packed.count where end != frameByteCount {
            #expect(throws: CompressionError.self) {
                try Zstandard.decompress(Array(packed[..<end]), byteCountMax: 300)
            }
        }
        for index in packed.indices {
            var flipped = packed
            flipped[index] ^= 0x5A
            let content = try? Zstandard.decompress(flipped, byteCountMax: 300)
            #expect((content?.count ?? 0) <= 300)
        }
    }
}
