internal import Encoding
internal import Synchronization
internal import Web

/// What the desk remembers between two requests, in memory alone.
final class DeskMemory: Sendable {
    private struct State {
        var notices: [String: Notice] = [:]
        var kept: [String: [Digest256]] = [:]
        var largeBodies = 0
    }

    private let state = Mutex(State())

    /// Leaves a notice for the next page of a session.
    func leave(_ notice: Notice, for formToken: String) {
        state.withLock { state in
            if state.notices.count >= DeskLimits.noticesCountMax { state.notices = [:] }
            state.notices[formToken] = notice
        }
    }

    func takeNotice(for formToken: String) -> Notice? {
        state.withLock { $0.notices.removeValue(forKey: formToken) }
    }

    /// Notes that a login has sent a document: only who sent it may name it in a form again.
    func keep(_ digest: Digest256, of login: String) {
        state.withLock { state in
            if state.kept.count >= DeskLimits.keptLoginsCountMax, state.kept[login] == nil {
                state.kept = [:]
            }
            var own = state.kept[login] ?? []
            own.append(digest)
            state.kept[login] = own.suffix(DeskLimits.keptPerLoginCountMax)
        }
    }

    func hasKept(_ digest: Digest256, of login: String) -> Bool {
        state.withLock { $0.kept[login]?.contains(digest) ?? false }
    }

    /// Makes room for a large body; whoever got it gives it back.
    func enterLargeBody() -> Bool {
        state.withLock { state in
            guard state.largeBodies < DeskLimits.largeBodiesCountMax else { return false }
            state.largeBodies += 1
            return true
        }
    }

    func leaveLargeBody() { state.withLock { $0.largeBodies -= 1 } }
}
