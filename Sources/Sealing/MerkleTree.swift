package import Encoding

/// Merkle tree hashing over leaves in order.
///
/// - Source: RFC 6962 §2.1, SHA-256.
package enum MerkleTree {
    /// The root over hashes of leaves.
    ///
    /// - Precondition: there is at least one leaf.
    package static func root(_ leaves: [Digest256]) -> Digest256 {
        precondition(!leaves.isEmpty, "a change set has at least one change")
        return root(leaves[...])
    }

    private static func root(_ leaves: ArraySlice<Digest256>) -> Digest256 {
        if leaves.count == 1 { return leaves[leaves.startIndex] }
        let middle = leaves.startIndex + split(leaves.count)
        return SHA256.node(root(leaves[..<middle]), root(leaves[middle...]))
    }

    /// How many of `count` leaves go to the left: the largest power of two below `count`.
    ///
    /// - Precondition: `count` is at least 2.
    package static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
