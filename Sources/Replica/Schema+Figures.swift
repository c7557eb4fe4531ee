package import Casework
package import Causality
package import ChangeSets
internal import Encoding
package import Storage

/// How far a court's log has come to this replica: what a figure covers.
package struct Coverage: Equatable, Sendable {
    package let place: String
    /// The heads of the logs that the court's nodes wrote.
    package let heads: [Head]
    /// When the last of their changes was made.
    package let lastChange: Instant?

    package init(place: String, heads: [Head], lastChange: Instant?) {
        self.place = place
        self.heads = heads
        self.lastChange = lastChange
    }

    /// The positions as in `3.0:4512`.
    package var position: String {
        heads.map { "\($0.origin):\($0.number)" }.joined(separator: " ")
    }
}

extension Schema {
    /// The sums that a question is answered with: ranges of counters, never cases.
    package func figureCells<Mode>(
        for question: FigureQuestion, withRules: Bool,
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> FigureCells {
        var cells = FigureCells(place: question.place)
        for range in question.ranges(withRules: withRules) {
            try transaction.scan(
                counters, from: range.from, below: range.prefix.afterPrefix
            ) { key, value in
                let amount = Int64(bitPattern: value.array.bigEndian(at: 0, count: 8))
                cells.add(key.array, amount)
                return true
            }
        }
        return cells
    }

    /// How far the logs of a place's nodes are here.
    package func coverage<Mode>(
        of place: String, role: NodeRole, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> Coverage {
        var heads: [Head] = []
        var last: Instant?
        for grant in try registry(in: transaction).grants
        where grant.granted.role == role && grant.granted.courts.contains(place) {
            guard let origin = grant.granted.origin,
                !heads.contains(where: { $0.origin == origin }),
                let head = try head(of: origin, in: transaction)
            else { continue }
            heads.append(head)
            let set = try changeSet(holding: ChangeID(origin, head.number), in: transaction)
            last = max(last, set?.header.wall)
        }
        return Coverage(place: place, heads: heads, lastChange: last)
    }

    /// The places of a role that the registry knows, sorted by code.
    package func places<Mode>(
        of role: NodeRole, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [String] {
        var places: [String] = []
        for grant in try registry(in: transaction).grants where grant.granted.role == role {
            places += grant.granted.courts.filter { !places.contains($0) }
        }
        return places.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

private func max(_ left: Instant?, _ right: Instant?) -> Instant? {
    guard let left, let right else { return left ?? right }
    return left < right ? right : left
}
