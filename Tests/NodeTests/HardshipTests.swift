import Casework
import Causality
import ChangeSets
import Glibc
import Node
import Replica
import Simulation
import TestSupport
import Testing

@Suite("Bad bytes and full disks")
struct HardshipTests {
    @Test("Malformed bytes of a peer are refused by name, and nothing of them is taken")
    func malformed() throws {
        let town = try Town("malformed")
        defer { town.close() }
        for _ in 0..<4 { town.file(at: town.court) }
        let run = try town.court.run(of: town.court.identity.origin)
        let whole = try #require(run.first)
        let before = try town.centre.replica.digest()
        var dice = Dice(seed: 7)
        var bad: [[UInt8]] = [[], [0xff], [0x80], [UInt8](repeating: 0x9f, count: 64)]
        // A length that would need more memory than there is.
        bad.append([0x82, 0x5b] + [UInt8](repeating: 0x7f, count: 8))
        for cut in stride(from: 1, to: whole.count, by: 7) { bad.append(Array(whole[..<cut])) }
        for _ in 0..<300 {
            var bytes = whole
            bytes[dice.index(below: bytes.count)] ^= UInt8(1 << dice.index(below: 8))
            bad.append(bytes)
        }
        bad.append(whole + [0])
        for bytes in bad {
            let outcome = try #require(try town.centre.intake.take([[bytes]]))
            #expect(outcome.admittedCount == 0)
            #expect(outcome.refusals.count == 1)
        }
        let after = try town.centre.replica.digest()
        #expect(after == before)
        let outcome = try #require(try town.centre.intake.take([run]))
        #expect(outcome.refusals.isEmpty)
        #expect(town.world.isConverged)
    }

    @Test("A full disk refuses one commit, keeps what was answered, and is no reason to stop")
    func full() async {
        await #expect(processExitsWith: .success) {
            _ = signal(SIGXFSZ, SIG_IGN)
            let town = try Town("full")
            for _ in 0..<20 { town.file(at: town.court) }
            // No file may grow beyond what the store has now, and some pages.
            var limit = rlimit()
            unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let old = limit.rlim_cur
            limit.rlim_cur = 200 << 10
            unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            var carriedOut = 20
            var isFull = false
            for _ in 0..<5_000 where !isFull {
                switch town.file(at: town.court) {
                case .carriedOut?: carriedOut += 1
                case .full?: isFull = true
                default: exit(2)
                }
            }
            guard isFull else { exit(3) }
            let origin = town.court.identity.origin
            // Reading goes on; nothing that was answered is missing, nothing else is there.
            guard try town.court.heads()[origin]?.number == UInt64(carriedOut) else { exit(4) }
            limit.rlim_cur = old
            unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            guard case .carriedOut? = town.file(at: town.court) else { exit(5) }
            guard try town.court.heads()[origin]?.number == UInt64(carriedOut) + 1 else { exit(6) }
            let digest = try town.court.replica.digest()
            try town.court.replica.rebuild { _ in }
            guard try town.court.replica.digest() == digest else { exit(7) }
            town.close()
        }
    }
}
