internal import Casework
internal import Encoding
internal import Law

// Closed cases: lines that name no document, since the node seals those that people hand in.
extension ImportLine {
    /// A claim of which nothing is ever open.
    ///
    /// - Throws: `missingField` without an `id`: the name under which a line is carried out once
    ///   stands in the open, and would be made from what the line says.
    static func closedClaim(_ line: Shape) throws(ImportFault) -> (Body, [DocumentSource]) {
        guard line.has("id") else { throw line.fault(.missingField, "id") }
        guard try enclosures(line).isEmpty else { throw line.fault(.outOfRange, "documents") }
        return (.whole(.fileClosedClaim(try claim(line), try closing(line, "closed"))), [])
    }

    static func closing(_ line: Shape, _ field: String) throws(ImportFault) -> ClosingDraft {
        let ground = try line.text(field, max: 64)
        guard Closure.named(ground) != nil else { throw line.fault(.notOneOf, field) }
        return ClosingDraft(
            ground: ground,
            note: try line.text(ifAny: "note", max: ImportLimits.groundCountMax) ?? "")
    }

    static func sharing(_ line: Shape) throws(ImportFault) -> KeySharing {
        KeySharing(
            court: try line.string("court"),
            replica: line.has("replica")
                ? UInt64(try line.number("replica", 1...Int64(UInt32.max))) : nil)
    }
}
