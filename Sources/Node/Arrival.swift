internal import Causality
package import ChangeSets
internal import Encoding
package import Sync

/// Verified history that a peer brought, for the one writer to admit.
package struct Arrival: Sendable {
    package let sets: [Sealed<Verified>]

    package init(sets: [Sealed<Verified>]) { self.sets = sets }
}

/// What became of an arrival, told after the commit.
package struct ArrivalOutcome: Sendable {
    /// The heads after the commit of the origins that the arrival touched.
    package var heads: [Head] = []
    package var refusals: [PushRefusal] = []
    /// Changes that are new here.
    package var admittedCount = 0
    /// Times from other nodes that lay too far ahead.
    package var skewedCount = 0
    /// The writer has stopped: nothing was taken, and nothing will be.
    package var isHalted = false

    package init() {}
}

/// Where arrivals are handed in: the mailbox of the one writer, or a simulator's own loop.
package protocol ArrivalDesk: AnyObject, Sendable {
    /// Hands in an arrival and waits for what became of it.
    ///
    /// - Returns: `nil` if there is no room now; try again later.
    func admit(_ arrival: Arrival) -> ArrivalOutcome?
    /// Hands in an arrival without waiting; `wait()` on the ticket later.
    func submit(_ arrival: Arrival) -> (any ArrivalTicket)?
}

/// A promise of an outcome.
package protocol ArrivalTicket: AnyObject, Sendable {
    func wait() -> ArrivalOutcome
}
