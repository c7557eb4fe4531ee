package import Casework
package import Causality
package import Encoding
internal import Law

/// How fresh what the centre knows of a court is.
package struct Freshness: Equatable, Sendable {
    package let court: String
    /// When the court's last change that is here was made.
    package let lastChange: Instant?
    /// When the court was last heard; `nil` for one that has not been since the start.
    package let lastHeard: Instant?

    package init(court: String, lastChange: Instant?, lastHeard: Instant?) {
        self.court = court
        self.lastChange = lastChange
        self.lastHeard = lastHeard
    }
}

/// The party's own cases: what can be done, what comes, what was decided.
package struct CabinetPage {
    let frame: PageFrame
    let cases: [PartyCaseView]
    let freshness: [Freshness]

    package init(_ frame: PageFrame, cases: [PartyCaseView], freshness: [Freshness]) {
        self.frame = frame
        self.cases = cases
        self.freshness = freshness
    }

    private var say: Tongue { frame.say }

    package func document() -> [UInt8] {
        frame.document(say(.myCases)) {
            frame.head(say(.myCases), say(.cabinetText)) {
                Tag.a(.class("act first"), .href(.cabinetClaim)) { say(.fileAClaim) }
            }
            Tag.div(.class("split aside")) {
                Tag.div(.class("stackup")) {
                    if !coming.isEmpty { hearings }
                    if cases.isEmpty {
                        frame.empty(.cabinetEmpty)
                    } else {
                        frame.panel("cases", say(.cases), isFlush: true) { table }
                    }
                }
                freshnessPanel
            }
        }
    }

    private var coming: [(view: PartyCaseView, hearing: HearingView)] {
        cases.flatMap { view in
            view.hearings.filter { $0.standing == .set && $0.from >= frame.now }
                .map { (view, $0) }
        }.sorted { $0.hearing.from < $1.hearing.from }
    }

    private var hearings: HTML {
        frame.panel("coming", say(.comeToHearing)) {
            Tag.ol(.class("stackup")) {
                for (view, hearing) in coming {
                    Tag.li {
                        Tag.p {
                            Tag.b {
                                say.dateWithWeekday(CivilDate(inBaku: hearing.from))
                                    + ", \(say.time(hearing.from))"
                            }
                        }
                        Tag.p {
                            "\(say.court(hearing.court, frame.names)), "
                                + "\(frame.names.hall(hearing.hall)). \(say(.bringIdentity))"
                        }
                        Tag.p(.class("hint")) {
                            Tag.a(.href(.case(view.id))) {
                                view.number?.description ?? say(.claimWithoutNumber)
                            }
                            " · \(view.subjectMatter)"
                        }
                    }
                }
            }
        }
    }

    private var table: HTML {
        Tag.table(.class("cards full")) {
            frame.columns([
                (.caseNumber, false), (.whoAboutWhat, false), (.capacity, false),
                (.standing, false),
            ])
            Tag.tbody {
                for view in cases {
                    Tag.tr {
                        Tag.td {
                            Tag.a(.class("no"), .href(.case(view.id))) {
                                view.number?.description
                                    ?? say(.filedOn, say.date(CivilDate(inBaku: view.filedAt)))
                            }
                        }
                        Tag.th(.scope("row"), .class("whole")) {
                            view.subjectMatter
                            Tag.br()
                            Tag.span(.class("soft")) { say.court(view.court, frame.names) }
                        }
                        Tag.td { view.roles.map { say($0.words) }.joined(separator: ", ") }
                        Tag.td(.class("up")) {
                            frame.badge(view.standing.words, view.standing.kind)
                        }
                    }
                }
            }
        }
    }

    private var freshnessPanel: HTML {
        frame.panel("fresh", say(.freshness)) {
            if freshness.isEmpty {
                Tag.p(.class("soft")) { say(.nothingYet) }
            } else {
                Tag.ul(.class("fresh")) {
                    for line in freshness {
                        Tag.li {
                            Tag.span { say.court(line.court, frame.names) }
                            Tag.span { FreshnessLine(say: say, now: frame.now, line: line).text }
                        }
                    }
                }
            }
            Tag.p(.class("hint gap-above")) { say(.freshnessText) }
        }
    }
}

struct FreshnessLine {
    let say: Tongue
    let now: Instant
    let line: Freshness

    var text: String {
        guard let instant = line.lastHeard ?? line.lastChange else { return say(.neverHeard) }
        return say.recent(instant, now: now)
    }
}

/// A case as its party sees it.
package struct PartyCasePage {
    let frame: PageFrame
    let view: PartyCaseView
    let held: Set<Digest256>
    let freshness: Freshness?

    package init(
        _ frame: PageFrame, view: PartyCaseView, held: Set<Digest256>, freshness: Freshness?
    ) {
        self.frame = frame
        self.view = view
        self.held = held
        self.freshness = freshness
    }

    private var say: Tongue { frame.say }

    package func document() -> [UInt8] {
        let title = view.number?.description ?? say(.claimWithoutNumber)
        return frame.document(title) {
            Tag.p(.class("crumbs")) {
                Tag.a(.href(.cabinet)) { say(.myCases) }
                " · \(say(view.kind.words)) · \(say.court(view.court, frame.names))"
            }
            frame.head(title, view.subjectMatter) {
                frame.badge(view.standing.words, view.standing.kind)
            }
            if let freshness {
                Tag.div(.class("note gap-below"), .kind("info")) {
                    Tag.p {
                        say(
                            .courtLastHeard, say.court(freshness.court, frame.names),
                            FreshnessLine(say: say, now: frame.now, line: freshness).text)
                    }
                }
            }
            Tag.div(.class("split aside")) {
                Tag.div(.class("stackup")) {
                    if !view.decisions.isEmpty { decisions }
                    if !view.enforcement.isEmpty { enforcement }
                    if !view.hearings.isEmpty {
                        frame.panel("hearings", say(.hearings), isFlush: true) {
                            HearingTable(
                                frame: frame, subject: view.id, hearings: view.hearings,
                                mayRecord: false, maySet: false
                            ).html
                        }
                    }
                    frame.panel("course", say(.course)) {
                        CourseList(
                            frame: frame, subject: view.id, course: view.course,
                            hearings: view.hearings
                        ).html
                    }
                    frame.panel("documents", say(.documents)) {
                        if view.documents.isEmpty {
                            Tag.p(.class("soft")) { say(.noDocuments) }
                        } else {
                            frame.documents(view.documents, held: held)
                        }
                    }
                }
                Tag.div(.class("stackup")) {
                    facts
                    acts
                }
            }
        }
    }

    private var acts: HTML {
        frame.panel("acts", say(.youCan)) {
            Tag.div(.class("acts")) {
                if view.next.contains(.fileDocument) {
                    Tag.a(.class("act"), .href(.caseAction(view.id, .document, about: nil))) {
                        say(Route.CaseAction.document.words)
                    }
                }
                if view.next.contains(.changeContact), !view.roles.isEmpty {
                    Tag.a(.class("act"), .href(.caseAction(view.id, .contact, about: nil))) {
                        say(Route.CaseAction.contact.words)
                    }
                }
            }
        }
    }

    private var facts: HTML {
        frame.panel("facts", say(.facts)) {
            Tag.dl(.class("facts")) {
                Tag.dt { say(.capacity) }
                Tag.dd { view.roles.map { say($0.words) }.joined(separator: ", ") }
                Tag.dt { say(.claimant) }
                Tag.dd { view.plaintiffs.joined(separator: "; ") }
                Tag.dt { say(.defendant) }
                Tag.dd { view.defendants.joined(separator: "; ") }
                Tag.dt { say(.judge) }
                Tag.dd { view.judge.map(frame.names.judge) ?? say(.notDrawn) }
                Tag.dt { say(.price) }
                Tag.dd { view.price > 0 ? say.money(view.price) : say(.withoutPrice) }
                Tag.dt { say(.filed) }
                Tag.dd { say.moment(view.filedAt) }
            }
        }
    }

    private var decisions: HTML {
        frame.panel("decisions", say(.decisions)) {
            Tag.ul(.class("files")) {
                for decision in view.decisions {
                    Tag.li {
                        Tag.b {
                            say(decision.decision.outcome.words).capitalisedFirst(say)
                            if decision.decision.amount > 0 {
                                ", \(say.money(decision.decision.amount))"
                            }
                        }
                        Tag.a(.class("act"), .href(.act(view.id, decision.id))) { say(.readAct) }
                        Tag.span(.class("whole hint")) { say.date(decision.decision.date) }
                    }
                }
            }
        }
    }

    private var enforcement: HTML {
        frame.panel("enforcement", say(.enforcement)) {
            Tag.div(.class("stackup")) {
                for order in view.enforcement {
                    Tag.div {
                        Tag.p {
                            Tag.b { order.writNumber }
                            " · \(say.court(order.office, frame.names)) "
                            frame.badge(order.standing.words, order.standing.kind)
                        }
                        Tag.dl(.class("money gap-above")) {
                            sum(.owed, order.amount)
                            sum(.paid, order.paid)
                            sum(.remainder, order.remainder)
                        }
                        Tag.details {
                            Tag.summary { say(.course) }
                            OrderCourse(frame: frame, course: order.course).html
                        }
                    }
                }
            }
        }
    }

    private func sum(_ words: Words, _ amount: UInt64) -> HTML {
        Tag.div {
            Tag.dt { say(words) }
            Tag.dd { say.money(amount) }
        }
    }
}
