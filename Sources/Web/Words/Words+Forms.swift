// Forms and their faults.

extension Words {
    package static let staleTitle = Words(
        "Siz yazarkən iş dəyişib",
        "The case changed while you wrote",
        "Дело изменилось, пока вы писали")
    package static let staleText = Words(
        "Yazdıqlarınız saxlanılıb. İşə yenidən baxın və formanı bir də göndərin.",
        "What you typed is kept. Look at the case again, then send the form once more.",
        "Написанное сохранено. Просмотрите дело и отправьте форму ещё раз.")
    package static let keptHere = Words("artıq buradadır", "is here already", "уже здесь")
    package static let faultEmpty = Words(
        "Bu sahəni doldurun", "Fill this field in", "Заполните это поле")
    package static let faultTooLong = Words(
        "Mətn çox uzundur", "The text is too long", "Текст слишком длинный")
    package static let faultChoose = Words(
        "Siyahıdan seçin", "Choose from the list", "Выберите из списка")
    package static let faultMoney = Words(
        "Məbləği belə yazın: 1 250,00",
        "Write the sum like this: 1 250,00",
        "Запишите сумму так: 1 250,00")
    package static let faultDate = Words(
        "Belə gün yoxdur; nümunə: 2026-03-03",
        "There is no such day; for example 2026-03-03",
        "Такого дня нет; пример: 2026-03-03")
    package static let faultTime = Words(
        "Vaxtı belə yazın: 10:30", "Write the time like this: 10:30", "Запишите время так: 10:30")
    package static let faultNumber = Words(
        "Rəqəm bu hədlərdə deyil",
        "The number is not within its limits",
        "Число вне допустимых пределов")
    package static let faultPeriod = Words(
        "Son gün birinci gündən əvvəldir",
        "The last day is before the first",
        "Последний день раньше первого")
    package static let faultIdentity = Words(
        "FİN 7 simvoldur, VÖEN 10 rəqəmdir və 1 və ya 2 ilə bitir",
        "A FIN has 7 characters, a VÖEN 10 figures ending in 1 or 2",
        "ФИН – 7 знаков, VÖEN – 10 цифр, последняя 1 или 2")
    package static let faultIdentityMissing = Words(
        "FİN və ya VÖEN yazın", "Enter the FIN or the VÖEN", "Укажите ФИН или VÖEN")
    package static let faultLetterO = Words(
        "O hərfi işlədilmir, yəqin ki 0 rəqəmidir",
        "The letter O is not used; it is probably the figure 0",
        "Буква O не используется, вероятно, это цифра 0")
    package static let faultLetterI = Words(
        "I hərfi işlədilmir, yəqin ki 1 rəqəmidir",
        "The letter I is not used; it is probably the figure 1",
        "Буква I не используется, вероятно, это цифра 1")
    package static let faultFileMissing = Words("Faylı seçin", "Choose a file", "Выберите файл")
    package static let faultNotPDF = Words(
        "Fayl PDF adlanır, amma PDF deyil: {0}",
        "The file is named PDF but is none: {0}",
        "Файл назван PDF, но им не является: {0}")
    package static let faultNoAward = Words(
        "Bu nəticədə məbləğ olmur", "This outcome awards no sum", "При таком исходе суммы нет")
    package static let faultShortName = Words(
        "Kiçik latın hərfi ilə başlasın: a–z, 0–9",
        "Begin with a small Latin letter: a–z, 0–9",
        "Начните с малой латинской буквы: a–z, 0–9")
    package static let noteOptional = Words(
        "Qeyd, istəyə görə", "Note, optional", "Примечание, по желанию")
    package static let reason = Words("Səbəb", "Reason", "Причина")
    package static let ground = Words("Əsas", "Ground", "Основание")
    package static let amount = Words("Məbləğ, ₼", "Sum, ₼", "Сумма, ₼")
    package static let day = Words("Gün", "Day", "День")
    package static let timeOfDay = Words("Saat", "Time", "Время")
    package static let firstDay = Words("Birinci gün", "First day", "Первый день")
    package static let lastDay = Words("Son gün", "Last day", "Последний день")
    package static let year = Words("İl", "Year", "Год")
    package static let codeHint = Words(
        "Kodu yazın: siyahı hələ bu qovşağa gəlməyib",
        "Enter the code: the list has not arrived at this node yet",
        "Укажите код: список ещё не поступил на этот узел")
}
