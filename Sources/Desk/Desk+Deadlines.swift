internal import Casework
internal import Causality
internal import Law
internal import Replica
internal import Storage
internal import Web

// What is due, for those who see the court's cases.

extension Desk {
    private static let horizonDays: Int32 = 14

    func deadlines(
        alarmsOnly: Bool, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> ([DeadlineLine], WorkingCalendar) {
        let now = reader.frame.now
        let calendar = reader.reference?.calendar ?? .builtIn
        let until = CivilDate(inBaku: now).advanced(byDays: Self.horizonDays)
        let items = try replica.schema.deadlines(
            court: facts.court, lists: alarmsOnly ? [.alarm] : [.alarm, .duty], at: now,
            until: until, max: DeskLimits.docketRowsCountMax, in: snapshot)
        let lines = DueList.lines(items, at: now, until: until, calendar: calendar)
        return (lines.map { DeadlineLine($0) }, calendar)
    }

    func deadlinePage(
        alarmsOnly: Bool, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> WebAnswer? {
        guard reader.viewer.seesCases else { return nil }
        let (lines, calendar) = try deadlines(alarmsOnly: alarmsOnly, reader, in: snapshot)
        let say = reader.frame.say
        let page = DeadlinePage(
            reader.frame, title: say(alarmsOnly ? .alarms : .deadlines),
            subtitle: say(alarmsOnly ? .alarmsText : .deadlinesText), lines: lines,
            calendar: calendar)
        var answer = WebAnswer.page(200, page.document())
        // The browser asks again by itself: no script, and no other server.
        if alarmsOnly { answer.headers.append(("Refresh", "60")) }
        return answer
    }

    /// Every period of a case, with its arithmetic.
    func deadlinePage(
        of subject: SubjectID, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> WebAnswer? {
        guard reader.viewer.seesCases, try caseView(subject, reader, in: snapshot) != nil,
            let (state, _) = try shelf.caseRecord(subject, in: snapshot)
        else { return nil }
        let calendar = reader.reference?.calendar ?? .builtIn
        let number = state.number?.description ?? ""
        let lines = state.clocks().map { clock in
            DeadlineLine(
                subject: subject, number: number,
                participant: clock.participant.flatMap { state.party($0) }?.name ?? "",
                clock: clock, standing: clock.standing(at: reader.frame.now, calendar),
                reckoning: try? clock.reckon(calendar))
        }
        let title = "\(reader.frame.say(.deadlines)) · \(number)"
        let page = DeadlinePage(
            reader.frame, title: title, subtitle: "", lines: lines, calendar: calendar)
        return .page(200, page.document())
    }
}
