internal import Casework
internal import Causality
internal import Dispatch
internal import Foundation
internal import Importing
internal import Node

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
    private let reader: LineReader
    private var names = ImportedNames()
    private var pending: [Pending] = []
    private var (carriedOut, before, refused) = (0, 0, 0)
    private static let underWayCountMax = 64
    /// A command that was typed, instead of a file of lines.
    private let typed: RawLine?

    init(_ call: Call) throws(Failure) {
        self.call = call
        source = try call.arguments.positional("FILE")[0]
        let path = source == "-" ? call.workingDirectory + "/-" : call.path(source)
        house = try call.openHouse()
        reader = LineReader(house, folder: (path as NSString).deletingLastPathComponent)
        typed = nil
    }

    /// One command, typed; the documents it names lie below the caller's folder.
    init(_ call: Call, typed: RawLine) throws(Failure) {
        self.call = call
        self.typed = typed
        source = "case do"
        house = try call.openHouse()
        reader = LineReader(house, folder: call.workingDirectory)
    }

    func run() throws(Failure) -> ExitCode {
        defer { if call.house == nil { house.close() } }
        let lines: [RawLine] = if let typed { [typed] } else { try readLines() }
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

    private func readLines() throws(Failure) -> [RawLine] {
        var cutter = LineCutter()
        let bytes = source == "-" ? call.input() : try Files.read(call.path(source))
        var lines = cutter.cut(bytes)
        if let last = cutter.finish() { lines.append(last) }
        return lines
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
        if strictFailure != nil { try drain() }
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
            switch line.command {
            case .holdHearing, .takeStep, .serve, .moveEvidence: return true
            default: return false
            }
        }
        return true
    }

    private func drainFor(_ line: ImportLine) throws(ImportFault) {
        do throws(Failure) { try drain() } catch { strictFailure = error }
    }

    private var strictFailure: Failure?

    // MARK: One line

    private func submit(_ raw: RawLine, _ line: ImportLine) throws(ImportFault) {
        var request = try reader.request(for: line, names: names, at: Wall.now)
        // Typed again means once more; a file that is read again does not.
        if typed != nil, line.id == nil { request.onceOnly = nil }
        let (bell, answer) = (DispatchSemaphore(value: 0), Slot<CommandAnswer>())
        while !house.submit(
            request,
            {
                answer.put($0)
                bell.signal()
            })
        {
            guard !house.isClosed else {
                return strictFailure = Failure(
                    .busy,
                    "Line \(raw.number): the node is stopping. Run the import again to go on.")
            }
            Thread.sleep(forTimeInterval: 0.002)
        }
        pending.append(
            Pending(raw: raw, line: line, subject: request.subject, bell: bell, answer: answer))
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
            let known = reader.caseState(of: subject)
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
            // A node that may not write is whole; one whose writer has stopped may not be.
            throw Failure(
                house.halted == nil ? .failed : .damaged,
                "Line \(one.raw.number): the node does not write: \(reason)")
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
