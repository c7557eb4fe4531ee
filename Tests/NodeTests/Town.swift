import Casework
import Causality
import Node
import Replica
import Simulation
import TestSupport
import Testing

/// A centre and a court in fair weather: what most of these tests need.
struct Town {
    let world: World
    let centre: Station
    let court: Station

    init(_ name: String, mapByteCount: Int = 64 << 20) throws {
        world = World(seed: 1, scratch: Scratch.fresh("node-\(name)"), weather: .calm)
        world.enrol("mərkəz", .central, [])
        world.enrol("m050", .court, ["050"], mapByteCount: mapByteCount)
        centre = try #require(world.station("mərkəz"))
        court = try #require(world.station("m050"))
        for station in world.stations { world.tellRegistry(to: station) }
    }

    func close() { world.close() }

    /// A claim to the court.
    @discardableResult
    func file(at station: Station) -> CommandAnswer? {
        world.carryOut([CommandRequest(.fileClaim(claim), door: station.wall)], at: station).first
    }

    var claim: ClaimFiled {
        var claim = ClaimFiled()
        claim.court = "050"
        claim.kind = .civil
        claim.category = "debt"
        claim.subjectMatter = "Borc"
        claim.price = 480_000
        claim.plaintiffs = [Party(name: "Hüseynov Elçin", fin: "5KA71QX", address: "Masallı")]
        claim.defendants = [Party(name: "“Viləş Aqro” MMC", voen: "4700318261")]
        return claim
    }
}
