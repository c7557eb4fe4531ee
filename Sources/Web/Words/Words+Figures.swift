package import Casework
package import Law

// What figures, their parts and their ages are called.

extension Tongue {
    /// A text of the law's tables.
    package func text(_ wording: Wording) -> String {
        switch self {
        case .azerbaijani: wording.azerbaijani
        case .english: wording.english
        case .russian: wording.russian
        }
    }

    /// A figure with its unit: `97,0 %`, `64 gün`, `1 250,00 ₼`.
    package func figure(_ number: FixedNumber?, _ unit: Indicator.Unit) -> String {
        guard let number else { return "—" }
        let text = fixed(number)
        switch unit {
        case .percent: return self == .english ? "\(text)%" : "\(text)\u{a0}%"
        case .days: return "\(text)\u{a0}\(self(.dayUnit))"
        case .money: return "\(text)\u{a0}₼"
        case .cases, .hearings, .documents, .ratio: return text
        }
    }

    /// A number with thousands apart and the language's decimal sign.
    package func fixed(_ number: FixedNumber) -> String {
        let sign = number.scaled < 0 ? "−" : String()
        let digits = String(number.scaled.magnitude)
        let padded =
            String(repeating: "0", count: max(0, number.decimals + 1 - digits.count)) + digits
        let whole = self.number(UInt64(padded.dropLast(number.decimals)) ?? 0)
        guard number.decimals > 0 else { return sign + whole }
        return sign + whole + (self == .english ? "." : ",") + padded.suffix(number.decimals)
    }

    /// What a part of a sum is called: an outcome, a way in, a ground.
    package func part(_ name: String, of tally: Tally) -> String {
        switch tally {
        case .resolved:
            if let outcome = DecisionOutcome(word: name) { return self(outcome.words) }
            return name == "closed" ? self(.closedWithout) : name
        case .filed: return Channel(word: name).map { self($0.words) } ?? name
        case .incoming:
            if name.isEmpty { return self(.firstTime) }
            switch name {
            case "handover": return self(.fromAnotherCourt)
            case "remand": return self(.remandedBack)
            case "reopened": return self(.openedAgain)
            default: return CaseLink(word: name).map { self($0.words) } ?? name
            }
        case .hearingsAdjourned: return name == "other" ? self(.otherGround) : "MPM \(name)"
        default: return name.isEmpty ? "—" : name
        }
    }
}

extension Indicator.Unit {
    package var words: Words {
        switch self {
        case .cases: Words("iş", "cases", "дела")
        case .hearings: Words("iclas", "hearings", "заседания")
        case .documents: Words("sənəd", "documents", "документы")
        case .percent: Words("faiz", "per cent", "процент")
        case .days: Words("gün", "days", "дни")
        case .ratio: Words("nisbət", "ratio", "отношение")
        case .money: Words("manat", "manat", "манат")
        }
    }
}

extension AgeBand {
    package var words: Words {
        switch self {
        case .upToMonth: Words("1 aya qədər", "up to 1 month", "до 1 месяца")
        case .upToThreeMonths: Words("1–3 ay", "1–3 months", "1–3 месяца")
        case .upToSixMonths: Words("3–6 ay", "3–6 months", "3–6 месяцев")
        case .upToYear: Words("6–12 ay", "6–12 months", "6–12 месяцев")
        case .upToTwoYears: Words("1–2 il", "1–2 years", "1–2 года")
        case .upToThreeYears: Words("2–3 il", "2–3 years", "2–3 года")
        case .upToFiveYears: Words("3–5 il", "3–5 years", "3–5 лет")
        case .overFiveYears: Words("5 ildən çox", "over 5 years", "свыше 5 лет")
        }
    }
}

extension Words {
    package static let olderLeftOut = Words(
        "Daha köhnə {0} sətir göstərilmir.", "{0} older lines are not shown.",
        "Более ранние строки не показаны: {0}.")
    package static let wholeCase = Words(
        "Bütün iş (JSON)", "The whole case (JSON)", "Всё дело (JSON)")
    package static let allKinds = Words("Bütün növlər", "All kinds", "Все виды")
    package static let figureKind = Words("İşin növü", "Kind of case", "Вид дела")
    package static let figurePeriod = Words("Dövr", "Period", "Период")
    package static let indicator = Words("Göstərici", "Indicator", "Показатель")
    package static let figureValue = Words("Qiymət", "Value", "Значение")
    package static let dayUnit = Words("gün", "days", "дн.")
    package static let closedWithout = Words(
        "qərarsız bağlanıb", "closed without a decision", "закрыто без решения")
    package static let openedAgain = Words("təkrar açılıb", "opened again", "возобновлено")
    package static let firstTime = Words("ilk dəfə", "for the first time", "впервые")
    package static let fromAnotherCourt = Words(
        "başqa məhkəmədən", "from another court", "из другого суда")
    package static let remandedBack = Words(
        "yeni baxışa qaytarılıb", "remanded", "возвращено на новое рассмотрение")
    package static let otherGround = Words("digər əsas", "other ground", "иное основание")
    package static let country = Words("Azərbaycan", "Azerbaijan", "Азербайджан")
    package static let agesOfPending = Words(
        "Qalıq işlərin yaşı", "Age of pending cases", "Возраст остатка")
    package static let agesText = Words(
        "{0} tarixinə, qeydə alındığı gündən; dayandırılmış işlər ayrıca.",
        "As of {0}, from registration; suspended cases apart.",
        "На {0}, со дня регистрации; приостановленные дела отдельно.")
    package static let age = Words("Yaş", "Age", "Возраст")
    package static let activeCases = Words("Davam edir", "Active", "В производстве")
    package static let suspendedCases = Words("Dayandırılıb", "Suspended", "Приостановлено")
    package static let share = Words("Pay", "Share", "Доля")
    package static let outcomes = Words("Nəticələr", "Outcomes", "Исходы")
    package static let outcome = Words("Nəticə", "Outcome", "Исход")
    package static let groundsOfAdjournment = Words(
        "Təxirə salma əsasları", "Grounds of adjournment", "Основания отложения")
    package static let groundCode = Words("Əsas", "Ground", "Основание")
    package static let count = Words("Say", "Count", "Количество")
    package static let judgeLoads = Words("Hakimlərin yükü", "Load of judges", "Нагрузка судей")
    package static let judgeLoadsText = Words(
        "Dərc edilmir.", "Not for publication.", "Не для публикации.")
    package static let monthsFigures = Words("Aylar üzrə", "By month", "По месяцам")
    package static let kindsFigures = Words("Növlər üzrə", "By kind", "По видам")
    package static let rulesFigures = Words(
        "Müddətlərə riayət", "Deadlines kept", "Соблюдение сроков")
    package static let rule = Words("Qayda", "Rule", "Правило")
    package static let keptInTime = Words("Vaxtında", "In time", "В срок")
    package static let doneLate = Words("Gec", "Late", "Позже")
    package static let overdue = Words("Edilməyib", "Not done", "Не сделано")
    package static let notCounted = Words(
        "Təqvim yoxdur", "No calendar", "Нет календаря")
    package static let everyFigure = Words("Bütün göstəricilər", "All figures", "Все показатели")
    package static let definition = Words("Tərif", "Definition", "Определение")
    package static let formula = Words("Düstur", "Formula", "Формула")
    package static let source = Words("Mənbə", "Source", "Источник")
    package static let unconfirmedMark = Words(
        "təsdiqlənməyib", "not confirmed", "не подтверждено")
    package static let dataDictionary = Words(
        "Göstəricilərin tərifi (CSV)", "Definitions (CSV)", "Определения (CSV)")
    package static let showFigures = Words("Göstər", "Show", "Показать")
    package static let bothLines = Words(
        "Aylıq daxil olmuş və baxılmış işlər", "Incoming and resolved cases by month",
        "Поступившие и рассмотренные дела по месяцам")
    package static let asTable = Words("Cədvəl kimi", "As a table", "Таблицей")
    package static let ordersIn = Words("Daxil olub", "In", "Поступило")
    package static let ordersOut = Words("Bitib", "Out", "Окончено")
    package static let amountDue = Words("Tutulmalı", "Due", "К взысканию")
    package static let amountPaid = Words("Tutulub", "Recovered", "Взыскано")
    package static let lastHeard = Words("Son dəfə eşidilib", "Last heard", "Последняя связь")
    package static let coverageLine = Words(
        "Əhatə: {1} məhkəmədən {0}-nin jurnalı burada var.",
        "Coverage: the logs of {0} of {1} courts are here.",
        "Охват: журналы {0} из {1} судов здесь.")
    package static let beginsWith = Words("Başlanğıc", "From", "С")
    package static let endsWith = Words("Son", "Until", "По")
}
