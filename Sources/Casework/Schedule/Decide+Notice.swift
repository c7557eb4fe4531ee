internal import Causality
internal import Law

// Whether the people of a hearing can be told of it in time.

extension Decider {
    /// Refuses a date that leaves less time than the law gives people.
    ///
    /// An import may tell of the past, which needs no notice any more.
    ///
    /// - Returns: the rules that were looked at.
    func checkNotice(_ plan: HearingPlan, _ state: CaseState) throws(Refusal) -> [String] {
        guard !isImport else { return [] }
        let (kind, purpose) = (state.filed.kind.word, plan.purpose.word)
        let court = state.custody?.court ?? ""
        let calendar = context.reference?.calendar ?? .builtIn
        let rules = NoticeRule.rules(kind: kind, purpose: purpose, on: context.today)
        guard !rules.isEmpty else { return [] }
        var broken: NoticeRule?
        var earliest = CivilDate.none
        do throws(CountFault) {
            broken = try HearingNotice.broken(
                by: CivilDate(inBaku: plan.from), set: context.today, kind: kind,
                purpose: purpose, at: court, calendar)
            if broken != nil {
                earliest = try HearingNotice.earliest(
                    set: context.today, kind: kind, purpose: purpose, at: court, calendar)
            }
        } catch {
            guard case .calendarMissing(let year) = error else { throw Refusal(.hearingTooLong) }
            throw Refusal(.calendarMissing, [("year", "\(year)")])
        }
        guard let broken else { return rules.map(\.id) }
        let notice = broken.before.wording
        let facts = [
            ("noticeAz", notice.azerbaijani), ("noticeEn", notice.english),
            ("noticeRu", notice.russian), ("article", broken.article), ("earliest", "\(earliest)"),
        ]
        guard !plan.shortened.isEmpty else { throw Refusal(.noticeShort, facts) }
        guard broken.judgeMayShorten else { throw Refusal(.noticeFixed, facts) }
        guard context.actor.judge != nil, context.actor.judge == state.judge else {
            throw Refusal(.noticeByJudge, facts)
        }
        return rules.map(\.id)
    }

    /// Refuses a clerk who is none on that day, and a hall that lacks what is needed.
    func checkRoom(_ plan: HearingPlan, _ directory: DirectoryState) throws(Refusal) {
        let date = CivilDate(inBaku: plan.from)
        if !plan.clerk.isEmpty,
            !directory.roles(of: plan.clerk, on: date).contains(where: { $0.role == .clerk })
        {
            throw Refusal(.clerkUnknown, [("clerk", plan.clerk)])
        }
        for fin in plan.persons where !Validation.isFIN(fin) {
            throw Refusal(.finInvalid, [("fin", fin), ("name", fin)])
        }
        let equipment = directory.hall(plan.hall)?.equipment ?? []
        for needed in plan.needs where !equipment.contains(needed) {
            throw Refusal(.hallLacks, [("hall", plan.hall), ("equipment", needed)])
        }
    }
}
