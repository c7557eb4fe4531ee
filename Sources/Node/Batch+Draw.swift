internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Replica
internal import Storage

// The node's chains of draw values: an end is published in a directory, then values are used, for
// the draws of that directory's court and year alone.
extension Batch {
    /// How far the chain of a directory has been used.
    private func progress(
        of directory: SubjectID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> DrawProgress? {
        try kept(Meta.draw + directory.keyBytes, in: transaction)
    }

    private func kept(
        _ key: [UInt8], in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> DrawProgress? {
        guard let bytes = try transaction.get(key, in: schema.meta) else { return nil }
        var reader = CBORReader(bytes)
        do throws(DecodingError) {
            return try FieldReader.read(DrawProgress.self, from: &reader)
        } catch {
            throw .damaged("draw: \(error.name)")
        }
    }

    private func keep(
        _ progress: DrawProgress, as key: [UInt8], in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        try transaction.put(progress.fieldBytes, for: key, in: schema.meta)
    }

    /// The next unused value of a directory's chain.
    ///
    /// - Returns: `nil` while no chain is committed there, or when it is used up.
    func drawValue(
        of directory: SubjectID?, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> DrawValue? {
        guard let directory, let progress = try progress(of: directory, in: transaction) else {
            return nil
        }
        let chain = node.chain(progress.serial)
        guard let value = chain[progress.used + 1] else { return nil }
        return DrawValue(index: progress.used + 1, value: value, commitment: chain.commitment)
    }

    /// Uses a value up; commits the next chain while there are values left, and goes over to it
    /// when there are none.
    mutating func useDrawValue(
        of directory: SubjectID?, _ door: Instant, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [ChangeID] {
        guard let directory, var progress = try progress(of: directory, in: transaction) else {
            return []
        }
        var ids: [ChangeID] = []
        progress.used += 1
        let left = UInt64(NodeLimits.drawChainCount) - progress.used
        if left <= UInt64(NodeLimits.drawChainReserveCount), progress.next == 0 {
            let (serial, id) = try commitChain(in: directory, door, in: transaction)
            progress.next = serial
            ids.append(id)
        }
        if left == 0 {
            progress.serial = progress.next
            progress.used = 0
            progress.next = 0
        }
        try keep(progress, as: Meta.draw + directory.keyBytes, in: transaction)
        return ids
    }

    /// Publishes the end of a fresh chain in a new directory, for the draws of its court and year.
    mutating func commitDraw(
        for directory: SubjectID, _ door: Instant, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [ChangeID] {
        guard node.identity.role == .court else { return [] }
        var progress = DrawProgress()
        let (serial, id) = try commitChain(in: directory, door, in: transaction)
        progress.serial = serial
        try keep(progress, as: Meta.draw + directory.keyBytes, in: transaction)
        return [id]
    }

    private mutating func commitChain(
        in directory: SubjectID, _ door: Instant, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> (serial: UInt64, change: ChangeID) {
        // The serials of a node count up over all its directories, so no two chains are equal.
        var last = DrawProgress()
        if let kept = try kept(Meta.draw, in: transaction) { last.serial = kept.serial + 1 }
        var committed = DrawCommitted()
        committed.digest = node.chain(last.serial).commitment
        committed.length = UInt64(NodeLimits.drawChainCount)
        let id = try author(
            Write(.existing(directory), [.drawCommitted(committed)]), actor: Actor(.node),
            door: door, pageClock: nil, in: transaction)
        try keep(last, as: Meta.draw, in: transaction)
        return (last.serial, id)
    }
}
