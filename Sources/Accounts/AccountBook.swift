package import Causality
internal import Encoding
package import Sealing
package import Storage

/// The accounts of this node.
///
/// Hashing a password takes a twentieth of a second on purpose, and 64 MiB; so nothing that hashes
/// takes a transaction. A sign-in finds in a snapshot, and checks after it has ended.
package struct AccountBook: Sendable {
    package let cost: PasswordHash.Cost
    private let table: Table<[UInt8]>
    /// What the passwords of unknown logins are held against.
    private let nobody: PasswordHash

    /// - Parameters:
    ///   - table: `enduring/accounts`.
    ///   - salt: `PasswordHash.saltByteCount` random bytes.
    package init(
        table: Table<[UInt8]>, salt: [UInt8], cost: PasswordHash.Cost = .interactive
    ) {
        self.table = table
        self.cost = cost
        nobody = PasswordHash(of: "", salt: salt, cost: cost)
    }

    // MARK: Without the store

    /// Makes an account out of what was typed; `add` opens it.
    ///
    /// - Parameter salt: `PasswordHash.saltByteCount` random bytes.
    /// - Throws: what is wrong with the opening; nothing of the store.
    package func account(
        from opening: AccountOpening, salt: [UInt8], at now: Instant
    ) throws(AccountError) -> Account {
        try opening.check()
        var account = Account()
        account.login = opening.login
        account.kind = opening.kind
        account.name = opening.name
        account.fin = opening.fin
        account.voen = opening.voen
        account.language = opening.language
        account.created = now
        account.passwordHash = PasswordHash(of: opening.password, salt: salt, cost: cost)
        return account
    }

    /// Whether `password` opens the account that was found for a login.
    ///
    /// Hashes once in every case, so that the time tells neither whether there is such a login
    /// nor whether it is disabled. Ask `Throttle` first.
    ///
    /// - Returns: the account if it may come in.
    package func check(_ found: Account?, password: String) -> Account? {
        let isPossible = password.utf8.count <= AccountLimits.passwordByteCountMax
        let hash = found?.passwordHash ?? nobody
        let isRight = hash.matches(isPossible ? password : "")
        guard let found, found.passwordHash != nil, isRight, isPossible, !found.isDisabled else {
            return nil
        }
        return found
    }

    /// A hash for `setPassword`: of a new password, or of one that was right and whose hash
    /// `needsRehash`.
    ///
    /// - Throws: `passwordTooShort`, `passwordTooLong`.
    package func hash(_ password: String, salt: [UInt8]) throws(AccountError) -> PasswordHash {
        try AccountRules.check(password: password)
        return PasswordHash(of: password, salt: salt, cost: cost)
    }

    package func needsRehash(_ account: Account) -> Bool {
        account.passwordHash?.needsRehash(for: cost) ?? false
    }

    // MARK: Reading

    /// The account of a login, disabled or not.
    ///
    /// - Returns: `nil` for what is no login, too.
    package func find<Mode>(
        _ login: String, in transaction: borrowing Transaction<Mode>
    ) throws(AccountError) -> Account? {
        guard AccountRules.isLogin(login) else { return nil }
        let value: [UInt8]?
        do throws(StoreError) {
            value = try transaction.get(Array(login.utf8), in: table)
        } catch {
            throw .store(error)
        }
        guard let value else { return nil }
        return try Self.read(value, of: Array(login.utf8))
    }

    /// Accounts in order of their logins.
    ///
    /// - Parameter login: the list begins behind it; empty for the beginning.
    package func list<Mode>(
        after login: String = "", limit: Int, in transaction: borrowing Transaction<Mode>
    ) throws(AccountError) -> [Account] {
        guard limit > 0 else { return [] }
        var entries: [(key: [UInt8], value: [UInt8])] = []
        do throws(StoreError) {
            let behind = login.utf8.prefix(AccountLimits.loginByteCountMax)
            var next =
                login.isEmpty
                ? try transaction.first(in: table)
                : try transaction.ceiling(Array(behind) + [0], in: table)
            while let entry = next {
                entries.append(entry)
                if entries.count == limit { break }
                next = try transaction.ceiling(entry.key + [0], in: table)
            }
        } catch {
            throw .store(error)
        }
        var accounts: [Account] = []
        for entry in entries { accounts.append(try Self.read(entry.value, of: entry.key)) }
        return accounts
    }

    // MARK: Writing

    /// Opens an account that `account(from:salt:at:)` made.
    ///
    /// - Throws: `loginTaken`, `store`.
    package func add(
        _ account: Account, in transaction: borrowing WriteTransaction
    ) throws(AccountError) {
        guard try find(account.login, in: transaction) == nil else { throw .loginTaken }
        try put(account, in: transaction)
    }

    /// Disables an account, or lets it in again.
    ///
    /// Its sessions end separately: `Sessions.closeAll(of:)`, after the commit.
    ///
    /// - Throws: `loginUnknown`, `store`.
    package func setDisabled(
        _ isDisabled: Bool, of login: String, in transaction: borrowing WriteTransaction
    ) throws(AccountError) {
        guard var account = try find(login, in: transaction) else { throw .loginUnknown }
        account.isDisabled = isDisabled
        try put(account, in: transaction)
    }

    /// - Throws: `loginUnknown`, `store`.
    package func setPassword(
        _ hash: PasswordHash, of login: String, in transaction: borrowing WriteTransaction
    ) throws(AccountError) {
        guard var account = try find(login, in: transaction) else { throw .loginUnknown }
        account.passwordHash = hash
        try put(account, in: transaction)
    }

    /// - Throws: `loginUnknown`, `store`.
    package func setLanguage(
        _ language: Account.Language, of login: String,
        in transaction: borrowing WriteTransaction
    ) throws(AccountError) {
        guard var account = try find(login, in: transaction) else { throw .loginUnknown }
        account.language = language
        try put(account, in: transaction)
    }

    private func put(
        _ account: Account, in transaction: borrowing WriteTransaction
    ) throws(AccountError) {
        var writer = CBORWriter()
        FieldWriter.write(account, to: &writer)
        do throws(StoreError) {
            try transaction.put(writer.bytes, for: Array(account.login.utf8), in: table)
        } catch {
            throw .store(error)
        }
    }

    private static func read(_ value: [UInt8], of key: [UInt8]) throws(AccountError) -> Account {
        do throws(DecodingError) {
            var reader = CBORReader(value)
            let account = try FieldReader.read(Account.self, from: &reader)
            try reader.finish()
            if Array(account.login.utf8) == key, account.passwordHash != nil { return account }
        } catch {}
        throw .store(.damaged("enduring/accounts: \(String(decoding: key, as: UTF8.self))"))
    }
}
