internal import Causality
internal import Foundation

/// The program's only wall clock.
enum Wall {
    static var now: Instant {
        Instant(milliseconds: UInt64(max(0, Date().timeIntervalSince1970 * 1000)))
    }
}
