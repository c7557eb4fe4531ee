internal import Causality
internal import Encoding
internal import Law

// The centre's values: committed to before, handed out some days ahead and not more.
extension Decider {
    func beacon(_ command: Command, _ state: Subject) throws(Refusal) -> [Write] {
        var reference = ReferenceState()
        var target = WriteTarget.new
        switch state {
        case .none: break
        case .reference(let known):
            guard let subject = context.subject else { throw Refusal(.subjectUnknown) }
            reference = known
            target = .existing(subject)
        default: throw Refusal(.subjectOther)
        }
        guard context.role == .central, !context.beaconSecret.isEmpty else {
            throw Refusal(.nodeMayNot, [("role", context.role.name)])
        }
        switch command {
        case .commitBeacon(let from, let days):
            return [Write(target, [try commit(from, days, reference)])]
        case .deliverBeacon(let until): return [Write(target, [try deliver(until, reference)])]
        default: throw Refusal(.subjectOther)
        }
    }

    private func commit(
        _ from: CivilDate, _ days: UInt64, _ reference: ReferenceState
    ) throws(Refusal) -> Operation {
        guard from >= context.today, (1...Beacon.daysMax).contains(days) else {
            throw Refusal(
                .periodInvalid, [("from", "\(context.today)"), ("until", "\(from)")])
        }
        let until = from.advanced(byDays: Int32(clamping: days) - 1)
        for period in reference.beacons where period.from <= until && from <= period.until {
            throw Refusal(
                .periodInvalid, [("from", "\(period.until)"), ("until", "\(from)")])
        }
        var beacon = DrawBeacon()
        beacon.commitment =
            Beacon.chain(secret: context.beaconSecret, from: from, days: days).first
        beacon.from = from
        beacon.days = days
        return .drawBeacon(beacon)
    }

    /// - Throws: a refusal if the day is further ahead than the rule has it, as courts must not
    ///   know values for which they could still make a key.
    private func deliver(
        _ until: CivilDate, _ reference: ReferenceState
    ) throws(Refusal) -> Operation {
        let ahead = Int32(clamping: DrawRule.on(context.today)?.aheadDays ?? 0)
        guard until <= context.today.advanced(byDays: ahead),
            let period = reference.beacons.first(where: { $0.from <= until && until <= $0.until })
        else {
            throw Refusal(
                .periodInvalid, [("from", "\(context.today)"), ("until", "\(until)")])
        }
        let chain = Beacon.chain(
            secret: context.beaconSecret, from: period.from, days: period.days)
        let index = Int(until.day - period.from.day) + 1
        guard chain.first == period.commitment, chain.indices.contains(index) else {
            throw Refusal(.drawNotReady)
        }
        var beacon = DrawBeacon()
        beacon.commitment = period.commitment
        beacon.day = until
        beacon.value = chain[index]
        return .drawBeacon(beacon)
    }
}
