package import Law

/// The sums of one place, a court, an office or the country: all that its figures are made of.
///
/// Made of the counters that every replica derives, by whomever: so a court's figures and the
/// centre's come out of the same function.
package struct FigureCells: Equatable, Sendable {
    /// A sum of a month.
    package struct Flow: Equatable, Sendable {
        package let tally: Tally
        package let kind: CaseKind
        package let month: YearMonth
        package let name: String
        package var amount: Int64
    }

    /// A sum of a day.
    package struct Day: Equatable, Sendable {
        package let tally: DayTally
        package let kind: CaseKind
        package let day: CivilDate
        package let name: String
        package let amount: Int64
    }

    /// A sum of a whole year, by which the balance is checked.
    package struct Year: Equatable, Sendable {
        package let place: String
        /// 0 for what is pending, whatever the year.
        package let year: UInt64
        package let tally: Tally
        package let amount: Int64
    }

    /// A sum that has no month.
    package struct Standing: Equatable, Sendable {
        package let tally: Tally
        package let kind: CaseKind
        package let name: String
        package let amount: Int64
    }

    /// A code, or empty for the country.
    package let place: String
    package private(set) var flows: [Flow] = []
    package private(set) var days: [Day] = []
    package private(set) var years: [Year] = []
    /// What is pending, whatever the month: by kind, and by judge.
    package private(set) var standing: [Standing] = []

    package init(place: String) { self.place = place }

    /// Takes a counter in; what is another place's, or no counter's, is passed over.
    package mutating func add(_ key: [UInt8], _ amount: Int64) {
        if let (other, year, tally) = Rollup.year(key) {
            guard place.isEmpty || other == place else { return }
            years.append(Year(place: other, year: year, tally: tally, amount: amount))
            return
        }
        let key = Rollup.counter(key)
        if let day = DayCounterKey(key) {
            guard day.place == place else { return }
            days.append(
                Day(
                    tally: day.tally, kind: day.kind, day: day.day, name: day.name,
                    amount: amount))
        } else if let counter = CounterKey(key), counter.court == place {
            guard let month = YearMonth(year: Int(counter.year), month: Int(counter.month)) else {
                return standing.append(
                    Standing(
                        tally: counter.tally, kind: counter.kind, name: counter.name,
                        amount: amount))
            }
            flows.append(
                Flow(
                    tally: counter.tally, kind: counter.kind, month: month, name: counter.name,
                    amount: amount))
        }
    }
}

extension FigureCells {
    /// The sums of a place out of counters that are not summed yet, as tests and recounts have.
    ///
    /// - Parameter counters: of all subjects, in any order.
    package init(place: String, summing counters: [CounterEntry]) {
        self.init(place: place)
        var sums: [[UInt8]: Int64] = [:]
        for counter in counters {
            let rollups = Rollup.keys(of: counter.key)
            let own = place.isEmpty ? rollups : [counter.key] + rollups.filter(Rollup.isYear)
            for key in own { sums[key, default: 0] += counter.amount }
        }
        for (key, amount) in sums.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
        where amount != 0 { add(key, amount) }
    }
}
