extension Transaction {
    /// Lends the entries with `from <= key < below` to `body`, in order of their keys, or
    /// against it.
    ///
    /// A long scan is cut by returning `false`, and continued in a later snapshot from the last
    /// key seen.
    ///
    /// - Precondition: `body` does not write in this transaction: collect keys, then write.
    /// - Parameters:
    ///   - from: the lower bound, included; empty for the beginning.
    ///   - below: the upper bound, excluded; `nil` for the end.
    ///   - reversed: whether to begin at the upper bound.
    ///   - body: returns whether to go on. What it is lent is good only there.
    package func scan<Key>(
        _ table: Table<Key>, from: [UInt8] = [], below: [UInt8]? = nil, reversed: Bool = false,
        _ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) -> Bool
    ) throws(StoreError) {
        do throws(TransactionError<Never>) {
            try tryScan(table, from: from, below: below, reversed: reversed, body)
        } catch {
            switch error {
            case .store(let error): throw error
            }
        }
    }

    /// Lends the entries whose keys begin with `prefix` to `body`, like the other `scan`.
    package func scan<Key>(
        _ table: Table<Key>, prefix: [UInt8], reversed: Bool = false,
        _ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) -> Bool
    ) throws(StoreError) {
        try scan(table, from: prefix, below: prefix.afterPrefix, reversed: reversed, body)
    }

    /// The same as `scan`, with a body that may throw, which ends the scan.
    package func tryScan<Key, Failure: Error>(
        _ table: Table<Key>, from: [UInt8] = [], below: [UInt8]? = nil, reversed: Bool = false,
        _ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) throws(Failure) -> Bool
    ) throws(TransactionError<Failure>) {
        let range = KeyRange(from: from, below: below, isReversed: reversed)
        try raw.scan(table.number, in: range, body)
    }

    /// The same as `scan(_:prefix:)`, with a body that may throw, which ends the scan.
    package func tryScan<Key, Failure: Error>(
        _ table: Table<Key>, prefix: [UInt8], reversed: Bool = false,
        _ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) throws(Failure) -> Bool
    ) throws(TransactionError<Failure>) {
        try tryScan(table, from: prefix, below: prefix.afterPrefix, reversed: reversed, body)
    }
}
