internal import Casework
internal import Causality
internal import Desk
internal import Encoding
internal import Law
internal import Node
internal import Replica
internal import Storage
internal import Web

/// `mehkeme stats`: the figures of a court, an office or the country.
enum StatsVerbs {
    static let verbs = [stats]

    static let stats = Verb(
        name: "stats", summary: "show figures: incoming, resolved, pending, ages, hearings",
        help: """
            mehkeme stats --data DIR [--court CODE] [--kind KIND]
                          [--year YYYY | --month YYYY-MM | --from YYYY-MM --until YYYY-MM]
                          [--as-of YYYY-MM-DD] [--format table|csv|json-stat|dictionary]
                          [--language az|en|ru] [--judges] [--public] [--json]
            mehkeme stats --data DIR --court CODE … --compare FILE.json

            KIND is civil, commercial, administrative, criminal, offence or material. --as-of is the
            day on which ages and what is overdue are told, today unless given. csv has a line for
            each observation; dictionary is what each figure means, with its formula and source.
            --judges shows the load of each judge, which is not for publication; --public leaves out
            what may not be published, and counts of 1 and 2 that could tell of a person. At the
            centre, without --court, a table is of the country, a file of every court too.

            --compare takes what the court printed with --json for the same question, and lays this
            node's figures beside it. Where both hold the same logs to the same position every
            figure must be the same: a difference is an alarm, and ends with 1.

              mehkeme stats --data masalli --month 2026-03
              mehkeme stats --data centre --year 2026 --format json-stat --public
            """,
        options: [
            .value("data"), .value("court"), .value("kind"), .value("year"), .value("month"),
            .value("from"), .value("until"), .value("as-of"), .value("format"),
            .value("language"), .flag("judges"), .flag("public"), .value("compare"),
        ]
    ) { call throws(Failure) in try StatsReport(call).run() }
}

/// One call of `stats`.
struct StatsReport {
    let call: Call

    init(_ call: Call) { self.call = call }

    func run() throws(Failure) -> ExitCode {
        _ = try call.arguments.positional()
        let format = call.arguments["format"] ?? "table"
        let isPublic = call.arguments.has("public")
        if format == FigureFormat.dictionary.rawValue {
            call.output.line(Self.text(FigureCube.dictionary(isPublic: isPublic)))
            return .done
        }
        guard !call.arguments.has("compare") || format == "table" else {
            throw Failure(.usage, "--compare compares reports, not files of --format.")
        }
        guard format == "table" || FigureFormat(rawValue: format) != nil else {
            throw Failure(.usage, "--format is table, csv, json-stat or dictionary.")
        }
        let (query, day) = (try query(), try day())
        let say = try language()
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        let identity = try folder.identity(in: replica)
        let shelf = FigureShelf(
            schema: replica.schema, role: identity.role, courts: identity.courts)
        let names = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (snapshot) throws(StoreError) in
                Names(
                    reference: try replica.schema.reference(in: snapshot), directories: [])
            }
        }
        let found = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (snapshot) throws(StoreError) in
                if format == "table" {
                    return try table(shelf, query, day, say, names, isPublic, in: snapshot)
                }
                let cube = try shelf.cube(
                    query, on: day, at: Wall.now, say, names: names, isPublic: isPublic,
                    in: snapshot)
                return cube.map {
                    [Self.text(format == "csv" ? $0.csv : $0.jsonStat.encoded)]
                }
            }
        }
        guard let found else {
            throw Failure("This node tells nothing of \(query.place ?? "that place").")
        }
        if let path = call.arguments["compare"] { return try compare(path, found) }
        for line in found { call.output.line(line) }
        return .done
    }

    /// The court's report beside this node's.
    private func compare(_ path: String, _ ours: [String]) throws(Failure) -> ExitCode {
        let theirs = try json(Files.read(call.path(path)), path)
        let outcome = FigureComparison.compare(
            theirs, try json(Array((ours.first ?? "").utf8), "the own report"))
        switch outcome {
        case .agree:
            call.output.line("The figures agree, at the same log positions.")
            return .done
        case .notComparable(let theirs, let ours):
            call.output.line("Nothing can be said: they cover \(theirs), here \(ours).")
            return .done
        case .differ(let differences):
            for difference in differences {
                call.output.line(
                    "ALARM \(difference.place): \(difference.theirs) there, "
                        + "\(difference.ours) here")
            }
            throw Failure("The figures differ at the same log positions; verify both nodes.")
        }
    }

    private func json(_ bytes: [UInt8], _ name: String) throws(Failure) -> JSON {
        do throws(JSONError) { return try JSON(bytes) } catch {
            throw Failure("\(name) is no report of figures: byte \(error.offset) is no JSON.")
        }
    }

    private func table(
        _ shelf: FigureShelf, _ query: FigureQuery, _ day: CivilDate, _ say: Tongue,
        _ names: Names, _ isPublic: Bool, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [String]? {
        let view = try shelf.view(
            query, on: day, showsJudges: call.arguments.has("judges") && !isPublic,
            heard: { _ in nil }, in: snapshot)
        guard let view else { return nil }
        if call.arguments.has("compare") || call.output.isJSON {
            return [Self.text(view.json.bytes)]
        }
        return FigureText(view, say, names: names).lines
    }

    /// Without the line's end, which the terminal adds.
    private static func text(_ bytes: [UInt8]) -> String {
        var text = bytes[...]
        while text.last == 0x0a || text.last == 0x0d { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: What was asked

    private func query() throws(Failure) -> FigureQuery {
        var query = FigureQuery(place: call.arguments["court"])
        if let word = call.arguments["kind"] {
            guard let kind = CaseKind(word: word), kind != .none else {
                throw Failure(.usage, "There is no kind of case “\(word)”. Try --help.")
            }
            query.kind = kind
        }
        query.period = try period()
        return query
    }

    private func period() throws(Failure) -> MonthSpan? {
        let arguments = call.arguments
        if let text = arguments["year"] {
            guard let period = Int(text).flatMap({ MonthSpan(year: $0) }) else {
                throw Failure(.usage, "--year is a year, such as 2026, not “\(text)”.")
            }
            return period
        }
        let (single, from) = (try month("month"), try month("from"))
        let until = try month("until")
        let (first, last) = (from ?? single, until ?? single)
        guard let from = first ?? last, let until = last ?? first else { return nil }
        guard let period = MonthSpan(from, until) else {
            throw Failure(.usage, "The period ends before it begins, or is beyond ten years.")
        }
        return period
    }

    private func month(_ name: String) throws(Failure) -> YearMonth? {
        guard let text = call.arguments[name] else { return nil }
        guard let month = YearMonth(text) else {
            throw Failure(.usage, "--\(name) is a month, such as 2026-03, not “\(text)”.")
        }
        return month
    }

    private func day() throws(Failure) -> CivilDate {
        guard let text = call.arguments["as-of"] else { return CivilDate(inBaku: Wall.now) }
        guard let day = CivilDate(text) else {
            throw Failure(.usage, "--as-of is a day, such as 2026-03-31, not “\(text)”.")
        }
        return day
    }

    private func language() throws(Failure) -> Tongue {
        let word = call.arguments["language"] ?? "az"
        guard let say = Tongue(rawValue: word) else {
            throw Failure(.usage, "--language is az, en or ru, not “\(word)”.")
        }
        return say
    }
}
