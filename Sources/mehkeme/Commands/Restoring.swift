internal import Casework
internal import Causality
internal import Encoding
internal import Foundation
internal import Node
internal import Replica
internal import Sealing
internal import Storage

/// `mehkeme restore`: a backup takes the replica's place; what was there is set aside.
struct Restoring {
    let call: Call

    init(_ call: Call) { self.call = call }

    func run() throws(Failure) -> ExitCode {
        let source = call.path(try call.arguments.positional("FILE")[0])
        let folder = try call.folder()
        guard folder.isInitialised else {
            throw Failure("\(folder.path) is no node's data folder. mehkeme init makes one.")
        }
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        let fresh = folder.path + "/replica.restored"
        let aside = folder.path + "/replica.before-restore-\(Wall.now.milliseconds)"
        // What took its place is not there any more.
        defer { try? FileManager.default.removeItem(atPath: fresh) }
        do {
            try? FileManager.default.removeItem(atPath: fresh)
            try FileManager.default.createDirectory(
                atPath: fresh, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try FileManager.default.copyItem(atPath: source, toPath: fresh + "/data.mdb")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: fresh + "/data.mdb")
        } catch {
            throw Failure("\(source) cannot be copied: \(error.localizedDescription)")
        }
        try prepare(fresh, source, of: folder)
        // From here on the copy stops by itself: a cut in the middle cannot make it write.
        try Files.flush(fresh + "/data.mdb")
        try Files.flush(fresh)
        try exchange(fresh, for: folder.replica, aside)
        try Files.flush(folder.path)
        call.output.line("\(folder.path): restored from \(source)")
        call.output.line("what was there lies in \(aside)")
        call.output.note(
            "It takes part again at once, and writes again once a peer has brought what it lacks.")
        return .done
    }

    private func exchange(
        _ fresh: String, for replica: String, _ aside: String
    ) throws(Failure) {
        do {
            try FileManager.default.moveItem(atPath: replica, toPath: aside)
        } catch {
            throw Failure("The replica could not be set aside: \(error.localizedDescription)")
        }
        do {
            try FileManager.default.moveItem(atPath: fresh, toPath: replica)
        } catch {
            let isBack = (try? FileManager.default.moveItem(atPath: aside, toPath: replica)) != nil
            throw Failure(
                "The backup could not be put in place: \(error.localizedDescription). "
                    + (isBack ? "Nothing was changed." : "What was there lies in \(aside)."))
        }
    }

    /// Makes sure that the copy is this node's, and stops its writing, before it takes its place.
    private func prepare(
        _ directory: String, _ source: String, of folder: DataFolder
    ) throws(Failure) {
        let key = try folder.signingKey().publicKey
        let replica: Replica
        do throws(ReplicaError) {
            replica = try Replica(directory: directory, options: Storage.Environment.Options())
        } catch {
            throw Failure(error, folder: source)
        }
        let kept = try asking(source) { () throws(ReplicaError) in try replica.meta(Meta.identity) }
        guard kept != nil else {
            throw Failure("\(source) is the backup of a node that was never enrolled.")
        }
        let identity = try folder.identity(in: replica)
        try asking(source) { () throws(ReplicaError) in
            if try replica.needsRebuild() { try replica.rebuild { _ in } }
        }
        let registry = try asking(source) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try replica.schema.registry(in: transaction)
            }
        }
        guard registry.grant(identity.grant)?.granted.publicKey == key.digest else {
            throw Failure(
                "\(source) is another node's backup: \(folder.path) does not hold its key.")
        }
        guard !call.arguments.has("no-peers") else { return }
        try asking(source) { () throws(ReplicaError) in
            try replica.setMeta(Meta.restored, [1])
        }
    }
}
