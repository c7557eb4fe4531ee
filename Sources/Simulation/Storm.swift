internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Node
internal import Replica

/// Runs seeded worlds.
package enum Simulation {
    /// Lets one world live through a storm, calms it, and checks it.
    ///
    /// Same seed and steps, same report to the letter.
    ///
    /// - Parameters:
    ///   - scratch: a folder of this run's own; it is emptied first and removed afterwards.
    package static func run(seed: UInt64, steps: Int, scratch: String) -> SimulationReport {
        let world = World(seed: seed, scratch: scratch)
        defer { world.close() }
        world.settle(withLaptop: seed % 2 == 1)
        for _ in 0..<steps where world.failure == nil { world.step() }
        if world.failure == nil { world.calmDown() }
        let digest = world.failure == nil ? world.check() : nil
        var report = SimulationReport(seed: seed, steps: steps)
        report.counts = world.tallies.sorted
        report.failure = world.failure
        if let digest {
            report.digest = "\(digest.log.hex)/\(digest.derived.hex)"
            report.changeCount = digest.changeCount
        }
        return report
    }
}

extension World {
    static let courts = ["050", "045", "066"]
    static let office = "İ050"

    /// Makes the nodes of a small country.
    package func settle(withLaptop: Bool) {
        enrol("mərkəz", .central, [])
        let count = 2 + dice.index(below: 2)
        for court in Self.courts.prefix(count) { enrol("m\(court)", .court, [court]) }
        enrol("icra", .office, [Self.office])
        if withLaptop { enrol("noutbuk", .field, [Self.office]) }
        for station in stations { tellRegistry(to: station) }
        for station in stations(.court, .office) {
            for command in foundation(of: station) {
                carryOut([CommandRequest(command, door: station.wall)], at: station)
            }
        }
    }

    /// Something happens: work, weather, a meeting, a stick, a clock.
    package func step() {
        pass(milliseconds: dice.number(in: 1...weather.stepMilliseconds))
        changeWeather()
        guard var station = dice.pick(stations) else { return }
        if let laptop = stations(.field).first, dice.chance(percent: 12) { station = laptop }
        switch dice.index(below: 100) {
        case 0..<55: work(at: station)
        case 55..<85: call(by: station)
        case 85..<91: carryStick(from: station)
        case 91..<95: askAgain(at: station)
        case 95..<97: crash(station)
        case 97..<98: cutRebuild(of: station)
        default: changeRegistry()
        }
    }

    private func changeWeather() {
        guard let one = dice.pick(stations), let other = dice.pick(stations) else { return }
        if sky.strikes(\.partition, "partition") { sky.part(one.name, other.name) }
        if dice.chance(percent: 3) { sky.join(one.name, other.name) }
        if sky.strikes(\.clockJump, "clockJump") {
            let days: [UInt64] = [1, 60_000, 7_200_000, 3 * 86_400_000, 400 * 86_400_000]
            let far = dice.number(in: 0...days[dice.index(below: days.count)])
            one.skew = dice.chance(percent: 50) ? Int64(far) : -Int64(far)
        }
    }

    /// Mostly the centre is called; at times any other node is.
    private func call(by station: Station) {
        guard let centre = stations(.central).first else { return }
        var callee = centre
        if station === centre || dice.chance(percent: 15) {
            callee = dice.pick(stations.filter { $0 !== station }) ?? centre
        }
        guard callee !== station else { return }
        meet(station, callee)
    }

    private func carryStick(from station: Station) {
        guard let other = dice.pick(stations.filter { $0 !== station }) else { return }
        switch dice.index(below: 3) {
        case 0: carryDamaged(from: station, to: other)
        case 1: carryPart(from: station, to: other)
        default:
            tallies.add("fault.stick")
            carry(from: station, to: other)
        }
    }

    /// A rebuild that the power ends: the derived tables are gone, the flag stands.
    private func cutRebuild(of station: Station) {
        tallies.add("fault.rebuildCut")
        attempt("\(station.name) begins a rebuild") { () throws(ReplicaError) in
            try station.beginRebuild()
        }
        crash(station)
    }

    // MARK: Registry

    private func changeRegistry() {
        guard let centre = stations(.central).first else { return }
        if let mortal = dice.pick(mortals), dice.chance(percent: 60) {
            return endGrant(of: mortal, centre)
        }
        if dice.chance(percent: 50) {
            tellRegistry(to: dice.pick(stations) ?? centre)
        } else {
            delegate(at: centre)
        }
    }

    /// Those whose grants may end: a laptop, and in some worlds a court.
    private var mortals: [Station] {
        let courts = stations(.court)
        return stations(.field) + (courts.count == 3 && seed % 3 == 0 ? courts.suffix(1) : [])
    }

    /// The authority ends a node's right to write at some head, or moves an end.
    private func endGrant(of mortal: Station, _ centre: Station) {
        let head = attempt("\(mortal.name) reads its head") { () throws(ReplicaError) in
            try mortal.heads()[mortal.identity.origin]?.number ?? 0
        }
        guard let head, head > 1 else { return }
        var end = GrantEnded()
        end.replica = mortal.identity.replica
        end.lastNumber = dice.number(in: 0...(head + 4))
        end.reason = "itib"
        authority.append(.grantEnded(end), at: now)
        memory.ends[mortal.name] = end.lastNumber
        tallies.add("work.grantEnded")
        tellRegistry(to: dice.chance(percent: 30) ? mortal : centre)
    }

    /// The centre grants under its delegation, in the same log as all its other work.
    private func delegate(at centre: Station) {
        memory.serial += 1
        var granted = ReplicaGranted()
        granted.replica = RegistryState.delegatedReplicaMin + UInt64(memory.serial)
        granted.publicKey = identity()
        granted.role = .integration
        granted.courts = [World.office]
        granted.name = "inteqrasiya \(memory.serial)"
        granted.validUntil = centre.wall
        let event = registering(.replicaGranted(granted), at: centre)
        if case .registry(.success(let id))? = centre.process([event]).answers.first {
            tallies.add("work.delegated")
            acknowledge(registered: id, at: centre)
        } else {
            fail("the centre cannot grant")
        }
    }
}
