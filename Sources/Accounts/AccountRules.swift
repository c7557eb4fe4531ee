/// What logins, passwords and a person's numbers look like.
package enum AccountRules {
    /// - Shape: `^[a-z0-9._-]{2,40}$`.
    package static func isLogin(_ text: String) -> Bool {
        let count = text.utf8.count
        return count >= AccountLimits.loginByteCountMin
            && count <= AccountLimits.loginByteCountMax
            && text.utf8.allSatisfy { unit in
                switch unit {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// A person's identification number: 7 digits and capital letters, I and O left out because
    /// they are mistaken for digits.
    ///
    /// - Shape: `^[A-HJ-NP-Z0-9]{7}$`.
    package static func isFIN(_ text: String) -> Bool {
        text.utf8.count == 7
            && text.utf8.allSatisfy { unit in
                switch unit {
                case UInt8(ascii: "I"), UInt8(ascii: "O"): false
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: false
                }
            }
    }

    /// A taxpayer's number: 10 digits, the last 1 for a legal entity and 2 for a person.
    package static func isVOEN(_ text: String) -> Bool {
        text.utf8.count == 10
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && (text.utf8.last == UInt8(ascii: "1") || text.utf8.last == UInt8(ascii: "2"))
    }

    /// Refuses a password that no account may have.
    ///
    /// Only its length counts: rules about signs and digits make passwords that are written on
    /// the desk.
    ///
    /// - Source: NIST SP 800-63B §5.1.1.2 for the reason; the ten characters are ours.
    package static func check(password: String) throws(AccountError) {
        guard password.utf8.count <= AccountLimits.passwordByteCountMax else {
            throw .passwordTooLong
        }
        guard password.count >= AccountLimits.passwordCharacterCountMin else {
            throw .passwordTooShort
        }
    }
}

/// What it takes to open an account, as someone typed it.
package struct AccountOpening: Sendable {
    package var login: String
    package var kind: Account.Kind
    package var name: String
    package var password: String
    package var fin = ""
    package var voen = ""
    package var language = Account.Language.azerbaijani

    package init(login: String, kind: Account.Kind, name: String, password: String) {
        (self.login, self.kind, self.name, self.password) = (login, kind, name, password)
    }

    /// Refuses what no account may be.
    ///
    /// - Precondition: the kind is staff or party.
    package func check() throws(AccountError) {
        precondition(kind != .none, "an account is somebody's")
        guard AccountRules.isLogin(login) else { throw .loginMalformed }
        guard name.contains(where: { !$0.isWhitespace }) else { throw .nameMissing }
        guard name.utf8.count <= AccountLimits.nameByteCountMax else { throw .nameTooLong }
        try AccountRules.check(password: password)
        guard fin.isEmpty || AccountRules.isFIN(fin) else { throw .finMalformed }
        guard voen.isEmpty || AccountRules.isVOEN(voen) else { throw .voenMalformed }
        guard kind == .staff || !(fin.isEmpty && voen.isEmpty) else { throw .identityMissing }
    }
}
