internal import Causality
internal import Law

/// The conditions of a step, asked of the case as it stands.
///
/// - Source: the column `guards` of the tables of procedures.
struct Guards {
    let state: CaseState
    /// `nil` for a command that is not a step of a table.
    let draft: StepDraft?
    let context: Context
    /// What a decision says of each accused; empty for what is none.
    var verdicts: [Verdict] = []

    /// - Throws: the refusal of the first condition that does not hold.
    func check(_ row: ProcedureStep) throws(Refusal) {
        guard row.isForSuspended || !state.isSuspended else { throw Refusal(.caseSuspended) }
        for condition in row.guards { try check(condition) }
    }

    private func check(_ condition: StepGuard) throws(Refusal) {
        let argument = condition.argument
        let holds: Bool
        let refusal: Refusal
        switch condition.name {
        case .judgeDrawn: (holds, refusal) = (state.judge != nil, Refusal(.drawMissing))
        case .panelDrawn: (holds, refusal) = (state.hasPanel, Refusal(.drawMissing))
        case .suspended:
            (holds, refusal) = (state.isSuspended, Refusal(.caseNotSuspended))
        case .hearingHeld: (holds, refusal) = (hearing(is: .held), Refusal(.hearingMissing))
        case .hearingSet: (holds, refusal) = (hearing(is: .set), Refusal(.hearingMissing))
        case .decided: (holds, refusal) = (state.decision != nil, Refusal(.caseNotDecided))
        case .dutyPaid:
            holds = state.filed.dutyPaid > 0 || !state.filed.dutyExemption.isEmpty
            refusal = Refusal(.dutyMissing)
        case .amountBelow:
            holds = state.filed.price < UInt64(argument) ?? 0
            refusal = Refusal(.amountNotBelow, [("limit", argument)])
        case .amountAtLeast:
            holds = state.filed.price >= UInt64(argument) ?? 0
            refusal = Refusal(.amountNotAtLeast, [("limit", argument)])
        case .event:
            let isMissed = Refusal(.eventMissing, [("event", argument)])
            let isThere = Refusal(.eventAlready, [("event", argument)])
            (holds, refusal) = (has(argument), condition.isNegated ? isThere : isMissed)
        case .partyServed:
            (holds, refusal) = (isServed(argument), Refusal(.serviceMissing, [("event", argument)]))
        case .allVotesCast: (holds, refusal) = (state.allVotesCast, Refusal(.votesMissing))
        case .accusedJudged: (holds, refusal) = (isEachAccusedJudged, Refusal(.verdictMissing))
        case .participant:
            holds = state.others.contains { $0.event.role.word == argument }
            refusal = Refusal(.participantMissing, [("role", argument)])
        case .attribute: (holds, refusal) = attribute(argument)
        case .filedElectronically:
            holds = state.filed.channel != .counter
            refusal = Refusal(.attributeMissing, [("name", "channel"), ("value", "cabinet")])
        case .lowerCase: (holds, refusal) = (state.filed.lower != nil, Refusal(.linkUnknown))
        case .refersTo:
            holds =
                draft == nil
                || state.events.contains { $0.name == argument && $0.change == draft?.refers }
            let named = draft?.refers.map { "\($0)" } ?? ""
            refusal = Refusal(.referenceUnknown, [("change", named)])
        case .deadlineExpired:
            holds = try state.hasLapsed(argument, context: context)
            refusal = Refusal(.deadlineRuns, [("rule", argument)])
        // A party's right that has lapsed is judged by the court, which may restore it (MPM 130,
        // 133): being late never refuses a filing. The others are asked of the row itself.
        case .withinDeadline, .evenSuspended, .urgent, .begins: return
        }
        guard holds != condition.isNegated else { throw refusal }
    }

    private func attribute(_ text: String) -> (Bool, Refusal) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        let (name, value) = (parts.first ?? "", parts.count > 1 ? parts[1] : "")
        return (
            state.filed.value(of: name) == value,
            Refusal(.attributeMissing, [("name", name), ("value", value)])
        )
    }

    private func hearing(is standing: HearingStanding) -> Bool {
        let term = state.custody?.number
        return state.hearings.contains {
            $0.event.term == term && state.standing(of: $0) == standing
        }
    }

    /// Whether the judgment says of each accused what was decided; one needs no list.
    private var isEachAccusedJudged: Bool {
        let verdicts = verdicts.isEmpty ? state.decision?.event.verdicts ?? [] : verdicts
        let accused = state.filed.defendants.indices
        return accused.count == 1
            || accused.allSatisfy { index in
                verdicts.contains { $0.accused == ParticipantRef(.defendant, index) }
            }
    }

    private func has(_ event: String) -> Bool { state.events.contains { $0.name == event } }

    /// Whether what emitted an event last has reached every party of both sides.
    private func isServed(_ event: String) -> Bool {
        let events = state.events
        guard let about = events.last(where: { $0.name == event })?.change else { return false }
        return state.participants.filter { $0.side != .other }.allSatisfy { addressee in
            state.services.contains { $0.served.about == about && $0.served.to == addressee }
        }
    }
}

extension CaseState {
    /// Whether a bench of several judges was drawn.
    var hasPanel: Bool { panel != nil }

    /// Votes are not recorded in this version, so nothing is asked of them.
    ///
    /// Operations 51 and 52 are kept for them; until then the bench's paper says that all voted.
    var allVotesCast: Bool { true }

}
