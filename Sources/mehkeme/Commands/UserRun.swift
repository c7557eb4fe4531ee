internal import Accounts
internal import Encoding
internal import Foundation
internal import Replica
internal import Sealing
internal import Storage

/// `mehkeme user …`: the accounts of this node.
struct UserRun {
    let call: Call

    init(_ call: Call) { self.call = call }

    func add() throws(Failure) -> ExitCode {
        let login = try call.arguments.required("login")
        var opening = AccountOpening(
            login: login, kind: call.arguments.has("party") ? .party : .staff,
            name: try call.arguments.required("name"), password: try password())
        opening.fin = call.arguments["fin"] ?? ""
        opening.voen = call.arguments["voen"] ?? ""
        let house = try call.openHouse()
        defer { if call.house == nil { house.close() } }
        let book = AccountBook(
            table: house.replica.schema.accounts, salt: Chance.bytes(16), cost: .interactive)
        let account: Account
        do throws(AccountError) {
            account = try book.account(from: opening, salt: Chance.bytes(16), at: Wall.now)
        } catch {
            throw Failure(error.text(in: .english))
        }
        try change(house) { (transaction) throws(AccountError) in
            try book.add(account, in: transaction)
        }
        call.output.line("\(login): account opened")
        return .done
    }

    private func password() throws(Failure) -> String {
        let bytes =
            if let path = call.arguments["password-file"] {
                try Files.read(call.path(path), byteCountMax: 4096)
            } else {
                call.input()
            }
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard let text = String(validating: line, as: UTF8.self), !text.isEmpty else {
            throw Failure(
                .usage, "There is no password: give --password-file, or type it on the input.")
        }
        return text
    }

    func list() throws(Failure) -> ExitCode {
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        let book = AccountBook(
            table: replica.schema.accounts, salt: [UInt8](repeating: 0, count: 16), cost: .least)
        let listed = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                Result { () throws(AccountError) in
                    try book.list(limit: 100_000, in: transaction)
                }
            }
        }
        let accounts: [Account]
        do throws(AccountError) { accounts = try listed.get() } catch {
            throw Failure(error.text(in: .english))
        }
        for account in accounts {
            if call.output.isJSON {
                let fields: [(String, JSONValue)] = [
                    ("login", .text(account.login)), ("name", .text(account.name)),
                    ("kind", .text("\(account.kind)")), ("disabled", .bool(account.isDisabled)),
                ]
                call.output.line(JSONValue.object(fields).line)
            } else {
                call.output.line(
                    "\(account.login)  \(account.kind)  \(account.name)"
                        + (account.isDisabled ? "  closed" : ""))
            }
        }
        return .done
    }

    func disable() throws(Failure) -> ExitCode {
        let login = try call.arguments.required("login")
        let house = try call.openHouse()
        defer { if call.house == nil { house.close() } }
        let book = AccountBook(
            table: house.replica.schema.accounts, salt: [UInt8](repeating: 0, count: 16),
            cost: .least)
        try change(house) { (transaction) throws(AccountError) in
            try book.setDisabled(true, of: login, in: transaction)
        }
        call.output.line("\(login): closed")
        return .done
    }

    /// Writes to the book in one commit, or says why not.
    private func change(
        _ house: House, _ body: (borrowing WriteTransaction) throws(AccountError) -> Void
    ) throws(Failure) {
        var refusal: AccountError?
        try asking(house.folder.path) { () throws(ReplicaError) in
            try house.replica.write { (transaction) throws(StoreError) in
                do throws(AccountError) { try body(transaction) } catch {
                    if case .store(let error) = error { throw error }
                    refusal = error
                }
            }
        }
        if let refusal { throw Failure(refusal.text(in: .english)) }
        try house.loadCabinets()
    }
}
