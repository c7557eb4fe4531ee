/// What is counted.
package enum Tally: UInt64, Worded {
    /// Cases registered, by court, month and kind.
    case incoming = 1
    /// Cases decided, by court, month and kind.
    case resolved = 2
    /// Cases handed over or taken over, by the court that had them, month and kind.
    case transferred = 3
    /// Cases registered and neither decided nor gone, by court and kind, whatever the month.
    case pending = 4
    /// Cases drawn to a judge, by court and year.
    case judgeLoad = 5
    case hearingsSet = 6
    case hearingsHeld = 7
    case hearingsAdjourned = 8
    case writs = 9
    /// Enforcement orders by office, the month they were issued in.
    case orders = 10
    /// - Units: qəpik.
    case ordered = 11
    /// - Units: qəpik.
    case paid = 12
    case ordersClosed = 13
    /// Claims filed, by court and month, registered or not; the name is the channel.
    case filed = 14
    /// Days from registration to decision, in the month of the decision.
    case resolvedDays = 15
    /// Cases decided, by how many days they took: the name is an `AgeStep`.
    case resolvedAge = 16
    /// Hearings that were held in the cases decided in the month.
    case resolvedHearings = 17
    /// Cases whose first hearing was held, in the month of it.
    case firstHearings = 18
    /// Days from filing to the first hearing, in the month of it.
    case firstHearingDays = 19
    /// Cases drawn to a judge, by the month of registration; the name is the judge.
    case judgeIncoming = 20
    /// Cases that a judge decided, by month; the name is the judge.
    case judgeResolved = 21
    /// Cases that a judge has and has not decided, whatever the month; the name is the judge.
    case judgePending = 22
    /// Decisions against which an appeal came, in the month of the appeal; the name is the link.
    case appealed = 23
    /// Things done by the nominal end of their period, by the month of that end; the name is the
    /// rule.
    case deadlinesKept = 24
    /// Draws, by month; the name is the type of an exception, or empty.
    case draws = 25
    /// What creditors got out of enforcement, by office and month of the distribution.
    ///
    /// - Units: qəpik, as all sums that follow.
    case creditorsPaid = 40
    case feesImposed = 41
    case feesPaid = 42
    case costsPaid = 43
    /// What went back to debtors.
    case debtorsRefunded = 44
    /// Payments that were taken back.
    case paymentsReversed = 45
    /// Orders on which something was done, by office and month of the first act.
    case firstActions = 46
    /// Days from the writ to the first act, summed.
    case firstActionDays = 47
    /// Orders that were completed, by the month in which they were.
    case ordersCompleted = 48
    /// Days from the opening to the completion, summed.
    case completionDays = 49
}

extension Tally {
    /// Whether it is counted without regard to the kind of case: what an office does, and judges.
    package var isKindless: Bool {
        switch self {
        case .judgeLoad, .judgeIncoming, .judgeResolved, .judgePending, .orders, .ordersClosed,
            .ordered, .paid, .creditorsPaid, .feesImposed, .feesPaid, .costsPaid,
            .debtorsRefunded, .paymentsReversed, .firstActions, .firstActionDays,
            .ordersCompleted, .completionDays:
            true
        default: false
        }
    }
}
