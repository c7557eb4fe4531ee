/// Bounds of the desk.
package enum DeskLimits {
    /// Bodies that lie in memory while they are taken apart.
    static let largeBodiesCountMax = 4
    static let largeBodyByteCount = 1 << 20
    /// Sessions whose last notice has not been read yet.
    static let noticesCountMax = 10_000
    /// Documents that a login has sent and not yet filed.
    static let keptPerLoginCountMax = 100
    static let keptLoginsCountMax = 2_000
    /// How far ahead a hearing's form looks for what is taken.
    static let timetableMilliseconds: UInt64 = 14 * 86_400_000
    static let timetableRowsCountMax = 40
    static let cabinetCasesCountMax = 200
    static let docketRowsCountMax = 200
    static let missingShownCountMax = 100
    static let retryAfterSeconds = 5
}
