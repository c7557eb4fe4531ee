internal import CLMDB
internal import Glibc

extension Environment {
    /// Writes a copy of one snapshot, without the free pages, beside running work.
    ///
    /// The snapshot stays open as long as the copy takes, the one place where that may be long.
    /// When this returns, the copy is on the disk; when it throws, there is none.
    ///
    /// - Parameter directory: made unless it exists; its parent must. The copy in it is for its
    ///   owner alone, whatever the directory is.
    /// - Precondition: this thread holds no write transaction.
    /// - Throws: `system` with `EEXIST` if the directory holds an environment already; `full`.
    package func backup(to directory: String) throws(StoreError) {
        try OpenDirectories.make(directory)
        let file = directory + "/data.mdb"
        // LMDB would make the file itself, for the whole world to read.
        let made = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard made >= 0 else { throw .system(errno: errno) }
        defer { close(made) }
        do throws(StoreError) {
            try copy(to: made)
            // LMDB leaves a copy in the page cache.
            try Self.flush(made)
            try flush(directory)
        } catch {
            unsafe unlink(file)
            throw error
        }
    }

    private func copy(to descriptor: Int32) throws(StoreError) {
        while true {
            gate.enter()
            let status = unsafe mdb_env_copyfd2(handle, descriptor, UInt32(MDB_CP_COMPACT))
            gate.leave()
            switch status {
            case MDB_MAP_RESIZED: try adoptMapOfOthers()
            // Here it means that pages are neither used nor free.
            case MDB_INCOMPATIBLE: throw .corrupt(status: status)
            default: return try StoreError.check(status)
            }
        }
    }

    private func flush(_ path: String) throws(StoreError) {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno: errno) }
        defer { close(descriptor) }
        try Self.flush(descriptor)
    }

    private static func flush(_ descriptor: Int32) throws(StoreError) {
        guard fsync(descriptor) == 0 else { throw StoreError(commitStatus: errno) }
    }
}
