// The forms of a case's steps.

extension Words {
    package static let court = Words("Məhkəmə", "Court", "Суд")
    package static let claimText = Words(
        "Ərizə seçdiyiniz məhkəməyə gedir və vaxtında sayılır.",
        "The claim goes to the court you choose and counts from now.",
        "Заявление поступит в выбранный суд и считается поданным сейчас.")
    package static let claimant = Words("İddiaçı", "Claimant", "Истец")
    package static let defendant = Words("Cavabdeh", "Defendant", "Ответчик")
    package static let oneMore = Words("Daha bir: {0}", "One more: {0}", "Ещё один: {0}")
    package static let fullName = Words(
        "Soyadı, adı, atasının adı və ya təşkilatın adı",
        "Full name, or the name of the organisation",
        "Фамилия, имя, отчество или название организации")
    package static let finOrVoen = Words("FİN və ya VÖEN", "FIN or VÖEN", "ФИН или VÖEN")
    package static let address = Words("Ünvan", "Address", "Адрес")
    package static let addressHint = Words(
        "Rayon, yaşayış yeri, küçə, ev. Bildiriş bu ünvana göndəriləcək.",
        "District, place, street, house. Notices go to this address.",
        "Район, населённый пункт, улица, дом. Сюда пойдут извещения.")
    package static let phone = Words("Telefon", "Telephone", "Телефон")
    package static let phoneHint = Words(
        "Boş qalsa, əvvəlki nömrə saxlanılır.",
        "If left empty, the old number stays.",
        "Если пусто, остаётся прежний номер.")
    package static let phoneOptional = Words(
        "Telefon, istəyə görə", "Telephone, optional", "Телефон, по желанию")
    package static let lawyerOptional = Words(
        "Vəkil, istəyə görə", "Lawyer, optional", "Адвокат, по желанию")
    package static let lawyerFin = Words("Vəkilin FİN-i", "Lawyer's FIN", "ФИН адвоката")
    package static let addDocuments = Words("Sənəd əlavə et", "Add documents", "Добавить документы")
    package static let filesHint = Words(
        "Bir neçə fayl seçmək olar; birlikdə ən çoxu 64 MB.",
        "Several files may be chosen; 64 MB together at most.",
        "Можно выбрать несколько файлов; вместе не более 64 МБ.")
    package static let fileHint = Words(
        "Bir fayl, ən çoxu 64 MB.", "One file, 64 MB at most.", "Один файл, не более 64 МБ.")
    package static let fileIt = Words("Ərizəni ver", "File the claim", "Подать")
    package static let subjectHint = Words(
        "Bir-iki cümlə: məhkəmədən nə istənilir.",
        "A sentence or two: what the court is asked for.",
        "Одно-два предложения: о чём просят суд.")
    package static let claimPrice = Words(
        "İddianın qiyməti, ₼", "Value of the claim, ₼", "Цена иска, ₼")
    package static let priceHint = Words(
        "Qiyməti yoxdursa, boş saxlayın.",
        "Leave empty if it has none.",
        "Оставьте пустым, если цены нет.")
    package static let redrawReason = Words(
        "Yenidən bölgünün əsası", "Ground of the new draw", "Основание повторного распределения")
    package static let redrawHint = Words(
        "Əvvəlki bölgü görünən qalır; əvvəlki hakim namizəd olmur.",
        "The earlier draw stays visible; the earlier judge is no candidate.",
        "Прежнее распределение остаётся видимым; прежний судья не участвует.")
    package static let purpose = Words("Məqsəd", "Purpose", "Цель")
    package static let dayHint = Words(
        "Tərəflər vaxtında xəbərdar edilməlidir.",
        "The parties must be notified in time.",
        "Стороны должны быть извещены заблаговременно.")
    package static let beginning = Words("Başlanır", "Begins", "Начало")
    package static let minutes = Words("Neçə dəqiqə", "How many minutes", "Сколько минут")
    package static let minutesHint = Words("5-dən 1440-a qədər", "5 to 1440", "от 5 до 1440")
    package static let timetable = Words("Tutulmuş vaxtlar", "What is taken", "Занятое время")
    package static let timetableEmpty = Words(
        "Yaxın günlərdə hakim və zallar boşdur.",
        "Judge and halls are free in the coming days.",
        "В ближайшие дни судья и залы свободны.")
    package static let nextFree = Words(
        "Ən yaxın boş vaxt: {0}", "Next free time: {0}", "Ближайшее свободное время: {0}")
    package static let hearingOutcome = Words("Nəticə", "Outcome", "Итог")
    package static let adjournGround = Words(
        "Təxirə salmanın əsası", "Ground of the adjournment", "Основание отложения")
    package static let adjournHint = Words(
        "Yalnız təxirə salınanda.", "Only when adjourned.", "Только при отложении.")
    package static let decisionOutcome = Words("Nəticə", "Outcome", "Исход")
    package static let awarded = Words("Tutulan məbləğ, ₼", "Awarded sum, ₼", "Взысканная сумма, ₼")
    package static let awardedHint = Words(
        "Tələb təmin ediləndə.", "If the claim is granted.", "При удовлетворении иска.")
    package static let operativePart = Words("Nəticə hissə", "Operative part", "Резолютивная часть")
    package static let operativeHint = Words(
        "Elan edildiyi kimi.", "As pronounced.", "Как оглашено.")
    package static let actFile = Words("Aktın tam mətni", "The whole act", "Полный текст акта")
    package static let actFileHint = Words(
        "PDF, istəyə görə.", "PDF, optional.", "PDF, по желанию.")
    package static let office = Words("İcra qurumu", "Enforcement office", "Орган исполнения")
    package static let debtor = Words("Borclu", "Debtor", "Должник")
    package static let creditor = Words("Tələbkar", "Creditor", "Взыскатель")
    package static let document = Words("Sənəd", "Document", "Документ")
    package static let documentKind = Words("Sənədin növü", "Kind of document", "Вид документа")
    package static let filedBy = Words("Kim təqdim edib", "Filed by", "Кто представил")
    package static let partyWord = Words("Tərəf", "Party", "Сторона")
    package static let whatIsAbout = Words("Nəyin barəsindədir", "What it is about", "О чём речь")
    package static let changeNumber = Words("Dəyişiklik {0}", "Change {0}", "Изменение {0}")
    package static let bothStay = Words(
        "Hər iki qeyd tarixçədə qalır.",
        "Both records stay in the history.",
        "Обе записи остаются в истории.")
    package static let docketText = Words(
        "Bağlantı olmayanda iki yerdə edilən və qərar gözləyən dəyişikliklər",
        "Changes that were made apart and wait for a decision",
        "Изменения, сделанные порознь и ожидающие решения")
    package static let docketEmpty = Words(
        "Qərar gözləyən heç nə yoxdur.",
        "Nothing waits for a decision.",
        "Ничего не ожидает решения.")
    package static let whatHappened = Words("Nə baş verib", "What happened", "Что произошло")
    package static let act = Words("Məhkəmə aktı", "Judicial act", "Судебный акт")
    package static let judgment = Words("qətnamə", "judgment", "решение")
    package static let sentence = Words("hökm", "sentence", "приговор")
    package static let decisionAct = Words("qərar", "decision", "постановление")
    package static let awardedSum = Words("Tutulan məbləğ", "Awarded sum", "Взысканная сумма")
    package static let actWhole = Words("Aktın tam mətni", "The whole act", "Полный текст акта")
    package static let readAct = Words("Aktı oxu", "Read the act", "Читать акт")
    package static let sealed = Words(
        "Qovşağın möhürü: {0}", "Sealed by the node: {0}", "Печать узла: {0}")
    package static let printedAt = Words("Qovşaq {0}, {1}", "Node {0}, {1}", "Узел {0}, {1}")
    package static let drawOf = Words("{0} işinin bölgüsü", "Draw of {0}", "Распределение дела {0}")
    package static let drawText = Words(
        """
        Siyahı dondurulub, qiymət əvvəlcədən elan edilmiş zəncirdəndir. Bu səhifə bölgünü indi \
        yenidən hesablayıb.
        """,
        """
        The list was frozen, and the value is of a chain that was committed to before. This page \
        has just computed the draw again.
        """,
        """
        Список заморожен, значение взято из заранее объявленной цепочки. Эта страница только что \
        вычислила распределение заново.
        """)
    package static let drawVerified = Words(
        "Yoxlanılıb: həmin hakim çıxır",
        "Verified: the same judge comes out",
        "Проверено: выходит тот же судья")
    package static let candidates = Words("Namizədlər", "Candidates", "Кандидаты")
    package static let proof = Words("Sübut", "Proof", "Доказательство")
    package static let filingDigest = Words("Ərizənin həşi", "Hash of the filing", "Хеш заявления")
    package static let listDigest = Words("Siyahının həşi", "Hash of the list", "Хеш списка")
    package static let chainValue = Words(
        "Zəncirin {0}. qiyməti", "Value {0} of the chain", "Значение цепочки № {0}")
    package static let commitment = Words(
        "Elan edilmiş öhdəlik", "Published commitment", "Объявленное обязательство")
    package static let load = Words("İş yükü", "Load", "Нагрузка")
    package static let sharePercent = Words("Pay, %", "Share, %", "Доля, %")
    package static let weight = Words("Çəki", "Weight", "Вес")
}
