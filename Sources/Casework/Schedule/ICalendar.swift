package import Causality
internal import Law

/// Hearings as a calendar that people's own programs read.
///
/// Times are in UTC, so no reader needs to know Baku's time zone. What was moved keeps its name
/// and gets a higher sequence; what was taken off is cancelled under the same name.
///
/// - Source: RFC 5545.
package struct ICalendar {
    private(set) var lines: [String] = []

    /// - Parameters:
    ///   - instance: the national instance, part of every event's name.
    ///   - now: when the file is made.
    ///   - withNames: whether the reader may know the sides.
    package init(
        _ entries: [HearingEntry], title: String, instance: String, now: Instant,
        language: Language, withNames: Bool
    ) {
        add("BEGIN:VCALENDAR")
        add("VERSION:2.0")
        add("PRODID:-//mehkeme//schedule//AZ")
        add("CALSCALE:GREGORIAN")
        add("METHOD:PUBLISH")
        add("X-WR-CALNAME:" + Self.escaped(title))
        for entry in Self.latest(of: entries) {
            add(entry, instance, now, language, withNames)
        }
        add("END:VCALENDAR")
    }

    /// Of each chain of moves the last hearing, by time.
    private static func latest(of entries: [HearingEntry]) -> [HearingEntry] {
        var latest: [HearingEntry] = []
        for entry in entries where entry.standing != .moved {
            if let index = latest.firstIndex(where: { $0.root == entry.root }) {
                if latest[index].sequence <= entry.sequence { latest[index] = entry }
            } else {
                latest.append(entry)
            }
        }
        return latest.sorted { ($0.from, $0.hearing) < ($1.from, $1.hearing) }
    }

    private mutating func add(
        _ entry: HearingEntry, _ instance: String, _ now: Instant, _ language: Language,
        _ withNames: Bool
    ) {
        add("BEGIN:VEVENT")
        add("UID:\(entry.root)@\(instance)")
        add("SEQUENCE:\(entry.sequence)")
        add("DTSTAMP:" + Self.text(now))
        add("DTSTART:" + Self.text(entry.from))
        add("DTEND:" + Self.text(entry.until))
        add("STATUS:" + (entry.isOn ? "CONFIRMED" : "CANCELLED"))
        let words = Self.title[language]
        add("SUMMARY:" + Self.escaped("\(words) \(entry.number)"))
        add("LOCATION:" + Self.escaped("\(entry.court), \(entry.hall)"))
        if withNames, !entry.plaintiff.isEmpty {
            add("DESCRIPTION:" + Self.escaped("\(entry.plaintiff) – \(entry.defendant)"))
        }
        add("END:VEVENT")
    }

    private static let title = Wording("Məhkəmə iclası", "Court hearing", "Судебное заседание")

    /// A content line, folded before it has more than 75 octets, never inside a character.
    private mutating func add(_ line: String) {
        var (part, count) = ("", 0)
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if count + width > 75 {
                lines.append(part)
                part = " "
                count = 1
            }
            part.unicodeScalars.append(scalar)
            count += width
        }
        lines.append(part)
    }

    /// A text value: backslash, semicolon, comma and line break are written with a backslash.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A moment in UTC: `20260310T060000Z`.
    static func text(_ instant: Instant) -> String {
        let seconds = instant.milliseconds / 1000
        let day = CivilDate(day: Int32(clamping: seconds / 86_400))
        let (year, month, number) = day.components
        let rest = seconds % 86_400
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let date =
            "\(year)" + (month < 10 ? "0" : "") + "\(month)" + (number < 10 ? "0" : "")
            + "\(number)"
        return date + "T" + parts.joined() + "Z"
    }

    /// The file: lines end with CR LF.
    package var text: String { lines.map { $0 + "\r\n" }.joined() }
}
