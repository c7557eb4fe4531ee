package import Causality
package import Law

/// A procedural step as somebody wants to take it; what is not given is empty.
package struct StepDraft: Equatable, Sendable {
    /// The step's name in the case's procedure.
    package var step: String
    package var participants: [ParticipantRef] = []
    package var document: DocumentRef?
    package var text = ""
    package var ground = ""
    /// - Units: qəpik.
    package var amount: UInt64 = 0
    package var until = CivilDate.none
    package var untilTime: Instant?
    /// `none`: the day at the door.
    package var date = CivilDate.none
    /// `nil`: at the door.
    package var signedAt: Instant?
    package var refers: ChangeID?
    package var relates: SubjectID?
    /// The court to which a linked case goes.
    package var court = ""
    package var fields: [FormEntry] = []

    package init(_ step: String) { self.step = step }
}
