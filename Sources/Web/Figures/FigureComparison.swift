package import Encoding

/// Two nodes' figures of one place and period, laid side by side.
///
/// Both come out of one function over the same log, so at equal log positions any difference is an
/// alarm: damage, a wrong version, or a lie.
package struct FigureComparison: Equatable, Sendable {
    package struct Difference: Equatable, Sendable {
        /// Where in the report: `months[2].figures.incoming`.
        package let place: String
        package let theirs: String
        package let ours: String
    }

    package enum Outcome: Equatable, Sendable {
        case agree
        case differ([Difference])
        /// The reports do not cover the same: nothing can be said.
        case notComparable(theirs: String, ours: String)
    }

    /// What must be the same before figures are compared.
    private static let frame = ["court", "kind", "period", "day", "heads"]
    /// What may differ by reader, or tells how the report came about.
    private static let apart = ["judges", "coverage"]

    /// - Parameters:
    ///   - theirs: the report of the court, as `stats --json` prints it.
    ///   - ours: this node's.
    package static func compare(_ theirs: JSON, _ ours: JSON) -> Outcome {
        for name in frame where theirs[name] != ours[name] {
            return .notComparable(
                theirs: "\(name) \(text(theirs[name]))", ours: "\(name) \(text(ours[name]))")
        }
        var differences: [Difference] = []
        compare(theirs, ours, at: "", &differences)
        return differences.isEmpty ? .agree : .differ(differences)
    }

    private static func compare(
        _ theirs: JSON?, _ ours: JSON?, at place: String, _ found: inout [Difference]
    ) {
        switch (theirs, ours) {
        case (.fields(let left)?, .fields(let right)?):
            var names = left.map(\.name)
            names += right.map(\.name).filter { !names.contains($0) }
            for name in names where !(place.isEmpty && apart.contains(name)) {
                let inner = place.isEmpty ? name : "\(place).\(name)"
                compare(theirs?[name], ours?[name], at: inner, &found)
            }
        case (.list(let left)?, .list(let right)?):
            for index in 0..<max(left.count, right.count) {
                compare(
                    index < left.count ? left[index] : nil,
                    index < right.count ? right[index] : nil, at: "\(place)[\(index)]", &found)
            }
        default:
            guard theirs != ours else { return }
            found.append(Difference(place: place, theirs: text(theirs), ours: text(ours)))
        }
    }

    private static func text(_ value: JSON?) -> String {
        value.map { String(decoding: $0.encoded, as: UTF8.self) } ?? "—"
    }
}
