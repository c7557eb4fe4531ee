package import Casework
internal import Causality
internal import Law

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

    private var choices: [DocketChoice] { item.id.kind.choices }

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
    let notes: [SharedNote]

    package init(_ frame: PageFrame, rows: [DocketRow], notes: [SharedNote] = []) {
        self.frame = frame
        self.rows = rows
        self.notes = notes
    }

    package func document() -> [UInt8] {
        let say = frame.say
        return frame.document(say(.docket)) {
            frame.head(say(.docket), say(.docketText))
            if rows.isEmpty, notes.isEmpty {
                frame.empty(.docketEmpty)
            } else {
                frame.panel("docket", say(.waiting), isFlush: true) {
                    Tag.table(.class("cards full")) {
                        frame.columns([(.caseNumber, false), (.whatHappened, false)])
                        Tag.tbody {
                            for note in notes { shared(note) }
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
                                        explained(row.item.kind, inOrder: row.duty == .officeHead)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What stands meanwhile, what settles it, and who may.
    private func explained(_ kind: DocketKind, inOrder: Bool) -> HTML {
        let say = frame.say
        let staff = kind.staff(inOrder: inOrder).map { say($0.words) }.joined(separator: ", ")
        return Tag.span(.class("hint")) {
            "\(kind.sentence[say]) \(kind.remedy[say]) (\(staff))"
        }
    }

    private func shared(_ note: SharedNote) -> HTML {
        let say = frame.say
        return Tag.tr {
            Tag.td {
                for (index, subject) in note.subjects.enumerated() {
                    Tag.a(.class("no"), .href(.case(subject))) {
                        note.numbers[index].isEmpty ? "\(subject)" : note.numbers[index]
                    }
                    " "
                }
            }
            Tag.th(.scope("row"), .class("whole")) {
                say(note.item.kind.words)
                explained(note.item.kind, inOrder: false)
                for hearing in note.hearings {
                    Tag.span(.class("hint")) {
                        "\(say.court(hearing.court, frame.names)), \(hearing.hall): "
                            + "\(say.moment(hearing.from))–\(say.time(hearing.until))"
                    }
                }
                if let free = note.nextFree {
                    Tag.span(.class("hint")) { "\(Self.free[say]): \(say.moment(free))" }
                }
                if note.item.kind == .doubleNumber, let last = note.subjects.last {
                    Tag.form(.action(.renumber(last)), .post) {
                        frame.token
                        Tag.button(.class("act")) { note.item.kind.remedy[say] }
                    }
                }
            }
        }
    }

    private static let free = Wording(
        "Növbəti boş vaxt", "Next free time", "Ближайшее свободное время")

    private func route(_ row: DocketRow) -> Route {
        row.duty == .officeHead ? .order(row.subject) : .case(row.subject)
    }
}
