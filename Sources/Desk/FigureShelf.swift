package import Casework
package import Causality
internal import ChangeSets
package import Law
package import Replica
package import Storage
package import Web

/// What figures a node may show, and where they are read: for pages and the command line alike.
package struct FigureShelf: Sendable {
    package typealias Snapshot = ReadTransaction

    let schema: Schema
    let role: NodeRole
    /// The node's own courts or offices.
    let courts: [String]

    package init(schema: Schema, role: NodeRole, courts: [String]) {
        self.schema = schema
        self.role = role
        self.courts = courts
    }

    private var isOffice: Bool { role == .office || role == .field }

    /// The places of which this node tells: its own, or at the centre everybody's.
    ///
    /// - Returns: codes; the country comes first, as an empty one.
    package func places(in snapshot: borrowing Snapshot) throws(StoreError) -> [String] {
        guard role == .central else { return courts }
        return try [""] + schema.places(of: .court, in: snapshot)
            + schema.places(of: .office, in: snapshot)
    }

    /// The question that a query asks here.
    ///
    /// - Returns: `nil` for a place of which this node does not tell.
    package func question(
        _ query: FigureQuery, on day: CivilDate, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> FigureQuestion? {
        let places = try places(in: snapshot)
        guard let place = query.place ?? places.first, places.contains(place) else { return nil }
        let calendar = try schema.calendar(in: snapshot)
        return FigureQuestion(
            place: place, kind: query.kind, period: query.period(on: day), day: day
        ) { _, end in try? calendar.workingDay(onOrAfter: end, at: place) }
    }

    /// - Parameters:
    ///   - showsJudges: whether the reader may see what concerns single judges.
    ///   - heard: when a place was last spoken with.
    /// - Returns: `nil` for a place of which this node does not tell.
    package func view(
        _ query: FigureQuery, on day: CivilDate, showsJudges: Bool,
        heard: (String) -> Instant?, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> FigureView? {
        guard let question = try question(query, on: day, in: snapshot) else { return nil }
        let cells = try schema.figureCells(
            for: question, withRules: !question.place.isEmpty, in: snapshot)
        var coverage: [CoverageLine] = []
        for line in try covered(question.place, in: snapshot) {
            coverage.append(
                CoverageLine(
                    place: line.place, position: line.position, lastChange: line.lastChange,
                    lastHeard: heard(line.place)))
        }
        let offices = try schema.places(of: .office, in: snapshot)
        return FigureView(
            report: FigureReport(question, of: cells), coverage: coverage,
            choices: role == .central
                ? try places(in: snapshot).filter { !$0.isEmpty } : [],
            showsJudges: showsJudges,
            isOffice: isOffice || offices.contains(question.place), query: query,
            heads: try schema.headTable(in: snapshot).heads.map { "\($0.origin):\($0.number)" })
    }

    /// The figures as a table for programs: of one place, or of all that this node tells of.
    ///
    /// - Returns: `nil` for a place of which this node does not tell.
    package func cube(
        _ query: FigureQuery, on day: CivilDate, at now: Instant, _ say: Tongue, names: Names,
        isPublic: Bool, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> FigureCube? {
        guard let question = try question(query, on: day, in: snapshot) else { return nil }
        let places = query.place == nil ? try places(in: snapshot) : [question.place]
        var sources: [FigureSource] = []
        var coverage: [(place: String, position: String)] = []
        for place in places {
            var question = question
            question.place = place
            let cells = try schema.figureCells(
                for: question, withRules: !place.isEmpty, in: snapshot)
            let name = place.isEmpty ? say(.country) : say.court(place, names)
            sources.append(FigureSource(place: place, name: name, cells: cells))
            if !place.isEmpty {
                for line in try covered(place, in: snapshot) {
                    coverage.append((line.place, line.position))
                }
            }
        }
        return FigureCube(
            sources, question, say: say, at: now, coverage: coverage, isPublic: isPublic)
    }

    /// How far the logs are here that a place's figures are made of.
    private func covered(
        _ place: String, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> [Coverage] {
        let offices = try schema.places(of: .office, in: snapshot)
        let places = place.isEmpty ? try schema.places(of: .court, in: snapshot) : [place]
        var coverage: [Coverage] = []
        for place in places {
            let role: NodeRole = offices.contains(place) ? .office : .court
            coverage.append(try schema.coverage(of: place, role: role, in: snapshot))
        }
        return coverage
    }
}
