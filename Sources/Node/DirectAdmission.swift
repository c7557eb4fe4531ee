internal import Casework
internal import Causality
internal import ChangeSets
package import Replica
package import Storage
internal import Sync

extension Node {
    /// Admits an arrival without a node around it: at enrolment there is none yet.
    package static func admit(
        _ arrival: Arrival, to schema: Schema, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> ArrivalOutcome {
        let session = try FoldSession(schema, in: transaction)
        let outcome = try session.admit(arrival, in: transaction) { _ in }
        try session.flush(in: transaction)
        return outcome
    }
}

extension FoldSession {
    /// Admits verified sets in order and says what became of them.
    ///
    /// - Parameter seen: told the header of every set that is new.
    func admit(
        _ arrival: Arrival, in transaction: borrowing WriteTransaction,
        _ seen: (Header) -> Void
    ) throws(StoreError) -> ArrivalOutcome {
        var outcome = ArrivalOutcome()
        var touched: [Origin] = []
        for sealed in arrival.sets {
            let header = sealed.changeSet.header
            if touched.last != header.origin { touched.append(header.origin) }
            let admission = try admit(sealed, in: transaction)
            switch admission {
            case .admitted(let count):
                outcome.admittedCount += count
                seen(header)
            case .alreadyKnown: break
            default:
                let head = try head(of: header.origin, in: transaction)?.number ?? 0
                outcome.refusals.append(
                    PushRefusal(
                        origin: header.origin, number: header.first, error: admission.error,
                        detail: head))
            }
        }
        for origin in touched where !outcome.heads.contains(where: { $0.origin == origin }) {
            if let head = try head(of: origin, in: transaction) { outcome.heads.append(head) }
        }
        return outcome
    }
}

extension Admission {
    fileprivate var error: ProtocolError {
        switch self {
        case .admitted, .alreadyKnown: .unknown
        case .early: .numberGap
        case .forked: .forked
        case .grantUnknown: .grantUnknown
        case .beyondGrantEnd: .beyondGrantEnd
        case .malformed: .malformed
        }
    }
}
