/// How two states of knowledge relate.
///
/// Four values, because causality is a partial order: it is not `Comparable`.
package enum Relation: Sendable, Equatable { case equal, before, after, concurrent }

/// For each origin, the last number known of it.
///
/// - Invariant: absent means 0, no entry is 0, entries are sorted by origin; so equal vectors have
///   equal entries and equal bytes.
package struct VersionVector: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let origin: Origin
        package let number: UInt64
        package init(_ origin: Origin, _ number: UInt64) {
            self.origin = origin
            self.number = number
        }

        /// The change that this entry names.
        package var change: ChangeID { ChangeID(origin, number) }
    }

    package private(set) var entries: [Entry]

    package init() { entries = [] }

    /// Takes entries as they were read.
    ///
    /// - Returns: `nil` unless they are sorted by origin, without doubles and without zeros.
    package init?(sorted entries: [Entry]) {
        for (index, entry) in entries.enumerated() {
            guard entry.number > 0 else { return nil }
            guard index == 0 || entries[index - 1].origin < entry.origin else { return nil }
        }
        self.entries = entries
    }

    package init(_ changes: some Sequence<ChangeID>) {
        self.init()
        for change in changes { advance(to: change) }
    }

    package var isEmpty: Bool { entries.isEmpty }

    package subscript(origin: Origin) -> UInt64 {
        let index = position(of: origin)
        return index < entries.count && entries[index].origin == origin ? entries[index].number : 0
    }

    package func covers(_ change: ChangeID) -> Bool { self[change.origin] >= change.number }

    /// Raises the entry of the change's origin to its number; never lowers one.
    package mutating func advance(to change: ChangeID) {
        guard change.number > 0 else { return }
        let index = position(of: change.origin)
        if index < entries.count, entries[index].origin == change.origin {
            if entries[index].number < change.number {
                entries[index] = Entry(change.origin, change.number)
            }
        } else {
            entries.insert(Entry(change.origin, change.number), at: index)
        }
    }

    /// The least vector that covers both.
    package mutating func merge(_ other: VersionVector) {
        for entry in other.entries { advance(to: entry.change) }
    }

    package func relation(to other: VersionVector) -> Relation {
        var (less, more) = (false, false)
        var (left, right) = (0, 0)
        while left < entries.count || right < other.entries.count {
            if right == other.entries.count {
                more = true
                break
            }
            if left == entries.count {
                less = true
                break
            }
            let (mine, theirs) = (entries[left], other.entries[right])
            if mine.origin == theirs.origin {
                less = less || mine.number < theirs.number
                more = more || mine.number > theirs.number
                left += 1
                right += 1
            } else if mine.origin < theirs.origin {
                more = true
                left += 1
            } else {
                less = true
                right += 1
            }
        }
        return less ? (more ? .concurrent : .before) : (more ? .after : .equal)
    }

    private func position(of origin: Origin) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].origin < origin { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension VersionVector: CustomStringConvertible {
    package var description: String {
        "{" + entries.map { "\($0.origin):\($0.number)" }.joined(separator: " ") + "}"
    }
}
