"""Chance from one number: SplitMix64, so that no Python release can change our files."""

MASK = (1 << 64) - 1


class Dice:
    """A seeded source of choices; the same seed gives the same throws on any machine."""

    def __init__(self, seed):
        self.state = seed & MASK

    def word(self):
        """The next 64 bits."""
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        """A number in 0 ..< bound. The bias of the remainder is under one in 2^40 here."""
        return self.word() % bound

    def between(self, low, high):
        """A number in low ... high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent):
        """True in that many of a hundred throws."""
        return self.below(100) < percent

    def pick(self, items):
        """One of a non-empty sequence."""
        return items[self.below(len(items))]

    def weighted(self, pairs):
        """The first of one (item, weight) pair, each as likely as its weight."""
        throw = self.below(sum(weight for _, weight in pairs))
        for item, weight in pairs:
            if throw < weight:
                return item
            throw -= weight
        raise AssertionError("weights sum to less than themselves")

    def fork(self, label):
        """Dice of its own for one purpose, so that a new throw here moves nothing there."""
        state = self.state
        for byte in label.encode():
            state = ((state ^ byte) * 0x100000001B3) & MASK
        return Dice(state)
