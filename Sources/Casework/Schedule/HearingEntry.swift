package import Causality
internal import Law

/// A hearing in a list: of a court and day, a judge, a lawyer, a case.
package struct HearingEntry: Equatable, Sendable {
    package let subject: SubjectID
    /// The change that set it.
    package let hearing: ChangeID
    /// The hearing that began a chain of moves: what a calendar knows it by.
    package let root: ChangeID
    /// How often it was moved, and one more if it was then taken off.
    package let sequence: Int
    /// The case's number, or empty before it has one.
    package let number: String
    package let kind: CaseKind
    package let court: String
    package let hall: String
    package let judge: String
    package let clerk: String
    package let from: Instant
    package let until: Instant
    package let purpose: HearingPurpose
    package let standing: HearingStanding
    /// Of an adjournment.
    package let ground: String
    package let setAt: Instant
    /// Names of the sides, first party of each.
    package let plaintiff: String
    package let defendant: String
    /// FINs of those who cannot be in two places: lawyers, representatives, prosecutors.
    package let persons: [String]

    /// Whether people are to come.
    package var isOn: Bool { standing == .set || standing == .held }
}

extension CaseState {
    /// Everybody who acts for others in the case and cannot be in two courts at once.
    package var busyPersons: [String] {
        var fins = (filed.plaintiffs + filed.defendants).map(\.lawyerFin)
        for join in others where Self.actsForOthers(join.event.role) {
            fins.append(join.event.party.fin)
        }
        return Array(Set(fins.filter { !$0.isEmpty })).sorted()
    }

    private static func actsForOthers(_ role: ParticipantRole) -> Bool {
        switch role.role?.name {
        case "lawyer", "representative", "legalRepresentative", "defenceCounsel", "prosecutor",
            "stateProsecutor", "interpreter":
            true
        default: false
        }
    }

    /// What a hearing claims: hall, judge, clerk, and everybody who acts for others.
    func resources(of hearing: Step<HearingSet>, _ persons: [String]) -> [Resource] {
        let court = hearing.mark.court
        let event = hearing.event
        var resources: [Resource] = [
            .hall(court: court, name: event.hall), .judge(court: court, judge: event.judge),
        ]
        if !event.clerk.isEmpty { resources.append(.clerk(court: court, login: event.clerk)) }
        for fin in Array(Set(persons + event.persons)).sorted() {
            resources.append(.person(fin: fin))
        }
        return resources
    }

    /// Every hearing that was ever set and had effect, in the order of setting.
    package func hearingEntries(of subject: SubjectID) -> [HearingEntry] {
        let (persons, text) = (busyPersons, number?.description ?? "")
        var entries: [HearingEntry] = []
        for (hearing, standing) in zip(hearings, hearingStandings) where standing != .proposed {
            var (root, moves) = (hearing, 0)
            // A hearing takes the place of one before it in fold order, so this ends.
            while let replaced = root.event.replaces, let before = self.hearing(replaced) {
                root = before
                moves += 1
            }
            let isOff = standing == .adjourned || standing == .lapsed
            let event = hearing.event
            entries.append(
                HearingEntry(
                    subject: subject, hearing: hearing.id, root: root.id,
                    sequence: moves + (isOff ? 1 : 0), number: text, kind: filed.kind,
                    court: hearing.mark.court, hall: event.hall, judge: event.judge,
                    clerk: event.clerk, from: event.from, until: event.until,
                    purpose: event.purpose, standing: standing,
                    ground: outcome(of: hearing.id)?.event.ground ?? "",
                    setAt: hearing.mark.at, plaintiff: filed.plaintiffs.first?.name ?? "",
                    defendant: filed.defendants.first?.name ?? "",
                    persons: Array(Set(persons + event.persons)).sorted()))
        }
        return entries
    }
}
