internal import Dispatch
internal import Synchronization

/// The slot in the door: many threads put in, the house takes out in its own time.
///
/// Server threads, peers and timers never call the house. They leave an event here, and the house
/// takes a batch when it is ready: one batch, one transaction, one flush.
///
/// - Bound: `capacity` events; beyond it `put` says `.full` and the caller answers 503 or waits.
package final class Mailbox<Event: Sendable>: Sendable {
    /// What became of an event.
    package enum Receipt: Equatable, Sendable {
        case taken
        /// There is no room, or the box is closed: the event is still the caller's.
        case full
    }

    private struct State {
        var events: [Event] = []
        var isClosed = false
        var consumerWaits = false
    }

    private let capacity: Int
    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)

    package init(capacity: Int) {
        precondition(capacity > 0)
        self.capacity = capacity
    }

    /// Whether `close` was called; what was put in before can still be taken.
    package var isClosed: Bool { state.withLock(\.isClosed) }

    package func put(_ event: Event) -> Receipt {
        let (receipt, rings) = state.withLock { state -> (Receipt, Bool) in
            guard !state.isClosed, state.events.count < capacity else { return (.full, false) }
            state.events.append(event)
            defer { state.consumerWaits = false }
            return (.taken, state.consumerWaits)
        }
        if rings { bell.signal() }
        return receipt
    }

    /// Takes out everything there is, in the order it came in, without waiting.
    package func takeAll() -> [Event] {
        state.withLock { Self.empty(&$0) }
    }

    /// Takes out everything there is; if there is nothing, waits for the first event.
    ///
    /// - Precondition: one thread at a time takes with waiting.
    /// - Bound: waits for at most `duration`; `nil` waits until something comes or the box closes.
    /// - Returns: nothing only if the time is over, or the box is closed and empty.
    package func takeAll(waiting duration: Duration?) -> [Event] {
        let deadline = duration.map { DispatchTime.now() + .nanoseconds($0.nanoseconds) }
        while true {
            let taken = state.withLock { state -> [Event]? in
                guard state.events.isEmpty, !state.isClosed else { return Self.empty(&state) }
                state.consumerWaits = true
                return nil
            }
            if let taken { return taken }
            if bell.wait(timeout: deadline ?? .distantFuture) == .timedOut { return takeAll() }
            // A bell that rang just as an earlier wait gave up is heard here: look again.
        }
    }

    /// Lets nothing more in and wakes the consumer.
    package func close() {
        let rings = state.withLock { state -> Bool in
            state.isClosed = true
            defer { state.consumerWaits = false }
            return state.consumerWaits
        }
        if rings { bell.signal() }
    }

    private static func empty(_ state: inout State) -> [Event] {
        defer { state.events.removeAll(keepingCapacity: true) }
        return state.events
    }
}

extension Duration {
    /// Whole nanoseconds, for Dispatch; what doesn't fit is as good as for ever.
    fileprivate var nanoseconds: Int {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max / 2 : Int(product) + Int(attoseconds / 1_000_000_000)
    }
}
