internal import CLMDB

/// LMDB without anything of ours around it: the limit that our commits are measured against.
@safe final class RawStore {
    private let handle: OpaquePointer
    private var tables: [MDB_dbi] = []

    init(directory: String, tableCount: Int) throws(BenchError) {
        var created: OpaquePointer?
        unsafe mdb_env_create(&created)
        guard let made = unsafe created else { throw BenchError("LMDB does not start") }
        unsafe handle = made
        unsafe mdb_env_set_mapsize(handle, 4 << 30)
        unsafe mdb_env_set_maxdbs(handle, 64)
        guard unsafe mdb_env_open(handle, directory, 0, 0o600) == 0 else {
            throw BenchError("LMDB does not open \(directory)")
        }
        let transaction = try begin()
        for index in 0..<tableCount {
            var table: MDB_dbi = 0
            unsafe mdb_dbi_open(transaction.pointer, "t\(index)", UInt32(MDB_CREATE), &table)
            tables.append(table)
        }
        guard unsafe mdb_txn_commit(transaction.pointer) == 0 else { throw Self.failed }
    }

    deinit { unsafe mdb_env_close(handle) }

    @safe private struct RawWriter {
        let pointer: OpaquePointer
    }

    private static let failed = BenchError("LMDB does not commit")

    private func begin() throws(BenchError) -> RawWriter {
        var transaction: OpaquePointer?
        unsafe mdb_txn_begin(handle, nil, 0, &transaction)
        guard let begun = unsafe transaction else { throw Self.failed }
        return unsafe RawWriter(pointer: begun)
    }

    /// One synced commit of entries; each goes to the table of its place in the list.
    func commit(_ entries: [(key: [UInt8], value: [UInt8])]) throws(BenchError) {
        let transaction = try begin()
        for (index, entry) in entries.enumerated() {
            let table = tables[index % tables.count]
            let status = unsafe entry.key.span.withUnsafeBytes { key in
                unsafe entry.value.span.withUnsafeBytes { value in
                    var lentKey = unsafe MDB_val(
                        mv_size: key.count,
                        mv_data: UnsafeMutableRawPointer(mutating: key.baseAddress))
                    var lentValue = unsafe MDB_val(
                        mv_size: value.count,
                        mv_data: UnsafeMutableRawPointer(mutating: value.baseAddress))
                    return unsafe mdb_put(
                        transaction.pointer, table, &lentKey, &lentValue, 0)
                }
            }
            guard status == 0 else { throw Self.failed }
        }
        guard unsafe mdb_txn_commit(transaction.pointer) == 0 else { throw Self.failed }
    }
}

/// The puts of our own commands, as the store counted them.
package struct PutProfile: Sendable {
    /// Puts and deletes of one command.
    package var putCount = 10
    /// Bytes of keys and values of one command.
    package var byteCount = 2_000
    package var tableCount = 8

    package init() {}
}

/// LMDB alone, at the work that a command of ours gives it.
enum RawCommits {
    /// - Returns: seconds of each commit.
    static func measure(
        _ profile: PutProfile, groupOf size: Int, commitCount: Int, directory: String
    ) throws(BenchError) -> [Double] {
        let store = try RawStore(directory: directory, tableCount: profile.tableCount)
        var dice = Dice(seed: 7)
        var (number, seconds): (UInt64, [Double]) = (0, [])
        let valueCount = max(1, profile.byteCount / profile.putCount - 24)
        let value = dice.bytes(valueCount)
        for _ in 0..<commitCount {
            var entries: [(key: [UInt8], value: [UInt8])] = []
            for _ in 0..<size {
                // A command works on one subject, which a court's many cases make a fresh place.
                let subject = UInt64(dice.below(20_000))
                for _ in 0..<profile.putCount {
                    number += 1
                    var key: [UInt8] = []
                    for word in [subject, number, 0] {
                        for shift in stride(from: 56, through: 0, by: -8) {
                            key.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
                        }
                    }
                    entries.append((key, value))
                }
            }
            seconds.append(
                try Stopwatch.time { () throws(BenchError) in
                    try store.commit(entries)
                }.0)
        }
        return seconds
    }
}
