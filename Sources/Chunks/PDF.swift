package import Encoding

/// What can be told of a PDF without reading it.
package enum PDF {
    private static let head = Array("%PDF-1.".utf8)
    private static let end = Array("%%EOF".utf8)

    /// Whether a file that begins and ends so says of itself that it is a PDF, and whole.
    ///
    /// A courtesy to whoever picks the wrong file, or one cut in transit; no proof of anything.
    ///
    /// - Parameters:
    ///   - prefix: the first bytes, at least 7.
    ///   - suffix: the last bytes; `ChunkLimits.markerByteCountMax` of them count.
    /// - Source: ISO 32000-1 §7.5.2, §7.5.5; Annex H.3 notes 13, 18 for how far viewers look.
    package static func looksLikePDF(
        prefix: some Collection<UInt8>, suffix: some BidirectionalCollection<UInt8>
    ) -> Bool {
        guard prefix.starts(with: head) else { return false }
        let tail = Array(suffix.suffix(ChunkLimits.markerByteCountMax))
        guard tail.count >= end.count else { return false }
        return (0...tail.count - end.count).contains { tail[$0...].starts(with: end) }
    }
}

extension DocumentStore {
    /// The same, for a document that is here.
    ///
    /// - Throws: `missing`, `system`.
    package func looksLikePDF(_ digest: Digest256) throws(ChunkError) -> Bool {
        guard let byteCount = size(of: digest) else { throw .missing }
        let margin = UInt64(ChunkLimits.markerByteCountMax)
        let tail = byteCount - min(byteCount, margin)
        return PDF.looksLikePDF(
            prefix: try read(digest, range: 0..<margin),
            suffix: try read(digest, range: tail..<byteCount))
    }
}
