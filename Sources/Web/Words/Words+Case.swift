package import Casework
package import Law

// What the closed sets of a case are called: the terms of the codes.

extension CaseKind {
    package var words: Words {
        switch self {
        case .none: Words("növü göstərilməyib", "no kind", "вид не указан")
        case .civil: Words("mülki iş", "civil case", "гражданское дело")
        case .commercial: Words("kommersiya mübahisəsi", "commercial dispute", "коммерческий спор")
        case .administrative:
            Words("inzibati mübahisə", "administrative dispute", "административный спор")
        case .criminal: Words("cinayət işi", "criminal case", "уголовное дело")
        case .offence:
            Words(
                "inzibati xəta haqqında iş", "administrative-offence case",
                "дело об административном правонарушении")
        case .material:
            Words(
                "məhkəmə nəzarəti materialı", "judicial-control matter",
                "материал судебного контроля")
        }
    }
}

extension CaseStanding {
    package var words: Words {
        switch self {
        case .filed: Words("daxil olub", "filed", "поступило")
        case .registered: Words("qeydə alınıb", "registered", "зарегистрировано")
        case .drawn: Words("hakimə bölünüb", "judge drawn", "распределено судье")
        case .scheduled: Words("iclas təyin edilib", "hearing set", "назначено заседание")
        case .decided: Words("baxılıb", "decided", "рассмотрено")
        case .transferred: Words("göndərilib", "transferred", "передано")
        }
    }

    /// The shape of the badge: what waits, what runs, what is done.
    package var kind: String {
        switch self {
        case .filed: "wait"
        case .registered, .drawn, .scheduled: "info"
        case .decided: "done"
        case .transferred: "off"
        }
    }
}

extension HearingStanding {
    package var words: Words {
        switch self {
        case .set: Words("təyin edilib", "set", "назначено")
        case .held: Words("keçirilib", "held", "проведено")
        case .adjourned: Words("təxirə salınıb", "adjourned", "отложено")
        case .moved: Words("vaxtı dəyişdirilib", "moved", "перенесено")
        case .lapsed: Words("qüvvədən düşüb", "lapsed", "утратило силу")
        case .proposed: Words("təklif", "proposal", "предложение")
        }
    }

    package var kind: String {
        switch self {
        case .set: "info"
        case .held: "done"
        case .adjourned, .moved, .lapsed: "off"
        case .proposed: "wait"
        }
    }
}

extension HearingPurpose {
    package var words: Words {
        switch self {
        case .hearing: Words("məhkəmə iclası", "court hearing", "судебное заседание")
        case .preparatory:
            Words("hazırlıq iclası", "preparatory hearing", "подготовительное заседание")
        case .pronouncement:
            Words("aktın elan edilməsi", "pronouncement", "оглашение акта")
        }
    }
}

extension HearingOutcome {
    package var words: Words {
        switch self {
        case .held: Words("keçirilib", "held", "проведено")
        case .adjourned: Words("təxirə salınıb", "adjourned", "отложено")
        }
    }
}

extension DecisionOutcome {
    package var words: Words {
        switch self {
        case .none: Words("seçilməyib", "not chosen", "не выбрано")
        case .granted: Words("təmin edilib", "granted", "удовлетворён")
        case .partlyGranted: Words("qismən təmin edilib", "partly granted", "удовлетворён частично")
        case .dismissed: Words("rədd edilib", "dismissed", "отказано")
        case .settled:
            Words("barışıq sazişi", "settlement agreement", "мировое соглашение")
        case .withdrawn: Words("iddiadan imtina", "withdrawal of claim", "отказ от иска")
        case .terminated: Words("icraata xitam verilib", "terminated", "производство прекращено")
        case .leftUnconsidered:
            Words("baxılmamış saxlanılıb", "left unconsidered", "оставлено без рассмотрения")
        case .returned: Words("qaytarılıb", "returned", "возвращено")
        case .convicted: Words("ittiham hökmü", "conviction", "обвинительный приговор")
        case .acquitted: Words("bəraət", "acquittal", "оправдание")
        case .refused: Words("qəbuldan imtina edildi", "refused", "отказано в принятии")
        case .upheld: Words("dəyişdirilmədən saxlanıldı", "upheld", "оставлено без изменения")
        case .changed: Words("dəyişdirildi", "changed", "изменено")
        case .reversed: Words("ləğv edildi", "reversed", "отменено")
        case .remitted:
            Words("yeni baxışa göndərildi", "remitted", "направлено на новое рассмотрение")
        case .inadmissible: Words("mümkün sayılmadı", "inadmissible", "признано неприемлемым")
        case .transferred:
            Words("aidiyyəti üzrə göndərildi", "transferred", "передано по подсудности")
        case .joined: Words("başqa işə birləşdirildi", "joined", "присоединено к другому делу")
        case .annulled: Words("qüvvədən düşdü", "annulled", "аннулировано")
        case .penalised:
            Words("inzibati tənbeh tətbiq edildi", "penalised", "назначено взыскание")
        case .returnedToProsecutor:
            Words("prokurora qaytarıldı", "returned to the prosecutor", "возвращено прокурору")
        }
    }

    /// Whether the outcome may award a sum.
    package var awards: Bool {
        switch self {
        case .granted, .partlyGranted, .settled, .convicted: true
        default: false
        }
    }

    /// Those that a court of this kind of case can give.
    package static func possible(in kind: CaseKind) -> [DecisionOutcome] {
        switch kind {
        case .criminal: [.convicted, .acquitted, .terminated, .returned]
        case .offence: [.granted, .dismissed, .terminated, .returned]
        default:
            [
                .granted, .partlyGranted, .dismissed, .settled, .withdrawn, .terminated,
                .leftUnconsidered, .returned,
            ]
        }
    }
}

extension DocumentKind {
    package var words: Words {
        switch self {
        case .other: Words("digər sənəd", "other document", "иной документ")
        case .claim: Words("iddia ərizəsi", "statement of claim", "исковое заявление")
        case .evidence: Words("sübut", "evidence", "доказательство")
        case .powerOfAttorney: Words("etibarnamə", "power of attorney", "доверенность")
        case .dutyReceipt:
            Words("dövlət rüsumunun qəbzi", "court-fee receipt", "квитанция о госпошлине")
        case .act: Words("məhkəmə aktı", "judicial act", "судебный акт")
        case .minutes: Words("protokol", "minutes", "протокол")
        case .writ: Words("icra vərəqəsi", "writ of execution", "исполнительный лист")
        case .motion: Words("vəsatət", "motion", "ходатайство")
        case .recording: Words("səsyazma və ya videoyazı", "recording", "запись заседания")
        case .defence:
            Words("etiraz (iddiaya)", "defence to the claim", "возражение на иск")
        }
    }
}

extension Filer {
    package var words: Words {
        switch self {
        case .court: Words("məhkəmə", "the court", "суд")
        case .plaintiff: Words("iddiaçı", "claimant", "истец")
        case .defendant: Words("cavabdeh", "defendant", "ответчик")
        case .other: Words("digər şəxs", "another person", "иное лицо")
        }
    }
}

extension Side {
    package var words: Words {
        switch self {
        case .plaintiff: Words("iddiaçı", "claimant", "истец")
        case .defendant: Words("cavabdeh", "defendant", "ответчик")
        }
    }
}

extension PersonRole {
    package var words: Words {
        switch self {
        case .plaintiff: Words("iddiaçı", "claimant", "истец")
        case .defendant: Words("cavabdeh", "defendant", "ответчик")
        case .lawyer: Words("vəkil", "lawyer", "адвокат")
        case .creditor: Words("tələbkar", "creditor", "взыскатель")
        case .debtor: Words("borclu", "debtor", "должник")
        case .other: Words("işdə iştirak edən şəxs", "participant", "участник")
        }
    }
}

extension Channel {
    package var words: Words {
        switch self {
        case .counter: Words("dəftərxana", "registry", "канцелярия")
        case .cabinet: Words("şəxsi kabinet", "personal cabinet", "личный кабинет")
        case .import: Words("köçürmə", "import", "перенос данных")
        }
    }
}

extension StaffRole {
    /// The words of `roles.csv`.
    package var words: Words {
        guard let wording = role?.wording else { return Words("vəzifəsiz", "no role", "без роли") }
        return Words(wording.azerbaijani, wording.english, wording.russian)
    }
}

extension Closure {
    /// The ground, as its line of the table says it.
    package var words: Words { Words(wording.azerbaijani, wording.english, wording.russian) }
}

extension NodeRole {
    package var words: Words {
        switch self {
        case .none: Words("qovşaq", "node", "узел")
        case .authority: Words("milli reyestr", "national authority", "национальный реестр")
        case .central: Words("mərkəz", "central node", "центр")
        case .court: Words("məhkəmə", "court", "суд")
        case .office: Words("icra qurumu", "enforcement office", "орган исполнения")
        case .field: Words("icra məmurunun kompüteri", "field laptop", "ноутбук исполнителя")
        case .integration: Words("inteqrasiya", "integration", "интеграция")
        }
    }
}

extension RedrawReason {
    package var words: Words {
        switch self {
        case .none: Words("ilk bölgü", "first draw", "первое распределение")
        case .illness: Words("hakimin xəstəliyi", "the judge's illness", "болезнь судьи")
        case .recusal:
            Words(
                "etiraz və ya özü-özünə etiraz", "challenge or self-recusal",
                "отвод или самоотвод")
        case .endOfMandate:
            Words("səlahiyyətin bitməsi", "end of mandate", "окончание полномочий")
        case .remand:
            Words("işin yeni baxışa qaytarılması", "remand", "возврат на новое рассмотрение")
        case .inactive:
            Words("hakim fəaliyyət göstərmir", "the judge is inactive", "судья не действует")
        }
    }
}

extension DrawExclusion {
    package var words: Words {
        switch self {
        case .none: Words("namizəd", "eligible", "кандидат")
        case .leave: Words("məzuniyyətdə", "on leave", "в отпуске")
        case .inactive: Words("fəaliyyət göstərmir", "inactive", "не действует")
        case .prior: Words("əvvəl iştirak edib", "took part before", "участвовал ранее")
        case .relation: Words("tərəflə əlaqəlidir", "related to a party", "связан со стороной")
        case .recused: Words("ona edilən etiraz təmin olunub", "recused", "отведён")
        case .specialisation:
            Words("bu növ işlərə baxmır", "does not hear this kind", "не рассматривает этот вид")
        case .seated: Words("artıq tərkibdədir", "sits on the bench already", "уже в составе")
        case .presiding: Words("daimi sədrlik edən", "permanent chair", "постоянный председатель")
        }
    }
}

extension DrawException {
    package var words: Words {
        switch self {
        case .none: Words("yoxdur", "none", "нет")
        case .singleJudge:
            Words("məhkəmədə bir hakim var", "one judge in court", "один судья в суде")
        case .singleCandidate: Words("tək namizəd", "a single candidate", "единственный кандидат")
        case .noBeacon:
            Words("mərkəzin qiyməti yoxdur", "no value of the centre", "нет значения центра")
        case .olderBeacon:
            Words(
                "mərkəzin köhnə qiyməti", "an older value of the centre", "старое значение центра")
        case .newKey: Words("yeni açar", "a new key", "новый ключ")
        case .lateKey:
            Words(
                "açar müraciətdən sonra dərc edilib", "key published after the receipt",
                "ключ опубликован после поступления")
        case .overtaking:
            Words(
                "əvvəlki müraciətlər gözləyir", "earlier filings wait", "ранее поступившие ждут")
        case .lateAbsence:
            Words(
                "istisna müraciətdən sonra daxil edilib", "exclusion entered after the receipt",
                "исключение внесено после поступления")
        case .refiled:
            Words("geri götürülüb, yenidən verilib", "withdrawn and filed again", "подано повторно")
        case .referred:
            Words("yuxarı məhkəməyə", "referred upward", "передано вышестоящему суду")
        case .redraw: Words("təkrar bölgü", "drawn again", "повторное распределение")
        case .presiding: Words("daimi sədrlik edən", "permanent chair", "постоянный председатель")
        case .linked:
            Words("əlaqəli işin hakimi", "the linked case's judge", "судья связанного дела")
        }
    }
}

extension DrawFault {
    package var words: Words {
        switch self {
        case .incomplete:
            Words("qeyd tam deyil", "the record is incomplete", "запись неполна")
        case .listDisordered:
            Words("siyahı sıralanmayıb", "the list is out of order", "список не упорядочен")
        case .valueNotCommitted:
            Words(
                "qiymət öhdəliyə uyğun deyil", "the value is not the committed one",
                "значение не соответствует обязательству")
        case .nobodyEligible:
            Words("namizəd yoxdur", "nobody was eligible", "кандидатов не было")
        case .otherJudge:
            Words("başqa hakim çıxır", "another judge comes out", "выходит другой судья")
        case .versionUnknown:
            Words("naməlum versiya", "the version is unknown", "неизвестная версия")
        case .ruleUnknown:
            Words("naməlum qayda", "the rule is unknown", "неизвестное правило")
        case .weightWrong:
            Words("çəki qaydaya uyğun deyil", "a weight is not the rule's", "вес не по правилу")
        case .proofWrong:
            Words(
                "sübut açara uyğun deyil", "the proof is not the key's",
                "доказательство не от этого ключа")
        }
    }
}
