internal import CLMDB

/// What can go wrong on disk.
///
/// Closed: a caller that switches over it has handled everything. Whatever is thrown by a write,
/// nothing of that write is there.
package enum StoreError: Error, Equatable {
    /// The disk or the quota is full.
    ///
    /// The environment stays good for reads, and for writes once there is room.
    case full
    /// The batch did not fit what was left of the map.
    ///
    /// The map grows as the write ends, so the whole batch may be tried again, once. Twice in a
    /// row means that there is no more address space to be had: then it is as good as `full`.
    case mapFull
    /// The batch touches more pages than LMDB can hold in one transaction.
    case batchTooLarge
    /// Every reader slot is taken.
    case tooManyReaders
    /// The environment is read-only and has no such table.
    case tableMissing(String)
    /// This process has the directory open already, which LMDB cannot bear.
    case alreadyOpenHere
    /// The operating system failed to write or to flush a commit.
    ///
    /// What it reports of this file from now on proves nothing: stop writing. Snapshots go on
    /// showing the commit before, unless `mustReopen` follows.
    case flushFailed(errno: Int32)
    /// A commit failed in its very last step, writing the page that says which commit counts.
    ///
    /// LMDB refuses every transaction, also of readers, until the environment is opened anew.
    case mustReopen
    /// The file is not ours, not whole, or of another LMDB version.
    ///
    /// Never retried.
    case corrupt(status: Int32)
    /// An entry is not what its table holds; found by the layer above, named for a person.
    ///
    /// Never retried; `mehkeme verify` says more, `mehkeme rebuild` mends what is derived.
    case damaged(String)
    /// The operating system refused; `errno` as LMDB passed it on.
    case system(errno: Int32)

    /// The one place where an LMDB status becomes a Swift value.
    ///
    /// Statuses that only a bug of ours can cause stop the process here: a wrong transaction or
    /// key size must not travel up as if it were weather.
    @inline(__always)
    static func check(_ status: Int32) throws(StoreError) {
        if status != MDB_SUCCESS { throw StoreError(status: status) }
    }

    init(status: Int32) {
        switch status {
        case ENOSPC, EDQUOT, EFBIG: self = .full
        case MDB_MAP_FULL: self = .mapFull
        case MDB_TXN_FULL: self = .batchTooLarge
        case MDB_READERS_FULL: self = .tooManyReaders
        case MDB_PANIC: self = .mustReopen
        case MDB_CORRUPTED, MDB_PAGE_NOTFOUND, MDB_INVALID, MDB_VERSION_MISMATCH, MDB_PAGE_FULL,
            MDB_CURSOR_FULL:
            self = .corrupt(status: status)
        case MDB_BAD_TXN, MDB_BAD_DBI, MDB_BAD_RSLOT, MDB_BAD_VALSIZE, MDB_INCOMPATIBLE,
            MDB_DBS_FULL, MDB_KEYEXIST, MDB_NOTFOUND, MDB_MAP_RESIZED, MDB_TLS_FULL:
            preconditionFailure("misuse of LMDB, status \(status)")
        default: self = .system(errno: status)
        }
    }

    /// The same, for a commit: whatever the system refuses there has not been flushed.
    init(commitStatus status: Int32) {
        self.init(status: status)
        if case .system(let errno) = self { self = .flushFailed(errno: errno) }
    }
}

/// Which half of a transaction failed: the disk, or the caller's own work.
package enum TransactionError<Body: Error>: Error {
    case store(StoreError)
    case body(Body)
}

extension TransactionError: Equatable where Body: Equatable {}
