package import Encoding

/// Bounds of what a command may bring, and an operation may hold.
package enum CaseLimits {
    package static let codeByteCountMax = 8
    package static let nameByteCountMax = 800
    package static let addressByteCountMax = 1200
    package static let phoneByteCountMax = 32
    package static let loginByteCountMax = 64
    package static let noteByteCountMax = 8000
    /// Texts of acts and of officers' reports.
    package static let textByteCountMax = 64 * 1024
    package static let hallByteCountMax = 64
    /// Names of procedures, states, steps, events, grounds and form fields.
    package static let codeNameByteCountMax = 64
    package static let formEntriesCountMax = 256
    package static let partiesPerSideCountMax = 256
    package static let documentsPerFilingCountMax = 256
    package static let candidatesCountMax = 512
    /// Chains of the centre's daily values, and values of one chain that contradict each other.
    package static let beaconPeriodsCountMax = 100
    package static let courtsPerCommandCountMax = 64
    /// A year has three feasts, and some days that are exchanged or voted on.
    package static let calendarSpansCountMax = 64
    /// A document's content, which lies beside the log.
    package static let documentByteCountMax: UInt64 = 2 * 1024 * 1024 * 1024
    /// Ten thousand billion manat: a sum over any one subject stays below 2⁶³.
    package static let amountMaxQepik: UInt64 = 1_000_000_000_000_000
    /// How many facts of one kind a subject keeps; what comes beyond is listed as refused.
    package static let factsPerSubjectCountMax = 5000
    /// How many refused changes are listed one by one; the rest is only counted.
    package static let refusedListedCountMax = 1000
    /// The name of a closed case's key.
    package static let keyNameByteCount = 16
    package static let nonceByteCount = 24
    /// The key of one sealed document.
    package static let contentKeyByteCount = 32
    /// A key wrapped for one replica.
    package static let wrappedKeyByteCount = 80
    /// What a sealed part holds; with skeletons and keys it fits into a change.
    package static let sealedByteCountMax = 224 * 1024
    package static let operationsPerSealedPartCountMax = 64
    package static let hearingMillisecondsMax: UInt64 = 24 * 3_600_000
}

extension FieldCoder {
    /// A sum of money.
    ///
    /// - Units: qəpik, a hundredth of a manat.
    package mutating func amount(_ key: UInt64, _ value: inout UInt64) throws(DecodingError) {
        try uint(key, &value)
        guard value <= CaseLimits.amountMaxQepik else {
            throw .tooLarge(at: 0, limit: CaseLimits.amountMaxQepik)
        }
    }

    /// The code of a court or an office.
    package mutating func place(_ key: UInt64, _ value: inout String) throws(DecodingError) {
        try text(key, &value, max: CaseLimits.codeByteCountMax)
    }

    package mutating func name(_ key: UInt64, _ value: inout String) throws(DecodingError) {
        try text(key, &value, max: CaseLimits.nameByteCountMax)
    }

    package mutating func login(_ key: UInt64, _ value: inout String) throws(DecodingError) {
        try text(key, &value, max: CaseLimits.loginByteCountMax)
    }

    package mutating func note(_ key: UInt64, _ value: inout String) throws(DecodingError) {
        try text(key, &value, max: CaseLimits.noteByteCountMax)
    }
}
