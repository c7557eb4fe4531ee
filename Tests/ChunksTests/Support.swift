import Chunks
import Encoding
import Foundation

/// A directory that nobody else has, gone when this is.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open() throws -> DocumentStore { try DocumentStore(directory: path + "/documents") }

    func write(_ bytes: [UInt8], as name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: path + "/" + name))
        return path + "/" + name
    }

    /// What lies where documents are not whole yet.
    var incoming: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: path + "/documents/incoming")
        }
    }
}

/// Overwrites one byte of a stored document behind the store's back.
func damage(_ digest: Digest256, in store: DocumentStore) throws {
    guard let path = store.path(of: digest) else { throw ChunkError.missing }
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(filePath: path))
}

/// What a check of the whole store found.
func findings(in store: DocumentStore) throws -> [Digest256: Bool] {
    var found: [Digest256: Bool] = [:]
    try store.verifyAll { found[$0] = $1 }
    return found
}

/// A file system in memory that is soon full; only root may mount one.
final class SmallDisk {
    private let path: String

    static let isPossible: Bool = {
        guard geteuid() == 0, let directory = try? TemporaryDirectory() else { return false }
        return (try? SmallDisk(at: directory.path + "/disk", kilobyteCount: 64)) != nil
    }()

    init(at path: String, kilobyteCount: Int) throws {
        self.path = path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false)
        guard unsafe mount("tmpfs", path, "tmpfs", 0, "size=\(kilobyteCount)k") == 0 else {
            throw ChunkError.system(errno: errno)
        }
    }

    deinit { unsafe umount2(path, Int32(MNT_DETACH)) }

    func enlarge(kilobyteCount: Int) throws {
        guard
            unsafe mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(kilobyteCount)k")
                == 0
        else {
            throw ChunkError.system(errno: errno)
        }
    }
}
