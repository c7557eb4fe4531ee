import Causality
import Law
import Testing

@testable import Casework

/// Laws of the figures over generated histories with concurrency, lies and garbage.
@Suite("Laws of the figures")
struct FigureLawTests {
    static let places = ["050", "045", "066", "İ050", "", "nobody"]

    private func settled(_ seed: UInt64) -> Storm {
        var storm = Storm(seed: seed)
        storm.run(steps: 160)
        storm.settle()
        return storm
    }

    private func question(_ place: String, _ year: Int = 2026) throws -> FigureQuestion {
        FigureQuestion(
            place: place, period: try #require(MonthSpan(year: year)),
            day: try #require(CivilDate("2026-11-23")))
    }

    private func report(_ place: String, _ counters: [CounterEntry]) throws -> FigureReport {
        FigureReport(
            try question(place), of: FigureCells(place: place, summing: counters))
    }

    @Test(
        "After any history: opening + in − out = closing, of every place, kind and month",
        arguments: LawTests.seeds)
    func balance(seed: UInt64) throws {
        let counters = settled(seed).nodes[0].counters
        for place in Self.places {
            let report = try report(place, counters)
            #expect(report.residual == 0, "seed \(seed), \(place)")
            #expect(report.ageResidual == 0, "seed \(seed), \(place)")
            #expect(report.total.closing == report.months.last?.slice.closing)
            #expect(report.total.opening == report.months.first?.slice.opening)
            for (month, next) in zip(report.months, report.months.dropFirst()) {
                #expect(month.slice.closing == next.slice.opening, "seed \(seed), \(place)")
            }
            let kinds = report.kinds.map(\.slice)
            for tally in [Tally.incoming, .resolved, .transferred, .hearingsSet, .paid] {
                let whole = report.total.sum(tally)
                #expect(kinds.reduce(0) { $0 + $1.sum(tally) } == whole, "seed \(seed)")
                #expect(report.months.reduce(0) { $0 + $1.slice.sum(tally) } == whole)
                let parts = report.total.parts(of: tally)
                #expect(parts.reduce(0) { $0 + $1.amount } == whole)
            }
            #expect(kinds.reduce(0) { $0 + $1.closing } == report.total.closing)
        }
    }

    @Test(
        "The court's figures and the centre's come out alike once they hold the same",
        arguments: LawTests.seeds)
    func centre(seed: UInt64) throws {
        let storm = settled(seed)
        for place in Self.places {
            let court = try report(place, storm.nodes[0].counters)
            let centre = try report(place, storm.nodes[5].counters)
            #expect(court == centre, "seed \(seed), \(place)")
        }
    }

    @Test(
        "A court's own figures need only its own cases, whatever else it holds",
        arguments: LawTests.seeds)
    func order(seed: UInt64) throws {
        let counters = settled(seed).nodes[0].counters
        var dice = Dice(seed: seed)
        let whole = try report("050", counters)
        let shuffled = try report("050", counters.shuffled(using: &dice))
        #expect(whole == shuffled, "seed \(seed)")
        let own = counters.filter { CounterKey($0.key)?.court == "050" || $0.key[0] >= 0x80 }
        #expect(try report("050", own) == whole, "seed \(seed)")
    }

    @Test("The country's figures are the sum of its places'", arguments: LawTests.seeds)
    func country(seed: UInt64) throws {
        let counters = settled(seed).nodes[0].counters
        let country = try report("", counters)
        let places = Set(counters.compactMap { CounterKey($0.key)?.court }).sorted()
        let reports = try places.filter { !$0.isEmpty }.map { try report($0, counters) }
        for tally in [Tally.incoming, .resolved, .transferred, .filed, .hearingsHeld, .ordered] {
            // A liar's claim to a court without a code counts in the country alone.
            let nowhere = counters.reduce(Int64(0)) { sum, entry in
                guard let key = CounterKey(entry.key), key.court.isEmpty, key.tally == tally,
                    key.year == 2026
                else { return sum }
                return sum + entry.amount
            }
            let sum = reports.reduce(nowhere) { $0 + $1.total.sum(tally) }
            #expect(country.total.sum(tally) == sum, "seed \(seed), \(tally)")
            let lines = country.places.reduce(0) { $0 + $1.sum(tally) }
            #expect(lines == country.total.sum(tally), "seed \(seed), \(tally)")
        }
        for line in country.places {
            guard let own = reports.first(where: { $0.question.place == line.place }) else {
                continue
            }
            #expect(line.closing == own.total.closing, "seed \(seed), \(line.place)")
            #expect(line.opening == own.total.opening, "seed \(seed), \(line.place)")
        }
        #expect(country.judges.isEmpty)
    }

    @Test("Storms give every figure something to count")
    func stormsAreRich() throws {
        var seen: Set<Tally> = []
        for seed in LawTests.seeds {
            for entry in settled(seed).nodes[0].counters {
                if let key = CounterKey(entry.key) { seen.insert(key.tally) }
            }
        }
        #expect(
            seen.isSuperset(of: [
                .incoming, .resolved, .transferred, .pending, .resolvedAge, .hearingsSet,
                .judgeIncoming, .judgeResolved, .judgePending,
            ]))
    }
}
