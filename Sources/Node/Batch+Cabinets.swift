internal import Casework
internal import Causality
internal import ChangeSets
internal import Replica
internal import Storage

extension Batch {
    /// Places what has come into the cabinets of those whom it concerns.
    ///
    /// Placing is official service and its time is evidence, so it is a change like any other, made
    /// in the very commit that made the act readable there.
    mutating func placeInCabinets(in transaction: borrowing WriteTransaction) throws(StoreError) {
        guard node.identity.role == .central, let hasCabinet = node.hasCabinet else { return }
        for subject in session.takeTouched() {
            guard case .case(let state) = try session.record(of: subject, in: transaction).state
            else { continue }
            let due = state.placementsDue(at: wall, hasCabinet: hasCabinet)
            let most = ChangeSets.Limits.operationsPerChangeCountMax
            for start in stride(from: 0, to: due.count, by: most) {
                let part = due[start..<min(start + most, due.count)]
                _ = try author(
                    Write(.existing(subject), part.map { .served($0) }), actor: Actor(.node),
                    door: wall, pageClock: nil, in: transaction)
                if let authoring, !authoring.hasRoom { try closeSet(in: transaction) }
            }
        }
    }
}
