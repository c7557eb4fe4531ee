internal import Synchronization

/// A C context that wanders between threads but is used by one at a time.
///
/// Unchecked, because whoever borrowed it is its only user until it is given back.
@safe struct LentContext: @unchecked Sendable {
    let pointer: OpaquePointer
}

/// Contexts that cost much to make and nothing to use again.
///
/// - Bound: keeps `Limits.idleContextCountMax`; the rest is freed when given back.
@safe final class ContextPool: Sendable {
    private let idle = Mutex<[LentContext]>([])
    private let make: @Sendable () -> OpaquePointer?
    private let free: @Sendable (OpaquePointer) -> Void

    init(
        make: @escaping @Sendable () -> OpaquePointer?,
        free: @escaping @Sendable (OpaquePointer) -> Void
    ) {
        unsafe (self.make = make)
        unsafe (self.free = free)
    }

    func borrow() -> LentContext {
        if let context = idle.withLock({ $0.popLast() }) { return context }
        guard let pointer = unsafe make() else { preconditionFailure("out of memory") }
        return unsafe LentContext(pointer: pointer)
    }

    func giveBack(_ context: LentContext) {
        let kept = idle.withLock { idle in
            guard idle.count < Limits.idleContextCountMax else { return false }
            idle.append(context)
            return true
        }
        if !kept { unsafe free(context.pointer) }
    }
}
