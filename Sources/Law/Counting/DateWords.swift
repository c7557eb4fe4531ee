package import Causality

/// Dates and moments in words, as sentences about periods need them.
package enum DateWords {
    private static let azerbaijani = [
        "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr",
        "noyabr", "dekabr",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    private static let russian = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
        "октября", "ноября", "декабря",
    ]
    /// Endings follow the last vowel: `apreldən`, all others as `martdan`.
    private static let april = 4

    /// “3 mart 2026”, “3 March 2026”, “3 марта 2026”; the year where it is asked for.
    package static func plain(_ date: CivilDate, year isWithYear: Bool = true) -> Wording {
        let (year, month, day) = date.components
        let tail = isWithYear ? " \(year)" : ""
        return Wording(
            "\(day) \(azerbaijani[month - 1])\(tail)", "\(day) \(english[month - 1])\(tail)",
            "\(day) \(russian[month - 1])\(tail)")
    }

    /// “4 martdan”, “from 4 March”, “с 4 марта”.
    package static func from(_ date: CivilDate, year isWithYear: Bool) -> Wording {
        let (year, month, day) = date.components
        let plain = plain(date, year: isWithYear)
        let az: String
        if isWithYear {
            let suffix = AzerbaijaniNumber.ordinalSuffix(year)
            az = "\(day) \(azerbaijani[month - 1]) \(year)-\(suffix) ildən"
        } else {
            az = "\(day) \(azerbaijani[month - 1])\(month == april ? "dən" : "dan")"
        }
        let preposition = day == 2 ? "со" : "с"
        return Wording(az, "from \(plain.english)", "\(preposition) \(plain.russian)")
    }

    /// A day and the hour in Baku: “3 mart 2026, 19:00”.
    package static func moment(_ instant: Instant, year isWithYear: Bool = true) -> Wording {
        let date = CivilDate(inBaku: instant)
        let minutes = (instant.milliseconds + CivilDate.bakuOffsetMilliseconds) / 60_000 % 1440
        let time = clock(Int(minutes))
        let plain = plain(date, year: isWithYear)
        return Wording(
            "\(plain.azerbaijani), \(time)", "\(plain.english), \(time)",
            "\(plain.russian), \(time)")
    }

    /// Minutes after midnight as `18:00`.
    package static func clock(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
