internal import Casework
package import Encoding
package import Replica
internal import Storage
package import Sync

/// Where documents lie, by content; files outside, memory in the simulator.
package protocol DocumentShelf: AnyObject, Sendable {
    func has(_ digest: Digest256) -> Bool
    func size(of digest: Digest256) -> UInt64?
    /// A part of a whole document, with the document's size.
    func part(_ digest: Digest256, from offset: UInt64) -> DocumentPart?
    /// How far a document that is coming has come.
    func reached(_ digest: Digest256, totalByteCount: UInt64) -> UInt64?
    /// Takes a part; a document that is complete and whole is put on the shelf.
    ///
    /// - Returns: how far the document has come; `nil` if it was refused.
    func take(_ part: DocumentPart) -> UInt64?
}

extension Replica {
    /// Whether any subject names the document: only such are taken and given.
    package func names(_ digest: Digest256) throws(ReplicaError) -> Bool {
        try read { (transaction) throws(StoreError) in
            let prefix = DocumentKey.prefix(digest)
            return try !schema.entries(
                .document, from: prefix, below: prefix.afterPrefix, max: 1, in: transaction
            ).isEmpty
        }
    }

    /// The documents that subjects name, after one of them, in the order of their digests.
    package func documents(
        after last: Digest256?, max: Int
    ) throws(ReplicaError) -> [Digest256] {
        try read { (transaction) throws(StoreError) in
            let from = last?.bytes.afterPrefix ?? []
            var digests: [Digest256] = []
            for entry in try schema.entries(
                .document, from: from, below: nil, max: max, in: transaction)
            {
                guard let digest = DocumentKey.parts(entry.key)?.digest else { continue }
                if digests.last != digest { digests.append(digest) }
            }
            return digests
        }
    }
}

extension Link {
    /// Brings both shelves to what subjects name: what the peer lacks goes there, what is missing
    /// here comes.
    ///
    /// Resumable: a part that has come need not come again.
    ///
    /// - Parameter settled: documents known to lie on both sides; kept by the caller.
    /// - Returns: how many documents moved.
    package func exchangeDocuments(
        _ shelf: any DocumentShelf, replica: Replica, settled: inout Set<Digest256>
    ) throws(LinkFailure) -> Int {
        var moved = 0
        var last: Digest256?
        while true {
            let named: [Digest256]
            do throws(ReplicaError) {
                named = try replica.documents(
                    after: last, max: SyncLimits.documentsPerListCountMax)
            } catch {
                throw .replica("\(error)")
            }
            guard let end = named.last else { return moved }
            last = end
            let open = named.filter { !settled.contains($0) }
            let held = open.filter(shelf.has)
            let wanted = held.isEmpty ? [] : try lacking(held)
            for digest in wanted where try give(digest, from: shelf) { moved += 1 }
            settled.formUnion(held)
            for digest in open where !shelf.has(digest) {
                if try fetch(digest, to: shelf) {
                    moved += 1
                    settled.insert(digest)
                }
            }
        }
    }

    private func give(_ digest: Digest256, from shelf: any DocumentShelf) throws(LinkFailure)
        -> Bool
    {
        guard let size = shelf.size(of: digest) else { return false }
        var offset: UInt64 = 0
        while offset < size {
            guard let part = shelf.part(digest, from: offset) else { return false }
            let answer = try self.part(part)
            guard answer.offset > offset else { return false }
            offset = answer.offset
        }
        return true
    }

    /// - Returns: whether it came; `false` if the peer lacks it too.
    private func fetch(_ digest: Digest256, to shelf: any DocumentShelf) throws(LinkFailure) -> Bool
    {
        var offset: UInt64 = 0
        while !shelf.has(digest) {
            let ask = DocumentPart(digest: digest, totalByteCount: 0, offset: offset, bytes: [])
            let answer: DocumentPart
            do throws(LinkFailure) { answer = try part(ask) } catch {
                if error == .refused(.documentUnknown) { return false }
                throw error
            }
            guard let reached = shelf.take(answer), reached > offset || shelf.has(digest) else {
                return false
            }
            offset = reached
        }
        return true
    }
}
