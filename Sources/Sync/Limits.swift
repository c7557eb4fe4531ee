/// Bounds of an exchange; protocol/limits.md tells them in prose.
package enum SyncLimits {
    package static let headCountMax = 65_536
    /// Uncompressed bytes of one request's or answer's segments.
    package static let exchangeByteCountMax = 24 * 1024 * 1024
    /// Uncompressed bytes after which a sender closes an exchange and begins the next.
    package static let exchangeByteCountAim = 6 * 1024 * 1024
    /// Compressed bytes of one body on the wire.
    package static let bodyByteCountMax = 16 * 1024 * 1024
    /// Bodies are padded to a multiple of this, so that their length tells less.
    package static let paddingByteCount = 512
    /// Bodies below this are neither compressed nor padded.
    package static let compressionByteCountMin = 512
    package static let nonceByteCount = 16
    /// Nonces that a peer may hold at once: one for each request it has under way, and spares.
    package static let noncesPerPeerCountMax = 32
    /// Head tables that are remembered, to send only differences from them.
    package static let rememberedTableCountMax = 64
    package static let waitSecondsMax: UInt64 = 25
    package static let refusalCountMax = 1_024
    package static let documentsPerListCountMax = 1_024
    package static let documentByteCountMax: UInt64 = 64 * 1024 * 1024
    /// A document travels in parts of this size; after a cut at most one part is sent again.
    package static let documentPartByteCountMax = 1024 * 1024
    package static let documentPartsPerMessageCountMax = 256
    /// Bytes of parts after which a message is closed.
    package static let documentMessageByteCountAim = 4 * 1024 * 1024
}
