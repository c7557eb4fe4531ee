internal import Synchronization

/// What a node takes for randomness: dice of its own, which a restart does not throw back.
final class Entropy: Sendable {
    private let dice: Mutex<Dice>

    init(_ dice: Dice) { self.dice = Mutex(dice) }

    func bytes(_ count: Int) -> [UInt8] { dice.withLock { $0.bytes(count) } }
}
