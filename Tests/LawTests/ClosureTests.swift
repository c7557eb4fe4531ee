import Testing

@testable import Law

@Suite("Grounds of closing")
struct ClosureTests {
    @Test("Every ground has its words, and what was read in the code its article")
    func loads() throws {
        let closures = try Closure.closures(in: PackageResources.closures_csv)
        for ground in ["adoption", "stateSecret", "professionalSecret", "minor", "protectionOrder"]
        {
            #expect(closures.contains { $0.ground == ground }, "\(ground)")
        }
        #expect(closures.allSatisfy { $0.confidence.isConfirmed == !$0.source.isEmpty })
    }

    @Test("A ground that stands twice, or claims to be read without an article, is refused")
    func refused() {
        let heading = "ground,az,en,ru,source,confidence\n"
        for text in ["x,a,b,c,,C\nx,a,b,c,,C\n", "x,a,b,c,,A\n", ",a,b,c,,C\n", "x,a,,c,,C\n"] {
            #expect(throws: TableFault.self) {
                _ = try Closure.closures(in: Array((heading + text).utf8))
            }
        }
    }
}
