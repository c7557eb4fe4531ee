internal import CLMDB
internal import Glibc

/// A place in a table, and the way from there.
///
/// Opened and closed within one call, for LMDB wants a writer's cursors closed before it ends.
@safe struct Cursor: ~Copyable {
    /// Where to look for an entry.
    enum Place {
        case first, last
        /// The last key not after this one.
        case floor([UInt8])
        /// The last key before this one.
        case before([UInt8])
        /// The first key not before this one.
        case ceiling([UInt8])
    }

    private let handle: OpaquePointer
    private(set) var key = unsafe MDB_val()
    private(set) var value = unsafe MDB_val()

    init(_ table: UInt32, of transaction: RawTransaction) throws(StoreError) {
        var created: OpaquePointer?
        unsafe try StoreError.check(mdb_cursor_open(transaction.handle, table, &created))
        guard let created = unsafe created else {
            preconditionFailure("LMDB succeeded without a cursor")
        }
        unsafe handle = created
    }

    deinit { unsafe mdb_cursor_close(handle) }

    /// - Returns: whether there is an entry; it is then in `key` and `value`.
    mutating func move(to place: Place) throws(StoreError) -> Bool {
        switch place {
        case .first: return try move(MDB_FIRST)
        case .last: return try move(MDB_LAST)
        case .ceiling(let bound): return try seek(bound)
        case .floor(let bound):
            guard try seek(bound) else { return try move(MDB_LAST) }
            return unsafe key.isEqual(to: bound) ? true : try move(MDB_PREV)
        case .before(let bound):
            return try seek(bound) ? try move(MDB_PREV) : try move(MDB_LAST)
        }
    }

    mutating func move(_ operation: MDB_cursor_op) throws(StoreError) -> Bool {
        let status = unsafe mdb_cursor_get(handle, &key, &value, operation)
        if status == MDB_NOTFOUND { return false }
        try StoreError.check(status)
        return true
    }

    /// To the first key not before `bound`; LMDB itself takes no empty one.
    private mutating func seek(_ bound: [UInt8]) throws(StoreError) -> Bool {
        if bound.isEmpty { return try move(MDB_FIRST) }
        let handle = unsafe handle
        let (status, key, value) = unsafe bound.span.withUnsafeBytes { bytes in
            var (key, value) = unsafe (MDB_val(lending: bytes), MDB_val())
            let status = unsafe mdb_cursor_get(handle, &key, &value, MDB_SET_RANGE)
            return unsafe (status, key, value)
        }
        if status == MDB_NOTFOUND { return false }
        try StoreError.check(status)
        unsafe (self.key, self.value) = (key, value)
        return true
    }
}

extension RawTransaction {
    func entry(
        at place: Cursor.Place, in table: UInt32
    ) throws(StoreError) -> (key: [UInt8], value: [UInt8])? {
        var cursor = try Cursor(table, of: self)
        guard try cursor.move(to: place) else { return nil }
        return unsafe ([UInt8](copying: cursor.key.bytes), [UInt8](copying: cursor.value.bytes))
    }

    func key(at place: Cursor.Place, in table: UInt32) throws(StoreError) -> [UInt8]? {
        var cursor = try Cursor(table, of: self)
        guard try cursor.move(to: place) else { return nil }
        return unsafe [UInt8](copying: cursor.key.bytes)
    }

    func scan<Failure: Error>(
        _ table: UInt32, in range: KeyRange,
        _ body: (Span<UInt8>, Span<UInt8>) throws(Failure) -> Bool
    ) throws(TransactionError<Failure>) {
        var cursor: Cursor
        do throws(StoreError) { cursor = try Cursor(table, of: self) } catch { throw .store(error) }
        var isInside: Bool
        do throws(StoreError) { isInside = try cursor.enter(range) } catch { throw .store(error) }
        while isInside {
            let (key, value) = unsafe (cursor.key.bytes, cursor.value.bytes)
            do throws(Failure) {
                let goesOn = try lending { () throws(Failure) in
                    unsafe try body(Span(_unsafeBytes: key), Span(_unsafeBytes: value))
                }
                guard goesOn else { return }
            } catch {
                throw .body(error)
            }
            do throws(StoreError) {
                isInside = try cursor.goOn(range)
            } catch {
                throw .store(error)
            }
        }
    }
}

/// The keys of a scan, and its direction.
struct KeyRange {
    let from: [UInt8]
    let below: [UInt8]?
    let isReversed: Bool
}

extension Cursor {
    /// To the first entry of the range in its direction.
    ///
    /// - Returns: whether there is one.
    fileprivate mutating func enter(_ range: KeyRange) throws(StoreError) -> Bool {
        guard range.isReversed else {
            return try move(to: .ceiling(range.from)) && isInside(range)
        }
        if let below = range.below { return try move(to: .before(below)) && isInside(range) }
        return try move(to: .last) && isInside(range)
    }

    /// - Returns: whether there is one more entry in the range.
    fileprivate mutating func goOn(_ range: KeyRange) throws(StoreError) -> Bool {
        try move(range.isReversed ? MDB_PREV : MDB_NEXT) && isInside(range)
    }

    /// Asks for the bound ahead only; the one behind was kept by entering.
    private func isInside(_ range: KeyRange) -> Bool {
        if range.isReversed { return unsafe !key.isBefore(range.from) }
        guard let below = range.below else { return true }
        return unsafe key.isBefore(below)
    }
}

extension MDB_val {
    fileprivate func isEqual(to other: [UInt8]) -> Bool {
        unsafe mv_size == other.count && order(to: other) == 0
    }

    fileprivate func isBefore(_ other: [UInt8]) -> Bool {
        let order = unsafe order(to: other)
        return unsafe order < 0 || order == 0 && mv_size < other.count
    }

    /// The order of the bytes that both have.
    private func order(to other: [UInt8]) -> Int32 {
        let mine = unsafe bytes
        return unsafe other.span.withUnsafeBytes { theirs in
            let shared = min(mine.count, theirs.count)
            guard shared > 0, let left = mine.baseAddress,
                let right = theirs.baseAddress
            else { return 0 }
            return unsafe memcmp(left, right, shared)
        }
    }
}
