import Testing

@testable import Law

@Suite("Roles and rights")
struct RightTableTests {
    private static let heading =
        "number,operation,origins,staff,parties,operator,custody,source,confidence\n"

    @Test("Both tables are read, and every word of theirs is known")
    func loads() throws {
        #expect(try Role.roles(in: PackageResources.roles_csv).count >= 40)
        let rules = try RightRule.rules(in: PackageResources.rights_csv, roles: Role.all)
        #expect(rules.count >= 50)
    }

    @Test(
        "A line that joins the machine and the content of cases is refused with its number",
        arguments: [
            "35,decisionMade,court,judge administrator,,no,own,,A\n",
            "37,documentFiled,court,administrator,,no,none,,A\n",
        ])
    func joining(line: String) {
        #expect(throws: TableFault.self) {
            _ = try RightRule.rules(in: Array((Self.heading + line).utf8), roles: Role.all)
        }
    }

    @Test("A role that sees the machine and anything else is refused")
    func sights() {
        let text =
            "number,role,sort,sees,az,en,ru,source,confidence\n1,x,staff,machine cases,a,b,c,,A\n"
        #expect(throws: TableFault.self) { _ = try Role.roles(in: Array(text.utf8)) }
    }

    @Test("An unknown role, custody or confidence is refused")
    func unknown() {
        for line in [
            "35,decisionMade,court,king,,no,own,,A\n", "35,decisionMade,court,judge,,no,mine,,A\n",
            "35,decisionMade,court,judge,,no,own,,D\n", "35,decisionMade,,judge,,no,own,,A\n",
        ] {
            #expect(throws: TableFault.self) {
                _ = try RightRule.rules(in: Array((Self.heading + line).utf8), roles: Role.all)
            }
        }
    }

    @Test("Everybody whom the law's model names has a role")
    func complete() {
        for name in [
            "judge", "presidingJudge", "reportingJudge", "president", "collegiumPresident",
            "assistant", "clerk", "registrar", "prosecutor", "claimant", "defendant", "thirdPerson",
            "applicant", "interestedPerson", "representative", "lawyer", "legalRepresentative",
            "accused", "defenceCounsel", "victim", "privateProsecutor", "witness", "expert",
            "specialist", "interpreter", "officer", "privateBailiff", "officeHead", "juror",
            "judicialCouncil", "auditor", "statisticsAnalyst", "administrator", "public",
        ] {
            #expect(Role.named(name) != nil, "\(name)")
        }
    }
}
