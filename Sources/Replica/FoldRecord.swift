package import Casework
package import Causality
package import Encoding
internal import Storage

/// What the replica knows of one subject: its state, and what the state was folded from.
///
/// - Shape: `[change count, fold key of the last, [replica, epoch, number, depth …], state,
///   [named and naming change, three words each …]]`.
package struct FoldRecord: Equatable, Sendable {
    /// An origin's last change to this subject.
    package struct Tip: Equatable, Sendable {
        package let change: ChangeID
        package let depth: UInt32
    }

    /// A name in a change's clock that is no change of this subject here.
    ///
    /// Either an end has taken the named change away, or nobody has brought it and its origin
    /// has no right any more; or it is a change of another subject.
    package struct Unmet: Hashable, Sendable, Comparable {
        package let named: ChangeID
        package let namer: ChangeID

        package static func < (left: Self, right: Self) -> Bool {
            (left.named, left.namer) < (right.named, right.namer)
        }
    }

    package var changeCount: UInt64 = 0
    package var lastKey: FoldKey?
    /// Sorted by origin.
    package var tips: [Tip] = []
    package var state = Subject.none
    /// Sorted.
    package var unmet: [Unmet] = []

    package init() {}

    /// The subject clock of this replica: what a change made here names.
    package var clock: VersionVector { VersionVector(tips.map(\.change)) }

    package func tip(of origin: Origin) -> Tip? {
        for tip in tips where tip.change.origin == origin { return tip }
        return nil
    }

    mutating func advance(to change: ChangeID, depth: UInt32) {
        let tip = Tip(change: change, depth: depth)
        for index in tips.indices {
            if tips[index].change.origin == change.origin {
                if tips[index].change.number < change.number { tips[index] = tip }
                return
            }
            if change.origin < tips[index].change.origin {
                return tips.insert(tip, at: index)
            }
        }
        tips.append(tip)
    }

    mutating func note(_ named: [ChangeID], namedBy namer: ChangeID) {
        guard !named.isEmpty else { return }
        unmet += named.map { Unmet(named: $0, namer: namer) }
        unmet.sort()
    }

    /// What a change names that is not here.
    package func unmet(of namer: ChangeID) -> [ChangeID] {
        unmet.isEmpty ? [] : unmet.filter { $0.namer == namer }.map(\.named)
    }

    package var bytes: [UInt8] {
        let state = state.bytes
        var writer = CBORWriter(reserving: state.count + 96)
        writer.array(5)
        writer.uint(changeCount)
        writer.byteString(lastKey?.bytes ?? [])
        writer.array(4 * tips.count)
        for tip in tips {
            for word in tip.change.words { writer.uint(word) }
            writer.uint(UInt64(tip.depth))
        }
        writer.byteString(state)
        writer.array(6 * unmet.count)
        for name in unmet {
            for word in name.named.words + name.namer.words { writer.uint(word) }
        }
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws(DecodingError) {
        var reader = CBORReader(bytes)
        try reader.array(exactly: 5)
        changeCount = try reader.uint()
        let key = try reader.byteString(max: FoldKey.byteCount)
        lastKey = key.count == FoldKey.byteCount ? FoldKey(key) : nil
        let count = try reader.array(max: 4 * 65_536)
        for _ in 0..<count / 4 {
            let change = try Self.change(&reader)
            tips.append(Tip(change: change, depth: try reader.uint32()))
        }
        let range = try reader.byteStringRange(max: .max)
        state = try Subject(Array(bytes[range]))
        for _ in 0..<(try reader.array(max: 6 * 65_536) / 6) {
            let named = try Self.change(&reader)
            unmet.append(Unmet(named: named, namer: try Self.change(&reader)))
        }
        try reader.finish()
    }

    private static func change(_ reader: inout CBORReader) throws(DecodingError) -> ChangeID {
        let origin = Origin(
            replica: ReplicaNumber(try reader.uint32()), epoch: try reader.uint32())
        return ChangeID(origin, try reader.uint())
    }
}
