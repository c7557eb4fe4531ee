/// A closed set whose members have a word: in JSON, on the command line, in logs.
///
/// The word is the case's own name, so renaming a case renames it for everybody outside; its
/// number, which stands in the log, stays.
package protocol Worded: CaseIterable, RawRepresentable<UInt64>, Hashable, Sendable {}

extension Worded {
    package var word: String { "\(self)" }

    /// - Returns: `nil` for a word that is none of the set's.
    package init?(word: String) {
        guard let found = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = found
    }
}
