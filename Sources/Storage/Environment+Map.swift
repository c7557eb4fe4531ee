internal import CLMDB
internal import Glibc

// Beginning a transaction, and the map that it needs to be large enough.
extension Environment {
    /// Begins a transaction in the gate; its end leaves it.
    func begin(isWriting: Bool) throws(StoreError) -> RawTransaction {
        precondition(!(isWriting && options.isReadOnly), "a write in a read-only environment")
        while true {
            gate.enter()
            var created: OpaquePointer?
            let flags = isWriting ? 0 : UInt32(MDB_RDONLY)
            let status = unsafe mdb_txn_begin(handle, nil, flags, &created)
            if status == MDB_SUCCESS, let created = unsafe created {
                return unsafe RawTransaction(created, isWriting: isWriting, of: self)
            }
            gate.leave()
            guard status == MDB_MAP_RESIZED else { throw StoreError(status: status) }
            try adoptMapOfOthers()
        }
    }

    /// Begins a write with room ahead of it, so that its body is unlikely to meet a full map.
    func beginWriting() throws(StoreError) -> RawTransaction {
        guard hasRoomOnDisk else { throw .full }
        let raw = try begin(isWriting: true)
        guard isMapRunningOut else { return raw }
        raw.abort()
        grow(within: .milliseconds(StorageLimits.growthAheadMillisecondsMax)) {
            isMapRunningOut
        }
        return try begin(isWriting: true)
    }

    /// Whether the file system has its reserve left; one that cannot be asked is taken to have it.
    private var hasRoomOnDisk: Bool {
        var found = statvfs()
        guard unsafe statvfs(directory, &found) == 0 else { return true }
        return UInt64(found.f_bavail) * UInt64(found.f_frsize)
            >= StorageLimits.diskReserveByteCount
    }

    /// Makes room after a write that did not fit; the next one may try.
    ///
    /// If it cannot be done, the next write says `mapFull` again.
    func growBecauseFull() {
        grow(within: .seconds(StorageLimits.snapshotSecondsMax)) { true }
    }

    /// - Precondition: this thread is in the gate.
    private var isMapRunningOut: Bool {
        let map = map
        let left = map.byteCount - map.usedPageCount * map.pageByteCount
        return left < min(StorageLimits.mapReserveByteCount, map.byteCount / 8)
    }

    /// Doubles the map if it `isNeeded` still when all transactions of this process are over.
    private func grow(within patience: Duration, if isNeeded: () -> Bool) {
        guard gate.close(within: patience) else { return }
        defer { gate.open() }
        guard isNeeded() else { return }
        let size = map.byteCount
        let wish = max(size * 2, size + StorageLimits.mapGrowthByteCountMin)
        guard shim_can_map(wish) else { return }
        let status = unsafe mdb_env_set_mapsize(handle, wish)
        precondition(status == MDB_SUCCESS, "the map was lost while it grew, status \(status)")
    }

    /// Takes over the size to which another process has grown the map.
    func adoptMapOfOthers() throws(StoreError) {
        guard gate.close(within: .seconds(StorageLimits.snapshotSecondsMax)) else {
            throw .system(errno: EBUSY)
        }
        defer { gate.open() }
        unsafe try StoreError.check(mdb_env_set_mapsize(handle, 0))
    }

    /// The map as it is now.
    struct Map {
        let byteCount: Int
        let pageByteCount: Int
        /// Pages of the file up to the last one in use, free ones in between included.
        let usedPageCount: Int
        let lastTransaction: Int
        let readerSlotCount: Int
    }

    /// - Precondition: this thread is in the gate, or has closed it.
    var map: Map {
        var (info, stat) = unsafe (MDB_envinfo(), MDB_stat())
        let status = unsafe (mdb_env_info(handle, &info), mdb_env_stat(handle, &stat))
        precondition(status == (MDB_SUCCESS, MDB_SUCCESS), "an environment without information")
        return unsafe Map(
            byteCount: info.me_mapsize, pageByteCount: Int(stat.ms_psize),
            usedPageCount: info.me_last_pgno + 1, lastTransaction: info.me_last_txnid,
            readerSlotCount: Int(info.me_numreaders))
    }
}
