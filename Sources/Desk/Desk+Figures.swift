internal import Casework
internal import Causality
internal import Encoding
internal import Law
internal import Replica
internal import Storage
internal import Sync
internal import Web

// The figures: a page, the same in JSON, and files for programs.

extension Desk {
    var figureShelf: FigureShelf {
        FigureShelf(schema: replica.schema, role: facts.role, courts: facts.courts)
    }

    func figureView(
        _ query: FigureQuery, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> FigureView? {
        let freshness = try freshness(of: figureShelf.places(in: snapshot), in: snapshot)
        return try figureShelf.view(
            query, on: CivilDate(inBaku: doors.now()),
            showsJudges: reader.viewer.has(.president),
            heard: { place in freshness.first { $0.court == place }?.lastHeard }, in: snapshot)
    }

    /// A file of figures: for a party only what may be published.
    func figures(
        _ query: FigureQuery, _ format: FigureFormat, _ reader: Reader,
        in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> WebAnswer? {
        let isPublic = reader.viewer.isParty
        guard format != .dictionary else {
            return Self.file(format, FigureCube.dictionary(isPublic: isPublic))
        }
        let now = doors.now()
        let cube = try figureShelf.cube(
            query, on: CivilDate(inBaku: now), at: now, reader.frame.say,
            names: reader.frame.names, isPublic: isPublic, in: snapshot)
        return cube.map { cube in
            Self.file(format, format == .csv ? cube.csv : cube.jsonStat.encoded)
        }
    }

    private static func file(_ format: FigureFormat, _ bytes: [UInt8]) -> WebAnswer {
        let name = format == .jsonStat ? "statistics.json" : "\(format.rawValue).csv"
        return WebAnswer(
            status: 200,
            headers: [
                ("Content-Type", format.mime), ("Cache-Control", "no-store"),
                ("Content-Disposition", "attachment; filename=\"\(name)\""),
            ], body: .bytes(bytes))
    }
}
