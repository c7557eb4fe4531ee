internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Storage

// Which change carried a request out: read off the log alone, whether the change waits, counts or
// not, so that it is the same on every replica. A log has an order, so the first one stands.
extension FoldSession {
    func noteRequest(
        of change: Change, _ id: ChangeID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        guard let request = change.request else { return }
        let key = id.origin.keyBytes + request.bytes
        guard try !transaction.contains(key, in: schema.requests) else { return }
        let subject = change.subject ?? SubjectID(id)
        try transaction.put(id.keyBytes + subject.keyBytes, for: key, in: schema.requests)
    }

    /// A change leaves the log: what it carried out is to be carried out again.
    func forgetRequest(
        of change: Change, _ id: ChangeID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        guard let request = change.request else { return }
        let noted = try schema.change(carryingOut: request, of: id.origin, in: transaction)
        guard noted?.change == id else { return }
        try transaction.delete(id.origin.keyBytes + request.bytes, in: schema.requests)
    }
}
