// Orders, directory, cabinet, figures, replicas.

extension Words {
    package static let ordersEmpty = Words(
        "İcra sənədi yoxdur. Məhkəmənin verdiyi vərəqələr burada görünəcək.",
        "There are no orders. Writs that a court issues will appear here.",
        "Исполнительных листов нет. Выданные судом появятся здесь.")
    package static let allOrders = Words(
        "Bütün icra sənədləri", "All orders", "Все исполнительные листы")
    package static let writ = Words("İcra vərəqəsi", "Writ", "Исполнительный лист")
    package static let debtorCreditor = Words(
        "Borclu, tələbkar", "Debtor, creditor", "Должник, взыскатель")
    package static let officer = Words("İcra məmuru", "Officer", "Исполнитель")
    package static let remainder = Words("Qalıq", "Remainder", "Остаток")
    package static let owed = Words("Borc", "Owed", "Долг")
    package static let paid = Words("Ödənilib", "Paid", "Уплачено")
    package static let money = Words("Pul", "Money", "Деньги")
    package static let overpaidBy = Words(
        "Artıq ödənilib: {0}", "Overpaid by {0}", "Переплата: {0}")
    package static let notTaken = Words("hələ götürülməyib", "not taken up yet", "ещё не принято")
    package static let enforcementStopped = Words(
        "Məhkəmə icranı dayandırıb",
        "The court has stopped enforcement",
        "Суд приостановил исполнение")
    package static let doneWithoutKnowledge = Words(
        "dayandırma məlum olmadan",
        "without knowledge of the suspension",
        "без знания о приостановлении")
    package static let orderIssued = Words("Vərəqə verilib", "Writ issued", "Лист выдан")
    package static let orderTaken = Words("İcraya götürülüb", "Taken up", "Принято к исполнению")
    package static let payment = Words("Ödəniş", "Payment", "Платёж")
    package static let orderEnded = Words("İcraat bitib", "Closed", "Производство окончено")
    package static let orderHalted = Words(
        "İcra dayandırılıb", "Suspended", "Исполнение приостановлено")
    package static let orderResumed = Words("İcra davam edir", "Resumed", "Исполнение возобновлено")
    package static let takeText = Words(
        "Sənəd sizin icraatınıza keçir.",
        "The order will be yours.",
        "Лист перейдёт в ваше производство.")
    package static let stepKind = Words("Nə edilib", "What was done", "Что сделано")
    package static let place = Words("Yer", "Place", "Место")
    package static let whatWasDone = Words("Təsviri", "Account", "Описание")
    package static let payer = Words("Kim ödəyib", "Payer", "Плательщик")
    package static let paymentReference = Words(
        "Qəbz və ya köçürmə", "Receipt or transfer", "Квитанция или перевод")
    package static let paymentReferenceHint = Words(
        "Məsələn: Qəbz 000418", "For example: Receipt 000418", "Например: квитанция 000418")
    package static let directoryClosed = Words(
        "Bu ilin məlumat kitabı açılmayıb.",
        "This year's directory has not been opened.",
        "Справочник этого года не открыт.")
    package static let judges = Words("Hakimlər", "Judges", "Судьи")
    package static let halls = Words("Zallar", "Halls", "Залы")
    package static let leaves = Words("Məzuniyyətlər", "Leaves", "Отпуска")
    package static let roles = Words("Səlahiyyətlər", "Roles", "Роли")
    package static let role = Words("Səlahiyyət", "Role", "Роль")
    package static let period = Words("Müddət", "Period", "Срок")
    package static let active = Words("fəaliyyətdədir", "active", "действует")
    package static let inactive = Words("fəaliyyət göstərmir", "inactive", "не действует")
    package static let onLeave = Words("məzuniyyətdə", "on leave", "в отпуске")
    package static let drawCommitments = Words(
        "Bölgü öhdəlikləri", "Draw commitments", "Обязательства распределения")
    package static let noCommitment = Words(
        "Öhdəlik elan edilməyib: bölgü aparmaq olmaz.",
        "No commitment is published: no draw is possible.",
        "Обязательство не объявлено: распределение невозможно.")
    package static let drawsCount = Words("{0} bölgü üçün", "for {0} draws", "на {0} распределений")
    package static let personName = Words("Soyadı, adı", "Name", "Фамилия, имя")
    package static let shortName = Words("Qısa ad", "Short name", "Краткое имя")
    package static let shortNameHint = Words(
        "Sənədlərdəki adı, sonra dəyişmir: h1, z2",
        "Its name in the files, does not change: h1, z2",
        "Имя в записях, не меняется: h1, z2")
    package static let shareHint = Words(
        "Tam iş yükünün faizi, 1–200",
        "Per cent of a full load, 1 to 200",
        "Процент полной нагрузки, 1–200")
    package static let isActive = Words("Fəaliyyətdədir", "Active", "Действует")
    package static let hallName = Words("Zalın adı", "Name of the hall", "Название зала")
    package static let isClosed = Words("Bağlıdır", "Closed", "Закрыт")
    package static let isCancelled = Words("Ləğv edilib", "Cancelled", "Отменён")
    package static let cancelHint = Words(
        "Yazılmış məzuniyyəti ləğv etmək üçün eyni birinci günü göstərin.",
        "To cancel a leave, give the same first day.",
        "Чтобы отменить отпуск, укажите тот же первый день.")
    package static let loginHint = Words(
        "Hesabı bu qovşaqda inzibatçı açır.",
        "The administrator opens the account at this node.",
        "Учётную запись на узле открывает администратор.")
    package static let whichJudge = Words("Hansı hakimdir", "Which judge", "Какой судья")
    package static let notAJudge = Words("hakim deyil", "not a judge", "не судья")
    package static let cabinetText = Words(
        "İşləriniz, iclaslar, qərarlar və icra",
        "Your cases, hearings, decisions and enforcement",
        "Ваши дела, заседания, решения и исполнение")
    package static let cabinetEmpty = Words(
        "Sizin FİN və ya VÖEN ilə iş yoxdur.",
        "There is no case under your FIN or VÖEN.",
        "По вашему ФИН или VÖEN дел нет.")
    package static let comeToHearing = Words(
        "Məhkəmə iclasına gəlin", "Come to the hearing", "Приходите на заседание")
    package static let bringIdentity = Words(
        "Şəxsiyyət vəsiqənizi götürün.",
        "Bring your identity card.",
        "Возьмите удостоверение личности.")
    package static let freshness = Words(
        "Məlumatın təzəliyi", "How fresh this is", "Свежесть сведений")
    package static let freshnessText = Words(
        "Məhkəmədən son dəfə nə vaxt məlumat gəlib.",
        "When each court was last heard.",
        "Когда от суда в последний раз поступали сведения.")
    package static let neverHeard = Words("hələ gəlməyib", "not heard yet", "ещё не поступало")
    package static let courtLastHeard = Words(
        "{0}: son məlumat {1}", "{0} last heard {1}", "{0}: последние сведения {1}")
    package static let youCan = Words("Nə edə bilərsiniz", "What you can do", "Что вы можете")
    package static let asOf = Words("{0} vəziyyətinə", "As of {0}", "По состоянию на {0}")
    package static let statisticsEmpty = Words(
        "Hesablanacaq heç nə yoxdur.", "There is nothing to count yet.", "Считать пока нечего.")
    package static let incoming = Words("Daxil olub", "Incoming", "Поступило")
    package static let incomingText = Words(
        "Dövrdə qeydə alınmış işlər.",
        "Cases registered in the period.",
        "Дела, зарегистрированные за период.")
    package static let resolved = Words("Baxılıb", "Resolved", "Рассмотрено")
    package static let resolvedText = Words(
        "Dövrdə qərar verilmiş işlər.", "Cases decided in the period.", "Дела, решённые за период.")
    package static let pending = Words("Qalıq", "Pending", "Остаток")
    package static let pendingText = Words(
        "Dövrün sonunda bitməmiş işlər.",
        "Cases not finished at the end of the period.",
        "Дела, не оконченные к концу периода.")
    package static let clearance = Words(
        "Bitirilmə faizi", "Clearance rate", "Коэффициент рассмотрения")
    package static let clearanceText = Words(
        "Baxılmış ÷ daxil olmuş. 100-dən azdırsa, qalıq artır.",
        "Resolved ÷ incoming. Below 100 the backlog grows.",
        "Рассмотрено ÷ поступило. Ниже 100 остаток растёт.")
    package static let opening = Words("Əvvəldə", "Opening", "На начало")
    package static let transferred = Words("Göndərilib", "Transferred", "Передано")
    package static let total = Words("Cəmi", "Total", "Итого")
    package static let balance = Words("Hesab", "The balance", "Баланс")
    package static let balanceLine = Words(
        "{0} əvvəldə + {1} daxil olub − {2} baxılıb − {3} göndərilib = {4} sonda.",
        "{0} opening + {1} incoming − {2} resolved − {3} transferred = {4} closing.",
        "{0} на начало + {1} поступило − {2} рассмотрено − {3} передано = {4} на конец.")
    package static let balanceHolds = Words(
        "Ayrıca sayılan qalıqla fərq: 0.",
        "Difference from the separate count of pending cases: 0.",
        "Расхождение с отдельным счётом остатка: 0.")
    package static let balanceDiffers = Words(
        "Ayrıca sayılan qalıqla fərq: {0}. İnzibatçıya bildirin.",
        "Difference from the separate count of pending cases: {0}. Tell the administrator.",
        "Расхождение с отдельным счётом остатка: {0}. Сообщите администратору.")
    package static let byCourt = Words("Məhkəmələr üzrə", "By court", "По судам")
    package static let month = Words("Ay", "Month", "Месяц")
    package static let coverage = Words("Əhatə", "Coverage", "Охват")
    package static let coverageText = Words(
        "Hər məhkəmənin jurnalı hansı mövqeyə qədər sayılıb.",
        "Up to which position of each court's log this counts.",
        "До какой позиции журнала каждого суда посчитано.")
    package static let logPosition = Words("Jurnal mövqeyi", "Log position", "Позиция журнала")
    package static let lastChange = Words("Son dəyişiklik", "Last change", "Последнее изменение")
    package static let linksText = Words(
        "Kimdə nüsxə var, nə qədər təzədir, nə dayanıb",
        "Who has a replica, how fresh it is, what is stuck",
        "У кого есть копия, насколько она свежая, что застряло")
    package static let exchange = Words("Mübadilə", "Exchange", "Обмен")
    package static let peer = Words("Kiminlə", "Peer", "С кем")
    package static let waits = Words("Gözləyir", "Waits", "Ожидает")
    package static let lastSettled = Words(
        "Son bərabərləşmə", "Last in step", "Последнее равенство")
    package static let stuck = Words("Dayananlar", "Stuck", "Застряло")
    package static let missingChanges = Words(
        "{0} dəyişiklik başqalarında göstərilib, amma hələ gəlməyib.",
        "{0} changes are named by others and have not come.",
        "Изменений, которые упомянуты, но ещё не пришли: {0}.")
    package static let quarantined = Words(
        "{0} dəyişiklik dəsti ayrıca saxlanılır: icazə onlardan əvvəl bitib.",
        "{0} change sets are set aside: the grant ended before them.",
        "Наборов изменений отложено: {0}; право закончилось раньше них.")
    package static let replicas = Words("Nüsxələr", "Replicas", "Копии")
    package static let replica = Words("Nüsxə", "Replica", "Копия")
    package static let whoseReplica = Words("Kimindir", "Whose", "Чья")
    package static let thisNode = Words("bu qovşaq", "this node", "этот узел")
    package static let grantEnded = Words("icazə bitib", "grant ended", "право окончено")
}
