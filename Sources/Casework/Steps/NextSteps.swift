internal import Causality
package import Law

extension CaseState {
    /// The table of the case's procedure; `nil` in files of older programs.
    package var procedureTable: Procedure? { Procedures.procedure(procedure) }

    /// The state of the procedure that the case is in; the initial one before its first move.
    package var currentStage: String {
        stage.isEmpty ? procedureTable?.initial ?? "" : stage
    }

    /// The steps of the table that a person may take now: an offer of the page, not a promise.
    ///
    /// Steps that have a command of their own are among them; `operation` tells which.
    ///
    /// - Order: the table's.
    package func nextSteps(context: Context) -> [ProcedureStep] {
        guard !writtenByNewerVersion, let table = procedureTable, let custody,
            context.courts.contains(custody.court)
        else { return [] }
        let decider = Decider(context: context)
        let guards = Guards(state: self, draft: nil, context: context)
        return table.steps(from: currentStage, on: context.today).filter { row in
            guard openOffer == nil || row.isUrgent else { return false }
            do throws(Refusal) {
                try decider.mayTake(row, self)
                try guards.check(row)
                return true
            } catch {
                return false
            }
        }
    }
}
