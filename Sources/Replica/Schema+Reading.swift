package import Casework
package import Causality
package import ChangeSets
package import Encoding
package import Storage

// What can be asked of a replica, in a snapshot or in the writer's own view.
extension Schema {
    package func record<Mode>(
        of subject: SubjectID, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> FoldRecord? {
        guard let bytes = try transaction.get(subject.keyBytes, in: records) else { return nil }
        return try decoded("record of \(subject)") { () throws(DecodingError) in
            try FoldRecord(bytes)
        }
    }

    package func state<Mode>(
        of subject: SubjectID, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> Subject {
        try record(of: subject, in: transaction)?.state ?? .none
    }

    package func registry<Mode>(
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> RegistryState {
        guard case .registry(let state) = try state(of: .registry, in: transaction) else {
            return RegistryState()
        }
        return state
    }

    package func head<Mode>(
        of origin: Origin, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> Head? {
        guard let value = try transaction.get(origin.keyBytes, in: heads) else { return nil }
        return try head(of: origin, value)
    }

    private func head(of origin: Origin, _ value: [UInt8]) throws(StoreError) -> Head {
        guard value.count == 40, let hash = Digest256(value[8...]) else {
            throw .damaged("head of \(origin)")
        }
        return Head(origin: origin, number: value.bigEndian(at: 0, count: 8), hash: hash)
    }

    package func headTable<Mode>(
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> HeadTable {
        var entries: [(key: [UInt8], value: [UInt8])] = []
        try transaction.scan(heads) { key, value in
            entries.append((key.array, value.array))
            return true
        }
        var list: [Head] = []
        for (key, value) in entries {
            list.append(try head(of: Origin(word: key.bigEndian(at: 0, count: 8)), value))
        }
        guard let table = HeadTable(sorted: list) else { throw .damaged("heads") }
        return table
    }

    /// The change set that holds a change.
    package func changeSet<Mode>(
        holding change: ChangeID, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> ChangeSet? {
        guard let (key, value) = try transaction.floor(change.keyBytes, in: log),
            key.bigEndian(at: 0, count: 8) == change.origin.word
        else { return nil }
        let set = try decoded("change set of \(change)") { () throws(DecodingError) in
            try ChangeSet(value)
        }
        return set.header.last >= change.number ? set : nil
    }

    package func change<Mode>(
        _ id: ChangeID, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> (change: Change, header: Header)? {
        guard let set = try changeSet(holding: id, in: transaction) else { return nil }
        let change = try decoded("change \(id)") { () throws(DecodingError) in
            try set.change(numbered: id.number)
        }
        return change.map { ($0, set.header) }
    }

    /// A run of an origin's change sets after a number, as bytes.
    ///
    /// - Bound: stops after the set with which `byteCount` or `setCount` is reached.
    package func run<Mode>(
        of origin: Origin, after number: UInt64, byteCount: Int, setCount: Int,
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [[UInt8]] {
        var sets: [[UInt8]] = []
        var total = 0
        let from = ChangeID(origin, number + 1).keyBytes
        try transaction.scan(log, from: from, below: origin.keyBytes.afterPrefix) { _, value in
            sets.append(value.array)
            total += value.count
            return total < byteCount && sets.count < setCount
        }
        return sets
    }

    /// The change by which an origin carried a request out, and its subject.
    package func change<Mode>(
        carryingOut request: Digest256, of origin: Origin,
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> (change: ChangeID, subject: SubjectID)? {
        let key = origin.keyBytes + request.bytes
        guard let value = try transaction.get(key, in: requests), value.count == 32 else {
            return nil
        }
        return (SubjectID(keyBytes: value).first, SubjectID(keyBytes: value, at: 16))
    }

    /// The fold keys and standings of a subject, in fold order.
    package func history<Mode>(
        of subject: SubjectID, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [(key: FoldKey, standing: Standing)] {
        var history: [(key: FoldKey, standing: Standing)] = []
        var isWhole = true
        try transaction.scan(self.history, prefix: subject.keyBytes) { key, value in
            let bytes = key.array
            guard bytes.count == 16 + FoldKey.byteCount, value.count == 1,
                let standing = Standing(rawValue: value[0])
            else {
                isWhole = false
                return false
            }
            history.append((FoldKey(bytes, at: 16), standing))
            return true
        }
        guard isWhole else { throw .damaged("history of \(subject)") }
        return history
    }

    /// The sum under a counter's key; 0 if nothing was ever added.
    package func counter<Mode>(
        _ key: [UInt8], in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> Int64 {
        guard let value = try transaction.get(key, in: counters) else { return 0 }
        return Int64(bitPattern: value.bigEndian(at: 0, count: 8))
    }

    /// Entries of a projection's table whose keys lie in a range.
    package func entries<Mode>(
        _ index: IndexTable, from: [UInt8], below: [UInt8]?, reversed: Bool = false,
        max: Int = .max, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [IndexEntry] {
        var entries: [IndexEntry] = []
        guard max > 0 else { return [] }
        try transaction.scan(self[index], from: from, below: below, reversed: reversed) {
            entries.append(IndexEntry(index, key: $0.array, value: $1.array))
            return entries.count < max
        }
        return entries
    }

    /// Sums whose keys begin with a prefix.
    package func counters<Mode>(
        prefix: [UInt8], in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [CounterEntry] {
        var entries: [CounterEntry] = []
        try transaction.scan(counters, prefix: prefix) { key, value in
            let amount = Int64(bitPattern: value.array.bigEndian(at: 0, count: 8))
            entries.append(CounterEntry(key: key.array, amount: amount))
            return true
        }
        return entries
    }
}

/// Bytes of our own store that do not decode are damage, named for a person.
func decoded<Value>(
    _ name: @autoclosure () -> String, _ body: () throws(DecodingError) -> Value
) throws(StoreError) -> Value {
    do throws(DecodingError) {
        return try body()
    } catch {
        throw .damaged("\(name()): \(error.name) at byte \(error.offset)")
    }
}

extension Span<UInt8> {
    /// A copy that outlives the transaction.
    package var array: [UInt8] {
        unsafe withUnsafeBufferPointer { unsafe [UInt8]($0) }
    }
}
