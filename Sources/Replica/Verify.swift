internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
package import Sealing
internal import Storage

/// One thing that is wrong with a replica, for a person.
package struct Finding: Equatable, Sendable {
    package let place: String
    package let problem: String

    package init(place: String, problem: String) {
        self.place = place
        self.problem = problem
    }
}

extension Replica {
    /// Checks the whole log: form, chain, roots, signatures, grants.
    ///
    /// - Parameters:
    ///   - rootKey: the authority's key, a node's only root of trust.
    ///   - progress: told now and then how many change sets were checked.
    /// - Returns: what is wrong, in the order of the log; empty if nothing is.
    package func verifyLog(
        rootKey: PublicKey, instance: Instance, _ progress: (UInt64) -> Void
    ) throws(ReplicaError) -> [Finding] {
        let registry = try read { (transaction) throws(StoreError) in
            try schema.registry(in: transaction)
        }
        var walk = LogWalk(registry: registry, rootKey: rootKey, instance: instance)
        var from: [UInt8]? = []
        while let start = from {
            let sets = try read { (transaction) throws(StoreError) in
                var sets: [(key: [UInt8], bytes: [UInt8])] = []
                try transaction.scan(schema.log, from: start) { key, value in
                    sets.append((key.array, value.array))
                    return sets.count < 1_000
                }
                return sets
            }
            for (key, bytes) in sets { walk.check(key: key, bytes: bytes) }
            progress(walk.count)
            from = sets.count == 1_000 ? sets.last.map { $0.key + [0] } : nil
        }
        let heads = try read { (transaction) throws(StoreError) in
            try schema.headTable(in: transaction)
        }
        if heads != walk.heads {
            walk.findings.append(
                Finding(place: "heads", problem: "they are not the ends of the logs"))
        }
        return walk.findings
    }
}

/// Goes through a log set by set and remembers what the next one has to name.
private struct LogWalk {
    let registry: RegistryState
    let rootKey: PublicKey
    let instance: Instance
    var heads = HeadTable()
    var findings: [Finding] = []
    var count: UInt64 = 0

    mutating func check(key: [UInt8], bytes: [UInt8]) {
        count += 1
        let place = "log \(SubjectID(keyBytes: key).first)"
        do throws(DecodingError) {
            let set = try ChangeSet(bytes)
            check(set, at: place, key: key)
            _ = try set.changes()
        } catch {
            findings.append(
                Finding(place: place, problem: "\(error.name) at byte \(error.offset)"))
        }
    }

    private mutating func check(_ set: ChangeSet, at place: String, key: [UInt8]) {
        let header = set.header
        if ChangeID(header.origin, header.first).keyBytes != key {
            findings.append(Finding(place: place, problem: "it stands under another's key"))
        }
        let head = heads[header.origin]
        if header.first != (head?.number ?? 0) + 1 {
            findings.append(Finding(place: place, problem: "changes before it are missing"))
        }
        if header.previous != head?.hash ?? .zero {
            findings.append(Finding(place: place, problem: "it names another predecessor"))
        }
        heads.set(Head(origin: header.origin, number: header.last, hash: set.hash))
        guard let key = publicKey(header) else {
            findings.append(Finding(place: place, problem: "the registry has no such grant"))
            return
        }
        do throws(SealError) {
            _ = try Sealed<Unverified>(set).verified(by: key, in: instance)
        } catch {
            findings.append(Finding(place: place, problem: "\(error)"))
        }
    }

    private func publicKey(_ header: Header) -> PublicKey? {
        if header.origin == .authority { return rootKey }
        return registry.grant(of: header)?.granted.publicKey.map { PublicKey($0) }
    }
}
