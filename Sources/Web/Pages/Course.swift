import Casework
import Causality

/// What happened, newest first; what is set but has not come stands above, hollow.
struct CourseList {
    let frame: PageFrame
    let subject: SubjectID
    let course: [CourseEntry]
    let hearings: [HearingView]

    private var say: Tongue { frame.say }

    var html: HTML {
        let shown = course.suffix(WebLimits.caseRowsCountMax)
        return .group(
            [
                Tag.ol(.class("timeline")) {
                    for hearing in hearings.reversed() where isAhead(hearing) { ahead(hearing) }
                    for (index, entry) in shown.reversed().enumerated() {
                        line(entry, isNow: index == 0)
                    }
                }
            ] + frame.leftOut(course.count - shown.count, of: subject))
    }

    private func isAhead(_ hearing: HearingView) -> Bool {
        hearing.standing == .set && hearing.from >= frame.now
    }

    private func ahead(_ hearing: HearingView) -> HTML {
        Tag.li(.class("ahead")) {
            frame.moment(hearing.from)
            Tag.div {
                Tag.b { say(hearing.purpose.words).capitalisedFirst(say) }
                ", \(frame.names.hall(hearing.hall))"
            }
        }
    }

    private func line(_ entry: CourseEntry, isNow: Bool) -> HTML {
        Tag.li.with(isNow ? [.class("now")] : []) {
            frame.moment(entry.at)
            Tag.div {
                Tag.b { say(entry.event.title) }
                detail(entry.event)
                if !entry.counts { " "; frame.badge(.doesNotCount, "wait") }
                let by = source(entry)
                if !by.isEmpty { Tag.p { by } }
            }
        }
    }

    private func source(_ entry: CourseEntry) -> String {
        let person = frame.names.person(entry.by)
        let court =
            entry.court.isEmpty || entry.court == frame.place
            ? "" : say.court(entry.court, frame.names)
        return [person, court].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    @HTMLBuilder private func detail(_ event: CourseEvent) -> [HTML] {
        switch event {
        case .filed(let channel): " · \(say(channel.words))"
        case .registered(let number): Tag.span(.class("no")) { ": \(number)" }
        case .judgeDrawn(let judge, let reason):
            ": \(frame.names.judge(judge))"
            if reason != .none { " · \(say(reason.words))" }
        case .hearingSet(_, let from, let hall):
            ": \(say.moment(from)), \(frame.names.hall(hall))"
        case .hearingHeld(_, let outcome, let ground):
            " · \(say(outcome.words))"
            if !ground.isEmpty { " · \(ground)" }
        case .decided(let outcome, let amount):
            ": \(say(outcome.words))"
            if amount > 0 { ", \(say.money(amount))" }
        case .writIssued(let number, let office, let order):
            ": \(number), \(say.court(office, frame.names))"
            if let order, frame.viewer?.seesCases == true {
                " "
                Tag.a(.href(.order(order))) { say(.enforcement) }
            }
        case .documentFiled(let document, let by): ": \(document.name) · \(say(by.words))"
        case .contactChanged(let side, let index): " · \(say(side.words)) \(index + 1)"
        case .custodyOffered(let court, let reason):
            ": \(say.court(court, frame.names)) · \(reason)"
        case .custodyDeclined(let court, let reason):
            ": \(say.court(court, frame.names)) · \(reason)"
        case .custodyBegan(let court, let term, _):
            ": \(say.court(court, frame.names)) · \(say(.termNumber, "\(term)"))"
        case .docketSettled(let item, let choice):
            ": \(say(item.kind.words)) · \(say(choice.words))"
        case .step(let move, let ground):
            ": \(say(move.words))"; if !ground.isEmpty { " · \(ground)" }
        case .served(let to, let means, _): ": \(to) · \(say(means.words))"
        case .participantJoined(let role, let name): ": \(name) · \(say(role.words))"
        case .participantLeft(let name): ": \(name)"
        case .linked(let link, let other, _):
            ": \(say(link.words)) "
            Tag.a(.href(.case(other))) { "\(other)" }
        case .letter(let kind, let number, let correspondent):
            ": \(say(kind.words)) \(number) · \(correspondent)"
        case .evidence(let what, let move): ": \(what) · \(say(move.words))"
        }
    }
}

extension CourseEvent {
    var title: Words {
        switch self {
        case .filed: .eventFiled
        case .registered: .eventRegistered
        case .judgeDrawn: .eventDrawn
        case .hearingSet: .eventHearingSet
        case .hearingHeld: .eventHearing
        case .decided: .eventDecided
        case .writIssued: .eventWrit
        case .documentFiled: .eventDocument
        case .contactChanged: .eventContact
        case .custodyOffered: .eventOffered
        case .custodyDeclined: .eventDeclined
        case .custodyBegan: .eventCustody
        case .docketSettled: .eventSettled
        case .step: .eventStep
        case .served: .eventServed
        case .participantJoined: .eventJoined
        case .participantLeft: .eventLeft
        case .linked: .eventLinked
        case .letter: .eventLetter
        case .evidence: .eventEvidence
        }
    }
}

/// Hearings as a table.
struct HearingTable {
    let frame: PageFrame
    let subject: SubjectID
    let hearings: [HearingView]
    /// Whether the reader may record or move one.
    let mayRecord: Bool
    let maySet: Bool

    var html: HTML {
        let say = frame.say
        return Tag.table(.class("cards full")) {
            frame.columns([
                (.when, false), (.hearing, false), (.hall, false), (.standing, false),
            ])
            Tag.tbody {
                for hearing in hearings {
                    Tag.tr {
                        Tag.th(.scope("row"), .class("whole")) {
                            frame.moment(hearing.from)
                            "–\(say.time(hearing.until))"
                        }
                        Tag.td {
                            say(hearing.purpose.words)
                            Tag.br()
                            Tag.span(.class("soft")) { frame.names.judge(hearing.judge) }
                            if !hearing.ground.isEmpty {
                                Tag.br()
                                Tag.span(.class("soft")) { hearing.ground }
                            }
                            if hearing.standing == .set { acts(hearing) }
                        }
                        Tag.td { frame.names.hall(hearing.hall) }
                        Tag.td(.class("up")) {
                            frame.badge(hearing.standing.words, hearing.standing.kind)
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func acts(_ hearing: HearingView) -> [HTML] {
        let say = frame.say
        if mayRecord {
            Tag.br()
            Tag.a(.href(.caseAction(subject, .outcome, about: hearing.id))) {
                say(.recordOutcome)
            }
        }
        if maySet {
            Tag.br()
            Tag.a(.href(.caseAction(subject, .hearing, about: hearing.id))) { say(.moveHearing) }
        }
    }
}
