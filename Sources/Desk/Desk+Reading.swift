internal import Accounts
internal import Casework
internal import Causality
internal import Encoding
internal import Law
internal import Replica
internal import Storage
internal import Sync
internal import Web

/// A reader with a snapshot's frame: what every page needs.
struct Reader: Sendable {
    let visit: Visit
    let viewer: Viewer
    let frame: PageFrame
    let directory: DirectoryState?
    let reference: ReferenceState?
}

extension Desk {
    var shelf: Shelf { Shelf(schema: replica.schema, facts: facts) }

    /// Answers a GET.
    func read(_ route: Route, _ visit: Visit) -> WebAnswer {
        switch route {
        case .stylesheet:
            return WebAnswer(
                status: 200,
                headers: [
                    ("Content-Type", "text/css; charset=utf-8"),
                    ("Cache-Control", "max-age=300"),
                ], body: .bytes(Array(Stylesheet.text.utf8)))
        case .language(let tongue, let back): return choose(tongue, back, visit)
        case .login: return .page(200, LoginPage(visit.plainFrame(self)).document())
        default: break
        }
        guard visit.session != nil else { return signIn(visit) }
        do throws(ReplicaError) {
            let answer = try replica.read { (snapshot) throws(StoreError) in
                let reader = try reader(visit, in: snapshot)
                return try opened(route, reader, in: snapshot)
            }
            return answer ?? error(404, visit)
        } catch {
            return self.error(500, visit)
        }
    }

    private func choose(_ tongue: Tongue, _ back: String, _ visit: Visit) -> WebAnswer {
        let parts = back.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let query = parts.count > 1 ? String(parts[1]) : nil
        let route = parts.first.flatMap { Route(path: String($0), query: query) } ?? .home
        var answer = WebAnswer.seeOther(route.methods.contains(.get) ? route : .home)
        let secure = facts.isSecure ? "; Secure" : ""
        answer.headers.append(
            (
                "Set-Cookie",
                "\(Visit.languageCookie)=\(tongue.tag); Path=/; Max-Age=31536000; HttpOnly; "
                    + "SameSite=Lax\(secure)"
            ))
        return answer
    }

    /// Who reads, with the rights of today.
    func reader(
        _ visit: Visit, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> Reader {
        let now = doors.now()
        let today = CivilDate(inBaku: now)
        let directory = try shelf.directory(facts.court, today.year, in: snapshot)
        let reference = try shelf.reference(in: snapshot)
        let account = visit.account ?? Account()
        let viewer: Viewer
        let token = visit.session?.formToken ?? ""
        if account.kind == .party {
            let identifiers = [account.fin, account.voen].filter { !$0.isEmpty }
            viewer = Viewer(
                actor: CommandActor(kind: .party, name: identifiers.first ?? ""),
                name: account.name, identifiers: identifiers, formToken: token)
        } else {
            viewer = Viewer(
                actor: .staff(account.login, in: directory, on: today), name: account.name,
                formToken: token)
        }
        var frame = visit.plainFrame(self)
        frame.names = Names(reference: reference, directories: directory.map { [$0] } ?? [])
        frame.viewer = viewer
        if !visit.isAPI, visit.request.method == "GET" {
            frame.notice = memory.takeNotice(for: token)
        }
        return Reader(
            visit: visit, viewer: viewer, frame: frame, directory: directory,
            reference: reference)
    }

    /// - Returns: `nil` for what there is not, or what the reader may not see.
    private func opened(
        _ route: Route, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> WebAnswer? {
        switch route {
        case .home: return .seeOther(Self.home(of: reader.viewer))
        case .schedule(let query): return try schedule(query, reader, in: snapshot)
        case .queue, .cases, .newClaim, .docket, .directory, .directoryAction, .orders,
            .statistics, .replicas, .cabinet, .cabinetClaim:
            return try list(route, reader, in: snapshot).map { .page(200, $0) }
        case .case, .caseAction, .act, .draw, .order, .orderAction:
            return try subject(route, reader, in: snapshot).map { .page(200, $0) }
        case .deadlines: return try deadlinePage(alarmsOnly: false, reader, in: snapshot)
        case .alarms: return try deadlinePage(alarmsOnly: true, reader, in: snapshot)
        case .caseDeadlines(let id): return try deadlinePage(of: id, reader, in: snapshot)
        case .figures(let query, let format):
            return try figures(query, format, reader, in: snapshot)
        case .document(let digest): return try document(digest, reader, in: snapshot)
        case .api(let api): return try json(api, reader, in: snapshot).map { .json(200, $0) }
        case .stylesheet, .login, .logout, .language, .settle, .renumber: return nil
        }
    }

    /// The first page of a day's work.
    static func home(of viewer: Viewer) -> Route {
        if viewer.isParty { return .cabinet }
        if viewer.has(.registrar, .president) { return .queue }
        if viewer.seesCases { return .cases(CaseQuery()) }
        if viewer.seesOrders { return .orders(OrderQuery()) }
        return viewer.seesMachine ? .directory : .replicas
    }
}
