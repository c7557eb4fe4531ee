internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
package import Node
internal import Replica

// Handing requests to a node's writer, with crashes around the commit.
extension World {
    /// An identity that no other request has.
    func identity() -> Digest256? {
        memory.serial += 1
        return Digest256(dice.bytes(32))
    }

    /// Lets a node carry out requests as one batch; what is answered is remembered.
    @discardableResult
    package func carryOut(_ requests: [CommandRequest], at station: Station) -> [CommandAnswer] {
        guard !requests.isEmpty else { return [] }
        let events = requests.map { NodeEvent.command($0) }
        if sky.strikes(\.writerCrash, "crashBeforeWriting") {
            return lose(requests, at: station)
        }
        if sky.strikes(\.writerCrash, "crashBeforeCommit") {
            attempt("\(station.name) writes") { () throws(ReplicaError) in
                try station.crash(processing: events)
            }
            return lose(requests, at: station)
        }
        let clocks = requests.map { clock(of: $0, at: station) }
        let committed = station.process(events)
        if sky.strikes(\.writerCrash, "crashBeforeAnswer") {
            return lose(requests, at: station)
        }
        var answers: [CommandAnswer] = []
        for (index, answer) in committed.answers.enumerated() {
            guard case .command(let answer) = answer else {
                fail("\(station.name) answers a command as something else")
                continue
            }
            note(answer, to: requests[index], at: station)
            // Later requests of a batch see what the earlier ones have made.
            if index == 0 { checkStaleness(of: answer, requests[0], clocks[0], at: station) }
            answers.append(answer)
        }
        return answers
    }

    private func clock(of request: CommandRequest, at station: Station) -> VersionVector? {
        guard let subject = request.subject else { return nil }
        return attempt("\(station.name) reads \(subject)") { () throws(ReplicaError) in
            try station.record(of: subject).clock
        }
    }

    private func checkStaleness(
        of answer: CommandAnswer, _ request: CommandRequest, _ clock: VersionVector?,
        at station: Station
    ) {
        guard let seen = request.pageClock, request.subject != nil, let clock else { return }
        switch answer {
        case .stale(let told, let now):
            if told != seen || now != clock || seen == clock {
                fail("\(station.name) says stale of a page that was not")
            }
        case .carriedOut:
            if seen != clock { fail("\(station.name) acted on a stale page") }
        default: break
        }
    }

    private func lose(_ requests: [CommandRequest], at station: Station) -> [CommandAnswer] {
        crash(station)
        for request in requests where request.onceOnly != nil {
            memory.unanswered.append(Unanswered(station: station.name, request: request))
        }
        return []
    }

    /// Makes requests again whose answer never came.
    func askAgain(at station: Station) {
        let waiting = memory.unanswered.filter { $0.station == station.name }
        guard !waiting.isEmpty else { return }
        memory.unanswered.removeAll { $0.station == station.name }
        tallies.add("work.askedAgain", waiting.count)
        for unanswered in waiting { carryOut([unanswered.request], at: station) }
    }

    // MARK: Remembering

    private func note(_ answer: CommandAnswer, to request: CommandRequest, at station: Station) {
        switch answer {
        case .carriedOut(let ids, let subject):
            tallies.add("done.\(Self.name(of: request.command))")
            if let identity = request.onceOnly {
                if memory.identities[identity] != nil {
                    fail("\(station.name) carried out one request twice")
                }
                if let first = ids.first { memory.identities[identity] = first }
                memory.answered.append(Unanswered(station: station.name, request: request))
            }
            for (index, id) in ids.enumerated() {
                acknowledge(id, of: index == 0 ? request : nil, subject, at: station)
            }
            learn(request.command, subject, at: station)
        case .carriedOutBefore(let first, let subject):
            tallies.add("answer.carriedOutBefore")
            guard let identity = request.onceOnly else {
                return fail("\(station.name) knows a request that has no identity")
            }
            if let known = memory.identities[identity] {
                if known != first { fail("\(station.name) remembers another answer") }
            } else {
                memory.identities[identity] = first
                acknowledge(first, of: request, subject, at: station)
                learn(request.command, subject, at: station)
            }
        case .refused(let refusal):
            tallies.add("refused.\(refusal.key)")
        case .stale: tallies.add("answer.stale")
        case .full: tallies.add("answer.full")
        case .halted(let reason):
            tallies.add("answer.halted")
            // The registry alone may stop a node.
            if memory.ends[station.name] == nil { fail("\(station.name) has stopped: \(reason)") }
        }
    }

    private func acknowledge(
        _ id: ChangeID, of request: CommandRequest?, _ subject: SubjectID, at station: Station
    ) {
        let held = attempt("\(station.name) reads \(id)") { () throws(ReplicaError) in
            try station.changeSet(holding: id)
        }
        guard let set = held ?? nil else {
            return fail("\(station.name) acknowledged \(id), which its log has not")
        }
        var acknowledged = Acknowledged(
            station: station.name, change: id, setHash: set.hash, setLast: set.header.last)
        if case .recordPayment(let payment)? = request?.command {
            acknowledged.payment = (subject, payment.amount)
        }
        memory.acknowledged.append(acknowledged)
    }

    private func learn(_ command: Command, _ subject: SubjectID, at station: Station) {
        switch command {
        case .fileClaim, .fileClosedClaim:
            memory.cases.append(subject)
        case .issueWrit:
            let record = attempt("\(station.name) reads \(subject)") { () throws(ReplicaError) in
                try station.record(of: subject)
            }
            guard case .case(let state)? = record?.state else { return }
            for order in state.writs.compactMap(\.event.order)
            where !memory.orders.contains(order) { memory.orders.append(order) }
        default: break
        }
    }

    /// The command's name without what it says.
    static func name(of command: Command) -> String {
        let text = "\(command)"
        return String(text.prefix { $0 != "(" })
    }

    // MARK: Registry

    func registering(_ operation: Operation, at station: Station) -> NodeEvent {
        .registry(operation, door: station.wall)
    }

    func acknowledge(registered id: ChangeID, at station: Station) {
        acknowledge(id, of: nil, .registry, at: station)
    }
}
