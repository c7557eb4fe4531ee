internal import Foundation
internal import Synchronization

/// What the kernel counts of a process.
package enum ProcessMeter {
    /// Anonymous memory in use now: what is not a mapped file.
    ///
    /// - Source: proc(5), `RssAnon`.
    package static func anonymousByteCount(of process: Int32) -> Int {
        value("RssAnon:", in: "/proc/\(process)/status") * 1024
    }

    /// Bytes handed to the kernel by write calls; what LMDB writes of dirtied pages is among them,
    /// what goes out by sockets is not.
    ///
    /// - Source: proc(5), `wchar`.
    package static func writtenByteCount(of process: Int32 = getpid()) -> Int {
        value("wchar:", in: "/proc/\(process)/io")
    }

    private static func value(_ name: String, in path: String) -> Int {
        guard let data = FileManager.default.contents(atPath: path) else { return 0 }
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n")
        where line.hasPrefix(name) {
            let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            return words.count > 1 ? Int(words[1]) ?? 0 : 0
        }
        return 0
    }
}

/// Looks at a process's anonymous memory every few milliseconds and keeps the most it saw.
package final class MemorySampler: Sendable {
    private let state = Mutex<(peak: Int, isOver: Bool)>((0, false))
    private let bell = DispatchSemaphore(value: 0)

    package init(_ process: Int32) {
        let thread = Thread { [self] in
            while !state.withLock(\.isOver) {
                let now = ProcessMeter.anonymousByteCount(of: process)
                state.withLock { $0.peak = max($0.peak, now) }
                usleep(3_000)
            }
            bell.signal()
        }
        thread.name = "memory"
        thread.start()
    }

    /// Ends the watch.
    package func stop() -> Int {
        state.withLock { $0.isOver = true }
        bell.wait()
        bell.signal()
        return state.withLock(\.peak)
    }
}
