import Accounts
import Causality
import Encoding
import Foundation
import Sealing
import Storage
import Testing

/// A book in a store of its own, gone with this.
final class Desk {
    let path: String
    let store: Environment
    let table: Table<[UInt8]>
    let book: AccountBook

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path()
        var options = Environment.Options()
        options.isDurable = false
        options.mapByteCount = 1 << 30
        store = try Environment(directory: path, options: options)
        table = try store.table("enduring/accounts")
        book = AccountBook(table: table, salt: salt, cost: .least)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func account(_ opening: AccountOpening) throws(AccountError) -> Account {
        try book.account(from: opening, salt: salt, at: noon)
    }

    func add(_ account: Account) throws {
        try write { book, t throws(AccountError) in try book.add(account, in: t) }
    }

    func write(
        _ body: (AccountBook, borrowing WriteTransaction) throws(AccountError) -> Void
    ) throws {
        do throws(TransactionError<AccountError>) {
            try store.write { (t) throws(AccountError) in try body(book, t) }
        } catch {
            switch error {
            case .body(let error): throw error
            case .store(let error): throw error
            }
        }
    }

    func find(_ login: String) throws -> Account? {
        try store.read { (t) throws(AccountError) in try book.find(login, in: t) }
    }

    func list(after login: String = "", limit: Int = .max) throws -> [String] {
        try store.read { (t) throws(AccountError) in
            try book.list(after: login, limit: limit, in: t)
        }.map(\.login)
    }
}

let salt: [UInt8] = Array(0..<16)
let noon = Instant(milliseconds: 1_800_000_000_000)

func staff(_ login: String = "aynur") -> AccountOpening {
    AccountOpening(
        login: login, kind: .staff, name: "Aynur Əliyeva", password: "uzun parol 1")
}

func party(_ login: String = "vekil") -> AccountOpening {
    var opening = AccountOpening(
        login: login, kind: .party, name: "Rəşad Quliyev", password: "uzun parol 2")
    opening.fin = "5ABCD12"
    return opening
}
