internal import Causality
internal import Foundation
internal import Replica
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
        do {
            try? FileManager.default.removeItem(atPath: fresh)
            try FileManager.default.createDirectory(
                atPath: fresh, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try FileManager.default.copyItem(atPath: source, toPath: fresh + "/data.mdb")
        } catch {
            throw Failure("\(source) cannot be copied: \(error.localizedDescription)")
        }
        try check(fresh, source)
        do {
            try FileManager.default.moveItem(atPath: folder.replica, toPath: aside)
            try FileManager.default.moveItem(atPath: fresh, toPath: folder.replica)
        } catch {
            throw Failure("The replica could not be put in place: \(error.localizedDescription)")
        }
        if !call.arguments.has("no-peers") {
            let replica = try folder.open(isReadOnly: false)
            try asking(folder.path) { () throws(ReplicaError) in
                try replica.setMeta(Meta.restored, [1])
            }
        }
        call.output.line("\(folder.path): restored from \(source)")
        call.output.line("what was there lies in \(aside)")
        call.output.note(
            "It takes part again at once, and writes again once a peer has brought what it lacks.")
        return .done
    }

    /// Opens the copy before it takes anyone's place.
    private func check(_ directory: String, _ source: String) throws(Failure) {
        var options = Storage.Environment.Options()
        options.isReadOnly = true
        let kept = try asking(source) { () throws(ReplicaError) in
            try Replica(directory: directory, options: options).meta(Meta.identity)
        }
        guard kept != nil else {
            throw Failure("\(source) is the backup of a node that was never enrolled.")
        }
    }
}
