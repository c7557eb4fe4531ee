package import Casework
package import Causality
package import ChangeSets
internal import Encoding
package import Sealing
package import Sync

/// Turns bytes from outside into verified change sets, by a snapshot of the registry.
///
/// Pure work on bytes, done on the thread that received them, so that the one writer only admits.
package struct Verifier: Sendable {
    package let registry: RegistryState
    private let rootKey: PublicKey
    private let instance: Instance

    package init(registry: RegistryState, rootKey: PublicKey, instance: Instance) {
        self.registry = registry
        self.rootKey = rootKey
        self.instance = instance
    }

    /// The key by which an origin's header has to be signed.
    package func publicKey(of header: Header) -> PublicKey? {
        if header.origin == .authority { return rootKey }
        guard let grant = registry.grant(header.grant), grant.granted.origin == header.origin
        else { return nil }
        return grant.granted.publicKey.map { PublicKey($0) }
    }

    /// The key of an origin that speaks to us, unless its grant has ended.
    package func publicKey(of peer: Origin) -> PublicKey? {
        guard let grant = registry.grant(of: peer), grant.end == nil else { return nil }
        return grant.granted.publicKey.map { PublicKey($0) }
    }

    /// Reads a change set strictly and checks root and signature.
    package func verify(_ bytes: [UInt8]) throws(PushRefusal) -> Sealed<Verified> {
        let set: ChangeSet
        do throws(DecodingError) {
            set = try ChangeSet(bytes)
        } catch {
            let tooLarge = if case .tooLarge = error { true } else { false }
            throw PushRefusal(
                origin: Origin(word: 0), number: 0, error: tooLarge ? .tooLarge : .malformed,
                detail: UInt64(error.offset))
        }
        let (origin, number) = (set.header.origin, set.header.first)
        guard let key = publicKey(of: set.header) else {
            let isKnown = origin == .authority || registry.grant(of: origin) != nil
            throw PushRefusal(
                origin: origin, number: number, error: isKnown ? .grantUnknown : .originUnknown)
        }
        do throws(SealError) {
            return try Sealed<Unverified>(set).verified(by: key, in: instance)
        } catch {
            throw PushRefusal(
                origin: origin, number: number,
                error: error == .rootMismatch ? .rootMismatch : .signatureInvalid)
        }
    }
}

extension PushRefusal: Error {}
