internal import Foundation

/// The folders of a simulated world: best in memory, since nothing in there has to last.
package enum Scratch {
    /// A memory file system if the machine has one, else the temporary folder.
    package static var root: String {
        let memory = "/dev/shm"
        let isThere = FileManager.default.isWritableFile(atPath: memory)
        return isThere ? memory : NSTemporaryDirectory()
    }

    /// A path under `root` that no other process of this machine uses.
    package static func fresh(_ name: String) -> String {
        "\(root)/mehkeme-\(ProcessInfo.processInfo.processIdentifier)-\(name)"
    }

    /// Makes an empty folder, throwing away what was there.
    static func make(_ path: String) {
        remove(path)
        try? FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    package static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }
}
