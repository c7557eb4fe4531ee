internal import Glibc

/// One open file; closed when it goes out of scope.
///
/// The only place, with `Directory`, that calls the system: strict memory safety wants the word
/// `unsafe` wherever a path or a buffer becomes a pointer.
struct OpenFile: ~Copyable, Sendable {
    private let descriptor: Int32

    enum Purpose {
        case reading
        case writing
        /// Goes on with what is there, or begins.
        case resuming

        fileprivate var flags: Int32 {
            switch self {
            case .reading: O_RDONLY
            case .writing: O_RDWR
            case .resuming: O_RDWR | O_CREAT
            }
        }
    }

    /// - Throws: `missing` if there is nothing to read; `full`, `system`.
    init(_ path: String, for purpose: Purpose) throws(ChunkError) {
        descriptor = unsafe open(path, purpose.flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw purpose == .reading && errno == ENOENT ? .missing : ChunkError(errno: errno)
        }
    }

    deinit { close(descriptor) }

    /// Makes an empty file.
    ///
    /// - Returns: whether it was not there before.
    static func make(_ path: String) throws(ChunkError) -> Bool {
        let made = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard made >= 0 else {
            guard errno == EEXIST else { throw ChunkError(errno: errno) }
            return false
        }
        close(made)
        return true
    }

    private func information() throws(ChunkError) -> stat {
        var info = stat()
        guard unsafe fstat(descriptor, &info) == 0 else { throw ChunkError(errno: errno) }
        return info
    }

    func byteCount() throws(ChunkError) -> UInt64 { UInt64(try information().st_size) }

    /// Whether `path` still leads to this very file.
    func isStill(at path: String) throws(ChunkError) -> Bool {
        let mine = try information()
        var theirs = stat()
        guard unsafe lstat(path, &theirs) == 0 else { return false }
        return mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
    }

    /// Claims the file against other writers, of this process and of others.
    ///
    /// Ends with the file, also when the process dies.
    ///
    /// - Returns: whether it was free.
    func claim() throws(ChunkError) -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw ChunkError(errno: errno) }
        return false
    }

    /// - Returns: fewer than `count` bytes only at the end of the file.
    func read(at offset: UInt64, count: Int) throws(ChunkError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let status = unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled,
                    off_t(offset) + off_t(filled))
                if status < 0, errno == EINTR { continue }
                if status < 0 { failure = errno }
                if status <= 0 { return }
                filled += status
            }
        }
        guard failure == 0 else { throw ChunkError(errno: failure) }
        return bytes
    }

    /// Writes all of `bytes` from `skipped` on.
    func write(
        _ bytes: [UInt8], skipping skipped: Int = 0, at offset: UInt64
    ) throws(ChunkError) {
        let span = bytes.span.extracting(droppingFirst: skipped)
        let failure: Int32 = unsafe span.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let status = unsafe pwrite(
                    descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done,
                    off_t(offset) + off_t(done))
                if status < 0, errno == EINTR { continue }
                if status < 0 { return errno }
                done += status
            }
            return 0
        }
        guard failure == 0 else { throw ChunkError(errno: failure) }
    }

    func truncate(to byteCount: UInt64) throws(ChunkError) {
        guard ftruncate(descriptor, off_t(byteCount)) == 0 else { throw ChunkError(errno: errno) }
    }

    /// Returns when what was written is on the disk.
    func flush() throws(ChunkError) {
        guard fsync(descriptor) == 0 else { throw ChunkError(errno: errno) }
    }
}
