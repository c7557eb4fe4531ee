import Casework
import Causality
import Node
import Simulation
import Testing

@Suite("Links")
struct LinkTests {
    @Test("A caller that has forgotten everything goes on with a peer that has moved on")
    func forgetful() throws {
        let town = try Town("forgetful")
        defer { town.close() }
        #expect(town.world.meet(town.court, town.centre) == "settled")
        town.world.crash(town.court)
        town.file(at: town.centre)
        // The peer remembers the caller's table and tells its own as the difference from it.
        #expect(town.world.meet(town.court, town.centre) == "settled")
        #expect(town.world.isConverged)
        #expect(town.world.failure == nil)
    }
}
