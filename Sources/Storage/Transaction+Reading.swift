// Thin typed wrappers: the work is done by `RawTransaction`, which is not generic.
extension Transaction {
    /// The value under `key`, copied.
    @inlinable
    package func get<Key>(_ key: Key, in table: Table<Key>) throws(StoreError) -> [UInt8]? {
        try raw.get(key.storageBytes, in: table.number)
    }

    @inlinable
    package func contains<Key>(_ key: Key, in table: Table<Key>) throws(StoreError) -> Bool {
        try raw.contains(key.storageBytes, in: table.number)
    }

    /// Lends the bytes under `key` to `body`, uncopied.
    ///
    /// They lie in the mapped file and are good only there, which the compiler checks, because a
    /// `Span` cannot escape.
    ///
    /// - Precondition: `body` does not write in this transaction.
    /// - Returns: what `body` made of them, or `nil` if the key is absent.
    @inlinable
    package func withValue<Key, Result>(
        of key: Key, in table: Table<Key>, _ body: (Span<UInt8>) -> Result
    ) throws(StoreError) -> Result? {
        try raw.withValue(of: key.storageBytes, in: table.number, body)
    }

    /// Copies a part of the value under `key`: of a large value, only the pages that hold it are
    /// read.
    ///
    /// - Returns: `nil` if the key is absent or the part is not wholly inside the value.
    @inlinable
    package func slice<Key>(
        of key: Key, in table: Table<Key>, offset: Int, count: Int
    ) throws(StoreError) -> [UInt8]? {
        try raw.slice(of: key.storageBytes, in: table.number, offset: offset, count: count)
    }

    /// The number of entries; not counted, but kept.
    package func count<Key>(in table: Table<Key>) throws(StoreError) -> Int {
        try raw.count(in: table.number)
    }

    /// The last entry whose key is not after `key`.
    package func floor<Key>(
        _ key: [UInt8], in table: Table<Key>
    ) throws(StoreError) -> (key: [UInt8], value: [UInt8])? {
        try raw.entry(at: .floor(key), in: table.number)
    }

    /// The key of the last entry whose key is not after `key`.
    package func floorKey<Key>(
        _ key: [UInt8], in table: Table<Key>
    ) throws(StoreError) -> [UInt8]? {
        try raw.key(at: .floor(key), in: table.number)
    }

    /// The first entry whose key is not before `key`.
    package func ceiling<Key>(
        _ key: [UInt8], in table: Table<Key>
    ) throws(StoreError) -> (key: [UInt8], value: [UInt8])? {
        try raw.entry(at: .ceiling(key), in: table.number)
    }

    /// The key of the first entry whose key is not before `key`.
    package func ceilingKey<Key>(
        _ key: [UInt8], in table: Table<Key>
    ) throws(StoreError) -> [UInt8]? {
        try raw.key(at: .ceiling(key), in: table.number)
    }

    package func first<Key>(
        in table: Table<Key>
    ) throws(StoreError) -> (key: [UInt8], value: [UInt8])? {
        try raw.entry(at: .first, in: table.number)
    }

    package func last<Key>(
        in table: Table<Key>
    ) throws(StoreError) -> (key: [UInt8], value: [UInt8])? {
        try raw.entry(at: .last, in: table.number)
    }
}
