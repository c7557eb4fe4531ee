internal import Casework
internal import Causality
internal import Chunks
internal import Dispatch
internal import Encoding
internal import Foundation
internal import Importing
internal import Node
internal import Replica
internal import Storage

/// `mehkeme import`: lines become commands, several under way at once, each reported by its number.
final class ImportRun {
    /// A line that was handed in and not yet answered.
    private struct Pending {
        let raw: RawLine
        let line: ImportLine
        let subject: SubjectID?
        let bell: DispatchSemaphore
        let answer: Slot<CommandAnswer>
    }

    private let call: Call
    private let house: House
    private let source: String
    private let folder: String
    private var names = ImportedNames()
    private var pending: [Pending] = []
    private var (carriedOut, before, refused) = (0, 0, 0)
    private static let underWayCountMax = 64

    init(_ call: Call) throws(Failure) {
        self.call = call
        source = try call.arguments.positional("FILE")[0]
        let path = source == "-" ? call.workingDirectory + "/-" : call.path(source)
        folder = (path as NSString).deletingLastPathComponent
        house = try call.openHouse()
    }

    func run() throws(Failure) -> ExitCode {
        defer { if call.house == nil { house.close() } }
        var cutter = LineCutter()
        let bytes = source == "-" ? call.input() : try Files.read(call.path(source))
        var lines = cutter.cut(bytes)
        if let last = cutter.finish() { lines.append(last) }
        for (index, raw) in lines.enumerated() {
            try take(raw)
            call.output.progress("\(index + 1) of \(lines.count) lines")
        }
        try drain()
        let summary = "\(carriedOut) carried out, \(before) before, \(refused) refused"
        if call.output.isJSON {
            let fields: [(String, JSONValue)] = [
                ("carriedOut", .number(Int64(carriedOut))), ("before", .number(Int64(before))),
                ("refused", .number(Int64(refused))),
            ]
            call.output.line(JSONValue.object(fields).line)
        } else {
            call.output.line(summary)
        }
        return refused == 0 ? .done : .failed
    }

    private func take(_ raw: RawLine) throws(Failure) {
        do throws(ImportFault) {
            let line = try ImportLine(raw)
            if needsAnswers(line) { try drainFor(line) }
            try submit(raw, line)
            if pending.count >= Self.underWayCountMax { try drainFor(line) }
        } catch {
            // What stands before a bad line is reported before it.
            try drain()
            try report(
                raw, error.reason.rawValue, "\(error.explanation.az) / \(error.explanation.en)")
        }
    }

    /// Whether a line can only be understood once those before it are answered.
    private func needsAnswers(_ line: ImportLine) -> Bool {
        guard !pending.isEmpty else { return false }
        switch line.command {
        case .fileClaim:
            return pending.contains { $0.line.command != .fileClaim && $0.line.target == nil }
        default: break
        }
        if let target = line.target, names.subject(of: target) != nil {
            return line.command == .holdHearing
        }
        return true
    }

    private func drainFor(_ line: ImportLine) throws(ImportFault) {
        do throws(Failure) { try drain() } catch { strictFailure = error }
    }

    private var strictFailure: Failure?

    // MARK: One line

    private func submit(_ raw: RawLine, _ line: ImportLine) throws(ImportFault) {
        var filling = ImportFilling(role: house.identity.role, court: house.identity.court)
        let isKnown = wasCarriedOut(line.identity)
        if !isKnown {
            try names.check(line)
            try line.checkCourt(
                role: house.identity.role, courts: house.identity.courts, reference: reference())
        }
        var subject = try target(of: line)
        if let subject, case .case(let state) = state(of: subject) { filling.state = state }
        if line.target == nil, [.putJudge, .putHall, .putLeave, .putRole].contains(line.command) {
            subject = names.directory
        }
        if let path = line.courtsFile {
            guard let bytes = try? Files.read(resolve(path)) else {
                throw ImportFault(.fileMissing, "file")
            }
            filling.courts = try CourtsFile.read(bytes)
        }
        for document in line.documents {
            filling.documents.append(try store(document))
        }
        let request = CommandRequest(
            line.command(filling), on: subject, by: line.actorKind, named: line.actor ?? "",
            door: line.door(importedAt: Wall.now), onceOnly: line.identity)
        let (bell, answer) = (DispatchSemaphore(value: 0), Slot<CommandAnswer>())
        while !house.submit(
            request,
            {
                answer.put($0)
                bell.signal()
            })
        {
            Thread.sleep(forTimeInterval: 0.002)
        }
        pending.append(
            Pending(raw: raw, line: line, subject: subject, bell: bell, answer: answer))
    }

    private func target(of line: ImportLine) throws(ImportFault) -> SubjectID? {
        guard let target = line.target else { return nil }
        if let named = names.subject(of: target) { return named }
        switch (target, target.reference) {
        case (_, .subject(let subject)): return subject
        case (.case, .caseNumber(let number)):
            if let subject = subjects(numbered: number).first { return subject }
        case (.order, .caseNumber(let number)):
            for subject in subjects(numbered: number) {
                if case .case(let state) = state(of: subject), let order = state.onlyOrder {
                    return order
                }
            }
        default: break
        }
        throw target.unknown
    }

    /// Stores a document's content and names it as the log will.
    private func store(_ document: DocumentSource) throws(ImportFault) -> DocumentRef {
        let stored: StoredDocument
        switch document.content {
        case .text(let text):
            guard let put = try? house.documents.put(Array(text.utf8)) else {
                throw document.missing
            }
            stored = put
        case .file(let path):
            let full = resolve(path)
            let real = URL(fileURLWithPath: full).resolvingSymlinksInPath().path
            let home = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
            guard real.hasPrefix(home + "/") else { throw document.outside }
            guard let size = try? FileManager.default.attributesOfItem(atPath: real)[.size] as? Int,
                let handle = FileHandle(forReadingAtPath: real)
            else { throw document.missing }
            let beginning = (try? handle.read(upToCount: 16)) ?? nil
            try? handle.close()
            try document.check(beginning: Array(beginning ?? Data()), size: UInt64(size))
            guard
                let put = try? house.documents.put(
                    file: real, byteCountMax: ChunkLimits.documentByteCountMax)
            else { throw document.missing }
            stored = put
        }
        return document.reference(digest: stored.digest, size: stored.byteCount)
    }

    private func resolve(_ path: String) -> String {
        path.hasPrefix("/") ? path : folder + "/" + path
    }

    // MARK: What the replica knows

    private func state(of subject: SubjectID) -> Subject {
        let (replica, found) = (house.replica, Subject.none)
        let state = try? replica.read { (transaction) throws(StoreError) in
            try replica.schema.state(of: subject, in: transaction)
        }
        return state ?? found
    }

    private func subjects(numbered number: CaseNumber) -> [SubjectID] {
        let replica = house.replica
        let prefix = NumberKey.prefix(number)
        let entries = try? replica.read { (transaction) throws(StoreError) in
            try replica.schema.entries(
                .number, from: prefix, below: prefix.afterPrefix, in: transaction)
        }
        return (entries ?? []).compactMap { NumberKey.parts($0.key)?.subject }
    }

    private func reference() -> ReferenceState? {
        let replica = house.replica
        let prefix = DirectoryKey.references
        let entries = try? replica.read { (transaction) throws(StoreError) in
            try replica.schema.entries(
                .directory, from: prefix, below: prefix.afterPrefix, max: 1, in: transaction)
        }
        guard let key = entries?.first?.key, let subject = DirectoryKey.parts(key)?.subject,
            case .reference(let state) = state(of: subject)
        else { return nil }
        return state
    }

    private func wasCarriedOut(_ identity: Digest256) -> Bool {
        let (replica, origin) = (house.replica, house.identity.origin)
        let known = try? replica.read { (transaction) throws(StoreError) in
            try replica.schema.change(carryingOut: identity, of: origin, in: transaction) != nil
        }
        return known ?? false
    }

    // MARK: Answers

    /// Waits for what is under way, and reports it in the order of the lines.
    private func drain() throws(Failure) {
        let all = pending
        pending = []
        for one in all {
            one.bell.wait()
            guard let answer = one.answer.value else { continue }
            try settle(one, answer)
        }
        if let failure = strictFailure { throw failure }
    }

    private func settle(_ one: Pending, _ answer: CommandAnswer) throws(Failure) {
        switch answer {
        case .carriedOut(let changes, _):
            carriedOut += 1
            if let subject = one.line.began(changes: changes) {
                names.note(one.line, began: subject)
            }
        case .carriedOutBefore(let change, let subject):
            before += 1
            var known: CaseState?
            if case .case(let state) = state(of: subject) { known = state }
            if let began = one.line.began(before: change, state: known) {
                names.note(one.line, began: began)
            }
        case .refused(let refusal):
            try report(
                one.raw, refusal.key,
                "\(refusal.text(language: .azerbaijani)) / \(refusal.text(language: .english))")
        case .stale: try report(one.raw, "stale", "the subject has changed")
        case .full:
            throw Failure(
                "Line \(one.raw.number): the disk is full. Nothing of this line was written; make "
                    + "room and run the import again.")
        case .halted(let reason):
            throw Failure(
                .damaged, "Line \(one.raw.number): the node has stopped writing: \(reason)")
        }
    }

    private func report(_ raw: RawLine, _ reason: String, _ words: String) throws(Failure) {
        refused += 1
        let text = "\(source):\(raw.number): \(reason): \(words)"
        if call.arguments.has("strict") {
            throw Failure(text + "\nStopped there; run it again to go on from this line.")
        }
        call.output.note(text)
    }
}
