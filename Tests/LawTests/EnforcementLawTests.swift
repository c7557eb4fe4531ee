import Testing

@testable import Law

@Suite("The law on enforcement")
struct EnforcementLawTests {
    let law = EnforcementLaw.current

    @Test("The tables load, and every state is reached and none is a dead end")
    func loads() throws {
        let law = try EnforcementLaw()
        #expect(law.states.count == 11)
        #expect(law.ranks.map(\.source.article) == ["75.2", "75.3", "75.4", "75.5", "75.6"])
        #expect(
            law.grounds(of: "returnDocument").map(\.source.article)
                == ["23.1.1", "23.1.2", "23.1.3", "23.1.4", "23.1.5"])
    }

    @Test("7 % of 480.00 AZN is 33.60; of 0.99 it is 0.06, rounded down; a fixed fee is itself")
    func fee() throws {
        let date = try #require(CivilDate("2026-03-05"))
        let rate = try #require(law.fee(ofMoney: true, isLegalPerson: false, on: date))
        #expect(rate.amount(on: 48_000) == 3_360)
        #expect(rate.amount(on: 99) == 6)
        #expect(rate.amount(on: 1_000_000_000_000_000) == 70_000_000_000_000)
        #expect(rate.amount(on: .max) <= .max)
        let natural = law.fee(ofMoney: false, isLegalPerson: false, on: date)
        let legal = law.fee(ofMoney: false, isLegalPerson: true, on: date)
        #expect(natural?.amount(on: 48_000) == 1_100)
        #expect(legal?.amount(on: 48_000) == 5_500)
    }

    @Test(
        "Ten days after 5 March is 15 March; three years after 29 February 2024, 28 February 2027")
    func terms() throws {
        let opened = try #require(CivilDate("2026-03-05"))
        #expect(law.term("voluntary", on: opened)?.end(after: opened) == CivilDate("2026-03-15"))
        let leap = try #require(CivilDate("2024-02-29"))
        #expect(law.term("presentation", on: leap)?.end(after: leap) == CivilDate("2027-02-28"))
    }

    @Test("Private bailiffs enforce since 1 January 2026")
    func provider() throws {
        let rule = try #require(law.provider("private"))
        #expect(!rule.validity.holds(on: try #require(CivilDate("2025-12-31"))))
        #expect(rule.validity.holds(on: try #require(CivilDate("2026-01-01"))))
    }
}
