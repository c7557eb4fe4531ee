import Foundation
import Storage
import Synchronization
import Testing

@Suite struct MapTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test("Many small writes outgrow a small map, and none of them notices")
    func growsAhead() throws {
        let environment = try directory.open { $0.mapByteCount = 1 << 20 }
        let table = try environment.table("t", key: [UInt8].self)
        for number in 0..<400 {
            let key = [UInt8(number >> 8), UInt8(number & 255)]
            try put(Array(repeating: 1, count: 20_000), for: key, table, environment)
        }
        let statistics = try environment.statistics()
        #expect(statistics.tables.map(\.entryCount) == [400])
        #expect(statistics.fileByteCount > 8_000_000)
        #expect(statistics.mapByteCount > 8_000_000)
    }

    @Test("A batch larger than the map writes nothing, and fits when tried again")
    func largeBatch() throws {
        let environment = try directory.open { $0.mapByteCount = 1 << 20 }
        let table = try environment.table("t", key: [UInt8].self)
        func fill() throws(TransactionError<StoreError>) {
            try environment.write { transaction throws(StoreError) in
                let value = [UInt8](repeating: 1, count: 20_000)
                for number: UInt8 in 0..<200 {
                    try transaction.put(value, for: [number], in: table)
                }
            }
        }
        #expect(throws: TransactionError.body(StoreError.mapFull)) { try fill() }
        let count = try environment.statistics().tables.map(\.entryCount)
        #expect(count == [0])
        try fill()
        let refilled = try environment.statistics().tables.map(\.entryCount)
        #expect(refilled == [200])
    }

    @Test("A map does not grow under a reader, and grows once it has left")
    func waitsForReaders() throws {
        let environment = try directory.open { $0.mapByteCount = 1 << 20 }
        let table = try environment.table("t", key: [UInt8].self)
        try put(Array(repeating: 1, count: 900_000), for: [1], table, environment)
        try environment.read { transaction throws(any Error) in
            let writer = Thread { try? put([2], for: [2], table, environment) }
            writer.start()
            while !writer.isFinished { usleep(1000) }
            let sum = try transaction.withValue(of: [1], in: table) { bytes in
                bytes.indices.reduce(0) { $0 + Int(bytes[$1]) }
            }
            #expect(sum == 900_000)
        }
        let small = try environment.statistics()
        #expect(small.mapByteCount == 1 << 20)
        #expect(small.tables.map(\.entryCount) == [2])
        try put([3], for: [3], table, environment)
        let grown = try environment.statistics()
        #expect(grown.mapByteCount > 1 << 20)
    }

    @Test("Readers on other threads see whole commits while the map grows")
    func readersWhileGrowing() throws {
        let environment = try directory.open { $0.mapByteCount = 1 << 20 }
        let left = try environment.table("left", key: [UInt8].self)
        let right = try environment.table("right", key: [UInt8].self)
        let roundCount = 300
        let readers = (0..<3).map { _ in
            Reader {
                var last = 0
                while last < roundCount {
                    let counts = try environment.read { transaction throws(StoreError) in
                        try (transaction.count(in: left), transaction.count(in: right))
                    }
                    guard counts.0 == counts.1, counts.0 >= last else { return false }
                    last = counts.0
                    usleep(200)
                }
                return true
            }
        }
        for number in 0..<roundCount {
            let key = [UInt8(number >> 8), UInt8(number & 255)]
            try environment.write { transaction throws(StoreError) in
                try transaction.put(Array(repeating: 1, count: 20_000), for: key, in: left)
                try transaction.put([], for: key, in: right)
            }
        }
        #expect(readers.allSatisfy { $0.outcome() })
    }
}

/// Work on a thread of its own, and whether it went well.
private final class Reader: Sendable {
    private let result = Mutex<Bool?>(nil)

    init(_ work: @escaping @Sendable () throws -> Bool) {
        Thread { [self] in
            let outcome = (try? work()) ?? false
            result.withLock { $0 = outcome }
        }.start()
    }

    func outcome() -> Bool {
        while true {
            if let outcome = result.withLock({ $0 }) { return outcome }
            usleep(1000)
        }
    }
}
