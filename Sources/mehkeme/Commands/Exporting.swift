internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Replica
internal import Storage

/// `mehkeme export`: the log, or one subject's changes in fold order, as JSON lines.
struct Exporting {
    let call: Call

    init(_ call: Call) { self.call = call }

    func run() throws(Failure) -> ExitCode {
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        if let text = call.arguments["subject"] {
            let subject = try SubjectName.find(text, in: replica)
            try asking(folder.path) { () throws(ReplicaError) in
                try exportSubject(subject, replica)
            }
        } else {
            try asking(folder.path) { () throws(ReplicaError) in try exportLog(replica) }
        }
        return .done
    }

    private func exportSubject(_ subject: SubjectID, _ replica: Replica) throws(ReplicaError) {
        let changes = try replica.read { (transaction) throws(StoreError) in
            var changes: [(ChangeID, Change, Header, Standing)] = []
            for (key, standing) in try replica.schema.history(of: subject, in: transaction) {
                guard
                    let (change, header) = try replica.schema.change(key.change, in: transaction)
                else { continue }
                changes.append((key.change, change, header, standing))
            }
            return changes
        }
        for (id, change, header, standing) in changes {
            call.output.line(line(id, change, header, standing: standing.name))
        }
    }

    private func exportLog(_ replica: Replica) throws(ReplicaError) {
        var from: [UInt8]? = []
        while let start = from {
            let sets = try replica.read { (transaction) throws(StoreError) in
                var sets: [(key: [UInt8], value: [UInt8])] = []
                try transaction.scan(replica.schema.log, from: start) { key, value in
                    sets.append((key.array, value.array))
                    return sets.count < 1_000
                }
                return sets
            }
            for (_, bytes) in sets {
                do throws(Encoding.DecodingError) {
                    let set = try ChangeSet(bytes)
                    for (number, change) in try set.changes() {
                        let id = ChangeID(set.header.origin, number)
                        call.output.line(line(id, change, set.header, standing: nil))
                    }
                } catch {
                    throw .store(.damaged("log: \(error.name)"))
                }
            }
            from = sets.count == 1_000 ? sets.last.map { $0.key + [0] } : nil
        }
    }

    private func line(
        _ id: ChangeID, _ change: Change, _ header: Header, standing: String?
    ) -> String {
        var fields: [(String, JSONValue)] = [
            ("change", .text("\(id)")),
            ("subject", .text("\(change.subject ?? SubjectID(id))")),
            ("clock", .text("\(change.clock)")),
            ("actor", .text("\(change.actor.kind)")),
            ("name", .text(change.actor.name)),
            ("door", .number(Int64(change.door.milliseconds))),
            ("hybrid", .number(Int64(bitPattern: header.hybridTime.word))),
        ]
        if let standing { fields.append(("standing", .text(standing))) }
        let operations = change.operations.map { bytes in
            JSONValue.object([
                ("number", .number(Int64(Operation(bytes).number))),
                ("bytes", .text(Hex.text(bytes))),
            ])
        }
        fields.append(("operations", .list(operations)))
        return JSONValue.object(fields).line
    }
}

/// Finds a subject by what a person calls it: its name, or a case number.
enum SubjectName {
    static func find(_ text: String, in replica: Replica) throws(Failure) -> SubjectID {
        if let id = ChangeID(text) { return SubjectID(id) }
        guard let number = CaseNumber(text) else {
            throw Failure(
                .usage,
                "“\(text)” is neither a case number, such as 2(050)-1/2026, nor a subject's name, "
                    + "such as 2.0.14.")
        }
        let prefix = NumberKey.prefix(number)
        let found = try asking("the replica") { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try replica.schema.entries(
                    .number, from: prefix, below: prefix.afterPrefix, in: transaction)
            }
        }
        let subjects = found.compactMap { NumberKey.parts($0.key)?.subject }
        guard let subject = subjects.first else {
            throw Failure("There is no case \(number) here.")
        }
        guard subjects.count == 1 else {
            let names = subjects.map(\.description).joined(separator: ", ")
            throw Failure("Several cases bear the number \(number): name one of \(names).")
        }
        return subject
    }
}
