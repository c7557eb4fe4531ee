package import Encoding
internal import Sealing

extension DocumentStore {
    /// Reads every document again, in order of the digests, and says of each whether it is whole.
    ///
    /// - Throws: `system` if a directory cannot be read; a file that cannot is not whole.
    package func verifyAll(
        _ body: (_ digest: Digest256, _ isWhole: Bool) -> Void
    ) throws(ChunkError) {
        for shelf in try Directory.names(in: directory) where shelf.utf8.count == 2 {
            for name in try Directory.names(in: directory + "/" + shelf) {
                guard let digest = Digest256(hex: shelf + name) else { continue }
                body(digest, isWhole(digest))
            }
        }
    }

    /// Whether the document is here and its bytes are what its digest names.
    package func isWhole(_ digest: Digest256) -> Bool {
        guard has(digest) else { return false }
        do throws(ChunkError) {
            let file = try OpenFile(place(of: digest), for: .reading)
            return try Self.hash(file) == digest
        } catch {
            return false
        }
    }

    /// Puts a document that the disk has damaged out of the way, so that it is fetched again.
    ///
    /// - Returns: whether it was damaged, and is now missing.
    @discardableResult
    package func setAsideIfDamaged(_ digest: Digest256) throws(ChunkError) -> Bool {
        guard has(digest), !isWhole(digest) else { return false }
        try Directory.rename(place(of: digest), to: directory + "/damaged/" + digest.hex)
        return true
    }

    /// Removes what writers that are no more have left behind.
    ///
    /// Done at start. What a living writer has in hand is let alone, in whatever process it is.
    ///
    /// - Parameter isWanted: whether a document that came in part will be asked for again; its
    ///   part is then kept, to be resumed.
    package func sweepTemporary(
        keepingParts isWanted: (Digest256) -> Bool = { _ in true }
    ) throws(ChunkError) {
        for name in try Directory.names(in: directory + "/incoming") {
            if name.hasSuffix(".part"), let digest = Digest256(hex: String(name.dropLast(5))),
                isWanted(digest)
            {
                continue
            }
            let path = directory + "/incoming/" + name
            do throws(ChunkError) {
                let file = try OpenFile(path, for: .reading)
                if try file.claim() { Directory.remove(path) }
            } catch {
                guard error == .missing else { throw error }
            }
        }
    }

    /// The hash of a file, which is never in memory as a whole.
    static func hash(_ file: borrowing OpenFile) throws(ChunkError) -> Digest256 {
        let hash = StreamingSHA256()
        var offset: UInt64 = 0
        while true {
            let piece = try file.read(at: offset, count: ChunkLimits.pieceByteCount)
            if piece.isEmpty { return hash.digest() }
            hash.update(piece)
            offset += UInt64(piece.count)
        }
    }
}
