package import Encoding
internal import Sealing
internal import Synchronization

/// A document as the log names it.
package struct StoredDocument: Hashable, Sendable {
    package let digest: Digest256
    package let byteCount: UInt64

    package init(digest: Digest256, byteCount: UInt64) {
        (self.digest, self.byteCount) = (digest, byteCount)
    }
}

/// Documents as files that are named by what is in them.
///
/// A name is the SHA-256 of the content, so a document is never changed, arrives once however
/// often it is sent, and can be checked by anyone. A file stands under its name only when it is
/// whole and on the disk: it is written beside, flushed, renamed, and the name is flushed too.
///
/// - Shape: `ab/cdef…`, the digest's first byte and the other 31 in hex; `incoming/` holds what
///   is not whole yet, `damaged/` what was found to be other than its name says.
/// - Bound: `ChunkLimits.documentByteCountMax` a document.
package final class DocumentStore: Sendable {
    let directory: String
    private let nextNumber = Atomic<UInt64>(0)

    /// Opens the store in `directory`, and makes it on first use; its parent must exist.
    package init(directory: String) throws(ChunkError) {
        self.directory = directory
        try Directory.make(directory)
        try Directory.make(directory + "/incoming")
        try Directory.make(directory + "/damaged")
        try Directory.flush(directory)
    }

    // MARK: Reading

    package func has(_ digest: Digest256) -> Bool { size(of: digest) != nil }

    /// The document's length in bytes.
    ///
    /// - Returns: `nil` if it is not here.
    package func size(of digest: Digest256) -> UInt64? {
        Directory.byteCount(ofFile: place(of: digest))
    }

    /// Where the document's file is, for a server that sends files by itself.
    ///
    /// - Returns: `nil` if it is not here.
    package func path(of digest: Digest256) -> String? {
        has(digest) ? place(of: digest) : nil
    }

    /// What of `range` lies in the document; not hashed again.
    ///
    /// - Throws: `missing`, `system`.
    package func read(
        _ digest: Digest256, range: Range<UInt64>
    ) throws(ChunkError) -> [UInt8] {
        let file = try OpenFile(place(of: digest), for: .reading)
        let inside = range.clamped(to: 0..<(try file.byteCount()))
        return try file.read(at: inside.lowerBound, count: inside.count)
    }

    /// The whole document.
    ///
    /// - Throws: `missing`, `system`.
    package func read(_ digest: Digest256) throws(ChunkError) -> [UInt8] {
        try read(digest, range: 0..<ChunkLimits.documentByteCountMax)
    }

    // MARK: Writing

    /// Keeps `bytes`; when this returns they are on the disk.
    ///
    /// A document that is here already is read again, and replaced if the disk has damaged it.
    ///
    /// - Throws: `full`, `tooLarge`, `system`.
    @discardableResult
    package func put(_ bytes: [UInt8]) throws(ChunkError) -> StoredDocument {
        let limit = ChunkLimits.documentByteCountMax
        guard bytes.count <= limit else { throw .tooLarge(byteCountMax: limit) }
        let document = StoredDocument(
            digest: SHA256.digest(bytes), byteCount: UInt64(bytes.count))
        if isWhole(document.digest) { return document }
        return try receiving { file throws(ChunkError) in
            try file.write(bytes, at: 0)
            return document
        }
    }

    /// Keeps a copy of the file at `path`, which is never in memory as a whole.
    ///
    /// - Parameter byteCountMax: refused above it; never more than
    ///   `ChunkLimits.documentByteCountMax`.
    /// - Throws: `missing` if there is no such file, `full`, `tooLarge`, `system`.
    @discardableResult
    package func put(
        file path: String, byteCountMax: UInt64 = ChunkLimits.documentByteCountMax
    ) throws(ChunkError) -> StoredDocument {
        let limit = min(byteCountMax, ChunkLimits.documentByteCountMax)
        let source = try OpenFile(path, for: .reading)
        return try receiving { file throws(ChunkError) in
            let hash = StreamingSHA256()
            var byteCount: UInt64 = 0
            while true {
                let piece = try source.read(at: byteCount, count: ChunkLimits.pieceByteCount)
                if piece.isEmpty { break }
                guard byteCount + UInt64(piece.count) <= limit else {
                    throw .tooLarge(byteCountMax: limit)
                }
                hash.update(piece)
                try file.write(piece, at: byteCount)
                byteCount += UInt64(piece.count)
            }
            return StoredDocument(digest: hash.digest(), byteCount: byteCount)
        }
    }

    /// Lets `body` fill a new file, and gives it the name that `body` found for it.
    private func receiving(
        _ body: (borrowing OpenFile) throws(ChunkError) -> StoredDocument
    ) throws(ChunkError) -> StoredDocument {
        let path = try newPath()
        let file = try OpenFile(path, for: .writing)
        do throws(ChunkError) {
            guard try file.claim() else { throw .busy }
            let document = try body(file)
            if isWhole(document.digest) {
                Directory.remove(path)
            } else {
                try file.flush()
                try admit(path, as: document.digest)
            }
            return document
        } catch {
            Directory.remove(path)
            throw error
        }
    }

    /// The path of a new, empty file that no other writer has, in this process or another.
    private func newPath() throws(ChunkError) -> String {
        while true {
            let number = nextNumber.add(1, ordering: .relaxed).newValue
            let path = "\(directory)/incoming/\(number).tmp"
            if try OpenFile.make(path) { return path }
        }
    }

    // MARK: Names

    /// Gives a flushed file its name for good.
    func admit(_ path: String, as digest: Digest256) throws(ChunkError) {
        let shelf = shelf(of: digest)
        if try Directory.make(shelf) { try Directory.flush(directory) }
        try Directory.rename(path, to: place(of: digest))
        try Directory.flush(shelf)
    }

    private func shelf(of digest: Digest256) -> String {
        directory + "/" + digest.hex.prefix(2)
    }

    func place(of digest: Digest256) -> String {
        shelf(of: digest) + "/" + digest.hex.dropFirst(2)
    }
}
