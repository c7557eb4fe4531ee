internal import Foundation
internal import Glibc
internal import Synchronization

/// Files of secrets and of exchange, written whole or not at all.
enum Files {
    static func read(_ path: String, byteCountMax: Int = 256 << 20) throws(Failure) -> [UInt8] {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        else { throw Failure("\(path) is not there or cannot be read.") }
        guard size <= byteCountMax else {
            throw Failure("\(path) has \(size) bytes; at most \(byteCountMax) are taken.")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure("\(path) cannot be read.")
        }
        return Array(data)
    }

    /// Writes a file that only its owner may read.
    static func writeSecret(_ bytes: [UInt8], to path: String) throws(Failure) {
        try write(bytes, to: path, mode: 0o600)
    }

    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(Failure) {
        // Its own name: several threads may write the same file, and the last one stands.
        let serial = serials.add(1, ordering: .relaxed).newValue
        let temporary = "\(path).\(getpid())-\(serial).new"
        unsafe unlink(temporary)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = unsafe open(temporary, flags, mode)
        guard descriptor >= 0 else { throw failure(temporary) }
        // Does nothing once the file has its name.
        defer { unsafe unlink(temporary) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw Failure("\(path) cannot be written: \(error.localizedDescription)")
        }
        guard fsync(descriptor) == 0 else { throw failure(temporary) }
        guard unsafe rename(temporary, path) == 0 else { throw failure(path) }
        try flush(folder(of: path))
    }

    private static let serials = Atomic<UInt64>(0)

    /// Waits until a file, or a folder's list of names, is on the disk.
    static func flush(_ path: String) throws(Failure) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// Waits until no other process changes files by `hold` in the folder of this one.
    ///
    /// The folder is what is locked: the file itself gets a new one in its place.
    ///
    /// - Returns: what keeps the others out until it is let go.
    static func hold(_ path: String) throws(Failure) -> FileHandle {
        let place = folder(of: path)
        let descriptor = unsafe open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard flock(descriptor, LOCK_EX) == 0 else { throw failure(path) }
        return handle
    }

    /// Whether a path names anything, readable or not.
    static func isThere(_ path: String) -> Bool {
        var info = stat()
        return unsafe lstat(path, &info) == 0 || errno != ENOENT
    }

    private static func folder(of path: String) -> String {
        let place = (path as NSString).deletingLastPathComponent
        return place.isEmpty ? "." : place
    }

    private static func failure(_ path: String) -> Failure {
        Failure("\(path) cannot be written: \(words(errno)).")
    }

    /// Makes a folder of a fresh name, for its owner alone.
    ///
    /// - Parameter starts: how its path may begin; the first that can be made is taken.
    static func makeFolder(_ starts: String...) throws(Failure) -> String {
        for start in starts {
            var path = Array((start + "XXXXXX").utf8CString)
            if unsafe mkdtemp(&path) != nil {
                return String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
            }
        }
        throw failure(starts.last ?? "")
    }

    /// What the system calls an error.
    static func words(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}

/// The program's only source of chance.
enum Chance {
    static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count {
            let word = generator.next()
            for shift in stride(from: 0, to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
        return Array(bytes.prefix(count))
    }
}
