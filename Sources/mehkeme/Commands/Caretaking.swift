internal import Causality
internal import ChangeSets
internal import Chunks
internal import Encoding
internal import Foundation
internal import Node
internal import Replica
internal import Sealing
internal import Storage
internal import Vectors

/// What an administrator does with a data folder.
enum Caretaking {
    static let verbs = [
        status, digest, verify, rebuild, backup, restore, export, inspect, vectors,
    ]

    static let status = Verb(
        name: "status", summary: "who the node is, what it holds, how far its peers are",
        help: """
            mehkeme status --data DIR [--json]

            Works beside a running node; of its peers it says what the node said last.
            """,
        options: [.value("data")]
    ) { call throws(Failure) in try StatusReport(call).run() }

    static let digest = Verb(
        name: "digest", summary: "what two replicas compare to know that they are equal",
        help: """
            mehkeme digest --data DIR [--json]

            log: over the heads of all logs. derived: over every folded state, index and sum.
            Equal digests on two replicas prove equal histories and equal states.
            """,
        options: [.value("data")]
    ) { call throws(Failure) in
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        do throws(ReplicaError) {
            let digest = try replica.digest()
            if call.output.isJSON {
                let fields: [(String, JSONValue)] = [
                    ("log", .text(digest.log.hex)), ("derived", .text(digest.derived.hex)),
                    ("changes", .number(Int64(digest.changeCount))),
                    ("subjects", .number(Int64(digest.subjectCount))),
                ]
                call.output.line(JSONValue.object(fields).line)
            } else {
                call.output.line("log      \(digest.log.hex)")
                call.output.line("derived  \(digest.derived.hex)")
                call.output.line("changes  \(digest.changeCount)")
                call.output.line("subjects \(digest.subjectCount)")
            }
        } catch {
            throw Failure(error, folder: folder.path)
        }
        return .done
    }

    static let verify = Verb(
        name: "verify", summary: "check the log, the derived tables and the documents",
        help: """
            mehkeme verify --data DIR [--json]

            Checks a copy of one moment, which needs room in DIR: every change set (form, chain,
            Merkle root, grant, signature); then folds the whole log again and compares it with the
            derived tables. Hashes every document. Works beside a running node. Ends with 4 if
            anything is wrong.
            """,
        options: [.value("data")]
    ) { call throws(Failure) in try Verification(call).run() }

    static let rebuild = Verb(
        name: "rebuild", summary: "fold all derived tables anew from the log",
        help: """
            mehkeme rebuild --data DIR

            Nothing of the log is touched. Cut in the middle, it begins again at the next start.
            The node must not be running.
            """,
        options: [.value("data")]
    ) { call throws(Failure) in
        let folder = try call.folder()
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        let replica = try folder.open(isReadOnly: false)
        do throws(ReplicaError) {
            var total: UInt64 = 0
            try replica.rebuild { count in
                total = count
                call.output.progress("\(count) changes are in")
            }
            call.output.line("\(total) changes folded anew")
        } catch {
            throw Failure(error, folder: folder.path)
        }
        return .done
    }

    static let backup = Verb(
        name: "backup", summary: "copy the replica while the node runs",
        help: """
            mehkeme backup --data DIR --out FILE

            FILE becomes a consistent copy of the replica, without the node's keys: those are backed
            up apart, once, by hand. Documents lie in DIR/documents and are copied as files.
            """,
        options: [.value("data"), .value("out")]
    ) { call throws(Failure) in
        let folder = try call.folder()
        let target = call.path(try call.arguments.required("out"))
        guard !FileManager.default.fileExists(atPath: target) else {
            throw Failure("\(target) is there already. Choose another file.")
        }
        let replica = try folder.open(isReadOnly: true)
        let directory = try Files.makeFolder(target + ".")
        defer { try? FileManager.default.removeItem(atPath: directory) }
        do {
            try replica.environment.backup(to: directory)
            try FileManager.default.moveItem(atPath: directory + "/data.mdb", toPath: target)
        } catch {
            throw Failure("The backup could not be made: \(error)")
        }
        call.output.line("\(target): made")
        return .done
    }

    static let restore = Verb(
        name: "restore", summary: "put a backup in place of the replica",
        help: """
            mehkeme restore FILE --data DIR [--no-peers]

            DIR keeps its keys; its replica is replaced by the backup, and the one that was there is
            set aside. The node then writes nothing until it has exchanged with a peer and got back
            what the backup lacks, so that it never signs twice what it signed before. --no-peers is
            for a node that has never had a peer.
            """,
        options: [.value("data"), .flag("no-peers")]
    ) { call throws(Failure) in try Restoring(call).run() }

    static let export = Verb(
        name: "export", summary: "write the log, or one subject's changes, as JSON lines",
        help: """
            mehkeme export --data DIR [--subject ID]

            One line a change: its name, origin, clock, actor, time and operations (numbers and
            bytes in hex). --subject takes a subject's name, such as 2.0.14, or a case number.
            """,
        options: [.value("data"), .value("subject")]
    ) { call throws(Failure) in try Exporting(call).run() }

    static let inspect = Verb(
        name: "inspect", summary: "say what a file of change sets or of enrolment holds",
        help: """
            mehkeme inspect FILE [--json]

            Reads a change set, a segment, or an enrolment file, and says what is in it and whether
            its form and its root are right. It needs no data folder and trusts nothing.
            """,
        options: []
    ) { call throws(Failure) in try Inspection(call).run() }

    static let vectors = Verb(
        name: "vectors", summary: "write the protocol's test vectors",
        help: "mehkeme vectors --out DIR\n\nWrites protocol/vectors from fixed seeds.",
        options: [.value("out")]
    ) { call throws(Failure) in
        let directory = call.path(try call.arguments.required("out"))
        for (name, content) in Vectors.files() {
            try Files.write(Array(content.utf8), to: directory + "/" + name)
            call.output.line(name)
        }
        return .done
    }
}
