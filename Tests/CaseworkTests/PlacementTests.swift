import Causality
import Law
import Testing

@testable import Casework

@Suite("Placing in cabinets")
struct PlacementTests {
    @Test("An act is placed once, for those who have a cabinet, and its time is the centre's")
    func once() {
        let world = World()
        let court = TestNode(world, 1, .court, ["050"])
        let centre = TestNode(world, 3, .central, ["000"])
        court.openCourt("050")
        let subject = court.drawn("050")
        #expect(
            court.carryOut(.setHearing(Sample.plan("z1", "2026-03-17", 11)), on: subject).key
                == "carriedOut")
        centre.pull(court)
        let state = centre.caseState(subject)
        let fin = state.filed.defendants[0].identifier
        #expect(state.placementsDue(at: world.now) { _ in false }.isEmpty)
        let due = state.placementsDue(at: world.now) { $0 == fin }
        #expect(due.map(\.to) == [ParticipantRef(.defendant)])
        #expect(due.map(\.about) == [state.hearings[0].id])
        for served in due {
            #expect(centre.carryOut(.serve(served), on: subject).key == "carriedOut")
        }
        let after = centre.caseState(subject)
        #expect(after.placementsDue(at: world.now) { $0 == fin }.isEmpty)
        let event = after.events.last { $0.name == "served:hearingSet" }
        #expect(event?.ground == "cabinet")
        #expect(event?.participant == ParticipantRef(.defendant))
    }
}
