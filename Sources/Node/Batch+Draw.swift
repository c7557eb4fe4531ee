internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Replica
internal import Storage

// The node's chains of draw values: an end is published in the directory, then values are used.
extension Batch {
    private func progress(
        in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> DrawProgress? {
        guard let bytes = try transaction.get(Meta.draw, in: schema.meta) else { return nil }
        var reader = CBORReader(bytes)
        do throws(DecodingError) {
            return try FieldReader.read(DrawProgress.self, from: &reader)
        } catch {
            throw .damaged("draw: \(error.name)")
        }
    }

    private func keep(
        _ progress: DrawProgress, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        var writer = CBORWriter()
        FieldWriter.write(progress, to: &writer)
        try transaction.put(writer.bytes, for: Meta.draw, in: schema.meta)
    }

    /// The next unused value.
    ///
    /// - Returns: `nil` while no chain is committed, or when the last one is used up.
    func drawValue(in transaction: borrowing WriteTransaction) throws(StoreError) -> DrawValue? {
        guard let progress = try progress(in: transaction) else { return nil }
        let chain = node.chain(progress.serial)
        guard let value = chain[progress.used + 1] else { return nil }
        return DrawValue(index: progress.used + 1, value: value, commitment: chain.commitment)
    }

    mutating func useDrawValue(in transaction: borrowing WriteTransaction) throws(StoreError) {
        guard var progress = try progress(in: transaction) else { return }
        progress.used += 1
        try keep(progress, in: transaction)
    }

    /// Publishes the end of a fresh chain in a directory; its values are used from then on.
    mutating func commitDraw(
        for directory: SubjectID, _ door: Instant, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [ChangeID] {
        guard node.identity.role == .court else { return [] }
        var next = DrawProgress()
        if let progress = try progress(in: transaction) { next.serial = progress.serial + 1 }
        var committed = DrawCommitted()
        committed.digest = node.chain(next.serial).commitment
        committed.length = UInt64(NodeLimits.drawChainCount)
        let id = try author(
            Write(.existing(directory), [.drawCommitted(committed)]), actor: Actor(.node),
            door: door, pageClock: nil, in: transaction)
        try keep(next, in: transaction)
        return [id]
    }
}
