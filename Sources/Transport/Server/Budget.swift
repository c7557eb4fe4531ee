internal import Synchronization

/// A sum that many draw on and none may overdraw.
final class Budget: Sendable {
    private let left: Mutex<Int>

    init(_ total: Int) { left = Mutex(total) }

    /// - Returns: `false` if so much is not left; then nothing was drawn.
    func draw(_ amount: Int) -> Bool {
        left.withLock { left in
            guard amount <= left else { return false }
            left -= amount
            return true
        }
    }

    func giveBack(_ amount: Int) { left.withLock { $0 += amount } }
}

/// What one request has drawn; given back with its last owner.
final class Allowance: Sendable {
    private let budget: Budget
    private let amount: Int

    init?(of amount: Int, from budget: Budget) {
        guard budget.draw(amount) else { return nil }
        self.budget = budget
        self.amount = amount
    }

    deinit { budget.giveBack(amount) }
}
