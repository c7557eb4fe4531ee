package import Causality

/// How long whoever fails to sign in waits before the next attempt; a value.
///
/// Counts per login and per address. The first failures are free, then each doubles the wait, for
/// an address up to a quarter of an hour, for a login up to a minute only. An attempt counts as
/// failed from its beginning, so that a hundred at once are not a hundred free ones.
///
/// - Bound: `AccountLimits.throttleRecordCountMax` logins and as many addresses; when there are
///   more, those that have been quiet longest are forgotten.
package struct Throttle: Sendable {
    package enum Verdict: Hashable, Sendable {
        case goOn
        case wait(milliseconds: UInt64)
    }

    private struct Record {
        var failureCount: Int
        var last: Instant
    }

    private var logins: [String: Record] = [:]
    private var addresses: [String: Record] = [:]

    package init() {}

    /// Begins an attempt; one that must wait is not counted.
    ///
    /// - Parameter address: where it comes from, as text; of IPv6 the network part, because
    ///   everyone has 2⁶⁴ of the rest.
    package mutating func attempt(
        login: String, address: String, at now: Instant
    ) -> Verdict {
        let wait = max(
            Self.wait(
                after: logins[login], free: AccountLimits.freeFailuresPerLoginCount,
                max: AccountLimits.loginWaitMillisecondsMax, at: now),
            Self.wait(
                after: addresses[address], free: AccountLimits.freeFailuresPerAddressCount,
                max: AccountLimits.addressWaitMillisecondsMax, at: now))
        guard wait == 0 else { return .wait(milliseconds: wait) }
        // What is no login is nobody's; it still counts for the address.
        if AccountRules.isLogin(login) { Self.count(login, in: &logins, at: now) }
        Self.count(address, in: &addresses, at: now)
        return .goOn
    }

    /// Takes back the attempt, because the password was right.
    ///
    /// The login begins afresh; of the address only this attempt is forgiven, or one good account
    /// would pay for guesses at all others.
    package mutating func succeeded(login: String, address: String) {
        logins[login] = nil
        guard var record = addresses[address] else { return }
        record.failureCount -= 1
        addresses[address] = record.failureCount > 0 ? record : nil
    }

    private static func isForgotten(_ record: Record, at now: Instant) -> Bool {
        now.milliseconds
            > record.last.milliseconds.addingSaturating(AccountLimits.failureMemoryMilliseconds)
    }

    private static func wait(
        after record: Record?, free: Int, max: UInt64, at now: Instant
    ) -> UInt64 {
        guard let record, record.failureCount >= free, !isForgotten(record, at: now) else {
            return 0
        }
        let doublings = min(record.failureCount - free, 20)
        let wait = min(max, AccountLimits.firstWaitMilliseconds << UInt64(doublings))
        // A clock that was set back must not lock anybody out for longer than the wait itself.
        let passed = now < record.last ? 0 : now.milliseconds - record.last.milliseconds
        return passed >= wait ? 0 : wait - passed
    }

    private static func count(
        _ key: String, in records: inout [String: Record], at now: Instant
    ) {
        let known = records[key].flatMap { isForgotten($0, at: now) ? nil : $0.failureCount }
        if records[key] == nil, records.count >= AccountLimits.throttleRecordCountMax {
            forget(in: &records, at: now)
        }
        records[key] = Record(failureCount: min((known ?? 0) + 1, 1000), last: now)
    }

    /// Makes room for an eighth at once, so that a flood pays for sorting only now and then.
    private static func forget(in records: inout [String: Record], at now: Instant) {
        records = records.filter { !isForgotten($0.value, at: now) }
        let surplus = records.count - AccountLimits.throttleRecordCountMax * 7 / 8
        guard surplus > 0 else { return }
        let quietest = records.sorted { ($0.value.last, $0.key) < ($1.value.last, $1.key) }
        for entry in quietest.prefix(surplus) { records[entry.key] = nil }
    }
}

extension UInt64 {
    func addingSaturating(_ other: UInt64) -> UInt64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
