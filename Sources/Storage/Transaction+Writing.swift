// Thin typed wrappers: the work is done by `RawTransaction`, which is not generic.
extension Transaction<ReadWrite> {
    /// Puts `value` under `key`, in place of what was there.
    ///
    /// - Precondition: the key has 1 to `StorageLimits.keyByteCountMax` bytes, and no bytes of
    ///   this transaction are lent out.
    @inlinable
    package func put<Key>(
        _ value: [UInt8], for key: Key, in table: Table<Key>
    ) throws(StoreError) {
        try raw.put(value, for: key.storageBytes, in: table.number)
    }

    /// The same as `put`, quicker and with fuller pages where keys come in rising order.
    ///
    /// For logs. A key that does not come last is put where it belongs.
    @inlinable
    package func putAppending<Key>(
        _ value: [UInt8], for key: Key, in table: Table<Key>
    ) throws(StoreError) {
        try raw.putAppending(value, for: key.storageBytes, in: table.number)
    }

    /// Removes the entry under `key`.
    ///
    /// - Precondition: no bytes of this transaction are lent out.
    /// - Returns: whether there was one.
    @discardableResult
    @inlinable
    package func delete<Key>(_ key: Key, in table: Table<Key>) throws(StoreError) -> Bool {
        try raw.delete(key.storageBytes, in: table.number)
    }

    /// Removes all entries; the table stays.
    ///
    /// - Precondition: no bytes of this transaction are lent out.
    package func clear<Key>(_ table: Table<Key>) throws(StoreError) {
        try raw.clear(table.number)
    }
}
