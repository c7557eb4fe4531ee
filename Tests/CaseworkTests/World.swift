import Causality
import Encoding
import Sealing

@testable import Casework

/// A change as the tests' courts exchange it.
struct Recorded {
    let subject: SubjectID
    let change: FoldedChange
    let depth: Int
    let rank: UInt64

    /// The order in which every replica folds: it extends causality.
    func precedes(_ other: Recorded) -> Bool {
        if depth != other.depth { return depth < other.depth }
        if rank != other.rank { return rank < other.rank }
        if change.hybridTime != other.change.hybridTime {
            return change.hybridTime < other.change.hybridTime
        }
        return change.id < other.change.id
    }
}

/// All changes that were ever made, by whomever.
final class World {
    var log: [ChangeID: Recorded] = [:]
    var now = Instant(milliseconds: 1_772_700_000_000)  // 2026-03-05T08:40Z

    /// The changes of each subject, in fold order.
    private var histories: [SubjectID: [Recorded]] = [:]
    /// States by the changes they are folded of, so that nothing is folded twice.
    private var states: [[ChangeID]: Subject] = [:]

    func add(_ recorded: Recorded) {
        log[recorded.change.id] = recorded
        histories[recorded.subject, default: []].append(recorded)
        histories[recorded.subject]?.sort { $0.precedes($1) }
    }

    func state(of subject: SubjectID, holding: Set<ChangeID>) -> Subject {
        let order = order(of: subject, holding: holding)
        let names = order.map(\.change.id)
        if let known = states[names] { return known }
        var state = Subject.none
        for recorded in order { state.fold(recorded.change) }
        states[names] = state
        return state
    }

    func order(of subject: SubjectID, holding: Set<ChangeID>) -> [Recorded] {
        (histories[subject] ?? []).filter { holding.contains($0.change.id) }
    }
}

/// A node of the tests: one origin, what it holds, and a key for draws.
final class TestNode {
    let world: World
    let origin: Origin
    let role: NodeRole
    let courts: [String]
    var held: Set<ChangeID> = []
    var number: UInt64 = 0
    var clock = HybridClock()
    var drawKey: VRFKey
    let beaconSecret: [UInt8]

    init(_ world: World, _ replica: UInt32, epoch: UInt32 = 0, _ role: NodeRole, _ courts: [String])
    {
        self.world = world
        origin = Origin(replica: ReplicaNumber(replica), epoch: epoch)
        self.role = role
        self.courts = courts
        let seed = SHA256.digest([UInt8(replica & 255), UInt8(epoch & 255)])
        drawKey = VRFKey(seed: seed.bytes)
        beaconSecret = SHA256.digest(seed.bytes).bytes
    }

    /// What the node publishes in its directory.
    var published: DrawKey {
        var published = DrawKey()
        published.key = drawKey.publicKey.digest
        return published
    }

    func state(_ subject: SubjectID) -> Subject { world.state(of: subject, holding: held) }

    func caseState(_ subject: SubjectID) -> CaseState {
        if case .case(let state) = state(subject) { return state }
        return CaseState()
    }

    func order(_ subject: SubjectID) -> OrderState {
        if case .order(let state) = state(subject) { return state }
        return OrderState()
    }

    var subjects: [SubjectID] {
        Array(Set(held.compactMap { world.log[$0]?.subject })).sorted()
    }

    /// Takes everything that another node holds.
    func pull(_ other: TestNode) { held.formUnion(other.held) }

    /// Writes a change, decided or not: what a node does, or what a liar sends.
    @discardableResult
    func record(
        _ operations: [Operation], on subject: SubjectID?, as actor: CommandActor = .node
    ) -> ChangeID {
        number += 1
        let id = ChangeID(origin, number)
        let subject = subject ?? SubjectID(id)
        let known = world.order(of: subject, holding: held)
        let depth = 1 + (known.map(\.depth).max() ?? 0)
        for recorded in known { _ = clock.observe(recorded.change.hybridTime, wall: world.now) }
        world.now = world.now.advanced(byMilliseconds: 1000)
        let change = FoldedChange(
            id: id, clock: VersionVector(known.map(\.change.id)), role: role, courts: courts,
            actorKind: actor.kind, actorName: actor.name, door: world.now,
            hybridTime: clock.tick(world.now), operations: operations)
        let rank = actor.kind == .party ? 100 : role.rawValue
        world.add(Recorded(subject: subject, change: change, depth: depth, rank: rank))
        held.insert(id)
        return id
    }

    func decide(
        _ command: Command, on subject: SubjectID? = nil, as actor: CommandActor = .node
    ) -> Decision {
        let state = subject.map { self.state($0) } ?? .none
        var context = Context(
            role: role, courts: courts, actor: actor, at: world.now,
            next: ChangeID(origin, number + 1))
        context.subject = subject
        for lookup in command.lookups(state: state, context: context) {
            look(lookup, into: &context)
        }
        return command.decide(on: state, context: context)
    }

    /// Decides and writes.
    ///
    /// - Returns: the ids of the changes, or the refusal's key.
    @discardableResult
    func carryOut(
        _ command: Command, on subject: SubjectID? = nil, as actor: CommandActor = .node
    ) -> Result {
        switch decide(command, on: subject, as: actor) {
        case .refused(let refusal): return Result(ids: [], refusal: refusal)
        case .carriedOut(let writes):
            let ids = writes.map { write in
                switch write.target {
                case .new: record(write.operations, on: nil, as: actor)
                case .existing(let subject): record(write.operations, on: subject, as: actor)
                }
            }
            return Result(ids: ids, refusal: nil)
        }
    }

    struct Result {
        let ids: [ChangeID]
        let refusal: Refusal?
        var key: String { refusal?.key ?? "carriedOut" }
        var id: ChangeID { ids.first ?? .none }
        var subject: SubjectID { SubjectID(id) }
    }

    private func look(_ lookup: Lookup, into context: inout Context) {
        switch lookup {
        case .directory(let court, let year):
            for subject in subjects {
                guard case .directory(let state) = state(subject), state.court == court,
                    state.year == year
                else { continue }
                context.directory = state
            }
        case .nextSequence(let court, let year, let series):
            let prefix = NumberKey.prefix(court: court, year: year, series: series)
            let keys = entries(.number).map(\.key).filter { $0.starts(with: prefix) }
            let last = keys.compactMap { NumberKey.parts($0)?.sequence }.max()
            context.nextSequence = (last ?? 0) + 1
        case .doubleNumber(let number, let subject):
            let prefix = NumberKey.prefix(number)
            context.isNumberDouble = entries(.number).contains {
                $0.key.starts(with: prefix) && NumberKey.stands($0.value)
                    && NumberKey.parts($0.key)?.subject != subject
            }
        case .loads(let court, let year, let kind):
            for entry in counters {
                guard let key = CounterKey(entry.key), key.tally == .judgeLoad,
                    key.court == court, key.year == year, key.kind == kind
                else { continue }
                context.loads[key.name, default: 0] += UInt64(entry.amount)
            }
        case .claims(let resource, let from, let until):
            let claims = entries(.claim).compactMap { ClaimKey.claim($0.key) }
            context.claims += claims.filter {
                $0.resource == resource && $0.from < until && from < $0.until
            }
        case .drawKey: context.drawKey = drawKey
        case .family(let lower):
            var next: SubjectID? = lower
            while let subject = next {
                context.family.append(caseState(subject))
                next = caseState(subject).filed.lower
            }
        case .beaconSecret: context.beaconSecret = beaconSecret
        case .overtaken(let court, let before):
            context.overtaken = UInt64(
                subjects.count { subject in
                    let state = caseState(subject)
                    guard let custody = state.custody, custody.court == court else { return false }
                    return custody.begunAt < before && state.standing == .registered
                })
        case .cases(let person):
            let keys = entries(.person).filter { $0.key.starts(with: PersonKey.prefix(person)) }
            context.cases = keys.compactMap { PersonKey.parts($0.key)?.subject }.sorted()
                .map { caseState($0) }
        case .changeHash(let change):
            context.filing = SHA256.digest(Array(change.description.utf8))
        case .related(let subject): context.related = caseState(subject)
        case .orders(let debtor, let office):
            context.orders = subjects.compactMap { subject in
                guard case .order(let order) = state(subject), order.office == office,
                    order.issued.debtor.identifier == debtor
                else { return nil }
                return DebtorOrder(subject, order)
            }
        case .recipients: break
        case .reference:
            for subject in subjects {
                if case .reference(let state) = state(subject) { context.reference = state }
            }
        }
    }

    func entries(_ table: IndexTable) -> [IndexEntry] {
        subjects.flatMap { state($0).projection(of: $0).entries }.filter { $0.table == table }
            .sorted()
    }

    var counters: [CounterEntry] {
        subjects.flatMap { state($0).projection(of: $0).counters }
    }

    func total(_ tally: Tally, court: String) -> Int64 {
        counters.reduce(0) { sum, entry in
            guard let key = CounterKey(entry.key), key.tally == tally, key.court == court else {
                return sum
            }
            return sum + entry.amount
        }
    }
}
