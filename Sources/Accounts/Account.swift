package import Causality
package import Encoding
package import Sealing

/// Someone who may sign in at this node.
///
/// Accounts are this node's own: neither they nor their secrets ever enter the log.
///
/// - Shape: a map of fields, the value of its login in the table `enduring/accounts`.
package struct Account: FieldCoded {
    package enum Kind: UInt64, Sendable, CaseIterable {
        case none = 0
        /// A judge, a secretary, whoever works at the court.
        case staff = 1
        /// A party or its representative.
        case party = 2
    }

    package enum Language: UInt64, Sendable, CaseIterable {
        case azerbaijani = 0
        case english = 1
        case russian = 2

        /// - Source: BCP 47.
        package var tag: String {
            switch self {
            case .azerbaijani: "az"
            case .english: "en"
            case .russian: "ru"
            }
        }
    }

    package internal(set) var login = ""
    package internal(set) var kind = Kind.none
    package internal(set) var name = ""
    /// A person's identification number, or empty.
    package internal(set) var fin = ""
    /// A taxpayer's number, or empty.
    package internal(set) var voen = ""
    package internal(set) var isDisabled = false
    package internal(set) var language = Language.azerbaijani
    private var createdMilliseconds: UInt64 = 0
    private var passwordText = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &login, max: AccountLimits.loginByteCountMax)
        try fields.code(2, &kind)
        try fields.text(3, &name, max: AccountLimits.nameByteCountMax)
        try fields.text(4, &passwordText, max: 128)
        try fields.text(5, &fin, max: 7)
        try fields.text(6, &voen, max: 10)
        try fields.bool(7, &isDisabled)
        try fields.uint(8, &createdMilliseconds)
        try fields.code(9, &language)
    }

    package internal(set) var created: Instant {
        get { Instant(milliseconds: createdMilliseconds) }
        set { createdMilliseconds = newValue.milliseconds }
    }

    /// - Returns: `nil` only for the empty account, which is in no table.
    package internal(set) var passwordHash: PasswordHash? {
        get { PasswordHash(text: passwordText) }
        set { passwordText = newValue?.text ?? "" }
    }
}

extension Account: CustomStringConvertible {
    /// The login and the kind; no secret, and nothing about the person.
    package var description: String { "\(login) (\(kind))" }
}
