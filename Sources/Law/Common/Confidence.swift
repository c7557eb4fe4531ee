/// How sure it is that a line of a table says what the law says.
package enum Confidence: String, CaseIterable, Sendable {
    /// Read in the code itself.
    case read = "A"
    /// Told by a second source.
    case told = "B"
    /// A lawyer has still to confirm it; wherever it shows, it is marked.
    case unconfirmed = "C"

    package var isConfirmed: Bool { self != .unconfirmed }
}

extension Table.Row {
    /// The column `confidence`: A, B or C.
    package func confidence() throws(TableFault) -> Confidence {
        guard let confidence = Confidence(rawValue: self["confidence"]) else {
            throw fault("confidence is \(self["confidence"]), not A, B or C")
        }
        return confidence
    }
}
