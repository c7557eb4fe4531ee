package import Casework

/// A language of the pages: Azerbaijani first, English and Russian beside it.
package typealias Tongue = Language

extension Language {
    /// - Source: BCP 47.
    package var tag: String { rawValue }

    /// The language's name in itself.
    package var ownName: String {
        switch self {
        case .azerbaijani: "Azərbaycanca"
        case .english: "English"
        case .russian: "Русский"
        }
    }
}

/// One text in every language; without one of them it does not compile.
///
/// `{0}`, `{1}` stand for what is filled in, in whatever order a language needs.
package struct Words: Hashable, Sendable {
    package let azerbaijani: String
    package let english: String
    package let russian: String

    package init(_ azerbaijani: String, _ english: String, _ russian: String) {
        self.azerbaijani = azerbaijani
        self.english = english
        self.russian = russian
    }
}

extension Tongue {
    /// Says a text: `say(.hearing)`.
    package func callAsFunction(_ words: Words) -> String {
        switch self {
        case .azerbaijani: words.azerbaijani
        case .english: words.english
        case .russian: words.russian
        }
    }

    /// Says a text with its gaps filled.
    package func callAsFunction(_ words: Words, _ parts: String...) -> String {
        let text = self(words)
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}"), let index = Int(rest[..<close]),
                parts.indices.contains(index)
            else { continue }
            filled += parts[index]
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// The form of a noun that goes with a number.
    ///
    /// - Parameter russian: one, two to four, five and more.
    func counted(
        _ count: UInt64, _ azerbaijani: String, _ english: (String, String),
        _ russian: (String, String, String)
    ) -> String {
        let noun: String =
            switch self {
            case .azerbaijani: azerbaijani
            case .english: count == 1 ? english.0 : english.1
            case .russian:
                switch (count % 10, count % 100) {
                case (_, 11...14): russian.2
                case (1, _): russian.0
                case (2...4, _): russian.1
                default: russian.2
                }
            }
        return "\(number(count))\u{a0}\(noun)"
    }
}
