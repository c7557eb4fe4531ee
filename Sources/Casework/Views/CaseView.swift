package import Causality
package import Law

/// A party as a page shows it.
package struct PartyView: Equatable, Sendable {
    package let side: Side
    /// From 0, within the side.
    package let index: Int
    /// With the contact details that were given last.
    package let party: Party
    /// More than one where details were given at once and nobody has chosen.
    package let contacts: [ContactVersion]
}

/// A hearing as a page shows it.
package struct HearingView: Equatable, Sendable {
    package let id: ChangeID
    /// From 1, in the order of setting.
    package let ordinal: Int
    package let court: String
    package let judge: String
    package let hall: String
    package let from: Instant
    package let until: Instant
    package let purpose: HearingPurpose
    package let standing: HearingStanding
    /// Of an adjournment.
    package let ground: String
}

/// A draw as a page shows it; whoever doubts the record computes it again by `Draw.fault`.
package struct DrawView: Equatable, Sendable {
    package let id: ChangeID
    package let at: Instant
    package let record: DrawRecord
    package let reason: RedrawReason
    /// Whether this is the judge's draw now.
    package let stands: Bool
}

package struct DecisionView: Equatable, Sendable {
    package let id: ChangeID
    package let at: Instant
    package let decision: DecisionMade
    package let stands: Bool
}

package struct WritView: Equatable, Sendable {
    package let id: ChangeID
    package let at: Instant
    package let writ: WritIssued
    package let counts: Bool
}

/// A document of a case, and how it came there.
package struct DocumentView: Equatable, Sendable {
    package let document: DocumentRef
    package let change: ChangeID
    package let at: Instant
    package let by: Filer
}

/// A case as pages, JSON and the command line show it, without a word of any language.
package struct CaseView: Equatable, Sendable {
    package let id: SubjectID
    package let number: CaseNumber?
    package let standing: CaseStanding
    /// The court that has the case.
    package let court: String
    package let filed: ClaimFiled
    package let filedAt: Instant
    package let judge: String?
    package let parties: [PartyView]
    package let course: [CourseEntry]
    package let hearings: [HearingView]
    package let draws: [DrawView]
    package let decisions: [DecisionView]
    package let writs: [WritView]
    package let documents: [DocumentView]
    package let custody: [CustodyTerm]
    package let openOffer: OfferEntry?
    /// Settled or not.
    package let docket: [DocketItem]
    package let refused: [RefusedChange]
    /// What the reader may do next.
    package let next: [CommandName]
    package let writtenByNewerVersion: Bool
    /// The procedure's id and the state in it; empty in files of older programs.
    package let procedure: String
    package let stage: String
    package let isSuspended: Bool
    /// Who takes part besides the two sides.
    package let others: [Step<ParticipantJoined>]
    package let services: [ServiceFact]
    package let letters: [Step<LetterPut>]
    package let evidence: [EvidenceView]
    package let events: [CaseEvent]
    /// The steps of the procedure that the reader may take now.
    package let steps: [StepOffer]
    /// Of a closed case: how it is closed, and whether its content is here.
    package let closed: ClosedView?
}

/// How a closed case is shown.
package struct ClosedView: Equatable, Sendable {
    package let since: CivilDate
    /// The ground's name; empty where the content is not shown.
    package let ground: String
    /// Whether the reader does not see the content.
    package let isHidden: Bool
    /// Whether nothing of it was ever open; else what was open has been told.
    package let fromTheBeginning: Bool
}

extension CaseState {
    /// - Parameters:
    ///   - courts: the courts of the reader's node.
    ///   - today: the day on which the steps of the procedure are asked for; `none`: they are not.
    package func view(
        of id: SubjectID, for actor: CommandActor, courts: [String], on today: CivilDate = .none
    ) -> CaseView {
        CaseView(
            id: id, number: number, standing: standing, court: custody?.court ?? filed.court,
            filed: filed, filedAt: filedAt, judge: judge, parties: partyViews, course: course,
            hearings: hearingViews, draws: drawViews, decisions: decisionViews,
            writs: writs.map {
                WritView(id: $0.id, at: $0.mark.at, writ: $0.event, counts: counts($0))
            },
            documents: documentViews, custody: terms, openOffer: openOffer, docket: docket,
            refused: refused.changes, next: next(for: actor, courts: courts),
            writtenByNewerVersion: writtenByNewerVersion, procedure: procedure, stage: stage,
            isSuspended: isSuspended, others: others, services: services, letters: letters,
            evidence: evidenceViews, events: events,
            steps: today == .none || isHidden ? [] : offers(for: actor, courts: courts, on: today),
            closed: closing.map {
                ClosedView(
                    since: $0.event.date, ground: $0.event.ground, isHidden: isHidden,
                    fromTheBeginning: isClosedFromTheBeginning)
            })
    }

    package var partyViews: [PartyView] {
        Side.allCases.flatMap { side in
            parties(of: side).indices.compactMap { index in
                party(side, index).map { party in
                    PartyView(
                        side: side, index: index, party: party,
                        contacts: contacts.filter {
                            $0.changed.side == side && $0.changed.index == UInt64(index)
                        })
                }
            }
        }
    }

    package var hearingViews: [HearingView] {
        let outcomes = outcomesByHearing
        return zip(hearings, hearingStandings).enumerated().map { position, pair in
            let (hearing, standing) = pair
            return HearingView(
                id: hearing.id, ordinal: position + 1, court: hearing.mark.court,
                judge: hearing.event.judge, hall: hearing.event.hall,
                from: hearing.event.from, until: hearing.event.until,
                purpose: hearing.event.purpose, standing: standing,
                ground: outcomes[hearing.id]?.ground ?? "")
        }
    }

    private var drawViews: [DrawView] {
        let standing = draw?.id
        return draws.map {
            DrawView(
                id: $0.id, at: $0.mark.at, record: $0.event.record, reason: $0.event.reason,
                stands: $0.id == standing)
        }
    }

    package var decisionViews: [DecisionView] {
        decisions.map {
            DecisionView(
                id: $0.id, at: $0.mark.at, decision: $0.event,
                stands: decision(in: $0.event.term)?.id == $0.id)
        }
    }

    package var documentViews: [DocumentView] {
        var views = filed.documents.map {
            DocumentView(document: $0, change: id, at: filedAt, by: .plaintiff)
        }
        views += documents.map {
            DocumentView(
                document: $0.filed.document, change: $0.id, at: $0.at, by: $0.filed.by)
        }
        for step in decisions {
            guard let act = step.event.act else { continue }
            views.append(
                DocumentView(document: act, change: step.id, at: step.mark.at, by: .court))
        }
        return views
    }
}
