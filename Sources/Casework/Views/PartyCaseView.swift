package import Causality

/// A case as a party sees it in the cabinet: what happened, when to come, what was decided, what
/// was paid.
///
/// No staff logins, no docket, nothing that has no effect.
package struct PartyCaseView: Equatable, Sendable {
    package let id: SubjectID
    package let number: CaseNumber?
    package let court: String
    package let standing: CaseStanding
    package let kind: CaseKind
    package let category: String
    package let subjectMatter: String
    package let price: UInt64
    package let filedAt: Instant
    package let judge: String?
    /// As what the reader takes part.
    package let roles: [PersonRole]
    package let plaintiffs: [String]
    package let defendants: [String]
    package let course: [CourseEntry]
    package let hearings: [HearingView]
    package let decisions: [DecisionView]
    package let documents: [DocumentView]
    package let enforcement: [PartyOrderView]
    /// What the reader may do next.
    package let next: [CommandName]
}

/// Enforcement of a decision as a party sees it.
package struct PartyOrderView: Equatable, Sendable {
    package let id: SubjectID
    package let writNumber: String
    package let office: String
    package let standing: OrderStanding
    package let amount: UInt64
    package let paid: UInt64
    package let remainder: UInt64
    package let course: [OrderEntry]
}

extension CaseState {
    /// - Parameter orders: the enforcement orders that the case's writs began.
    /// - Returns: `nil` for somebody who takes no part in the case.
    package func view(
        of id: SubjectID, forParty identifier: String,
        orders: [(id: SubjectID, state: OrderState)]
    ) -> PartyCaseView? {
        let roles = roles(of: identifier)
        guard !roles.isEmpty else { return nil }
        let hearings = hearingViews.filter { $0.standing != .proposed }
        let decisions = decisionViews.filter(\.stands)
        let made = Set(decisions.map(\.id))
        return PartyCaseView(
            id: id, number: number, court: custody?.court ?? filed.court, standing: standing,
            kind: filed.kind, category: filed.category, subjectMatter: filed.subjectMatter,
            price: filed.price, filedAt: filedAt, judge: judge, roles: roles,
            plaintiffs: filed.plaintiffs.map(\.name), defendants: filed.defendants.map(\.name),
            course: course.compactMap(Self.told), hearings: hearings, decisions: decisions,
            documents: documentViews.filter { view in
                // An act of a decision that does not stand is no act of this case.
                !self.decisions.contains { $0.id == view.change } || made.contains(view.change)
            },
            enforcement: orders.map { $0.state.partyView(of: $0.id) },
            next: writtenByNewerVersion ? [.fileDocument] : [.fileDocument, .changeContact])
    }

    private func roles(of identifier: String) -> [PersonRole] {
        guard !identifier.isEmpty else { return [] }
        var roles: [PersonRole] = []
        for side in Side.allCases {
            let parties = parties(of: side)
            if parties.contains(where: { $0.fin == identifier || $0.voen == identifier }) {
                roles.append(side == .plaintiff ? .plaintiff : .defendant)
            }
            if parties.contains(where: { $0.lawyerFin == identifier }), !roles.contains(.lawyer) {
                roles.append(.lawyer)
            }
        }
        return roles
    }

    /// A line of the course as a party reads it; `nil` for what concerns the court alone.
    private static func told(_ entry: CourseEntry) -> CourseEntry? {
        guard entry.counts else { return nil }
        switch entry.event {
        case .docketSettled, .contactChanged, .custodyOffered, .custodyDeclined, .letter, .evidence:
            return nil
        case .filed, .registered, .judgeDrawn, .hearingSet, .hearingHeld, .decided, .writIssued,
            .documentFiled, .custodyBegan, .step, .served, .participantJoined, .participantLeft,
            .linked:
            return CourseEntry(
                event: entry.event, at: entry.at, by: "", court: entry.court,
                change: entry.change, counts: true)
        }
    }
}

extension OrderState {
    fileprivate func partyView(of id: SubjectID) -> PartyOrderView {
        PartyOrderView(
            id: id, writNumber: issued.writNumber, office: office, standing: standing,
            amount: issued.amount, paid: paid, remainder: remainder,
            course: course.map {
                OrderEntry(
                    event: $0.event, at: $0.at, by: "", change: $0.change,
                    doneWithoutKnowledge: $0.doneWithoutKnowledge)
            })
    }
}
