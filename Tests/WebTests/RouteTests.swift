import Casework
import Causality
import Encoding
import Law
import Sealing
import Testing
import Web

@Suite struct RouteTests {
    private static let subject = SubjectID(ChangeID(Origin(word: 12 << 32 | 7), 42))
    private static let change = ChangeID(Origin(word: 3 << 32), 9)

    private static let all: [Route] = {
        var routes: [Route] = [
            .home, .stylesheet, .login, .logout, .queue, .cases(CaseQuery()), .newClaim,
            .cases(CaseQuery(standing: .scheduled, search: "2(050)-1/2026 & ə=?", page: 7)),
            .case(subject), .act(subject, change), .draw(subject, change), .docket,
            .settle(subject), .directory, .orders(OrderQuery()),
            .orders(OrderQuery(standing: .suspended, page: 2)), .order(subject), .cabinet,
            .cabinetClaim, .document(SHA256.digest([1])), .statistics(FigureQuery()),
            .statistics(FigureQuery(place: "050", kind: .civil, period: MonthSpan(year: 2026))),
            .deadlines, .alarms, .caseDeadlines(subject), .api(.deadlines), .api(.alarms),
            .replicas, .api(.session), .api(.cases(CaseQuery())),
            .api(.cases(CaseQuery(standing: .filed, search: "5KA71QX"))),
            .api(.case(subject.description)), .api(.orders(OrderQuery())),
            .api(.order("1.0.7")), .api(.docket),
            .api(.statistics(FigureQuery(period: MonthSpan(year: 2025)))),
            .api(.replicas), .api(.commands),
            .renumber(subject),
            .schedule(ScheduleQuery()), .api(.schedule(ScheduleQuery())),
            .schedule(ScheduleQuery(form: .board, day: CivilDate("2026-05-12"))),
            .schedule(
                ScheduleQuery(form: .calendar, day: CivilDate("2026-05-12"), isWeek: true)),
        ]
        for tongue in Tongue.allCases {
            routes.append(.language(tongue, back: "/cases?q=a%26b&page=2"))
        }
        for action in Route.CaseAction.allCases {
            routes.append(.caseAction(subject, action, about: nil))
            routes.append(.caseAction(subject, action, about: change))
        }
        for action in Route.OrderAction.allCases { routes.append(.orderAction(subject, action)) }
        for action in Route.DirectoryAction.allCases { routes.append(.directoryAction(action)) }
        return routes
    }()

    @Test("What a route prints, it reads")
    func roundTrip() {
        for route in Self.all {
            let parts = route.target.split(
                separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
            let query = parts.count > 1 ? String(parts[1]) : nil
            let read = Route(path: String(parts[0]), query: query)
            #expect(read == route, "\(route.target)")
            #expect(!route.methods.isEmpty)
        }
    }

    @Test("A case's number is a name in the API, slash and all")
    func numberInPath() {
        let read = Route(path: "/api/v1/cases/2(050)-1/2026")
        #expect(read == .api(.case("2(050)-1/2026")))
    }

    @Test(
        "What is no address is nothing",
        arguments: [
            "", "cases", "/cases/", "/cases/01.0.42", "/cases/1.0.0", "/cases/1.0.42/nothing",
            "/cases/1.0.42/hearing/x", "/cases/1.0.42/acts", "/orders/1.0.42/take/1", "/../login",
            "/documents/00", "/language/de", "/api/v2/cases", "/api/v1", "/api/v1/cases/",
            "/directory/burn", "//", "/docket/x",
        ])
    func strangers(path: String) {
        #expect(Route(path: path) == nil)
    }

    @Test("A query that is malformed is no address")
    func badQuery() {
        #expect(Route(path: "/cases", query: "page=0") == nil)
        #expect(Route(path: "/cases", query: "page=99999") == nil)
        #expect(Route(path: "/cases", query: "standing=gone") == nil)
        #expect(Route(path: "/cases", query: "q=%zz") == nil)
    }
}
