internal import Causality
internal import ChangeSets
internal import Encoding
internal import Sealing
package import Storage

/// Why a replica's folder cannot be used.
package enum ReplicaError: Error, Equatable {
    case store(StoreError)
    /// A newer program made the folder.
    case newerFormat(found: UInt64, known: UInt64)
    /// There is no replica in the folder.
    case notInitialised
    /// A log could not be admitted again: the reason, for a person.
    case unsound(String)
}

/// A node's copy of the country's court, on disk.
///
/// The front door of the archive: everything that enters enters through a `FoldSession` in one
/// write transaction; everything that is asked is asked of the schema in a snapshot.
package final class Replica: Sendable {
    package let environment: Environment
    package let schema: Schema

    /// Opens the replica in `directory`, making it on first use unless `options` say read-only.
    ///
    /// A rebuild that was interrupted, or that a newer layout of derived tables needs, is not done
    /// here: ask `needsRebuild`.
    package init(directory: String, options: Environment.Options) throws(ReplicaError) {
        do throws(StoreError) {
            environment = try Environment(directory: directory, options: options)
        } catch {
            throw error == .system(errno: 2) ? .notInitialised : .store(error)
        }
        // Before any table is made: a newer program's folder stays as it is.
        let found = try Self.format(in: environment)
        guard found ?? 0 <= Schema.formatVersion else {
            throw .newerFormat(found: found ?? 0, known: Schema.formatVersion)
        }
        if found == nil, options.isReadOnly { throw .notInitialised }
        do throws(StoreError) { schema = try Schema(in: environment) } catch {
            if case .tableMissing = error { throw .notInitialised }
            throw .store(error)
        }
        guard found == nil else { return }
        try write { (transaction) throws(StoreError) in
            try transaction.put(word(Schema.formatVersion), for: Meta.format, in: schema.meta)
            try transaction.put(word(Schema.derivedVersion), for: Meta.derived, in: schema.meta)
        }
    }

    /// - Returns: `nil` if there is no replica yet.
    private static func format(in environment: Environment) throws(ReplicaError) -> UInt64? {
        do throws(TransactionError<StoreError>) {
            let meta: Table<[UInt8]>
            do throws(StoreError) {
                meta = try environment.table(Schema.metaName, mayMake: false)
            } catch {
                if case .tableMissing = error { return nil }
                throw .store(error)
            }
            return try environment.read { (transaction) throws(StoreError) in
                try transaction.get(Meta.format, in: meta)?.bigEndian(at: 0, count: 8)
            }
        } catch {
            switch error {
            case .store(let error), .body(let error): throw .store(error)
            }
        }
    }

    package func read<Result>(
        _ body: (borrowing ReadTransaction) throws(StoreError) -> Result
    ) throws(ReplicaError) -> Result {
        do throws(TransactionError<StoreError>) {
            return try environment.read(body)
        } catch {
            switch error {
            case .store(let error), .body(let error): throw .store(error)
            }
        }
    }

    /// Runs `body` as the one writer; once more if the map had to grow.
    package func write<Result>(
        _ body: (borrowing WriteTransaction) throws(StoreError) -> Result
    ) throws(ReplicaError) -> Result {
        var mayRepeat = true
        while true {
            do throws(TransactionError<StoreError>) {
                return try environment.write(body)
            } catch {
                switch error {
                case .store(.mapFull) where mayRepeat, .body(.mapFull) where mayRepeat:
                    mayRepeat = false
                case .store(let error), .body(let error): throw .store(error)
                }
            }
        }
    }

    /// Whether the derived tables have to be made anew before the replica is used.
    package func needsRebuild() throws(ReplicaError) -> Bool {
        try read { (transaction) throws(StoreError) in
            let version = try transaction.get(Meta.derived, in: schema.meta)
            let isCut = try transaction.contains(Meta.rebuilding, in: schema.meta)
            return isCut || version != word(Schema.derivedVersion)
        }
    }

    // MARK: The node's own small facts

    package func meta(_ name: [UInt8]) throws(ReplicaError) -> [UInt8]? {
        try read { (transaction) throws(StoreError) in
            try transaction.get(name, in: schema.meta)
        }
    }

    package func setMeta(_ name: [UInt8], _ value: [UInt8]) throws(ReplicaError) {
        try write { (transaction) throws(StoreError) in
            try transaction.put(value, for: name, in: schema.meta)
        }
    }
}

func word(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: value)
    return bytes
}
