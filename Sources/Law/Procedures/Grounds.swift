/// A typed ground of the law for a step: why a hearing is adjourned, a claim returned.
package struct Ground: Sendable {
    /// The set that it belongs to, which a step's field names.
    package let set: String
    package let code: String
    package let article: String
    /// Unconfirmed where only the article is known, and not its words.
    package let confidence: Confidence
    package let title: Wording
}

/// The grounds of the law.
package enum Grounds {
    package static var all: [Ground] { Procedures.book.grounds }

    package static func grounds(in set: String) -> [Ground] { all.filter { $0.set == set } }

    package static func ground(_ code: String, in set: String) -> Ground? {
        all.first { $0.set == set && $0.code == code }
    }
}

/// A kind of document that a court or a party makes.
package struct DocumentType: Sendable {
    package let code: String
    /// Who makes it: `party`, `court`, `prosecution`, `officer`.
    package let side: String
    package let title: Wording
}
