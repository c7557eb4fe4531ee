internal import Foundation
internal import Synchronization

/// Where a command's words go: this terminal, or the one at the other end of the local socket.
final class Output: Sendable {
    enum Stream: Sendable { case standard, error }

    private let sink: @Sendable (Stream, String) -> Void
    private let lastProgress = Mutex<Double>(0)
    let isJSON: Bool

    init(isJSON: Bool, sink: @escaping @Sendable (Stream, String) -> Void) {
        self.isJSON = isJSON
        self.sink = sink
    }

    static func terminal(isJSON: Bool) -> Output {
        Output(isJSON: isJSON) { stream, text in
            let handle: FileHandle = stream == .standard ? .standardOutput : .standardError
            try? handle.write(contentsOf: Data((text + "\n").utf8))
        }
    }

    /// A line of the result.
    func line(_ text: String) { sink(.standard, text) }

    /// A line about the work: a fault, a warning.
    func note(_ text: String) { sink(.error, text) }

    /// Says how far long work has come, twice a second at most.
    func progress(_ text: @autoclosure () -> String) {
        let now = Date().timeIntervalSinceReferenceDate
        let isDue = lastProgress.withLock { last in
            guard now - last >= 0.5 else { return false }
            last = now
            return true
        }
        if isDue { note(text()) }
    }
}
