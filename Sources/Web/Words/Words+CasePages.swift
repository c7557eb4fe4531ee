// A case, its list, its form.

extension Words {
    package static let takeInClaim = Words(
        "İddia ərizəsini qəbul et", "Take in a claim", "Принять иск")
    package static let queueCount = Words(
        "{0} müraciət nömrə gözləyir", "{0} waiting for a number", "{0} ожидают номера")
    package static let queueEmpty = Words(
        "Növbə boşdur. Qəbul edilən və kabinetdən gələn ərizələr burada görünəcək.",
        "The queue is empty. Claims taken in here or filed in the cabinet will appear here.",
        "Очередь пуста. Здесь появятся принятые и поданные через кабинет заявления.")
    package static let waiting = Words("Gözləyənlər", "Waiting", "Ожидают")
    package static let listEmpty = Words(
        "Burada hələ iş yoxdur.", "There are no cases here yet.", "Здесь пока нет дел.")
    package static let nothingFound = Words(
        "Heç nə tapılmadı. İş nömrəsini, FİN və ya VÖEN-i bütöv yazın.",
        "Nothing found. Enter the whole case number, FIN or VÖEN.",
        "Ничего не найдено. Введите полностью номер дела, ФИН или VÖEN.")
    package static let found = Words("Axtarış: {0}", "Search: {0}", "Поиск: {0}")
    package static let search = Words("Axtar", "Search", "Найти")
    package static let searchCases = Words(
        "İş nömrəsi, FİN və ya VÖEN", "Case number, FIN or VÖEN", "Номер дела, ФИН или VÖEN")
    package static let allCases = Words("Bütün işlər", "All cases", "Все дела")
    package static let all = Words("hamısı", "all", "все")
    package static let byStanding = Words("Vəziyyətinə görə", "By standing", "По состоянию")
    package static let caseNumber = Words("İş nömrəsi", "Case number", "Номер дела")
    package static let claimWithoutNumber = Words(
        "Nömrəsiz ərizə", "Claim without a number", "Заявление без номера")
    package static let whoAboutWhat = Words("Kim, nə barədə", "Who, about what", "Кто, о чём")
    package static let kindOfCase = Words("İşin növü", "Kind of case", "Вид дела")
    package static let category = Words("Kateqoriya", "Category", "Категория")
    package static let judge = Words("Hakim", "Judge", "Судья")
    package static let nextHearing = Words("İclas", "Hearing", "Заседание")
    package static let standing = Words("Vəziyyət", "Standing", "Состояние")
    package static let filed = Words("Daxil olub", "Filed", "Поступило")
    package static let filedOn = Words("Daxil olub: {0}", "Filed {0}", "Поступило {0}")
    package static let closedCase = Words("Qapalı iş", "Closed case", "Закрытое дело")
    package static let closedHidden = Words(
        "Bu iş qapalıdır. Onun məzmununu yalnız işin hakimi və məhkəmənin dəftərxanası görür.",
        "This case is closed. Only its judge and the registry of its court see what it is about.",
        "Это дело закрытое. Его содержание видят только судья по делу и канцелярия суда.")
    package static let closedShown = Words(
        "Bu iş qapalıdır. Başqa heç kim, o cümlədən mərkəz, onun məzmununu oxuya bilməz.",
        "This case is closed. Nobody else, the centre included, can read what it is about.",
        "Это дело закрытое. Никто другой, включая центр, не может прочесть его содержание.")
    package static let closedLater = Words(
        "{0} tarixinədək açıq yazılanlar artıq digər qovşaqlara getmişdir və geri alına bilməz.",
        "What was written openly until {0} has gone to other nodes and cannot be taken back.",
        "Записанное открыто до {0} уже ушло на другие узлы и не может быть отозвано.")
    package static let newerVersion = Words(
        """
        Bu işdə proqramın daha yeni versiyası ilə yazılmış dəyişiklik var. Yeniləmədən sonra \
        addım atmaq olar.
        """,
        """
        A newer version of the program has written in this case. Steps are possible after an \
        update.
        """,
        "В деле есть изменение более новой версии программы. Действия возможны после обновления.")
    package static let toDecide = Words("Həll edilməli məsələ", "To be decided", "Требует решения")
    package static let stepsNow = Words(
        "İndi mümkün olan addımlar", "What can be done now", "Возможные действия")
    package static let noSteps = Words(
        "Sizin üçün indi addım yoxdur.",
        "There is no step for you now.",
        "Сейчас для вас действий нет.")
    package static let openForm = Words("Aç", "Open", "Открыть")
    package static let redraw = Words(
        "Hakimi yenidən seç", "Draw the judge again", "Распределить повторно")
    package static let people = Words(
        "İşdə iştirak edən şəxslər", "Persons taking part", "Лица, участвующие в деле")
    package static let who = Words("Kim", "Who", "Кто")
    package static let capacity = Words("Sifəti", "Capacity", "Статус")
    package static let contact = Words("Əlaqə", "Contact", "Связь")
    package static let lawyer = Words("vəkil", "lawyer", "адвокат")
    package static let contactsDiffer = Words("iki variant var", "two versions", "два варианта")
    package static let changeContact = Words("Ünvanı dəyiş", "Change the address", "Изменить адрес")
    package static let hearings = Words("Məhkəmə iclasları", "Hearings", "Заседания")
    package static let hearing = Words("İclas", "Hearing", "Заседание")
    package static let hall = Words("Zal", "Hall", "Зал")
    package static let when = Words("Vaxt", "When", "Когда")
    package static let recordOutcome = Words("Nəticəni yaz", "Record the outcome", "Записать итог")
    package static let moveHearing = Words("Vaxtını dəyiş", "Move it", "Перенести")
    package static let course = Words("İşin gedişi", "Course of the case", "Ход дела")
    package static let facts = Words("Əsas məlumat", "Facts", "Сведения")
    package static let notDrawn = Words("hələ seçilməyib", "not drawn yet", "ещё не распределено")
    package static let price = Words("İddianın qiyməti", "Value of the claim", "Цена иска")
    package static let withoutPrice = Words("qiymətsiz", "without a price", "без цены")
    package static let subjectMatter = Words(
        "Tələbin predmeti", "Subject of the claim", "Предмет иска")
    package static let draw = Words("Bölgü", "Draw", "Распределение")
    package static let checkDraw = Words(
        "{0}: bölgünü yoxla", "{0}: check the draw", "{0}: проверить распределение")
    package static let decisions = Words("Qərarlar", "Decisions", "Решения")
    package static let doesNotCount = Words(
        "hələ qüvvədə deyil", "does not count so far", "пока не действует")
    package static let writs = Words(
        "İcra vərəqələri", "Writs of execution", "Исполнительные листы")
    package static let documents = Words("Sənədlər", "Documents", "Документы")
    package static let noDocuments = Words("Sənəd yoxdur.", "No documents.", "Документов нет.")
    package static let missingHere = Words(
        "məzmunu hələ burada deyil", "its content is not here yet", "содержимое ещё не поступило")
    package static let custody = Words(
        "İşin saxlanıldığı məhkəmə", "Which court has the case", "Суд, ведущий дело")
    package static let since = Words("{0} tarixindən", "since {0}", "с {0}")
    package static let until = Words("{0} tarixinədək", "until {0}", "до {0}")
    package static let offeredTo = Words(
        "İş bu məhkəməyə təklif olunub: {0}. Cavab gözlənilir.",
        "The case has been offered: {0}. Its answer is awaited.",
        "Дело предложено: {0}. Ожидается ответ.")
    package static let termNumber = Words("{0}. müddət", "term {0}", "срок {0}")
    package static let enforcement = Words("İcra", "Enforcement", "Исполнение")
    package static let eventFiled = Words(
        "İddia ərizəsi daxil olub", "Claim filed", "Поступило исковое заявление")
    package static let eventRegistered = Words("Qeydə alınıb", "Registered", "Зарегистрировано")
    package static let eventDrawn = Words("Hakim seçilib", "Judge drawn", "Распределено судье")
    package static let eventHearingSet = Words(
        "İclas təyin edilib", "Hearing set", "Назначено заседание")
    package static let eventHearing = Words("İclas", "Hearing", "Заседание")
    package static let eventDecided = Words("Qərar verilib", "Decided", "Вынесено решение")
    package static let eventWrit = Words(
        "İcra vərəqəsi verilib", "Writ issued", "Выдан исполнительный лист")
    package static let eventDocument = Words(
        "Sənəd daxil olub", "Document filed", "Поступил документ")
    package static let eventContact = Words(
        "Ünvan dəyişdirilib", "Address changed", "Изменён адрес")
    package static let eventOffered = Words(
        "İş başqa məhkəməyə təklif olunub",
        "Case offered to another court",
        "Дело предложено другому суду")
    package static let eventDeclined = Words(
        "İş qəbul edilməyib", "Case declined", "Дело не принято")
    package static let eventCustody = Words(
        "İşə baxan məhkəmə dəyişib", "Another court has the case", "Дело перешло в другой суд")
    package static let eventSettled = Words("Məsələ həll edilib", "Item settled", "Вопрос решён")
}
