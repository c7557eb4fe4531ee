package import Causality
internal import Encoding
internal import Sealing
internal import Synchronization

/// Someone who is signed in, as one request sees it.
package struct Session: Hashable, Sendable {
    package let login: String
    package let kind: Account.Kind
    package let created: Instant
    package let lastSeen: Instant
    /// What every form of this session carries, so that no other site can send one.
    package let formToken: String

    /// Whether a form carried this session's token; compared in constant time.
    package func owns(formToken presented: String) -> Bool {
        ConstantTime.equal(Array(presented.utf8), Array(formToken.utf8))
    }
}

/// Who is signed in at this node.
///
/// In memory only: a node that starts knows nobody. Of a token only its SHA-256 is kept, so that
/// what leaks from memory signs nobody in. The token is the same in the cookie of a browser and
/// behind `Bearer` of a program.
///
/// - Bound: `AccountLimits.sessionCountMax` sessions, and `sessionsPerLoginCountMax` of one login;
///   the oldest gives way to the newest.
package final class Sessions: Sendable {
    private struct Entry {
        var login: String
        var kind: Account.Kind
        var created: Instant
        var lastSeen: Instant

        func hasExpired(at now: Instant) -> Bool {
            let idleMax =
                kind == .staff
                ? AccountLimits.staffIdleMillisecondsMax : AccountLimits.partyIdleMillisecondsMax
            return passed(since: lastSeen, at: now) >= idleMax
                || passed(since: created, at: now) >= AccountLimits.sessionMillisecondsMax
        }

        private func passed(since start: Instant, at now: Instant) -> UInt64 {
            now < start ? 0 : now.milliseconds - start.milliseconds
        }
    }

    package static let tokenByteCount = 32
    private let countMax: Int
    private let entries = Mutex<[Digest256: Entry]>([:])

    package init(countMax: Int = AccountLimits.sessionCountMax) {
        precondition(countMax > 0, "somebody may sign in")
        self.countMax = countMax
    }

    /// How many sessions there are, expired ones that nobody has asked for since among them.
    package var count: Int { entries.withLock { $0.count } }

    /// Signs an account in.
    ///
    /// - Parameter token: `tokenByteCount` random bytes.
    /// - Returns: the session, and the token as text, which is not to be had again.
    package func open(
        for account: Account, token: [UInt8], at now: Instant
    ) -> (session: Session, token: String) {
        precondition(token.count == Self.tokenByteCount, "a token has 32 bytes")
        let entry = Entry(login: account.login, kind: account.kind, created: now, lastSeen: now)
        entries.withLock { entries in
            makeRoom(for: account.login, in: &entries, at: now)
            entries[SHA256.digest(token)] = entry
        }
        return (Self.session(entry, token: token), Hex.text(token))
    }

    /// The session of a token, which has been seen now.
    ///
    /// - Returns: `nil` if there is none, or no more.
    package func find(_ tokenText: String, at now: Instant) -> Session? {
        guard let token = Self.token(tokenText) else { return nil }
        let digest = SHA256.digest(token)
        let found: Entry? = entries.withLock { entries in
            guard var entry = entries[digest] else { return nil }
            guard !entry.hasExpired(at: now) else {
                entries[digest] = nil
                return nil
            }
            entry.lastSeen = max(entry.lastSeen, now)
            entries[digest] = entry
            return entry
        }
        return found.map { Self.session($0, token: token) }
    }

    /// Signs out.
    ///
    /// - Returns: whether there was such a session.
    @discardableResult
    package func close(_ tokenText: String) -> Bool {
        guard let token = Self.token(tokenText) else { return false }
        return entries.withLock { $0.removeValue(forKey: SHA256.digest(token)) != nil }
    }

    /// Ends all sessions of a login: it was disabled, or its password was changed.
    package func closeAll(of login: String) {
        entries.withLock { entries in entries = entries.filter { $0.value.login != login } }
    }

    /// Forgets sessions that have expired; `open` does it too when it is crowded.
    package func sweep(at now: Instant) {
        entries.withLock { entries in
            entries = entries.filter { !$0.value.hasExpired(at: now) }
        }
    }

    private func makeRoom(
        for login: String, in entries: inout [Digest256: Entry], at now: Instant
    ) {
        let own = entries.filter { $0.value.login == login }
        if own.count >= AccountLimits.sessionsPerLoginCountMax {
            Self.dropOldest(of: own, in: &entries)
        }
        guard entries.count >= countMax else { return }
        entries = entries.filter { !$0.value.hasExpired(at: now) }
        if entries.count >= countMax { Self.dropOldest(of: entries, in: &entries) }
    }

    private static func dropOldest(
        of candidates: [Digest256: Entry], in entries: inout [Digest256: Entry]
    ) {
        let oldest = candidates.min {
            ($0.value.created, $0.key) < ($1.value.created, $1.key)
        }
        if let oldest { entries[oldest.key] = nil }
    }

    private static func token(_ text: String) -> [UInt8]? {
        guard text.utf8.count == 2 * tokenByteCount else { return nil }
        return Hex.bytes(text)
    }

    /// The form token is derived, so that it is neither kept nor told apart from its session's.
    private static func session(_ entry: Entry, token: [UInt8]) -> Session {
        let formToken = SHA256.digest(token + Array("csrf".utf8)).bytes.prefix(16)
        return Session(
            login: entry.login, kind: entry.kind, created: entry.created,
            lastSeen: entry.lastSeen, formToken: Hex.text(formToken))
    }
}
