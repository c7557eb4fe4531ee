package import Accounts
package import Casework
package import Causality
package import Chunks
package import Node
package import Replica
package import Sync
internal import Synchronization
package import Web

/// What the desk is told of its node.
package struct DeskFacts: Sendable {
    package var role: NodeRole
    /// The courts or offices of the grant; the first is the node's own.
    package var courts: [String]
    package var origin: Origin
    /// Whether browsers come by https.
    package var isSecure: Bool

    package init(role: NodeRole, courts: [String], origin: Origin, isSecure: Bool) {
        self.role = role
        self.courts = courts
        self.origin = origin
        self.isSecure = isSecure
    }

    var court: String { courts.first ?? "" }
}

/// Lines of JSON, as `mehkeme import` reads them, handed in by somebody who is signed in.
package struct CommandLines: Sendable {
    package let body: [UInt8]
    package let actorKind: FoldedChange.ActorKind
    package let actorName: String
    package let door: Instant
}

/// What the desk gets from outside: nothing here reads a clock or a random number by itself.
package struct DeskDoors: Sendable {
    package var commands: any CommandDesk
    package var peers: @Sendable () -> [PeerStatus]
    package var now: @Sendable () -> Instant
    package var entropy: @Sendable (Int) -> [UInt8]
    /// Runs work on another thread: an answer comes on the writer's, which must not wait.
    package var elsewhere: @Sendable (@escaping @Sendable () -> Void) -> Void
    /// Answers `POST /api/v1/commands`: a status and a body in JSON.
    package var lines: @Sendable (CommandLines, @escaping @Sendable (Int, [UInt8]) -> Void) -> Void

    package init(
        commands: any CommandDesk, peers: @escaping @Sendable () -> [PeerStatus],
        now: @escaping @Sendable () -> Instant, entropy: @escaping @Sendable (Int) -> [UInt8],
        elsewhere: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void,
        lines:
            @escaping @Sendable (
                CommandLines, @escaping @Sendable (Int, [UInt8]) -> Void
            ) -> Void
    ) {
        self.commands = commands
        self.peers = peers
        self.now = now
        self.entropy = entropy
        self.elsewhere = elsewhere
        self.lines = lines
    }
}

/// The node's desk: takes requests of people and programs, and answers each once.
///
/// Reads a page in one snapshot, on the caller's thread; a command is answered after its commit.
package final class Desk: Sendable {
    let facts: DeskFacts
    let replica: Replica
    let accounts: AccountBook
    let sessions: Sessions
    let documents: DocumentStore
    let doors: DeskDoors
    /// Opens the closed cases whose key was wrapped for this node; `nil` opens none.
    let keys: CaseKeys?
    let throttle = Mutex(Throttle())
    let memory = DeskMemory()

    package init(
        facts: DeskFacts, replica: Replica, accounts: AccountBook, sessions: Sessions,
        documents: DocumentStore, doors: DeskDoors, keys: CaseKeys? = nil
    ) {
        self.facts = facts
        self.replica = replica
        self.accounts = accounts
        self.sessions = sessions
        self.documents = documents
        self.doors = doors
        self.keys = keys
    }

    /// How large a body an address takes.
    package static func bodyByteCountMax(method: String, path: String) -> Int {
        guard method == Method.post.rawValue, let route = Route(path: path) else { return 0 }
        return route.takesFiles ? WebLimits.formByteCountMax : WebLimits.plainFormByteCountMax
    }

    /// - Parameter answer: called once, on whatever thread.
    package func handle(
        _ request: WebRequest, _ answer: @escaping @Sendable (WebAnswer) -> Void
    ) {
        let visit = Visit(request, at: self)
        guard let route = visit.route else { return answer(error(404, visit)) }
        let method = request.method == "HEAD" ? "GET" : request.method
        guard let method = Method(rawValue: method), route.methods.contains(method) else {
            var refused = error(405, visit)
            let allowed = route.methods.map(\.rawValue).joined(separator: ", ")
            refused.headers.append(("Allow", allowed))
            return answer(refused)
        }
        switch method {
        case .get: answer(read(route, visit))
        case .post: write(route, visit, answer)
        }
    }

    /// A page that says what went wrong; for programs the same in JSON.
    func error(_ status: Int, _ visit: Visit, detail: String = "") -> WebAnswer {
        var answer: WebAnswer
        if visit.isAPI {
            answer = .json(
                status, ["error": .text("\(status)"), "detail": .text(detail)])
        } else {
            let page = ErrorPage(visit.plainFrame(self), status: status, detail: detail)
            answer = .page(status, page.document())
        }
        if status == 503 {
            answer.headers.append(("Retry-After", "\(DeskLimits.retryAfterSeconds)"))
        }
        if status == 401 { answer.headers.append(("WWW-Authenticate", "Bearer")) }
        return answer
    }

    /// Where somebody who must sign in is sent.
    func signIn(_ visit: Visit) -> WebAnswer {
        visit.isAPI ? error(401, visit) : .seeOther(.login)
    }
}

extension Route {
    /// Whether a form here may bring files.
    var takesFiles: Bool {
        switch self {
        case .newClaim, .cabinetClaim, .caseAction(_, .document, _), .caseAction(_, .decision, _),
            .caseAction(_, .step, _):
            true
        default: false
        }
    }
}
