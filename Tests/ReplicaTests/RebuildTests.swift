import Replica
import Simulation
import TestSupport
import Testing

@Suite("Rebuild")
struct RebuildTests {
    @Test("A rebuild gives the same bytes", arguments: 1...3)
    func rebuild(seed: UInt64) throws {
        let world = World(
            seed: seed, scratch: Scratch.fresh("rebuild-\(seed)"), weather: .calm)
        defer { world.close() }
        world.settle(withLaptop: false)
        for _ in 0..<80 { world.step() }
        let centre = try #require(world.station("mərkəz"))
        let before = try centre.replica.digest()
        try centre.replica.rebuild { _ in }
        #expect(try centre.replica.digest() == before)
        #expect(before.changeCount > 10)
    }
}
