internal import Causality
internal import Encoding
internal import Law
internal import Sealing

// The draw: who could be drawn is frozen, the key proves its one output, the record says all.
extension Decider {
    func draw(_ state: CaseState, _ reason: RedrawReason) throws(Refusal) -> [Operation] {
        let term = try custody(of: state)
        let standing = try standingDraw(of: state, term, reason)
        var list = try frozen(state, term)
        list.candidates = try candidates(state, term)
        let record = try record(of: list, state, term)
        var drawn = JudgeDrawn()
        drawn.record = record
        drawn.term = term.number
        drawn.replaces = standing?.id
        drawn.reason = reason
        drawn.move = try move(by: .draw, state)
        if record.chosen.isEmpty { return try referred(.judgeDrawn(drawn), list, term) }
        return [.judgeDrawn(drawn)]
    }

    /// Draws a bench, or the seat of one judge who leaves it.
    func draw(_ plan: PanelPlan, _ state: CaseState) throws(Refusal) -> [Operation] {
        let term = try custody(of: state)
        let standing = try standingDraw(of: state, term, plan.reason)
        guard (2...Draw.seatsMax).contains(plan.size) else {
            throw Refusal(.fieldInvalid, [("field", "size")])
        }
        var stays: [String] = []
        if let standing {
            guard let bench = state.panel(of: standing)?.event.judges,
                bench.contains(plan.leaving)
            else { throw Refusal(.judgeUnknown, [("judge", plan.leaving)]) }
            stays = bench.filter { $0 != plan.leaving }
        }
        var list = try frozen(state, term)
        list.candidates = try candidates(state, term, stays: stays, isBench: true)
        let chair = list.candidates.first { $0.exclusion == .presiding }?.judge ?? ""
        let held = UInt64(stays.count) + (chair.isEmpty || stays.contains(chair) ? 0 : 1)
        guard held < plan.size else { throw Refusal(.fieldInvalid, [("field", "size")]) }
        list.seats = plan.size - held - 1
        let record = try record(of: list, state, term)
        var drawn = PanelDrawn()
        drawn.record = record
        drawn.term = term.number
        drawn.replaces = standing?.id
        drawn.reason = plan.reason
        drawn.move = try move(by: .draw, state)
        if record.chosen.isEmpty {
            return try referred(.judgeDrawn(drawn.asDraw), list, term)
        }
        let before = standing.flatMap { state.panel(of: $0)?.event }
        let reporter = before.map(\.reporter) ?? ""
        drawn.reporter = stays.contains(reporter) ? reporter : record.chosen
        drawn.presiding = chair.isEmpty ? stays.first { $0 == before?.presiding } ?? "" : chair
        let others = stays + [chair] + [record.chosen] + record.others
        drawn.judges = [drawn.reporter]
        for judge in others where !judge.isEmpty && !drawn.judges.contains(judge) {
            drawn.judges.append(judge)
        }
        // Without a permanent chair the one drawn after the reporter presides.
        if drawn.presiding.isEmpty, drawn.judges.count > 1 { drawn.presiding = drawn.judges[1] }
        return [.panelDrawn(drawn)]
    }

    /// The draw that stands, and whether the reason fits.
    private func standingDraw(
        of state: CaseState, _ term: CustodyTerm, _ reason: RedrawReason
    ) throws(Refusal) -> Step<JudgeDrawn>? {
        let standing = state.draw(in: term.number)
        if let standing, reason == .none {
            throw Refusal(.drawExists, [("judge", state.judge ?? standing.event.record.chosen)])
        }
        guard standing != nil || reason == .none else { throw Refusal(.drawMissing) }
        return standing
    }

    /// What a list says besides its candidates.
    private func frozen(
        _ state: CaseState, _ term: CustodyTerm
    ) throws(Refusal) -> CandidateList {
        guard let rule = DrawRule.on(context.today) else { throw Refusal(.drawNotReady) }
        var list = CandidateList()
        list.caseNumber = try openNumber(of: state, term)
        list.rule = rule.name
        list.kind = state.filed.kind
        list.received = CivilDate(inBaku: term.begunAt)
        list.asOf = context.today
        list.ordinal = UInt64(state.draws.count + state.referrals.count)
        return list
    }

    private func record(
        of list: CandidateList, _ state: CaseState, _ term: CustodyTerm
    ) throws(Refusal) -> DrawRecord {
        guard let key = context.drawKey, let filing = context.filing,
            let published = context.directory?.publication(of: key.publicKey.digest)
        else { throw Refusal(.drawNotReady) }
        let inputs = Draw.Inputs(
            filing: filing, beacon: context.reference?.beacon(on: list.received),
            keyPublished: CivilDate(inBaku: published.at), overtaken: context.overtaken,
            given: list.ordinal == 0 ? given(state, term) : nil)
        guard let record = Draw.record(of: list, inputs, by: key) else {
            throw Refusal(.drawNotReady)
        }
        return record
    }

    /// The record, and the offer of the case to the court above: MPM 22.5.
    private func referred(
        _ operation: Operation, _ list: CandidateList, _ term: CustodyTerm
    ) throws(Refusal) -> [Operation] {
        let higher = context.reference?.court(term.court)?.higher ?? ""
        guard !higher.isEmpty, higher != term.court else {
            throw Refusal(.nobodyEligible, [("number", "\(list.caseNumber)")])
        }
        var offered = CustodyOffered()
        offered.to = higher
        offered.term = term.number
        offered.reason = "draw.nobodyEligible"
        return [operation, .custodyOffered(offered)]
    }

    // MARK: Who could be drawn

    /// The judges of the court, each with the reason why not, sorted by id.
    private func candidates(
        _ state: CaseState, _ term: CustodyTerm, stays: [String] = [], isBench: Bool = false
    ) throws(Refusal) -> [Candidate] {
        guard let directory = context.directory, directory.court == term.court else {
            throw Refusal(.directoryMissing, [("year", "\(context.today.year)")])
        }
        let presence = Presence(directory: directory, until: context.today)
        return directory.judgesNow.map { judge in
            var candidate = Candidate(
                judge: judge.judge, exclusion: .none, load: context.loads[judge.judge] ?? 0,
                share: judge.weight)
            candidate.possible = presence.possible
            candidate.present = presence.present(judge)
            let why = exclusion(of: judge, directory, state, since: term.begunAt)
            candidate.exclusion = why.exclusion
            candidate.late = why.late
            if isBench, judge.presides, why.exclusion == .none { candidate.exclusion = .presiding }
            if stays.contains(judge.judge) { candidate.exclusion = .seated }
            return candidate
        }
    }

    /// Why a judge cannot be drawn, and whether that was entered after the receipt.
    private func exclusion(
        of judge: JudgePut, _ directory: DirectoryState, _ state: CaseState, since: Instant
    ) -> (exclusion: DrawExclusion, late: Bool) {
        let entry = directory.judges.last { $0.value.judge == judge.judge }
        let isLate = (entry?.at ?? since) > since
        if !judge.active { return (.inactive, isLate) }
        if let leave = directory.leave(of: judge.judge, on: context.today) {
            return (.leave, leave.at > since)
        }
        if !judge.hears(state.filed.kind) { return (.specialisation, isLate) }
        if let relation = directory.relation(of: judge.judge, to: state) {
            return (.relation, relation.at > since)
        }
        for draw in state.draws where draw.event.reason == .recusal {
            let replaced = state.draws.first { $0.id == draw.event.replaces }
            if replaced?.event.record.chosen == judge.judge { return (.recused, false) }
        }
        if state.judgesEver.contains(judge.judge)
            || context.family.contains(where: {
                $0.isInstance(of: state) && $0.judgesEver.contains(judge.judge)
            })
        {
            return (.prior, false)
        }
        return (.none, false)
    }

    /// The case whose judge has this one too: what it was severed from or counters, or the same
    /// parties' case on the same subject that ended before its merits.
    private func given(_ state: CaseState, _ term: CustodyTerm) -> Draw.Given? {
        switch state.filed.link {
        case .counterclaim, .severance, .joinder, .refiled:
            if let other = context.related, other.custody?.court == term.court,
                let number = other.number, let judge = other.judge
            {
                return Draw.Given(link: state.filed.link, number: number, judge: judge)
            }
        case .none, .appeal, .cassation, .additionalCassation, .remand, .matter: break
        }
        for earlier in context.cases where earlier.isWithdrawnBefore(state, at: term.court) {
            if let number = earlier.number, let judge = earlier.judge {
                return Draw.Given(link: .refiled, number: number, judge: judge)
            }
        }
        return nil
    }
}

/// How many Mondays to Fridays of a year a judge was there.
///
/// Holidays are the same for everybody, so they are left in, and no calendar is needed.
private struct Presence {
    let directory: DirectoryState
    let first: CivilDate
    let until: CivilDate

    init(directory: DirectoryState, until: CivilDate) {
        self.directory = directory
        self.until = until
        let year = Int(clamping: directory.year)
        first = CivilDate(year: year, month: 1, day: 1) ?? until
    }

    var possible: UInt64 { Self.weekdays(from: first, until: until) }

    func present(_ judge: JudgePut) -> UInt64 {
        let from = max(first, judge.since)
        guard from <= until else { return 0 }
        var absent: Set<Int32> = []
        for leave in directory.leavesNow where leave.judge == judge.judge {
            let start = max(leave.from, from)
            let end = min(leave.until, until)
            guard start <= end else { continue }
            for day in start.day...end.day where CivilDate(day: day).weekday <= 5 {
                absent.insert(day)
            }
        }
        return Self.weekdays(from: from, until: until) - UInt64(absent.count)
    }

    private static func weekdays(from: CivilDate, until: CivilDate) -> UInt64 {
        guard from <= until, until.day - from.day < 800 else { return 0 }
        return UInt64((from.day...until.day).count { CivilDate(day: $0).weekday <= 5 })
    }
}

extension DirectoryState {
    /// The leave that keeps a judge away on a day, the one entered first.
    func leave(of judge: String, on date: CivilDate) -> Entry<LeavePut>? {
        guard isOnLeave(judge, on: date) else { return nil }
        return leaves.filter {
            $0.value.judge == judge && !$0.value.cancelled && $0.value.from <= date
                && date <= $0.value.until
        }.min { $0.at < $1.at }
    }

    /// A declared relation of a judge to anybody who takes part.
    func relation(of judge: String, to state: CaseState) -> Entry<RelationDeclared>? {
        let standing = Set(relationsNow.filter { $0.judge == judge }.map(\.person))
        guard !standing.isEmpty else { return nil }
        for party in state.filed.plaintiffs + state.filed.defendants {
            for person in [party.fin, party.voen, party.lawyerFin]
            where !person.isEmpty && standing.contains(person) {
                return relations.last { $0.value.judge == judge && $0.value.person == person }
            }
        }
        return nil
    }
}

extension CaseState {
    /// Whether this is the same matter at another instance, or before it was remanded.
    ///
    /// What was severed has other merits; judicial control before the trial does not exclude:
    /// CPM 109.1.6.
    func isInstance(of other: CaseState) -> Bool {
        id != other.id && link != .matter && filed.kind != .material && other.filed.link != .matter
    }

    private var link: CaseLink { filed.link }

    /// Whether this case was given up, and `later` has the same court, kind, parties and category.
    func isWithdrawnBefore(_ later: CaseState, at court: String) -> Bool {
        guard id != later.id, filedAt <= later.filedAt, let decision, judge != nil,
            custody?.court == court, filed.kind == later.filed.kind,
            filed.category == later.filed.category
        else { return false }
        switch decision.event.outcome {
        case .withdrawn, .returned, .leftUnconsidered: break
        default: return false
        }
        return Self.identifiers(filed.plaintiffs) == Self.identifiers(later.filed.plaintiffs)
            && Self.identifiers(filed.defendants) == Self.identifiers(later.filed.defendants)
    }

    private static func identifiers(_ parties: [Party]) -> Set<String> {
        Set(parties.map { $0.fin.isEmpty ? $0.voen : $0.fin })
    }
}
