import Casework
import Causality
import Encoding
import Law
import Sync
import Web

/// Every page once, with something on it.
enum PageSamples {
    static func all(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        desk(say) + office(say) + cabinet(say) + figures(say) + errors(say)
    }

    private static var held: Set<Digest256> {
        Set([1, 3].compactMap { Samples.document("", $0, .other).digest })
    }

    private static func rows(_ standings: CaseStanding...) -> [CaseRow] {
        standings.enumerated().compactMap { index, standing in
            var row = ListRow()
            row.number = standing == .filed ? "" : "2(050)-\(170 + index)/2026"
            row.plaintiff = "Abbasova Lalə Rövşən qızı"
            row.defendant = "«Xəzər Mənzil» MMC"
            row.kind = .civil
            row.amount = 320_000
            row.judge = standing == .filed ? "" : "h1"
            row.hearing = standing == .scheduled ? Samples.at(2026, 7, 2, 15, 30) : row.hearing
            let date = CivilDate(inBaku: Samples.at(2026, 6, 1 + index, 9, 0))
            return CaseRow(
                key: ListKey.key(
                    place: "050", standing, date, SubjectID(Samples.change(60 + UInt64(index)))),
                value: row.fieldBytes)
        }
    }

    private static let clerk = Samples.viewer(.registrar)
    private static let judge = Samples.viewer(.judge, judge: Samples.draw.record.chosen)
    private static let clock = VersionVector([Samples.change(48)])

    private static func view(_ operations: [(Instant, Operation)], _ viewer: Viewer) -> CaseView {
        Samples.caseState(operations)
            .view(of: Samples.subject, for: viewer.actor, courts: ["050"])
    }

    private static func desk(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        lists(say) + cases(say) + [("claim", claim(say))] + steps(say) + directory(say)
    }

    private static func lists(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        func frame(_ route: Route) -> PageFrame { Samples.frame(say, clerk, route) }
        return [
            (
                "login",
                LoginPage(Samples.frame(say, nil, .login), login: "katib1", fault: .wrongLogin)
                    .document()
            ),
            ("queue", QueuePage(frame(.queue), rows: rows(.filed, .filed)).document()),
            ("queue-empty", QueuePage(frame(.queue), rows: []).document()),
            (
                "cases",
                CaseListPage(
                    frame(.cases(CaseQuery())),
                    rows: rows(.registered, .drawn, .scheduled, .decided, .transferred),
                    query: CaseQuery(), hasMore: true
                ).document()
            ),
            ("docket-empty", DocketPage(frame(.docket), rows: []).document()),
        ]
    }

    private static func cases(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        func frame(_ route: Route) -> PageFrame { Samples.frame(say, clerk, route) }
        let decided = view(Samples.decided(), clerk)
        let open = view(Samples.operations(), clerk)
        let decision = decided.decisions[0]
        let seal = Seal(
            change: decision.id, set: Digest256.zero, at: Samples.at(2026, 6, 2, 12, 5))
        let judged = Samples.frame(
            say, judge, .case(Samples.subject), notice: Notice(.done, say(.doneSaved)))
        return [
            (
                "case",
                CasePage(
                    judged, view: view(Samples.operations(), judge), clock: clock, held: held
                ).document()
            ),
            (
                "case-decided",
                CasePage(
                    frame(.case(Samples.subject)), view: decided, clock: clock, held: held
                ).document()
            ),
            (
                "act",
                ActPage(
                    frame(.act(Samples.subject, decision.id)), view: decided,
                    decision: decision, seal: seal, held: held
                ).document()
            ),
            (
                "draw",
                DrawPage(
                    frame(.draw(Samples.subject, open.draws[0].id)), view: open,
                    draw: open.draws[0], fault: Draw.fault(in: open.draws[0].record)
                ).document()
            ),
        ]
    }

    /// The claim form as it comes back with faults.
    private static func claim(_ say: Tongue) -> [UInt8] {
        var typed = FormFields()
        for (name, value) in [
            ("p0-name", "Quliyev Tural Əhməd oğlu"), ("p0-identity", "5KO71QX"),
            ("kind", "civil"), ("category", "alimony"), ("price", "4 800,00"),
            ("subject", "Alimentin məbləğinin artırılması"),
        ] {
            typed.add(name, value)
        }
        var faults: [Fault] = []
        let result = ClaimForm.read(typed, court: "050", documents: [], say: say)
        if case .faults(let found) = result { faults = found }
        return ClaimPage(
            Samples.frame(say, clerk, .newClaim), court: "050", courts: [],
            state: FormState(
                values: typed, faults: faults, kept: [Samples.document("iddia.pdf", 1, .claim)])
        ).document()
    }

    private static var choices: StepChoices {
        var choices = StepChoices()
        choices.halls = Samples.directory.hallsNow
        choices.busy = [
            Busy(
                ClaimEntry(
                    resource: .hall(court: "050", name: "z1"),
                    from: Samples.at(2026, 6, 22, 10, 0), until: Samples.at(2026, 6, 22, 11, 0),
                    subject: Samples.subject, hearing: Samples.change(48)))
        ]
        choices.nextFree = Samples.at(2026, 6, 22, 11, 0)
        choices.courts = ["050", "101"]
        choices.offices = ["İ050"]
        return choices
    }

    private static func steps(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        Route.CaseAction.allCases.map { action in
            let about = action == .outcome ? Samples.change(48) : nil
            let operations = action == .writ ? Samples.decided() : Samples.operations()
            let page = CaseStepPage(
                Samples.frame(say, judge, .caseAction(Samples.subject, action, about: about)),
                view: view(operations, judge), action: action, about: about,
                clock: clock.formText, choices: choices,
                state: FormState(isStale: action == .decision))
            return ("step-\(action.rawValue)", page.document())
        }
    }

    private static func directory(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        let president = Samples.viewer(.president)
        let view = Samples.directory.view(on: CivilDate(inBaku: Samples.now))
        let steps = Route.DirectoryAction.allCases.map { action in
            let page = DirectoryStepPage(
                Samples.frame(say, president, .directoryAction(action)), action: action,
                view: view, state: FormState())
            return (name: "directory-\(action.rawValue)", bytes: page.document())
        }
        let page = DirectoryPage(Samples.frame(say, president, .directory), view: view)
        return steps + [("directory", page.document())]
    }

    private static func office(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        let head = Samples.viewer(.officeHead)
        let view = Samples.orderState.view(
            of: Samples.orderSubject, for: head.actor, courts: ["İ050"])
        func frame(_ route: Route) -> PageFrame { Samples.frame(say, head, route, role: .office) }
        var row = ListRow()
        row.writ = "2(050)-176/2026-1"
        row.plaintiff = "Hüseynov Elçin Rauf oğlu"
        row.defendant = "«Viləş Aqro» MMC"
        row.amount = 270_000
        row.officer = "memur1"
        let line = OrderRow(
            key: ListKey.key(
                place: "İ050", .opened, CivilDate(inBaku: Samples.now), Samples.orderSubject),
            value: row.fieldBytes)
        var pages: [(name: String, bytes: [UInt8])] = [
            (
                "orders",
                OrderListPage(
                    frame(.orders(OrderQuery())), rows: [line].compactMap { $0 },
                    query: OrderQuery(), hasMore: false
                ).document()
            ),
            (
                "order",
                OrderPage(
                    frame(.order(Samples.orderSubject)), view: view,
                    clock: VersionVector([Samples.change(55)])
                ).document()
            ),
        ]
        for action in Route.OrderAction.allCases {
            let page = OrderStepPage(
                frame(.orderAction(Samples.orderSubject, action)), view: view, action: action,
                clock: "", officers: [(login: "memur1", name: "Babayev İlqar")],
                state: FormState())
            pages.append(("order-\(action.rawValue)", page.document()))
        }
        return pages
    }

    private static func cabinet(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        func frame(_ route: Route) -> PageFrame {
            Samples.frame(say, Samples.party, route, role: .central)
        }
        let orders = [(id: Samples.orderSubject, state: Samples.orderState)]
        let open = Samples.caseState(Samples.operations())
            .view(of: Samples.subject, forParty: "5KA71QX", orders: [])
        let decided = Samples.caseState(Samples.decided())
            .view(of: Samples.subject, forParty: "5KA71QX", orders: orders)
        let fresh = Freshness(
            court: "050", lastChange: nil, lastHeard: Samples.at(2026, 6, 20, 9, 40))
        var pages = [
            (
                "cabinet",
                CabinetPage(
                    frame(.cabinet), cases: [open, decided].compactMap { $0 },
                    freshness: [fresh]
                ).document()
            ),
            (
                "cabinet-claim",
                ClaimPage(
                    frame(.cabinetClaim), court: nil, courts: ["050", "101"],
                    state: FormState(), own: Party(name: "Hüseynov Elçin", fin: "5KA71QX")
                ).document()
            ),
        ]
        if let decided {
            pages.append(
                (
                    "cabinet-case",
                    PartyCasePage(
                        frame(.case(Samples.subject)), view: decided, held: held,
                        freshness: fresh
                    ).document()
                ))
        }
        return pages
    }

    private static func figures(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        let president = Samples.viewer(.president)
        let figures = FigureSamples.view
        var peer = PeerStatus(peer: "mərkəz")
        peer.phase = .waitingForLink(
            since: Samples.at(2026, 6, 20, 9, 12), reason: "Couldn't connect to server")
        peer.unsentCount = 37
        peer.oldestUnsent = Samples.at(2026, 6, 20, 12, 0)
        let replicas = [
            ReplicaLine(
                origin: Samples.origin, role: .court, courts: ["050"], head: 48_112,
                lastChange: Samples.now, hasEnded: false, isOurs: true),
            ReplicaLine(
                origin: Origin(replica: ReplicaNumber(1)), role: .central, courts: [],
                head: 9_310, lastChange: Samples.at(2026, 6, 19, 18, 0), hasEnded: false,
                isOurs: false),
        ]
        return [
            (
                "statistics",
                StatisticsPage(
                    Samples.frame(say, president, .statistics(FigureQuery())), view: figures
                ).document()
            ),
            (
                "replicas",
                ReplicasPage(
                    Samples.frame(say, president, .replicas), peers: [peer],
                    replicas: replicas,
                    stuck: Stuck(missing: [Samples.change(99)], quarantinedCount: 2)
                ).document()
            ),
        ]
    }

    private static func errors(_ say: Tongue) -> [(name: String, bytes: [UInt8])] {
        [400, 403, 404, 405, 413, 500, 503].map { status in
            let frame = Samples.frame(say, nil, .home)
            return ("error-\(status)", ErrorPage(frame, status: status).document())
        }
    }
}
