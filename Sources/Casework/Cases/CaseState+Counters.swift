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
        projection.count(
            CounterKey(
                .incoming, court: court, in: date, kind: kind, name: origin(of: term)))
        let judge = draw(in: term.number)?.event.record.chosen
        if let judge {
            projection.count(
                CounterKey(
                    .judgeLoad, court: court, year: registered.event.caseNumber.year,
                    name: judge))
            projection.count(CounterKey(.judgeIncoming, court: court, in: date, name: judge))
        }
        if let decision = decision(in: term.number) {
            resolve(
                registered, decision, by: judge, in: court,
                hearingCount: held[term.number] ?? 0, &projection)
        } else if term.end != .none {
            projection.count(
                CounterKey(
                    .transferred, court: court, in: CivilDate(inBaku: term.endedAt), kind: kind))
        } else {
            projection.count(CounterKey(.pending, court: court, kind: kind))
            projection.count(DayCounterKey(.pending, place: court, kind: kind, day: date))
            if let judge {
                projection.count(CounterKey(.judgePending, court: court, name: judge))
            }
        }
    }

    /// How a case came to a court: from another one, or from the people, which has no name.
    private func origin(of term: CustodyTerm) -> String { term.number > 1 ? "handover" : "" }

    private func resolve(
        _ registered: Step<CaseRegistered>, _ decision: Step<DecisionMade>, by judge: String?,
        in court: String, hearingCount: Int64, _ projection: inout Projection
    ) {
        let (kind, date) = (filed.kind, decision.event.date)
        let days = max(0, Int(date.day) - Int(registered.event.date.day))
        projection.count(
            CounterKey(
                .resolved, court: court, in: date, kind: kind,
                name: decision.event.outcome.word))
        projection.count(
            CounterKey(.resolvedDays, court: court, in: date, kind: kind), Int64(days))
        projection.count(
            CounterKey(
                .resolvedAge, court: court, in: date, kind: kind, name: AgeStep.name(of: days)))
        if hearingCount > 0 {
            projection.count(
                CounterKey(.resolvedHearings, court: court, in: date, kind: kind), hearingCount)
        }
        if let judge {
            projection.count(CounterKey(.judgeResolved, court: court, in: date, name: judge))
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
