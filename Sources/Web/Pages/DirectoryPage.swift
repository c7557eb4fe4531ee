package import Casework
internal import Causality
internal import Encoding
internal import Law

/// The court's or office's people and rooms of this year.
package struct DirectoryPage {
    let frame: PageFrame
    /// `nil` while the year's directory has not been opened.
    let view: DirectoryView?

    package init(_ frame: PageFrame, view: DirectoryView?) {
        self.frame = frame
        self.view = view
    }

    private var say: Tongue { frame.say }

    package func document() -> [UInt8] {
        let year = view.map { "\($0.year)" } ?? ""
        return frame.document(say(.directory)) {
            frame.head("\(say(.directory)) \(year)", say.court(frame.place, frame.names))
            if let view {
                acts(Route.DirectoryAction.allCases.filter { $0 != .open })
                Tag.div(.class("split even gap-above")) {
                    Tag.div(.class("stackup")) {
                        if view.role == .court { judges(view) }
                        if view.role == .court { leaves(view) }
                    }
                    Tag.div(.class("stackup")) {
                        if view.role == .court { halls(view) }
                        roles(view)
                        if view.role == .court { commitments(view) }
                    }
                }
            } else {
                frame.empty(.directoryClosed)
                acts([.open])
            }
        }
    }

    private func acts(_ actions: [Route.DirectoryAction]) -> HTML {
        Tag.div(.class("acts gap-above")) {
            for action in actions where frame.viewer?.may(action.operation) == true {
                Tag.a(.class("act"), .href(.directoryAction(action))) { say(action.words) }
            }
        }
    }

    private func judges(_ view: DirectoryView) -> HTML {
        frame.panel("judges", say(.judges), isFlush: true) {
            Tag.table(.class("cards full")) {
                frame.columns([(.judge, false), (.standing, false), (.sharePercent, true)])
                Tag.tbody {
                    for judge in view.judges {
                        Tag.tr {
                            Tag.th(.scope("row"), .class("whole")) {
                                "\(judge.judge.name) "
                                Tag.span(.class("soft")) { judge.judge.judge }
                            }
                            Tag.td(.class("up")) {
                                if !judge.judge.active {
                                    frame.state(say(.inactive), "off")
                                } else if judge.onLeave {
                                    frame.state(say(.onLeave), "wait")
                                } else {
                                    frame.state(say(.active), "done")
                                }
                                if judge.contested { " "; frame.badge(.contactsDiffer, "warn") }
                            }
                            Tag.td(.class("num")) { "\(judge.judge.weight)" }
                        }
                    }
                }
            }
        }
    }

    private func halls(_ view: DirectoryView) -> HTML {
        frame.panel("halls", say(.halls)) {
            if view.halls.isEmpty { Tag.p(.class("soft")) { say(.nothingYet) } }
            Tag.dl(.class("facts")) {
                for hall in view.halls {
                    Tag.dt { hall.hall }
                    Tag.dd { hall.name }
                }
            }
        }
    }

    private func leaves(_ view: DirectoryView) -> HTML {
        frame.panel("leaves", say(.leaves)) {
            if view.leaves.isEmpty { Tag.p(.class("soft")) { say(.nothingYet) } }
            Tag.dl(.class("facts")) {
                for leave in view.leaves {
                    Tag.dt { frame.names.judge(leave.judge) }
                    Tag.dd { "\(say.date(leave.from)) – \(say.date(leave.until))" }
                }
            }
        }
    }

    private func roles(_ view: DirectoryView) -> HTML {
        frame.panel("roles", say(.roles), isFlush: true) {
            Tag.table(.class("cards full")) {
                frame.columns([(.who, false), (.role, false), (.period, false)])
                Tag.tbody {
                    for role in view.roles {
                        Tag.tr {
                            Tag.th(.scope("row"), .class("whole")) {
                                "\(role.name) "
                                Tag.span(.class("soft")) { role.login }
                            }
                            Tag.td(.class("up")) { say(role.role.words) }
                            Tag.td { "\(say.date(role.from)) – \(say.date(role.until))" }
                        }
                    }
                }
            }
        }
    }

    private func commitments(_ view: DirectoryView) -> HTML {
        frame.panel("commitments", say(.drawCommitments)) {
            if view.commitments.isEmpty {
                Tag.p(.class("soft")) { say(.noCommitment) }
            }
            Tag.dl(.class("facts")) {
                for commitment in view.commitments {
                    Tag.dt { say(.drawsCount, "\(commitment.made.length)") }
                    Tag.dd { Tag.code { commitment.made.digest?.hex.grouped ?? "—" } }
                }
            }
        }
    }
}

/// A form of the directory.
package struct DirectoryStepPage {
    let frame: PageFrame
    let action: Route.DirectoryAction
    let view: DirectoryView?
    let state: FormState

    package init(
        _ frame: PageFrame, action: Route.DirectoryAction, view: DirectoryView?,
        state: FormState
    ) {
        self.frame = frame
        self.action = action
        self.view = view
        self.state = state
    }

    private var say: Tongue { frame.say }
    private var parts: FormParts { FormParts(frame: frame, state: state) }

    package func document() -> [UInt8] {
        frame.document(say(action.words)) {
            Tag.p(.class("crumbs")) { Tag.a(.href(.directory)) { say(.directory) } }
            frame.head(say(action.words))
            Tag.section(.class("panel narrow"), .label(say(action.words))) {
                parts.form(.directoryAction(action)) {
                    fields
                    parts.submit(.save, backTo: .directory)
                }
            }
        }
    }

    private var year: Int { CivilDate(inBaku: frame.now).year }

    private var judgeChoices: [(value: String, text: String)] {
        (view?.judges ?? []).map { ($0.judge.judge, $0.judge.name) }
    }

    @HTMLBuilder private var fields: [HTML] {
        switch action {
        case .open: parts.line("year", .year, mode: "numeric", length: 4, preset: "\(year)")
        case .judge:
            Tag.div(.class("pair lean")) {
                parts.line("name", .personName)
                parts.line("judge", .shortName, hint: .shortNameHint, length: 32)
            }
            Tag.div(.class("pair")) {
                parts.line(
                    "weight", .sharePercent, hint: .shareHint, mode: "numeric", length: 3,
                    preset: "100")
                parts.choice(
                    "active", .isActive, [("yes", say(.yes)), ("no", say(.no))], preset: "yes")
            }
        case .hall:
            Tag.div(.class("pair lean")) {
                parts.line("name", .hallName)
                parts.line("hall", .shortName, hint: .shortNameHint, length: 32)
            }
            parts.choice(
                "closed", .isClosed, [("no", say(.no)), ("yes", say(.yes))], preset: "no")
        case .leave:
            parts.choice("judge", .judge, judgeChoices, empty: .choose)
            period
            parts.choice(
                "cancelled", .isCancelled, hint: .cancelHint,
                [("no", say(.no)), ("yes", say(.yes))], preset: "no")
        case .role:
            Tag.div(.class("pair lean")) {
                parts.line("name", .personName)
                parts.line("login", .loginName, hint: .loginHint, length: 40)
            }
            Tag.div(.class("pair")) {
                parts.choice(
                    "role", .role,
                    StaffRole.allCases.filter { $0 != .none }.map { ($0.word, say($0.words)) },
                    empty: .choose)
                parts.choice("judge", .whichJudge, judgeChoices, empty: .notAJudge)
            }
            period
        }
    }

    private var period: HTML {
        Tag.div(.class("pair")) {
            parts.date("from", .firstDay, preset: "\(year)-01-01")
            parts.date("until", .lastDay, preset: "\(year)-12-31")
        }
    }
}

extension Route.DirectoryAction {
    /// The row of rights that the form needs.
    package var operation: UInt64 {
        switch self {
        case .open: DirectoryOpened.number
        case .judge: JudgePut.number
        case .hall: HallPut.number
        case .leave: LeavePut.number
        case .role: RolePut.number
        }
    }
}
