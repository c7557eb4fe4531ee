internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Node

// The end of a replica's right to write.
extension Enrolling {
    static let end = Verb(
        name: "enrol end", summary: "end a replica's right to write, at a head",
        help: """
            mehkeme enrol end --authority FILE --replica N --number N [--epoch N] [--hash HEX]
                              --reason TEXT --out FILE
            mehkeme enrol end --data DIR --replica N --number N [--epoch N] [--hash HEX]
                              --reason TEXT

            What lies beyond change N of that replica counts nowhere. With --authority, FILE carries
            the end to the nodes: mehkeme enrol accept at one of them, and it spreads by itself.

            --hash is that of the set that ends with change N: of two branches of a log, the other
            one counts nowhere. With --data it is taken from the log, if such a set is there.
            """,
        options: [
            .value("authority"), .value("data"), .value("replica"), .value("number"),
            .value("epoch"), .value("reason"), .value("out"), .value("hash"),
        ],
        writes: true
    ) { call throws(Failure) in
        let ended = try ending(call.arguments)
        if let path = call.arguments["authority"].map(call.path) {
            let target = call.path(try call.arguments.required("out"))
            let answer = try AuthorityFile.change(path) { (file) throws(Failure) in
                // What was granted under a delegation stands in other logs than the authority's.
                let isOwn = ended.replica < RegistryState.delegatedReplicaMin
                if isOwn { _ = try grants(of: ended, in: try file.registry()) }
                return file.answer(try file.append(.grantEnded(ended), at: Wall.now))
            }
            try Files.write(answer.bytes, to: target)
        } else {
            try byDelegation(ended, of: try call.openHouse())
        }
        call.output.line("replica \(ended.replica) ends at \(ended.lastNumber)")
        return .done
    }

    private static func ending(_ arguments: Arguments) throws(Failure) -> GrantEnded {
        var ended = GrantEnded()
        _ = try arguments.required("replica")
        _ = try arguments.required("number")
        ended.replica = try arguments.number("replica", default: 0)
        ended.epoch = try arguments.number("epoch", default: 0)
        ended.lastNumber = try arguments.number("number", default: 0)
        ended.reason = try arguments.required("reason")
        if let text = arguments["hash"] {
            guard let bytes = Hex.bytes(text), let hash = Digest256(bytes) else {
                throw Failure(.usage, "--hash is 64 hexadecimal figures.")
            }
            ended.lastHash = hash
        }
        guard ended.reason.utf8.count <= 500 else {
            throw Failure(.usage, "--reason has at most 500 bytes.")
        }
        guard (1...UInt64(UInt32.max)).contains(ended.replica),
            ended.epoch <= UInt64(UInt32.max)
        else { throw Failure(.usage, "There can be no such replica or epoch.") }
        return ended
    }

    private static func byDelegation(_ ended: GrantEnded, of house: House) throws(Failure) {
        let ended = try completed(ended, by: house)
        let (_, after) = try house.register { (registry) throws(Failure) in
            try requireDelegation(of: house.identity, in: registry)
            for grant in try grants(of: ended, in: registry) {
                guard !grant.byAuthority, grant.end == nil else {
                    throw Failure(
                        "What the authority granted, or what has ended, is changed by its file "
                            + "alone (--authority).")
                }
            }
            return .grantEnded(ended)
        }
        for grant in try grants(of: ended, in: after) where grant.end != ended {
            throw Failure("The registry did not take the end: replica \(ended.replica) goes on.")
        }
    }

    /// The end with the hash of the set that it ends with, as this node's log has it.
    private static func completed(
        _ ended: GrantEnded, by house: House
    ) throws(Failure) -> GrantEnded {
        guard ended.lastHash == nil, ended.lastNumber > 0, let origin = ended.origin else {
            return ended
        }
        var ended = ended
        let change = ChangeID(origin, ended.lastNumber)
        let set = try house.changeSet(holding: change)
        if let set, set.header.last == ended.lastNumber { ended.lastHash = set.hash }
        return ended
    }

    /// - Throws: if there are none.
    private static func grants(
        of ended: GrantEnded, in registry: RegistryState
    ) throws(Failure) -> [Grant] {
        let found = registry.grants.filter {
            $0.granted.replica == ended.replica && $0.granted.epoch == ended.epoch
        }
        guard !found.isEmpty else {
            throw Failure(
                "The registry knows no replica \(ended.replica) with epoch \(ended.epoch).")
        }
        return found
    }

    static func requireDelegation(
        of identity: Identity, in registry: RegistryState
    ) throws(Failure) {
        let grant = registry.grant(identity.grant)
        guard grant?.granted.delegates ?? false, grant?.end == nil else {
            throw Failure("This node has no delegation: only the authority's file can do this.")
        }
    }
}
