import Bench
import Casework
import Causality
import ChangeSets
import Foundation
import Testing

/// The measurements themselves, on histories so small that their figures mean nothing.
@Suite("Measuring speed and memory")
struct BenchTests {
    /// The program beside the tests, as the build made it.
    private func program() throws -> URL {
        let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let program = folder.appendingPathComponent("mehkeme")
        try #require(FileManager.default.isExecutableFile(atPath: program.path))
        return program
    }

    private func bench(_ part: String) throws -> [[String: Any]] {
        let (process, output) = (Process(), Pipe())
        process.executableURL = try program()
        process.arguments = [
            "bench", part, "--changes", "300", "--sets-of", "10", "--json", "--scratch",
            FileManager.default.temporaryDirectory.path,
        ]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    @Test("A centre that caught up holds the court's state, and the figures have their names")
    func catchingUp() throws {
        let results = try bench("sync")
        try #require(results.count == 2)
        #expect(results[0]["changes"] as? Double == 300)
        for name in ["seconds", "changesPerSecond", "wireBytesPerChange", "peakAnonymousBytes"] {
            #expect(results[0][name] is Double, "\(name) is missing")
        }
        #expect(results[1]["resentShare"] is Double)
        #expect(results[1]["relayedBytes"] as? Double == results[1]["countedBytes"] as? Double)
    }

    @Test("Two nodes that hold the same find it out in one round trip of at most 700 bytes")
    func nothingToDo() throws {
        let results = try bench("idle")
        try #require(results.count == 1)
        #expect(results[0]["roundTrips"] as? Double == 1)
        #expect(results[0]["bytes"] as? Double ?? 1_000 <= 700)
    }

    @Test(
        "Commands, raw limits, folding, reading and bootstrap can be measured",
        arguments: ["write", "raw", "bootstrap", "fold", "read"])
    func everythingElse(_ part: String) throws {
        #expect(try !bench(part).isEmpty)
    }

    @Test("The same seed gives the same history")
    func seeded() {
        var nation = Nation(seed: 3)
        let origin = Origin(replica: ReplicaNumber(1))
        let member = nation.grant([(role: .court, courts: ["050"], origin: origin)])[0]
        let backlogs = (0..<2).map { _ in
            Backlog(
                of: member, seed: 5, changeCount: 120, caseCount: 20, setsOf: 7, words: Words())
        }
        #expect(backlogs[0].sets == backlogs[1].sets)
        #expect(backlogs[0].sets.last?.changeSet.header.last == 120)
    }
}
