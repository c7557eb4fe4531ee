internal import CZstd

/// Why compressed bytes were refused.
package enum CompressionError: Error, Equatable, Sendable {
    /// Not one Zstandard frame, or its blocks are damaged.
    case malformed
    /// The frame does not say how much comes out of it.
    case undeclaredSize
    /// More would come out than the caller holds.
    case tooLarge(byteCount: UInt64)
    /// Reading would need a window of more than 8 MiB.
    case windowTooLarge
    /// The frame needs a dictionary; there are none.
    case dictionary
    /// After the frame stands something else than one skippable frame.
    case trailingBytes
}

/// Zstandard as it travels between nodes: one frame that declares its size, then padding.
///
/// - Shape: a frame with content size, without checksum or dictionary, window at most 8 MiB; then
///   at most one skippable frame of zeros that fills up to the wished multiple.
/// - Source: RFC 8878.
package enum Zstandard {
    private static let compressors = unsafe ContextPool(
        make: { unsafe ZSTD_createCCtx() }, free: { unsafe _ = ZSTD_freeCCtx($0) })
    private static let decompressors = unsafe ContextPool(
        make: { unsafe ZSTD_createDCtx() }, free: { unsafe _ = ZSTD_freeDCtx($0) })

    /// Compresses into one frame, filled up with a skippable frame.
    ///
    /// Padding hides the exact length from whoever watches the line.
    ///
    /// - Precondition: `level` in 1...19; `paddedTo` is 0 (no padding) or at least 16.
    /// - Returns: a multiple of `paddedTo` bytes.
    package static func compress(
        _ bytes: [UInt8], level: Int = 3, paddedTo multiple: Int = 0
    ) -> [UInt8] {
        precondition((1...Limits.compressionLevelMax).contains(level))
        precondition(multiple == 0 || multiple >= 2 * ZstandardFrame.skippableHeaderByteCount)
        let context = compressors.borrow()
        defer { compressors.giveBack(context) }
        set(context, ZSTD_c_compressionLevel, Int32(level))
        set(context, ZSTD_c_checksumFlag, 0)
        set(context, ZSTD_c_contentSizeFlag, 1)
        let room =
            ZSTD_compressBound(bytes.count) + multiple
            + ZstandardFrame.skippableHeaderByteCount
        return unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let written = unsafe bytes.withUnsafeBytes { source in
                unsafe ZSTD_compress2(
                    context.pointer, buffer.baseAddress, buffer.count, source.baseAddress,
                    source.count)
            }
            precondition(ZSTD_isError(written) == 0, "room was measured by ZSTD_compressBound")
            count = written
            for byte in ZstandardFrame.padding(after: written, to: multiple) {
                unsafe buffer.initializeElement(at: count, to: byte)
                count += 1
            }
        }
    }

    /// Takes apart what `compress`, or any honest compressor, has made.
    ///
    /// - Bound: never holds more than `byteCountMax` bytes, whatever the frame claims.
    /// - Throws: `CompressionError`, before anything is decompressed if the header is at fault.
    package static func decompress(
        _ bytes: [UInt8], byteCountMax: Int
    ) throws(CompressionError) -> [UInt8] {
        let frame = try ZstandardFrame(bytes)
        guard !frame.needsDictionary else { throw .dictionary }
        guard let declared = frame.contentByteCount else { throw .undeclaredSize }
        guard frame.windowByteCount <= 1 << UInt64(Limits.windowLogMax) else {
            throw .windowTooLarge
        }
        guard let size = Int(exactly: declared), size <= byteCountMax else {
            throw .tooLarge(byteCount: declared)
        }
        let end = unsafe bytes.withUnsafeBytes { source in
            unsafe ZSTD_findFrameCompressedSize(source.baseAddress, source.count)
        }
        guard ZSTD_isError(end) == 0, end <= bytes.count else { throw .malformed }
        guard ZstandardFrame.isPadding(bytes[end...]) else { throw .trailingBytes }
        let context = decompressors.borrow()
        defer { decompressors.giveBack(context) }
        var isIntact = false
        let content = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            let written = unsafe bytes.withUnsafeBytes { source in
                unsafe ZSTD_decompressDCtx(
                    context.pointer, buffer.baseAddress, size, source.baseAddress, end)
            }
            count = ZSTD_isError(written) == 0 ? written : 0
            isIntact = ZSTD_isError(written) == 0
        }
        guard isIntact, content.count == size else { throw .malformed }
        return content
    }

    private static func set(
        _ context: LentContext, _ parameter: ZSTD_cParameter, _ value: Int32
    ) {
        let status = unsafe ZSTD_CCtx_setParameter(context.pointer, parameter, value)
        precondition(ZSTD_isError(status) == 0, "misuse of Zstandard")
    }
}
