internal import Casework
internal import Causality
internal import Law

/// Dates and times as a file writes them.
enum Clock {
    /// Reads a date as in `2026-03-03`.
    static func date(_ text: String) -> CivilDate? {
        guard matches(text.utf8, "0000-00-00") else { return nil }
        return CivilDate(text)
    }

    /// RFC 3339 with seconds and an offset: `2026-03-03T11:19:00+04:00`, or `Z` for the offset.
    ///
    /// - Returns: `nil` also before 1970, and for a leap second, which no node's clock shows.
    static func time(_ text: String) -> Instant? {
        let units = Array(text.utf8)
        let isZulu = matches(units, "0000-00-00T00:00:00Z")
        let isEast = matches(units, "0000-00-00T00:00:00+00:00")
        guard isZulu || isEast || matches(units, "0000-00-00T00:00:00-00:00"),
            let date = CivilDate(String(decoding: units[..<10], as: UTF8.self))
        else { return nil }
        let (hour, minute, second) = (two(units, 11), two(units, 14), two(units, 17))
        guard hour < 24, minute < 60, second < 60 else { return nil }
        var offset: Int64 = 0
        if !isZulu {
            let (hours, minutes) = (two(units, 20), two(units, 23))
            guard hours < 24, minutes < 60 else { return nil }
            offset = (hours * 60 + minutes) * (isEast ? 60 : -60)
        }
        let seconds = Int64(date.day) * 86_400 + hour * 3600 + minute * 60 + second - offset
        guard seconds >= 0 else { return nil }
        return Instant(milliseconds: UInt64(seconds) * 1000)
    }

    /// Whether a text has digits where `form` has zeros, and else the same characters.
    private static func matches(_ text: some Collection<UInt8>, _ form: StaticString) -> Bool {
        let form = form.description.utf8
        return text.count == form.count
            && zip(text, form).allSatisfy { $1 == 0x30 ? (0x30...0x39).contains($0) : $0 == $1 }
    }

    private static func two(_ units: [UInt8], _ at: Int) -> Int64 {
        Int64(units[at] - 0x30) * 10 + Int64(units[at + 1] - 0x30)
    }
}
