import Storage
import Testing

@Suite struct TableLawTests {
    @Test("A table answers as a dictionary does", arguments: [UInt64](1...6))
    func answersLikeADictionary(seed: UInt64) throws {
        print("SEED=\(seed)")
        var dice = Dice(seed: seed)
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        var model = Model()
        for _ in 0..<8 {
            try environment.write { transaction throws(StoreError) in
                for _ in 0..<15 {
                    let key = dice.key()
                    switch Int.random(in: 0..<4, using: &dice) {
                    case 0:
                        let wasThere = try transaction.delete(key, in: table)
                        #expect(wasThere == (model[key] != nil))
                        model[key] = nil
                    case 1:
                        let value = dice.value()
                        try transaction.putAppending(value, for: key, in: table)
                        model[key] = value
                    default:
                        let value = dice.value()
                        try transaction.put(value, for: key, in: table)
                        model[key] = value
                    }
                }
                try compare(transaction, table, model, &dice)
            }
            try environment.read { transaction throws(StoreError) in
                try compare(transaction, table, model, &dice)
            }
        }
    }

    private func compare<Mode>(
        _ transaction: borrowing Transaction<Mode>, _ table: Table<[UInt8]>, _ model: Model,
        _ dice: inout Dice
    ) throws(StoreError) {
        let count = try transaction.count(in: table)
        #expect(count == model.entries.count)
        for key in model.keys + [dice.key(), dice.key(), [0], [255, 255, 255, 255]] {
            let value = try transaction.get(key, in: table)
            #expect(value == model[key])
            let isThere = try transaction.contains(key, in: table)
            #expect(isThere == (model[key] != nil))
            let lent = try transaction.withValue(of: key, in: table) { [UInt8]($0) }
            #expect(lent == model[key])
            let floor = try transaction.floor(key, in: table)
            #expect(floor?.key == model.floor(key))
            #expect(floor?.value == model.floor(key).flatMap { model[$0] })
            let floorKey = try transaction.floorKey(key, in: table)
            #expect(floorKey == model.floor(key))
            let ceiling = try transaction.ceiling(key, in: table)
            #expect(ceiling?.key == model.ceiling(key))
            #expect(ceiling?.value == model.ceiling(key).flatMap { model[$0] })
            let ceilingKey = try transaction.ceilingKey(key, in: table)
            #expect(ceilingKey == model.ceiling(key))
        }
        let ends = try (transaction.first(in: table)?.key, transaction.last(in: table)?.key)
        #expect(ends == (model.keys.first, model.keys.last))
        for _ in 0..<6 {
            let from = Bool.random(using: &dice) ? dice.key() : []
            let below = Bool.random(using: &dice) ? dice.key() : nil
            let range = model.range(from: from, below: below)
            let forward = try transaction.keys(table, from: from, below: below)
            #expect(forward == range)
            let backward = try transaction.keys(table, from: from, below: below, reversed: true)
            #expect(backward == range.reversed())
        }
    }

    @Test("A scan that stops goes on from the key after the last one seen")
    func goesOn() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        let keys = (0..<100).map { [UInt8($0), 7] }
        try environment.write { transaction throws(StoreError) in
            for key in keys { try transaction.put([], for: key, in: table) }
        }
        var seen: [[UInt8]] = []
        while true {
            let from = seen.last.map { $0 + [0] } ?? []
            let piece = try environment.read { transaction throws(StoreError) in
                try transaction.keys(table, from: from, limit: 9)
            }
            if piece.isEmpty { break }
            seen += piece
        }
        #expect(seen == keys)
    }

    @Test("A prefix is scanned whole and alone, also one of all ones")
    func prefixes() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        let keys: [[UInt8]] = [
            [1], [1, 255], [1, 255, 0], [1, 255, 255], [2], [255], [255, 255], [255, 255, 9],
        ]
        try environment.write { transaction throws(StoreError) in
            for key in keys { try transaction.put([], for: key, in: table) }
        }
        for prefix: [UInt8] in [[], [1], [1, 255], [2, 0], [255, 255], [255]] {
            var found: [[UInt8]] = []
            try environment.read { transaction throws(StoreError) in
                try transaction.scan(table, prefix: prefix) { key, _ in
                    found.append([UInt8](key))
                    return true
                }
            }
            #expect(found == keys.filter { $0.starts(with: prefix) })
        }
    }

    @Test("A part of a large value is that part, and nothing beyond its end")
    func slices() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        var dice = Dice(seed: 1)
        let value = (0..<35_000).map { _ in UInt8.random(in: 0...255, using: &dice) }
        try environment.write { transaction throws(StoreError) in
            try transaction.put(value, for: [1], in: table)
        }
        try environment.read { transaction throws(StoreError) in
            for (offset, count) in [(0, 300), (34_700, 300), (12_345, 300), (35_000, 0)] {
                let part = try transaction.slice(
                    of: [1], in: table, offset: offset, count: count)
                #expect(part == Array(value[offset..<offset + count]))
            }
            for (offset, count) in [(34_701, 300), (35_001, 0), (-1, 2), (0, -1), (1, Int.max)] {
                let part = try transaction.slice(
                    of: [1], in: table, offset: offset, count: count)
                #expect(part == nil)
            }
            let absent = try transaction.slice(of: [2], in: table, offset: 0, count: 0)
            #expect(absent == nil)
        }
    }

    @Test("A key of 511 bytes is kept") func longestKey() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try environment.table("t", key: [UInt8].self)
        let key = [UInt8](repeating: 9, count: StorageLimits.keyByteCountMax)
        try environment.write { transaction throws(StoreError) in
            try transaction.put([1], for: key, in: table)
        }
        let value = try environment.read { transaction throws(StoreError) in
            try transaction.get(key, in: table)
        }
        #expect(value == [1])
    }
}
