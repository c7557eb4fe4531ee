import Foundation
import Storage
import Testing

@Suite struct EnvironmentTests {
    struct Refused: Error, Equatable {}

    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test("A body that throws writes nothing, and its error comes out")
    func abort() throws {
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        #expect(throws: TransactionError<any Error>.self) {
            try environment.write { transaction throws(any Error) in
                try transaction.put([1], for: [1], in: table)
                throw Refused()
            }
        }
        let count = try environment.read { transaction throws(StoreError) in
            try transaction.count(in: table)
        }
        #expect(count == 0)
    }

    @Test("A snapshot does not see what is committed after it began")
    func isolation() throws {
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        try put([1], for: [1], table, environment)
        try environment.write { transaction throws(any Error) in
            try transaction.put([2], for: [1], in: table)
            let before = try environment.read { snapshot throws(StoreError) in
                try snapshot.get([1], in: table)
            }
            let own = try transaction.get([1], in: table)
            #expect(before == [1])
            #expect(own == [2])
        }
        let after = try environment.read { transaction throws(StoreError) in
            try transaction.get([1], in: table)
        }
        #expect(after == [2])
    }

    @Test("Two snapshots at once each keep what they saw first")
    func twoSnapshots() throws {
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        try put([1], for: [1], table, environment)
        try environment.read { older throws(any Error) in
            let writer = Thread {
                try? put([2], for: [1], table, environment)
            }
            writer.start()
            while !writer.isFinished { usleep(1000) }
            try environment.read { newer throws(StoreError) in
                let seen = try (older.get([1], in: table), newer.get([1], in: table))
                #expect(seen.0 == [1])
                #expect(seen.1 == [2])
            }
        }
    }

    @Test("A cleared table is empty and takes entries again")
    func clear() throws {
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        let other = try environment.table("u", key: [UInt8].self)
        try put([1], for: [1], table, environment)
        try put([1], for: [1], other, environment)
        let counts = try environment.write { transaction throws(StoreError) in
            try transaction.clear(table)
            let empty = try transaction.count(in: table)
            try transaction.put([1], for: [1], in: table)
            return try [empty, transaction.count(in: table), transaction.count(in: other)]
        }
        #expect(counts == [0, 1, 1])
    }

    @Test("A scan's body may throw, which ends the scan with its error")
    func throwingScan() throws {
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        for number: UInt8 in 0..<9 { try put([], for: [number], table, environment) }
        var seen = 0
        #expect(throws: TransactionError.body(TransactionError.body(Refused()))) {
            try environment.read { transaction throws(TransactionError<Refused>) in
                try transaction.tryScan(table) { _, _ throws(Refused) in
                    seen += 1
                    if seen == 3 { throw Refused() }
                    return true
                }
            }
        }
        #expect(seen == 3)
    }

    @Test("What was written is there after closing and opening")
    func reopening() throws {
        do {
            let environment = try directory.open { $0.isDurable = true }
            let table = try environment.table("t", key: [UInt8].self)
            try put([7], for: [1], table, environment)
        }
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        let value = try environment.read { transaction throws(StoreError) in
            try transaction.get([1], in: table)
        }
        #expect(value == [7])
    }

    @Test("A read-only environment shows what is there and creates no table")
    func readOnly() throws {
        do {
            let environment = try directory.open()
            try put([7], for: [1], try environment.table("t"), environment)
        }
        let environment = try directory.open { $0.isReadOnly = true }
        let table = try environment.table("t", key: [UInt8].self)
        let value = try environment.read { transaction throws(StoreError) in
            try transaction.get([1], in: table)
        }
        #expect(value == [7])
        #expect(throws: StoreError.tableMissing("u")) {
            _ = try environment.table("u", key: [UInt8].self)
        }
    }

    @Test("A read-only environment that is not there is refused, and not made")
    func readOnlyMissing() throws {
        #expect(throws: StoreError.system(errno: ENOENT)) {
            _ = try directory.open { $0.isReadOnly = true }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        #expect(!files.contains("data.mdb"))
    }

    @Test("A directory is open once in a process, by whatever path, and free again when closed")
    func onceOpen() throws {
        let link = directory.path + "-link"
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: directory.path)
        defer { try? FileManager.default.removeItem(atPath: link) }
        do {
            let environment = try directory.open()
            for path in [directory.path, directory.path + "/.", link] {
                #expect(throws: StoreError.alreadyOpenHere) { _ = try Environment(directory: path) }
            }
            #expect(!environment.options.isReadOnly)
        }
        _ = try Environment(directory: link)
    }

    @Test("A file that is no store is refused as corrupt")
    func noStore() throws {
        let bytes = Data(repeating: 0x20, count: 16_384)
        try bytes.write(to: URL(filePath: directory.path + "/data.mdb"))
        #expect {
            _ = try directory.open()
        } throws: { error in
            if case .corrupt = error as? StoreError { true } else { false }
        }
    }

    @Test("A backup opens and equals what was copied, and overwrites nothing")
    func backup() throws {
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        var dice = Dice(seed: 5)
        for _ in 0..<50 { try put(dice.value(), for: dice.key(), table, environment) }
        let copy = try TemporaryDirectory()
        try environment.backup(to: copy.path + "/b")
        #expect(throws: StoreError.system(errno: EEXIST)) {
            try environment.backup(to: copy.path + "/b")
        }
        let file = try FileManager.default.attributesOfItem(atPath: copy.path + "/b/data.mdb")
        #expect(file[.posixPermissions] as? Int == 0o600)
        let restored = try Environment(directory: copy.path + "/b")
        let restoredTable = try restored.table("t", key: [UInt8].self)
        let entries = try (all(table, environment), all(restoredTable, restored))
        #expect(!entries.0.isEmpty)
        #expect(entries.0 == entries.1)
    }

    @Test("Statistics count entries, pages and bytes")
    func statistics() throws {
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        let empty = try environment.statistics()
        #expect(empty.tables.map(\.entryCount) == [0])
        for number: UInt8 in 0..<100 {
            try put(Array(repeating: 0, count: 9000), for: [number], table, environment)
        }
        let filled = try environment.statistics()
        #expect(filled.tables.map(\.name) == ["t"])
        #expect(filled.tables.map(\.entryCount) == [100])
        #expect(filled.tables[0].pageCount * filled.pageByteCount >= 900_000)
        #expect(filled.fileByteCount >= 900_000)
        #expect(filled.usedPageCount * filled.pageByteCount <= filled.fileByteCount)
        #expect(filled.lastTransaction == empty.lastTransaction + 100)
        try environment.write { transaction throws(StoreError) in try transaction.clear(table) }
        let cleared = try environment.statistics()
        #expect(cleared.freePageCount > 100)
        #expect(try environment.readerCheck() == 0)
    }
}

/// One entry in a write of its own.
func put(
    _ value: [UInt8], for key: [UInt8], _ table: Table<[UInt8]>, _ environment: Environment
) throws(TransactionError<StoreError>) {
    try environment.write { transaction throws(StoreError) in
        try transaction.put(value, for: key, in: table)
    }
}

/// Keys and values in turn.
func all(_ table: Table<[UInt8]>, _ environment: Environment) throws -> [[UInt8]] {
    var all: [[UInt8]] = []
    try environment.read { transaction throws(StoreError) in
        try transaction.scan(table) { key, value in
            all.append([UInt8](key))
            all.append([UInt8](value))
            return true
        }
    }
    return all
}
