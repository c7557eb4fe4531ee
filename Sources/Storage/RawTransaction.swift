internal import CLMDB
internal import Synchronization

/// The transaction as LMDB knows it, without the types that make it hard to misuse.
///
/// Not generic, so that what is called a hundred thousand times a second is compiled once and
/// called directly. Only `Transaction` holds one, and it ends it exactly once.
@safe @usableFromInline struct RawTransaction {
    let handle: OpaquePointer
    let isWriting: Bool
    /// Outlives the transaction, whose whole life lies within a method of it.
    private unowned(unsafe) let environment: Environment

    init(_ handle: OpaquePointer, isWriting: Bool, of environment: Environment) {
        unsafe self.handle = handle
        self.isWriting = isWriting
        unsafe self.environment = environment
    }

    func abort() {
        unsafe mdb_txn_abort(handle)
        unsafe environment.gate.leave()
    }

    func commit() throws(StoreError) {
        let status = unsafe mdb_txn_commit(handle)
        unsafe environment.gate.leave()
        if status == MDB_SUCCESS { return }
        if status == MDB_MAP_FULL { unsafe environment.noteFullMap() }
        throw StoreError(commitStatus: status)
    }

    /// Guards what `body` borrows: as long as it runs, this transaction cannot write.
    ///
    /// LMDB moves and rewrites the pages of a writer under its feet; a borrowed byte would change.
    @inline(__always)
    func lending<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard isWriting else { return try body() }
        unsafe environment.loanCount.add(1, ordering: .relaxed)
        defer { unsafe environment.loanCount.subtract(1, ordering: .relaxed) }
        return try body()
    }
}

// MARK: One entry

extension RawTransaction {
    /// The bytes under `key`, in the map; they stay as they are until the next write.
    @inline(__always)
    func find(_ key: [UInt8], in table: UInt32) throws(StoreError) -> UnsafeRawBufferPointer? {
        precondition(!key.isEmpty, "an empty key names nothing")
        var found = unsafe MDB_val()
        let status = unsafe key.span.withUnsafeBytes { bytes in
            var key = unsafe MDB_val(lending: bytes)
            return unsafe mdb_get(handle, table, &key, &found)
        }
        if status == MDB_NOTFOUND { return nil }
        try StoreError.check(status)
        return unsafe found.bytes
    }

    @usableFromInline
    func get(_ key: [UInt8], in table: UInt32) throws(StoreError) -> [UInt8]? {
        guard let found = unsafe try find(key, in: table) else { return nil }
        return unsafe [UInt8](copying: found)
    }

    @usableFromInline
    func contains(_ key: [UInt8], in table: UInt32) throws(StoreError) -> Bool {
        unsafe try find(key, in: table) != nil
    }

    @usableFromInline
    func slice(
        of key: [UInt8], in table: UInt32, offset: Int, count: Int
    ) throws(StoreError) -> [UInt8]? {
        guard let found = unsafe try find(key, in: table) else { return nil }
        guard offset >= 0, count >= 0, offset <= found.count,
            count <= found.count - offset
        else { return nil }
        return unsafe [UInt8](
            copying: UnsafeRawBufferPointer(rebasing: found[offset..<offset + count]))
    }

    @usableFromInline
    func withValue<Result>(
        of key: [UInt8], in table: UInt32, _ body: (Span<UInt8>) -> Result
    ) throws(StoreError) -> Result? {
        guard let found = unsafe try find(key, in: table) else { return nil }
        return lending { unsafe body(Span(_unsafeBytes: found)) }
    }

    @usableFromInline
    func count(in table: UInt32) throws(StoreError) -> Int {
        var stat = MDB_stat()
        unsafe try StoreError.check(mdb_stat(handle, table, &stat))
        return stat.ms_entries
    }
}

// MARK: Writing

extension RawTransaction {
    @usableFromInline
    func put(_ value: [UInt8], for key: [UInt8], in table: UInt32) throws(StoreError) {
        try checkWritten(store(value, for: key, in: table, flags: 0))
    }

    @usableFromInline
    func putAppending(_ value: [UInt8], for key: [UInt8], in table: UInt32) throws(StoreError) {
        let status = store(value, for: key, in: table, flags: UInt32(MDB_APPEND))
        // LMDB's way of saying that the key does not come last; the transaction is unharmed.
        if status == MDB_KEYEXIST { return try put(value, for: key, in: table) }
        try checkWritten(status)
    }

    @usableFromInline
    func delete(_ key: [UInt8], in table: UInt32) throws(StoreError) -> Bool {
        precondition(!key.isEmpty, "an empty key names nothing")
        requireNoLoan()
        count(key.count)
        let status = unsafe key.span.withUnsafeBytes { bytes in
            var key = unsafe MDB_val(lending: bytes)
            return unsafe mdb_del(handle, table, &key, nil)
        }
        if status == MDB_NOTFOUND { return false }
        try checkWritten(status)
        return true
    }

    @usableFromInline
    func clear(_ table: UInt32) throws(StoreError) {
        requireNoLoan()
        unsafe try checkWritten(mdb_drop(handle, table, 0))
    }

    @inline(__always)
    private func store(
        _ value: [UInt8], for key: [UInt8], in table: UInt32, flags: UInt32
    ) -> Int32 {
        precondition(
            !key.isEmpty && key.count <= StorageLimits.keyByteCountMax, "a key of 1 to 511 bytes")
        requireNoLoan()
        count(key.count + value.count)
        return unsafe key.span.withUnsafeBytes { keyBytes in
            unsafe value.span.withUnsafeBytes { valueBytes in
                var key = unsafe MDB_val(lending: keyBytes)
                var value = unsafe MDB_val(lending: valueBytes)
                return unsafe mdb_put(handle, table, &key, &value, flags)
            }
        }
    }

    @inline(__always)
    private func count(_ byteCount: Int) {
        unsafe environment.putCounter.store(
            environment.putCounter.load(ordering: .relaxed) + 1, ordering: .relaxed)
        unsafe environment.putByteCounter.store(
            environment.putByteCounter.load(ordering: .relaxed) + byteCount, ordering: .relaxed)
    }

    @inline(__always)
    private func requireNoLoan() {
        precondition(
            unsafe environment.loanCount.load(ordering: .relaxed) == 0,
            "a write while bytes of this transaction are lent out")
    }

    @inline(__always)
    private func checkWritten(_ status: Int32) throws(StoreError) {
        if status == MDB_SUCCESS { return }
        if status == MDB_MAP_FULL { unsafe environment.noteFullMap() }
        throw StoreError(status: status)
    }
}

// MARK: Bytes

extension MDB_val {
    /// Shows bytes to LMDB, which takes them as mutable but only reads them (lmdb.h, `mdb_put`).
    @inline(__always)
    init(lending bytes: UnsafeRawBufferPointer) {
        unsafe self.init(
            mv_size: bytes.count, mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress))
    }

    @inline(__always)
    var bytes: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: mv_data, count: mv_size)
    }
}

extension [UInt8] {
    @inline(__always)
    init(copying bytes: UnsafeRawBufferPointer) {
        unsafe self.init(unsafeUninitializedCapacity: bytes.count) { buffer, count in
            unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
            count = bytes.count
        }
    }
}
