internal import Casework
internal import Encoding
internal import Synchronization
internal import Web

/// How a document of a closed case was sealed.
struct DocumentSeal {
    let key: [UInt8]
    /// - Units: bytes, of the sealed form.
    let size: UInt64
}

extension DocumentRef {
    func sealed(as seal: DocumentSeal) -> DocumentRef {
        var document = self
        document.key = seal.key
        document.sealedSize = seal.size
        return document
    }
}

/// What the desk remembers between two requests, in memory alone.
final class DeskMemory: Sendable {
    private struct State {
        var notices: [String: Notice] = [:]
        var kept: [String: [Digest256]] = [:]
        /// Keys of sealed documents until a command has named them: a form may come back.
        var seals: [Digest256: DocumentSeal] = [:]
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

    func keep(_ seal: DocumentSeal, of digest: Digest256) {
        state.withLock { state in
            if state.seals.count >= DeskLimits.keptLoginsCountMax { state.seals = [:] }
            state.seals[digest] = seal
        }
    }

    func sealed(_ digest: Digest256) -> DocumentSeal? { state.withLock { $0.seals[digest] } }

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
