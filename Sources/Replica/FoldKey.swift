internal import Casework
package import Causality
internal import Encoding

/// Where a change stands in its subject's fold.
///
/// Depth grows along causality, so the order extends the causal one, and a late arrival is one
/// insertion into a range of keys.
///
/// - Order: depth, rank, hybrid time, origin, number; the order of its 29 bytes.
/// - Source: protocol/causality.md, “Fold order”.
package struct FoldKey: Hashable, Sendable, Comparable {
    package static let byteCount = 29

    /// 1 + the greatest depth among the changes that the subject clock names.
    package let depth: UInt32
    /// The role of the grant, or `partyRank` when a party acts.
    package let rank: UInt8
    package let hybridTime: HybridTime
    package let change: ChangeID

    /// The rank of a party's acts: after every office's.
    package static let partyRank: UInt8 = 16

    package init(depth: UInt32, rank: UInt8, hybridTime: HybridTime, change: ChangeID) {
        self.depth = depth
        self.rank = rank
        self.hybridTime = hybridTime
        self.change = change
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        bytes.append(bigEndian: depth)
        bytes.append(rank)
        bytes.append(bigEndian: hybridTime.word)
        bytes.append(bigEndian: change.origin.word)
        bytes.append(bigEndian: change.number)
        return bytes
    }

    /// - Precondition: 29 bytes are there from `start`.
    package init(_ bytes: [UInt8], at start: Int = 0) {
        depth = UInt32(bytes.bigEndian(at: start, count: 4))
        rank = bytes[start + 4]
        hybridTime = HybridTime(word: bytes.bigEndian(at: start + 5, count: 8))
        let origin = Origin(word: bytes.bigEndian(at: start + 13, count: 8))
        change = ChangeID(origin, bytes.bigEndian(at: start + 21, count: 8))
    }

    package static func < (left: Self, right: Self) -> Bool {
        if left.depth != right.depth { return left.depth < right.depth }
        if left.rank != right.rank { return left.rank < right.rank }
        if left.hybridTime != right.hybridTime { return left.hybridTime < right.hybridTime }
        return left.change < right.change
    }
}

/// Whether a change counts; derived from the set of changes held, never stored as a fact.
package enum Standing: UInt8, Sendable {
    case counts = 0
    /// Its origin's role may not write such operations.
    case rightMissing = 1
    /// Its clock names a change of another subject.
    case clockForeignSubject = 2
    /// Its clock goes back behind its own log.
    case clockRunsBack = 3

    package var name: String {
        switch self {
        case .counts: "counts"
        case .rightMissing: "rightMissing"
        case .clockForeignSubject: "clockForeignSubject"
        case .clockRunsBack: "clockRunsBack"
        }
    }
}

extension ChangeID {
    /// Sixteen bytes that sort as changes do.
    package var keyBytes: [UInt8] { SubjectID(self).keyBytes }
}

extension Origin {
    package var keyBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(bigEndian: word)
        return bytes
    }
}
