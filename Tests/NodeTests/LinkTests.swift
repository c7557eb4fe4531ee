import Casework
import Causality
import Node
import Simulation
import Sync
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

    @Test("A strange, repeated or changed answer is refused by name, and nothing of it is taken")
    func impostors() throws {
        let deeds: [(Impostor.Deed, ProtocolError)] = [
            (.signsItself, .signatureInvalid), (.repeats, .digestMismatch),
            (.cuts, .endFrameMissing), (.flips, .digestMismatch),
        ]
        let town = try Town("impostor")
        defer { town.close() }
        let impostor = Impostor(before: town.centre)
        let link = town.court.link(to: "impostor") { impostor }
        _ = try link.exchange()
        town.file(at: town.centre)
        let before = try town.court.heads()
        for (deed, error) in deeds {
            impostor.deed = deed
            #expect(throws: LinkFailure.refused(error)) { try link.exchange() }
            #expect(try town.court.heads() == before)
        }
        impostor.deed = .nothing
        #expect(try link.exchange() == .settled)
        #expect(town.world.isConverged)
    }
}
