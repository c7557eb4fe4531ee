internal import Bench
internal import Encoding
internal import Foundation
internal import Node
internal import Replica
internal import Sealing
internal import Storage

/// Speed and memory, measured beside the machine's own limits.
enum Benching {
    static let verbs = [bench]

    static let bench = Verb(
        name: "bench", summary: "measure speed and memory beside the machine's own limits",
        help: """
            mehkeme bench [raw|fold|read|write|sync|idle|bootstrap|all] [--changes N] [--sets-of N]
                          [--repeats N] [--texts FILE] [--beside-postgres] [--scratch DIR] [--json]

            raw        what the machine can do: append and flush, Ed25519, SHA-256, zstd, sockets
            fold       cases of 45 changes folded in memory on one core, decoded and from bytes,
                       beside SHA-256 and plain parsing of the same bytes; a case of 2,000 changes
            read       a list, the country's figures and a case page with 2,000 events out of
                       10,000, 100,000 and 1,000,000 cases, filled from the seed
            write      durable commands of one submitter and of 64, beside LMDB's own commits
            sync       a court's backlog to an empty centre, all checked, folded and projected;
                       then the same with the line cut at half of it
            idle       what it costs two nodes to see that they hold the same
            bootstrap  an empty replica takes everything from the centre

            --texts takes JSON lines with a "text" in place of made texts. --beside-postgres gives
            the same content, in turn, to PostgreSQL's logical replication. DIR, /var/tmp unless
            told otherwise, needs 2 GB for a while, for read 8 GB. Let nothing else run meanwhile.

              mehkeme bench sync --beside-postgres --json
            """,
        options: [
            .value("changes"), .value("sets-of"), .value("repeats"), .value("texts"),
            .value("scratch"), .value("seed"), .flag("beside-postgres"),
        ]
    ) { call throws(Failure) in try run(call) }

    private static func run(_ call: Call) throws(Failure) -> ExitCode {
        let word = call.arguments.positional.first ?? "all"
        guard call.arguments.positional.count <= 1, let parts = BenchPart.parts(word) else {
            throw Failure(
                .usage, "bench measures raw, fold, read, write, sync, idle, bootstrap or all.")
        }
        do throws(BenchError) {
            try Bench.run(
                parts, try options(call), BenchRoof(output: call.output),
                in: call.path(call.arguments["scratch"] ?? "/var/tmp")
            ) { result in
                call.output.line(call.output.isJSON ? json(result) : table(result))
            }
        } catch {
            throw Failure(error.text)
        }
        return .done
    }

    private static func options(_ call: Call) throws(BenchError) -> BenchOptions {
        var options = BenchOptions()
        do throws(Failure) {
            options.changeCount = try number("changes", 100_000, 1...10_000_000, call)
            options.caseCount = max(1, options.changeCount / 5)
            options.setsOf = try number("sets-of", 100, 1...1_000, call)
            options.repeats = try number(
                "repeats", options.changeCount < 10_000 ? 1 : 5, 1...99, call)
            options.seed = try call.arguments.number("seed", default: 1)
            options.besidePostgres = call.arguments.has("beside-postgres")
            if let path = call.arguments["texts"] {
                options.texts = try texts(in: try Files.read(call.path(path)))
            }
        } catch {
            throw BenchError(error.text)
        }
        return options
    }

    private static func number(
        _ name: String, _ standard: Int, _ range: ClosedRange<Int>, _ call: Call
    ) throws(Failure) -> Int {
        let number = try call.arguments.number(name, default: UInt64(standard))
        guard let value = Int(exactly: number), range.contains(value) else {
            throw Failure(
                .usage, "--\(name) is between \(range.lowerBound) and \(range.upperBound).")
        }
        return value
    }

    private static func texts(in bytes: [UInt8]) throws(Failure) -> [String] {
        let lines = bytes.split(separator: 0x0A)
        let texts = lines.compactMap { line in
            let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
            return object?["text"] as? String
        }
        guard !texts.isEmpty, texts.count == lines.count else {
            throw Failure("The texts are JSON lines, each an object with a “text”.")
        }
        return texts
    }

    private static func json(_ result: BenchResult) -> String {
        var fields: [(String, JSONValue)] = [("measured", .text(result.name))]
        fields += result.values.map { ($0.name, .decimal($0.value)) }
        if !result.remarks.isEmpty {
            fields.append(("remarks", .list(result.remarks.map { .text($0) })))
        }
        return JSONValue.object(fields).line
    }

    private static func table(_ result: BenchResult) -> String {
        let width = result.values.map(\.name.count).max() ?? 0
        let lines = result.values.map {
            "  " + $0.name.padding(toLength: width + 2, withPad: " ", startingAt: 0)
                + String(format: "%.6g", $0.value)
        }
        return ([result.name] + lines + result.remarks).joined(separator: "\n")
    }
}

/// Lends the bench the program as it is.
private struct BenchRoof: BenchGround {
    let output: Output

    var program: String {
        let link = "/proc/self/exe"
        return (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? link
    }

    func note(_ text: String) { output.note(text) }

    func install(_ member: Member, of nation: Nation, at path: String) throws(BenchError) {
        try failing { () throws(Failure) in
            let folder = DataFolder(path)
            try folder.create(seed: member.seed, drawSecret: member.drawSecret)
            let replica = try folder.open(isReadOnly: false)
            let outcome = try asking(path) { () throws(ReplicaError) in
                try Intake(
                    replica: replica, desk: DirectDesk(replica), rootKey: nation.rootKey,
                    instance: Instance(Nation.instance)
                ).take([nation.sets])
            }
            guard outcome?.refusals.isEmpty ?? false else {
                throw Failure("The bench's registry is not taken.")
            }
            var writer = CBORWriter()
            FieldWriter.write(member.identity, to: &writer)
            try asking(path) { () throws(ReplicaError) in
                try replica.setMeta(Meta.identity, writer.bytes)
            }
        }
    }

    func open(_ path: String) throws(BenchError) -> BenchNode {
        try failing { () throws(Failure) in
            let house = try House(folder: DataFolder(path))
            return BenchNode(
                replica: house.replica, identity: house.identity, key: house.key,
                intake: house.intake, commands: house, arrivals: house, close: house.close)
        }
    }

    func channel(to url: String) throws(BenchError) -> any PeerChannel {
        try failing { () throws(Failure) in try PeerOptions(url: url).channel() }
    }

    private func failing<Value>(
        _ body: () throws(Failure) -> Value
    ) throws(BenchError) -> Value {
        do throws(Failure) { return try body() } catch { throw BenchError(error.text) }
    }
}
