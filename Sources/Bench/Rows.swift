internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding

extension Sealed<Verified> {
    /// The changes as lines of PostgreSQL's `COPY`: the columns of the peers' benchmark, the
    /// operation's bytes, made printable one for one, as the JSON text.
    var rows: [String] {
        guard let changes = try? changeSet.changes() else { return [] }
        return changes.map { number, change in
            let content = change.operations.joined().map { byte in
                (0x20...0x7E).contains(byte) && byte != 0x5C && byte != 0x22
                    ? Character(UnicodeScalar(byte)) : "x"
            }
            let subject = change.subject ?? SubjectID(ChangeID(changeSet.header.origin, number))
            return [
                "050-2026-\(subject)", "\(number)", "Masallı Rayon Məhkəməsi", "change",
                change.actor.name, "\(change.door.milliseconds)",
                "{\"content\":\"\(String(content))\"}",
            ].joined(separator: "\t")
        }
    }
}
