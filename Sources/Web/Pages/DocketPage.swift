package import Casework
internal import Causality

/// One thing that waits for a decision, both sides in full; nothing is chosen beforehand.
struct DocketForm {
    let frame: PageFrame
    let subject: SubjectID
    let item: DocketItem
    let clock: String
    let maySettle: Bool
    let course: [CourseEntry]

    private var say: Tongue { frame.say }

    var html: HTML {
        Tag.form(.class("form"), .action(.settle(subject)), .post) {
            frame.token
            Tag.input(.type("hidden"), .name(FormName.clock), .value(clock))
            Tag.input(.type("hidden"), .name(FormName.item), .value(item.id.description))
            Tag.h3 { say(item.id.kind.words) }
            sides
            if maySettle { answers }
        }
    }

    private var choices: [DocketChoice] { DocketChoice.possible(for: item.id.kind) }

    @HTMLBuilder private var sides: [HTML] {
        let isChoice = maySettle && choices.contains(.choose)
        Tag.fieldset(.class("plain")) {
            Tag.legend(.class("unseen")) { say(.whatIsAbout) }
            Tag.div(.class("versions")) {
                for change in item.about {
                    Tag.label {
                        if isChoice {
                            Tag.input(
                                .type("radio"), .name("chosen"), .value(change.description))
                        }
                        side(change)
                    }
                }
            }
        }
    }

    @HTMLBuilder private func side(_ change: ChangeID) -> [HTML] {
        if let entry = course.first(where: { $0.change == change }) {
            Tag.b { say(entry.event.title) }
            Tag.span(.class("hint")) {
                [
                    frame.names.person(entry.by),
                    entry.court.isEmpty ? "" : say.court(entry.court, frame.names),
                    say.moment(entry.at),
                ].filter { !$0.isEmpty }.joined(separator: " · ")
            }
        } else {
            Tag.b { say(.changeNumber, "\(change)") }
        }
    }

    @HTMLBuilder private var answers: [HTML] {
        Tag.div(.class("entry")) {
            Tag.label(.forField("note-\(item.id)")) { say(.noteOptional) }
            Tag.input(.id("note-\(item.id)"), .name("note"), .type("text"), .autocomplete("off"))
        }
        Tag.div(.class("row")) {
            for choice in choices {
                Tag.button(.class("act"), .name("choice"), .value(choice.word)) {
                    say(choice.words)
                }
            }
            Tag.span(.class("hint")) { say(.bothStay) }
        }
    }
}

/// What waits for a decision at this court or office.
package struct DocketPage {
    let frame: PageFrame
    let rows: [DocketRow]

    package init(_ frame: PageFrame, rows: [DocketRow]) {
        self.frame = frame
        self.rows = rows
    }

    package func document() -> [UInt8] {
        let say = frame.say
        return frame.document(say(.docket)) {
            frame.head(say(.docket), say(.docketText))
            if rows.isEmpty {
                frame.empty(.docketEmpty)
            } else {
                frame.panel("docket", say(.waiting), isFlush: true) {
                    Tag.table(.class("cards full")) {
                        frame.columns([(.caseNumber, false), (.whatHappened, false)])
                        Tag.tbody {
                            for row in rows {
                                Tag.tr {
                                    Tag.td {
                                        Tag.a(.class("no"), .href(route(row))) {
                                            row.number.isEmpty
                                                ? row.subject.description : row.number
                                        }
                                    }
                                    Tag.th(.scope("row"), .class("whole")) {
                                        say(row.item.kind.words)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func route(_ row: DocketRow) -> Route {
        row.duty == .officeHead ? .order(row.subject) : .case(row.subject)
    }
}
