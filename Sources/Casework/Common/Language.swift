package import Law

/// The languages in which the court speaks, Azerbaijani first.
package enum Language: String, Sendable, CaseIterable {
    case azerbaijani = "az"
    case english = "en"
    case russian = "ru"
}

extension Wording {
    package subscript(_ language: Language) -> String {
        switch language {
        case .azerbaijani: azerbaijani
        case .english: english
        case .russian: russian
        }
    }
}
