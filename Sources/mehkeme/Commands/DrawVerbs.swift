internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Foundation
internal import Law
internal import Node
internal import Replica
internal import Storage

/// `mehkeme draw …`: draws computed again, and what chance made of a year.
enum DrawVerbs {
    static let verbs = [verify, export, report, commit, deliver]

    static let verify = Verb(
        name: "draw verify", summary: "compute a draw again, from public data alone",
        help: """
            mehkeme draw verify FILE [--json]
            mehkeme draw verify NUMBER --data DIR [--json]

            FILE is what `draw export` wrote: proof, weights, value of the centre and result are
            computed again, without any log. With NUMBER the replica's records are, and besides
            that the filing, the key and the centre's commitment stand in the logs.
            Ends with 4 if a draw does not prove its result.

              mehkeme draw verify "2(050)-1/2026" --data masalli
            """,
        options: [.value("data")]
    ) { call throws(Failure) in try DrawRun(call).verify() }

    static let export = Verb(
        name: "draw export", summary: "the public record of a case's draws",
        help: """
            mehkeme draw export NUMBER --data DIR

            JSON without a word about the parties: judges, weights, reasons, proof, result.
            """,
        options: [.value("data")]
    ) { call throws(Failure) in try DrawRun(call).export() }

    static let report = Verb(
        name: "draw report", summary: "how a year's draws came out, against chance",
        help: """
            mehkeme draw report --data DIR --court CODE [--year YEAR] [--json]

            For each judge what was drawn and what the weights let expect, chi squared, every kind
            of exception, numbers without a draw, keys, and draws that do not prove their result.
            """,
        options: [.value("data"), .value("court"), .value("year")]
    ) { call throws(Failure) in try DrawRun(call).report() }

    static let commit = Verb(
        name: "draw commit", summary: "commit to the daily values of a time (at the centre)",
        help: "mehkeme draw commit --data DIR --from DATE --days N",
        options: [.value("data"), .value("from"), .value("days")], writes: true
    ) { call throws(Failure) in try DrawRun(call).commit() }

    static let deliver = Verb(
        name: "draw deliver", summary: "hand out the daily values up to a day (at the centre)",
        help: """
            mehkeme draw deliver --data DIR --until DATE

            At most 7 days ahead, once a day: courts that are cut off have what they need.
            """,
        options: [.value("data"), .value("until")], writes: true
    ) { call throws(Failure) in try DrawRun(call).deliver() }
}

/// The work behind `mehkeme draw …`.
struct DrawRun {
    let call: Call

    init(_ call: Call) { self.call = call }

    // MARK: One case

    func verify() throws(Failure) -> ExitCode {
        let text = try call.arguments.positional("FILE|NUMBER")[0]
        guard call.arguments.has("data") else { return try verify(file: text) }
        let (replica, state) = try found(text)
        var isWhole = true
        for step in state.draws + state.referrals {
            var faults: [String] = []
            if let fault = Draw.fault(in: step.event.record) { faults.append("\(fault)") }
            faults += try logFaults(of: step, state, replica)
            isWhole = isWhole && faults.isEmpty
            tell(step.event.record, faults)
        }
        return isWhole ? .done : .damaged
    }

    private func verify(file path: String) throws(Failure) -> ExitCode {
        let bytes = path == "-" ? call.input() : try Files.read(call.path(path))
        let json: JSON
        do throws(JSONError) { json = try JSON(bytes) } catch {
            throw Failure("\(path) is no JSON, at byte \(error.offset).")
        }
        guard case .list(let draws)? = json["draws"] else {
            throw Failure("\(path) has no “draws”: it is no export of a draw.")
        }
        var isWhole = !draws.isEmpty
        for draw in draws {
            guard case .text(let hex)? = draw["record"], let bytes = Hex.bytes(hex) else {
                throw Failure("\(path): a draw has no “record” in hex.")
            }
            let record: DrawRecord
            do throws(DecodingError) { record = try DrawRecord(fieldBytes: bytes) } catch {
                throw Failure("\(path): the record is \(error.name) at byte \(error.offset).")
            }
            let fault = Draw.fault(in: record)
            isWhole = isWhole && fault == nil
            tell(record, fault.map { ["\($0)"] } ?? [])
        }
        return isWhole ? .done : .damaged
    }

    func export() throws(Failure) -> ExitCode {
        let (_, state) = try found(try call.arguments.positional("NUMBER")[0])
        let draws = (state.draws + state.referrals).map { json(of: $0.event.record) }
        call.output.line(
            JSONValue.object([("format", .text("mehkeme-draw")), ("draws", .list(draws))]).line)
        return .done
    }

    /// What the record cannot prove and the logs do.
    private func logFaults(
        of step: Step<JudgeDrawn>, _ state: CaseState, _ replica: Replica
    ) throws(Failure) -> [String] {
        let record = step.event.record
        return try asking("the replica") { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                let schema = replica.schema
                var faults: [String] = []
                let set = try schema.changeSet(holding: state.id, in: transaction)
                if set?.leafHash(numbered: state.id.number) != record.filing {
                    faults.append("filingOther")
                }
                guard record.version == Draw.provedVersion else { return faults }
                var keys: [DrawKeyEntry] = []
                for (key, court) in try directories(schema, in: transaction)
                where court == step.mark.court {
                    guard
                        case .directory(let directory) = try schema.state(
                            of: key, in: transaction)
                    else { continue }
                    keys += directory.drawKeys
                }
                let published = keys.filter { $0.key == record.key }.map(\.at).min()
                if published.map({ $0 <= step.mark.at }) != true { faults.append("keyUnknown") }
                return faults
            }
        }
    }

    private func directories(
        _ schema: Schema, in transaction: borrowing ReadTransaction
    ) throws(StoreError) -> [(SubjectID, String)] {
        let prefix = DirectoryKey.directories
        return try schema.entries(
            .directory, from: prefix, below: prefix.afterPrefix, in: transaction
        ).compactMap { entry in
            DirectoryKey.parts(entry.key).map { ($0.subject, $0.court) }
        }
    }

    private func found(_ text: String) throws(Failure) -> (Replica, CaseState) {
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        let subject = try SubjectName.find(text, in: replica)
        let state = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try replica.schema.state(of: subject, in: transaction)
            }
        }
        guard case .case(let state) = state else { throw Failure("\(text) is no case.") }
        return (replica, state)
    }

    private func tell(_ record: DrawRecord, _ faults: [String]) {
        if call.output.isJSON {
            let fields: [(String, JSONValue)] = [
                ("number", .text("\(record.list.caseNumber)")),
                ("chosen", .text(record.chosen)),
                ("faults", .list(faults.map { .text($0) })),
                ("exceptions", .list(record.exceptions.map { .text($0.word) })),
            ]
            return call.output.line(JSONValue.object(fields).line)
        }
        let verdict = faults.isEmpty ? "proved" : "FALSE: " + faults.joined(separator: ", ")
        let chosen = ([record.chosen] + record.others).filter { !$0.isEmpty }
        call.output.line(
            "\(record.list.caseNumber): \(chosen.joined(separator: ", ")) — \(verdict)")
        for candidate in record.list.candidates {
            let why = candidate.exclusion == .none ? "" : "  \(candidate.exclusion.word)"
            let late = candidate.late ? ", entered after the receipt" : ""
            call.output.line(
                "  \(candidate.judge): load \(candidate.load), share \(candidate.share), "
                    + "present \(candidate.present) of \(candidate.possible), "
                    + "weight \(candidate.weight)\(why)\(late)")
        }
        for exception in record.exceptions { call.output.line("  exception: \(exception.word)") }
    }

    private func json(of record: DrawRecord) -> JSONValue {
        let candidates = record.list.candidates.map { candidate in
            JSONValue.object([
                ("judge", .text(candidate.judge)), ("exclusion", .text(candidate.exclusion.word)),
                ("load", .number(Int64(candidate.load))),
                ("share", .number(Int64(candidate.share))),
                ("present", .number(Int64(candidate.present))),
                ("possible", .number(Int64(candidate.possible))),
                ("weight", .number(Int64(candidate.weight))), ("late", .bool(candidate.late)),
            ])
        }
        return .object([
            ("number", .text("\(record.list.caseNumber)")), ("rule", .text(record.list.rule)),
            ("received", .text("\(record.list.received)")),
            ("drawn", .text("\(record.list.asOf)")), ("chosen", .text(record.chosen)),
            ("others", .list(record.others.map { .text($0) })),
            ("candidates", .list(candidates)),
            ("exceptions", .list(record.exceptions.map { .text($0.word) })),
            ("filing", .text(record.filing?.hex ?? "")), ("key", .text(record.key?.hex ?? "")),
            ("proof", .text(Hex.text(record.proof))),
            ("record", .text(Hex.text(record.fieldBytes))),
        ])
    }

    // MARK: A year

    func report() throws(Failure) -> ExitCode {
        let court = try call.arguments.required("court")
        let now = CivilDate(inBaku: Wall.now).year
        guard let year = UInt64(call.arguments["year"] ?? "\(now)"), year < 10_000 else {
            throw Failure(.usage, "The year is a number, such as \(now).")
        }
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        let cases = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try Self.cases(of: court, year, replica.schema, in: transaction)
            }
        }
        let report = DrawReport(court: court, year: year, cases: cases)
        if call.output.isJSON { call.output.line(json(of: report).line) } else { tell(report) }
        return report.faults.isEmpty ? .done : .damaged
    }

    private static func cases(
        of court: String, _ year: UInt64, _ schema: Schema,
        in transaction: borrowing ReadTransaction
    ) throws(StoreError) -> [CaseState] {
        // Court and year, of whatever series.
        let prefix = Array(NumberKey.prefix(court: court, year: year, series: "").prefix(10))
        var cases: [CaseState] = []
        for entry in try schema.entries(
            .number, from: prefix, below: prefix.afterPrefix, in: transaction)
        {
            guard let subject = NumberKey.parts(entry.key)?.subject,
                case .case(let state) = try schema.state(of: subject, in: transaction)
            else { continue }
            cases.append(state)
        }
        return cases
    }

    private func tell(_ report: DrawReport) {
        let output = call.output
        output.line(
            "\(report.court), \(report.year): \(report.draws) draws among several, "
                + "\(report.ownFilings) of filings handed in here")
        for line in report.lines {
            let (whole, rest) = (line.expected / 1_000_000, line.expected % 1_000_000 / 10_000)
            let digits = rest < 10 ? "0\(rest)" : "\(rest)"
            output.line("  \(line.judge): \(line.drawn) drawn, \(whole).\(digits) expected")
        }
        let limit = report.limit.map { "\($0 / 1000)" } ?? "too few draws to judge"
        output.line("chi squared \(report.chiSquared / 1000), at 1 %: \(limit)")
        for exception in DrawException.allCases {
            guard let count = report.exceptions[exception] else { continue }
            output.line("exception \(exception.word): \(count)")
        }
        output.line("keys: \(report.keyCount)")
        for number in report.undrawn { output.line("without a draw: \(number)") }
        for (number, fault) in report.faults { output.line("FALSE \(number): \(fault)") }
    }

    private func json(of report: DrawReport) -> JSONValue {
        let lines = report.lines.map { line in
            JSONValue.object([
                ("judge", .text(line.judge)), ("drawn", .number(Int64(line.drawn))),
                ("expectedMillionths", .number(Int64(line.expected))),
            ])
        }
        let exceptions = DrawException.allCases.compactMap { exception in
            report.exceptions[exception].map { (exception.word, JSONValue.number(Int64($0))) }
        }
        return .object([
            ("court", .text(report.court)), ("year", .number(Int64(report.year))),
            ("draws", .number(Int64(report.draws))),
            ("ownFilings", .number(Int64(report.ownFilings))), ("judges", .list(lines)),
            ("chiSquaredThousandths", .number(Int64(report.chiSquared))),
            ("limitThousandths", report.limit.map { .number(Int64($0)) } ?? .null),
            ("exceptions", .object(exceptions)), ("keys", .number(Int64(report.keyCount))),
            ("undrawn", .list(report.undrawn.map { .text("\($0)") })),
            (
                "faults",
                .list(report.faults.map { .text("\($0.number) \($0.fault)") })
            ),
        ])
    }

    // MARK: The centre's values

    func commit() throws(Failure) -> ExitCode {
        guard let days = UInt64(try call.arguments.required("days")) else {
            throw Failure(.usage, "--days is a number of days.")
        }
        return try carryOut(.commitBeacon(from: try date("from"), days: days))
    }

    func deliver() throws(Failure) -> ExitCode {
        try carryOut(.deliverBeacon(until: try date("until")))
    }

    private func date(_ option: String) throws(Failure) -> CivilDate {
        let text = try call.arguments.required(option)
        guard let date = CivilDate(text) else {
            throw Failure(.usage, "“\(text)” is no day. Say for instance 2026-03-31.")
        }
        return date
    }

    private func carryOut(_ command: Command) throws(Failure) -> ExitCode {
        let house = try call.openHouse()
        defer { if call.house == nil { house.close() } }
        switch house.carryOut(CommandRequest(command, door: Wall.now)) {
        case .carriedOut(let changes, subject: _):
            call.output.line("change \(changes.first.map { "\($0)" } ?? "")")
            return .done
        case .refused(let refusal): throw Failure(refusal.text(language: .english))
        case .carriedOutBefore, .stale: return .done
        case .full: throw Failure("The disk is full; nothing was published.")
        case .halted(let why): throw Failure(why)
        }
    }
}
