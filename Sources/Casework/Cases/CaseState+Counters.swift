internal import Causality
internal import Law

// What a case adds to the statistics. A case comes in where and when it is registered, goes out
// by a decision or by leaving the court, and is pending in between, so that for any court and
// time: opening + incoming − resolved − transferred = closing.

extension CaseState {
    func count(_ projection: inout Projection) {
        let kind = filed.kind
        projection.count(
            CounterKey(.filed, court: filed.court, in: CivilDate(inBaku: filedAt), kind: kind))
        for term in terms where !term.displaced { count(term, kind, &projection) }
        for hearing in hearings where counts(hearing) {
            let date = CivilDate(inBaku: hearing.event.from)
            let court = hearing.mark.court
            projection.count(CounterKey(.hearingsSet, court: court, in: date))
            switch standing(of: hearing) {
            case .held: projection.count(CounterKey(.hearingsHeld, court: court, in: date))
            case .adjourned:
                projection.count(CounterKey(.hearingsAdjourned, court: court, in: date))
            case .set, .moved, .lapsed, .proposed: break
            }
        }
        for writ in writs where counts(writ) {
            projection.count(CounterKey(.writs, court: writ.mark.court, in: writ.event.date))
        }
    }

    private func count(
        _ term: CustodyTerm, _ kind: CaseKind, _ projection: inout Projection
    ) {
        guard let registered = registration(in: term.number) else { return }
        let court = term.court
        projection.count(
            CounterKey(.incoming, court: court, in: registered.event.date, kind: kind))
        if let draw = draw(in: term.number) {
            let year = registered.event.caseNumber.year
            projection.count(
                CounterKey(
                    .judgeLoad, court: court, year: year, name: draw.event.record.chosen))
        }
        if let decision = decision(in: term.number) {
            projection.count(
                CounterKey(.resolved, court: court, in: decision.event.date, kind: kind))
        } else if term.end != .none {
            projection.count(
                CounterKey(
                    .transferred, court: court, in: CivilDate(inBaku: term.endedAt), kind: kind))
        } else {
            projection.count(CounterKey(.pending, court: court, kind: kind))
        }
    }
}
