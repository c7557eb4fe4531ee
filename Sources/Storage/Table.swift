/// A value that names an entry, and in whose byte order LMDB sorts it.
///
/// - Shape: 1 to `StorageLimits.keyByteCountMax` bytes.
/// - Order: byte-lexicographic; a key that is a number is written big-endian.
package protocol StorageKey: Sendable {
    var storageBytes: [UInt8] { get }
}

extension [UInt8]: StorageKey {
    @inlinable package var storageBytes: [UInt8] { self }

    /// The first key after all keys that begin with these bytes.
    ///
    /// - Returns: `nil` if there is none, because the prefix is empty or all ones.
    package var afterPrefix: [UInt8]? {
        guard let last = lastIndex(where: { $0 != .max }) else { return nil }
        var bound = [UInt8](self[...last])
        bound[last] += 1
        return bound
    }
}

/// A named, sorted map from keys to byte strings.
///
/// A number and a type; free to copy, valid in the environment that gave it.
package struct Table<Key: StorageKey>: Sendable {
    @usableFromInline let number: UInt32

    init(number: UInt32) { self.number = number }
}
