package import Casework
package import Sync

// What the closed sets of enforcement, docket and exchange are called.

extension OrderStanding {
    package var words: Words {
        switch self {
        case .issued: Words("verilib", "issued", "выдан")
        case .opened: Words("icradadır", "under enforcement", "исполняется")
        case .suspended: Words("dayandırılıb", "suspended", "приостановлен")
        case .closed: Words("bitib", "closed", "окончен")
        }
    }

    package var kind: String {
        switch self {
        case .issued: "wait"
        case .opened: "info"
        case .suspended: "stop"
        case .closed: "done"
        }
    }
}

extension EnforcementKind {
    package var words: Words {
        switch self {
        case .other: Words("digər", "other", "иное")
        case .voluntaryTerm:
            Words("könüllü icra müddəti", "voluntary term", "срок добровольного исполнения")
        case .accountQuery: Words("hesab sorğusu", "account query", "запрос о счетах")
        case .accountHold: Words("hesaba həbs", "account seizure", "арест счёта")
        case .wageDeduction:
            Words("əməkhaqqından tutma", "wage deduction", "удержание из заработка")
        case .inventory:
            Words("əmlakın siyahıya alınması", "inventory of property", "опись имущества")
        case .arrest: Words("əmlaka həbs", "seizure of property", "арест имущества")
        case .valuation: Words("qiymətləndirmə", "valuation", "оценка")
        case .auction: Words("hərrac", "auction", "торги")
        case .eviction: Words("köçürmə", "eviction", "выселение")
        case .childHandover:
            Words("uşağın verilməsi", "handover of a child", "передача ребёнка")
        case .travelBan:
            Words(
                "ölkədən getmək hüququnun məhdudlaşdırılması", "travel ban",
                "ограничение права выезда")
        case .search: Words("axtarış", "search", "розыск")
        case .fine: Words("cərimə", "fine", "штраф")
        case .visit: Words("yerində baxış", "visit", "выход на место")
        }
    }
}

extension OrderGround {
    package var words: Words {
        switch self {
        case .none: Words("seçilməyib", "not chosen", "не выбрано")
        case .performed: Words("icra olunub", "performed", "исполнено")
        case .returned:
            Words("tələbkara qaytarılıb", "returned to the creditor", "возвращён взыскателю")
        case .terminated: Words("icraata xitam verilib", "terminated", "прекращено")
        case .annulled: Words("akt ləğv edilib", "the act was annulled", "акт отменён")
        }
    }
}

extension DocketKind {
    /// What has happened, in a sentence.
    package var words: Words {
        switch self {
        case .none: Words("məsələ", "item", "вопрос")
        case .proposal:
            Words(
                "Addım iş başqa məhkəməyə keçəndə atılıb və hələ qüvvədə deyil",
                "A step was taken while the case changed hands and does not count so far",
                "Действие совершено при передаче дела и пока не имеет силы")
        case .doubleRegistration:
            Words(
                "İş iki dəfə qeydə alınıb", "The case was registered twice",
                "Дело зарегистрировано дважды")
        case .doubleDraw:
            Words(
                "Hakim iki dəfə seçilib", "A judge was drawn twice",
                "Судья распределён дважды")
        case .doubleDecision:
            Words("İş üzrə iki qərar var", "There are two decisions", "По делу два решения")
        case .contactConflict:
            Words(
                "Tərəfin ünvanı iki yerdə dəyişdirilib",
                "A party's address was changed in two places",
                "Адрес стороны изменён в двух местах")
        case .refusedChange:
            Words(
                "Dəyişiklik saxlanılıb, amma təsiri yoxdur",
                "A change was kept without effect",
                "Изменение сохранено, но не имеет действия")
        case .custodyContested:
            Words(
                "İşin başqa məhkəməyə keçməsi iki cür yazılıb",
                "The case changed hands in two ways",
                "Передача дела записана по-разному")
        case .custodyOffer:
            Words(
                "Başqa məhkəmə işi təklif edir", "Another court offers the case",
                "Другой суд предлагает принять дело")
        case .doneWithoutKnowledge:
            Words(
                "Addım dayandırma məlum olmadan atılıb",
                "A step was taken without knowledge of the suspension",
                "Действие совершено без знания о приостановлении")
        case .overpaid:
            Words("Artıq ödəniş var", "More was paid than is owed", "Есть переплата")
        case .builtOnCut:
            Words(
                "Dəyişiklik jurnaldan çıxarılmış dəyişikliyə əsaslanır",
                "A change was built on one that has left the log",
                "Изменение основано на том, которое исключено из журнала")
        case .clash:
            Words(
                "İki iclas eyni vaxta təyin edilib", "Two hearings are set for the same time",
                "Два заседания назначены на одно время")
        case .doubleNumber:
            Words(
                "İki işin nömrəsi eynidir", "Two cases have one number",
                "У двух дел один номер")
        case .rulingConflict:
            Words(
                "İcra qərarı başqa bir qərarla eyni vaxtda verilib və hələ qüvvədə deyil",
                "A decision was made at once with another one and does not count so far",
                "Решение принято одновременно с другим и пока не имеет силы")
        case .outsideHours:
            Words(
                "İcra hərəkəti iş günündən və ya icazə verilən saatlardan kənarda aparılıb",
                "An enforcement action was taken outside working days or hours",
                "Исполнительное действие совершено вне рабочих дней или часов")
        case .actedAfterTransfer:
            Words(
                "Hərəkət sənəd başqa icra qurumuna keçdikdən sonra, bundan xəbərsiz aparılıb",
                "An office acted without knowing that another one had taken the order",
                "Действие совершено без знания о передаче другому органу")
        case .transferOffer:
            Words(
                "Başqa icra qurumu sənədi təklif edir", "Another office offers the order",
                "Другой орган предлагает принять документ")
        case .overdrawn:
            Words(
                "Daxil olan puldan artıq bölüşdürülüb",
                "More money was given out than had come in",
                "Распределено больше, чем поступило")
        case .creditorOverpaid:
            Words(
                "Tələbkar ona çatasından artıq alıb",
                "The creditor has more than is due",
                "Взыскатель получил больше причитающегося")
        case .doublePayment:
            Words(
                "Eyni qəbz iki dəfə yazılıb", "The same receipt was entered twice",
                "Одна квитанция внесена дважды")
        case .doubleFee:
            Words(
                "İcra ödənişi iki dəfə tutulub; birincisi sayılır",
                "The enforcement fee was imposed twice; the first counts",
                "Исполнительский сбор наложен дважды; считается первый")
        }
    }
}

extension DocketChoice {
    package var words: Words {
        switch self {
        case .acknowledge: Words("Nəzərə al", "Take note", "Принять к сведению")
        case .adopt: Words("Qüvvəyə mindir", "Let it count", "Признать действительным")
        case .dismiss: Words("Qüvvəsiz saxla", "Leave without effect", "Оставить без силы")
        case .choose: Words("Seçimi yadda saxla", "Save the choice", "Сохранить выбор")
        }
    }
}

extension PeerStatus.Phase {
    package var words: Words {
        switch self {
        case .idle: Words("bağlantı var", "linked", "на связи")
        case .sending: Words("göndərir", "sending", "отправляет")
        case .receiving: Words("qəbul edir", "receiving", "принимает")
        case .waitingForLink: Words("bağlantı gözləyir", "waiting for a link", "ждёт связи")
        case .refused: Words("qəbul olunmur", "refused", "отклонено")
        case .forked: Words("jurnal ikiləşib", "forked", "журнал раздвоен")
        }
    }

    package var kind: String {
        switch self {
        case .idle: "done"
        case .sending, .receiving: "wait"
        case .waitingForLink: "off"
        case .refused: "warn"
        case .forked: "stop"
        }
    }
}

extension Route.CaseAction {
    package var words: Words {
        switch self {
        case .register: Words("Qeydə al", "Register", "Зарегистрировать")
        case .draw: Words("Hakimi seç", "Draw the judge", "Распределить судье")
        case .hearing: Words("İclas təyin et", "Set a hearing", "Назначить заседание")
        case .outcome: Words("İclasın nəticəsini yaz", "Record the hearing", "Записать заседание")
        case .decision: Words("Qərar ver", "Decide", "Вынести решение")
        case .writ: Words("İcra vərəqəsi ver", "Issue a writ", "Выдать исполнительный лист")
        case .document: Words("Sənəd əlavə et", "Add a document", "Добавить документ")
        case .contact: Words("Ünvanı dəyiş", "Change an address", "Изменить адрес")
        case .offer: Words("İşi başqa məhkəməyə göndər", "Offer to another court", "Передать дело")
        case .accept: Words("İşi qəbul et", "Accept the case", "Принять дело")
        case .decline: Words("İşi qəbul etmə", "Decline the case", "Не принимать дело")
        case .step: Words("Prosessual hərəkət et", "Take a step", "Совершить действие")
        case .service: Words("Verilməni qeyd et", "Record service", "Записать вручение")
        case .participant:
            Words("İştirakçı əlavə et", "Add a participant", "Добавить участника")
        }
    }

    /// What follows from the step, in a line.
    package var hint: Words {
        switch self {
        case .register:
            Words(
                "İş bu məhkəmənin növbəti nömrəsini alır.",
                "The case gets this court's next number.",
                "Дело получает следующий номер этого суда.")
        case .draw:
            Words(
                "Hakimi heç kim seçmir: bölgü hesablanır və hər kəs onu yoxlaya bilər.",
                "Nobody chooses: the draw is computed, and anyone can check it.",
                "Никто не выбирает: распределение вычисляется, и его может проверить каждый.")
        case .hearing:
            Words(
                "Zalın, hakimin və vəkillərin boş vaxtı yoxlanılır.",
                "Hall, judge and lawyers are checked for clashes.",
                "Проверяется занятость зала, судьи и адвокатов.")
        case .outcome:
            Words(
                "İclas keçirilib və ya təxirə salınıb.", "It was held or adjourned.",
                "Заседание проведено или отложено.")
        case .decision:
            Words(
                "Bu instansiyada iş bitir.", "The case ends at this instance.",
                "Дело завершается в этой инстанции.")
        case .writ:
            Words(
                "İcra qurumu sənədi özü alır.", "The enforcement office receives it.",
                "Орган исполнения получит его сам.")
        case .document:
            Words("Hər sənəd saxlanılır.", "Every document is kept.", "Каждый документ хранится.")
        case .contact:
            Words(
                "Bildirişlər yeni ünvana göndəriləcək.", "Notices go to the new address.",
                "Извещения пойдут по новому адресу.")
        case .offer:
            Words(
                "Cavab gələnə qədər yalnız təxirəsalınmaz addımlar mümkündür.",
                "Until the answer, only urgent steps are possible.",
                "До ответа возможны только неотложные действия.")
        case .accept:
            Words(
                "İşə bundan sonra bu məhkəmə baxır.", "This court has the case from now on.",
                "Дальше дело ведёт этот суд.")
        case .decline:
            Words(
                "İş göndərən məhkəmədə qalır.", "The case stays with the offering court.",
                "Дело остаётся в предложившем суде.")
        case .step:
            Words(
                "Yalnız işin indiki vəziyyətində mümkün olan hərəkətlər göstərilir.",
                "Only what is possible in the case's present state.",
                "Только то, что возможно в нынешнем состоянии дела.")
        case .service:
            Words(
                "Müddətlər rəsmi verilmədən hesablanır.", "Periods run from official service.",
                "Сроки считаются от официального вручения.")
        case .participant:
            Words(
                "Vəkil, prokuror, ekspert, şahid və başqaları.",
                "Lawyer, prosecutor, expert, witness and others.",
                "Адвокат, прокурор, эксперт, свидетель и другие.")
        }
    }
}

extension Route.OrderAction {
    package var words: Words {
        switch self {
        case .take: Words("İcraya götür", "Take up", "Принять к исполнению")
        case .step: Words("Addım yaz", "Record a step", "Записать действие")
        case .payment: Words("Ödəniş yaz", "Record a payment", "Записать платёж")
        case .close: Words("İcraatı bitir", "Close", "Окончить")
        case .suspend: Words("İcranı dayandır", "Suspend", "Приостановить")
        case .resume: Words("İcranı davam etdir", "Resume", "Возобновить")
        }
    }
}

extension Route.DirectoryAction {
    package var words: Words {
        switch self {
        case .open: Words("Məlumat kitabını aç", "Open the directory", "Открыть справочник")
        case .judge: Words("Hakim yaz", "Enter a judge", "Внести судью")
        case .hall: Words("Zal yaz", "Enter a hall", "Внести зал")
        case .leave: Words("Məzuniyyət yaz", "Enter a leave", "Внести отпуск")
        case .role: Words("Səlahiyyət ver", "Give a role", "Назначить роль")
        }
    }
}
