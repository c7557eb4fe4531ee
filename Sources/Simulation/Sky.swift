internal import Node
internal import Synchronization

/// The network of a simulated world: its weather, its partitions, and what it remembers.
///
/// - Precondition: one thread; the lock only lets channels be `Sendable`.
package final class Sky: Sendable {
    private struct State {
        var dice: Dice
        var weather: Weather
        var partitions: [Pair] = []
        var remembered: [Remembered] = []
        var crashing: String?
        var harm = Harm()
    }

    private struct Pair: Equatable {
        let left: String
        let right: String

        init(_ one: String, _ other: String) {
            (left, right) = one < other ? (one, other) : (other, one)
        }
    }

    /// A signed request that somebody overheard.
    struct Remembered: Sendable {
        let to: String
        let request: SyncRequest
    }

    /// What was done to the answers of one exchange.
    struct Harm: Equatable, Sendable {
        /// An answer was changed or cut, so the exchange must not end well.
        var spoilt = false
        /// The caller lied, so that it may end badly in many ways.
        var lied = false
    }

    static let rememberedCountMax = 24

    let tallies: Tallies
    private let state: Mutex<State>

    package init(dice: Dice, weather: Weather, tallies: Tallies) {
        state = Mutex(State(dice: dice, weather: weather))
        self.tallies = tallies
    }

    package var weather: Weather {
        get { state.withLock { $0.weather } }
        set { state.withLock { $0.weather = newValue } }
    }

    /// Whether a fault strikes now; counted if it does.
    func strikes(_ fault: (Weather) -> UInt64, _ name: String) -> Bool {
        let does = state.withLock { $0.dice.chance(perMille: fault($0.weather)) }
        if does { tallies.add("fault.\(name)") }
        return does
    }

    func index(below count: Int) -> Int { state.withLock { $0.dice.index(below: count) } }

    // MARK: Partitions

    package func isParted(_ one: String, _ other: String) -> Bool {
        state.withLock { $0.partitions.contains(Pair(one, other)) }
    }

    package func part(_ one: String, _ other: String) {
        state.withLock {
            let pair = Pair(one, other)
            if !$0.partitions.contains(pair) { $0.partitions.append(pair) }
        }
    }

    package func join(_ one: String, _ other: String) {
        state.withLock { $0.partitions.removeAll { $0 == Pair(one, other) } }
    }

    /// All links up, no fault any more.
    package func clear() {
        state.withLock {
            $0.partitions = []
            $0.weather = .calm
            $0.remembered = []
        }
    }

    // MARK: What is overheard

    func remember(_ request: SyncRequest, to station: String) {
        state.withLock {
            $0.remembered.append(Remembered(to: station, request: request))
            if $0.remembered.count > Self.rememberedCountMax { $0.remembered.removeFirst() }
        }
    }

    func overheard() -> Remembered? {
        state.withLock { state in
            state.remembered.isEmpty
                ? nil : state.remembered[state.dice.index(below: state.remembered.count)]
        }
    }

    // MARK: One exchange

    func beginExchange() {
        state.withLock {
            $0.harm = Harm()
            $0.crashing = nil
        }
    }

    func lie() { state.withLock { $0.harm.lied = true } }

    func spoil() { state.withLock { $0.harm.spoilt = true } }

    var harm: Harm { state.withLock { $0.harm } }

    /// The caller's machine dies in the middle of a call; the world opens it again afterwards.
    func crashCaller(_ name: String) { state.withLock { $0.crashing = name } }

    var crashing: String? { state.withLock { $0.crashing } }
}
