import Chunks
import Encoding
import Foundation
import Sealing
import TestSupport
import Testing

@Suite("Documents on disk")
struct DocumentStoreTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test("What was put can be read, whole and in part, also by a store opened later")
    func putAndRead() throws {
        var chance = Chance(seed: 1)
        let bytes = chance.bytes(300_000)
        let document = try directory.open().put(bytes)
        #expect(document.digest == SHA256.digest(bytes))
        #expect(document.byteCount == 300_000)

        let store = try directory.open()
        #expect(store.has(document.digest))
        #expect(store.size(of: document.digest) == 300_000)
        let whole = try store.read(document.digest)
        #expect(whole == bytes)
        for range: Range<UInt64> in [0..<1, 131_071..<131_073, 299_999..<300_000, 5..<5] {
            let part = try store.read(document.digest, range: range)
            #expect(part == Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
        let beyond = try store.read(document.digest, range: 299_990..<UInt64.max)
        #expect(beyond == Array(bytes[299_990...]))
        let outside = try store.read(document.digest, range: 300_001..<300_005)
        #expect(outside.isEmpty)
    }

    @Test("A document stands under its digest, two levels deep, and nothing is left beside it")
    func layout() throws {
        let store = try directory.open()
        let document = try store.put(Array("iddia ərizəsi".utf8))
        let hex = document.digest.hex
        let expected = "\(directory.path)/documents/\(hex.prefix(2))/\(hex.dropFirst(2))"
        #expect(store.path(of: document.digest) == expected)
        #expect(FileManager.default.fileExists(atPath: expected))
        #expect(try directory.incoming.isEmpty)
    }

    @Test("What is not here is missing")
    func missing() throws {
        let store = try directory.open()
        let digest = SHA256.digest([1])
        #expect(!store.has(digest))
        #expect(store.size(of: digest) == nil)
        #expect(store.path(of: digest) == nil)
        #expect(throws: ChunkError.missing) { try store.read(digest) }
        #expect(throws: ChunkError.missing) { try store.put(file: "/nowhere/at/all") }
        #expect(throws: ChunkError.missing) { try store.looksLikePDF(digest) }
    }

    @Test("A file is copied in pieces of any size", arguments: [0, 1, 131_072, 131_073, 400_000])
    func file(byteCount: Int) throws {
        let store = try directory.open()
        var chance = Chance(seed: UInt64(byteCount))
        let bytes = chance.bytes(byteCount)
        let path = try directory.write(bytes, as: "scan.pdf")
        let document = try store.put(file: path)
        #expect(document.digest == SHA256.digest(bytes))
        let read = try store.read(document.digest)
        #expect(read == bytes)
        let again = try store.put(bytes)
        #expect(again == document)
        #expect(try directory.incoming.isEmpty)
    }

    @Test("What is too large is refused and leaves nothing")
    func tooLarge() throws {
        let store = try directory.open()
        let path = try directory.write([UInt8](repeating: 7, count: 1000), as: "scan.pdf")
        #expect(throws: ChunkError.tooLarge(byteCountMax: 999)) {
            try store.put(file: path, byteCountMax: 999)
        }
        #expect(try directory.incoming.isEmpty)
        try store.put(file: path, byteCountMax: 1000)
        let limit = ChunkLimits.documentByteCountMax
        #expect(throws: ChunkError.tooLarge(byteCountMax: limit)) {
            try store.put([UInt8](repeating: 0, count: Int(limit) + 1))
        }
        #expect(throws: ChunkError.tooLarge(byteCountMax: limit)) {
            try store.writer(for: SHA256.digest([1]), totalByteCount: limit + 1)
        }
    }

    @Test("A damaged document is found, set aside, and mended by putting it again")
    func damaged() throws {
        let store = try directory.open()
        let good = try store.put(Array("good".utf8)).digest
        let bad = try store.put(Array("bad, soon".utf8)).digest
        try damage(bad, in: store)
        let found = try findings(in: store)
        #expect(found == [good: true, bad: false])

        try store.put(Array("bad, soon".utf8))
        let mended = try findings(in: store)
        #expect(mended == [good: true, bad: true])

        try damage(bad, in: store)
        #expect(try !store.setAsideIfDamaged(good))
        #expect(try store.setAsideIfDamaged(bad))
        #expect(!store.has(bad))
        let left = try findings(in: store)
        #expect(left == [good: true])
    }

    @Test("Many writers of the same documents at once leave each of them whole")
    func together() async throws {
        let store = try directory.open()
        let contents = (0..<5).map { [UInt8](repeating: UInt8($0), count: 200_000) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for round in 0..<20 {
                group.addTask { try store.put(contents[round % contents.count]) }
            }
            try await group.waitForAll()
        }
        let found = try findings(in: store)
        let expected = Dictionary(uniqueKeysWithValues: contents.map { (SHA256.digest($0), true) })
        #expect(found == expected)
        #expect(try directory.incoming.isEmpty)
    }

    @Test("A full disk is told as such and leaves nothing", .enabled(if: SmallDisk.isPossible))
    func full() throws {
        let disk = try SmallDisk(at: directory.path + "/documents", kilobyteCount: 512)
        let store = try directory.open()
        let small = try store.put([1, 2, 3]).digest
        var chance = Chance(seed: 3)
        let bytes = chance.bytes(1 << 20)
        let path = try directory.write(bytes, as: "scan.pdf")
        #expect(throws: ChunkError.full) { try store.put(bytes) }
        #expect(throws: ChunkError.full) { try store.put(file: path) }
        #expect(try directory.incoming.isEmpty)
        let found = try findings(in: store)
        #expect(found == [small: true])

        let digest = SHA256.digest(bytes)
        do {
            let writer = try store.writer(for: digest, totalByteCount: 1 << 20)
            #expect(throws: ChunkError.full) { try writer.append(bytes, at: 0) }
        }
        try disk.enlarge(kilobyteCount: 2048)
        let writer = try store.writer(for: digest, totalByteCount: 1 << 20)
        try writer.append(Array(bytes[Int(writer.byteCount)...]), at: writer.byteCount)
        try writer.finish()
        let read = try store.read(digest)
        #expect(read == bytes)
    }

    @Test("A PDF is told by its head and its end")
    func pdf() throws {
        let store = try directory.open()
        let filling = [UInt8](repeating: 0x20, count: 5000)
        let whole = Array("%PDF-1.7\n".utf8) + filling + Array("%%EOF\n".utf8)
        #expect(try store.looksLikePDF(store.put(whole).digest))
        #expect(try !store.looksLikePDF(store.put(Array(whole.dropLast(3))).digest))
        #expect(try !store.looksLikePDF(store.put(Array(whole.dropFirst())).digest))
        #expect(try !store.looksLikePDF(store.put(whole + filling).digest))
        #expect(try !store.looksLikePDF(store.put([]).digest))
    }
}
