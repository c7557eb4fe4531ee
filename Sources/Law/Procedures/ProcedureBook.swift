/// Procedures, grounds and kinds of document, read from their tables and proved sound.
struct ProcedureBook: Sendable {
    let procedures: [Procedure]
    let grounds: [Ground]
    let documents: [DocumentType]

    /// - Throws: the first fault, by table and line.
    init(_ files: ProcedureFiles) throws(TableFault) {
        let grounds = try Self.grounds(files.grounds)
        let documents = try Self.documents(files.documents)
        self.grounds = grounds
        self.documents = documents
        let states = try Table(
            "procedure-states.csv", files.states,
            columns: ["procedure", "state", "final", "az", "en", "ru"])
        let list = try Table(
            "procedures.csv", files.procedures,
            columns: [
                "id", "kinds", "instance", "initial", "version", "article", "confidence", "since",
                "until", "az", "en", "ru",
            ])
        var procedures: [Procedure] = []
        for row in list.rows {
            let id = try row.filled("id")
            guard !procedures.contains(where: { $0.id == id }) else {
                throw row.fault("\(id) stands twice")
            }
            guard let steps = files.steps.first(where: { $0.id == id }) else {
                throw row.fault("\(id) has no table of steps")
            }
            procedures.append(try Self.procedure(row, states, steps.bytes))
        }
        for row in states.rows where !procedures.contains(where: { $0.id == row["procedure"] }) {
            throw row.fault("no procedure \(row["procedure"])")
        }
        self.procedures = procedures
        for procedure in procedures { try ProcedureCheck(procedure, self).run() }
    }

    func procedure(_ id: String) -> Procedure? { procedures.first { $0.id == id } }

    // MARK: Reading

    private static func procedure(
        _ row: Table.Row, _ states: Table, _ bytes: [UInt8]
    ) throws(TableFault) -> Procedure {
        let id = row["id"]
        let own = try self.states(of: id, states)
        guard let instance = UInt64(row["instance"]), (1...4).contains(instance) else {
            throw row.fault("instance is not 1 to 4")
        }
        let kinds = row.words("kinds")
        guard !kinds.isEmpty, kinds.allSatisfy(StepWords.kinds.contains) else {
            throw row.fault("kinds are not kinds of case: \(row["kinds"])")
        }
        return Procedure(
            id: id, kinds: kinds, instance: instance, initial: try row.filled("initial"),
            version: try row.filled("version"), title: try row.wording(),
            article: row["article"], confidence: try row.sourced(), since: try row.date("since"),
            until: try row.date("until"), states: own,
            steps: try steps("procedure-\(id).csv", bytes, own), line: row.line)
    }

    private static func states(
        of id: String, _ table: Table
    ) throws(TableFault) -> [ProcedureState] {
        var states: [ProcedureState] = []
        for row in table.rows where row["procedure"] == id {
            let code = try row.filled("state")
            guard !states.contains(where: { $0.code == code }) else {
                throw row.fault("\(code) stands twice")
            }
            guard ["", "final"].contains(row["final"]) else {
                throw row.fault("final is \(row["final"])")
            }
            states.append(
                ProcedureState(
                    code: code, title: try row.wording(), isFinal: row["final"] == "final",
                    line: row.line))
        }
        return states
    }

    private static func steps(
        _ name: String, _ bytes: [UInt8], _ states: [ProcedureState]
    ) throws(TableFault) -> [ProcedureStep] {
        let table = try Table(
            name, bytes,
            columns: [
                "step", "from", "to", "by", "operation", "event", "documents", "guards", "outcome",
                "effect", "fields", "article", "confidence", "since", "until", "az", "en", "ru",
            ])
        var steps: [ProcedureStep] = []
        for row in table.rows { steps.append(try step(row, states)) }
        return steps
    }

    private static func step(
        _ row: Table.Row, _ states: [ProcedureState]
    ) throws(TableFault) -> ProcedureStep {
        guard let operation = StepOperation(rawValue: row["operation"]) else {
            throw row.fault("no operation \(row["operation"])")
        }
        guard let effect = StepEffect(row["effect"]) else {
            throw row.fault("no effect \(row["effect"])")
        }
        let to = try row.filled("to")
        return ProcedureStep(
            code: try row.filled("step"), from: try from(row, states), to: to == "=" ? nil : to,
            by: row.words("by"), operation: operation, event: row.optional("event"),
            documents: row.words("documents"),
            guards: try row.each("guards") { StepGuard($0) }, outcomes: row.words("outcome"),
            effect: effect, fields: try row.each("fields") { StepField($0) },
            article: row["article"], confidence: try row.sourced(), since: try row.date("since"),
            until: try row.date("until"), title: try row.wording(), line: row.line)
    }

    /// The states of `from`: `*` is every one that is not final, `-state` takes one away.
    private static func from(
        _ row: Table.Row, _ states: [ProcedureState]
    ) throws(TableFault) -> [String] {
        let words = row.words("from")
        guard let first = words.first else { throw row.fault("from is empty") }
        for word in words where word != "*" {
            let code = word.hasPrefix("-") ? String(word.dropFirst()) : word
            guard states.contains(where: { $0.code == code }) else {
                throw row.fault("no state \(code)")
            }
        }
        guard first == "*" else { return words }
        let taken = Set(words.dropFirst().map { String($0.drop { $0 == "-" }) })
        return states.filter { !$0.isFinal && !taken.contains($0.code) }.map(\.code)
    }

    private static func grounds(_ bytes: [UInt8]) throws(TableFault) -> [Ground] {
        let table = try Table(
            "grounds.csv", bytes,
            columns: ["set", "code", "article", "confidence", "az", "en", "ru"])
        var grounds: [Ground] = []
        for row in table.rows {
            let (set, code) = (try row.filled("set"), try row.filled("code"))
            guard !grounds.contains(where: { $0.set == set && $0.code == code }) else {
                throw row.fault("\(set) \(code) stands twice")
            }
            grounds.append(
                Ground(
                    set: set, code: code, article: row["article"], confidence: try row.sourced(),
                    title: try row.wording()))
        }
        return grounds
    }

    private static func documents(_ bytes: [UInt8]) throws(TableFault) -> [DocumentType] {
        let table = try Table(
            "documents.csv", bytes, columns: ["code", "side", "az", "en", "ru"])
        var documents: [DocumentType] = []
        for row in table.rows {
            let code = try row.filled("code")
            guard !documents.contains(where: { $0.code == code }) else {
                throw row.fault("\(code) stands twice")
            }
            documents.append(
                DocumentType(code: code, side: try row.filled("side"), title: try row.wording()))
        }
        return documents
    }
}

extension Table.Row {
    /// The confidence of a line, which without an article is none.
    func sourced() throws(TableFault) -> Confidence {
        let confidence = try confidence()
        guard confidence == .unconfirmed || !self["article"].isEmpty else {
            throw fault("confidence \(confidence.rawValue) without an article")
        }
        return confidence
    }

    func optional(_ column: String) -> String? {
        let field = self[column]
        return field.isEmpty ? nil : field
    }

    /// The words of a field, each read.
    func each<Value>(
        _ column: String, _ read: (String) -> Value?
    ) throws(TableFault) -> [Value] {
        var values: [Value] = []
        for word in words(column) {
            guard let value = read(word) else { throw fault("\(column): \(word) is none") }
            values.append(value)
        }
        return values
    }
}
