// The arithmetic of a period as a sentence in each language.

extension Reckoning {
    /// “3 March 2026: served, counted from 4 March, 1 month → 3 April, Friday …”: every step.
    ///
    /// - Parameter trigger: what set the period going: “served”, “təqdim edilib”, “вручено”.
    package func arithmetic(
        trigger: Wording, calendar: WorkingCalendar = .builtIn
    ) -> Wording {
        var parts: [Wording] = []
        var year = 0
        for step in steps {
            let words = step.words(trigger, calendar, shownYear: &year)
            parts.append(words)
        }
        return Wording(
            Self.joined(parts.map(\.azerbaijani)), Self.joined(parts.map(\.english)),
            Self.joined(parts.map(\.russian)))
    }

    private static func joined(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}

extension Reckoning.Step {
    fileprivate func words(
        _ trigger: Wording, _ calendar: WorkingCalendar, shownYear: inout Int
    ) -> Wording {
        /// A year is said when it is not the one that was said last.
        func isNew(_ date: CivilDate) -> Bool {
            defer { shownYear = date.year }
            return date.year != shownYear
        }
        func plain(_ date: CivilDate) -> Wording { DateWords.plain(date, year: isNew(date)) }
        switch self {
        case .trigger(let date): return .pair(trigger, ": ", plain(date))
        case .triggerMoment(let instant):
            let date = CivilDate(inBaku: instant)
            return .pair(trigger, ": ", DateWords.moment(instant, year: isNew(date)))
        case .countedFrom(let date):
            let from = DateWords.from(date, year: isNew(date))
            return Wording(
                "\(from.azerbaijani) hesablanır", "counted \(from.english)",
                "считается \(from.russian)")
        case .length(let period, let end): return .pair(period.wording, " → ", plain(end))
        case .hours(let period, let end):
            let date = CivilDate(inBaku: end)
            return .pair(Self.through(period), " → ", DateWords.moment(end, year: isNew(date)))
        case .monthEnd:
            return Wording(
                "ayda belə gün yoxdur: ayın son günü", "no such day in that month: its last day",
                "в этом месяце нет такого дня: последний день месяца")
        case .atLeastBefore(let period, let end):
            let words = period.wording
            let before = Wording(
                "ən azı \(words.azerbaijani) əvvəl", "at least \(words.english) before",
                "не менее чем за \(words.russian)")
            return .pair(before, " → ", plain(end))
        case .notBefore(let date):
            let date = plain(date)
            return Wording(
                "ən tezi \(date.azerbaijani)", "not before \(date.english)",
                "не ранее \(date.russian)")
        case .suspended(let from, let until, let end):
            let (from, until) = (plain(from), plain(until))
            let stood = Self.stood(from, until)
            return .pair(stood, " → ", plain(end))
        case .stopped(let since):
            let since = plain(since)
            return Wording(
                "\(since.azerbaijani): icraat dayandırılıb, müddət axmır",
                "stopped on \(since.english), the period does not run",
                "\(since.russian): производство приостановлено, срок не течёт")
        case .nonWorking(let last, let reason, let next):
            let why = reason.map { calendar.name($0, on: last) }
            return .pair(.nonWorking(why), " → ", plain(next))
        case .adjusted(let adjustment, let date):
            return .pair(adjustment.wording, " → ", plain(date))
        case .closing(let minute):
            return Self.closingWords(minute)
        }
    }

    private static func stood(_ from: Wording, _ until: Wording) -> Wording {
        Wording(
            "dayandırılıb: \(from.azerbaijani) – \(until.azerbaijani)",
            "stopped from \(from.english) to \(until.english)",
            "приостановлено с \(from.russian) по \(until.russian)")
    }

    private static func through(_ period: Period) -> Wording {
        let words = period.wording
        return Wording(
            "\(words.azerbaijani) fasiləsiz (gecələr və qeyri-iş günləri daxil)",
            "\(words.english) without a break (nights and days off included)",
            "\(words.russian) непрерывно (включая ночи и нерабочие дни)")
    }

    private static func closingWords(_ minute: Int?) -> Wording {
        guard let minute else {
            return Wording(
                "məhkəmənin iş saatının sonunadək (saat yüklənməyib)",
                "until the court closes (the hour is not loaded)",
                "до закрытия суда (час не загружен)")
        }
        let hour = DateWords.clock(minute)
        return Wording(
            "məhkəmənin iş saatının sonunadək, \(hour)", "until the court closes at \(hour)",
            "до закрытия суда в \(hour)")
    }
}

extension Wording {
    fileprivate static func pair(_ left: Wording, _ middle: String, _ right: Wording) -> Wording {
        Wording(
            left.azerbaijani + middle + right.azerbaijani, left.english + middle + right.english,
            left.russian + middle + right.russian)
    }

    fileprivate static func nonWorking(_ why: Wording?) -> Wording {
        func with(_ word: String, _ why: String?) -> String {
            why.map { "\(word) (\($0))" } ?? word
        }
        return Wording(
            with("qeyri-iş günü", why?.azerbaijani), with("non-working day", why?.english),
            with("нерабочий день", why?.russian))
    }
}

extension WorkingCalendar {
    /// The short name of a reason, as it stands inside a sentence.
    fileprivate func name(_ reason: CalendarDay.Reason, on date: CivilDate) -> Wording {
        switch reason {
        case .weekend:
            date.weekday == 6
                ? Wording("şənbə", "Saturday", "суббота")
                : Wording("bazar", "Sunday", "воскресенье")
        case .holiday, .decided: wording(reason, on: date)
        case .moved(let from, _):
            DateWords.plain(from, year: false).mapped(
                ("", " tarixindən köçürülmüş istirahət günü"), ("day off moved from ", ""),
                ("выходной, перенесённый с ", ""))
        }
    }
}

extension Wording {
    fileprivate func mapped(
        _ az: (String, String), _ en: (String, String), _ ru: (String, String)
    ) -> Wording {
        Wording(az.0 + azerbaijani + az.1, en.0 + english + en.1, ru.0 + russian + ru.1)
    }
}

extension Reckoning.Adjustment {
    package var wording: Wording {
        switch self {
        case .extended: Wording("uzadılıb", "extended", "продлено")
        case .restored: Wording("bərpa edilib", "restored", "восстановлено")
        case .overridden:
            Wording("hakim tərəfindən müəyyən edilib", "set by the judge", "установлено судьёй")
        case .confirmed:
            Wording("hakim tərəfindən təsdiqlənib", "confirmed by the judge", "подтверждено судьёй")
        }
    }
}
