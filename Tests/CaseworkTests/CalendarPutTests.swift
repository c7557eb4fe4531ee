import Causality
import Law
import Testing

@testable import Casework

@Suite("The published calendar")
struct CalendarPutTests {
    /// 2027 as the Cabinet might decide it; the dates are made up.
    static func year(_ kinds: [CalendarDayKind] = [.novruz, .ramazan, .qurban]) throws
        -> CalendarPut
    {
        var put = CalendarPut()
        put.year = 2027
        put.source = "Cabinet of Ministers, December 2026"
        let days = ["2027-03-20", "2027-03-09", "2027-05-16"]
        for (kind, day) in zip(kinds, days) {
            var span = CalendarSpan()
            span.kind = kind
            span.from = try #require(CivilDate(day))
            span.until = span.from.advanced(byDays: kind == .novruz ? 4 : 1)
            put.spans.append(span)
        }
        return put
    }

    private func reference(_ node: TestNode, _ subject: SubjectID) -> ReferenceState {
        if case .reference(let state) = node.state(subject) { return state }
        return ReferenceState()
    }

    @Test("The centre publishes a year, and every replica counts in it from then on")
    func published() throws {
        let world = World()
        let (centre, court) = (
            TestNode(world, 9, .central, []), TestNode(world, 1, .court, ["050"])
        )
        let written = centre.carryOut(.putCalendar(try Self.year()))
        court.pull(centre)
        let calendar = reference(court, written.subject).calendar
        #expect(calendar.loadedYears == [2026, 2027])
        let october = try #require(CivilDate("2026-10-31"))
        let period = try #require(Period("2 m"))
        // 31 December, 1 and 2 January are off, the 2nd is a Saturday: its rest day is Monday 4.
        #expect(
            try Count(period, from: .day(october)).reckon(calendar).due == CivilDate("2027-01-05"))
    }

    @Test("A later publication of the same year and place stands in place of the earlier")
    func later() throws {
        let centre = TestNode(World(), 9, .central, [])
        let written = centre.carryOut(.putCalendar(try Self.year()))
        var second = try Self.year()
        second.spans[2].from = second.spans[2].from.advanced(byDays: 1)
        second.spans[2].until = second.spans[2].from
        _ = centre.carryOut(.putCalendar(second), on: written.subject)
        let state = reference(centre, written.subject)
        #expect(state.calendars.count == 1)
        let monday = try #require(CivilDate("2027-05-18"))
        #expect(try state.calendar.isWorking(monday))
    }

    @Test("A court may not publish; the centre not half a year, nor days of another")
    func refused() throws {
        let centre = TestNode(World(), 9, .central, [])
        let court = TestNode(World(), 1, .court, ["050"])
        #expect(court.carryOut(.putCalendar(try Self.year())).key == "right.node")
        let half = try Self.year([.novruz, .ramazan])
        #expect(centre.carryOut(.putCalendar(half)).key == "calendar.incomplete")
        var other = try Self.year()
        other.year = 2028
        #expect(centre.carryOut(.putCalendar(other)).key == "period.invalid")
        var late = try Self.year()
        late.closing = 1440
        #expect(centre.carryOut(.putCalendar(late)).key == "field.invalid")
        #expect(centre.subjects.isEmpty)
    }

    @Test("A vote at one court is that court's alone, and needs no feasts")
    func vote() throws {
        let centre = TestNode(World(), 9, .central, [])
        var put = try Self.year([.vote])
        put.year = 2026
        put.place = "050"
        put.spans[0].from = try #require(CivilDate("2026-09-02"))
        put.spans[0].until = put.spans[0].from
        let written = centre.carryOut(.putCalendar(put))
        let calendar = reference(centre, written.subject).calendar
        #expect(try !calendar.isWorking(put.spans[0].from, at: "050"))
        #expect(try calendar.isWorking(put.spans[0].from, at: "102"))
    }
}
