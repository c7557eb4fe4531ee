import Foundation
import Storage
import Testing

/// A directory that nobody else has, gone when this is.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open(_ change: (inout Environment.Options) -> Void = { _ in }) throws -> Environment {
        var options = Environment.Options()
        options.isDurable = false
        change(&options)
        return try Environment(directory: path, options: options)
    }
}

/// Numbers out of a seed, the same on every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// Few and short bytes, so that keys collide, prefix each other and meet the bounds.
    mutating func key() -> [UInt8] {
        (0..<Int.random(in: 1...3, using: &self)).map { _ in
            [0, 1, 0x7F, 0xFE, 0xFF].randomElement(using: &self) ?? 0
        }
    }

    mutating func value() -> [UInt8] {
        (0..<Int.random(in: 0...40, using: &self)).map { _ in
            UInt8.random(in: 0...255, using: &self)
        }
    }
}

/// The same as a table, as plain as can be.
struct Model {
    private(set) var entries: [[UInt8]: [UInt8]] = [:]

    var keys: [[UInt8]] { entries.keys.sorted { $0.lexicographicallyPrecedes($1) } }

    subscript(key: [UInt8]) -> [UInt8]? {
        get { entries[key] }
        set { entries[key] = newValue }
    }

    func floor(_ key: [UInt8]) -> [UInt8]? {
        keys.last { !key.lexicographicallyPrecedes($0) }
    }

    func ceiling(_ key: [UInt8]) -> [UInt8]? {
        keys.first { !$0.lexicographicallyPrecedes(key) }
    }

    func range(from: [UInt8], below: [UInt8]?) -> [[UInt8]] {
        keys.filter { key in
            !key.lexicographicallyPrecedes(from)
                && below.map { key.lexicographicallyPrecedes($0) } ?? true
        }
    }
}

extension Transaction {
    /// The keys that a scan shows, at most `limit` of them.
    func keys(
        _ table: Table<[UInt8]>, from: [UInt8] = [], below: [UInt8]? = nil, reversed: Bool = false,
        limit: Int = .max
    ) throws(StoreError) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        try scan(table, from: from, below: below, reversed: reversed) { key, _ in
            keys.append([UInt8](key))
            return keys.count < limit
        }
        return keys
    }
}

extension [UInt8] {
    init(_ span: Span<UInt8>) {
        self.init(capacity: span.count) { output in
            for index in span.indices { output.append(span[index]) }
        }
    }
}
