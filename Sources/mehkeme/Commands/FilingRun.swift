internal import Causality
internal import Foundation
internal import Importing
internal import Law
internal import Sealing

/// The work behind `mehkeme filing …`.
struct FilingRun {
    let call: Call

    init(_ call: Call) { self.call = call }

    func duty() throws(Failure) -> ExitCode {
        let kind = try call.arguments.positional("KIND")[0]
        guard Duty.kinds.contains(where: { $0.kind == kind }) else {
            let known = Duty.kinds.map(\.kind).joined(separator: ", ")
            throw Failure(.usage, "There is no duty “\(kind)”. Known: \(known).")
        }
        let answer = Duty.amount(
            kind, price: try price(), on: try date(), isNatural: !call.arguments.has("company"),
            exemption: call.arguments["exemption"] ?? "")
        var fields: [(String, JSONValue)] = [("kind", .text(kind))]
        let text: String
        switch answer {
        case .owed(let result):
            let mark = result.confidence.isConfirmed ? "" : " (\(try words(Self.unconfirmed)))"
            text = "\(try words(result.title)): \(try words(result.arithmetic))\(mark)"
            fields += [
                ("qepik", .number(Int64(clamping: result.amount))),
                ("arithmetic", .text(try words(result.arithmetic))),
                ("confidence", .text(result.confidence.rawValue)),
                ("article", .text(result.article)),
            ]
        case .exempt(let reason):
            text = "0,00 AZN: \(try words(reason.title)) \(reason.article)"
            fields += [("qepik", .number(0)), ("exemption", .text(reason.code))]
        case .unknown(let why):
            text = try words(why)
            fields.append(("unknown", .text(text)))
        }
        call.output.line(call.output.isJSON ? JSONValue.object(fields).line : text)
        if case .unknown = answer { return .failed }
        return .done
    }

    func court() throws(Failure) -> ExitCode {
        let kind = try call.arguments.positional("KIND")[0]
        let instance = try call.arguments.number("instance", default: 1)
        let answer = Jurisdiction.find(
            kind: kind, instance: instance, address: try call.arguments.required("address"),
            price: try price(), on: try date())
        guard !answer.courts.isEmpty else {
            throw Failure(.usage, "No court hears “\(kind)” at instance \(instance).")
        }
        if call.output.isJSON {
            let courts = try answer.courts.map { (court) throws(Failure) -> JSONValue in
                .object([
                    ("code", .text(court.code)), ("name", .text(try words(court.title))),
                    ("confirmed", .bool(court.isConfirmed)),
                ])
            }
            let notes = try answer.notes.map { (note) throws(Failure) -> JSONValue in
                .text(try words(note))
            }
            call.output.line(
                JSONValue.object([
                    ("courts", .list(courts)), ("byPlace", .bool(answer.isByPlace)),
                    ("procedures", .list(answer.procedures.map { .text($0) })),
                    ("notes", .list(notes)),
                ]).line)
            return .done
        }
        for court in answer.courts {
            call.output.line("\(court.code)  \(try words(court.title))")
        }
        for id in answer.procedures {
            if let procedure = Procedures.procedure(id) {
                call.output.line("  \(id): \(try words(procedure.title))")
            }
        }
        for note in answer.notes { call.output.note(try words(note)) }
        return .done
    }

    func prepare() throws(Failure) -> ExitCode {
        let path = call.path(try call.arguments.positional("LINES")[0])
        let folder = (path as NSString).deletingLastPathComponent
        var cutter = LineCutter()
        let bytes = try Files.read(path)
        var raw = cutter.cut(bytes)
        if let last = cutter.finish() { raw.append(last) }
        let paths: [String]
        do throws(NumberedFault) { paths = try PreparedFiling.paths(of: raw) } catch {
            throw Failure("\(path):\(error.number): \(error.fault.explanation.en)")
        }
        var enclosures: [PreparedFiling.Enclosure] = []
        for name in paths {
            let content = try Files.read(folder + "/" + name)
            enclosures.append(
                PreparedFiling.Enclosure(
                    path: name, size: UInt64(content.count), digest: SHA256.digest(content)))
        }
        let lines = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n").map(String.init).filter { !$0.isEmpty }
        let filing = PreparedFiling(preparedAt: Wall.now, lines: lines, enclosures: enclosures)
        let out = call.path(try call.arguments.required("out"))
        guard (out as NSString).deletingLastPathComponent == folder else {
            throw Failure(.usage, "--out has to stand beside \(path): its documents do.")
        }
        try Files.write(filing.encoded, to: out)
        call.output.line("\(out): \(lines.count) lines, \(enclosures.count) documents")
        return .done
    }

    func handIn() throws(Failure) -> ExitCode {
        let path = call.path(try call.arguments.positional("FILE")[0])
        let folder = (path as NSString).deletingLastPathComponent
        let filing: PreparedFiling
        do throws(PreparedFilingFault) { filing = try PreparedFiling(try bytes(path)) } catch {
            throw Failure("\(path): \(error.wording.azerbaijani) / \(error.wording.english)")
        }
        for enclosure in filing.enclosures {
            let content = try Files.read(folder + "/" + enclosure.path)
            do throws(PreparedFilingFault) { try filing.check(enclosure, content: content) } catch {
                throw Failure("\(path): \(error.wording.azerbaijani) / \(error.wording.english)")
            }
        }
        let lines = Array((filing.lines.joined(separator: "\n") + "\n").utf8)
        let received = Wall.now
        var words = ["-"]
        if let data = call.arguments["data"] { words += ["--data", call.path(data)] }
        if call.arguments.has("strict") { words.append("--strict") }
        let arguments = try Arguments(words, options: [.value("data"), .flag("strict")])
        let inner = Call(
            arguments: arguments, output: call.output, input: { lines }, house: call.house,
            workingDirectory: folder)
        let code = try ImportRun(inner).run()
        if call.output.isJSON {
            call.output.line(
                JSONValue.object([
                    ("preparedAt", .number(Int64(clamping: filing.preparedAt.milliseconds))),
                    ("receivedAt", .number(Int64(clamping: received.milliseconds))),
                ]).line)
        } else {
            call.output.line(
                "prepared \(Self.text(filing.preparedAt)), received \(Self.text(received))")
        }
        return code
    }

    private func bytes(_ path: String) throws(PreparedFilingFault) -> [UInt8] {
        do throws(Failure) { return try Files.read(path) } catch { throw .notFiling }
    }

    // MARK: Words

    private static let unconfirmed = Wording(
        "təsdiqlənməyib", "unconfirmed", "не подтверждено")

    private static func text(_ instant: Instant) -> String {
        let date = CivilDate(inBaku: instant)
        let minutes = (instant.milliseconds + CivilDate.bakuOffsetMilliseconds) / 60_000 % 1440
        let pad = { (number: UInt64) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(date) \(pad(minutes / 60)):\(pad(minutes % 60))"
    }

    private func words(_ wording: Wording) throws(Failure) -> String {
        switch call.arguments["language"] ?? "az" {
        case "az": return wording.azerbaijani
        case "en": return wording.english
        case "ru": return wording.russian
        case let other: throw Failure(.usage, "There is no language “\(other)”: az, en or ru.")
        }
    }

    private func date() throws(Failure) -> CivilDate {
        guard let text = call.arguments["date"] else { return CivilDate(inBaku: Wall.now) }
        guard let date = CivilDate(text) else {
            throw Failure(.usage, "“\(text)” is no date. Say for instance 2026-03-31.")
        }
        return date
    }

    /// `5000`, `5000.5` or `5000,50` manat in qəpik, without a float.
    private func price() throws(Failure) -> UInt64 {
        guard let text = call.arguments["price"] else { return 0 }
        let parts = text.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
        let rest = parts.count == 2 ? String(parts[1]) : ""
        guard (1...2).contains(parts.count), let manat = UInt64(parts[0]), rest.utf8.count <= 2,
            parts.count == 1 || !rest.isEmpty,
            let qepik = UInt64(rest.padding(toLength: 2, withPad: "0", startingAt: 0)),
            manat <= Duty.priceMaxQepik / 100
        else {
            throw Failure(.usage, "“\(text)” is no amount. Say for instance 5000 or 5000.50.")
        }
        return manat * 100 + qepik
    }
}
