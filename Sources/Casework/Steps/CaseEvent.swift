package import Causality
package import Law

/// Something that happened to a case, by the name that periods are tied to.
package struct CaseEvent: Equatable, Sendable {
    /// As in `receipt`, `registered`, `served:judgmentReasoned`.
    package let name: String
    /// When it happened in law: signing, hand-over, or the time at the door.
    package let at: Instant
    /// The day of it in Baku.
    package let date: CivilDate
    /// Whom it concerns alone; `nil` for all.
    package let participant: ParticipantRef?
    /// The court by whose right it happened; empty for filings and services.
    package let court: String
    package let change: ChangeID
    /// What was served, corrected, appealed.
    package let about: ChangeID?
    /// The end that the court set, or the end of what was set; `none` for nothing.
    package let until: CivilDate
    package let untilTime: Instant?
    /// The typed ground, or the outcome's word.
    package let ground: String
}

extension CaseState {
    /// Everything that periods may be tied to, by time, then by change: what counts, and no
    /// proposals.
    package var events: [CaseEvent] {
        var events = EventList()
        if id != .none { filingEvents(&events) }
        for step in registrations where counts(step) {
            events.add(step, "registered", on: step.event.date)
        }
        for step in draws where counts(step) { events.add(step, "drawn") }
        for step in hearings where counts(step) { events.add(step, "hearingSet") }
        var starts: [ChangeID: Instant] = [:]
        for step in hearings { starts[step.id] = step.event.from }
        for step in hearingOutcomes where counts(step) {
            let held = step.event.outcome == .held
            let start = starts[step.event.hearing] ?? step.mark.at
            events.add(
                step, held ? "hearingHeld" : "hearingAdjourned", at: held ? start : nil,
                about: step.event.hearing, ground: step.event.ground)
        }
        for step in decisions where counts(step) {
            let signed = step.event.signedAt
            events.add(
                step, "decided", at: signed.milliseconds > 0 ? signed : nil,
                on: step.event.date, ground: step.event.outcome.word)
        }
        for step in writs where counts(step) {
            events.add(step, "writIssued", on: step.event.date)
        }
        for step in steps where counts(step) { events.add(step) }
        for document in documents {
            events.add(
                "documentFiled", at: document.at, change: document.id,
                ground: document.filed.document.kind.word)
        }
        serviceEvents(&events)
        return events.sorted
    }

    private func filingEvents(_ events: inout EventList) {
        let day = filed.receivedOn == .none ? nil : filed.receivedOn
        events.add("receipt", at: filedAt, on: day, court: filed.court, change: id)
        for term in terms.dropFirst() where !term.displaced {
            events.add("receipt", at: term.begunAt, court: term.court, change: term.begunBy)
        }
        for offer in offers where !offer.mark.barred {
            events.add(
                "fileOffered", at: offer.mark.at, court: offer.mark.court,
                change: offer.mark.id)
        }
    }

    /// A service has the name of what was served.
    private func serviceEvents(_ events: inout EventList) {
        guard !services.isEmpty else { return }
        var names: [ChangeID: [String]] = [:]
        for event in events.all { names[event.change, default: []].append(event.name) }
        for fact in services {
            for name in names[fact.served.about] ?? [] {
                events.add(
                    "served:" + name, at: fact.served.at, change: fact.id,
                    about: fact.served.about, participant: fact.served.to,
                    ground: fact.served.means.word)
            }
        }
    }
}

/// Events in the making.
private struct EventList {
    var all: [CaseEvent] = []

    var sorted: [CaseEvent] {
        all.sorted { ($0.at, $0.change, $0.name) < ($1.at, $1.change, $1.name) }
    }

    mutating func add(
        _ name: String, at: Instant, on date: CivilDate? = nil, court: String = "",
        change: ChangeID, about: ChangeID? = nil, participant: ParticipantRef? = nil,
        until: CivilDate = .none, untilTime: Instant? = nil, ground: String = ""
    ) {
        var at = at
        let date = date ?? CivilDate(inBaku: at)
        // What is entered later than it happened has its day alone: the day's beginning.
        if date != CivilDate(inBaku: at) { at = date.inBaku(hour: 0) ?? at }
        all.append(
            CaseEvent(
                name: name, at: at, date: date, participant: participant, court: court,
                change: change, about: about, until: until, untilTime: untilTime,
                ground: ground))
    }

    /// A step by its common name, and by the one that its procedure gives it.
    mutating func add<Happened: StagedEvent>(
        _ step: Step<Happened>, _ name: String, at: Instant? = nil, on date: CivilDate? = nil,
        about: ChangeID? = nil, ground: String = ""
    ) {
        for name in [name, step.event.move.event] where !name.isEmpty {
            add(
                name, at: at ?? step.mark.at, on: date == CivilDate.none ? nil : date,
                court: step.mark.court, change: step.id, about: about, ground: ground)
        }
    }

    /// A step that a table names: once for each participant that it concerns, else for all.
    mutating func add(_ step: Step<StepTaken>) {
        let event = step.event
        guard !event.move.event.isEmpty else { return }
        let at = event.signedAt.milliseconds > 0 ? event.signedAt : step.mark.at
        let concerned: [ParticipantRef?] =
            event.participants.isEmpty ? [nil] : event.participants.map { $0 }
        for participant in concerned {
            add(
                event.move.event, at: at, on: event.date == .none ? nil : event.date,
                court: step.mark.court, change: step.id, about: event.refers,
                participant: participant, until: event.until,
                untilTime: event.untilTime.milliseconds > 0 ? event.untilTime : nil,
                ground: event.ground)
        }
    }
}
