package import Casework
package import Causality
internal import Encoding

/// What the node adds to a line so that it becomes a command.
package struct ImportFilling: Sendable {
    /// The role of the node's grant.
    package var role: NodeRole
    /// The node's own court or office: the first that its grant names.
    package var court: String
    /// The line's documents, stored, in its order.
    package var documents: [DocumentRef] = []
    /// The case that the line is about.
    package var state: CaseState?
    /// The courts of the line's `courtsFile`.
    package var courts: [CourtPut] = []

    package init(role: NodeRole, court: String) {
        self.role = role
        self.court = court
    }
}

extension ImportLine {
    /// The command that the line asks for.
    ///
    /// A hearing that the case does not have is named by no change, and the court's rules refuse
    /// it.
    ///
    /// - Precondition: the filling has a reference for each of `documents`.
    package func command(_ filling: ImportFilling) -> Command {
        precondition(filling.documents.count == documents.count, "documents are stored first")
        switch body {
        case .whole(let command): return command
        case .directory(let year):
            let isOffice = filling.role == .office || filling.role == .field
            return .openDirectory(
                court: filling.court, year: year, role: isOffice ? .office : .court)
        case .courts: return .putCourts(filling.courts)
        case .claim(var claim):
            claim.documents = filling.documents
            return .fileClaim(claim)
        case .hearing(let number, let outcome, let ground):
            let hearing = filling.state?.hearing(numbered: number) ?? .none
            return .holdHearing(hearing: hearing, outcome: outcome, ground: ground)
        case .decision(var draft):
            draft.act = filling.documents.first
            return .decide(draft)
        case .step(var draft, let refers):
            draft.document = filling.documents.first
            draft.refers = refers.map { filling.state?.change(called: $0) ?? .none }
            return .takeStep(draft)
        case .service(var served, let about):
            served.about = filling.state?.change(called: about) ?? .none
            return .serve(served)
        case .evidence(var moved, let number):
            let things = filling.state?.evidenceViews ?? []
            moved.evidence = things.indices.contains(number - 1) ? things[number - 1].id : .none
            return .moveEvidence(moved)
        case .document(var filed):
            if let document = filling.documents.first { filed.document = document }
            return .fileDocument(filed)
        }
    }
}

extension CaseState {
    /// The case's nth hearing in the order of setting, from 1.
    package func hearing(numbered number: Int) -> ChangeID? {
        hearings.indices.contains(number - 1) ? hearings[number - 1].id : nil
    }

    /// The order of the case's only writ: whom a case number means in `order`.
    package var onlyOrder: SubjectID? { writs.count == 1 ? writs[0].event.order : nil }

    /// The order that began with the writ which a change issued: what a skipped line named.
    package func order(of writ: ChangeID) -> SubjectID? {
        writs.first { $0.id == writ }?.event.order
    }
}
