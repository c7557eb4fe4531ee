package import Casework
package import Causality
internal import Law

/// When a hall or a judge is taken, so that whoever sets a hearing sees it before.
package struct Busy: Equatable, Sendable {
    package let resource: Resource
    package let from: Instant
    package let until: Instant

    package init(_ claim: ClaimEntry) {
        resource = claim.resource
        from = claim.from
        until = claim.until
    }
}

/// What a step's form offers to choose from.
package struct StepChoices: Equatable, Sendable {
    package var halls: [HallPut] = []
    /// The court's hearings on the form's day, and the judge's, in order of time.
    package var busy: [Busy] = []
    /// A free beginning for the chosen hall and the judge, where one was looked for.
    package var nextFree: Instant?
    /// Codes and names of courts, and of enforcement offices.
    package var courts: [String] = []
    package var offices: [String] = []

    package init() {}
}

/// The form of one step in a case.
package struct CaseStepPage {
    let frame: PageFrame
    let view: CaseView
    let action: Route.CaseAction
    let about: ChangeID?
    let clock: String
    let choices: StepChoices
    let state: FormState

    package init(
        _ frame: PageFrame, view: CaseView, action: Route.CaseAction, about: ChangeID?,
        clock: String, choices: StepChoices, state: FormState
    ) {
        self.frame = frame
        self.view = view
        self.action = action
        self.about = about
        self.clock = clock
        self.choices = choices
        self.state = state
    }

    private var say: Tongue { frame.say }
    private var parts: FormParts { FormParts(frame: frame, state: state) }

    private var title: String {
        let words: Words =
            action == .hearing && about != nil
            ? .moveHearing : action == .draw && view.judge != nil ? .redraw : action.words
        return say(words)
    }

    package func document() -> [UInt8] {
        let number = view.number?.description ?? say(.claimWithoutNumber)
        let route = Route.caseAction(view.id, action, about: about)
        return frame.document(title) {
            Tag.p(.class("crumbs")) { Tag.a(.href(.case(view.id))) { number } }
            frame.head(title, "\(number) · \(say(action.hint))")
            Tag.div(.class("split")) {
                Tag.section(.class("panel"), .label(title)) {
                    parts.form(route, clock: clock, sendsFiles: sendsFiles) {
                        fields
                        parts.submit(action.words, backTo: .case(view.id))
                    }
                }
                if action == .hearing { timetable }
            }
        }
    }

    private var sendsFiles: Bool { action == .document || action == .decision || action == .step }

    @HTMLBuilder private var fields: [HTML] {
        switch action {
        case .register, .accept: HTML.nothing
        case .draw: redraw
        case .hearing: hearing
        case .outcome: outcome
        case .decision: decision
        case .writ: writ
        case .document: filing
        case .contact: contact
        case .offer:
            place("court", .court, choices.courts)
            parts.text("reason", .reason)
        case .decline: parts.text("reason", .reason)
        case .step: ProcedureForm(parts: parts, view: view, courts: choices.courts).fields
        case .service: ProcedureForm(parts: parts, view: view, courts: []).service
        case .participant: ProcedureForm(parts: parts, view: view, courts: []).participant
        }
    }

    @HTMLBuilder private var redraw: [HTML] {
        parts.choice(
            "reason", .redrawReason, hint: .redrawHint,
            RedrawReason.allCases.filter { $0 != .none }.map { ($0.word, say($0.words)) },
            empty: .choose)
    }

    @HTMLBuilder private var hearing: [HTML] {
        Tag.div(.class("pair")) {
            parts.choice(
                "purpose", .purpose,
                HearingPurpose.allCases.map { ($0.word, say($0.words)) }, preset: "hearing")
            parts.choice("hall", .hall, choices.halls.map { ($0.hall, $0.name) }, empty: .choose)
        }
        Tag.div(.class("pair")) {
            parts.date("date", .day, hint: .dayHint)
            parts.time("from", .beginning, preset: "10:00")
        }
        parts.line(
            "minutes", .minutes, hint: .minutesHint, mode: "numeric", length: 4, preset: "60")
    }

    /// What is taken on the day, and what is free.
    private var timetable: HTML {
        frame.panel("timetable", say(.timetable)) {
            if let free = choices.nextFree {
                Tag.p(.class("gap-below")) { say(.nextFree, say.moment(free)) }
            }
            if choices.busy.isEmpty {
                Tag.p(.class("soft")) { say(.timetableEmpty) }
            } else {
                Tag.ul(.class("files")) {
                    for busy in choices.busy {
                        Tag.li {
                            Tag.b { resource(busy.resource) }
                            Tag.span(.class("num")) {
                                "\(say.moment(busy.from))–\(say.time(busy.until))"
                            }
                        }
                    }
                }
            }
        }
    }

    private func resource(_ resource: Resource) -> String {
        switch resource {
        case .hall(_, let name): frame.names.hall(name)
        case .judge(_, let judge): "\(say(.judge)) \(frame.names.judge(judge))"
        case .clerk(_, let login): frame.names.person(login)
        case .person(let fin): "\(say(.lawyer)) \(fin)"
        }
    }

    @HTMLBuilder private var outcome: [HTML] {
        if let hearing = view.hearings.first(where: { $0.id == about }) {
            Tag.p {
                "\(say.moment(hearing.from)), \(frame.names.hall(hearing.hall)) · "
                    + say(hearing.purpose.words)
            }
        }
        parts.choice(
            "outcome", .hearingOutcome,
            HearingOutcome.allCases.map { ($0.word, say($0.words)) }, empty: .choose)
        parts.text("ground", .adjournGround, hint: .adjournHint, rows: 3)
    }

    @HTMLBuilder private var decision: [HTML] {
        Tag.div(.class("pair lean")) {
            parts.choice(
                "outcome", .decisionOutcome,
                DecisionOutcome.possible(in: view.filed.kind).map { ($0.word, say($0.words)) },
                empty: .choose)
            parts.money("amount", .awarded, hint: .awardedHint)
        }
        parts.text("operative", .operativePart, hint: .operativeHint, rows: 8)
        parts.files("files", .actFile, hint: .actFileHint)
    }

    @HTMLBuilder private var writ: [HTML] {
        let standing = view.decisions.first { $0.stands }
        place("office", .office, choices.offices)
        Tag.div(.class("pair lean")) {
            parts.choice(
                "debtor", .debtor,
                view.parties.filter { $0.side == .defendant }
                    .map { ("\($0.index)", $0.party.name) })
            parts.money(
                "amount", .amount,
                preset: standing.map { $0.decision.amount }.flatMap {
                    $0 > 0 ? Money.text($0) : nil
                } ?? "")
        }
    }

    @HTMLBuilder private var filing: [HTML] {
        parts.files("files", .document, hint: .fileHint)
        Tag.div(.class("pair")) {
            parts.choice(
                "kind", .documentKind,
                DocumentKind.allCases.filter { $0 != .act && $0 != .writ }
                    .map { ($0.word, say($0.words)) }, preset: "other")
            if frame.viewer?.isParty != true {
                parts.choice(
                    "by", .filedBy, Filer.allCases.map { ($0.word, say($0.words)) },
                    preset: "court")
            }
        }
        parts.line("note", .noteOptional)
    }

    @HTMLBuilder private var contact: [HTML] {
        parts.choice(
            "party", .partyWord,
            view.parties.filter(isOwn).map { ("\($0.side.word)-\($0.index)", $0.party.name) })
        parts.line("address", .address, hint: .addressHint)
        parts.line("phone", .phone, hint: .phoneHint, type: "tel")
    }

    /// Whose contact details the reader may change.
    private func isOwn(_ view: PartyView) -> Bool {
        guard let viewer = frame.viewer, viewer.isParty else { return true }
        return [view.party.fin, view.party.voen, view.party.lawyerFin].contains {
            !$0.isEmpty && viewer.identifiers.contains($0)
        }
    }

    /// A court or office from the list; by its code while the list has not arrived.
    private func place(_ name: String, _ label: Words, _ codes: [String]) -> HTML {
        if codes.isEmpty { return parts.line(name, label, hint: .codeHint, length: 8) }
        let named = codes.map { (value: $0, text: say.court($0, frame.names)) }
        return parts.choice(
            name, label, named.sorted { Azerbaijani.precedes($0.text, $1.text) }, empty: .choose)
    }
}
