import Causality
import TestSupport
import Testing

@Suite("The hybrid clock")
struct HybridClockTests {
    @Test("It only goes forward, whatever the wall clock and the others do", arguments: seeds(100))
    func monotone(seed: UInt64) {
        var chance = Chance(seed: seed)
        var clock = HybridClock()
        for _ in 0..<200 {
            let wall = Instant(milliseconds: chance.number(max: 1 << 47))
            if chance.bool() {
                let theirs = HybridTime(word: chance.number(max: UInt64(Int64.max)))
                _ = clock.observe(theirs, wall: wall)
                #expect(clock.last >= theirs)
            }
            let before = clock.last
            let now = clock.tick(wall)
            #expect(now > before)
            #expect(now.instant >= wall)
            #expect(clock.last == now)
        }
    }

    @Test("It follows a wall clock that is right")
    func follows() {
        var clock = HybridClock()
        let wall = Instant(milliseconds: 1_795_392_000_000)
        #expect(clock.tick(wall).instant == wall)
        #expect(clock.tick(wall).instant == wall)
        #expect(clock.tick(wall).word == wall.milliseconds << 16 | 2)
    }

    @Test("A time beyond the tolerance is flagged, and followed all the same")
    func skew() {
        let wall = Instant(milliseconds: 1_795_392_000_000)
        let edge = wall.advanced(byMilliseconds: Limits.skewToleranceMilliseconds)
        var clock = HybridClock()
        let atEdge = clock.observe(
            HybridTime(word: edge.milliseconds << 16 | 0xffff), wall: wall)
        #expect(!atEdge)
        let beyond = HybridTime(word: (edge.milliseconds + 1) << 16)
        let flagged = clock.observe(beyond, wall: wall)
        #expect(flagged)
        #expect(clock.tick(wall) > beyond)
        let past = clock.observe(HybridTime(word: 0), wall: wall)
        #expect(!past)
    }

    @Test("Whoever names the greatest time cannot make the clock begin again")
    func greatest() {
        var clock = HybridClock()
        let wall = Instant(milliseconds: 1_795_392_000_000)
        let flagged = clock.observe(HybridTime(word: .max), wall: wall)
        #expect(flagged)
        #expect(clock.tick(wall) == HybridTime(word: .max))
        #expect(clock.tick(wall) == HybridTime(word: .max))
    }
}
