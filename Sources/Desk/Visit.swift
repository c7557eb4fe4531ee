internal import Accounts
internal import Casework
internal import Causality
internal import Replica
internal import Storage
internal import Web

/// One request: where it goes, who sent it, in which language.
struct Visit: Sendable {
    let request: WebRequest
    let route: Route?
    let session: Session?
    let account: Account?
    /// The session's token as it came, to end it.
    let token: String?
    /// Whether a program showed the token itself, so that no other site can have sent the request.
    let isBearer: Bool
    let say: Tongue

    static let languageCookie = "mehkeme-language"

    init(_ request: WebRequest, at desk: Desk) {
        self.request = request
        route = Route(path: request.path, query: request.query)
        let bearer = request.header("authorization").flatMap(SessionCookie.bearerToken(in:))
        let cookie = request.header("cookie") ?? ""
        token = bearer ?? SessionCookie.token(in: cookie)
        isBearer = bearer != nil
        let session = token.flatMap { desk.sessions.find($0, at: desk.doors.now()) }
        let account = session.flatMap { desk.account($0.login) }
        self.session = account == nil ? nil : session
        self.account = account
        say =
            Self.language(in: cookie) ?? account.flatMap { Tongue(rawValue: $0.language.tag) }
            ?? .azerbaijani
    }

    var isAPI: Bool { request.path.hasPrefix("/api/") }

    /// The frame of a page that needs no store.
    func plainFrame(_ desk: Desk) -> PageFrame {
        PageFrame(
            say: say, role: desk.facts.role, place: desk.facts.court,
            origin: desk.facts.origin.description, link: LinkLine(desk.doors.peers()),
            now: desk.doors.now(), route: route ?? .home)
    }

    private static func language(in cookie: String) -> Tongue? {
        for pair in cookie.split(separator: ";") {
            let trimmed = pair.drop { $0 == " " }
            guard trimmed.hasPrefix(languageCookie + "=") else { continue }
            return Tongue(rawValue: String(trimmed.dropFirst(languageCookie.count + 1)))
        }
        return nil
    }
}

extension Desk {
    /// The account of a login; `nil` for one that is disabled or cannot be read.
    func account(_ login: String) -> Account? {
        let found = try? replica.environment.read { (transaction) throws(AccountError) in
            try accounts.find(login, in: transaction)
        }
        guard let account = found ?? nil, !account.isDisabled else { return nil }
        return account
    }
}
