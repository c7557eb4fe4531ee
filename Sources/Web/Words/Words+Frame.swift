// What stands around every page.

extension Words {
    package static let skipToContent = Words(
        "Əsas məzmuna keç", "Skip to the content", "К содержанию")
    package static let sections = Words("Bölmələr", "Sections", "Разделы")
    package static let signOut = Words("Çıxış", "Sign out", "Выйти")
    package static let language = Words("Dil", "Language", "Язык")
    package static let nodeNumber = Words("Qovşaq {0}", "Node {0}", "Узел {0}")
    package static let links = Words("Bağlantılar", "Links", "Связь")
    package static let personalCabinet = Words(
        "Şəxsi kabinet", "Personal cabinet", "Личный кабинет")
    package static let central = Words("Mərkəz", "Central node", "Центр")
    package static let officeOf = Words(
        "İcra qurumu: {0}", "Enforcement office: {0}", "Орган исполнения: {0}")
    package static let officeNumbered = Words(
        "{0} nömrəli icra qurumu", "Enforcement office {0}", "Орган исполнения {0}")
    package static let courtNumbered = Words("{0} kodlu məhkəmə", "Court {0}", "Суд {0}")
    package static let noPeers = Words(
        "Bu qovşaq tək işləyir", "This node works alone", "Узел работает один")
    package static let exchangeRuns = Words("Mübadilə gedir", "Exchange is running", "Идёт обмен")
    package static let exchangeStuck = Words(
        "Mübadilə dayanıb, səbəbi «Bağlantılar» səhifəsindədir",
        "Exchange has stopped; see “Links” for the reason",
        "Обмен остановлен, причина на странице «Связь»")
    package static let centreWorks = Words(
        "Mərkəz işləyir, müraciətlər qəbul olunur",
        "The centre works; filings are accepted",
        "Центр работает, обращения принимаются")
    package static let linked = Words("Bağlantı var", "Linked", "Связь есть")
    package static let linkedLast = Words(
        "Bağlantı var, son mübadilə {0}",
        "Linked, last exchange {0}",
        "Связь есть, последний обмен {0}")
    package static let nothingWaits = Words(
        "gözləyən dəyişiklik yoxdur", "nothing waits", "ничего не ожидает")
    package static let oldest = Words("ən köhnəsi: {0}", "oldest {0}", "самому старому {0}")
    package static let workGoesOn = Words(
        "iş davam edir: nömrə, bölgü və imza burada verilir",
        "work goes on: numbers, draws and seals are made here",
        "работа идёт: номера, распределение и печать здесь")
    package static let queue = Words("Qəbul növbəsi", "Intake queue", "Очередь приёма")
    package static let cases = Words("İşlər", "Cases", "Дела")
    package static let docket = Words("Həll edilməli", "To be decided", "К решению")
    package static let orders = Words("İcra sənədləri", "Orders", "Исполнение")
    package static let directory = Words("Məlumat kitabı", "Directory", "Справочник")
    package static let statistics = Words("Statistika", "Statistics", "Статистика")
    package static let myCases = Words("Mənim işlərim", "My cases", "Мои дела")
    package static let fileAClaim = Words("İddia ərizəsi ver", "File a claim", "Подать иск")
    package static let newer = Words("Yenilər", "Newer", "Новее")
    package static let older = Words("Köhnələr", "Older", "Старее")
    package static let pages = Words("Səhifələr", "Pages", "Страницы")
    package static let goBack = Words("Geri qayıt", "Go back", "Вернуться")
    package static let toStart = Words("Əsas səhifəyə", "To the first page", "На главную")
    package static let choose = Words("seçin", "choose", "выберите")
    package static let yes = Words("bəli", "yes", "да")
    package static let no = Words("xeyr", "no", "нет")
    package static let save = Words("Yadda saxla", "Save", "Сохранить")
    package static let nothingYet = Words("Hələ heç nə yoxdur", "Nothing yet", "Пока ничего нет")
}

// Signing in, and what went wrong.

extension Words {
    package static let signIn = Words("Giriş", "Sign in", "Вход")
    package static let loginName = Words("Giriş adı", "Login", "Логин")
    package static let password = Words("Parol", "Password", "Пароль")
    package static let partyAccountHint = Words(
        "Kabinet hesabı FİN və ya VÖEN yoxlanıldıqdan sonra məhkəmədə açılır.",
        "A cabinet account is opened at the court once the FIN or VÖEN has been checked.",
        "Учётную запись кабинета открывают в суде после проверки ФИН или VÖEN.")
    package static let wrongLogin = Words(
        "Giriş adı və ya parol düzgün deyil.",
        "Login or password is wrong.",
        "Неверный логин или пароль.")
    package static let waitBeforeLogin = Words(
        "Cəhdlər çoxdur. Bir azdan yenidən cəhd edin.",
        "Too many attempts. Try again a little later.",
        "Слишком много попыток. Попробуйте чуть позже.")
    package static let sessionOver = Words(
        "Sessiya bitib. Yenidən daxil olun.",
        "The session has ended. Sign in again.",
        "Сеанс завершён. Войдите снова.")
    package static let errorRequest = Words(
        "Sorğu oxunmadı", "The request could not be read", "Запрос не прочитан")
    package static let errorRequestText = Words(
        "Heç nə yazılmayıb. Geri qayıdın və formanı yenidən göndərin.",
        "Nothing was written. Go back and send the form again.",
        "Ничего не записано. Вернитесь и отправьте форму ещё раз.")
    package static let errorForm = Words(
        "Bu forma bizdən deyil", "This form is not ours", "Эта форма не наша")
    package static let errorFormText = Words(
        "Heç nə yazılmayıb. Səhifəni yenidən açın və bir də göndərin.",
        "Nothing was written. Open the page again and send the form once more.",
        "Ничего не записано. Откройте страницу снова и отправьте форму.")
    package static let errorNothing = Words(
        "Belə səhifə yoxdur", "There is no such page", "Такой страницы нет")
    package static let errorNothingText = Words(
        "Belə iş və ya səhifə yoxdur və ya sizə açıq deyil.",
        "There is no such case or page, or it is not open to you.",
        "Такого дела или страницы нет или они вам недоступны.")
    package static let errorMethod = Words(
        "Burada bu əməliyyat yoxdur", "This cannot be done here", "Здесь это невозможно")
    package static let errorMethodText = Words(
        "Səhifəni keçid ilə açın.", "Open the page by its link.", "Откройте страницу по ссылке.")
    package static let errorTooLarge = Words(
        "Göndərilən çox böyükdür", "What was sent is too large", "Отправленное слишком велико")
    package static let errorTooLargeText = Words(
        "Heç nə yazılmayıb. Faylları kiçildin və ya ayrı-ayrı göndərin: birlikdə ən çoxu 64 MB.",
        """
        Nothing was written. Make the files smaller or send them one by one: 64 MB together at \
        most.
        """,
        "Ничего не записано. Уменьшите файлы или отправьте по одному: вместе не более 64 МБ.")
    package static let errorOurs = Words(
        "Bizdə səhv baş verdi", "Something went wrong here", "У нас произошла ошибка")
    package static let errorOursText = Words(
        """
        Yazılmış məlumat yerindədir. Bir azdan yenidən cəhd edin, təkrar olsa, inzibatçıya kodu \
        deyin.
        """,
        """
        What was written is safe. Try again shortly; if it happens again, tell the administrator \
        the code.
        """,
        "Записанное в сохранности. Попробуйте позже; при повторе сообщите администратору код.")
    package static let errorBusy = Words(
        "İndi yer yoxdur", "There is no room just now", "Сейчас нет места")
    package static let errorBusyText = Words(
        "Heç nə yazılmayıb. Bir neçə saniyədən sonra yenidən göndərin.",
        "Nothing was written. Send it again in a few seconds.",
        "Ничего не записано. Отправьте ещё раз через несколько секунд.")
    package static let errorCode = Words("Kod: {0}", "Code: {0}", "Код: {0}")
    package static let diskFull = Words(
        "Disk dolub, heç nə yazılmayıb. İnzibatçıya bildirin.",
        "The disk is full; nothing was written. Tell the administrator.",
        "Диск заполнен, ничего не записано. Сообщите администратору.")
    package static let writingHalted = Words(
        "Yazmaq dayandırılıb: {0}", "Writing has stopped: {0}", "Запись остановлена: {0}")
}

// What has just been done.

extension Words {
    package static let doneFiled = Words(
        "Ərizə qəbul edilib.", "The claim is filed.", "Заявление принято.")
    package static let doneRegistered = Words(
        "Qeydə alınıb: {0}", "Registered: {0}", "Зарегистрировано: {0}")
    package static let doneDrawn = Words(
        "Hakim seçilib: {0}", "Judge drawn: {0}", "Распределено судье: {0}")
    package static let doneSaved = Words("Yadda saxlanılıb.", "Saved.", "Сохранено.")
}
