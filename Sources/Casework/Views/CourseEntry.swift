package import Causality

/// What happened in a case, told for a reader; the words come from the page.
package enum CourseEvent: Equatable, Sendable {
    case filed(Channel)
    case registered(CaseNumber)
    case judgeDrawn(judge: String, RedrawReason)
    case hearingSet(hearing: ChangeID, from: Instant, hall: String)
    case hearingHeld(hearing: ChangeID, HearingOutcome, ground: String)
    case decided(DecisionOutcome, amount: UInt64)
    case writIssued(number: String, office: String, order: SubjectID?)
    case documentFiled(DocumentRef, Filer)
    case contactChanged(Side, index: Int)
    case custodyOffered(to: String, reason: String)
    case custodyDeclined(by: String, reason: String)
    case custodyBegan(court: String, term: UInt64, TermEnd)
    case docketSettled(DocketItemID, DocketChoice)
    /// A step of the procedure's table.
    case step(StageMove, ground: String)
    case served(ParticipantRef, ServiceMeans, about: ChangeID)
    case participantJoined(ParticipantRole, name: String)
    case participantLeft(name: String)
    case linked(CaseLink, SubjectID, isReverse: Bool)
    case letter(LetterKind, number: String, correspondent: String)
    case evidence(what: String, EvidenceMove)
}

/// One line of a case's course.
package struct CourseEntry: Equatable, Sendable {
    package let event: CourseEvent
    package let at: Instant
    /// The login or the party; empty for the node.
    package let by: String
    /// The court by whose right it happened; empty for filings.
    package let court: String
    package let change: ChangeID
    /// Whether it has effect: a proposal has none until it is adopted.
    package let counts: Bool
}

extension CaseState {
    /// Everything that happened, by the time at the door, then by change.
    package var course: [CourseEntry] {
        var entries: [CourseEntry] = []
        func add(_ event: CourseEvent, _ mark: StepMark, counts: Bool) {
            entries.append(
                CourseEntry(
                    event: event, at: mark.at, by: mark.by, court: mark.court,
                    change: mark.id, counts: counts))
        }
        func add(_ event: CourseEvent, _ at: Instant, _ by: String, _ change: ChangeID) {
            entries.append(
                CourseEntry(
                    event: event, at: at, by: by, court: "", change: change, counts: true))
        }
        if id != .none { add(.filed(filed.channel), filedAt, filedBy, id) }
        for step in registrations {
            add(.registered(step.event.caseNumber), step.mark, counts: counts(step))
        }
        for step in draws {
            let event = CourseEvent.judgeDrawn(
                judge: step.event.record.chosen, step.event.reason)
            add(event, step.mark, counts: counts(step))
        }
        for step in hearings {
            let event = CourseEvent.hearingSet(
                hearing: step.id, from: step.event.from, hall: step.event.hall)
            add(event, step.mark, counts: counts(step))
        }
        for step in hearingOutcomes {
            let event = CourseEvent.hearingHeld(
                hearing: step.event.hearing, step.event.outcome, ground: step.event.ground)
            add(event, step.mark, counts: counts(step))
        }
        for step in decisions {
            add(
                .decided(step.event.outcome, amount: step.event.amount), step.mark,
                counts: counts(step))
        }
        for step in writs {
            let event = CourseEvent.writIssued(
                number: step.event.writNumber, office: step.event.office,
                order: step.event.order)
            add(event, step.mark, counts: counts(step))
        }
        for step in settlements {
            add(
                .docketSettled(step.event.item, step.event.choice), step.mark,
                counts: counts(step))
        }
        for step in steps {
            add(.step(step.event.move, ground: step.event.ground), step.mark, counts: counts(step))
        }
        entries += registerCourse
        for fact in services {
            let event = CourseEvent.served(
                fact.served.to, fact.served.means, about: fact.served.about)
            add(event, fact.served.at, fact.by, fact.id)
        }
        for document in documents {
            add(
                .documentFiled(document.filed.document, document.filed.by), document.at,
                document.by, document.id)
        }
        for contact in contacts {
            let index = Int(clamping: contact.changed.index)
            add(
                .contactChanged(contact.changed.side, index: index), contact.at, contact.by,
                contact.id)
        }
        entries += custodyCourse
        return entries.sorted { ($0.at, $0.change) < ($1.at, $1.change) }
    }

    /// Participants, links, letters and things.
    private var registerCourse: [CourseEntry] {
        var entries: [CourseEntry] = []
        func add<Happened>(_ event: CourseEvent, _ step: Step<Happened>) {
            entries.append(
                CourseEntry(
                    event: event, at: step.mark.at, by: step.mark.by, court: step.mark.court,
                    change: step.id, counts: counts(step)))
        }
        for step in joins {
            add(.participantJoined(step.event.role, name: step.event.party.name), step)
        }
        for step in leaves {
            let joined = joins.first { $0.id == step.event.joined }
            add(.participantLeft(name: joined?.event.party.name ?? ""), step)
        }
        for step in links {
            add(
                .linked(
                    step.event.link, step.event.other, isReverse: step.event.isReverse), step)
        }
        for step in letters {
            add(
                .letter(
                    step.event.kind, number: "\(step.event.letterNumber)",
                    correspondent: step.event.correspondent), step)
        }
        for step in evidence { add(.evidence(what: step.event.what, .none), step) }
        for step in evidenceMoves {
            let thing = evidence.first { $0.id == step.event.evidence }
            add(.evidence(what: thing?.event.what ?? "", step.event.move), step)
        }
        return entries
    }

    private var custodyCourse: [CourseEntry] {
        var entries: [CourseEntry] = []
        for offer in offers {
            entries.append(
                CourseEntry(
                    event: .custodyOffered(to: offer.offered.to, reason: offer.offered.reason),
                    at: offer.mark.at, by: offer.mark.by, court: offer.mark.court,
                    change: offer.mark.id, counts: !offer.mark.barred))
            guard offer.declined, let answer = offer.answeredBy else { continue }
            entries.append(
                CourseEntry(
                    event: .custodyDeclined(by: offer.offered.to, reason: offer.answer),
                    at: offer.answeredAt, by: "", court: offer.offered.to, change: answer,
                    counts: true))
        }
        for term in terms.dropFirst() {
            let ended = terms.first { $0.endedBy == term.begunBy }?.end ?? .none
            entries.append(
                CourseEntry(
                    event: .custodyBegan(court: term.court, term: term.number, ended),
                    at: term.begunAt, by: "", court: term.court, change: term.begunBy,
                    counts: !term.displaced))
        }
        return entries
    }
}
