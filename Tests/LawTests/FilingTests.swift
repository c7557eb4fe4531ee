import Testing

@testable import Law

@Suite("Duty")
struct DutyTests {
    private static let day = CivilDate("2026-03-02") ?? .none

    /// Worked out by hand from the scale of August 2021.
    @Test(
        "The duty on a price is the scale's, without a step at its bounds",
        arguments: [
            (1, 3000), (100_000, 3000), (100_099, 3000), (100_100, 3001), (500_000, 7000),
            (1_000_000, 12_000), (5_000_000, 24_000), (10_000_000, 39_000), (50_000_000, 79_000),
            (100_000_000, 129_000), (300_000_000, 229_000), (9_842_000_000, 5_000_000),
            (9_842_002_000, 5_000_000), (100_000_000_000, 5_000_000),
        ] as [(UInt64, UInt64)])
    func scale(price: UInt64, duty: UInt64) throws {
        guard case .owed(let result) = Duty.amount("claim", price: price, on: Self.day) else {
            Issue.record("no duty")
            return
        }
        #expect(result.amount == duty)
        #expect(result.confidence == .told)
    }

    @Test("The arithmetic of a duty says how it came about")
    func arithmetic() {
        guard case .owed(let claim) = Duty.amount("claim", price: 500_000, on: Self.day),
            case .owed(let appeal) = Duty.amount("appeal", price: 500_000, on: Self.day)
        else {
            Issue.record("no duty")
            return
        }
        #expect(
            claim.arithmetic.english == "30,00 AZN + 1 % × (5000,00 AZN − 1000,00 AZN) = 70,00 AZN")
        #expect(appeal.amount == 3500)
        #expect(appeal.confidence == .unconfirmed)
        #expect(appeal.arithmetic.russian.hasSuffix("50 % = 35,00 AZN"))
    }

    @Test("A natural person's dwelling has a fixed duty, a company's has the scale")
    func dwelling() {
        func owed(_ isNatural: Bool) -> UInt64? {
            guard
                case .owed(let result) = Duty.amount(
                    "dwelling", price: 50_000_000, on: Self.day, isNatural: isNatural)
            else { return nil }
            return result.amount
        }
        #expect(owed(true) == 10_000)
        #expect(owed(false) == 79_000)
    }

    @Test("What the scale of a day does not say is not guessed")
    func unknown() throws {
        let old = try #require(CivilDate("2021-07-31"))
        guard case .unknown = Duty.amount("claim", price: 500_000, on: old) else {
            Issue.record("guessed")
            return
        }
        guard case .owed(let small) = Duty.amount("claim", price: 90_000, on: old) else {
            Issue.record("no duty")
            return
        }
        #expect(small.amount == 2000)
        #expect(small.confidence == .unconfirmed)
    }

    @Test("Who is exempt owes nothing, by a named reason")
    func exempt() {
        guard
            case .exempt(let reason) = Duty.amount(
                "claim", price: 500_000, on: Self.day, exemption: "alimony")
        else {
            Issue.record("not exempt")
            return
        }
        #expect(reason.title.azerbaijani == "Alimentin tutulması")
        guard case .unknown = Duty.amount("claim", on: Self.day, exemption: "friendship") else {
            Issue.record("exempt by friendship")
            return
        }
    }

    @Test("A scale with a gap is refused with its line")
    func gap() {
        let heading =
            "kind,since,until,above,upTo,base,rate,cap,article,confidence,az,en,ru\n"
        let scale = heading + "c,,,0,100,30,0,,,B,a,e,r\nc,,,200,300,30,0,,,B,a,e,r\n"
        let fault = #expect(throws: TableFault.self) {
            _ = try DutyBook(
                scale: Array(scale.utf8), shares: PackageResources.duty_shares_csv,
                exemptions: PackageResources.duty_exemptions_csv)
        }
        #expect(fault?.line == 3)
    }
}

@Suite("Jurisdiction")
struct JurisdictionTests {
    private static let day = CivilDate("2026-03-02") ?? .none

    @Test(
        "The court whose place stands in the address is found, however it is typed",
        arguments: [
            ("civil", "Masallı rayonu, Göyəçöl kəndi", ["Masallı Rayon Məhkəməsi"]),
            ("civil", "MASALLI R., Goyecol k.", ["Masallı Rayon Məhkəməsi"]),
            ("civil", "Bakı ş., Səbail rayonu, Nizami küçəsi 5", ["Səbail Rayon Məhkəməsi"]),
            ("commercial", "Bakı, Xətai rayonu", ["Bakı Kommersiya Məhkəməsi"]),
            ("commercial", "Xətai rayonu", ["Bakı Kommersiya Məhkəməsi"]),
            ("administrative", "Culfa rayonu", ["Naxçıvan MR İnzibati Məhkəməsi"]),
        ])
    func found(kind: String, address: String, names: [String]) {
        let answer = Jurisdiction.find(kind: kind, address: address, on: Self.day)
        #expect(answer.courts.map(\.title.azerbaijani) == names)
        #expect(answer.isByPlace)
    }

    @Test("Where the boundaries are not known, all courts of the kind are named, and that is said")
    func boundaries() {
        let answer = Jurisdiction.find(
            kind: "administrative", address: "Masallı rayonu", on: Self.day)
        #expect(answer.courts.count == 6)
        #expect(!answer.isByPlace)
        #expect(answer.notes.contains { $0.english.contains("unconfirmed") })
    }

    @Test("A small claim may go by the small track, by the limit of its day")
    func small() throws {
        func procedures(_ price: UInt64, _ date: String) throws -> [String] {
            Jurisdiction.find(
                kind: "civil", address: "Masallı", price: price,
                on: try #require(CivilDate(date))
            ).procedures
        }
        #expect(try procedures(499_999, "2026-03-02").contains("civil-small"))
        #expect(try !procedures(500_000, "2026-03-02").contains("civil-small"))
        #expect(try !procedures(499_999, "2019-03-01").contains("civil-small"))
        #expect(try procedures(199_999, "2019-03-01").contains("civil-small"))
        #expect(try procedures(0, "2026-03-02").first == "civil")
    }
}

@Suite("Statutory forms")
struct FormsTests {
    private static let filled: [(name: String, value: String)] = [
        ("name", "Əliyev Kamran"), ("registeredAddress", "Masallı"), ("address", "Masallı"),
        ("identity", "5XJ2K1P"), ("phone", "+994501234567"), ("actCourt", "050"),
        ("actNumber", "2(050)-12/2026"), ("actDate", "2026-03-02"), ("scope", "bütövlükdə"),
        ("grounds", "sübutlar qiymətləndirilməyib"), ("request", "ləğv edilsin"),
    ]

    @Test("An appeal with all that the form asks has no fault", arguments: ["appeal", "cassation"])
    func sound(id: String) throws {
        let form = try #require(Forms.form(id))
        #expect(Forms.check(form, Self.filled).isEmpty)
    }

    @Test(
        "A field of the wrong shape is named with its number",
        arguments: [
            ("identity", "5xj2k1p", "1.4", FormFaultReason.shape),
            ("identity", "", "1.4", .missing), ("name", " ", "1.1", .missing),
            ("phone", "0501234567", "", .shape), ("actDate", "2026-02-30", "", .shape),
            ("actNumber", "12", "", .shape), ("email", "a@b", "", .shape),
            ("lawyerWarrant", String(repeating: "x", count: 4001), "2.8", .tooLong),
            ("favour", "please", "", .unknown),
        ])
    func fault(name: String, value: String, number: String, reason: FormFaultReason) throws {
        let form = try #require(Forms.form("appeal"))
        let values = Self.filled.filter { $0.name != name } + [(name, value)]
        #expect(
            Forms.check(form, values) == [
                FormFieldFault(field: name, number: number, reason: reason)
            ])
    }

    @Test("A draft lacks fields without fault, and still has none of the wrong shape")
    func draft() throws {
        let form = try #require(Forms.form("appeal"))
        #expect(Forms.check(form, [("name", "A")], isComplete: false).isEmpty)
        #expect(Forms.check(form, [("phone", "A")], isComplete: false).count == 1)
    }

    @Test("Only numbers that were read in the annex stand in the forms")
    func numbers() throws {
        for form in Forms.all {
            for field in form.fields where !field.number.isEmpty {
                #expect(field.confidence == .read)
            }
        }
        #expect(
            Forms.form("appeal")?.fields.map(\.number).filter { !$0.isEmpty } == [
                "1.1", "1.4", "2.7", "2.8",
            ])
    }
}
