package import Casework
package import Causality

/// What the lines of one file have named so far.
///
/// Whoever drives the import asks it before a line is carried out, and tells it afterwards, also
/// of a line that was skipped.
package struct ImportedNames: Sendable {
    private enum Thing: Hashable {
        case `case`(SubjectID)
        case order(SubjectID)
    }

    /// Read by key, never gone through.
    private var things: [String: Thing] = [:]
    /// The directory that the file opened last: which year the lines after it mean.
    package private(set) var directory: SubjectID?

    package init() {}

    /// The subject that a target's ref names.
    ///
    /// - Returns: `nil` if no ref is meant, or the file has given none such to a case or an order
    ///   respectively.
    package func subject(of target: ImportTarget) -> SubjectID? {
        guard case .ref(let ref) = target.reference else { return nil }
        return switch (target, things[ref]) {
        case (.case, .case(let subject)), (.order, .order(let subject)): subject
        default: nil
        }
    }

    /// Whether the line's own ref is free.
    ///
    /// - Throws: `repeatedRef`.
    package func check(_ line: ImportLine) throws(ImportFault) {
        if let ref = line.ref, things[ref] != nil { throw ImportFault(.repeatedRef, "ref") }
    }

    /// Takes note of what a line began: a case, an order (not the case it belongs to), or a
    /// directory.
    package mutating func note(_ line: ImportLine, began subject: SubjectID) {
        if line.command == .openDirectory { directory = subject }
        guard let ref = line.ref else { return }
        things[ref] = line.command == .issueWrit ? .order(subject) : .case(subject)
    }
}

extension ImportLine {
    /// What a line began, by the changes that it made, in their order.
    ///
    /// - Returns: `nil` for a line that only adds to something.
    package func began(changes: [ChangeID]) -> SubjectID? {
        switch command {
        case .openDirectory, .fileClaim: changes.first.map(SubjectID.init)
        // The writ stands in the case, and the order begins with the change after it.
        case .issueWrit: changes.dropFirst().first.map(SubjectID.init)
        default: nil
        }
    }

    /// What a line began that was carried out before, by its first change.
    ///
    /// - Parameter state: the case, for a writ.
    package func began(before change: ChangeID, state: CaseState?) -> SubjectID? {
        command == .issueWrit ? state?.order(of: change) : began(changes: [change])
    }

    /// Whether this node may know the court of a claim, and the court of a writ's office.
    ///
    /// - Throws: `noSuchCourt`, `badOffice`.
    package func checkCourt(
        role: NodeRole, courts: [String], reference: ReferenceState?
    ) throws(ImportFault) {
        if let court, !courts.contains(court),
            role != .central || reference?.court(court) == nil
        {
            throw ImportFault(.noSuchCourt, "court")
        }
        if case .whole(.issueWrit(let writ)) = body, let reference, !reference.courts.isEmpty,
            reference.court(String(writ.office.unicodeScalars.dropFirst())) == nil
        {
            throw ImportFault(.badOffice, "office")
        }
    }
}
