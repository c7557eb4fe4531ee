internal import Glibc

/// A body that waits in a temporary file.
///
/// The file lives as long as this value has an owner. Whoever wants to keep it moves or links it
/// elsewhere before letting go.
package final class SpoolFile: Sendable {
    package let path: String
    package let byteCount: Int
    /// Held so that the disk's budget is given back with the file.
    private let allowance: Allowance?

    init(path: String, byteCount: Int, allowance: Allowance?) {
        self.path = path
        self.byteCount = byteCount
        self.allowance = allowance
    }

    deinit { unsafe unlink(path) }

    static let prefix = "spool-"

    /// Makes sure of the folder and removes what an earlier run left in it.
    static func prepare(_ directory: String) throws(TransportError) {
        if unsafe mkdir(directory, 0o700) != 0, errno != EEXIST {
            throw .cannotSpool(path: directory, errno: errno)
        }
        guard let entries = unsafe opendir(directory) else {
            throw .cannotSpool(path: directory, errno: errno)
        }
        defer { unsafe _ = closedir(entries) }
        while let entry = unsafe readdir(entries) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(prefix) { unsafe unlink("\(directory)/\(name)") }
        }
    }
}

/// A spool file while it is written; closed and removed if it never becomes a `SpoolFile`.
final class SpoolWriter {
    private let descriptor: Int32
    private let path: String
    private var isFinished = false
    private(set) var byteCount = 0

    init(directory: String) throws(TransportError) {
        var template = Array("\(directory)/\(SpoolFile.prefix)XXXXXX".utf8CString)
        descriptor = unsafe mkstemp(&template)
        guard descriptor >= 0 else { throw .cannotSpool(path: directory, errno: errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// - Returns: `false` if the disk did not take all of it.
    func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = unsafe bytes[...]
        while unsafe !rest.isEmpty {
            let part = unsafe UnsafeRawBufferPointer(rebasing: rest)
            let count = unsafe write(descriptor, part.baseAddress, part.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            unsafe rest = rest.dropFirst(count)
            byteCount += count
        }
        return true
    }

    /// From here on the file belongs to the value that is returned.
    func finish(allowance: Allowance?) -> SpoolFile {
        isFinished = true
        return SpoolFile(path: path, byteCount: byteCount, allowance: allowance)
    }

    deinit {
        close(descriptor)
        if !isFinished { unsafe unlink(path) }
    }
}
