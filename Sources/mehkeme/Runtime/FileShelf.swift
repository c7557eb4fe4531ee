internal import Chunks
internal import Encoding
internal import Node
internal import Sync

/// Documents as files, for the exchange with peers.
final class FileShelf: DocumentShelf {
    private let store: DocumentStore

    init(_ store: DocumentStore) { self.store = store }

    func has(_ digest: Digest256) -> Bool { store.has(digest) }

    func size(of digest: Digest256) -> UInt64? { store.size(of: digest) }

    func part(_ digest: Digest256, from offset: UInt64) -> DocumentPart? {
        guard let size = store.size(of: digest), offset <= size else { return nil }
        let end = min(size, offset + UInt64(SyncLimits.documentPartByteCountMax))
        guard let bytes = try? store.read(digest, range: offset..<end) else { return nil }
        return DocumentPart(digest: digest, totalByteCount: size, offset: offset, bytes: bytes)
    }

    func take(_ part: DocumentPart) -> UInt64? {
        if store.has(part.digest) { return part.totalByteCount }
        do throws(ChunkError) {
            let writer = try store.writer(
                for: part.digest, totalByteCount: part.totalByteCount)
            if part.offset <= writer.byteCount { try writer.append(part.bytes, at: part.offset) }
            if writer.isComplete { _ = try writer.finish() }
            return writer.byteCount
        } catch {
            return nil
        }
    }
}
