import Accounts
import Storage
import Testing

@Suite("What an account may be")
struct AccountRulesTests {
    @Test("Logins", arguments: ["ab", "a.b_c-9", "00", String(repeating: "z", count: 40)])
    func login(text: String) { #expect(AccountRules.isLogin(text)) }

    @Test(
        "No logins",
        arguments: ["", "a", "Ab", "a b", "əli", "a/b", String(repeating: "z", count: 41)])
    func noLogin(text: String) { #expect(!AccountRules.isLogin(text)) }

    @Test("FINs", arguments: ["5ABCD12", "ZZZZZZZ", "0000000", "HJNP019"])
    func fin(text: String) { #expect(AccountRules.isFIN(text)) }

    @Test(
        "No FINs", arguments: ["", "5ABCD1", "5ABCD123", "5abcd12", "IABCD12", "5ABCDO2", "5ƏBCD1"])
    func noFIN(text: String) { #expect(!AccountRules.isFIN(text)) }

    @Test("VÖENs", arguments: ["1234567891", "0000000002"])
    func voen(text: String) { #expect(AccountRules.isVOEN(text)) }

    @Test(
        "No VÖENs",
        arguments: ["", "1234567890", "123456789", "12345678911", "123456789A", "A234567891"])
    func noVOEN(text: String) { #expect(!AccountRules.isVOEN(text)) }

    @Test("An opening is refused for the first thing that is wrong with it")
    func openings() throws {
        try staff().check()
        try party().check()
        expect(.loginMalformed) { $0.login = "Vəkil" }
        expect(.nameMissing) { $0.name = " \t" }
        expect(.nameTooLong) { $0.name = String(repeating: "ə", count: 101) }
        expect(.passwordTooShort) { $0.password = "əəəəəəəəə" }
        expect(.passwordTooLong) { $0.password = String(repeating: "ə", count: 513) }
        expect(.finMalformed) { $0.fin = "5ABCDO2" }
        expect(.voenMalformed) { $0.voen = "1234567890" }
        expect(.identityMissing) { $0.fin = "" }
        var company = party()
        (company.fin, company.voen) = ("", "1234567891")
        try company.check()
    }

    private func expect(_ error: AccountError, _ change: (inout AccountOpening) -> Void) {
        var opening = party()
        change(&opening)
        #expect(throws: error) { try opening.check() }
    }

    @Test("Every refusal is told in three languages")
    func texts() {
        let errors: [AccountError] = [
            .loginMalformed, .nameMissing, .nameTooLong, .passwordTooShort, .passwordTooLong,
            .finMalformed, .voenMalformed, .identityMissing, .loginTaken, .loginUnknown,
            .store(.full),
        ]
        var texts: Set<String> = []
        for error in errors {
            for language in Account.Language.allCases { texts.insert(error.text(in: language)) }
        }
        #expect(texts.count == errors.count * 3)
    }
}
