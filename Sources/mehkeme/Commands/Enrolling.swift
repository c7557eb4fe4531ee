internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Node
internal import Replica
internal import Sealing
internal import Storage

/// How a node comes into the country: authority, request, grant, acceptance.
enum Enrolling {
    static let verbs = [initialise, authority, request, grant, end, accept]

    static let initialise = Verb(
        name: "init", summary: "make a node's data folder with fresh keys",
        help: """
            mehkeme init --role court|central|office|field --data DIR [--court CODE]… [--name TEXT]

            Makes the folder and the node's keys. The node can do nothing before it is enrolled:
            mehkeme enrol request, then grant at the authority, then accept.

              mehkeme init --role court --court 050 --name "Masallı Rayon Məhkəməsi" --data m
            """,
        options: [.value("role"), .value("data"), .values("court"), .value("name")]
    ) { call throws(Failure) in
        let role = try call.arguments.required("role")
        guard let known = NodeRole(name: role), known != .authority, known != .none,
            known != .integration
        else { throw Failure(.usage, "--role is court, central, office or field.") }
        // The centre's own directory (its staff and their roles) has a place's code too.
        var courts = call.arguments.all("court")
        if known == .central, courts.isEmpty { courts = ["000"] }
        if known == .court || known == .office || known == .field, courts.isEmpty {
            throw Failure(.usage, "--court CODE says for which court or office the node writes.")
        }
        for court in courts where court.utf8.count > 8 || court.isEmpty {
            throw Failure(.usage, "“\(court)” is no court's code: 1 to 8 bytes, such as 050.")
        }
        let name = call.arguments["name"] ?? courts.first ?? role
        guard courts.count <= 64, name.utf8.count <= 200 else {
            throw Failure(.usage, "A node has at most 64 courts, and a name of at most 200 bytes.")
        }
        let folder = try call.folder()
        try folder.create(role: role, courts: courts, name: name)
        call.output.line("\(folder.path): made. Next: mehkeme enrol request.")
        return .done
    }

    static let authority = Verb(
        name: "authority init", summary: "make the national root key, kept off every node",
        help: """
            mehkeme authority init --out FILE [--instance NAME]

            Makes the authority's key and its log in FILE, readable by its owner only. Keep it off
            every node. NAME tells this country's (or this training's) signatures from others'.

              mehkeme authority init --out root.authority --instance az-demo
            """,
        options: [.value("out"), .value("instance")]
    ) { call throws(Failure) in
        let path = call.path(try call.arguments.required("out"))
        guard !Files.isThere(path) else {
            throw Failure("\(path) is there already. An authority's file is never overwritten.")
        }
        let instance = call.arguments["instance"] ?? "az"
        guard !instance.isEmpty, instance.utf8.count <= 32 else {
            throw Failure(.usage, "--instance has 1 to 32 bytes.")
        }
        var file = AuthorityFile(
            instance: instance, seed: Chance.bytes(SigningKey.seedByteCount))
        var established = InstanceEstablished()
        established.instance = instance
        established.publicKey = SigningKey(seed: file.seed).publicKey.digest
        try file.append(.instanceEstablished(established), at: Wall.now)
        try Files.writeSecret(file.bytes, to: path)
        call.output.line("\(path): root key \(established.publicKey?.hex ?? "")")
        return .done
    }

    static let request = Verb(
        name: "enrol request", summary: "write a node's request for the authority",
        help: """
            mehkeme enrol request --data DIR --out FILE

            FILE goes to the authority, over a link or on a stick. It holds no secret.
            """,
        options: [.value("data"), .value("out")]
    ) { call throws(Failure) in
        let folder = try call.folder()
        guard folder.isInitialised else {
            throw Failure("\(folder.path) is no node's data folder. mehkeme init makes one.")
        }
        let path = call.path(try call.arguments.required("out"))
        let request = try folder.pendingRequest()
        try Files.write(request.sealed(by: try folder.signingKey()), to: path)
        call.output.line("\(path): request for \(request.role) “\(request.name)”")
        return .done
    }

    static let grant = Verb(
        name: "enrol grant", summary: "grant a request, as the authority or under its delegation",
        help: """
            mehkeme enrol grant --authority FILE REQUEST --out FILE [--delegate] [--days N]
            mehkeme enrol grant --data DIR REQUEST --out FILE [--days N]

            Gives the node its number, role, courts and validity (3650 days unless told otherwise).
            A central node gets the right to grant in turn by --delegate.
            """,
        options: [
            .value("authority"), .value("data"), .value("out"), .flag("delegate"), .value("days"),
        ],
        writes: true
    ) { call throws(Failure) in try granting(call) }

    private static let daysMax: UInt64 = 36_500

    private static func granting(_ call: Call) throws(Failure) -> ExitCode {
        let source = call.path(try call.arguments.positional("REQUEST")[0])
        let target = call.path(try call.arguments.required("out"))
        let (request, key) = try EnrolmentRequest.opened(try Files.read(source))
        guard let role = NodeRole(name: request.role) else {
            throw Failure("The request asks for the role “\(request.role)”, which there is not.")
        }
        let days = try call.arguments.number("days", default: 3650)
        guard (1...daysMax).contains(days) else {
            throw Failure(.usage, "--days is from 1 to \(daysMax).")
        }
        var granted = ReplicaGranted()
        granted.publicKey = key.digest
        granted.role = role
        granted.courts = request.courts
        granted.name = request.name
        granted.validFrom = Wall.now
        granted.validUntil = Wall.now.advanced(byMilliseconds: days * 86_400_000)
        granted.delegates = call.arguments.has("delegate")
        let answer =
            if let path = call.arguments["authority"] {
                try byAuthority(&granted, file: call.path(path))
            } else {
                try byDelegation(&granted, of: try call.openHouse())
            }
        try Files.write(answer.bytes, to: target)
        call.output.line(
            "\(target): replica \(granted.replica), \(granted.role.name) “\(granted.name)”")
        return .done
    }

    private static func byAuthority(
        _ granted: inout ReplicaGranted, file path: String
    ) throws(Failure) -> EnrolmentAnswer {
        let publicKey = PublicKey(granted.publicKey ?? .zero)
        return try AuthorityFile.change(path) { (file) throws(Failure) in
            granted.replica = try file.registry().nextReplica
            let grant = try file.append(.replicaGranted(granted), at: Wall.now)
            guard try file.registry().grant(grant) != nil else { throw refusedGrant }
            var answer = file.answer(grant)
            answer.publicKey = publicKey
            return answer
        }
    }

    private static var refusedGrant: Failure {
        Failure("The registry did not take the grant: nobody is enrolled by it.")
    }

    private static func byDelegation(
        _ granted: inout ReplicaGranted, of house: House
    ) throws(Failure) -> EnrolmentAnswer {
        let (identity, replica) = (house.identity, house.replica)
        let (grant, after) = try house.register { (registry) throws(Failure) in
            try requireDelegation(of: identity, in: registry)
            guard granted.role != .central, !granted.delegates else {
                throw Failure("A delegation grants neither a central role nor a delegation.")
            }
            granted.replica = registry.nextDelegatedReplica
            return .replicaGranted(granted)
        }
        guard after.grant(grant) != nil else { throw refusedGrant }
        var answer = EnrolmentAnswer()
        answer.instance = identity.instance
        answer.rootKey = PublicKey(identity.rootKey ?? .zero)
        answer.publicKey = PublicKey(granted.publicKey ?? .zero)
        answer.grant = grant
        for origin in [Origin.authority, identity.origin] {
            var after: UInt64 = 0
            while let (sets, last) = try asking(
                house.folder.path,
                { () throws(ReplicaError) in try replica.segment(of: origin, after: after) })
            {
                answer.segments.append(sets)
                after = last
            }
        }
        return answer
    }

    static let accept = Verb(
        name: "enrol accept", summary: "take the authority's answer, or its news",
        help: """
            mehkeme enrol accept --data DIR FILE

            The first answer enrols the node and pins the authority's root key. Later files bring
            the registry's news; they are taken only from the same authority.
            """,
        options: [.value("data")], writes: true
    ) { call throws(Failure) in
        let path = call.path(try call.arguments.positional("FILE")[0])
        let answer = try EnrolmentAnswer(try Files.read(path))
        return try Acceptance(answer, call).run()
    }
}
