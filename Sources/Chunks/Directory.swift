internal import Glibc

/// Names in the file system.
enum Directory {
    /// Makes the directory, for this user alone, unless it exists; its parent must.
    ///
    /// - Returns: whether it was made now.
    @discardableResult
    static func make(_ path: String) throws(ChunkError) -> Bool {
        if unsafe mkdir(path, 0o700) == 0 { return true }
        guard errno == EEXIST else { throw ChunkError(errno: errno) }
        return false
    }

    /// The names in a directory, sorted; of a directory that is not there, none.
    static func names(in path: String) throws(ChunkError) -> [String] {
        guard let stream = unsafe opendir(path) else {
            if errno == ENOENT { return [] }
            throw ChunkError(errno: errno)
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw ChunkError(errno: errno) }
                return names.sorted()
            }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    /// The length of the plain file at `path`.
    ///
    /// - Returns: `nil` if there is none.
    static func byteCount(ofFile path: String) -> UInt64? {
        var info = stat()
        guard unsafe lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        return UInt64(info.st_size)
    }

    static func rename(_ path: String, to other: String) throws(ChunkError) {
        guard unsafe Glibc.rename(path, other) == 0 else { throw ChunkError(errno: errno) }
    }

    static func remove(_ path: String) { unsafe unlink(path) }

    /// Returns when the names in the directory are on the disk.
    static func flush(_ path: String) throws(ChunkError) {
        try OpenFile(path, for: .reading).flush()
    }
}
