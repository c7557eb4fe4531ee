/// A text for people in the three languages of the court, Azerbaijani first.
///
/// - Invariant: complete in all three; tables that lack one are refused when they are loaded.
package struct Wording: Hashable, Sendable {
    package let azerbaijani: String
    package let english: String
    package let russian: String

    package init(_ azerbaijani: String, _ english: String, _ russian: String) {
        self.azerbaijani = azerbaijani
        self.english = english
        self.russian = russian
    }
}
