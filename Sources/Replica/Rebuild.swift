internal import Causality
internal import ChangeSets
package import Encoding
internal import Sealing
internal import Storage

extension Replica {
    /// Throws all derived tables away and folds them anew from the log.
    ///
    /// Cut at any point, it begins again: a flag stands while it runs. The registry's logs come
    /// first; whatever else comes too early waits by name, as in live sync.
    ///
    /// - Parameter progress: told after each transaction how many changes are in.
    package func rebuild(_ progress: (UInt64) -> Void) throws(ReplicaError) {
        try write { (transaction) throws(StoreError) in
            try transaction.put([1], for: Meta.rebuilding, in: schema.meta)
            for (_, table) in schema.derived { try transaction.clear(table) }
        }
        var next: [UInt8]? = []
        var total: UInt64 = 0
        while let from = next {
            var count: UInt64 = 0
            next = try write { (transaction) throws(StoreError) in
                count = 0
                return try readmit(from: from, count: &count, in: transaction)
            }
            total += count
            progress(total)
        }
        try write { (transaction) throws(StoreError) in
            try transaction.put(word(Schema.derivedVersion), for: Meta.derived, in: schema.meta)
            try transaction.delete(Meta.rebuilding, in: schema.meta)
        }
    }

    /// Admits the next sets of the log again.
    ///
    /// - Returns: where to go on; `nil` at the end.
    private func readmit(
        from: [UInt8], count: inout UInt64, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [UInt8]? {
        var sets: [(key: [UInt8], bytes: [UInt8])] = []
        try transaction.scan(schema.log, from: from) { key, value in
            sets.append((key.array, value.array))
            return sets.count < ReplicaLimits.rebuildSetCountMax
        }
        let session = try FoldSession(schema, in: transaction)
        for (key, bytes) in sets {
            let set = try decoded("log at \(Hex.text(key))") { () throws(DecodingError) in
                try ChangeSet(bytes)
            }
            try session.take(again: set, in: transaction)
            count += UInt64(set.header.count)
        }
        try session.flush(in: transaction)
        guard let last = sets.last, sets.count == ReplicaLimits.rebuildSetCountMax else {
            return nil
        }
        return last.key + [0]
    }
}

extension FoldSession {
    /// Takes a set that the log holds already into the derived tables.
    fileprivate func take(
        again set: ChangeSet, in transaction: borrowing WriteTransaction
    ) throws(StoreError) {
        try moveHead(to: set, in: transaction)
        let changes = try decoded("log of \(set.header.origin)") { () throws(DecodingError) in
            try set.changes()
        }
        for (number, change) in changes {
            let id = ChangeID(set.header.origin, number)
            try noteRequest(of: change, id, in: transaction)
            try take(change, id, set.header, in: transaction)
            try doubt(namersOf: id, in: change.subject ?? SubjectID(id), in: transaction)
            try releaseWaiting(in: transaction)
        }
        try judgeAgain(in: transaction)
    }
}

// MARK: Digests

/// What two replicas compare to know that they are equal.
package struct ReplicaDigest: Equatable, Sendable {
    /// Over the heads of all logs: equal means equal history.
    package let log: Digest256
    /// Over all derived tables: equal means equal state, indexes and sums.
    package let derived: Digest256
    package let changeCount: UInt64
    package let subjectCount: UInt64
}

extension Replica {
    package func digest() throws(ReplicaError) -> ReplicaDigest {
        var changeCount: UInt64 = 0
        let (log, subjects) = try read { (transaction) throws(StoreError) in
            let heads = try schema.headTable(in: transaction)
            for head in heads.heads { changeCount += head.number }
            return (heads.digest, try transaction.count(in: schema.records))
        }
        let hash = StreamingSHA256()
        for (name, table) in schema.derived {
            hash.update(Array(name.utf8) + [0])
            var from: [UInt8]? = []
            // In pieces, so that no snapshot outlives its bound; run it when nothing is written.
            while let start = from {
                from = try read { (transaction) throws(StoreError) in
                    var last: [UInt8]?
                    var count = 0
                    try transaction.scan(table, from: start) { key, value in
                        let key = key.array
                        hash.update(word(UInt64(key.count)) + key)
                        hash.update(word(UInt64(value.count)) + value.array)
                        count += 1
                        last = key
                        return count < 50_000
                    }
                    return count == 50_000 ? last.map { $0 + [0] } : nil
                }
            }
        }
        return ReplicaDigest(
            log: log, derived: hash.digest(), changeCount: changeCount,
            subjectCount: UInt64(subjects))
    }
}
