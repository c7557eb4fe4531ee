internal import CLMDB
internal import Glibc
internal import Synchronization

/// What an operator wants to know of the store; numbers of one snapshot.
package struct StoreStatistics: Sendable, Equatable {
    package struct TableStatistics: Sendable, Equatable {
        package let name: String
        package let entryCount: Int
        /// Pages of the table's tree and of its large values.
        package let pageCount: Int
    }

    package let fileByteCount: Int
    /// Address space reserved; the file may grow so far without growing the map.
    package let mapByteCount: Int
    package let pageByteCount: Int
    /// Pages of the file that have ever been used, free ones included.
    package let usedPageCount: Int
    /// Pages among them that wait to be used again.
    package let freePageCount: Int
    /// Number of the last commit; counts up by one with each.
    package let lastTransaction: Int
    /// Reader slots taken at most at once, over all processes.
    package let readerSlotCount: Int
    /// Snapshots of this process that were held beyond `StorageLimits.snapshotSecondsMax`.
    package let overlongSnapshotCount: Int
    /// Tables that this environment has opened, by name.
    package let tables: [TableStatistics]
}

extension Environment {
    /// The numbers of now; reads the list of free pages, and otherwise nothing that grows.
    ///
    /// - Precondition: this thread holds no write transaction.
    package func statistics() throws(StoreError) -> StoreStatistics {
        let transaction = ReadTransaction(try begin(isWriting: false))
        var tables: [StoreStatistics.TableStatistics] = []
        for (name, number) in self.tables.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            var stat = MDB_stat()
            unsafe try StoreError.check(mdb_stat(transaction.raw.handle, number, &stat))
            tables.append(
                StoreStatistics.TableStatistics(
                    name: name, entryCount: stat.ms_entries,
                    pageCount: stat.ms_branch_pages + stat.ms_leaf_pages + stat.ms_overflow_pages))
        }
        let map = map
        return StoreStatistics(
            fileByteCount: try fileByteCount(), mapByteCount: map.byteCount,
            pageByteCount: map.pageByteCount, usedPageCount: map.usedPageCount,
            freePageCount: try transaction.raw.freePageCount(),
            lastTransaction: map.lastTransaction, readerSlotCount: map.readerSlotCount,
            overlongSnapshotCount: overlongSnapshotCount.load(ordering: .relaxed), tables: tables)
    }

    /// Frees the reader slots of processes that died with a snapshot open.
    ///
    /// Such a slot keeps the pages of its snapshot from being used again. Done at opening; a
    /// node that runs for months does it now and then.
    ///
    /// - Returns: how many there were.
    @discardableResult
    package func readerCheck() throws(StoreError) -> Int {
        var deadCount: Int32 = 0
        unsafe try StoreError.check(mdb_reader_check(handle, &deadCount))
        return Int(deadCount)
    }

    private func fileByteCount() throws(StoreError) -> Int {
        var descriptor: Int32 = -1
        unsafe try StoreError.check(mdb_env_get_fd(handle, &descriptor))
        var info = stat()
        guard unsafe fstat(descriptor, &info) == 0 else { throw .system(errno: errno) }
        return Int(info.st_size)
    }
}

extension RawTransaction {
    /// Adds up LMDB's own list: under each commit's number, a count and as many page numbers.
    ///
    /// - Precondition: the transaction is a reader's; LMDB shows the list to no other.
    fileprivate func freePageCount() throws(StoreError) -> Int {
        var cursor = try Cursor(shim_free_pages_table, of: self)
        var count = 0
        var isThere = try cursor.move(to: .first)
        while isThere {
            count += unsafe cursor.value.bytes.loadUnaligned(as: Int.self)
            isThere = try cursor.move(MDB_NEXT)
        }
        return count
    }
}
