internal import Glibc
internal import Synchronization

/// The directories that this process has open as environments.
///
/// LMDB's locks are record locks of the process: closing a second handle of the same file would
/// drop those of the first without a word. Told apart by what the file system says, not by path,
/// so that links and relative paths do not deceive.
enum OpenDirectories {
    struct Identity: Hashable, Sendable {
        let device: UInt
        let inode: UInt
    }

    private static let claimed = Mutex<Set<Identity>>([])

    /// - Throws: `alreadyOpenHere`; `system` if there is no such directory.
    static func claim(_ directory: String) throws(StoreError) -> Identity {
        var info = stat()
        guard unsafe stat(directory, &info) == 0 else { throw .system(errno: errno) }
        let identity = Identity(device: info.st_dev, inode: info.st_ino)
        guard claimed.withLock({ $0.insert(identity).inserted }) else { throw .alreadyOpenHere }
        return identity
    }

    static func release(_ identity: Identity) {
        claimed.withLock { _ = $0.remove(identity) }
    }

    /// Makes the directory, for this user alone, unless it exists; its parent must.
    static func make(_ directory: String) throws(StoreError) {
        guard unsafe mkdir(directory, 0o700) == 0 || errno == EEXIST else {
            throw .system(errno: errno)
        }
    }
}
