package import Casework
package import Causality
package import Encoding

/// Every address of a node's pages, printed and parsed in this one file: a link that leads nowhere
/// does not compile.
package enum Route: Hashable, Sendable {
    case home
    case stylesheet
    case login, logout
    /// Chooses a language and goes back to a page.
    case language(Tongue, back: String)
    // The court's desk
    case queue
    case cases(CaseQuery)
    case newClaim
    case `case`(SubjectID)
    case caseAction(SubjectID, CaseAction, about: ChangeID?)
    /// A decision as an act, to read and print.
    case act(SubjectID, ChangeID)
    /// A draw with everything that is needed to compute it again.
    case draw(SubjectID, ChangeID)
    /// What is due at the court, and what is urgent.
    case deadlines, alarms
    /// Every period of a case.
    case caseDeadlines(SubjectID)
    case docket
    /// Gives a case whose number another has too the court's next one.
    case renumber(SubjectID)
    case schedule(ScheduleQuery)
    case settle(SubjectID)
    case directory
    case directoryAction(DirectoryAction)
    // The enforcement office
    case orders(OrderQuery)
    case order(SubjectID)
    case orderAction(SubjectID, OrderAction)
    // The party's cabinet
    case cabinet
    case cabinetClaim
    // For several
    case document(Digest256)
    case statistics(FigureQuery)
    /// The same figures as a file.
    case figures(FigureQuery, FigureFormat)
    case replicas
    case api(API)

    /// A step in a case: a form to read at its address, and to send there.
    package enum CaseAction: String, CaseIterable, Sendable {
        case register, draw, hearing, outcome, decision, writ, document, contact
        case offer, accept, decline
        case step, service, participant
    }

    package enum OrderAction: String, CaseIterable, Sendable {
        case take, step, payment, close, suspend, resume
    }

    package enum DirectoryAction: String, CaseIterable, Sendable {
        case open, judge, hall, leave, role
    }

    /// The same in JSON, under `/api/v1`.
    package enum API: Hashable, Sendable {
        case session
        case cases(CaseQuery)
        case `case`(String)
        case orders(OrderQuery)
        case order(String)
        case docket, deadlines, alarms
        case schedule(ScheduleQuery)
        case statistics(FigureQuery)
        case replicas
        case commands
    }
}

/// Which cases a list shows.
package struct CaseQuery: Hashable, Sendable {
    package var standing: CaseStanding?
    /// A case number, a FIN or a VÖEN.
    package var search = ""
    /// The page, counted from 1.
    package var page = 1

    package init(standing: CaseStanding? = nil, search: String = "", page: Int = 1) {
        self.standing = standing
        self.search = search
        self.page = page
    }
}

/// Which orders a list shows.
package struct OrderQuery: Hashable, Sendable {
    package var standing: OrderStanding?
    package var page = 1

    package init(standing: OrderStanding? = nil, page: Int = 1) {
        self.standing = standing
        self.page = page
    }
}

/// What may be done at an address.
package enum Method: String, Sendable, CaseIterable { case get = "GET", post = "POST" }

extension Route {
    /// Path and query, as they stand in a link.
    package var target: String {
        let query = queryItems
        guard !query.isEmpty else { return path }
        return path + "?"
            + query.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }

    package var path: String {
        switch self {
        case .home: "/"
        case .stylesheet: "/style.css"
        case .login: "/login"
        case .logout: "/logout"
        case .language(let tongue, _): "/language/\(tongue.tag)"
        case .queue: "/queue"
        case .cases: "/cases"
        case .newClaim: "/cases/new"
        case .case(let subject): "/cases/\(subject)"
        case .caseAction(let subject, let action, let about):
            "/cases/\(subject)/\(action.rawValue)" + (about.map { "/\($0)" } ?? "")
        case .act(let subject, let change): "/cases/\(subject)/acts/\(change)"
        case .draw(let subject, let change): "/cases/\(subject)/draws/\(change)"
        case .deadlines: "/deadlines"
        case .alarms: "/alarms"
        case .caseDeadlines(let subject): "/cases/\(subject)/deadlines"
        case .docket: "/docket"
        case .renumber(let subject): "/docket/\(subject)/number"
        case .schedule(let query): "/schedule" + query.form.path
        case .settle(let subject): "/docket/\(subject)"
        case .directory: "/directory"
        case .directoryAction(let action): "/directory/\(action.rawValue)"
        case .orders: "/orders"
        case .order(let subject): "/orders/\(subject)"
        case .orderAction(let subject, let action): "/orders/\(subject)/\(action.rawValue)"
        case .cabinet: "/cabinet"
        case .cabinetClaim: "/cabinet/claim"
        case .document(let digest): "/documents/\(digest.hex)"
        case .statistics: "/statistics"
        case .figures(_, let format): "/statistics/\(format.rawValue)"
        case .replicas: "/replicas"
        case .api(let api): "/api/v1/" + api.path
        }
    }

    private var queryItems: [(String, String)] {
        switch self {
        case .language(_, let back): [("back", back)]
        case .cases(let query), .api(.cases(let query)): query.items
        case .orders(let query), .api(.orders(let query)): query.items
        case .schedule(let query), .api(.schedule(let query)): query.items
        case .statistics(let query), .figures(let query, _), .api(.statistics(let query)):
            query.items
        default: []
        }
    }

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - path: percent-decoded.
    ///   - query: what stands behind the question mark, as sent.
    /// - Returns: `nil` if there is nothing at the address.
    package init?(path: String, query: String? = nil) {
        guard path.hasPrefix("/") else { return nil }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
            .map(String.init)
        guard let items = FormFields(urlEncoded: Array((query ?? "").utf8)) else { return nil }
        if parts.count >= 2, parts[0] == "api", parts[1] == "v1" {
            guard let api = API(parts: Array(parts.dropFirst(2)), query: items) else { return nil }
            self = .api(api)
            return
        }
        guard let route = Self.plain(parts, items) ?? Self.inCase(parts) ?? Self.inOrder(parts)
        else { return nil }
        self = route
    }

    private static func plain(_ parts: [String], _ query: FormFields) -> Route? {
        switch parts {
        case [""]: return .home
        case ["style.css"]: return .stylesheet
        case ["login"]: return .login
        case ["logout"]: return .logout
        case ["queue"]: return .queue
        case ["cases"]: return CaseQuery(query).map(Route.cases)
        case ["cases", "new"]: return .newClaim
        case ["deadlines"]: return .deadlines
        case ["alarms"]: return .alarms
        case ["docket"]: return .docket
        case ["schedule"]: return ScheduleQuery(query, .page).map(Route.schedule)
        case ["schedule", "board"]: return ScheduleQuery(query, .board).map(Route.schedule)
        case ["schedule", "calendar"]: return ScheduleQuery(query, .calendar).map(Route.schedule)
        case ["directory"]: return .directory
        case ["orders"]: return OrderQuery(query).map(Route.orders)
        case ["cabinet"]: return .cabinet
        case ["cabinet", "claim"]: return .cabinetClaim
        case ["statistics"]: return FigureQuery(query).map(Route.statistics)
        case ["replicas"]: return .replicas
        default: break
        }
        if parts.count == 3, parts[0] == "docket", parts[2] == "number" {
            return ChangeID(parts[1]).map { .renumber(SubjectID($0)) }
        }
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "language":
            guard let tongue = Tongue(rawValue: parts[1]) else { return nil }
            return .language(tongue, back: query["back"] ?? "/")
        case "statistics":
            guard let format = FigureFormat(rawValue: parts[1]),
                let query = FigureQuery(query)
            else { return nil }
            return .figures(query, format)
        case "docket": return ChangeID(parts[1]).map { .settle(SubjectID($0)) }
        case "directory": return DirectoryAction(rawValue: parts[1]).map(Route.directoryAction)
        case "documents": return Digest256(hex: parts[1]).map(Route.document)
        default: return nil
        }
    }

    private static func inCase(_ parts: [String]) -> Route? {
        guard parts.count >= 2, parts[0] == "cases", let change = ChangeID(parts[1]) else {
            return nil
        }
        let subject = SubjectID(change)
        if parts.count == 2 { return .case(subject) }
        if parts.count == 3, parts[2] == "deadlines" { return .caseDeadlines(subject) }
        if parts.count == 4, parts[2] == "acts" {
            return ChangeID(parts[3]).map { .act(subject, $0) }
        }
        if parts.count == 4, parts[2] == "draws" {
            return ChangeID(parts[3]).map { .draw(subject, $0) }
        }
        guard let action = CaseAction(rawValue: parts[2]) else { return nil }
        if parts.count == 3 { return .caseAction(subject, action, about: nil) }
        guard parts.count == 4, let about = ChangeID(parts[3]) else { return nil }
        return .caseAction(subject, action, about: about)
    }

    private static func inOrder(_ parts: [String]) -> Route? {
        guard parts.count >= 2, parts[0] == "orders", let change = ChangeID(parts[1]) else {
            return nil
        }
        let subject = SubjectID(change)
        if parts.count == 2 { return .order(subject) }
        guard parts.count == 3, let action = OrderAction(rawValue: parts[2]) else { return nil }
        return .orderAction(subject, action)
    }

    /// What may be done here; anything else is answered 405.
    package var methods: [Method] {
        switch self {
        case .home, .stylesheet, .language, .queue, .cases, .case, .act, .draw, .docket, .schedule,
            .deadlines, .alarms, .caseDeadlines,
            .directory, .orders, .order, .cabinet, .document, .statistics, .figures, .replicas:
            [.get]
        case .logout, .settle, .renumber: [.post]
        case .login, .newClaim, .caseAction, .orderAction, .directoryAction, .cabinetClaim:
            [.get, .post]
        case .api(.session), .api(.commands): [.post]
        case .api: [.get]
        }
    }
}

extension Route.API {
    var path: String {
        switch self {
        case .session: "session"
        case .cases: "cases"
        case .case(let name): "cases/\(PercentCoding.encode(name))"
        case .orders: "orders"
        case .order(let name): "orders/\(PercentCoding.encode(name))"
        case .docket: "docket"
        case .deadlines: "deadlines"
        case .alarms: "alarms"
        case .schedule: "schedule"
        case .statistics: "statistics"
        case .replicas: "replicas"
        case .commands: "commands"
        }
    }

    /// A case's number has a slash in it, so everything behind `cases/` is its name.
    init?(parts: [String], query: FormFields) {
        switch parts {
        case ["session"]: self = .session
        case ["cases"]:
            guard let query = CaseQuery(query) else { return nil }
            self = .cases(query)
        case ["orders"]:
            guard let query = OrderQuery(query) else { return nil }
            self = .orders(query)
        case ["docket"]: self = .docket
        case ["deadlines"]: self = .deadlines
        case ["alarms"]: self = .alarms
        case ["schedule"]:
            guard let query = ScheduleQuery(query, .page) else { return nil }
            self = .schedule(query)
        case ["statistics"]:
            guard let query = FigureQuery(query) else { return nil }
            self = .statistics(query)
        case ["replicas"]: self = .replicas
        case ["commands"]: self = .commands
        default:
            let name = parts.dropFirst().joined(separator: "/")
            guard parts.count >= 2, !name.isEmpty else { return nil }
            switch parts[0] {
            case "cases": self = .case(name)
            case "orders": self = .order(name)
            default: return nil
            }
        }
    }
}

extension CaseQuery {
    var items: [(String, String)] {
        var items: [(String, String)] = []
        if let standing { items.append(("standing", standing.word)) }
        if !search.isEmpty { items.append(("q", search)) }
        if page > 1 { items.append(("page", "\(page)")) }
        return items
    }

    /// - Returns: `nil` for a standing or a page that there is not.
    init?(_ fields: FormFields) {
        if let word = fields["standing"], !word.isEmpty {
            guard let standing = CaseStanding(word: word) else { return nil }
            self.standing = standing
        }
        search = fields["q"] ?? ""
        guard let page = PageNumber.read(fields["page"]) else { return nil }
        self.page = page
    }
}

extension OrderQuery {
    var items: [(String, String)] {
        var items: [(String, String)] = []
        if let standing { items.append(("standing", standing.word)) }
        if page > 1 { items.append(("page", "\(page)")) }
        return items
    }

    init?(_ fields: FormFields) {
        if let word = fields["standing"], !word.isEmpty {
            guard let standing = OrderStanding(word: word) else { return nil }
            self.standing = standing
        }
        guard let page = PageNumber.read(fields["page"]) else { return nil }
        self.page = page
    }
}

/// The page of a list in a query.
private enum PageNumber {
    static func read(_ text: String?) -> Int? {
        guard let text, !text.isEmpty else { return 1 }
        guard let page = Int(text), (1...WebLimits.listPageMax).contains(page) else { return nil }
        return page
    }
}
