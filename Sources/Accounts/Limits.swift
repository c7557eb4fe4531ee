/// Bounds of accounts and sessions.
package enum AccountLimits {
    package static let loginByteCountMin = 2
    package static let loginByteCountMax = 40
    package static let nameByteCountMax = 200
    /// Letters as a person counts them.
    package static let passwordCharacterCountMin = 10
    package static let passwordByteCountMax = 1024

    package static let staffIdleMillisecondsMax: UInt64 = 30 * 60_000
    package static let partyIdleMillisecondsMax: UInt64 = 15 * 60_000
    /// However busy it is, a session ends with the working day.
    package static let sessionMillisecondsMax: UInt64 = 10 * 3_600_000
    package static let sessionCountMax = 50_000
    /// Of one account; the oldest gives way.
    package static let sessionsPerLoginCountMax = 20

    /// Failures in a row that cost nothing: people mistype.
    package static let freeFailuresPerLoginCount = 5
    /// More than for a login: a whole court may stand behind one address.
    package static let freeFailuresPerAddressCount = 50
    package static let firstWaitMilliseconds: UInt64 = 1_000
    /// Short, so that nobody is kept out of an account by a stranger who knows its login.
    package static let loginWaitMillisecondsMax: UInt64 = 60_000
    package static let addressWaitMillisecondsMax: UInt64 = 15 * 60_000
    /// After so long without an attempt, failures are forgotten.
    package static let failureMemoryMilliseconds: UInt64 = 3_600_000
    package static let throttleRecordCountMax = 100_000
}
