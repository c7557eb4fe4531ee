internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Node
package import Replica
internal import Sealing
internal import Storage

// What must be true when the storm is over.
extension World {
    /// Liveness: with all links up, every node gets to know everything in a bounded number of
    /// rounds.
    package func calmDown() {
        sky.clear()
        for station in stations { station.skew = 0 }
        guard let centre = stations(.central).first else { return fail("a world has a centre") }
        for station in stations { askAgain(at: station) }
        tellRegistry(to: centre)
        let others = stations.filter { $0 !== centre && memory.ends[$0.name] == nil }
        let ended = stations.filter { memory.ends[$0.name] != nil }
        for _ in 0..<Self.roundsMax {
            for station in others { meet(station, centre) }
            // Nobody talks to a node whose grant has ended: a stick goes both ways.
            for station in ended {
                carry(from: station, to: centre)
                carry(from: centre, to: station)
            }
            if isConverged { break }
        }
        if !isConverged { fail("not settled after \(Self.roundsMax) rounds: \(headsText)") }
    }

    /// What was refused of a log is tried again after some rounds, and then has to get through.
    static var roundsMax: Int { NodeLimits.roundsUntilRetryCount + 4 }

    private var tables: [HeadTable] {
        stations.compactMap { station in
            attempt("\(station.name) reads its heads") { () throws(ReplicaError) in
                try station.heads()
            }
        }
    }

    package var isConverged: Bool {
        let tables = tables
        return tables.allSatisfy { $0 == tables.first } && tables.count == stations.count
    }

    private var headsText: String {
        zip(stations, tables).map { station, table in
            let heads = table.heads.map { "\($0.origin):\($0.number)/\($0.hash)" }
            return "\(station.name)[\(heads.joined(separator: " "))]"
        }.joined(separator: " ")
    }

    /// Safety: checked when all is calm.
    ///
    /// - Returns: the digest that all nodes agree on.
    @discardableResult
    package func check() -> ReplicaDigest? {
        var agreed: ReplicaDigest?
        for station in stations {
            guard let digest = checkReplica(of: station) else { continue }
            if let agreed, agreed != digest {
                fail("\(station.name) differs: \(digest) instead of \(agreed)")
            }
            agreed = agreed ?? digest
        }
        guard let witness = stations(.central).first else { return agreed }
        checkAcknowledged(at: witness)
        checkCases(at: witness)
        checkMoney(at: witness)
        for station in stations { checkSecrets(at: station) }
        checkReaders()
        return agreed
    }

    private func checkReplica(of station: Station) -> ReplicaDigest? {
        attempt("\(station.name) is checked") { () throws(ReplicaError) in
            let before = try station.replica.digest()
            let findings = try station.replica.verifyLog(
                rootKey: authority.key.publicKey, instance: authority.instance
            ) { _ in }
            if let first = findings.first {
                fail("\(station.name), \(first.place): \(first.problem)")
            }
            let tables = try station.derived()
            try station.replica.rebuild { _ in }
            if try station.replica.digest() != before {
                let difference = Self.difference(tables, try station.derived())
                fail("\(station.name) is another one after a rebuild: \(difference)")
            }
            return before
        }
    }

    /// Where two lists of entries begin to differ, for whoever looks for the fault.
    private static func difference(
        _ before: [(table: String, key: [UInt8], value: [UInt8])],
        _ after: [(table: String, key: [UInt8], value: [UInt8])]
    ) -> String {
        for (old, new) in zip(before, after) where old != new {
            let texts = [old, new].map { "\($0.table) \(Hex.text($0.key))=\(Hex.text($0.value))" }
            return texts.joined(separator: " / ")
        }
        return "\(before.count) entries / \(after.count)"
    }

    /// Whether an end of its grant took a change away.
    private func isBeyondEnd(_ acknowledged: Acknowledged) -> Bool {
        memory.ends[acknowledged.station].map { acknowledged.setLast > $0 } ?? false
    }

    /// Whether an end took away what a subject begins with: all that follows waits for it.
    private func isCutOff(_ subject: SubjectID) -> Bool {
        memory.acknowledged.contains { $0.change == subject.first && isBeyondEnd($0) }
    }

    /// Whether a change stands in its subject's history and counts.
    private func isInFold(_ id: ChangeID, of subject: SubjectID, at witness: Station) -> Bool {
        let replica = witness.replica
        let history = attempt("\(witness.name) reads \(subject)") { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try replica.schema.history(of: subject, in: transaction)
            }
        }
        return history?.contains { $0.key.change == id && $0.standing == .counts } ?? false
    }

    private func checkAcknowledged(at witness: Station) {
        for acknowledged in memory.acknowledged {
            let held = attempt("\(witness.name) reads") { () throws(ReplicaError) in
                try witness.changeSet(holding: acknowledged.change)
            }
            let isThere = (held ?? nil)?.hash == acknowledged.setHash
            let mustBe = !isBeyondEnd(acknowledged)
            if mustBe, let set = held ?? nil {
                checkCounts(acknowledged.change, of: set, at: witness)
            }
            if isThere != mustBe {
                let found = isThere ? "is there beyond its grant's end" : "is lost"
                fail("acknowledged \(acknowledged.change) of \(acknowledged.station) \(found)")
            }
        }
    }

    /// What was acknowledged counts, whatever was taken away around it; only what is about a
    /// subject whose very beginning an end took away waits for that.
    private func checkCounts(_ id: ChangeID, of set: ChangeSet, at witness: Station) {
        let change = attempt("\(witness.name) reads \(id)") { () throws(ReplicaError) in
            (try? set.change(numbered: id.number)) ?? nil
        }
        guard let change = change ?? nil else { return fail("\(id) cannot be read") }
        let subject = change.subject ?? SubjectID(id)
        if isInFold(id, of: subject, at: witness) { return tallies.add("checked.counts") }
        if isCutOff(subject) { return tallies.add("checked.cutOff") }
        fail("acknowledged \(id) does not count in \(subject)")
    }

    // MARK: Cases

    private func checkCases(at witness: Station) {
        var numbers: [String: SubjectID] = [:]
        for subject in memory.cases {
            let record = attempt("\(witness.name) reads \(subject)") { () throws(ReplicaError) in
                try witness.record(of: subject)
            }
            guard case .case(let state)? = record?.state else {
                if !isCutOff(subject) { fail("case \(subject) is no case") }
                continue
            }
            tallies.add("docket.case", state.openDocket.count)
            for refused in state.refused.changes { tallies.add("folded.\(refused.reason)") }
            for registered in state.registrations where state.counts(registered) {
                let number = "\(registered.event.caseNumber)"
                if let other = numbers[number], other != subject {
                    // A registration that an end held up may come back beside its successor.
                    if memory.ends.isEmpty {
                        fail("\(number) is the number of \(other) and \(subject)")
                    } else {
                        tallies.add("checked.doubleNumber")
                    }
                }
                numbers[number] = subject
            }
            for draw in state.draws {
                check(draw.event.record, of: subject, draw.mark.court, at: witness)
            }
            for referral in state.referrals {
                tallies.add("checked.referral")
                check(referral.event.record, of: subject, referral.mark.court, at: witness)
            }
        }
    }

    private func check(
        _ record: DrawRecord, of subject: SubjectID, _ court: String, at witness: Station
    ) {
        tallies.add("checked.draw")
        if let fault = Draw.fault(in: record) {
            return fail("the draw of \(subject) proves nothing: \(fault)")
        }
        let filing = attempt("\(witness.name) reads \(subject)") { () throws(ReplicaError) in
            try witness.changeSet(holding: subject.first)?.leafHash(
                numbered: subject.first.number)
        }
        if (filing ?? nil) != record.filing {
            fail("the draw of \(subject) names another filing")
        }
        for exception in record.exceptions { tallies.add("draw.\(exception.word)") }
        for candidate in record.list.candidates
        where candidate.exclusion != .none && candidate.judge == record.chosen {
            fail("the draw of \(subject) chose \(candidate.judge), who was excluded")
        }
        let key = record.key
        if !drawKeys(of: court, at: witness).contains(where: { $0 == key }) {
            fail("the draw of \(subject) is proved by a key that \(court) had not published")
        }
    }

    private func drawKeys(of court: String, at witness: Station) -> [Digest256?] {
        let replica = witness.replica
        let directories = attempt("\(witness.name) reads directories") {
            () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) -> [DirectoryState] in
                let prefix = DirectoryKey.directories
                var states: [DirectoryState] = []
                for entry in try replica.schema.entries(
                    .directory, from: prefix, below: prefix.afterPrefix, in: transaction)
                {
                    guard let parts = DirectoryKey.parts(entry.key), parts.court == court,
                        case .directory(let state) = try replica.schema.state(
                            of: parts.subject, in: transaction)
                    else { continue }
                    states.append(state)
                }
                return states
            }
        }
        return (directories ?? []).flatMap { $0.drawKeys.map(\.key) }
    }

    // MARK: Closed cases

    /// No word of a closed case stands in any node's log or tables: not even at its own court,
    /// where the key opens it each time.
    private func checkSecrets(at station: Station) {
        let secret = Array(Self.secret.utf8)
        let isTold = attempt("\(station.name) is searched") { () throws(ReplicaError) in
            for entry in try station.derived()
            where Self.holds(entry.key, secret) || Self.holds(entry.value, secret) {
                return true
            }
            for head in try station.heads().heads {
                for set in try station.run(of: head.origin) where Self.holds(set, secret) {
                    return true
                }
            }
            return false
        }
        if isTold ?? false { fail("\(station.name) holds a word of a closed case") }
    }

    private static func holds(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
        guard bytes.count >= word.count, let first = word.first else { return false }
        var from = 0
        while let start = bytes[from...].firstIndex(of: first) {
            if bytes[start...].starts(with: word) { return true }
            from = start + 1
        }
        return false
    }

    /// Who the key was wrapped for reads every closed case, and nobody else does.
    private func checkReaders() {
        for subject in memory.cases {
            for station in stations {
                attempt("\(station.name) opens \(subject)") { () throws(ReplicaError) in
                    guard case .case(let shown) = try station.record(of: subject).state,
                        shown.isHidden
                    else { return }
                    tallies.add("checked.closed")
                    let mayRead = shown.keys.contains { $0.replica == station.identity.replica }
                    let opened = try station.opened(subject)
                    if mayRead != (opened != nil) {
                        fail("\(station.name) and the closed case \(subject): \(mayRead)")
                    }
                    guard let opened else { return }
                    tallies.add("checked.opened")
                    let isRead = opened.filed.subjectMatter.hasPrefix(Self.secret)
                    if shown.isClosedFromTheBeginning, !isRead {
                        fail("\(station.name) reads another subject of \(subject)")
                    }
                    if opened.number != shown.number || opened.standing != shown.standing
                        || opened.custody?.court != shown.custody?.court
                    {
                        fail("\(station.name) sees \(subject) elsewhere than everybody does")
                    }
                }
            }
        }
    }

    // MARK: Money

    private func checkMoney(at witness: Station) {
        var due: [SubjectID: UInt64] = [:]
        for acknowledged in memory.acknowledged where !isBeyondEnd(acknowledged) {
            guard let payment = acknowledged.payment, !isCutOff(payment.order) else { continue }
            due[payment.order, default: 0] += payment.amount
        }
        var total: UInt64 = 0
        for order in memory.orders {
            let record = attempt("\(witness.name) reads \(order)") { () throws(ReplicaError) in
                try witness.record(of: order)
            }
            guard case .order(let state)? = record?.state else { continue }
            tallies.add("docket.order", state.openDocket.count)
            for item in state.openDocket { tallies.add("docket.\(item.id.kind)") }
            for refused in state.refused.changes { tallies.add("folded.\(refused.reason)") }
            if state.paid != due[order] ?? 0 {
                fail("order \(order): \(state.paid) in the ledger, \(due[order] ?? 0) paid")
            }
            total += state.paid
        }
        if total != due.values.reduce(0, +) { fail("money was paid into orders that are none") }
        for station in stations { checkBalance(at: station) }
        let sum = attempt("\(witness.name) reads its sums") { () throws(ReplicaError) in
            let replica = witness.replica
            return try replica.read { (transaction) throws(StoreError) in
                try replica.schema.counters(
                    prefix: CounterKey.prefix(.paid), in: transaction
                ).reduce(0) { $0 + $1.amount }
            }
        }
        if let sum, sum != Int64(total) { fail("the sums say \(sum), the ledgers \(total)") }
        tallies.add("checked.payments", memory.acknowledged.count { $0.payment != nil })
    }

    /// Money in = money out + held, in every order and over all of them, added up here by itself.
    private func checkBalance(at station: Station) {
        var (given, taken): (UInt64, UInt64) = (0, 0)
        for order in memory.orders {
            let record = attempt("\(station.name) reads \(order)") { () throws(ReplicaError) in
                try station.record(of: order)
            }
            guard case .order(let state)? = record?.state else { continue }
            let lines = state.distributions.flatMap(\.event.lines)
            let shares = state.shares.reduce(0) { $0 + $1.event.amount }
            let back = Set(state.reversals.map(\.event.payment))
            let reversed = state.payments.filter { back.contains($0.id) }
            let moneyIn = state.payments.reduce(0) { $0 + $1.event.amount }
            let moneyOut =
                lines.reduce(0) { $0 + $1.amount }
                + reversed.reduce(0) { $0 + $1.event.amount }
            let ledger = state.ledger
            if moneyIn + ledger.overdrawn != moneyOut + ledger.held {
                fail("\(station.name), order \(order): \(moneyIn) in, \(moneyOut) out")
            }
            given += lines.reduce(0) { $0 + ($1.order == nil ? 0 : $1.amount) }
            taken += shares
            tallies.add("checked.distributions", state.distributions.count)
            tallies.add("checked.shares", state.shares.count)
        }
        // A cut may hold up one half of what was written in two orders.
        if memory.ends.isEmpty, given != taken {
            fail("\(station.name): orders gave \(given) to others, which got \(taken)")
        }
    }
}
