/// A court's or an office's figures of a month or a year.
///
/// They reconcile: what came in, less what went out, is the change of what is pending.
package struct StatisticsRow: Equatable, Sendable {
    package let place: String
    package let year: UInt64
    /// 0 for the whole year.
    package let month: UInt64
    package var filed: Int64 = 0
    package var incoming: Int64 = 0
    package var resolved: Int64 = 0
    package var transferred: Int64 = 0
    package var hearingsSet: Int64 = 0
    package var hearingsHeld: Int64 = 0
    package var hearingsAdjourned: Int64 = 0
    package var writs: Int64 = 0
    package var orders: Int64 = 0
    package var ordersClosed: Int64 = 0
    /// - Units: qəpik.
    package var ordered: Int64 = 0
    /// - Units: qəpik.
    package var paid: Int64 = 0
    /// Pending at the beginning of the period.
    package var opening: Int64 = 0

    package init(place: String, year: UInt64, month: UInt64 = 0) {
        self.place = place
        self.year = year
        self.month = month
    }

    /// Pending at the end of the period.
    package var closing: Int64 { opening + incoming - resolved - transferred }

    /// What was resolved of what came in.
    ///
    /// - Units: per mille.
    /// - Returns: `nil` where nothing came in.
    package var clearance: Int64? { incoming > 0 ? resolved * 1000 / incoming : nil }

    fileprivate mutating func add(_ tally: Tally, _ amount: Int64) {
        switch tally {
        case .filed: filed += amount
        case .incoming: incoming += amount
        case .resolved: resolved += amount
        case .transferred: transferred += amount
        case .hearingsSet: hearingsSet += amount
        case .hearingsHeld: hearingsHeld += amount
        case .hearingsAdjourned: hearingsAdjourned += amount
        case .writs: writs += amount
        case .orders: orders += amount
        case .ordersClosed: ordersClosed += amount
        case .ordered: ordered += amount
        case .paid: paid += amount
        default: break
        }
    }
}

/// How many cases a judge was given.
package struct JudgeLoadRow: Equatable, Sendable {
    package let court: String
    package let year: UInt64
    package let judge: String
    package let cases: Int64
}

/// The figures of one place and year, out of the counters that every replica derives.
package struct StatisticsView: Equatable, Sendable {
    /// The twelve months.
    package let months: [StatisticsRow]
    package let year: StatisticsRow
    /// What is pending now, by the counter of its own.
    package let pending: Int64
    /// Sorted by judge.
    package let loads: [JudgeLoadRow]
    /// Pending by counter less pending by sums, over all years: 0, or something is wrong.
    package let residual: Int64

    /// The tallies whose entries a caller hands over: all of a place, of all years.
    package static let tallies = Tally.allCases

    /// - Parameter counters: the sums of the place, of every year: earlier ones give the opening.
    package init(place: String, year: UInt64, counters: [CounterEntry]) {
        var months = (1...12).map { StatisticsRow(place: place, year: year, month: $0) }
        var total = StatisticsRow(place: place, year: year)
        var (opening, pending, balance): (Int64, Int64, Int64) = (0, 0, 0)
        var loads: [String: Int64] = [:]
        for counter in counters {
            guard let key = CounterKey(counter.key), key.court == place else { continue }
            let sign: Int64 =
                switch key.tally {
                case .incoming: 1
                case .resolved, .transferred: -1
                default: 0
                }
            balance += sign * counter.amount
            if key.tally == .pending { pending += counter.amount }
            if key.year < year { opening += sign * counter.amount }
            guard key.year == year else { continue }
            if key.tally == .judgeLoad {
                loads[key.name, default: 0] += counter.amount
            }
            guard (1...12).contains(key.month) else { continue }
            months[Int(key.month) - 1].add(key.tally, counter.amount)
            total.add(key.tally, counter.amount)
        }
        total.opening = opening
        for index in months.indices {
            months[index].opening = index == 0 ? opening : months[index - 1].closing
        }
        self.months = months
        self.year = total
        self.pending = pending
        self.loads = loads.sorted {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }.map { JudgeLoadRow(court: place, year: year, judge: $0.key, cases: $0.value) }
        residual = pending - balance
    }
}
