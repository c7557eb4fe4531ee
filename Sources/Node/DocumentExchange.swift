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
            moved += try give(wanted, from: shelf)
            settled.formUnion(held)
            for digest in try fetch(open.filter { !shelf.has($0) }, to: shelf) {
                moved += 1
                settled.insert(digest)
            }
        }
    }

    /// Sends documents part by part, small ones together.
    ///
    /// - Returns: how many arrived whole.
    private func give(
        _ wanted: [Digest256], from shelf: any DocumentShelf
    ) throws(LinkFailure) -> Int {
        var offsets = wanted.map { (digest: $0, offset: UInt64(0)) }
        var given = 0
        while !offsets.isEmpty {
            var parts: [DocumentPart] = []
            var total = 0
            for (digest, offset) in offsets {
                guard total < SyncLimits.documentMessageByteCountAim,
                    parts.count < SyncLimits.documentPartsPerMessageCountMax
                else { break }
                guard let part = shelf.part(digest, from: offset) else { continue }
                parts.append(part)
                total += part.bytes.count
            }
            guard !parts.isEmpty else { return given }
            let before = offsets
            for answer in try self.parts(parts) {
                guard let index = offsets.firstIndex(where: { $0.digest == answer.digest })
                else { continue }
                let isDone = answer.totalByteCount == 0 || answer.offset >= answer.totalByteCount
                if isDone {
                    given += answer.totalByteCount == 0 ? 0 : 1
                    offsets.remove(at: index)
                } else {
                    offsets[index].offset = answer.offset
                }
            }
            // A peer that takes nothing in would have us send for ever.
            guard offsets.map(\.offset) != before.map(\.offset) else { return given }
        }
        return given
    }

    /// Asks for documents part by part, small ones together.
    ///
    /// - Returns: those that came; the peer may lack others too.
    private func fetch(
        _ missing: [Digest256], to shelf: any DocumentShelf
    ) throws(LinkFailure) -> [Digest256] {
        var open = missing.map { (digest: $0, offset: UInt64(0)) }
        var come: [Digest256] = []
        while !open.isEmpty {
            let asked = open.prefix(SyncLimits.documentPartsPerMessageCountMax)
            let answers = try parts(
                asked.map {
                    DocumentPart(
                        digest: $0.digest, totalByteCount: 0, offset: $0.offset, bytes: [])
                })
            var hasMoved = false
            let total = answers.reduce(0) { $0 + $1.bytes.count }
            if total < SyncLimits.documentMessageByteCountAim {
                // There was room for more: the peer lacks what it answered without bytes.
                let lacking = Set(answers.filter { $0.totalByteCount == 0 }.map(\.digest))
                hasMoved = !lacking.isEmpty
                open.removeAll { lacking.contains($0.digest) }
            }
            for answer in answers where answer.totalByteCount > 0 {
                guard let index = open.firstIndex(where: { $0.digest == answer.digest }),
                    let reached = shelf.take(answer)
                else { continue }
                if shelf.has(answer.digest) {
                    come.append(answer.digest)
                    open.remove(at: index)
                    hasMoved = true
                } else if reached > open[index].offset {
                    open[index].offset = reached
                    hasMoved = true
                }
            }
            guard hasMoved else { return come }
        }
        return come
    }
}
