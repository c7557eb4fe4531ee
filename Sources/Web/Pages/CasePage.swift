package import Casework
package import Causality
package import Encoding
internal import Law

/// A case at the court: what is due, what can be done, who, what happened, papers.
package struct CasePage {
    let frame: PageFrame
    let view: CaseView
    /// The case's clock now: what a form on this page was filled in with.
    let clock: VersionVector
    /// The documents whose content is at this node.
    let held: Set<Digest256>

    package init(
        _ frame: PageFrame, view: CaseView, clock: VersionVector, held: Set<Digest256>
    ) {
        self.frame = frame
        self.view = view
        self.clock = clock
        self.held = held
    }

    private var say: Tongue { frame.say }

    private var title: String { view.number?.description ?? say(.claimWithoutNumber) }

    package func document() -> [UInt8] {
        frame.document(title) {
            Tag.p(.class("crumbs")) {
                Tag.a(.href(.cases(CaseQuery()))) { say(.cases) }
                " · \(say(view.filed.kind.words)) · \(say.court(view.court, frame.names)) · "
                Tag.a(.href(.caseDeadlines(view.id))) { say(.deadlines) }
            }
            frame.head(title, subtitle) { frame.badge(view.standing.words, view.standing.kind) }
            if view.writtenByNewerVersion {
                Tag.div(.class("note gap-below"), .kind("warn")) { Tag.p { say(.newerVersion) } }
            }
            if let closed = view.closed { closedNote(closed) }
            Tag.div(.class("split")) {
                Tag.div(.class("stackup")) {
                    if !docket.isEmpty { docketPanel }
                    if !view.procedure.isEmpty { procedure }
                    steps
                    people
                    if !view.hearings.isEmpty { hearings }
                    frame.panel("course", say(.course)) {
                        CourseList(
                            frame: frame, subject: view.id, course: view.course,
                            hearings: view.hearings
                        ).html
                    }
                }
                Tag.div(.class("stackup")) {
                    facts
                    if !view.decisions.isEmpty { decisions }
                    if !view.writs.isEmpty { writs }
                    documents
                    custody
                }
            }
        }
    }

    /// That the case is closed, why, and what closing could not take back.
    private func closedNote(_ closed: ClosedView) -> HTML {
        let ground = Closure.named(closed.ground)
        return Tag.div(.class("note gap-below"), .kind("warn")) {
            Tag.p {
                say(closed.isHidden ? .closedHidden : .closedShown)
                if let ground { " \(say(ground.words))." }
            }
            if !closed.fromTheBeginning {
                Tag.p { say(.closedLater, say.date(closed.since)) }
            }
        }
    }

    private var subtitle: String {
        if view.closed?.isHidden == true { return say(.closedCase) }
        let plaintiff = view.filed.plaintiffs.first?.name ?? ""
        let defendant = view.filed.defendants.first?.name ?? ""
        let price = view.filed.price > 0 ? ", \(say.money(view.filed.price))" : ""
        return "\(plaintiff) – \(defendant) · \(view.filed.subjectMatter)\(price)"
    }

    private var docket: [DocketItem] { view.docket.filter { $0.settledBy == nil } }

    private var docketPanel: HTML {
        frame.panel("docket", say(.toDecide)) {
            Tag.ul(.class("docket")) {
                for item in docket {
                    Tag.li {
                        DocketForm(
                            frame: frame, subject: view.id, item: item,
                            clock: clock.formText, maySettle: view.next.contains(.settleDocket),
                            course: view.course
                        ).html
                    }
                }
            }
        }
    }

    /// Only the next legal steps; what is done for a hearing or a party stands beside it.
    private var actions: [Route.CaseAction] {
        Route.CaseAction.allCases.filter { action in
            guard action != .outcome, action != .contact else { return false }
            guard action != .step || !view.steps.isEmpty else { return false }
            return view.next.contains(action.command)
        }
    }

    /// Where the case stands in its procedure, and which steps of the table are possible.
    private var procedure: HTML {
        let table = Procedures.procedure(view.procedure)
        let stage = view.stage.isEmpty ? table?.initial ?? "" : view.stage
        return frame.panel("procedure", table.map { say(Words($0.title)) } ?? view.procedure) {
            Tag.p {
                Tag.b { table?.state(stage).map { say(Words($0.title)) } ?? stage }
                if view.isSuspended { " · \(say(.procedureSuspended))" }
            }
            if !view.steps.isEmpty {
                Tag.ul(.class("files")) {
                    for step in view.steps {
                        Tag.li {
                            Tag.span { say(Words(step.title)) }
                            Tag.span(.class("soft")) {
                                step.isUnconfirmed ? say(.unconfirmed) : step.article
                            }
                        }
                    }
                }
            }
        }
    }

    private var steps: HTML {
        frame.panel("steps", say(.stepsNow)) {
            if actions.isEmpty {
                Tag.p(.class("soft")) { say(.noSteps) }
            } else {
                Tag.ul(.class("steps")) {
                    for (index, action) in actions.enumerated() {
                        Tag.li {
                            Tag.div {
                                Tag.b { say(label(action)) }
                                Tag.p(.class("hint")) { say(action.hint) }
                            }
                            act(action, isFirst: index == 0)
                        }
                    }
                }
            }
        }
    }

    private func label(_ action: Route.CaseAction) -> Words {
        action == .draw && view.judge != nil ? .redraw : action.words
    }

    /// A step that asks nothing is done at once; others open their form.
    private func act(_ action: Route.CaseAction, isFirst: Bool) -> HTML {
        let isAtOnce =
            action == .register || action == .accept || action == .draw && view.judge == nil
        let route = Route.caseAction(view.id, action, about: nil)
        if isAtOnce {
            return frame.button(
                route, action.words, isFirst: isFirst, clock: clock.formText)
        }
        return Tag.a(.class(isFirst ? "act first" : "act"), .href(route)) {
            say(.openForm)
            Tag.span(.class("unseen")) { ": \(say(label(action)))" }
        }
    }

    private var people: HTML {
        frame.panel("people", say(.people), isFlush: true) {
            Tag.table(.class("cards full")) {
                frame.columns([(.who, false), (.capacity, false), (.contact, false)])
                Tag.tbody { for party in view.parties { person(party) } }
            }
        }
    }

    private func person(_ view: PartyView) -> HTML {
        let party = view.party
        return Tag.tr {
            Tag.th(.scope("row"), .class("whole")) {
                Tag.b { party.name }
                Tag.br()
                Tag.span(.class("soft")) {
                    party.fin.isEmpty ? "VÖEN \(party.voen)" : "FİN \(party.fin)"
                    if !party.lawyer.isEmpty { " · \(say(.lawyer)) \(party.lawyer)" }
                }
            }
            Tag.td(.class("up")) { say(view.side.words) }
            Tag.td(.class("whole")) {
                party.address
                if !party.phone.isEmpty {
                    Tag.br()
                    Tag.span(.class("no")) { party.phone }
                }
                if view.contacts.count > 1 {
                    Tag.br()
                    frame.badge(.contactsDiffer, "warn")
                }
                if self.view.next.contains(.changeContact) {
                    Tag.br()
                    Tag.a(.href(.caseAction(self.view.id, .contact, about: nil))) {
                        say(.changeContact)
                        Tag.span(.class("unseen")) { ": \(party.name)" }
                    }
                }
            }
        }
    }

    private var hearings: HTML {
        frame.panel("hearings", say(.hearings), isFlush: true) {
            let shown = view.hearings.suffix(WebLimits.caseRowsCountMax)
            HearingTable(
                frame: frame, subject: view.id, hearings: Array(shown),
                mayRecord: view.next.contains(.holdHearing),
                maySet: view.next.contains(.setHearing)
            ).html
            frame.leftOut(view.hearings.count - shown.count, of: view.id)
        }
    }

    private var facts: HTML {
        frame.panel("facts", say(.facts)) {
            Tag.dl(.class("facts")) {
                fact(.judge, view.judge.map(frame.names.judge) ?? say(.notDrawn))
                fact(.category, say.category(view.filed.category))
                fact(
                    .price,
                    view.filed.price > 0 ? say.money(view.filed.price) : say(.withoutPrice))
                fact(.filed, "\(say.moment(view.filedAt)) · \(say(view.filed.channel.words))")
                Tag.dt { say(.subjectMatter) }
                Tag.dd(.class("words")) { view.filed.subjectMatter }
                for draw in view.draws {
                    Tag.dt { say(.draw) }
                    Tag.dd {
                        Tag.a(.href(.draw(view.id, draw.id))) {
                            say(.checkDraw, frame.names.judge(draw.record.chosen))
                        }
                    }
                }
            }
        }
    }

    private func fact(_ words: Words, _ text: String) -> [HTML] {
        [Tag.dt { say(words) }, Tag.dd { text }]
    }

    private var decisions: HTML {
        frame.panel("decisions", say(.decisions)) {
            Tag.dl(.class("facts")) {
                for decision in view.decisions {
                    Tag.dt { say.date(decision.decision.date) }
                    Tag.dd {
                        Tag.a(.href(.act(view.id, decision.id))) {
                            say(decision.decision.outcome.words).capitalisedFirst(say)
                        }
                        if decision.decision.amount > 0 {
                            ", \(say.money(decision.decision.amount))"
                        }
                        if !decision.stands { " "; frame.badge(.doesNotCount, "wait") }
                    }
                }
            }
        }
    }

    private var writs: HTML {
        frame.panel("writs", say(.writs)) {
            Tag.dl(.class("facts")) {
                for writ in view.writs {
                    Tag.dt { say.date(writ.writ.date) }
                    Tag.dd {
                        if let order = writ.writ.order {
                            Tag.a(.class("no"), .href(.order(order))) { writ.writ.writNumber }
                        } else {
                            writ.writ.writNumber
                        }
                        Tag.br()
                        "\(say.money(writ.writ.amount)) · "
                            + say.court(writ.writ.office, frame.names)
                        if !writ.counts { " "; frame.badge(.doesNotCount, "wait") }
                    }
                }
            }
        }
    }

    private var documents: HTML {
        frame.panel("documents", say(.documents)) {
            if view.documents.isEmpty {
                Tag.p(.class("soft")) { say(.noDocuments) }
            } else {
                let shown = view.documents.suffix(WebLimits.caseRowsCountMax)
                frame.documents(Array(shown), held: held)
                frame.leftOut(view.documents.count - shown.count, of: view.id)
            }
        }
    }

    private var custody: HTML {
        frame.panel("custody", say(.custody)) {
            Tag.ol(.class("stackup")) {
                for term in view.custody {
                    Tag.li {
                        Tag.b { "\(term.number). \(say.court(term.court, frame.names))" }
                        if term.displaced { " "; frame.badge(.doesNotCount, "wait") }
                        Tag.p(.class("hint")) {
                            say(.since, say.moment(term.begunAt))
                            if term.end != .none {
                                " · \(say(.until, say.moment(term.endedAt)))"
                            }
                        }
                    }
                }
            }
            if let offer = view.openOffer {
                Tag.div(.class("note gap-above"), .kind("info")) {
                    Tag.p {
                        say(.offeredTo, say.court(offer.offered.to, frame.names))
                    }
                    Tag.p { offer.offered.reason }
                }
            }
        }
    }
}

extension Route.CaseAction {
    /// The command that the form sends.
    package var command: CommandName {
        switch self {
        case .register: .registerClaim
        case .draw: .drawJudge
        case .hearing: .setHearing
        case .outcome: .holdHearing
        case .decision: .decide
        case .writ: .issueWrit
        case .document: .fileDocument
        case .contact: .changeContact
        case .offer: .offerCustody
        case .accept: .acceptCustody
        case .decline: .declineCustody
        case .step: .takeStep
        case .service: .serve
        case .participant: .joinParticipant
        }
    }
}
