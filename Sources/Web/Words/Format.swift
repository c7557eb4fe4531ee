package import Casework
package import Causality
package import Law

// How dates, times, money and numbers are written. The court's usage in all three languages:
// `3 mart 2026`, `13:47`, `1 250,00 ₼`, with spaces that do not break.

extension Tongue {
    /// A date as in `3 mart 2026`.
    package func date(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        return "\(day)\u{a0}\(self(Self.months[month - 1]))\u{a0}\(year)"
    }

    /// `3 mart 2026, çərşənbə axşamı`: where somebody must come or act.
    package func dateWithWeekday(_ date: CivilDate) -> String {
        "\(self.date(date)), \(self(Self.weekdays[date.weekday - 1]))"
    }

    /// The day in Baku and the time to the minute.
    package func moment(_ instant: Instant) -> String {
        "\(date(CivilDate(inBaku: instant))), \(time(instant))"
    }

    /// `13:47`, by the clock in Baku.
    package func time(_ instant: Instant) -> String { String(Clock(instant).text.prefix(5)) }

    /// `13:47:05`: for receipts and footers.
    package func timeToTheSecond(_ instant: Instant) -> String { Clock(instant).text }

    /// Time and date, or the time alone if it is today.
    package func recent(_ instant: Instant, now: Instant) -> String {
        CivilDate(inBaku: instant) == CivilDate(inBaku: now) ? time(instant) : moment(instant)
    }

    /// A month as in `mart 2026`.
    package func month(_ month: Int, _ year: Int) -> String {
        guard (1...12).contains(month) else { return "\(year)" }
        return "\(self(Self.monthNames[month - 1]))\u{a0}\(year)"
    }

    /// An amount of money as in `1 250,00 ₼`.
    ///
    /// - Units: qəpik.
    package func money(_ qepik: UInt64) -> String {
        let rest = qepik % 100
        return "\(number(qepik / 100)),\(rest < 10 ? "0" : "")\(rest)\u{a0}₼"
    }

    /// A number as in `12 480`.
    package func number(_ value: UInt64) -> String {
        var digits = Array("\(value)".utf8)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(contentsOf: [0xc2, 0xa0], at: place)
            place -= 3
        }
        return String(decoding: digits, as: UTF8.self)
    }

    package func number(_ value: Int64) -> String {
        value < 0 ? "−\(number(value.magnitude))" : number(UInt64(value))
    }

    /// A share with one decimal: `97,0 %`.
    ///
    /// - Parameter perMille: tenths of a per cent.
    package func share(perMille: UInt64) -> String {
        let decimal = self == .english ? "." : ","
        let space = self == .english ? "" : "\u{a0}"
        return "\(number(perMille / 10))\(decimal)\(perMille % 10)\(space)%"
    }

    /// A size as in `312 KB`.
    package func byteCount(_ count: UInt64) -> String {
        let (kilo, mega) =
            self == .russian ? ("КБ", "МБ") : ("KB", "MB")
        if count < 1024 { return "\(number(count))\u{a0}B" }
        if count < 1024 * 1024 { return "\(number((count + 512) / 1024))\u{a0}\(kilo)" }
        let tenths = count * 10 / (1024 * 1024)
        let decimal = self == .english ? "." : ","
        return "\(number(tenths / 10))\(decimal)\(tenths % 10)\u{a0}\(mega)"
    }

    /// How long ago, in the largest unit that fits.
    package func age(of instant: Instant, now: Instant) -> String {
        let minutes =
            now < instant ? 0 : (now.milliseconds - instant.milliseconds) / 60_000
        switch minutes {
        case ..<60:
            return counted(
                minutes, "dəqiqə", ("minute", "minutes"), ("минута", "минуты", "минут"))
        case ..<(48 * 60):
            return counted(minutes / 60, "saat", ("hour", "hours"), ("час", "часа", "часов"))
        default:
            return counted(minutes / 1440, "gün", ("day", "days"), ("день", "дня", "дней"))
        }
    }

    private static let months: [Words] = [
        Words("yanvar", "January", "января"), Words("fevral", "February", "февраля"),
        Words("mart", "March", "марта"), Words("aprel", "April", "апреля"),
        Words("may", "May", "мая"), Words("iyun", "June", "июня"),
        Words("iyul", "July", "июля"), Words("avqust", "August", "августа"),
        Words("sentyabr", "September", "сентября"), Words("oktyabr", "October", "октября"),
        Words("noyabr", "November", "ноября"), Words("dekabr", "December", "декабря"),
    ]

    private static let monthNames: [Words] = [
        Words("yanvar", "January", "январь"), Words("fevral", "February", "февраль"),
        Words("mart", "March", "март"), Words("aprel", "April", "апрель"),
        Words("may", "May", "май"), Words("iyun", "June", "июнь"),
        Words("iyul", "July", "июль"), Words("avqust", "August", "август"),
        Words("sentyabr", "September", "сентябрь"), Words("oktyabr", "October", "октябрь"),
        Words("noyabr", "November", "ноябрь"), Words("dekabr", "December", "декабрь"),
    ]

    private static let weekdays: [Words] = [
        Words("bazar ertəsi", "Monday", "понедельник"),
        Words("çərşənbə axşamı", "Tuesday", "вторник"),
        Words("çərşənbə", "Wednesday", "среда"), Words("cümə axşamı", "Thursday", "четверг"),
        Words("cümə", "Friday", "пятница"), Words("şənbə", "Saturday", "суббота"),
        Words("bazar", "Sunday", "воскресенье"),
    ]
}

/// A time of day in Baku.
package struct Clock: Sendable {
    package let hour: UInt64
    package let minute: UInt64
    package let second: UInt64

    package init(_ instant: Instant) {
        let seconds =
            (min(instant.milliseconds, 1 << 47) + CivilDate.bakuOffsetMilliseconds) / 1000
        hour = seconds / 3600 % 24
        minute = seconds / 60 % 60
        second = seconds % 60
    }

    /// The time as in `09:06:00`.
    package var text: String {
        [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}

extension Instant {
    /// RFC 3339 in Baku's offset: `2026-03-03T11:19:00+04:00`, as programs read it.
    package var rfc3339: String {
        "\(CivilDate(inBaku: self))T\(Clock(self).text)+04:00"
    }
}
