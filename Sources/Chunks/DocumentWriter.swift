package import Encoding
internal import Synchronization

extension DocumentStore {
    /// Begins to receive a document in ranges, or goes on where the last writer was cut off.
    ///
    /// - Parameter totalByteCount: the length that was announced with the digest.
    /// - Throws: `tooLarge`; `busy` while another writer has it in hand; `full`, `system`.
    package func writer(
        for digest: Digest256, totalByteCount: UInt64
    ) throws(ChunkError) -> DocumentWriter {
        let limit = ChunkLimits.documentByteCountMax
        guard totalByteCount <= limit else { throw .tooLarge(byteCountMax: limit) }
        let document = StoredDocument(digest: digest, byteCount: totalByteCount)
        let path = "\(directory)/incoming/\(digest.hex).part"
        while true {
            let file = try OpenFile(path, for: .resuming)
            guard try file.claim() else { throw .busy }
            // Between opening and claiming, another writer may have ended and renamed the file:
            // then it is a document now, and must not be written to.
            if try file.isStill(at: path) {
                return try DocumentWriter(document, into: self, file: file, at: path)
            }
        }
    }
}

/// Receives one document in ranges, each joining the one before.
///
/// What has come stays on the disk when the writer goes, and the next one resumes behind it.
package final class DocumentWriter: Sendable {
    package let document: StoredDocument
    private let store: DocumentStore
    private let path: String
    private let file: OpenFile
    private let progress: Mutex<Progress>

    private struct Progress {
        var byteCount: UInt64
        var isStored = false
    }

    fileprivate init(
        _ document: StoredDocument, into store: DocumentStore, file: consuming OpenFile,
        at path: String
    ) throws(ChunkError) {
        var byteCount = try file.byteCount()
        if byteCount > document.byteCount {
            try file.truncate(to: 0)
            byteCount = 0
        }
        self.document = document
        self.store = store
        self.path = path
        self.file = file
        progress = Mutex(Progress(byteCount: byteCount))
    }

    /// How far it is: the offset from which to ask for more.
    package var byteCount: UInt64 { progress.withLock { $0.byteCount } }

    package var isComplete: Bool { byteCount == document.byteCount }

    /// Appends a range; what of it has come before is skipped.
    ///
    /// - Throws: `gap` if it begins behind what has come, `tooLarge` if it ends behind the
    ///   announced length, `full`, `system`; nothing of the range counts then.
    package func append(_ bytes: [UInt8], at offset: UInt64) throws(ChunkError) {
        try progress.withLock { progress throws(ChunkError) in
            guard offset <= progress.byteCount else {
                throw .gap(byteCount: progress.byteCount)
            }
            let end = offset + UInt64(bytes.count)
            guard end <= document.byteCount else {
                throw .tooLarge(byteCountMax: document.byteCount)
            }
            guard end > progress.byteCount else { return }
            let known = Int(progress.byteCount - offset)
            try file.write(bytes, skipping: known, at: progress.byteCount)
            progress.byteCount = end
        }
    }

    /// Checks that all has come and is what was named, and gives it its name.
    ///
    /// - Throws: `gap` if bytes are missing; `digestMismatch`, or `full` or `system` if the file
    ///   could not be read again or flushed: after these, receiving begins again at 0.
    @discardableResult
    package func finish() throws(ChunkError) -> StoredDocument {
        try progress.withLock { progress throws(ChunkError) in
            if progress.isStored { return document }
            guard progress.byteCount == document.byteCount else {
                throw .gap(byteCount: progress.byteCount)
            }
            do throws(ChunkError) {
                guard try DocumentStore.hash(file) == document.digest else {
                    throw .digestMismatch
                }
                // After a failed flush the system may hold pages for written that are not.
                try file.flush()
            } catch {
                try file.truncate(to: 0)
                progress.byteCount = 0
                throw error
            }
            try store.admit(path, as: document.digest)
            progress.isStored = true
            return document
        }
    }
}
