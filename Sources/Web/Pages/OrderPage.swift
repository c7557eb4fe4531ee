package import Casework
package import Causality
internal import Law

/// An enforcement order: what is owed, what was done, what can be done.
package struct OrderPage {
    let frame: PageFrame
    let view: OrderView
    let clock: VersionVector

    package init(_ frame: PageFrame, view: OrderView, clock: VersionVector) {
        self.frame = frame
        self.view = view
        self.clock = clock
    }

    var say: Tongue { frame.say }

    package func document() -> [UInt8] {
        let issued = view.issued
        return frame.document(issued.writNumber) {
            Tag.p(.class("crumbs")) {
                if frame.viewer?.seesOrders == true {
                    Tag.a(.href(.orders(OrderQuery()))) { say(.orders) }
                    " · "
                }
                say.court(view.office, frame.names)
            }
            frame.head(
                issued.writNumber,
                "\(issued.debtor.name) → \(issued.creditor.name) · \(say.money(issued.amount))"
            ) { frame.badge(view.standing.words, view.standing.kind) }
            if view.standing == .suspended { halted }
            Tag.div(.class("split")) {
                Tag.div(.class("stackup")) {
                    if !docket.isEmpty { docketPanel }
                    steps
                    if !decisions.isEmpty { decisionsPanel }
                    frame.panel("course", say(.course)) {
                        OrderCourse(frame: frame, course: view.course).html
                    }
                }
                Tag.div(.class("stackup")) {
                    money
                    stagePanel
                    people
                }
            }
        }
    }

    /// What the court stopped, and since when.
    private var halted: HTML {
        let last = view.course.last { entry in
            if case .suspended = entry.event { true } else { false }
        }
        return Tag.div(.class("note gap-below"), .kind("stop")) {
            Tag.p { say(.enforcementStopped) }
            if let last, case .suspended(let court, let ground) = last.event {
                Tag.p { "\(say.court(court, frame.names)) · \(say.moment(last.at)) · \(ground)" }
            }
        }
    }

    private var docket: [DocketItem] { view.docket.filter { $0.settledBy == nil } }

    private var docketPanel: HTML {
        frame.panel("docket", say(.toDecide)) {
            Tag.ul(.class("docket")) {
                for item in docket {
                    Tag.li {
                        DocketForm(
                            frame: frame, subject: view.id, item: item,
                            clock: clock.formText,
                            maySettle: view.next.contains(.settleDocket), course: []
                        ).html
                    }
                }
            }
        }
    }

    private var actions: [Route.OrderAction] {
        Route.OrderAction.allCases.filter { action in
            guard view.next.contains(action.command) else { return false }
            // Only the head gives an order that is open to another officer.
            return action != .take || view.standing != .opened
                || frame.viewer?.has(.officeHead) == true
        }
    }

    private var steps: HTML {
        frame.panel("steps", say(.stepsNow)) {
            if actions.isEmpty {
                Tag.p(.class("soft")) { say(.noSteps) }
            } else {
                Tag.div(.class("acts")) {
                    for (index, action) in actions.enumerated() {
                        Tag.a(
                            .class(index == 0 ? "act first" : "act"),
                            .href(.orderAction(view.id, action))
                        ) { say(action.words) }
                    }
                }
            }
        }
    }

    private var money: HTML {
        frame.panel("money", say(.money)) {
            ledger
            if view.overpaid > 0 {
                Tag.p(.class("gap-above")) { say(.overpaidBy, say.money(view.overpaid)) }
            }
        }
    }

    private var people: HTML {
        let issued = view.issued
        return frame.panel("people", say(.facts)) {
            Tag.dl(.class("facts")) {
                Tag.dt { say(.caseNumber) }
                Tag.dd {
                    if let subject = issued.caseSubject, frame.viewer?.seesCases == true {
                        Tag.a(.class("no"), .href(.case(subject))) {
                            issued.caseNumber.description
                        }
                    } else {
                        issued.caseNumber.description
                    }
                    Tag.br()
                    say.court(issued.court, frame.names)
                }
                Tag.dt { say(.debtor) }
                Tag.dd { party(issued.debtor) }
                Tag.dt { say(.creditor) }
                Tag.dd { party(issued.creditor) }
                Tag.dt { say(.officer) }
                Tag.dd { view.officer.map(frame.names.person) ?? say(.notTaken) }
            }
        }
    }

    @HTMLBuilder private func party(_ party: Party) -> [HTML] {
        Tag.b { party.name }
        Tag.br()
        party.fin.isEmpty ? "VÖEN \(party.voen)" : "FİN \(party.fin)"
        if !party.address.isEmpty {
            Tag.br()
            party.address
        }
        if !party.phone.isEmpty {
            Tag.br()
            party.phone
        }
    }
}

/// What was done on an order, newest first.
struct OrderCourse {
    let frame: PageFrame
    let course: [OrderEntry]

    var say: Tongue { frame.say }

    var html: HTML {
        Tag.ol(.class("timeline")) {
            for (index, entry) in course.reversed().enumerated() {
                Tag.li.with(index == 0 ? [.class("now")] : []) {
                    frame.moment(entry.at)
                    Tag.div {
                        line(entry.event)
                        if entry.doneWithoutKnowledge {
                            " "
                            frame.badge(.doneWithoutKnowledge, "warn")
                        }
                        if entry.isAfterTransfer {
                            " "
                            frame.badge(.afterTransfer, "warn")
                        }
                        if !entry.by.isEmpty { Tag.p { frame.names.person(entry.by) } }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func line(_ event: OrderEvent) -> [HTML] {
        switch event {
        case .issued: Tag.b { say(.orderIssued) }
        case .opened(let officer):
            Tag.b { say(.orderTaken) }
            ": \(frame.names.person(officer))"
        case .step(let step):
            Tag.b { say(step.kind.words).capitalisedFirst(say) }
            ", \(say.moment(step.at)), \(step.place)"
            Tag.p(.class("words")) { step.text }
        case .paid(let payment):
            Tag.b { "\(say(.payment)): \(say.money(payment.amount))" }
            Tag.p { "\(payment.payer) · \(payment.reference) · \(say.moment(payment.at))" }
        case .closed(let ground, let note):
            Tag.b { say(.orderEnded) }
            ": \(say(ground.words))"
            if !note.isEmpty { Tag.p { note } }
        case .suspended(let court, let ground):
            Tag.b { say(.orderHalted) }
            ": \(say.court(court, frame.names))"
            Tag.p { ground }
        case .resumed: Tag.b { say(.orderResumed) }
        case .ruled, .transferOffered, .transferAnswered: decided(event)
        case .charged, .ranked, .distributed, .share, .reversed: moved(event)
        }
    }
}

/// The form of one step on an order.
package struct OrderStepPage {
    let frame: PageFrame
    let view: OrderView
    let action: Route.OrderAction
    let clock: String
    /// Officers of this office: login and name.
    let officers: [(login: String, name: String)]
    let state: FormState

    package init(
        _ frame: PageFrame, view: OrderView, action: Route.OrderAction, clock: String,
        officers: [(login: String, name: String)], state: FormState
    ) {
        self.frame = frame
        self.view = view
        self.action = action
        self.clock = clock
        self.officers = officers
        self.state = state
    }

    private var say: Tongue { frame.say }
    private var parts: FormParts { FormParts(frame: frame, state: state) }

    package func document() -> [UInt8] {
        frame.document(say(action.words)) {
            Tag.p(.class("crumbs")) { Tag.a(.href(.order(view.id))) { view.issued.writNumber } }
            frame.head(say(action.words), "\(view.issued.debtor.name) · \(view.issued.writNumber)")
            Tag.section(.class("panel narrow"), .label(say(action.words))) {
                parts.form(.orderAction(view.id, action), clock: clock) {
                    fields
                    parts.submit(action.words, backTo: .order(view.id))
                }
            }
        }
    }

    private var today: String { CivilDate(inBaku: frame.now).description }

    @HTMLBuilder private var fields: [HTML] {
        switch action {
        case .take:
            if frame.viewer?.has(.officeHead) == true, !officers.isEmpty {
                parts.choice(
                    "officer", .officer, officers.map { ($0.login, $0.name) },
                    preset: frame.viewer?.actor.name ?? "")
            } else {
                Tag.p { say(.takeText) }
            }
        case .step:
            parts.choice(
                "kind", .stepKind,
                EnforcementKind.allCases.map { ($0.word, say($0.words)) }, preset: "visit")
            when
            parts.line("place", .place)
            parts.text("text", .whatWasDone, rows: 5)
        case .payment:
            Tag.div(.class("pair")) {
                parts.money("amount", .amount)
                parts.line("payer", .payer, preset: view.issued.debtor.name)
            }
            when
            parts.line("reference", .paymentReference, hint: .paymentReferenceHint)
        case .close:
            parts.choice(
                "ground", .ground,
                OrderGround.allCases.filter { $0 != .none }.map { ($0.word, say($0.words)) },
                empty: .choose)
            parts.text("note", .noteOptional, rows: 3)
        case .suspend: parts.text("ground", .ground, rows: 3)
        case .resume: parts.text("note", .noteOptional, rows: 3)
        }
    }

    private var when: HTML {
        Tag.div(.class("pair")) {
            parts.date("date", .day, preset: today)
            parts.time("time", .timeOfDay, preset: say.time(frame.now))
        }
    }
}

extension Route.OrderAction {
    package var command: CommandName {
        switch self {
        case .take: .openOrder
        case .step: .recordStep
        case .payment: .recordPayment
        case .close: .closeOrder
        case .suspend: .suspendOrder
        case .resume: .resumeOrder
        }
    }
}
