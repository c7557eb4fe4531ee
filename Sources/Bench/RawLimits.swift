internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Foundation
internal import Glibc
internal import Sealing
internal import Transport

/// What this machine can do at best, without anything of ours.
package enum RawLimits {
    package static func measure(
        _ options: BenchOptions, _ scratch: Scratch
    ) throws(BenchError) -> BenchResult {
        var result = BenchResult("raw")
        let quick = options.changeCount < 10_000
        let appends = try appending(scratch.folder("append"), count: quick ? 20 : 1_000)
        result.set("appendSyncP50", appends.median)
        result.set("appendSyncP99", appends.quantile(0.99))
        let rounds = quick ? 50 : 10_000
        let message = [UInt8](repeating: 7, count: 300)
        let key = SigningKey(seed: [UInt8](repeating: 1, count: SigningKey.seedByteCount))
        let signature = key.sign(message)
        result.set("ed25519SignsPerSecond", rate(rounds) { _ = key.sign(message) })
        result.set(
            "ed25519VerifiesPerSecond",
            rate(rounds) { _ = key.publicKey.verifies(signature, of: message) })
        result.set("sha256Of300PerSecond", rate(rounds * 10) { _ = SHA256.digest(message) })
        let large = [UInt8](repeating: 3, count: 1 << 20)
        let hashed = rate(quick ? 2 : 300) { _ = SHA256.digest(large) }
        result.set("sha256BytesPerSecond", hashed * 1_048_576)
        compression(options, into: &result)
        result.set("loopbackBytesPerSecond", try loopback(byteCount: quick ? 1 << 20 : 1 << 30))
        return result
    }

    private static func rate(_ count: Int, _ body: () -> Void) -> Double {
        let (seconds, _) = Stopwatch.time { for _ in 0..<count { body() } }
        return Double(count) / seconds
    }

    private static func appending(_ path: String, count: Int) throws(BenchError) -> [Double] {
        let descriptor = unsafe open(path, O_CREAT | O_RDWR | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw BenchError("\(path) cannot be written") }
        defer {
            close(descriptor)
            unsafe unlink(path)
        }
        var dice = Dice(seed: 3)
        let page = dice.bytes(4096)
        var seconds: [Double] = []
        for _ in 0..<count {
            let (time, isWritten) = Stopwatch.time {
                unsafe write(descriptor, page, page.count) == page.count
                    && fdatasync(descriptor) == 0
            }
            guard isWritten else { throw BenchError("\(path) cannot be flushed") }
            seconds.append(time)
        }
        return seconds
    }

    private static func compression(_ options: BenchOptions, into result: inout BenchResult) {
        var nation = Nation(seed: 1)
        let member = nation.grant([(.court, ["050"], .init(replica: .init(1)))])[0]
        let backlog = Backlog(
            of: member, seed: 1, changeCount: min(options.changeCount, 20_000), caseCount: 4_000,
            setsOf: 100, words: Words(texts: options.texts))
        let bytes = Array(backlog.sets.map(\.changeSet.bytes).joined())
        var packed: [UInt8] = []
        let (down, _) = Stopwatch.time { packed = Zstandard.compress(bytes) }
        let (up, _) = Stopwatch.time {
            _ = try? Zstandard.decompress(packed, byteCountMax: bytes.count)
        }
        result.set("zstdCompressBytesPerSecond", Double(bytes.count) / down)
        result.set("zstdDecompressBytesPerSecond", Double(bytes.count) / up)
        result.set("zstdRatio", Double(bytes.count) / Double(packed.count))
    }

    private static func loopback(byteCount: Int) throws(BenchError) -> Double {
        var ends: [Int32] = [0, 0]
        // A pair of sockets is what loopback costs at least: copies and wakings, no addresses.
        guard unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
            throw BenchError("no sockets")
        }
        let (near, far) = (ends[0], ends[1])
        Thread {
            let part = [UInt8](repeating: 1, count: 1 << 18)
            var left = byteCount
            while left > 0 {
                let count = unsafe send(near, part, min(left, part.count), 0)
                guard count > 0 else { break }
                left -= count
            }
            close(near)
        }.start()
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        let (seconds, total) = Stopwatch.time {
            var total = 0
            while true {
                let count = unsafe recv(far, &buffer, buffer.count, 0)
                guard count > 0 else { return total }
                total += count
            }
        }
        close(far)
        return Double(total) / seconds
    }
}
