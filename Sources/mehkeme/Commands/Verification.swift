internal import Chunks
internal import Encoding
internal import Foundation
internal import Node
internal import Replica
internal import Sealing
internal import Storage

/// `mehkeme verify`: the log by itself, what is derived against a fresh fold, and the documents.
struct Verification {
    let call: Call

    init(_ call: Call) { self.call = call }

    func run() throws(Failure) -> ExitCode {
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        let identity = try folder.identity(in: replica)
        var findings: [Finding]
        do throws(ReplicaError) {
            findings = try replica.verifyLog(
                rootKey: PublicKey(identity.rootKey ?? .zero), instance: identity.national
            ) { count in
                call.output.progress("\(count) change sets checked")
            }
            findings += try compareWithFreshFold(replica)
        } catch {
            throw Failure(error, folder: folder.path)
        }
        findings += try checkDocuments(folder)
        report(findings)
        return findings.isEmpty ? .done : .damaged
    }

    /// Folds a copy of the log in a folder of its own, and compares digests.
    private func compareWithFreshFold(_ replica: Replica) throws(ReplicaError) -> [Finding] {
        let place =
            FileManager.default.temporaryDirectory.path
            + "/mehkeme-verify-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: place) }
        do {
            try FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try replica.environment.backup(to: place)
        } catch {
            throw .unsound("no room for a fresh fold in \(place): \(error)")
        }
        var options = Storage.Environment.Options()
        options.isDurable = false
        let copy = try Replica(directory: place, options: options)
        let held = try copy.digest()
        try copy.rebuild { call.output.progress("\($0) changes folded anew") }
        let fresh = try copy.digest()
        guard held != fresh else { return [] }
        return [
            Finding(
                place: "derived tables",
                problem: "they are not what the log folds to; mehkeme rebuild makes them anew")
        ]
    }

    private func checkDocuments(_ folder: DataFolder) throws(Failure) -> [Finding] {
        var findings: [Finding] = []
        do throws(ChunkError) {
            let store = try DocumentStore(directory: folder.documents)
            try store.verifyAll { digest, isWhole in
                guard !isWhole else { return }
                findings.append(
                    Finding(
                        place: "document \(digest.hex)",
                        problem: "its content is not what its name says"))
            }
        } catch {
            throw Failure(.damaged, "\(folder.documents): \(error)")
        }
        return findings
    }

    private func report(_ findings: [Finding]) {
        if call.output.isJSON {
            let list = findings.map {
                JSONValue.object([("place", .text($0.place)), ("problem", .text($0.problem))])
            }
            let fields: [(String, JSONValue)] = [
                ("sound", .bool(findings.isEmpty)), ("findings", .list(list)),
            ]
            call.output.line(JSONValue.object(fields).line)
            return
        }
        for finding in findings { call.output.line("\(finding.place): \(finding.problem)") }
        call.output.line(findings.isEmpty ? "sound" : "\(findings.count) findings")
    }
}
