/// How numbers are said in Azerbaijani, as far as their endings need it.
package enum AzerbaijaniNumber {
    /// The ending of an ordinal that is written with figures: `2026-cı`, `2027-ci`.
    package static func ordinalSuffix(_ number: Int) -> String {
        switch number % 10 {
        case 1, 2, 5, 7, 8: return "ci"
        case 3, 4: return "cü"
        case 6: return "cı"
        case 9: return "cu"
        default: break
        }
        switch number / 10 % 10 {
        case 1, 3: return "cu"
        case 4, 6, 9: return "cı"
        case 2, 5, 7, 8: return "ci"
        // Hundreds end in yüz, thousands in min.
        default: return number / 100 % 10 == 0 ? "ci" : "cü"
        }
    }
}
