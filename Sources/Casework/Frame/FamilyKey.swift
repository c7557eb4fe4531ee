package import Causality

/// `family`: the case that others belong to 16 ‖ the case that belongs to it 16.
package enum FamilyKey {
    package static func prefix(_ lower: SubjectID) -> [UInt8] { lower.keyBytes }

    package static func key(of lower: SubjectID, _ subject: SubjectID) -> [UInt8] {
        lower.keyBytes + subject.keyBytes
    }

    /// The case that belongs to the one of the prefix.
    package static func member(_ key: [UInt8]) -> SubjectID? {
        guard key.count == 32 else { return nil }
        return SubjectID(keyBytes: key, at: 16)
    }
}
