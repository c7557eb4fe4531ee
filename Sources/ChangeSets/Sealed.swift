package import Sealing

/// Not yet checked against the key of its origin.
package enum Unverified {}
/// Checked: the origin's key signed exactly these bytes.
package enum Verified {}

/// What is wrong with a change set whose form is right.
package enum SealError: Error, Equatable, Sendable {
    /// The changes are not those that the header's Merkle root binds.
    case rootMismatch
    /// The signature is not the origin's over this header in this instance.
    case signatureInvalid
}

/// A change set and how far it can be trusted; what is unverified cannot be admitted.
package struct Sealed<Trust>: Equatable, Sendable {
    package let changeSet: ChangeSet

    init(unchecked changeSet: ChangeSet) { self.changeSet = changeSet }
}

extension Sealed<Unverified> {
    package init(_ changeSet: ChangeSet) { self.init(unchecked: changeSet) }

    /// Checks root and signature; the only way from one trust to the other.
    package func verified(
        by key: PublicKey, in instance: Instance
    ) throws(SealError) -> Sealed<Verified> {
        guard changeSet.root == changeSet.header.root else { throw .rootMismatch }
        guard changeSet.sign1.verifies(by: key, in: instance, as: .changeSet) else {
            throw .signatureInvalid
        }
        return Sealed<Verified>(unchecked: changeSet)
    }
}

extension Sealed<Verified> {
    /// A set that this node's own store holds.
    ///
    /// It was verified before it entered the log; `mehkeme verify` checks it again.
    package init(fromLog changeSet: ChangeSet) { self.init(unchecked: changeSet) }
}
