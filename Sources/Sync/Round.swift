package import Causality
package import ChangeSets
package import Encoding

/// A caller's exchange with one peer, as a value: it is told what happened and answers what to do.
///
/// There is no socket, clock, store or thread in here. Total: a peer may answer anything at any
/// time, and the round stays in a legal state.
///
///     idle ──start──▶ comparing ──same──────────────────────────────▶ settled
///                      │    ▲
///                    table  └──── done ────┐
///                      ▼                   │
///                    pulling ──all in──▶ pushing
///
/// A peer whose table does not move although history was exchanged ends the round as `.stuck`.
package struct Round: Sendable {
    enum State: Equatable, Sendable {
        case idle
        case comparing
        case pulling(theirs: HeadTable)
        case pushing(theirs: HeadTable)
        case ended
    }

    package enum Action: Equatable, Sendable {
        case compare(CompareRequest)
        /// Ask for what `PullRequest` says is lacking; answer with `pulled`.
        case pull(PullRequest)
        /// Give these segments to the one writer; answer with `admitted`.
        case admit([[[UInt8]]])
        /// Read from the log what follows these heads, as far as one exchange takes; answer with
        /// `loaded`.
        case load([Gap])
        case push(PushRequest)
        case end(Ending)
    }

    /// What a side lacks of an origin's log.
    package struct Gap: Equatable, Sendable {
        package let origin: Origin
        package let after: UInt64

        package init(origin: Origin, after: UInt64) {
            self.origin = origin
            self.after = after
        }
    }

    package enum Ending: Equatable, Sendable {
        /// Both hold the same.
        case settled
        /// Nothing moved any more; what the peer refused, or what we could not take, says why.
        case stuck([PushRefusal])
        /// The peer broke the protocol.
        case broken(ProtocolError)
    }

    private var state = State.idle
    private var own: HeadTable
    private var base: Digest256?
    private var refusals: [PushRefusal] = []
    private var avoided: Set<Origin>
    private var hasMoved = false
    private var tellWhole = false

    /// - Parameters:
    ///   - own: the heads of all logs held here.
    ///   - base: the digest of the last table that both sides held.
    ///   - avoided: origins of which one side refused something lately: they are left out, so that
    ///     they hold up nobody else.
    package init(own: HeadTable, base: Digest256?, avoided: Set<Origin> = []) {
        self.own = own
        self.base = base
        self.avoided = avoided
    }

    package mutating func start() -> [Action] {
        precondition(state == .idle, "a round starts once")
        return compare()
    }

    private mutating func compare() -> [Action] {
        state = .comparing
        hasMoved = false
        let digest = own.digest
        return [.compare(CompareRequest(digest: digest, base: base == digest ? nil : base))]
    }

    /// The answer to `.compare`.
    package mutating func compared(_ answer: CompareAnswer, memory: TableMemory) -> [Action] {
        guard case .comparing = state else { return breach() }
        switch answer {
        case .same:
            return end(.settled)
        case .table(let difference):
            guard let theirs = theirs(difference, memory) else { return breach() }
            noteForks(theirs)
            if isBehind(theirs) { return pull(theirs, memory: memory) }
            return push(theirs)
        }
    }

    /// Equal numbers with unequal hashes are a fork, not “nothing to do”.
    private mutating func noteForks(_ theirs: HeadTable) {
        for head in own.heads where !isLeftOut(head.origin) {
            guard let other = theirs[head.origin], other.number == head.number,
                other.hash != head.hash
            else { continue }
            refusals.append(
                PushRefusal(
                    origin: head.origin, number: head.number, error: .forked,
                    detail: other.number))
        }
    }

    private func isLeftOut(_ origin: Origin) -> Bool {
        avoided.contains(origin) || refusals.contains { $0.namesOrigin && $0.origin == origin }
    }

    /// The answer to `.pull`.
    package mutating func pulled(_ answer: PullAnswer, memory: TableMemory) -> [Action] {
        guard case .pulling(let theirs) = state else { return breach() }
        switch answer {
        case .baseUnknown:
            guard !tellWhole else { return breach() }
            tellWhole = true
            return pull(theirs, memory: memory)
        case .segments(let segments, _):
            return segments.isEmpty ? push(theirs) : [.admit(segments)]
        }
    }

    /// What became of `.admit`: the heads after the commit, and what was not taken.
    package mutating func admitted(
        _ heads: HeadTable, refused: [PushRefusal], memory: TableMemory
    ) -> [Action] {
        guard case .pulling(let theirs) = state else { return breach() }
        let moved = heads != own
        own = heads
        hasMoved = hasMoved || moved
        refusals += refused
        if moved, isBehind(theirs) { return pull(theirs, memory: memory) }
        return push(theirs)
    }

    /// The answer to `.load`; empty when there is nothing to send.
    package mutating func loaded(_ segments: [[[UInt8]]]) -> [Action] {
        guard case .pushing = state else { return breach() }
        return segments.isEmpty ? finish() : [.push(PushRequest(segments: segments))]
    }

    /// The answer to `.push`.
    package mutating func pushed(_ answer: PushAnswer) -> [Action] {
        guard case .pushing(var theirs) = state else { return breach() }
        let before = theirs
        for head in answer.heads { theirs.set(head) }
        refusals += answer.refusals
        state = .pushing(theirs: theirs)
        guard theirs != before else { return finish() }
        hasMoved = true
        let gaps = gaps(of: theirs)
        return gaps.isEmpty ? finish() : [.load(gaps)]
    }

    /// The peer's table, told from one that both remember, or from ours, which it has just heard.
    private func theirs(_ difference: TableDifference, _ memory: TableMemory) -> HeadTable? {
        guard let base = difference.base, memory[base] == nil, base == own.digest else {
            return difference.table(from: memory)
        }
        var table = own
        for head in difference.heads { table.set(head) }
        return table
    }

    private mutating func pull(_ theirs: HeadTable, memory: TableMemory) -> [Action] {
        state = .pulling(theirs: theirs)
        // Of what is left out we claim to hold as much as the peer does: it sends none of it.
        var told = own
        for head in theirs.heads where isLeftOut(head.origin) { told.set(head) }
        var difference = TableDifference(base: nil, heads: told.heads)
        if !tellWhole, let base, let known = memory[base] {
            difference = TableDifference(base: base, heads: told.differing(from: known))
        }
        return [.pull(PullRequest(table: difference, waitSeconds: 0))]
    }

    private mutating func push(_ theirs: HeadTable) -> [Action] {
        state = .pushing(theirs: theirs)
        let gaps = gaps(of: theirs)
        return gaps.isEmpty ? finish() : [.load(gaps)]
    }

    /// What the peer lacks, an origin that refused something excepted.
    private func gaps(of theirs: HeadTable) -> [Gap] {
        own.heads.compactMap { head in
            let number = theirs[head.origin]?.number ?? 0
            guard number < head.number, !isLeftOut(head.origin) else { return nil }
            return Gap(origin: head.origin, after: number)
        }
    }

    private func isBehind(_ theirs: HeadTable) -> Bool {
        theirs.heads.contains {
            $0.number > own[$0.origin]?.number ?? 0 && !isLeftOut($0.origin)
        }
    }

    /// Compares again after anything moved; if nothing did, there is no use in going on.
    private mutating func finish() -> [Action] {
        hasMoved ? compare() : end(.stuck(refusals))
    }

    private mutating func breach() -> [Action] {
        if case .ended = state { return [] }
        return end(.broken(.malformed))
    }

    private mutating func end(_ ending: Ending) -> [Action] {
        state = .ended
        return [.end(ending)]
    }
}
