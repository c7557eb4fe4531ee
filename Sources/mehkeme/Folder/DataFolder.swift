internal import Encoding
internal import Foundation
internal import Glibc
internal import Node
internal import Replica
internal import Sealing
internal import Storage

/// A node's data folder and where things lie in it.
///
/// - Shape: `replica/` LMDB, `keys/` secrets (0600), `documents/` files by content, `node.lock`,
///   `door` (the local socket).
struct DataFolder: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    var replica: String { path + "/replica" }
    var documents: String { path + "/documents" }
    var spool: String { path + "/spool" }
    var lock: String { path + "/node.lock" }
    var door: String { path + "/door" }
    private var keys: String { path + "/keys" }
    private var nodeKey: String { keys + "/node.key" }
    private var drawKey: String { keys + "/draw.key" }
    private var request: String { keys + "/request" }

    var isInitialised: Bool { FileManager.default.fileExists(atPath: nodeKey) }

    /// Makes the folder with fresh keys.
    func create(role: String, courts: [String], name: String) throws(Failure) {
        try create(seed: Chance.bytes(SigningKey.seedByteCount), drawSecret: Chance.bytes(32))
        var pending = EnrolmentRequest()
        pending.role = role
        pending.courts = courts
        pending.name = name
        try Files.writeSecret(pending.bytes, to: request)
    }

    /// Makes the folder with these keys.
    func create(seed: [UInt8], drawSecret: [UInt8]) throws(Failure) {
        guard !isInitialised else {
            throw Failure("\(path) is a node's data folder already. Choose another folder.")
        }
        do {
            for directory in [path, keys, replica, documents] {
                try FileManager.default.createDirectory(
                    atPath: directory, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw Failure("\(path) cannot be made: \(error.localizedDescription)")
        }
        try Files.writeSecret(seed, to: nodeKey)
        try Files.writeSecret(drawSecret, to: drawKey)
    }

    func signingKey() throws(Failure) -> SigningKey {
        let seed = try Files.read(nodeKey)
        guard seed.count == SigningKey.seedByteCount else {
            throw Failure(.damaged, "\(nodeKey) is not a key.")
        }
        return SigningKey(seed: seed)
    }

    func drawSecret() throws(Failure) -> [UInt8] { try Files.read(drawKey) }

    func pendingRequest() throws(Failure) -> EnrolmentRequest {
        try EnrolmentRequest(try Files.read(request))
    }

    /// Opens the replica.
    func open(isReadOnly: Bool) throws(Failure) -> Replica {
        guard isInitialised else {
            throw Failure(
                "\(path) is no node's data folder, or you may not read it. mehkeme init makes one.")
        }
        var options = Storage.Environment.Options()
        options.isReadOnly = isReadOnly
        do throws(ReplicaError) {
            return try Replica(directory: replica, options: options)
        } catch {
            throw Failure(error, folder: path)
        }
    }

    func identity(in replica: Replica) throws(Failure) -> Identity {
        let kept = try asking(path) { () throws(ReplicaError) in
            try replica.meta(Meta.identity)
        }
        guard let kept else {
            throw Failure(
                """
                \(path) is not enrolled yet. mehkeme enrol request makes the request for the \
                authority, mehkeme enrol accept takes its answer.
                """)
        }
        var reader = CBORReader(kept)
        do throws(Encoding.DecodingError) {
            return try FieldReader.read(Identity.self, from: &reader)
        } catch {
            throw Failure(.damaged, "The identity in \(path) is damaged.")
        }
    }
}

/// Asks a replica and says in a person's words what went wrong.
func asking<Value>(
    _ folder: String, _ body: () throws(ReplicaError) -> Value
) throws(Failure) -> Value {
    do throws(ReplicaError) { return try body() } catch {
        throw Failure(error, folder: folder)
    }
}

extension Failure {
    /// Says what is wrong with a replica, and what to do.
    init(_ error: ReplicaError, folder: String) {
        switch error {
        case .newerFormat(let found, let known):
            self.init(
                .newer,
                """
                \(folder) was made by a newer mehkeme (format \(found), this one knows \(known)). \
                Nothing was changed. Use that version.
                """)
        case .notInitialised:
            self.init("\(folder) has no replica yet. mehkeme enrol accept makes it.")
        case .unsound(let reason): self.init(.damaged, "\(folder): \(reason)")
        case .store(.alreadyOpenHere): self.init(.busy, "\(folder) is open in this process.")
        case .store(.full), .store(.mapFull):
            self.init(
                "The disk of \(folder) is full. Nothing was written. Make room and try again.")
        case .store(.damaged(let what)):
            self.init(
                .damaged,
                "\(folder) is damaged: \(what). mehkeme verify says more; mehkeme rebuild mends "
                    + "what is derived.")
        case .store(.corrupt(let status)):
            self.init(.damaged, "The store in \(folder) is corrupt (LMDB \(status)). Restore it.")
        case .store(.system(let number)), .store(.flushFailed(let number)):
            let reason = Files.words(number)
            self.init("\(folder): \(reason). Is it there, and may you write to it?")
        case .store(let error): self.init("\(folder): \(error)")
        }
    }
}
