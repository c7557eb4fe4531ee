internal import Causality
internal import ChangeSets
internal import Encoding
package import Replica
package import Sealing
internal import Storage
internal import Sync

/// Verifies and hands in what came from a peer, whichever side called.
///
/// Verification runs ahead of the writer by one portion, so that both cores have work.
package struct Intake: Sendable {
    private let replica: Replica
    private let desk: any ArrivalDesk
    private let rootKey: PublicKey
    private let instance: Instance

    package init(
        replica: Replica, desk: any ArrivalDesk, rootKey: PublicKey, instance: Instance
    ) {
        self.replica = replica
        self.desk = desk
        self.rootKey = rootKey
        self.instance = instance
    }

    package func verifier() throws(ReplicaError) -> Verifier {
        let registry = try replica.read { (transaction) throws(StoreError) in
            try replica.schema.registry(in: transaction)
        }
        return Verifier(registry: registry, rootKey: rootKey, instance: instance)
    }

    /// Takes in segments; what cannot be taken is in the outcome, and the rest goes on.
    ///
    /// - Returns: `nil` if the writer has no room: nothing more was handed in.
    package func take(_ segments: [[[UInt8]]]) throws(ReplicaError) -> ArrivalOutcome? {
        var verifier = try verifier()
        var outcome = ArrivalOutcome()
        var pending: (any ArrivalTicket)?
        for sets in segments {
            for portion in Self.portions(of: sets) {
                var verified: [Sealed<Verified>] = []
                for bytes in portion {
                    do throws(PushRefusal) {
                        verified.append(try verifier.verify(bytes))
                    } catch {
                        guard error.error == .originUnknown || error.error == .grantUnknown else {
                            outcome.refusals.append(error)
                            break
                        }
                        // The registry's news may be in what was handed in before this.
                        if let ticket = pending { outcome.add(ticket.wait()) }
                        pending = nil
                        verifier = try self.verifier()
                        do throws(PushRefusal) {
                            verified.append(try verifier.verify(bytes))
                        } catch {
                            outcome.refusals.append(error)
                            break
                        }
                    }
                }
                guard !verified.isEmpty else { continue }
                let next = desk.submit(Arrival(sets: verified))
                if let ticket = pending { outcome.add(ticket.wait()) }
                pending = next
                guard next != nil else { return outcome.heads.isEmpty ? nil : outcome }
            }
        }
        if let ticket = pending { outcome.add(ticket.wait()) }
        return outcome
    }

    /// Cuts a segment into portions that one transaction takes well.
    private static func portions(of sets: [[UInt8]]) -> [ArraySlice<[UInt8]>] {
        var portions: [ArraySlice<[UInt8]>] = []
        var (start, total) = (0, 0)
        for (index, set) in sets.enumerated() {
            total += set.count
            if total >= NodeLimits.portionByteCountAim {
                portions.append(sets[start...index])
                (start, total) = (index + 1, 0)
            }
        }
        if start < sets.count { portions.append(sets[start...]) }
        return portions
    }
}

extension ArrivalOutcome {
    mutating func add(_ other: ArrivalOutcome) {
        for head in other.heads {
            heads.removeAll { $0.origin == head.origin }
            heads.append(head)
        }
        refusals += other.refusals
        admittedCount += other.admittedCount
        skewedCount += other.skewedCount
        isHalted = isHalted || other.isHalted
    }
}
