/// One node's copy of the court, by the number that the registry gave it.
///
/// - Units: 0 is the national authority, 1 and above are nodes.
package struct ReplicaNumber: Hashable, Comparable, Sendable {
    package let value: UInt32
    package init(_ value: UInt32) { self.value = value }

    package static let authority = ReplicaNumber(0)

    package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// Whoever writes a log: a replica in one of its incarnations.
///
/// - Order: by replica, then epoch, which is the order of its eight bytes.
package struct Origin: Hashable, Comparable, Sendable {
    package let replica: ReplicaNumber
    /// The incarnation: 0 is the enrolled one, any other is random.
    package let epoch: UInt32

    package init(replica: ReplicaNumber, epoch: UInt32 = 0) {
        self.replica = replica
        self.epoch = epoch
    }

    /// The national authority, whose key is the only root of trust.
    package static let authority = Origin(replica: .authority)

    /// Replica and epoch, big-endian, as one number that sorts like them.
    package var word: UInt64 { UInt64(replica.value) << 32 | UInt64(epoch) }

    package init(word: UInt64) {
        self.init(
            replica: ReplicaNumber(UInt32(truncatingIfNeeded: word >> 32)),
            epoch: UInt32(truncatingIfNeeded: word))
    }

    package static func < (left: Self, right: Self) -> Bool { left.word < right.word }
}

extension Origin: CustomStringConvertible {
    package var description: String { "\(replica.value).\(epoch)" }
}

/// The name of a change: its origin's nth.
///
/// - Units: `number` counts changes of `origin` from 1, without gaps.
/// - Order: by origin, then number, which is the order of its sixteen bytes.
package struct ChangeID: Hashable, Comparable, Sendable {
    package let origin: Origin
    package let number: UInt64

    package init(_ origin: Origin, _ number: UInt64) {
        self.origin = origin
        self.number = number
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.origin.word, left.number) < (right.origin.word, right.number)
    }
}

extension ChangeID: CustomStringConvertible {
    package var description: String { "\(origin).\(number)" }
}

extension ChangeID {
    /// Reads `replica.epoch.number`, as `description` writes it: a change has one address.
    ///
    /// - Returns: `nil` for any other text, also for leading zeros and signs.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let replica = UInt32(parts[0]), let epoch = UInt32(parts[1]),
            let number = UInt64(parts[2]), number > 0
        else { return nil }
        self.init(Origin(replica: ReplicaNumber(replica), epoch: epoch), number)
        guard description == text else { return nil }
    }
}

/// What a change is about: a case, an order, a directory, the registry.
///
/// Named by its first change, so that names cannot collide and keys grow with time.
package struct SubjectID: Hashable, Comparable, Sendable {
    package let first: ChangeID
    package init(_ first: ChangeID) { self.first = first }

    /// The registry: it begins with the authority's first change.
    package static let registry = SubjectID(ChangeID(.authority, 1))

    package static func < (left: Self, right: Self) -> Bool { left.first < right.first }
}

extension SubjectID: CustomStringConvertible {
    package var description: String { first.description }
}
