internal import Accounts
internal import Casework
internal import Causality
internal import Node
internal import Replica
internal import Sealing
internal import Storage
internal import Synchronization
internal import Web

// Forms and programs that write.

typealias Reply = @Sendable (WebAnswer) -> Void

extension Desk {
    /// Answers a POST.
    func write(_ route: Route, _ visit: Visit, _ answer: @escaping Reply) {
        if route == .api(.commands) { return lines(visit, answer) }
        // A browser says where a request comes from; other sites have no business here.
        if !visit.isBearer, let site = visit.request.header("sec-fetch-site"),
            site != "same-origin", site != "none"
        {
            return answer(error(403, visit))
        }
        guard let form = form(visit, route) else { return answer(error(400, visit)) }
        switch form {
        case .tooLarge: return answer(error(413, visit))
        case .noRoom: return answer(error(503, visit))
        case .read(let fields, let body):
            if route == .login || route == .api(.session) {
                return answer(signIn(fields, visit))
            }
            guard let session = visit.session else { return answer(signIn(visit)) }
            let shown = fields[FormName.token] ?? visit.request.header("x-form-token") ?? ""
            guard visit.isBearer || session.owns(formToken: shown) else {
                return answer(error(403, visit))
            }
            if route == .logout { return answer(signOut(visit)) }
            take(Sent(route: route, fields: fields, body: body, visit: visit), answer)
        }
    }

    /// A form that was read whole.
    struct Sent: Sendable {
        let route: Route
        let fields: FormFields
        /// Where the files of the form lie.
        let body: [UInt8]
        let visit: Visit
    }

    private enum Read {
        case read(FormFields, [UInt8])
        case tooLarge, noRoom
    }

    /// - Returns: `nil` for a malformed form.
    private func form(_ visit: Visit, _ route: Route) -> Read? {
        let request = visit.request
        let isLarge = request.bodyByteCount > DeskLimits.largeBodyByteCount
        guard
            request.bodyByteCount
                <= Self.bodyByteCountMax(method: request.method, path: request.path)
        else { return .tooLarge }
        if isLarge, !memory.enterLargeBody() { return .noRoom }
        defer { if isLarge { memory.leaveLargeBody() } }
        guard let body = request.body() else { return .noRoom }
        let type = request.header("content-type") ?? ""
        if let boundary = Multipart.boundary(ofContentType: type) {
            guard route.takesFiles, let fields = Multipart.fields(in: body, boundary: boundary)
            else { return nil }
            return .read(fields, body)
        }
        guard body.isEmpty || type.hasPrefix("application/x-www-form-urlencoded") else {
            return nil
        }
        return FormFields(urlEncoded: body).map { .read($0, []) }
    }

    // MARK: Signing in and out

    private func signIn(_ fields: FormFields, _ visit: Visit) -> WebAnswer {
        let login = (fields["login"] ?? "").lowercased()
        let address = visit.request.remoteAddress
        let now = doors.now()
        let verdict = throttle.withLock { $0.attempt(login: login, address: address, at: now) }
        guard case .goOn = verdict else { return refuse(login, .waitBeforeLogin, 429, visit) }
        let found = try? replica.environment.read { (transaction) throws(AccountError) in
            try accounts.find(login, in: transaction)
        }
        let account = accounts.check(found ?? nil, password: fields["password"] ?? "")
        // Parties have their cabinet at the centre, and nowhere else.
        guard let account, account.kind == .staff || facts.role == .central else {
            return refuse(login, .wrongLogin, 401, visit)
        }
        throttle.withLock { $0.succeeded(login: login, address: address) }
        let opened = sessions.open(
            for: account, token: doors.entropy(Sessions.tokenByteCount), at: now)
        if visit.isAPI { return .json(200, ["token": .text(opened.token)]) }
        var answer = WebAnswer.seeOther(.home)
        answer.headers.append(
            (
                "Set-Cookie", SessionCookie.setting(opened.token, isSecure: facts.isSecure)
            ))
        return answer
    }

    private func refuse(
        _ login: String, _ words: Words, _ status: Int, _ visit: Visit
    ) -> WebAnswer {
        if visit.isAPI { return error(status, visit, detail: visit.say(words)) }
        let page = LoginPage(visit.plainFrame(self), login: login, fault: words)
        return .page(status, page.document())
    }

    private func signOut(_ visit: Visit) -> WebAnswer {
        if let token = visit.token { sessions.close(token) }
        var answer = WebAnswer.seeOther(.login)
        answer.headers.append(("Set-Cookie", SessionCookie.clearing(isSecure: facts.isSecure)))
        return answer
    }

    // MARK: Lines of JSON

    private func lines(_ visit: Visit, _ answer: @escaping Reply) {
        guard let session = visit.session else { return answer(error(401, visit)) }
        let shown = visit.request.header("x-form-token") ?? ""
        guard visit.isBearer || session.owns(formToken: shown) else {
            return answer(error(403, visit))
        }
        guard visit.request.bodyByteCount <= WebLimits.plainFormByteCountMax else {
            return answer(error(413, visit))
        }
        guard let body = visit.request.body(), let account = visit.account else {
            return answer(error(503, visit))
        }
        let actor = Self.actor(account)
        let lines = CommandLines(
            body: body, actorKind: actor.kind, actorName: actor.name,
            door: visit.request.door)
        doors.lines(lines) { status, bytes in
            answer(
                WebAnswer(
                    status: status,
                    headers: [
                        ("Content-Type", "application/json"), ("Cache-Control", "no-store"),
                    ], body: .bytes(bytes)))
        }
    }

    /// How a command names whoever is signed in.
    static func actor(_ account: Account) -> (kind: FoldedChange.ActorKind, name: String) {
        account.kind == .party
            ? (.party, account.fin.isEmpty ? account.voen : account.fin) : (.staff, account.login)
    }
}
