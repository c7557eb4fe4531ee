internal import Causality
package import Encoding
package import Sealing

/// What stands beside the header for one leaf or for a whole subtree.
package enum ChangeSetEntry: Equatable, Sendable {
    /// A change that is here: where its bytes lie in the change set.
    case present(Range<Int>)
    /// A subtree of `count` leaves that is not here, by its hash.
    case pruned(count: Int, Digest256)
}

/// The changes of one commit, signed as one.
///
/// What was signed is what is stored and sent: the bytes are kept, and nothing is encoded again.
///
/// - Shape: `[COSE_Sign1 over the header, [entries]]`; an entry is a byte string with a change, or
///   `[count, hash]` for a subtree of the Merkle tree that is pruned.
/// - Source: protocol/change-set.md.
package struct ChangeSet: Equatable, Sendable {
    package let bytes: [UInt8]
    package let sign1: Sign1
    package let header: Header
    /// Left to right over the leaves.
    package let entries: [ChangeSetEntry]
    /// The hash of the COSE_Sign1: what the next set of this log names, and the log's head.
    package let hash: Digest256

    /// Reads a change set strictly; says nothing about its root or its signature.
    package init(_ bytes: [UInt8]) throws(DecodingError) {
        try Self.check(bytes.count, max: Limits.prunedSetByteCountMax)
        var reader = CBORReader(bytes)
        try reader.array(exactly: 2)
        let start = reader.offset
        sign1 = try Sign1(from: &reader, payloadByteCountMax: Limits.headerByteCountMax)
        hash = SHA256.digest(bytes, in: start..<reader.offset)
        header = try Header(sign1.payload)
        entries = try Self.entries(from: &reader, leafCount: header.count)
        try reader.finish()
        self.bytes = bytes
        if isFull { try Self.check(bytes.count, max: Limits.changeSetByteCountMax) }
    }

    private static func check(_ byteCount: Int, max: Int) throws(DecodingError) {
        guard byteCount <= max else { throw .tooLarge(at: 0, limit: UInt64(max)) }
    }

    private static func entries(
        from reader: inout CBORReader, leafCount: Int
    ) throws(DecodingError) -> [ChangeSetEntry] {
        let start = reader.offset
        let entryCount = try reader.array(max: leafCount)
        var entries: [ChangeSetEntry] = []
        entries.reserveCapacity(entryCount)
        var covered = 0
        for _ in 0..<entryCount {
            if try reader.peekMajor() == 4 {
                try reader.array(exactly: 2)
                let start = reader.offset
                let count = try reader.count(max: leafCount)
                guard count > 0 else { throw .unknown(at: start) }
                entries.append(.pruned(count: count, try reader.digest()))
                covered += count
            } else {
                entries.append(.present(try reader.byteStringRange(max: Limits.changeByteCountMax)))
                covered += 1
            }
        }
        guard covered == leafCount else { throw .unknown(at: start) }
        return entries
    }

    /// Whether every change is here.
    package var isFull: Bool { entries.count == header.count && prunedCount == 0 }

    private var prunedCount: Int {
        entries.count { if case .pruned = $0 { true } else { false } }
    }

    /// The Merkle root that the entries give.
    ///
    /// - Returns: `nil` if the pruned subtrees are none of the tree's, or could have been one.
    package var root: Digest256? {
        var next = entries[...]
        guard let (root, _) = Self.subtree(header.count, from: &next, in: bytes), next.isEmpty
        else { return nil }
        return root
    }

    private static func subtree(
        _ size: Int, from entries: inout ArraySlice<ChangeSetEntry>, in bytes: [UInt8]
    ) -> (Digest256, isPruned: Bool)? {
        guard let entry = entries.first else { return nil }
        if case .pruned(size, let hash) = entry {
            entries.removeFirst()
            return (hash, true)
        }
        if size == 1 {
            guard case .present(let range) = entry else { return nil }
            entries.removeFirst()
            return (SHA256.leaf(bytes, in: range), false)
        }
        let left = MerkleTree.split(size)
        guard let (leftHash, leftPruned) = subtree(left, from: &entries, in: bytes),
            let (rightHash, rightPruned) = subtree(size - left, from: &entries, in: bytes),
            !(leftPruned && rightPruned)
        else { return nil }
        return (SHA256.node(leftHash, rightHash), false)
    }

    /// The change of that number.
    ///
    /// - Returns: `nil` if the set does not span it, or it is pruned.
    package func change(numbered number: UInt64) throws(DecodingError) -> Change? {
        guard number >= header.first, number <= header.last else { return nil }
        var next = header.first
        for entry in entries {
            switch entry {
            case .present(let range):
                if next == number { return try Change(bytes, in: range) }
                next += 1
            case .pruned(let count, _): next += UInt64(count)
            }
            if next > number { return nil }
        }
        return nil
    }

    /// The leaf hash of the change of that number.
    ///
    /// - Returns: `nil` unless the set is full and spans it.
    package func leafHash(numbered number: UInt64) -> Digest256? {
        guard isFull, number >= header.first, number <= header.last,
            case .present(let range) = entries[Int(number - header.first)]
        else { return nil }
        return SHA256.leaf(bytes, in: range)
    }

    /// The changes that are here, by number.
    package func changes() throws(DecodingError) -> [(number: UInt64, change: Change)] {
        var changes: [(number: UInt64, change: Change)] = []
        changes.reserveCapacity(entries.count)
        var number = header.first
        for entry in entries {
            switch entry {
            case .present(let range):
                changes.append((number, try Change(bytes, in: range)))
                number += 1
            case .pruned(let count, _): number += UInt64(count)
            }
        }
        return changes
    }
}

extension ChangeSet {
    /// Signs the changes of one commit.
    ///
    /// - Parameter header: complete but for `count` and `root`, which are filled in here.
    /// - Precondition: 1 to `Limits.changesPerSetCountMax` changes, each within
    ///   `Limits.changeByteCountMax`, and the set within `Limits.changeSetByteCountMax`.
    package static func sealed(
        _ changes: [[UInt8]], under header: Header, by key: SigningKey, in instance: Instance
    ) -> Sealed<Verified> {
        var header = header
        header.count = changes.count
        header.root = MerkleTree.root(changes.map { SHA256.leaf($0, in: 0..<$0.count) })
        let sign1 = Sign1(payload: header.bytes, by: key, in: instance, as: .changeSet)
        var writer = CBORWriter(reserving: 320 + changes.reduce(0) { $0 + $1.count + 4 })
        writer.array(2)
        sign1.write(to: &writer)
        writer.array(changes.count)
        for change in changes { writer.byteString(change) }
        do throws(DecodingError) {
            return Sealed(unchecked: try ChangeSet(writer.bytes))
        } catch {
            preconditionFailure("a change set of our own is not canonical: \(error)")
        }
    }

    /// The same set with only the changes whose positions `keep` names, counted from 0.
    ///
    /// A set that is pruned already can be pruned further; nothing comes back.
    ///
    /// - Precondition: `root` is not `nil`.
    package func pruned(keeping keep: Set<Int>) -> ChangeSet {
        var next = entries[...]
        let kept = trimmed(0..<header.count, from: &next, keep: keep)
        var writer = CBORWriter(reserving: bytes.count)
        writer.array(2)
        sign1.write(to: &writer)
        writer.array(kept.count)
        for entry in kept {
            switch entry {
            case .present(let range): writer.byteString(bytes[range])
            case .pruned(let count, let hash):
                writer.array(2)
                writer.uint(UInt64(count))
                writer.digest(hash)
            }
        }
        do throws(DecodingError) {
            return try ChangeSet(writer.bytes)
        } catch {
            preconditionFailure("a pruned set of our own is not canonical: \(error)")
        }
    }

    /// The entries that remain of a subtree: two pruned halves become one.
    private func trimmed(
        _ leaves: Range<Int>, from next: inout ArraySlice<ChangeSetEntry>, keep: Set<Int>
    ) -> [ChangeSetEntry] {
        if case .pruned(leaves.count, _)? = next.first { return [next.removeFirst()] }
        if leaves.count == 1 {
            guard case .present(let range)? = next.popFirst() else {
                preconditionFailure("only a set whose entries form its tree is pruned")
            }
            return keep.contains(leaves.lowerBound)
                ? [.present(range)] : [.pruned(count: 1, SHA256.leaf(bytes, in: range))]
        }
        let middle = leaves.lowerBound + MerkleTree.split(leaves.count)
        let left = trimmed(leaves.lowerBound..<middle, from: &next, keep: keep)
        let right = trimmed(middle..<leaves.upperBound, from: &next, keep: keep)
        guard left.count == 1, right.count == 1, case .pruned(_, let leftHash) = left[0],
            case .pruned(_, let rightHash) = right[0]
        else { return left + right }
        return [.pruned(count: leaves.count, SHA256.node(leftHash, rightHash))]
    }
}
