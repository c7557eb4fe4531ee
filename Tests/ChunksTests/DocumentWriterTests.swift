import Chunks
import Encoding
import Foundation
import Sealing
import TestSupport
import Testing

@Suite("Documents that come in ranges")
struct DocumentWriterTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private let bytes = Array("Məhkəmə qərarı: iddia təmin edilsin.".utf8)
    private var digest: Digest256 { SHA256.digest(bytes) }
    private var total: UInt64 { UInt64(bytes.count) }

    @Test("A transfer that was cut at any byte goes on from there")
    func cut() throws {
        for cut in 0...bytes.count {
            let store = try directory.open()
            do {
                let writer = try store.writer(for: digest, totalByteCount: total)
                #expect(writer.byteCount == 0)
                try writer.append(Array(bytes[..<cut]), at: 0)
            }
            let later = try directory.open()
            #expect(!later.has(digest))
            try later.sweepTemporary()
            let writer = try later.writer(for: digest, totalByteCount: total)
            #expect(writer.byteCount == UInt64(cut))
            try writer.append(Array(bytes[cut...]), at: writer.byteCount)
            #expect(writer.isComplete)
            let document = try writer.finish()
            #expect(document == StoredDocument(digest: digest, byteCount: total))
            #expect(try later.read(digest) == bytes)
            #expect(try directory.incoming.isEmpty)
            try FileManager.default.removeItem(atPath: later.path(of: digest) ?? "")
        }
    }

    @Test("Ranges of any sizes, some of them twice, make the document", arguments: seeds(30))
    func ranges(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let store = try directory.open()
        let content = chance.bytes(1 + chance.below(5000))
        let writer = try store.writer(
            for: SHA256.digest(content), totalByteCount: UInt64(content.count))
        while !writer.isComplete {
            let start = chance.below(Int(writer.byteCount) + 1)
            let end = start + chance.below(content.count - start + 1)
            try writer.append(Array(content[start..<end]), at: UInt64(start))
        }
        try writer.finish()
        let read = try store.read(SHA256.digest(content))
        #expect(read == content)
    }

    @Test("A gap, an excess and an early end are refused and spoil nothing")
    func refused() throws {
        let store = try directory.open()
        let writer = try store.writer(for: digest, totalByteCount: total)
        try writer.append(Array(bytes[..<10]), at: 0)
        #expect(throws: ChunkError.gap(byteCount: 10)) { try writer.append([1], at: 11) }
        #expect(throws: ChunkError.tooLarge(byteCountMax: total)) {
            try writer.append(bytes, at: 10)
        }
        #expect(throws: ChunkError.gap(byteCount: 10)) { try writer.finish() }
        try writer.append(Array(bytes[10...]), at: 10)
        try writer.finish()
        try writer.finish()
        #expect(try store.read(digest) == bytes)
    }

    @Test("Other bytes than the digest names are thrown away, and it begins again")
    func mismatch() throws {
        let store = try directory.open()
        let writer = try store.writer(for: digest, totalByteCount: total)
        var wrong = bytes
        wrong[3] ^= 1
        try writer.append(wrong, at: 0)
        #expect(throws: ChunkError.digestMismatch) { try writer.finish() }
        #expect(!store.has(digest))
        #expect(writer.byteCount == 0)
        try writer.append(bytes, at: 0)
        try writer.finish()
        #expect(try store.read(digest) == bytes)
    }

    @Test("A part that is longer than what is announced now is not trusted")
    func shorter() throws {
        let store = try directory.open()
        do {
            let liar = try store.writer(for: digest, totalByteCount: total + 10)
            try liar.append(bytes + [0], at: 0)
        }
        let writer = try store.writer(for: digest, totalByteCount: total)
        #expect(writer.byteCount == 0)
    }

    @Test("One document has one writer at a time; putting it does not wait for that one")
    func busy() throws {
        let store = try directory.open()
        let writer = try store.writer(for: digest, totalByteCount: total)
        let other = try directory.open()
        #expect(throws: ChunkError.busy) {
            try other.writer(for: digest, totalByteCount: total)
        }
        try other.put(bytes)
        try writer.append(bytes, at: 0)
        try writer.finish()
        #expect(try store.read(digest) == bytes)
        #expect(try directory.incoming.isEmpty)
    }

    @Test("Sweeping removes what the dead left, and lets the living and the wanted alone")
    func sweep() throws {
        let store = try directory.open()
        let others = (0..<2).map { SHA256.digest([$0]) }
        for digest in others {
            try store.writer(for: digest, totalByteCount: 5).append([1], at: 0)
        }
        _ = try directory.write([1, 2, 3], as: "documents/incoming/77.tmp")
        let writer = try store.writer(for: digest, totalByteCount: total)
        try store.sweepTemporary { $0 == others[1] }
        let left = Set(try directory.incoming)
        #expect(left == [others[1].hex + ".part", digest.hex + ".part"])
        try writer.append(bytes, at: 0)
        try writer.finish()
        #expect(store.has(digest))
    }
}
