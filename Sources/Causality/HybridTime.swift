/// A moment by one node's wall clock.
///
/// - Units: milliseconds since 1970-01-01T00:00:00Z. Only the roof reads a clock; everything else
///   is handed an `Instant`.
package struct Instant: Hashable, Comparable, Sendable {
    package let milliseconds: UInt64
    package init(milliseconds: UInt64) { self.milliseconds = milliseconds }

    package static func < (left: Self, right: Self) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package func advanced(byMilliseconds count: UInt64) -> Instant {
        Instant(milliseconds: milliseconds &+ count)
    }
}

/// A time that grows along causality and stays near the wall clock.
///
/// It orders and is never counted in law: another node's clock can push it.
///
/// - Shape: 64 bits; the upper 48 are milliseconds since 1970, the lower 16 count within one.
/// - Source: Kulkarni et al., Logical Physical Clocks (2014).
package struct HybridTime: Hashable, Comparable, Sendable {
    package let word: UInt64
    package init(word: UInt64) { self.word = word }

    package var instant: Instant { Instant(milliseconds: word >> 16) }

    package static func < (left: Self, right: Self) -> Bool { left.word < right.word }

    /// The time after this one; the greatest has none and stands still.
    ///
    /// Anyone with a grant can name the greatest time, so a clock that has seen it must not begin
    /// again at 0: what is equal in time is ordered by origin and number.
    package var next: HybridTime { HybridTime(word: word == .max ? word : word + 1) }
}

/// The clock that gives hybrid times; a value, kept in the store with each commit.
package struct HybridClock: Hashable, Sendable {
    /// The last time given or seen.
    package private(set) var last: HybridTime

    package init(last: HybridTime = HybridTime(word: 0)) { self.last = last }

    /// The time of an event of this node: after all it has given and seen.
    package mutating func tick(_ wall: Instant) -> HybridTime {
        let now = HybridTime(word: wall.milliseconds << 16)
        last = max(now, last.next)
        return last
    }

    /// Takes note of another node's time; a wrong one is flagged, never refused.
    ///
    /// - Returns: whether it lies more than `Limits.skewToleranceMilliseconds` ahead of `wall`.
    package mutating func observe(_ theirs: HybridTime, wall: Instant) -> Bool {
        if theirs > last { last = theirs }
        let bound = wall.milliseconds &+ Limits.skewToleranceMilliseconds
        return theirs.instant.milliseconds > bound
    }
}

/// Bounds of this floor.
package enum Limits {
    /// How far another node's clock may lead ours before its times are flagged.
    package static let skewToleranceMilliseconds: UInt64 = 120_000
}
