package import Casework
package import Causality
package import Encoding
internal import Storage

/// What the replica knows of one subject: its state, and what the state was folded from.
///
/// - Shape: `[change count, fold key of the last, [replica, epoch, number, depth …], state]`.
package struct FoldRecord: Equatable, Sendable {
    /// An origin's last change to this subject.
    package struct Tip: Equatable, Sendable {
        package let change: ChangeID
        package let depth: UInt32
    }

    package var changeCount: UInt64 = 0
    package var lastKey: FoldKey?
    /// Sorted by origin.
    package var tips: [Tip] = []
    package var state = Subject.none

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

    package var bytes: [UInt8] {
        let state = state.bytes
        var writer = CBORWriter(reserving: state.count + 96)
        writer.array(4)
        writer.uint(changeCount)
        writer.byteString(lastKey?.bytes ?? [])
        writer.array(4 * tips.count)
        for tip in tips {
            for word in tip.change.words { writer.uint(word) }
            writer.uint(UInt64(tip.depth))
        }
        writer.byteString(state)
        return writer.bytes
    }

    package init(_ bytes: [UInt8]) throws(DecodingError) {
        var reader = CBORReader(bytes)
        try reader.array(exactly: 4)
        changeCount = try reader.uint()
        let key = try reader.byteString(max: FoldKey.byteCount)
        lastKey = key.count == FoldKey.byteCount ? FoldKey(key) : nil
        let count = try reader.array(max: 4 * 65_536)
        for _ in 0..<count / 4 {
            let origin = Origin(
                replica: ReplicaNumber(try reader.uint32()), epoch: try reader.uint32())
            let change = ChangeID(origin, try reader.uint())
            tips.append(Tip(change: change, depth: try reader.uint32()))
        }
        let range = try reader.byteStringRange(max: .max)
        state = try Subject(Array(bytes[range]))
        try reader.finish()
    }
}
