import Casework
import Causality
import Encoding
import Testing
import Web

@Suite struct FormTests {
    @Test("A form is read as browsers send it")
    func urlEncoded() throws {
        let body = Array("a=1+2&b=%C9%99%26&c=&d=x%0D%0Ay".utf8)
        let form = try #require(FormFields(urlEncoded: body))
        #expect(form["a"] == "1 2")
        #expect(form["b"] == "ə&")
        #expect(form["c"] == "")
        #expect(form["d"] == "x\ny")
        #expect(form["e"] == nil)
    }

    @Test(
        "A broken form is refused whole",
        arguments: ["a=%", "a=%4", "a=%zz", "a=%00", "a=%ff", "=x"])
    func broken(text: String) {
        #expect(FormFields(urlEncoded: Array(text.utf8)) == nil)
    }

    @Test("A form with too many or too large fields is refused")
    func bounds() {
        let many = (0...WebLimits.fieldsPerFormCountMax).map { "f\($0)=1" }.joined(separator: "&")
        #expect(FormFields(urlEncoded: Array(many.utf8)) == nil)
        let large = "a=" + String(repeating: "x", count: WebLimits.fieldByteCountMax + 1)
        #expect(FormFields(urlEncoded: Array(large.utf8)) == nil)
    }

    private func part(_ head: String, _ content: String) -> String {
        "--xYz\r\n\(head)\r\n\r\n\(content)\r\n"
    }

    @Test("Files lie in the body where the form says")
    func multipart() throws {
        let text =
            part("Content-Disposition: form-data; name=\"note\"", "salam ə")
            + part(
                "Content-Disposition: form-data; name=\"files\"; filename=\"C:\\q\\iddia.pdf\"\r\n"
                    + "Content-Type: application/pdf", "%PDF-\r\n--xY not the end")
            + part("Content-Disposition: form-data; name=\"files\"; filename=\"\"", "")
            + "--xYz--\r\n"
        let body = Array(text.utf8)
        let form = try #require(Multipart.fields(in: body, boundary: "xYz"))
        #expect(form["note"] == "salam ə")
        let file = try #require(form.files.first)
        #expect(form.files.count == 1)
        #expect(file.name == "iddia.pdf")
        #expect(file.mime == "application/pdf")
        let content = String(decoding: body[file.range], as: UTF8.self)
        #expect(content == "%PDF-\r\n--xY not the end")
    }

    @Test("A body cut anywhere is refused, never half read")
    func cut() {
        let body = Array(
            (part("Content-Disposition: form-data; name=\"a\"", "1")
                + part("Content-Disposition: form-data; name=\"f\"; filename=\"x\"", "data")
                + "--xYz--").utf8)
        #expect(Multipart.fields(in: body, boundary: "xYz") != nil)
        for count in 0..<body.count {
            let form = Multipart.fields(in: Array(body[..<count]), boundary: "xYz")
            #expect(form == nil, "\(count)")
        }
    }

    @Test("A boundary is taken from its header alone")
    func boundary() {
        let read = Multipart.boundary(ofContentType:)
        #expect(read("multipart/form-data; boundary=abc") == "abc")
        #expect(read("multipart/form-data; charset=x; boundary=\"a-b\"") == "a-b")
        #expect(read("text/plain; boundary=abc") == nil)
        #expect(read("multipart/form-data") == nil)
        #expect(read("multipart/form-data; boundary=") == nil)
    }

    @Test(
        "Money is read as people write it",
        arguments: [
            ("1250", 125_000), ("1 250,50", 125_050), ("1.250,5", 125_050), ("1,250.05", 125_005),
            ("0,01", 1), ("1\u{a0}250 ₼", 125_000), ("1.250", 125_000),
        ] as [(String, UInt64)])
    func money(text: String, qepik: UInt64) {
        #expect(Money.read(text) == qepik)
    }

    @Test(
        "What is no money is refused",
        arguments: ["", "-1", "1e5", "1,2,3", "a", "1.2345", ",", "99999999999999999"])
    func noMoney(text: String) {
        #expect(Money.read(text) == nil)
    }

    @Test("A sum in a field is read back")
    func moneyRoundTrip() {
        for amount in [0, 1, 99, 100, 125_050, CaseLimits.amountMaxQepik] as [UInt64] {
            #expect(Money.read(Money.text(amount)) == amount)
        }
    }

    @Test("A clock in a form is read back")
    func clock() {
        let clock = VersionVector([
            ChangeID(Origin(word: 1 << 32 | 9), 4), ChangeID(Origin(word: 12 << 32), 42),
        ])
        #expect(VersionVector(formText: clock.formText) == clock)
        #expect(VersionVector(formText: "") == VersionVector())
        #expect(VersionVector(formText: "x") == nil)
    }

    private func claim(_ changes: [String: String?] = [:]) -> FormFields {
        var values: [String: String] = [
            "kind": "civil", "category": "debt", "subject": "Borc", "price": "4 800,00",
            "p0-name": "Hüseynov Elçin", "p0-identity": " 5ka71qx ", "p0-address": "Masallı",
            "d0-name": "«Viləş Aqro» MMC", "d0-identity": "4700318261", "d0-address": "Masallı",
        ]
        for (name, value) in changes { values[name] = value }
        var form = FormFields()
        for name in values.keys.sorted() { form.add(name, values[name] ?? "") }
        return form
    }

    private func faults(_ form: FormFields) -> [String?] {
        let result = ClaimForm.read(form, court: "050", documents: [], say: .english)
        guard case .faults(let faults) = result else { return [] }
        return faults.map(\.field)
    }

    @Test("A claim form becomes a claim")
    func claimForm() throws {
        let result = ClaimForm.read(claim(), court: "050", documents: [], say: .english)
        guard case .command(.fileClaim(let filed)) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(filed.court == "050")
        #expect(filed.price == 480_000)
        #expect(filed.plaintiffs.map(\.fin) == ["5KA71QX"])
        #expect(filed.defendants.map(\.voen) == ["4700318261"])
    }

    @Test("Every fault of a claim is found at once, each at its field")
    func claimFaults() {
        let form = claim([
            "category": "", "price": "much", "p0-identity": "5KO71QX", "d0-address": "",
            "p1-name": "Second",
        ])
        #expect(
            Set(faults(form)) == [
                "category", "price", "p0-identity", "d0-address", "p1-identity", "p1-address",
            ])
    }

    @Test("A letter O in a FIN is said to be a zero")
    func letterO() {
        let result = ClaimForm.read(
            claim(["p0-identity": "5KO71QX"]), court: "050", documents: [], say: .english)
        guard case .faults(let faults) = result else { return }
        let text = faults.first?.text ?? ""
        #expect(text.contains("0"))
    }

    @Test("A form of nothing is refused at every step")
    func emptySteps() {
        let asking: [Route.CaseAction] = [
            .hearing, .outcome, .decision, .writ, .document, .contact, .offer, .decline,
        ]
        for action in asking {
            let result = CaseForms.read(
                action, about: nil, FormFields(), documents: [], say: .english)
            guard case .faults(let faults) = result else {
                Issue.record("\(action)")
                continue
            }
            #expect(!faults.isEmpty, "\(action)")
        }
    }

    @Test("A hearing form becomes a plan in Baku's time")
    func hearing() {
        var form = FormFields()
        for (name, value) in [
            ("hall", "z2"), ("date", "2026-03-17"), ("from", "11:00"), ("minutes", "60"),
            ("purpose", "preparatory"),
        ] {
            form.add(name, value)
        }
        let result = CaseForms.read(.hearing, about: nil, form, documents: [], say: .english)
        let from = Samples.at(2026, 3, 17, 11, 0)
        let plan = HearingPlan(
            hall: "z2", from: from, until: from.advanced(byMilliseconds: 3_600_000),
            purpose: .preparatory)
        #expect(result == .command(.setHearing(plan)))
    }
}
