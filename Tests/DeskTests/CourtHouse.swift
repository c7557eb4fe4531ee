import Accounts
import Casework
import Causality
import Chunks
import Desk
import Encoding
import Law
import Node
import Replica
import Sealing
import Simulation
import Storage
import Synchronization
import TestSupport
import Testing
import Web

/// A court with its desk open: a real replica, a real writer, and a few people.
final class CourtHouse {
    /// The one writer, asked at once.
    private final class Writer: CommandDesk {
        let station: Station
        let hasRoom = Mutex(true)

        init(_ station: Station) { self.station = station }

        func submit(
            _ request: CommandRequest, _ done: @escaping @Sendable (CommandAnswer) -> Void
        ) -> Bool {
            guard hasRoom.withLock({ $0 }) else { return false }
            if case .command(let answer)? = station.process([.command(request)]).answers.first {
                done(answer)
            }
            return true
        }
    }

    static let password = "uzun parol 2026"
    let station: Station
    let desk: Desk
    let documents: DocumentStore
    private let writer: Writer
    private let world: World

    init(_ name: String, role: NodeRole = .court) throws {
        let world = World(seed: 1, scratch: Scratch.fresh("desk-\(name)"), weather: .calm)
        world.enrol("mərkəz", .central, [])
        world.enrol("m050", .court, ["050"])
        let station = try #require(world.station(role == .central ? "mərkəz" : "m050"))
        for each in world.stations { world.tellRegistry(to: each) }
        self.station = station
        self.world = world
        let documents = try DocumentStore(directory: world.scratch + "/documents-\(name)")
        self.documents = documents
        let writer = Writer(station)
        self.writer = writer
        let cost = PasswordHash.Cost.least
        let accounts = AccountBook(
            table: station.replica.schema.accounts,
            salt: [UInt8](repeating: 1, count: PasswordHash.saltByteCount), cost: cost)
        let counter = Mutex<UInt64>(0)
        let doors = DeskDoors(
            commands: writer, peers: { [] }, now: { station.wall },
            entropy: { count in
                let next = counter.withLock { value in
                    value += 1
                    return value
                }
                return Array(SHA256.digest(Array("\(next)".utf8)).bytes.prefix(count))
            }, elsewhere: { $0() },
            lines: { lines, answer in answer(200, Array("{\"by\":\"\(lines.actorName)\"}".utf8)) })
        desk = Desk(
            facts: DeskFacts(
                role: role, courts: station.identity.courts, origin: station.identity.origin,
                isSecure: true),
            replica: station.replica, accounts: accounts, sessions: Sessions(),
            documents: documents, doors: doors,
            keys: CaseKeys(of: station.identity.origin, holding: station.key))
        try open(accounts)
        if role == .court { openDirectory() }
    }

    func close() { world.close() }

    /// Whether the writer's mailbox takes anything.
    func setRoom(_ hasRoom: Bool) { writer.hasRoom.withLock { $0 = hasRoom } }

    private func open(_ accounts: AccountBook) throws {
        let salt = [UInt8](repeating: 2, count: PasswordHash.saltByteCount)
        for login in ["katib1", "hakim1", "admin1", "sedr", "kimse"] {
            let opening = AccountOpening(
                login: login, kind: .staff, name: login, password: Self.password)
            let account = try accounts.account(from: opening, salt: salt, at: station.wall)
            try station.replica.environment.write { (transaction) throws(AccountError) in
                try accounts.add(account, in: transaction)
            }
        }
        for (login, fin) in [("elcin", "5KA71QX"), ("yad", "7AB22CD")] {
            var opening = AccountOpening(
                login: login, kind: .party, name: login, password: Self.password)
            opening.fin = fin
            let account = try accounts.account(from: opening, salt: salt, at: station.wall)
            try station.replica.environment.write { (transaction) throws(AccountError) in
                try accounts.add(account, in: transaction)
            }
        }
    }

    private func openDirectory() {
        carryOut(.openDirectory(court: "050", year: 2026, role: .court))
        for judge in ["h1", "h2"] {
            var put = JudgePut()
            put.judge = judge
            put.name = "Hakim \(judge)"
            put.weight = 100
            put.active = true
            carryOut(.putJudge(put))
        }
        var hall = HallPut()
        hall.hall = "z1"
        hall.name = "1 nömrəli zal"
        carryOut(.putHall(hall))
        let roles: [(String, StaffRole, String)] = [
            ("katib1", .registrar, ""), ("hakim1", .judge, "h1"), ("admin1", .administrator, ""),
            ("sedr", .president, ""),
        ]
        for (login, role, judge) in roles {
            var put = RolePut()
            put.login = login
            put.name = login
            put.role = role
            put.judge = judge
            put.from = CivilDate(year: 2026, month: 1, day: 1) ?? CivilDate.none
            put.until = CivilDate(year: 2026, month: 12, day: 31) ?? CivilDate.none
            carryOut(.putRole(put))
        }
    }

    @discardableResult
    func carryOut(_ command: Command, on subject: SubjectID? = nil) -> CommandAnswer? {
        let request = CommandRequest(command, on: subject, door: station.wall)
        guard case .command(let answer)? = station.process([.command(request)]).answers.first
        else { return nil }
        return answer
    }

    // MARK: What a browser does

    func ask(
        _ method: String, _ target: String, form: [(String, String)]? = nil,
        headers: [(name: String, value: String)] = [], body: [UInt8]? = nil
    ) -> WebAnswer {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var headers = headers
        var bytes = body ?? []
        if let form {
            let text = form.map { "\($0.0)=\(PercentCoding.encode($0.1))" }
            bytes = Array(text.joined(separator: "&").utf8)
            headers.append(("content-type", "application/x-www-form-urlencoded"))
        }
        let request = WebRequest(
            method: method, path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : nil,
            headers: headers, bodyByteCount: bytes.count, body: { [bytes] in bytes },
            remoteAddress: "192.0.2.1", door: station.wall)
        let slot = Mutex<WebAnswer?>(nil)
        desk.handle(request) { answer in slot.withLock { $0 = answer } }
        return slot.withLock { $0 } ?? WebAnswer(status: 0)
    }

    /// Signs in; the cookie to show from then on, and the token of its forms.
    func signIn(_ login: String) throws -> Browser {
        let answer = ask(
            "POST", "/login", form: [("login", login), ("password", Self.password)])
        let cookie = try #require(answer.header("Set-Cookie"))
        let pair = String(cookie.split(separator: ";")[0])
        var browser = Browser(house: self, cookie: pair, token: "")
        let page = browser.get("/replicas").text
        let mark = "name=\"token\" value=\""
        let after = page.split(separator: mark, maxSplits: 1)
        browser.token = after.count > 1 ? String(after[1].prefix(32)) : ""
        return browser
    }
}

/// Somebody who is signed in.
struct Browser {
    let house: CourtHouse
    let cookie: String
    var token: String

    func get(_ target: String, _ headers: [(name: String, value: String)] = []) -> WebAnswer {
        house.ask("GET", target, headers: [("cookie", cookie)] + headers)
    }

    func post(_ target: String, _ form: [(String, String)]) -> WebAnswer {
        house.ask(
            "POST", target, form: [("token", token)] + form, headers: [("cookie", cookie)])
    }

    /// Files the claim of these tests, and names its case.
    func file() throws -> String {
        let answer = post("/cases/new", Self.claim)
        #expect(answer.status == 303)
        return try #require(answer.header("Location"))
    }

    static let claim: [(String, String)] = [
        ("kind", "civil"), ("category", "debt"), ("subject", "Borc <b>məbləği</b>"),
        ("price", "4 800,00"), ("p0-name", "Hüseynov Elçin"), ("p0-identity", "5KA71QX"),
        ("p0-address", "Masallı"), ("d0-name", "Viləş Aqro MMC"),
        ("d0-identity", "4700318261"), ("d0-address", "Masallı"),
    ]
}

extension WebAnswer {
    func header(_ name: String) -> String? { headers.last { $0.name == name }?.value }

    var text: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
