import Storage
import Testing

/// What needs a second process: a neighbour, or one that dies of a misuse.
@Suite struct ProcessTests {
    @Test("A key of 512 bytes stops the process") func longKey() async {
        await #expect(processExitsWith: .failure) {
            let directory = try TemporaryDirectory()
            let environment = try directory.open()
            let table = try environment.table("t", key: [UInt8].self)
            try put([], for: Array(repeating: 9, count: 512), table, environment)
        }
    }

    @Test("A write while the writer's own bytes are lent stops the process")
    func writeUnderLoan() async {
        await #expect(processExitsWith: .failure) {
            let directory = try TemporaryDirectory()
            let environment = try directory.open()
            let table = try environment.table("t", key: [UInt8].self)
            try environment.write { transaction throws(StoreError) in
                try transaction.put([1], for: [1], in: table)
                try transaction.scan(table) { _, _ in
                    (try? transaction.delete([1], in: table)) ?? false
                }
            }
        }
    }

    @Test("Another process reads beside a running one, and sees its commits")
    func readsBeside() async throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        try put([7], for: [1], table, environment)
        await #expect(processExitsWith: .success) { [path = directory.path as String] in
            var options = Environment.Options()
            options.isReadOnly = true
            let environment = try Environment(directory: path, options: options)
            let table = try environment.table("t", key: [UInt8].self)
            let value = try environment.read { transaction throws(StoreError) in
                try transaction.get([1], in: table)
            }
            #expect(value == [7])
        }
        try put([8], for: [1], table, environment)
    }

    @Test("A map that another process has grown is taken over")
    func adoptsGrowth() async throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open { $0.mapByteCount = 1 << 20 }
        let table = try environment.table("t", key: [UInt8].self)
        try put([7], for: [1], table, environment)
        await #expect(processExitsWith: .success) { [path = directory.path as String] in
            let environment = try Environment(directory: path)
            let table = try environment.table("t", key: [UInt8].self)
            try put(Array(repeating: 1, count: 3_000_000), for: [2], table, environment)
        }
        let count = try environment.read { transaction throws(StoreError) in
            try transaction.withValue(of: [2], in: table) { $0.count }
        }
        #expect(count == 3_000_000)
        try put([9], for: [3], table, environment)
    }
}
