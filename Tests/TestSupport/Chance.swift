/// Chance out of a seed: the same seed gives the same test on every machine.
///
/// - Source: SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators).
package struct Chance: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
        return word ^ word >> 31
    }

    package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    package mutating func bool() -> Bool { next() & 1 == 1 }

    package mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for _ in 0..<count { bytes.append(UInt8(truncatingIfNeeded: next())) }
        return bytes
    }

    /// A number of any magnitude: every width of a CBOR head is as likely as the next.
    package mutating func number(max: UInt64 = .max) -> UInt64 {
        let word = next() >> UInt64(below(64))
        return max == .max ? word : word % (max + 1)
    }
}

/// The seeds of a law: as many worlds as it is tried in.
package func seeds(_ count: UInt64) -> ClosedRange<UInt64> { 1...count }
