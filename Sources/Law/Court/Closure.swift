/// A ground on which a case may be closed: a line of `closures.csv`.
package struct Closure: Sendable {
    package let ground: String
    package let wording: Wording
    /// The article that says so, where one is known.
    package let source: String
    package let confidence: Confidence

    package static let all: [Closure] = loaded { () throws(TableFault) in
        try closures(in: PackageResources.closures_csv)
    }

    package static func named(_ ground: String) -> Closure? { all.first { $0.ground == ground } }

    /// - Throws: the first line that is wrong.
    package static func closures(in bytes: [UInt8]) throws(TableFault) -> [Closure] {
        let table = try Table(
            "closures.csv", bytes,
            columns: ["ground", "az", "en", "ru", "source", "confidence"])
        var closures: [Closure] = []
        for row in table.rows {
            let closure = Closure(
                ground: try row.filled("ground"), wording: try row.wording(),
                source: row["source"], confidence: try row.confidence())
            guard !closures.contains(where: { $0.ground == closure.ground }) else {
                throw row.fault("a ground stands once")
            }
            guard closure.confidence != .read || !closure.source.isEmpty else {
                throw row.fault("what was read in the code has its article")
            }
            closures.append(closure)
        }
        return closures
    }
}
