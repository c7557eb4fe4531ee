internal import Foundation

/// A folder for one run, removed at its end.
package final class Scratch: Sendable {
    package let path: String

    package init(in parent: String) throws(BenchError) {
        path = parent + "/mehkeme-bench-\(getpid())"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw BenchError("\(path) cannot be made: \(error.localizedDescription)")
        }
    }

    package func folder(_ name: String) -> String { path + "/" + name }

    /// Copies a folder as it stands.
    package func copy(_ name: String, to other: String) throws(BenchError) -> String {
        do {
            try? FileManager.default.removeItem(atPath: folder(other))
            try FileManager.default.copyItem(atPath: folder(name), toPath: folder(other))
        } catch {
            throw BenchError("\(folder(name)) cannot be copied: \(error.localizedDescription)")
        }
        return folder(other)
    }

    package func remove(_ name: String) {
        try? FileManager.default.removeItem(atPath: folder(name))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
