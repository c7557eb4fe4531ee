internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Law
internal import Replica
internal import Sealing
internal import Storage

/// A country's cases as their projections and states, written straight into a replica's tables.
struct Archive {
    private static let courtCount = 120
    private static let portion = 20_000
    /// A year and a half of filings, the last of them today.
    private static let dayCount = 540
    private static let kinds: [CaseKind] = [
        .civil, .civil, .civil, .civil, .administrative, .commercial, .criminal, .offence,
        .offence, .material,
    ]

    private var dice: Dice
    /// A case as the court's own fold made it, before and after its decision.
    private let open: CaseState
    private let decided: CaseState
    private var made = 0
    private var sums: [[UInt8]: Int64] = [:]

    static func court(_ index: Int) -> String {
        let digits = String(index + 1)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }

    init(seed: UInt64) throws(BenchError) {
        dice = Dice(seed: seed ^ 0x6172_6368)
        let states = Folding.states(seed: seed, upTo: 14)
        guard let open = states.first(where: { $0.decision == nil && $0.hearings.count > 1 }),
            let decided = states.first(where: { $0.decision != nil })
        else { throw BenchError("the bench's history has no cases of both sorts") }
        self.open = open
        self.decided = decided
    }

    /// Puts one case of very many changes in.
    func fillLarge(_ replica: Replica, changeCount: Int) throws(ReplicaError) {
        guard var state = Folding.large(changeCount: changeCount) else { return }
        state.filed.court = Self.court(0)
        state.terms[0].court = Self.court(0)
        var record = FoldRecord()
        record.changeCount = UInt64(changeCount)
        record.state = .case(state)
        try replica.write { (transaction) throws(StoreError) in
            try transaction.put(
                record.bytes, for: Reading.large.keyBytes, in: replica.schema.records)
        }
    }

    /// Fills the archive until it has so many cases.
    mutating func fill(_ replica: Replica, upTo size: Int) throws(ReplicaError) {
        while made < size {
            let end = min(size, made + Self.portion)
            var entries: [IndexEntry] = []
            var records: [(key: [UInt8], value: [UInt8])] = []
            while made < end {
                let (subject, state) = next()
                let projection = state.projection(of: subject)
                entries += projection.entries
                for counter in projection.counters {
                    sums[counter.key, default: 0] += counter.amount
                }
                var record = FoldRecord()
                record.state = .case(state)
                records.append((subject.keyBytes, record.bytes))
                made += 1
            }
            entries.sort()
            records.sort { $0.key.lexicographicallyPrecedes($1.key) }
            try replica.write { (transaction) throws(StoreError) in
                for entry in entries {
                    try transaction.put(
                        entry.value, for: entry.key, in: replica.schema[entry.table])
                }
                for record in records {
                    try transaction.put(record.value, for: record.key, in: replica.schema.records)
                }
            }
        }
        try writeSums(replica)
    }

    private func writeSums(_ replica: Replica) throws(ReplicaError) {
        var all = sums
        for (key, amount) in sums {
            for rollup in Rollup.keys(of: key) { all[rollup, default: 0] += amount }
        }
        let sorted = all.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        try replica.write { (transaction) throws(StoreError) in
            for (key, amount) in sorted {
                var value: [UInt8] = []
                value.append(bigEndian: UInt64(bitPattern: amount))
                try transaction.put(value, for: key, in: replica.schema.counters)
            }
        }
    }

    /// A case at some court, filed on some day; decided if it is old enough.
    private mutating func next() -> (SubjectID, CaseState) {
        // The capital's busiest court has a twentieth of the country's cases.
        let index = dice.below(20) == 0 ? 0 : dice.below(Self.courtCount)
        let court = Self.court(index)
        let age = dice.below(Self.dayCount)
        // Two in three end within four months, the others take up to two years.
        let lasts = dice.below(3) < 2 ? 5 + dice.below(115) : 60 + dice.below(660)
        var state = lasts <= age ? decided : open
        let filed = Reading.day.advanced(byDays: -Int32(age))
        let subject = SubjectID(
            ChangeID(Origin(replica: ReplicaNumber(UInt32(index + 1))), UInt64(made + 1)))
        state.filed.court = court
        state.filed.kind = dice.one(of: Self.kinds)
        state.filedAt = filed.inBaku(hour: 10, minute: dice.below(60)) ?? state.filedAt
        state.filed.plaintiffs[0].fin = "5\(100_000 + dice.below(900_000))"
        state.filed.defendants[0].fin = "4\(100_000 + dice.below(900_000))"
        state.terms[0].court = court
        for step in state.registrations.indices {
            state.registrations[step].mark.court = court
            state.registrations[step].event.date = filed
            state.registrations[step].event.caseNumber = CaseNumber(
                kind: "2", court: court, sequence: UInt64(made + 1),
                year: UInt64(clamping: filed.year))
        }
        for step in state.draws.indices {
            state.draws[step].mark.court = court
            state.draws[step].event.record.chosen = "h0\(1 + dice.below(9))"
        }
        for step in state.hearings.indices {
            state.hearings[step].mark.court = court
            let day = filed.advanced(byDays: Int32(10 + 20 * step + dice.below(20)))
            let from = day.inBaku(hour: 10 + dice.below(7)) ?? state.filedAt
            state.hearings[step].event.from = from
            state.hearings[step].event.until = from.advanced(byMilliseconds: 3_600_000)
        }
        for step in state.hearingOutcomes.indices {
            state.hearingOutcomes[step].mark.court = court
            let isHeld = dice.below(3) > 0
            state.hearingOutcomes[step].event.outcome = isHeld ? .held : .adjourned
            state.hearingOutcomes[step].event.ground = "188.1.\(1 + dice.below(6))"
        }
        for step in state.decisions.indices {
            state.decisions[step].mark.court = court
            state.decisions[step].event.date = filed.advanced(byDays: Int32(lasts))
            state.decisions[step].event.outcome = dice.one(of: [
                .granted, .granted, .partlyGranted, .dismissed, .settled, .terminated,
            ])
        }
        return (subject, state)
    }
}
