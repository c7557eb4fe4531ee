internal import Casework
internal import Causality
internal import Law
internal import Replica
internal import Storage
internal import Web

// Hearings of a court, a judge, a party; and the conflicts that lie between cases.
extension Desk {
    /// The hearings that a reader may see, and those of them whose parties are not named.
    ///
    /// Staff see their court's; a party and a lawyer, their own cases' alone.
    ///
    /// - Returns: `nil` for somebody who may see none.
    func hearings(
        _ query: ScheduleQuery, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> (hearings: [HearingEntry], nameless: Set<ChangeID>)? {
        let viewer = reader.viewer
        let today = CivilDate(inBaku: reader.frame.now)
        let days = query.days(today: today)
        let (from, until) = (
            days.lowerBound.startInBaku, days.upperBound.advanced(byDays: 1).startInBaku
        )
        var entries: [HearingEntry] = []
        if viewer.isParty {
            for view in try partyCases(viewer, in: snapshot) {
                guard let (state, _) = try shelf.caseRecord(view.id, in: snapshot) else {
                    continue
                }
                entries += state.hearingEntries(of: view.id)
            }
        } else if viewer.seesCases {
            if let subject = query.subject {
                guard let (state, _) = try shelf.caseRecord(subject, in: snapshot),
                    shelf.isOurs(state)
                else { return nil }
                entries = state.hearingEntries(of: subject)
            } else {
                for court in facts.courts {
                    let claims = try replica.schema.hallClaims(
                        of: court, from: from, until: until, in: snapshot)
                    entries += try replica.schema.hearings(of: claims, in: snapshot)
                }
            }
        } else {
            return nil
        }
        // A calendar program asks for everything, and needs what was taken off too.
        let isWhole = query.form == .calendar && (viewer.isParty || query.subject != nil)
        let shown = entries.filter { entry in
            (isWhole || (entry.isOn && entry.from < until && from < entry.until))
                && (query.judge.isEmpty || entry.judge == query.judge)
                && (query.hall.isEmpty || entry.hall == query.hall)
        }
        return (
            shown.sorted { ($0.from, $0.hall, $0.hearing) < ($1.from, $1.hall, $1.hearing) }, []
        )
    }

    func schedule(
        _ query: ScheduleQuery, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> WebAnswer? {
        guard let (hearings, nameless) = try hearings(query, reader, in: snapshot) else {
            return nil
        }
        if query.form == .calendar {
            let calendar = ICalendar(
                hearings, title: reader.frame.placeName, instance: facts.court,
                now: reader.frame.now, language: reader.frame.say,
                withNames: nameless.isEmpty)
            return WebAnswer(
                status: 200,
                headers: [
                    ("Content-Type", "text/calendar; charset=utf-8"),
                    ("Content-Disposition", "attachment; filename=\"iclaslar.ics\""),
                    ("Cache-Control", "no-store"),
                ], body: .bytes(Array(calendar.text.utf8)))
        }
        let days = query.days(today: CivilDate(inBaku: reader.frame.now))
        return .page(
            200,
            SchedulePage(
                reader.frame, query: query, days: days, hearings: hearings, nameless: nameless
            ).document())
    }

    /// Clashes and double numbers of this node's courts.
    func sharedNotes(
        _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [SharedNote] {
        let calendar = reader.reference?.calendar ?? .builtIn
        var notes: [SharedNote] = []
        for court in facts.courts {
            notes += try replica.schema.sharedNotes(
                of: court, from: reader.frame.now, calendar: calendar, in: snapshot)
        }
        return notes
    }
}
