/// The languages in which the court speaks, Azerbaijani first.
package enum Language: String, Sendable, CaseIterable {
    case azerbaijani = "az"
    case english = "en"
    case russian = "ru"
}
