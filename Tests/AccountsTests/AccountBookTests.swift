import Accounts
import Causality
import Encoding
import Sealing
import Storage
import Testing

@Suite("The book of accounts")
struct AccountBookTests {
    @Test("An account that was opened is found as it was")
    func found() throws {
        let desk = try Desk()
        var opening = party()
        opening.voen = "1234567892"
        opening.language = .russian
        let account = try desk.account(opening)
        try desk.add(account)
        let found = try desk.find("vekil")
        #expect(found == account)
        #expect(found?.kind == .party)
        #expect(found?.name == "Rəşad Quliyev")
        #expect(found?.fin == "5ABCD12")
        #expect(found?.voen == "1234567892")
        #expect(found?.created == noon)
        #expect(found?.language == .russian)
        #expect(found?.isDisabled == false)
    }

    @Test("A login is given once")
    func taken() throws {
        let desk = try Desk()
        try desk.add(try desk.account(staff()))
        let second = try desk.account(staff())
        #expect(throws: AccountError.loginTaken) { try desk.add(second) }
    }

    @Test(
        "What is no login finds nobody",
        arguments: ["", "a", "Aynur", "a b", String(repeating: "a", count: 600), "ə\0"])
    func nobody(login: String) throws {
        let desk = try Desk()
        #expect(try desk.find(login) == nil)
    }

    @Test("The right password comes in; wrong ones, unknown logins and disabled accounts do not")
    func check() throws {
        let desk = try Desk()
        try desk.add(try desk.account(staff()))
        let account = try desk.find("aynur")
        #expect(desk.book.check(account, password: "uzun parol 1")?.login == "aynur")
        #expect(desk.book.check(account, password: "uzun parol 2") == nil)
        #expect(desk.book.check(account, password: "") == nil)
        #expect(desk.book.check(account, password: String(repeating: "x", count: 1025)) == nil)
        #expect(desk.book.check(nil, password: "uzun parol 1") == nil)
        #expect(desk.book.check(nil, password: "") == nil)

        try desk.write { book, t throws(AccountError) in
            try book.setDisabled(true, of: "aynur", in: t)
        }
        let disabled = try desk.find("aynur")
        #expect(disabled?.isDisabled == true)
        #expect(desk.book.check(disabled, password: "uzun parol 1") == nil)

        try desk.write { book, t throws(AccountError) in
            try book.setDisabled(false, of: "aynur", in: t)
        }
        #expect(desk.book.check(try desk.find("aynur"), password: "uzun parol 1") != nil)
    }

    @Test("A new password takes the place of the old one")
    func newPassword() throws {
        let desk = try Desk()
        try desk.add(try desk.account(staff()))
        let hash = try desk.book.hash("tamam başqa", salt: salt)
        try desk.write { book, t throws(AccountError) in
            try book.setPassword(hash, of: "aynur", in: t)
        }
        let account = try desk.find("aynur")
        #expect(desk.book.check(account, password: "uzun parol 1") == nil)
        #expect(desk.book.check(account, password: "tamam başqa") != nil)
        #expect(throws: AccountError.passwordTooShort) {
            try desk.book.hash("qısa", salt: salt)
        }
    }

    @Test("A hash made at a lower cost is told from one made at this book's")
    func rehash() throws {
        let desk = try Desk()
        let account = try desk.account(staff())
        #expect(!desk.book.needsRehash(account))
        let dearer = AccountBook(
            table: desk.table, salt: salt,
            cost: PasswordHash.Cost(passCount: 2, memoryByteCount: 8192))
        #expect(dearer.needsRehash(account))
        #expect(dearer.check(account, password: "uzun parol 1") != nil)
    }

    @Test("Nobody is changed who is not there")
    func unknown() throws {
        let desk = try Desk()
        #expect(throws: AccountError.loginUnknown) {
            try desk.write { book, t throws(AccountError) in
                try book.setDisabled(true, of: "aynur", in: t)
            }
        }
        #expect(throws: AccountError.loginUnknown) {
            try desk.write { book, t throws(AccountError) in
                try book.setLanguage(.english, of: "aynur", in: t)
            }
        }
    }

    @Test("The list goes by login, in pages")
    func list() throws {
        let desk = try Desk()
        for login in ["zaur", "aynur", "aynur2", "murad"] {
            try desk.add(try desk.account(staff(login)))
        }
        #expect(try desk.list() == ["aynur", "aynur2", "murad", "zaur"])
        #expect(try desk.list(limit: 2) == ["aynur", "aynur2"])
        #expect(try desk.list(after: "aynur", limit: 2) == ["aynur2", "murad"])
        #expect(try desk.list(after: "zaur") == [])
        #expect(try desk.list(limit: 0) == [])
    }

    @Test("An entry that is no account is damage, not an account")
    func damaged() throws {
        let desk = try Desk()
        let table = desk.table
        try desk.store.write { (t) throws(StoreError) in
            try t.put([0xa0], for: Array("aynur".utf8), in: table)
        }
        #expect(
            throws: TransactionError<AccountError>.body(
                .store(.damaged("enduring/accounts: aynur")))
        ) { try desk.find("aynur") }
    }

    @Test("An account prints neither its hash nor the person")
    func silent() throws {
        let account = try Desk().account(party())
        #expect("\(account)" == "vekil (party)")
    }
}
