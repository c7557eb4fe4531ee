package import Casework
package import Causality
package import Law

/// A period as a page shows it.
package struct DeadlineLine: Sendable {
    package let subject: SubjectID
    package let number: String
    package let participant: String
    package let clock: DeadlineClock
    package let standing: DeadlineStanding
    /// `nil` where the calendar that it needs is not loaded.
    package let reckoning: Reckoning?

    package init(
        subject: SubjectID, number: String, participant: String, clock: DeadlineClock,
        standing: DeadlineStanding, reckoning: Reckoning?
    ) {
        self.subject = subject
        self.number = number
        self.participant = participant
        self.clock = clock
        self.standing = standing
        self.reckoning = reckoning
    }

    package init(_ line: DueLine) {
        self.init(
            subject: line.item.subject, number: line.item.row.number,
            participant: line.item.row.participant, clock: line.item.clock,
            standing: line.standing, reckoning: line.reckoning)
    }
}

/// What is due at the court, what is urgent, or every period of one case.
package struct DeadlinePage {
    let frame: PageFrame
    let title: String
    let subtitle: String
    let lines: [DeadlineLine]
    let calendar: WorkingCalendar

    package init(
        _ frame: PageFrame, title: String, subtitle: String, lines: [DeadlineLine],
        calendar: WorkingCalendar
    ) {
        self.frame = frame
        self.title = title
        self.subtitle = subtitle
        self.lines = lines
        self.calendar = calendar
    }

    private var say: Tongue { frame.say }

    package func document() -> [UInt8] {
        frame.document(title) {
            frame.head(title, subtitle)
            if lines.isEmpty {
                frame.empty(.noDeadlines)
            } else {
                frame.panel("deadlines", say(.deadlines), isFlush: true) {
                    Tag.table(.class("cards full")) {
                        frame.columns([
                            (.deadlineLastDay, false), (.deadlinePeriod, false),
                            (.caseNumber, false),
                        ])
                        Tag.tbody { for line in lines { row(line) } }
                    }
                }
            }
        }
    }

    private func row(_ line: DeadlineLine) -> HTML {
        let rule = line.clock.rule
        return Tag.tr {
            Tag.td {
                line.reckoning.map { "\($0.due)" } ?? "?"
                " "
                frame.badge(line.standing.words, line.standing.kind)
            }
            Tag.th(.scope("row"), .class("whole")) {
                Tag.b { say(Words(rule.wording)) }
                if rule.confidence == .unconfirmed {
                    " "
                    frame.badge(.deadlineUnconfirmed, "warn")
                }
                " "
                Tag.span(.class("hint")) { arithmetic(line) }
            }
            Tag.td {
                Tag.a(.class("no"), .href(.case(line.subject))) {
                    line.number.isEmpty ? line.subject.description : line.number
                }
                " \(line.participant)"
            }
        }
    }

    private func arithmetic(_ line: DeadlineLine) -> String {
        let rule = line.clock.rule
        let article = rule.article == "unconfirmed" ? "" : " · \(rule.article)"
        guard let reckoning = line.reckoning else {
            guard case .calendarMissing(let year) = line.standing else { return rule.id + article }
            return "\(rule.id)\(article) · \(say(.calendarNotLoaded, "\(year)"))"
        }
        let words = line.clock.arithmetic(reckoning, calendar)
        return "\(rule.id)\(article) · \(say(Words(words)))"
    }
}

extension DeadlineStanding {
    var words: Words {
        switch self {
        case .met: .deadlineMet
        case .metLate: .deadlineMetLate
        case .void: .deadlineVoid
        case .running: .deadlineRunning
        case .warned: .deadlineWarned
        case .stopped: .deadlineStopped
        case .overdue: .deadlineOverdue
        case .lapsed: .deadlineLapsed
        case .calendarMissing: .deadlineUncounted
        }
    }

    var kind: String {
        switch self {
        case .met: "done"
        case .metLate, .overdue: "stop"
        case .warned, .calendarMissing: "warn"
        case .void, .running, .stopped, .lapsed: "info"
        }
    }
}

extension DeadlineLine {
    /// For programs.
    package func json(_ calendar: WorkingCalendar) -> JSONDocument {
        let words = reckoning.map { clock.arithmetic($0, calendar) }
        return [
            "case": .text(number), "subject": .text(subject.description),
            "participant": .text(participant), "rule": .text(clock.rule.id),
            "article": .text(clock.rule.article),
            "unconfirmed": .bool(clock.rule.confidence == .unconfirmed),
            "standing": .text(standing.word),
            "due": reckoning.map { .text("\($0.due)") } ?? .null,
            "arithmetic": words.map { (words: Wording) -> JSONDocument in
                [
                    "az": .text(words.azerbaijani), "en": .text(words.english),
                    "ru": .text(words.russian),
                ]
            } ?? .null,
        ]
    }
}
