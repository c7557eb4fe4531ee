package import Causality
package import Encoding

/// The authority begins the registry: operation 10.
package struct InstanceEstablished: Event {
    package static let number: UInt64 = 10
    /// The national instance that every signature names.
    package var instance = ""
    /// The authority's Ed25519 public key: a node's only root of trust.
    package var publicKey: Digest256?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &instance, max: 32)
        try fields.digest(2, &publicKey)
    }
}

/// An origin may write, in a role, for courts or offices: operation 11.
package struct ReplicaGranted: Event {
    package static let number: UInt64 = 11
    package var replica: UInt64 = 0
    package var epoch: UInt64 = 0
    package var publicKey: Digest256?
    package var role = NodeRole.none
    package var courts: [String] = []
    package var name = ""
    package var validFrom = Instant(milliseconds: 0)
    package var validUntil = Instant(milliseconds: 0)
    /// May grant in turn, within the bounds of a delegation.
    package var delegates = false

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &replica)
        try fields.uint(2, &epoch)
        try fields.digest(3, &publicKey)
        try fields.code(4, &role)
        try fields.texts(5, &courts, max: 64)
        try fields.text(6, &name, max: 200)
        try fields.instant(7, &validFrom)
        try fields.instant(8, &validUntil)
        try fields.bool(9, &delegates)
    }

    /// Whose log the grant opens.
    ///
    /// - Returns: `nil` for numbers out of range.
    package var origin: Origin? {
        guard replica <= UInt64(UInt32.max), epoch <= UInt64(UInt32.max) else { return nil }
        return Origin(replica: ReplicaNumber(UInt32(replica)), epoch: UInt32(epoch))
    }
}

/// A replica's right to write ends at a head: operation 12.
package struct GrantEnded: Event {
    package static let number: UInt64 = 12
    package var replica: UInt64 = 0
    package var epoch: UInt64 = 0
    /// The last change that counts; 0: none does.
    package var lastNumber: UInt64 = 0
    /// The hash of the change set that ends with `lastNumber`.
    package var lastHash: Digest256?
    package var reason = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &replica)
        try fields.uint(2, &epoch)
        try fields.uint(3, &lastNumber)
        try fields.digest(4, &lastHash)
        try fields.text(5, &reason, max: 500)
    }

    /// Whose log the end is of.
    ///
    /// - Returns: `nil` for numbers out of range.
    package var origin: Origin? {
        guard replica <= UInt64(UInt32.max), epoch <= UInt64(UInt32.max) else { return nil }
        return Origin(replica: ReplicaNumber(UInt32(replica)), epoch: UInt32(epoch))
    }

    /// Whether a set that ends at the last change is of another branch than the end names.
    package func isOtherBranch(last: UInt64, hash: Digest256) -> Bool {
        guard let lastHash else { return false }
        return last == lastNumber && hash != lastHash
    }
}
