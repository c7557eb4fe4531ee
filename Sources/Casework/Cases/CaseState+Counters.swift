internal import Causality
internal import Law

// What a case adds to the statistics. A case comes in where and when it is registered, goes out
// by a decision or by leaving the court, and is pending in between, so that for any court and
// time: opening + incoming − resolved − transferred = closing.

extension CaseState {
    func count(_ projection: inout Projection) {
        let kind = filed.kind
        projection.count(
            CounterKey(
                .filed, court: filed.court, in: CivilDate(inBaku: filedAt), kind: kind,
                name: filed.channel.word))
        let held = countHearings(&projection)
        for term in terms where !term.displaced { count(term, held, &projection) }
        for draw in draws where counts(draw) {
            let reason = draw.event.reason
            projection.count(
                CounterKey(
                    .draws, court: draw.mark.court, in: CivilDate(inBaku: draw.mark.at),
                    kind: kind, name: reason == .none ? "" : reason.word))
        }
        for link in links where counts(link) && link.event.isReverse {
            guard [.appeal, .cassation, .additionalCassation].contains(link.event.link) else {
                continue
            }
            projection.count(
                CounterKey(
                    .appealed, court: link.mark.court, in: CivilDate(inBaku: link.mark.at),
                    kind: kind, name: link.event.link.word))
        }
        for writ in writs where counts(writ) {
            projection.count(
                CounterKey(.writs, court: writ.mark.court, in: writ.event.date, kind: kind))
        }
    }

    // MARK: Coming in and going out

    private func count(
        _ term: CustodyTerm, _ held: [UInt64: Int64], _ projection: inout Projection
    ) {
        guard let registered = registration(in: term.number) else { return }
        let (court, kind) = (term.court, filed.kind)
        let date = registered.event.date
        let judge = draw(in: term.number).map { reporter(of: $0) }
        if let judge {
            projection.count(
                CounterKey(
                    .judgeLoad, court: court, year: registered.event.caseNumber.year,
                    kind: kind, name: judge))
            projection.count(CounterKey(.judgeIncoming, court: court, in: date, name: judge))
        }
        var stay = Stay(court: court, kind: kind, judge: judge, hearingCount: 0)
        stay.hearingCount = held[term.number] ?? 0
        stay.open(on: date, origin(of: term), &projection)
        // A decision that was taken back has been one: what a month showed stays as it was.
        for (round, reopened) in reopenings(in: term.number).enumerated() {
            stay.close(by: decision(in: term.number, round: UInt64(round)), &projection)
            stay.open(on: reopened, "reopened", &projection)
        }
        stay.close(by: decision(in: term.number), &projection)
        if let closed = closing(in: term.number) {
            stay.close(on: closed, as: "closed", &projection)
        }
        stay.end(
            term, isSuspended: term.end == .none && isSuspended, &projection)
    }

    /// How a case came to a court: from another one, after a remand, or as something new.
    private func origin(of term: CustodyTerm) -> String {
        if term.number > 1 { return "handover" }
        return filed.link == .none ? "" : filed.link.word
    }

    /// The days on which a case was opened again in a term, in their order.
    private func reopenings(in term: UInt64) -> [CivilDate] {
        steps.filter {
            $0.event.move.effect == .reopen && $0.event.term == term && counts($0)
        }.map { $0.event.date == .none ? CivilDate(inBaku: $0.mark.at) : $0.event.date }
    }

    /// The day of the last step of a term that closed the case for good.
    private func closing(in term: UInt64) -> CivilDate? {
        let last = steps.last {
            $0.event.move.effect == .close && $0.event.term == term && counts($0)
        }
        return last.map {
            $0.event.date == .none ? CivilDate(inBaku: $0.mark.at) : $0.event.date
        }
    }

    // MARK: Hearings

    /// - Returns: how many were held in each term.
    private func countHearings(_ projection: inout Projection) -> [UInt64: Int64] {
        let outcomes = outcomesByHearing
        var held: [UInt64: Int64] = [:]
        var first: Step<HearingSet>?
        for (hearing, standing) in zip(hearings, hearingStandings) where standing != .proposed {
            let (court, kind) = (hearing.mark.court, filed.kind)
            let date = CivilDate(inBaku: hearing.event.from)
            projection.count(CounterKey(.hearingsSet, court: court, in: date, kind: kind))
            switch standing {
            case .held:
                projection.count(CounterKey(.hearingsHeld, court: court, in: date, kind: kind))
                held[hearing.event.term, default: 0] += 1
                if first.map({ hearing.event.from < $0.event.from }) ?? true { first = hearing }
            case .adjourned:
                let ground = outcomes[hearing.id]?.ground ?? ""
                projection.count(
                    CounterKey(
                        .hearingsAdjourned, court: court, in: date, kind: kind,
                        name: AdjournmentGround.code(ground)))
            case .set, .moved, .lapsed, .proposed: break
            }
        }
        if let first {
            let date = CivilDate(inBaku: first.event.from)
            let days = max(0, Int64(date.day) - Int64(CivilDate(inBaku: filedAt).day))
            let court = first.mark.court
            projection.count(CounterKey(.firstHearings, court: court, in: date, kind: filed.kind))
            projection.count(
                CounterKey(.firstHearingDays, court: court, in: date, kind: filed.kind), days)
        }
        return held
    }
}

/// A case's stay at one court: it comes in, goes out, and may come in again.
private struct Stay {
    let court: String
    let kind: CaseKind
    let judge: String?
    /// Hearings held in the term; counted with the first decision of it.
    var hearingCount: Int64
    /// Since when it has been pending; `nil` while it is not.
    private var since: CivilDate?

    init(court: String, kind: CaseKind, judge: String?, hearingCount: Int64) {
        self.court = court
        self.kind = kind
        self.judge = judge
        self.hearingCount = hearingCount
    }

    /// Comes in, unless it is in.
    mutating func open(on date: CivilDate, _ name: String, _ projection: inout Projection) {
        guard since == nil else { return }
        since = date
        projection.count(CounterKey(.incoming, court: court, in: date, kind: kind, name: name))
    }

    /// Goes out by a decision; one that gives the case away is no resolution.
    mutating func close(by decision: Step<DecisionMade>?, _ projection: inout Projection) {
        guard let decision else { return }
        guard decision.event.outcome != .transferred else {
            return leave(on: decision.event.date, &projection)
        }
        close(on: decision.event.date, as: decision.event.outcome.word, &projection)
    }

    mutating func close(
        on date: CivilDate, as name: String, _ projection: inout Projection
    ) {
        guard let begun = since else { return }
        since = nil
        let days = max(0, Int(date.day) - Int(begun.day))
        projection.count(
            CounterKey(.resolved, court: court, in: date, kind: kind, name: name))
        projection.count(
            CounterKey(.resolvedDays, court: court, in: date, kind: kind), Int64(days))
        projection.count(
            CounterKey(
                .resolvedAge, court: court, in: date, kind: kind, name: AgeStep.name(of: days)))
        if hearingCount > 0 {
            projection.count(
                CounterKey(.resolvedHearings, court: court, in: date, kind: kind), hearingCount)
            hearingCount = 0
        }
        if let judge {
            projection.count(CounterKey(.judgeResolved, court: court, in: date, name: judge))
        }
    }

    private mutating func leave(on date: CivilDate, _ projection: inout Projection) {
        guard since != nil else { return }
        since = nil
        projection.count(CounterKey(.transferred, court: court, in: date, kind: kind))
    }

    /// What is left at the end: gone with the term, or pending.
    mutating func end(
        _ term: CustodyTerm, isSuspended: Bool, _ projection: inout Projection
    ) {
        guard let begun = since else { return }
        guard term.end == .none else {
            return leave(on: CivilDate(inBaku: term.endedAt), &projection)
        }
        projection.count(CounterKey(.pending, court: court, kind: kind))
        projection.count(
            DayCounterKey(
                isSuspended ? .suspended : .pending, place: court, kind: kind, day: begun))
        if let judge { projection.count(CounterKey(.judgePending, court: court, name: judge)) }
    }
}

/// What an adjournment's ground is counted under.
package enum AdjournmentGround {
    package static let codeByteCountMax = 32

    /// The code itself; `other` for words that are none.
    package static func code(_ ground: String) -> String {
        let isCode =
            !ground.isEmpty && ground.utf8.count <= codeByteCountMax
            && ground.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x7a).contains($0 | 0x20)
                    || $0 == 0x2e || $0 == 0x2d
            }
        return isCode ? ground : "other"
    }
}
