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
        let place = try Files.makeFolder(
            folder.path + "/verify-", FileManager.default.temporaryDirectory.path + "/mehkeme-")
        defer { try? FileManager.default.removeItem(atPath: place) }
        var findings: [Finding]
        do throws(ReplicaError) {
            let copy = try copy(of: replica, in: place)
            findings = try copy.verifyLog(
                rootKey: PublicKey(identity.rootKey ?? .zero), instance: identity.national
            ) { count in
                call.output.progress("\(count) change sets checked")
            }
            findings += try compareWithFreshFold(copy)
        } catch {
            throw Failure(error, folder: folder.path)
        }
        findings += try checkDocuments(folder)
        report(findings)
        return findings.isEmpty ? .done : .damaged
    }

    /// One moment of the replica: a node that goes on writing would look like damage.
    private func copy(of replica: Replica, in place: String) throws(ReplicaError) -> Replica {
        do throws(StoreError) { try replica.environment.backup(to: place) } catch {
            throw .store(error)
        }
        var options = Storage.Environment.Options()
        options.isDurable = false
        return try Replica(directory: place, options: options)
    }

    /// Folds the copy's log anew and compares digests.
    private func compareWithFreshFold(_ copy: Replica) throws(ReplicaError) -> [Finding] {
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
