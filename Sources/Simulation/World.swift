package import Casework
package import Causality
internal import ChangeSets
internal import Encoding
internal import Node
internal import Replica
internal import Sealing
internal import Sync

/// A small country in one thread and no time at all: real nodes over real replicas, and a network,
/// clocks and crashes out of one seed.
///
/// What was acknowledged is remembered here, outside every node: at the end all of it must be
/// there, once, everywhere.
package final class World {
    package let seed: UInt64
    package let tallies = Tallies()
    package private(set) var stations: [Station] = []
    package var authority: Authority
    package let sky: Sky
    package let scratch: String
    package private(set) var now: Instant
    var dice: Dice
    let weather: Weather
    var memory = Memory()
    /// What was found wrong first.
    package private(set) var failure: String?
    private let complaints = Complaints()

    /// 2026-03-05T08:40Z.
    package static let start = Instant(milliseconds: 1_772_700_000_000)

    /// A country of a centre, two or three courts, an enforcement office, and at times a laptop.
    ///
    /// - Parameters:
    ///   - scratch: a folder that is emptied first.
    ///   - weather: drawn from the seed unless given.
    package init(seed: UInt64, scratch: String, weather: Weather? = nil) {
        var dice = Dice(seed: seed)
        self.seed = seed
        self.scratch = scratch
        now = Self.start
        var weatherDice = dice.fork()
        let drawn = Weather(drawnFrom: &weatherDice)
        self.weather = weather ?? drawn
        sky = Sky(dice: dice.fork(), weather: self.weather, tallies: tallies)
        authority = Authority(instance: Instance("az-storm"), dice: dice.fork(), at: Self.start)
        self.dice = dice
        Scratch.make(scratch)
    }

    deinit { close() }

    package func close() {
        for station in stations { station.close() }
        Scratch.remove(scratch)
    }

    // MARK: People and places

    /// Enrols a node and lets it know the registry as it stands.
    @discardableResult
    package func enrol(
        _ name: String, _ role: NodeRole, _ courts: [String], mapByteCount: Int = 64 << 20
    ) -> Station? {
        let key = SigningKey(seed: dice.bytes(SigningKey.seedByteCount))
        var granted = ReplicaGranted()
        granted.replica = UInt64(stations.count + 1)
        granted.publicKey = key.publicKey.digest
        granted.role = role
        granted.courts = courts
        granted.name = name
        granted.validFrom = now
        granted.validUntil = now.advanced(byMilliseconds: 10 * 365 * 86_400_000)
        granted.delegates = role == .central
        var identity = Identity()
        identity.instance = authority.instance.name
        identity.role = role
        identity.courts = courts
        identity.replica = granted.replica
        identity.grant = authority.append(.replicaGranted(granted), at: now)
        identity.rootKey = authority.key.publicKey.digest
        identity.name = name
        do throws(ReplicaError) {
            let station = try Station(
                name: name, identity: identity, rootKey: authority.key.publicKey,
                directory: "\(scratch)/\(name)", dice: dice.fork(), key: key, now: now,
                mapByteCount: mapByteCount)
            stations.append(station)
            return station
        } catch {
            fail("\(name) cannot be made: \(error)")
            return nil
        }
    }

    /// Hands the authority's log to a node, as a stick does.
    package func tellRegistry(to station: Station) {
        _ = station.process([.arrival(Arrival(sets: authority.sets))])
    }

    package func station(_ name: String) -> Station? { stations.first { $0.name == name } }

    /// The stations with a role.
    func stations(_ roles: NodeRole...) -> [Station] {
        stations.filter { roles.contains($0.role) }
    }

    /// The registry as the authority's own log gives it.
    func pass(milliseconds: UInt64) {
        now = now.advanced(byMilliseconds: milliseconds)
        for station in stations { station.now = now }
    }

    // MARK: Meeting

    /// One exchange of `caller` with `callee`; tells how it ended, by name.
    @discardableResult
    package func meet(_ caller: Station, _ callee: Station) -> String {
        sky.beginExchange()
        let complaints = complaints
        let ending = exchange(caller, callee) { complaints.add($0) }
        tallies.add("exchange.\(ending)")
        if let complaint = complaints.first { fail(complaint) }
        if sky.harm.spoilt, !ending.hasPrefix("refused.") {
            fail("\(caller.name) took a spoilt answer of \(callee.name): \(ending)")
        }
        if ["stuck", "broken.malformed"].contains(ending), !sky.harm.lied {
            fail("\(caller.name) and \(callee.name) got \(ending) and nobody lied")
        }
        if sky.crashing == caller.name { crash(caller) }
        return ending
    }

    private func exchange(
        _ caller: Station, _ callee: Station, _ complain: @escaping @Sendable (String) -> Void
    ) -> String {
        let link = caller.link(to: callee.name) {
            Wire(from: caller.name, to: callee, under: sky, complain)
        }
        do throws(LinkFailure) {
            switch try link.exchange() {
            case .settled: return "settled"
            case .stuck(let refusals):
                guard let first = refusals.first else { return "stuck" }
                for refusal in refusals { tallies.add("refusedSet.\(refusal.error.name)") }
                return "stuck.\(first.error.name)"
            case .broken(let error): return "broken.\(error.name)"
            }
        } catch {
            switch error {
            case .noLink(let reason): return "noLink.\(reason)"
            case .refused(let error): return "refused.\(error.name)"
            case .replica(let reason):
                fail("\(caller.name) lost its replica in an exchange: \(reason)")
                return "replica"
            }
        }
    }

    package func crash(_ station: Station) {
        tallies.add("fault.crash")
        attempt("\(station.name) comes up again") { () throws(ReplicaError) in
            try station.crash()
        }
    }

    // MARK: Failing

    package func fail(_ reason: String) {
        if failure == nil { failure = reason }
    }

    /// Does what must not fail.
    @discardableResult
    func attempt<Value>(
        _ what: @autoclosure () -> String, _ body: () throws(ReplicaError) -> Value
    ) -> Value? {
        do throws(ReplicaError) { return try body() } catch {
            fail("\(what()): \(error)")
            return nil
        }
    }
}

extension World {
    /// What the world remembers of the people's doings, outside all nodes.
    struct Memory {
        var cases: [SubjectID] = []
        var orders: [SubjectID] = []
        /// Everything that was answered as carried out.
        var acknowledged: [Acknowledged] = []
        /// Requests whose answer was lost, to be made again.
        var unanswered: [Unanswered] = []
        /// Identities of requests that were answered, and by which change.
        var identities: [Digest256: ChangeID] = [:]
        /// Requests that were answered, some of which somebody makes again.
        var answered: [Unanswered] = []
        /// Clocks of pages that somebody has open.
        var pages: [Page] = []
        var serial = 0
        /// Where the authority ended a node's right to write.
        var ends: [String: UInt64] = [:]
    }

    struct Acknowledged {
        let station: String
        let change: ChangeID
        let setHash: Digest256
        let setLast: UInt64
        /// Paid into which order, if it was a payment.
        var payment: (order: SubjectID, amount: UInt64)?
    }

    struct Unanswered {
        let station: String
        var request: CommandRequest
    }

    struct Page {
        let station: String
        let subject: SubjectID
        let clock: VersionVector
    }
}
