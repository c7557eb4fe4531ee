/// Rules of Azerbaijani that no library of other languages gets right.
package enum Azerbaijani {
    /// The alphabet's order, in which names are sorted: ə after e, x after h, q after k.
    private static let alphabet = Array("abcçdeəfgğhxıijkqlmnoöprsştuüvyzw")
    private static let positions: [Character: Int] = Dictionary(
        uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) })

    /// Capital letters: i → İ, ı → I.
    package static func uppercased(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "i": result += "İ"
            case "ı": result += "I"
            default: result += character.uppercased()
            }
        }
        return result
    }

    /// Small letters: I → ı, İ → i.
    package static func lowercased(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "I": result += "ı"
            case "İ": result += "i"
            default: result += character.lowercased()
            }
        }
        return result
    }

    /// Whether one name stands before another in a list.
    package static func precedes(_ left: String, _ right: String) -> Bool {
        let (first, second) = (keys(left), keys(right))
        if first != second { return first.lexicographicallyPrecedes(second) }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// Letters of the alphabet by their place, anything else before them by its code.
    private static func keys(_ text: String) -> [Int] {
        lowercased(text).map { character in
            if let position = positions[character] { return 0x20_0000 + position }
            return Int(character.unicodeScalars.first?.value ?? 0)
        }
    }

    /// The ablative of a number written in figures: `09:12-dən`, `30-dan`.
    ///
    /// The ending follows the last word that is spoken.
    package static func ablative(_ figures: String) -> String {
        figures + (hasBackVowel(figures) ? "-dan" : "-dən")
    }

    /// The locative: `14:03-də`, `10-da`.
    package static func locative(_ figures: String) -> String {
        figures + (hasBackVowel(figures) ? "-da" : "-də")
    }

    /// Whether the last spoken word of a number has a back vowel: altı, doqquz, on, otuz, qırx,
    /// altmış, doxsan, sıfır do; bir, iki, üç, dörd, beş, yeddi, səkkiz, iyirmi, əlli, yetmiş,
    /// səksən, yüz, min do not.
    private static func hasBackVowel(_ figures: String) -> Bool {
        let digits = figures.utf8.reversed().prefix { (0x30...0x39).contains($0) }
            .map { Int($0) - 0x30 }
        let zeros = digits.prefix { $0 == 0 }.count
        guard zeros < digits.count else { return true }
        return switch (zeros, digits[zeros]) {
        case (0, 6), (0, 9), (1, 1), (1, 3), (1, 4), (1, 6), (1, 9): true
        default: false
        }
    }
}
