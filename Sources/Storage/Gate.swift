internal import Glibc

/// Counts the transactions of this process in and out, so that the map can be replaced when
/// there are none.
///
/// A readers-writer lock of the C library, because it lets a thread enter again while another
/// waits to close: a read inside a write must not wait for a growth that waits for the write.
/// Nothing in Swift's own library waits for a condition.
@safe final class Gate: Sendable {
    private nonisolated(unsafe) let lock: UnsafeMutablePointer<pthread_rwlock_t>

    init() {
        unsafe lock = UnsafeMutablePointer<pthread_rwlock_t>.allocate(capacity: 1)
        let status = unsafe pthread_rwlock_init(lock, nil)
        precondition(status == 0, "no lock, errno \(status)")
    }

    deinit {
        unsafe pthread_rwlock_destroy(lock)
        unsafe lock.deallocate()
    }

    /// Enters; the same thread leaves.
    @inline(__always)
    func enter() {
        let status = unsafe pthread_rwlock_rdlock(lock)
        precondition(status == 0, "the gate does not open, errno \(status)")
    }

    @inline(__always)
    func leave() { unsafe pthread_rwlock_unlock(lock) }

    /// Waits until all have left and lets nobody in until `open()`.
    ///
    /// - Returns: `false`, and the gate is as it was, if they did not leave in time; a thread
    ///   that waits for itself to leave ends here.
    func close(within patience: Duration) -> Bool {
        let deadline = ContinuousClock.now + patience
        while unsafe pthread_rwlock_trywrlock(lock) != 0 {
            if ContinuousClock.now >= deadline { return false }
            usleep(500)
        }
        return true
    }

    func open() { unsafe pthread_rwlock_unlock(lock) }
}
