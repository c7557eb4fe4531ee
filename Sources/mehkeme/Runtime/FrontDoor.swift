internal import Accounts
internal import Casework
internal import Causality
internal import Desk
internal import Dispatch
internal import Encoding
internal import Foundation
internal import Importing
internal import Node
internal import Replica
internal import Sealing
internal import Sync
internal import Synchronization
internal import Transport
internal import Web

/// The first look at a request: a peer's goes to the exchange, a person's to the desk.
final class FrontDoor: Sendable {
    private let peers: SyncDoor
    private let desk: Desk
    /// Whether the edge's word for where a request came from is believed.
    private let isBehindEdge: Bool
    let spoolDirectory: String

    init(
        _ house: House, _ board: PeerBoard, _ peers: SyncDoor, isPublicHTTPS: Bool
    ) {
        self.peers = peers
        isBehindEdge = isPublicHTTPS
        spoolDirectory = house.folder.spool
        let identity = house.identity
        let lines = LineCounter(house)
        desk = Desk(
            facts: DeskFacts(
                role: identity.role, courts: identity.courts, origin: identity.origin,
                isSecure: isPublicHTTPS),
            replica: house.replica,
            accounts: AccountBook(
                table: house.replica.schema.accounts, salt: Chance.bytes(16), cost: .interactive),
            sessions: Sessions(), documents: house.documents,
            doors: DeskDoors(
                commands: house, peers: { board.statuses }, now: { Wall.now },
                entropy: Chance.bytes,
                elsewhere: { work in DispatchQueue.global().async(execute: work) },
                lines: { lines.take($0, $1) }),
            keys: CaseKeys(of: identity.origin, holding: house.key))
    }

    /// How large a body a route takes.
    static let bodyByteCountMax: @Sendable (_ method: String, _ path: String) -> Int = {
        method, path in
        if path.hasPrefix("/sync/v1/") { return SyncLimits.bodyByteCountMax }
        return Desk.bodyByteCountMax(method: method, path: path)
    }

    func handle(_ request: HTTPRequest, _ reply: HTTPReply) {
        if request.path.hasPrefix("/sync/v1/") { return peers.handle(request, reply) }
        let asked = WebRequest(
            method: request.method, path: request.path, query: request.query,
            headers: request.headers, bodyByteCount: request.bodyByteCount,
            body: { Self.body(of: request) }, remoteAddress: address(of: request),
            door: Instant(milliseconds: request.completedAt))
        desk.handle(asked) { answer in
            let body: HTTPResponse.Body =
                switch answer.body {
                case .bytes(let bytes): .bytes(bytes)
                case .file(let path, let range): .file(path: path, range: range)
                }
            reply.send(
                HTTPResponse(status: answer.status, headers: answer.headers, body: body))
        }
    }

    private static func body(of request: HTTPRequest) -> [UInt8]? {
        guard let file = request.bodyFile else { return request.body }
        return FileManager.default.contents(atPath: file.path).map { Array($0) }
    }

    /// The client's address: the last that the edge has added, where there is an edge.
    private func address(of request: HTTPRequest) -> String {
        guard isBehindEdge, let list = request.header("x-forwarded-for"),
            let last = list.split(separator: ",").last
        else { return request.remoteAddress }
        return last.trimmingCharacters(in: .whitespaces)
    }
}

/// Commands that a program sends as lines: the same as an import's, but by somebody signed in.
final class LineCounter: Sendable {
    private let house: House
    private let reader: LineReader

    init(_ house: House) {
        self.house = house
        reader = LineReader(house, folder: nil)
    }

    /// Carries out the lines in order, one after the other, and answers one object for each.
    ///
    /// A single line holds no thread while it waits for its commit.
    func take(_ lines: CommandLines, _ answer: @escaping @Sendable (Int, [UInt8]) -> Void) {
        var cutter = LineCutter()
        var all = cutter.cut(lines.body)
        if let last = cutter.finish() { all.append(last) }
        if all.count == 1 {
            return handIn(all[0], lines, ImportedNames()) { result, _ in
                Self.answer([result], answer)
            }
        }
        DispatchQueue.global().async { [self, all] in
            var names = ImportedNames()
            var results: [JSONValue] = []
            for raw in all {
                let (bell, slot) = (DispatchSemaphore(value: 0), Slot<(JSONValue, ImportedNames)>())
                handIn(raw, lines, names) {
                    slot.put(($0, $1))
                    bell.signal()
                }
                bell.wait()
                guard let (result, known) = slot.value else { continue }
                names = known
                results.append(result)
            }
            Self.answer(results, answer)
        }
    }

    private static func answer(
        _ results: [JSONValue], _ answer: @Sendable (Int, [UInt8]) -> Void
    ) {
        let isRefused = results.contains { result in
            guard case .object(let fields) = result else { return false }
            return fields.contains { $0.0 == "refused" }
        }
        answer(isRefused ? 422 : 200, Array(JSONValue.list(results).line.utf8))
    }

    private func handIn(
        _ raw: RawLine, _ lines: CommandLines, _ names: ImportedNames,
        _ done: @escaping @Sendable (JSONValue, ImportedNames) -> Void
    ) {
        do throws(ImportFault) {
            let line = try ImportLine(raw)
            guard line.actor == nil || line.actor == lines.actorName else {
                throw ImportFault(.noSuchLogin, "as")
            }
            var request = try reader.request(for: line, names: names, at: lines.door)
            request.actorKind = lines.actorKind
            request.actorName = lines.actorName
            // What somebody signed in says of the time is not believed: the door knows it.
            request.door = lines.door
            if line.id == nil { request.onceOnly = nil }
            let isTaken = house.submit(request) { [self] answer in
                var names = names
                if case .carriedOut(let changes, _) = answer,
                    let began = line.began(changes: changes)
                {
                    names.note(line, began: began)
                }
                done(result(raw, answer), names)
            }
            guard isTaken else {
                return done(refused(raw, "busy", "Növbə doludur.", "The queue is full."), names)
            }
        } catch {
            done(
                refused(raw, error.reason.rawValue, error.explanation.az, error.explanation.en),
                names)
        }
    }

    private func result(_ raw: RawLine, _ answer: CommandAnswer) -> JSONValue {
        switch answer {
        case .carriedOut(let changes, let subject):
            .object([
                ("line", .number(Int64(raw.number))), ("subject", .text("\(subject)")),
                ("changes", .list(changes.map { .text("\($0)") })),
            ])
        case .carriedOutBefore(let change, let subject):
            .object([
                ("line", .number(Int64(raw.number))), ("subject", .text("\(subject)")),
                ("before", .text("\(change)")),
            ])
        case .refused(let refusal):
            refused(
                raw, refusal.key, refusal.text(language: .azerbaijani),
                refusal.text(language: .english))
        case .stale: refused(raw, "stale", "Siz yazarkən iş dəyişib.", "The case has changed.")
        case .full: refused(raw, "full", "Disk doludur.", "The disk is full.")
        case .halted(let reason): refused(raw, "halted", "Yazmaq dayandırılıb.", reason)
        }
    }

    private func refused(
        _ raw: RawLine, _ reason: String, _ az: String, _ en: String
    ) -> JSONValue {
        .object([
            ("line", .number(Int64(raw.number))), ("refused", .text(reason)),
            ("az", .text(az)), ("en", .text(en)),
        ])
    }
}
