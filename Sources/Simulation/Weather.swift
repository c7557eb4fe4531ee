/// What may go wrong in a run, and how often; all in a thousand.
///
/// Drawn from the seed, so that runs differ in kind and not only in detail: whole faults are left
/// out of many runs.
///
/// - Source: Groce et al., Swarm Testing (2012).
package struct Weather: Equatable, Sendable {
    package var requestLost: UInt64 = 0
    package var answerLost: UInt64 = 0
    package var bodyCorrupted: UInt64 = 0
    package var answerCorrupted: UInt64 = 0
    package var answerCut: UInt64 = 0
    package var replayed: UInt64 = 0
    package var calleeCrash: UInt64 = 0
    package var callerCrash: UInt64 = 0
    package var writerCrash: UInt64 = 0
    package var partition: UInt64 = 0
    package var clockJump: UInt64 = 0
    /// How long a step of the world lasts at most.
    ///
    /// - Units: milliseconds.
    package var stepMilliseconds: UInt64 = 3_600_000

    package static let calm = Weather()

    package init() {}

    package init(drawnFrom dice: inout Dice) {
        self.init()
        let faults: [WritableKeyPath<Weather, UInt64>] = [
            \.requestLost, \.answerLost, \.bodyCorrupted, \.answerCorrupted, \.answerCut,
            \.replayed, \.calleeCrash, \.callerCrash, \.writerCrash, \.partition, \.clockJump,
        ]
        for fault in faults {
            // Thrown in any case, so that one fault's absence leaves the others as they are.
            let severity = dice.number(in: 5...120)
            if dice.chance(percent: 60) { self[keyPath: fault] = severity }
        }
        let steps: [UInt64] = [600_000, 3 * 3_600_000, 30 * 3_600_000, 9 * 24 * 3_600_000]
        stepMilliseconds = steps[dice.index(below: steps.count)]
    }
}
