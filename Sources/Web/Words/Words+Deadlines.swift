// What pages say about periods.

extension Words {
    package static let deadlines = Words("Müddətlər", "Deadlines", "Сроки")
    package static let deadlinesText = Words(
        "İki həftə ərzində bitən və ya keçmiş müddətlər, ən yaxını əvvəl.",
        "What ends within two weeks or is overdue, the nearest first.",
        "Что истекает за две недели или просрочено, сначала ближайшее.")
    package static let alarms = Words("Təcili müddətlər", "Alarms", "Неотложные сроки")
    package static let alarmsText = Words(
        "Saatla hesablanan müddətlər, həbs və həmin gün görüləsi işlər. Səhifə özü yenilənir və "
            + "yalnız məhkəmənin şəbəkəsini tələb edir.",
        "What is counted in hours, detention, and what is due the same day. The page refreshes "
            + "itself and needs only the court’s own network.",
        "Что исчисляется часами, содержание под стражей и дела этого дня. Страница обновляется "
            + "сама и требует лишь сети суда.")
    package static let noDeadlines = Words(
        "Bitən müddət yoxdur.", "Nothing is due.", "Истекающих сроков нет.")
    package static let deadlineLastDay = Words("Son gün", "Last day", "Последний день")
    package static let deadlinePeriod = Words("Müddət", "Period", "Срок")
    package static let deadlineUnconfirmed = Words(
        "təsdiqlənməyib", "unconfirmed", "не подтверждено")
    package static let deadlineMet = Words("icra edilib", "met", "исполнено")
    package static let deadlineMetLate = Words(
        "gec icra edilib", "met late", "исполнено с опозданием")
    package static let deadlineVoid = Words("qüvvədən düşüb", "no longer runs", "отпал")
    package static let deadlineRunning = Words("davam edir", "running", "течёт")
    package static let deadlineWarned = Words("yaxınlaşır", "near its end", "истекает")
    package static let deadlineStopped = Words("dayandırılıb", "stands still", "приостановлен")
    package static let deadlineOverdue = Words("keçib", "overdue", "просрочено")
    package static let deadlineLapsed = Words("bitib", "has ended", "истёк")
    package static let deadlineUncounted = Words(
        "hesablanmır", "not counted", "не исчисляется")
    package static let calendarNotLoaded = Words(
        "təqvim yüklənməyib: {0}", "calendar not loaded: {0}", "календарь не загружен: {0}")
}
