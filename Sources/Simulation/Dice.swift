/// The only source of chance in a simulated world: SplitMix64.
///
/// Same seed, same run, on every machine and in every version of Swift. The standard library's own
/// generator, `hashValue` and the order of a `Set` are none of these.
///
/// - Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
package struct Dice: Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// Throws once: 0 in a thousand never comes true, 1000 always does.
    package mutating func chance(perMille: UInt64) -> Bool {
        // Multiply-shift, written out, so that an old seed keeps its meaning for ever.
        next().multipliedFullWidth(by: 1000).high < perMille
    }

    package mutating func chance(percent: UInt64) -> Bool { chance(perMille: percent * 10) }

    /// - Precondition: `count` is positive.
    package mutating func index(below count: Int) -> Int {
        precondition(count > 0, "an index below nothing")
        return Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }

    package mutating func number(in range: ClosedRange<UInt64>) -> UInt64 {
        let count = range.upperBound - range.lowerBound + 1
        return range.lowerBound + next().multipliedFullWidth(by: count).high
    }

    /// - Returns: `nil` if there is nothing to pick from.
    package mutating func pick<Value>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : values[index(below: values.count)]
    }

    package mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            let word = next()
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// A second dice whose throws do not depend on how often this one is thrown later.
    package mutating func fork() -> Dice { Dice(seed: next()) }
}
