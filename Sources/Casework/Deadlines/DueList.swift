package import Causality
package import Law

/// A line of a due list: a period, its last day, and how it stands.
package struct DueLine: Sendable {
    package let item: DeadlineItem
    /// `nil` where the calendar that it needs is not loaded.
    package let reckoning: Reckoning?
    package let standing: DeadlineStanding

    /// The rule's name with the mark of what nobody has confirmed.
    package func title(_ language: Language) -> String {
        let rule = item.clock.rule
        let name = rule.wording[language]
        guard rule.confidence == .unconfirmed else { return name }
        return "\(name) (\(Confidence.unconfirmedMark[language]))"
    }
}

/// What is due at a court: for the judge, the clerk, the president.
package enum DueList {
    /// How far the exact day may lie behind the earliest end: the longest run of days off, and a
    /// notice that is counted back over one.
    package static let slackDays: Int32 = 60

    /// Counts entries of the derived table.
    ///
    /// - Parameters:
    ///   - judge: those of one judge; `nil` for all.
    ///   - until: the last day that is shown.
    /// - Order: by the end; what needs a calendar that is not loaded stands last.
    package static func lines(
        _ items: [DeadlineItem], at now: Instant, until: CivilDate, judge: String? = nil,
        calendar: WorkingCalendar
    ) -> [DueLine] {
        var lines: [DueLine] = []
        for item in items {
            if let judge, item.row.judge != judge { continue }
            let standing = item.clock.standing(at: now, calendar)
            if standing == .lapsed { continue }
            let reckoning = try? item.clock.reckon(calendar)
            if let reckoning, reckoning.due > until, standing != .stopped { continue }
            lines.append(DueLine(item: item, reckoning: reckoning, standing: standing))
        }
        return withoutLaterOfPairs(lines).sorted { left, right in
            let (leftEnd, rightEnd) = (left.end, right.end)
            if leftEnd != rightEnd { return leftEnd < rightEnd }
            if left.item.subject != right.item.subject {
                return left.item.subject < right.item.subject
            }
            return left.item.clock.rule.id < right.item.clock.rule.id
        }
    }

    /// Of two clocks for one thing the earlier is warned of: notice by MPM 138.3 and by 173, the
    /// limitation of an offence and the time for its trial.
    static let pairs = [["C05", "C06"], ["X03", "X01a"], ["X03", "X01b"]]

    private struct ClockName: Hashable {
        let subject: SubjectID
        let change: ChangeID
        let participant: ParticipantRef?
        let rule: String

        init(_ line: DueLine, rule: String) {
            subject = line.item.subject
            change = line.item.clock.change
            participant = line.item.clock.participant
            self.rule = rule
        }
    }

    private static func withoutLaterOfPairs(_ lines: [DueLine]) -> [DueLine] {
        var ends: [ClockName: Instant] = [:]
        for line in lines { ends[ClockName(line, rule: line.item.clock.rule.id)] = line.end }
        return lines.filter { line in
            let rule = line.item.clock.rule.id
            return pairs.allSatisfy { pair in
                guard pair.contains(rule), let other = pair.first(where: { $0 != rule }),
                    let end = ends[ClockName(line, rule: other)]
                else { return true }
                // Where both end together the first of the pair stands.
                return line.end < end || (line.end == end && pair.first == rule)
            }
        }
    }
}

extension DueLine {
    fileprivate var end: Instant { reckoning?.end ?? Instant(milliseconds: UInt64.max >> 1) }
}
