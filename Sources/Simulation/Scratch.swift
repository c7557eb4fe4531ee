internal import Foundation

/// The folder of a simulated world.
enum Scratch {
    /// Makes an empty folder, throwing away what was there.
    static func make(_ path: String) {
        remove(path)
        try? FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }
}
