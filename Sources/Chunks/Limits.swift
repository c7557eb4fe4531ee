/// Bounds of documents on disk.
package enum ChunkLimits {
    /// The largest document that is kept: 64 MiB.
    package static let documentByteCountMax: UInt64 = 64 << 20
    /// How much of a document is in memory at once while it is copied or hashed.
    static let pieceByteCount = 128 * 1024
    /// How near its end a PDF says that it ends.
    package static let markerByteCountMax = 1024
}
