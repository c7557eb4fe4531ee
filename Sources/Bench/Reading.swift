internal import Casework
internal import Causality
internal import Encoding
internal import Law
internal import Replica
internal import Storage
internal import Web

/// What people wait for, read from a snapshot that is warm, at growing sizes of the archive.
///
/// The tables are filled with the projections of cases out of the seed, through the court's own
/// `projection`; only the log and the histories are left out, which these reads do not touch.
package enum Reading {
    private static let sizes = [10_000, 100_000, 1_000_000]
    private static let quickSizes = [200, 400, 800]
    /// The case whose page is read: its last change is the country's first.
    static let large = SubjectID(ChangeID(Origin(replica: ReplicaNumber(999)), 1))
    static let court = Archive.court(0)
    static let day = CivilDate(year: 2026, month: 11, day: 23) ?? .none

    package static func measure(
        _ options: BenchOptions, _ ground: any BenchGround, _ scratch: Scratch
    ) throws(BenchError) -> [BenchResult] {
        let isQuick = options.changeCount < 10_000
        let replica: Replica
        var storage = Environment.Options()
        storage.isDurable = false
        let folder = scratch.folder("read")
        do throws(ReplicaError) {
            replica = try Replica(directory: folder, options: storage)
        } catch { throw BenchError("\(folder): \(error)") }
        defer { scratch.remove("read") }
        var archive = try Archive(seed: options.seed)
        var results: [BenchResult] = []
        do throws(ReplicaError) {
            try archive.fillLarge(replica, changeCount: isQuick ? 100 : 2_000)
            for size in isQuick ? quickSizes : sizes {
                ground.note("filling to \(size) cases")
                try archive.fill(replica, upTo: size)
                results.append(try measure(replica, size, isQuick ? 3 : 40))
            }
        } catch { throw BenchError("\(folder): \(error)") }
        guard let first = results.first, let last = results.last else { return results }
        var growth = BenchResult("read-growth")
        for name in ["listP50", "figuresP50", "casePageP50"] {
            guard let from = first[name], let to = last[name], from > 0 else { continue }
            growth.set(String(name.dropLast(3)), to / from)
        }
        growth.remarks.append("The last size over the first, of the medians.")
        return results + [growth]
    }

    private static func measure(
        _ replica: Replica, _ size: Int, _ count: Int
    ) throws(ReplicaError) -> BenchResult {
        var result = BenchResult("read-\(size)")
        try time("list", count, replica, &result, list)
        try time("figures", count, replica, &result, figures)
        try time("casePage", count, replica, &result, casePage)
        return result
    }

    /// Each read in a snapshot of its own; the first ones only warm up.
    private static func time(
        _ name: String, _ count: Int, _ replica: Replica, _ result: inout BenchResult,
        _ body: (Schema, borrowing ReadTransaction) throws(StoreError) -> Int
    ) throws(ReplicaError) {
        var (seconds, byteCount): ([Double], Int) = ([], 0)
        for round in 0..<(count + count / 4) {
            let start = ContinuousClock.now
            byteCount = try replica.read { (snapshot) throws(StoreError) in
                try body(replica.schema, snapshot)
            }
            if round >= count / 4 { seconds.append(Stopwatch.seconds(since: start)) }
        }
        result.set(name + "P50", seconds.median)
        result.set(name + "P99", seconds.quantile(0.99))
        result.set(name + "Bytes", Double(byteCount))
    }

    // MARK: What is read

    /// The newest cases of a court whose hearing is set, as the judge's page has them.
    private static func list(
        _ schema: Schema, _ snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> Int {
        let prefix = ListKey.prefix(place: court, .scheduled)
        let entries = try schema.entries(
            .list, from: prefix, below: prefix.afterPrefix, reversed: true,
            max: WebLimits.rowsPerPageCount, in: snapshot)
        let rows = entries.compactMap { CaseRow(key: $0.key, value: $0.value) }
        return CaseListPage(
            frame(.cases(CaseQuery())), rows: rows, query: CaseQuery(standing: .scheduled),
            hasMore: true
        ).document().count
    }

    /// The country's year, by month, kind, age and court.
    private static func figures(
        _ schema: Schema, _ snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> Int {
        guard let year = MonthSpan(year: day.year) else { return 0 }
        let question = FigureQuestion(place: "", period: year, day: day)
        let cells = try schema.figureCells(for: question, withRules: false, in: snapshot)
        let view = FigureView(
            report: FigureReport(question, of: cells), coverage: [], choices: [],
            showsJudges: false, isOffice: false, query: FigureQuery())
        return StatisticsPage(frame(.statistics(FigureQuery())), view: view).document().count
    }

    /// One case with very many events, and its whole page.
    private static func casePage(
        _ schema: Schema, _ snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> Int {
        guard let record = try schema.record(of: large, in: snapshot),
            case .case(let state) = record.state
        else { return 0 }
        let view = state.view(of: large, for: viewer.actor, courts: [court])
        return CasePage(frame(.case(large)), view: view, clock: record.clock, held: [])
            .document().count
    }

    private static let viewer = Viewer(
        actor: CommandActor(
            kind: .staff, name: "sedr", roles: [.president, .registrar, .judge], judge: "h01"),
        name: "Sədr", formToken: "token")

    private static func frame(_ route: Route) -> PageFrame {
        PageFrame(
            say: .azerbaijani, role: .court, place: court, origin: "1.0", viewer: viewer,
            link: LinkLine(state: .alone), now: day.inBaku(hour: 12) ?? Nation.start,
            route: route)
    }
}
