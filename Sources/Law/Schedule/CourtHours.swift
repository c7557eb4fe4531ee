package import Causality

/// Between which hours a court sits: where the next free time is looked for.
///
/// - Source: `Tables/court-hours.csv`.
package struct CourtHours: Equatable, Sendable {
    /// Empty for every court without hours of its own.
    package let court: String
    /// - Units: minutes after midnight in Baku, all four.
    package let from: UInt64
    package let until: UInt64
    package let breakFrom: UInt64
    package let breakUntil: UInt64
    package let confidence: Confidence
    private let validity: Validity

    static func read(_ bytes: [UInt8]) throws(TableFault) -> [CourtHours] {
        let table = try Table(
            "court-hours.csv", bytes,
            columns: [
                "court", "from", "until", "breakFrom", "breakUntil", "confidence", "since",
                "until_day",
            ])
        var hours: [CourtHours] = []
        for row in table.rows { hours.append(try CourtHours(row)) }
        guard hours.contains(where: { $0.court.isEmpty }) else {
            throw TableFault("court-hours.csv", line: 0, "has no line for every court")
        }
        return hours
    }

    private init(_ row: Table.Row) throws(TableFault) {
        court = row["court"]
        from = try Self.minute(row, "from")
        until = try Self.minute(row, "until")
        breakFrom = try Self.minute(row, "breakFrom")
        breakUntil = try Self.minute(row, "breakUntil")
        guard from < breakFrom, breakFrom <= breakUntil, breakUntil < until else {
            throw row.fault("the hours do not follow each other")
        }
        confidence = try row.confidence()
        validity = Validity(since: try row.date("since"), until: try row.date("until_day"))
    }

    private static func minute(_ row: Table.Row, _ column: String) throws(TableFault) -> UInt64 {
        let parts = row[column].split(separator: ":")
        guard parts.count == 2, let hour = UInt64(parts[0]), let minute = UInt64(parts[1]),
            hour < 24, minute < 60
        else { throw row.fault("\(column) is \(row[column]), not a time") }
        return hour * 60 + minute
    }

    package static func load() throws(TableFault) -> [CourtHours] {
        try read(PackageResources.court_hours_csv)
    }

    private static let all: [CourtHours] = {
        do throws(TableFault) { return try load() } catch { preconditionFailure("\(error)") }
    }()

    /// The hours of a court on a day; the last line that holds.
    package static func hours(of court: String, on date: CivilDate) -> CourtHours? {
        let held = all.filter { $0.validity.holds(on: date) }
        return held.last { $0.court == court } ?? held.last { $0.court.isEmpty }
    }

    /// The stretches of a day in which the court sits.
    package func sittings(on date: CivilDate) -> [(from: Instant, until: Instant)] {
        let at = { (minute: UInt64) in
            date.startInBaku.advanced(byMilliseconds: minute * 60_000)
        }
        let morning = (from: at(from), until: at(breakFrom))
        return [morning, (from: at(breakUntil), until: at(until))]
    }
}
