internal import Causality
internal import Foundation
internal import Sync
internal import Synchronization

/// What is known of the peers, for pages and for `mehkeme status` beside a running node.
final class PeerBoard: Sendable {
    /// A peer's state as the file keeps it.
    struct Row: Codable {
        let peer: String
        let phase: String
        let text: String
        let unsent: UInt64
    }

    private let folder: DataFolder
    private let rows = Mutex<[PeerStatus]>([])
    private let writing = Mutex(())

    init(_ folder: DataFolder) { self.folder = folder }

    var statuses: [PeerStatus] { rows.withLock { $0 } }

    func set(_ status: PeerStatus) {
        rows.withLock { rows in
            if let index = rows.firstIndex(where: { $0.peer == status.peer }) {
                rows[index] = status
            } else {
                rows.append(status)
            }
        }
        // The rows are read under the lock, so that what was known last is what stands there.
        writing.withLock { _ in
            let kept = statuses.map {
                Row(peer: $0.peer, phase: $0.phase.name, text: $0.words, unsent: $0.unsentCount)
            }
            guard let data = try? JSONEncoder().encode(kept) else { return }
            try? Files.write(Array(data), to: Self.path(folder), mode: 0o600)
        }
    }

    static func read(_ folder: DataFolder) -> [Row] {
        guard let bytes = try? Files.read(path(folder)) else { return [] }
        return (try? JSONDecoder().decode([Row].self, from: Data(bytes))) ?? []
    }

    private static func path(_ folder: DataFolder) -> String { folder.path + "/peers.json" }
}

extension PeerStatus {
    /// The state in words for a terminal.
    var words: String {
        var words =
            switch phase {
            case .idle: "idle"
            case .sending: "sending"
            case .receiving: "receiving"
            case .waitingForLink(let since, let reason):
                "waiting for link since \(since.text): \(reason)"
            case .refused(let error, let change):
                "refused: \(error.name)" + (change.map { " at \($0)" } ?? "")
            case .forked(let origin, let number): "fork of \(origin) at \(number)"
            }
        if unsentCount > 0 { words += ", \(unsentCount) changes unsent" }
        if let oldestUnsent { words += ", the oldest since \(oldestUnsent.text)" }
        if let lastSettled { words += ", equal at \(lastSettled.text)" }
        return words
    }
}

extension Instant {
    /// RFC 3339 in Baku's time.
    var text: String {
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000 + 4 * 3600)
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "yyyy-MM-dd'T'HH:mm:ss'+04:00'"
        return formatter.string(from: date)
    }
}
