internal import Foundation

/// Folders of tests: best in memory, since nothing in there has to last.
package enum Scratch {
    /// A path that no other process of this machine uses; nothing is there.
    package static func fresh(_ name: String) -> String {
        let memory = "/dev/shm"
        let isThere = FileManager.default.isWritableFile(atPath: memory)
        let root = isThere ? memory : NSTemporaryDirectory()
        let path = "\(root)/mehkeme-\(ProcessInfo.processInfo.processIdentifier)-\(name)"
        remove(path)
        return path
    }

    package static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }
}
