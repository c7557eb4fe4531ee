internal import Glibc

/// The two clocks of the door.
enum Clock {
    /// Milliseconds since 1970 by the wall.
    static func wallMilliseconds() -> UInt64 { milliseconds(CLOCK_REALTIME) }

    /// Milliseconds since some moment; never goes back.
    static func steadyMilliseconds() -> UInt64 { milliseconds(CLOCK_MONOTONIC) }

    private static func milliseconds(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
    }
}
