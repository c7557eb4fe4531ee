internal import CLMDB
internal import Glibc

extension Environment {
    /// Writes a copy of one snapshot, without the free pages, beside running work.
    ///
    /// The snapshot stays open as long as the copy takes, the one place where that may be long.
    /// When this returns, the copy is on the disk; when it throws, there is none.
    ///
    /// - Parameter directory: made unless it exists; its parent must.
    /// - Precondition: this thread holds no write transaction.
    /// - Throws: `system` with `EEXIST` if the directory holds an environment already; `full`.
    package func backup(to directory: String) throws(StoreError) {
        try OpenDirectories.make(directory)
        let file = directory + "/data.mdb"
        guard unsafe access(file, F_OK) != 0 else { throw .system(errno: EEXIST) }
        do throws(StoreError) {
            try copy(to: directory)
            try flush(file)
            try flush(directory)
        } catch {
            unsafe unlink(file)
            throw error
        }
    }

    private func copy(to directory: String) throws(StoreError) {
        while true {
            gate.enter()
            let status = unsafe mdb_env_copy2(handle, directory, UInt32(MDB_CP_COMPACT))
            gate.leave()
            switch status {
            case MDB_MAP_RESIZED: try adoptMapOfOthers()
            // Here it means that pages are neither used nor free.
            case MDB_INCOMPATIBLE: throw .corrupt(status: status)
            default: return try StoreError.check(status)
            }
        }
    }

    /// LMDB leaves a copy in the page cache.
    private func flush(_ path: String) throws(StoreError) {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError(commitStatus: errno) }
    }
}
