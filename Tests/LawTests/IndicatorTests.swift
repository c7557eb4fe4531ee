import Testing

@testable import Law

@Suite("Tables of the statistics")
struct IndicatorTests {
    @Test("Every indicator has its meaning in three languages, a formula and a source")
    func indicators() throws {
        let indicators = try Indicator.load()
        #expect(indicators.count >= 40)
        let clearance = try #require(indicators.first { $0.id == "clearanceRate" })
        #expect(clearance.numerator.map(\.word) == ["resolved"])
        #expect(clearance.denominator.map(\.word) == ["incoming"])
        #expect(clearance.factor == .number(100))
        #expect(clearance.decimals == 1)
        #expect(clearance.name.azerbaijani == "Bitirilmə faizi")
    }

    @Test("A judge's load is never public")
    func judges() throws {
        for indicator in try Indicator.load() where indicator.scope == .judge {
            #expect(!indicator.isPublic, "\(indicator.id)")
        }
    }

    @Test("A subtracted part is told by its sign and its name")
    func terms() throws {
        let exceptions = try #require(Indicator.load().first { $0.id == "drawExceptions" })
        let last = try #require(exceptions.numerator.last)
        #expect(last == Indicator.Term(word: "draws", name: "", isSubtracted: true))
    }

    @Test("A target without an article is marked as not confirmed")
    func targets() throws {
        let targets = try TimeTarget.load()
        #expect(targets.count == 6)
        let civil = try #require(targets.first { $0.kind == "civil" })
        #expect(civil.months == 4)
        #expect(civil.article == "MPM 172.1.3")
        for target in targets where target.article.isEmpty {
            #expect(target.confidence == .unconfirmed)
        }
    }

    @Test("A target that claims more than it knows is refused with its line")
    func refused() {
        let heading = "kind,months,article,confidence,since,until,az,en,ru\n"
        let lines = ["civil,0,x,A,,,a,b,c", "civil,4,,A,,,a,b,c", "civil,4,x,A,2026-02-30,,a,b,c"]
        for line in lines {
            #expect(throws: TableFault.self) {
                _ = try TimeTarget.read(Array((heading + line + "\n").utf8))
            }
        }
    }
}
