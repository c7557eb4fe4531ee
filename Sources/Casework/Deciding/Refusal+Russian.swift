// The reasons of refusal in Russian.

extension Refusal.Reason {
    /// What is wrong and what to do; `{name}` stands for a parameter.
    var ru: String {
        switch self {
        case .rightMissing:
            """
            Ваша роль этого не позволяет. Обратитесь к сотруднику с нужными полномочиями.
            """
        case .nodeMayNot:
            """
            Этот узел ({role}) не может внести такую запись. Выполните действие на узле \
            уполномоченного суда или отдела.
            """
        case .subjectUnknown:
            """
            Такого дела или исполнительного документа на узле нет. Проверьте номер или \
            дождитесь синхронизации.
            """
        case .subjectOther:
            """
            Это действие не относится к указанному объекту. Выберите нужное дело, документ \
            или справочник.
            """
        case .subjectWaiting:
            "Прежнее изменение этого узла ждёт другого, которое ещё не пришло. Сначала нужна "
                + "синхронизация; ничего не изменено."
        case .newerVersion:
            """
            Запись сделана более новой версией программы. Обновите узел, прежде чем \
            совершать действие.
            """
        case .fieldEmpty: "Поле «{field}» пустое. Заполните его."
        case .fieldTooLong: "Текст или файл слишком велик: предел {limit} байт. Сократите."
        case .fieldInvalid: "Недопустимое значение поля «{field}». Исправьте его."
        case .tooMany: "Список слишком длинный: не более {limit}. Разделите его."
        case .amountTooLarge: "Сумма или число превышает предел. Проверьте."
        case .amountZero: "Сумма должна быть больше нуля."
        case .finInvalid:
            """
            {name}: неверный ФИН «{fin}». ФИН — 7 знаков: латинские заглавные буквы, кроме I \
            и O, и цифры.
            """
        case .voenInvalid:
            """
            {name}: неверный ИНН (VÖEN) «{voen}». Это 10 цифр, последняя 1 (юридическое \
            лицо) или 2 (физическое лицо).
            """
        case .identityMissing: "{name}: не указан ни ФИН, ни VÖEN. Укажите один из них."
        case .partyMissing: "Нужны истец и ответчик. Добавьте хотя бы по одному с каждой стороны."
        case .partyUnknown: "Такой стороны нет ({index}). Выберите из списка."
        case .directoryMissing: "Справочник {year} года не открыт. Сначала откройте его."
        case .directoryExists: "Справочник {year} года уже открыт."
        case .courtNotOwn: "{court} — не суд этого узла. Выполните действие там."
        case .courtUnknown: "Суда с кодом {court} в списке нет. Проверьте код."
        case .judgeUnknown: "Судьи «{judge}» нет в справочнике. Сначала внесите его."
        case .judgeInactive: "{judge} сейчас не действует. Проведите новую жеребьёвку."
        case .judgeOnLeave:
            """
            {judge} в отпуске {date}. Выберите другой день или проведите новую жеребьёвку.
            """
        case .hallUnknown: "Зала «{hall}» нет или он закрыт. Выберите зал из списка."
        case .periodInvalid: "Конец ({until}) не позже начала ({from}). Исправьте время."
        case .roleJoinsInfrastructure:
            """
            У {login} уже есть роль «{role}»: администратор системы не видит дел. Заведите \
            другую учётную запись.
            """
        case .weightInvalid: "Доля нагрузки судьи — от 1 до 200 процентов."
        case .claimNotOwn:
            """
            {person} не сторона и не представитель. Вы можете действовать только по своим \
            делам.
            """
        case .claimRegistered: "Дело уже зарегистрировано: {number}."
        case .caseNotRegistered: "Дело ещё не зарегистрировано. Сначала присвойте номер."
        case .caseDecided: "По делу {number} уже вынесено решение; действие невозможно."
        case .caseNotDecided: "Решения ещё нет. Исполнительный лист выдаётся после решения."
        case .custodyElsewhere:
            """
            Дело в производстве суда {court}. Только он может совершить это действие.
            """
        case .custodyOffered:
            """
            Дело предложено суду {court}. Дождитесь ответа; возможны только неотложные \
            действия.
            """
        case .custodyNotOffered: "Это дело вашему суду не предлагалось."
        case .custodyOwn: "Дело уже находится в суде {court}."
        case .secondSignerMissing:
            """
            Изъятие дела подписывают двое: укажите второго, другого человека.
            """
        case .drawExists: "Судья уже определён: {judge}. Для новой жеребьёвки укажите причину."
        case .drawMissing: "Судья ещё не определён. Сначала проведите жеребьёвку."
        case .drawNotReady:
            """
            Ключ для жеребьёвки не опубликован в справочнике года. Администратор должен \
            опубликовать его.
            """
        case .nobodyEligible:
            """
            Нет судьи, который может рассматривать дело {number}. Предложите дело \
            вышестоящему суду.
            """
        case .judgeNotDrawn: "Судья по делу — {drawn}, а не {judge}. Назначьте заседание для него."
        case .hearingPast: "{from} уже прошло. Выберите будущее время."
        case .hearingTooLong:
            """
            Заседание не может длиться более суток. Назначьте несколько заседаний.
            """
        case .hallTaken: "Зал «{hall}» занят с {from} до {until}. Выберите другое время или зал."
        case .judgeTaken: "Судья {judge} занят с {from} до {until}. Выберите другое время."
        case .personTaken:
            """
            {person} вызван на другое заседание с {from} до {until}. Выберите другое время.
            """
        case .hearingUnknown: "Такого заседания в деле нет. Выберите из списка."
        case .hearingNotSet: "Это заседание уже проведено, отложено или перенесено."
        case .hearingNotYet: "Заседание назначено на {from} и ещё не началось."
        case .decisionNotByJudge: "Решение выносит только судья по делу ({judge})."
        case .outcomeWithoutAmount:
            """
            При таком исходе сумма не указывается. Уберите сумму или измените исход.
            """
        case .contactUnchanged: "Адрес и телефон не изменились."
        case .contactUnknown: "Таких контактных данных для выбора нет; возможно, выбор уже сделан."
        case .docketUnknown: "Этот вопрос уже решён или не существует. Обновите список."
        case .docketElsewhere: "Этот вопрос решает {court}."
        case .docketChoice: "Такой ответ здесь невозможен. Выберите один из предложенных."
        case .stepUnknown:
            """
            В производстве «{procedure}» нет действия «{step}». Выберите из списка.
            """
        case .stepOutOfOrder:
            """
            «{step}» сейчас невозможно: дело в состоянии «{state}». Возможны: {possible}.
            """
        case .stepNotYours: "Это действие вам не разрешено. Его может совершить: {by}."
        case .stepOtherCommand: "Для этого действия есть своя команда: {command}. Используйте её."
        case .procedureUnknown:
            """
            Вид производства «{procedure}» неизвестен. Обновите программу или исправьте \
            название.
            """
        case .caseSuspended: "Производство по делу приостановлено. Сначала возобновите его."
        case .caseNotSuspended: "Производство по делу не приостановлено."
        case .hearingMissing: "Для этого нужно заседание. Сначала назначьте и проведите его."
        case .hearingOpen: "Назначенное заседание ещё не имеет итога. Сначала внесите его итог."
        case .dutyMissing:
            """
            Государственная пошлина не уплачена и основание освобождения не указано. \
            Добавьте квитанцию.
            """
        case .amountNotBelow: "Цена иска должна быть меньше {limit} гяпиков."
        case .amountNotAtLeast: "Цена иска должна быть не меньше {limit} гяпиков."
        case .eventMissing: "Сначала должно произойти «{event}»."
        case .eventAlready: "«{event}» уже произошло."
        case .serviceMissing: "Не всем вручено официально: {event}. Внесите вручение."
        case .votesMissing: "Проголосовали не все судьи состава."
        case .verdictMissing: "В приговоре не сказано, что решено о каждом обвиняемом."
        case .formField: "Поле «{field}» формы ({number}) {ru}."
        case .choiceUnknown: "«{value}» нет среди значений поля {field}. Возможно: {possible}."
        case .participantMissing: "В деле нет участника в роли {role}. Сначала добавьте его."
        case .participantUnknown: "В деле нет участника {participant}. Выберите из списка."
        case .attributeMissing: "В обращении не указано {name} = {value}."
        case .referenceUnknown: "В деле нет такого действия или документа: {change}."
        case .groundUnknown: "Основания «{ground}» нет в списке ({set}). Выберите из списка."
        case .deadlineRuns: "Срок ({rule}) ещё не истёк."
        case .linkUnknown:
            """
            Другого дела на этом узле нет, или это то же самое дело. Проверьте номер.
            """
        case .evidenceGone: "Этого предмета в суде уже нет: {what}."
        case .evidenceKeeper: "За предмет отвечает {keeper}: передать может только это лицо."
        case .caseClosedHere: "Это дело закрытое. Оно ведётся только в суде {court}; подайте там."
        case .caseClosedToYou:
            """
            Это дело закрытое. Его видят только судья по делу и канцелярия суда.
            """
        case .caseClosedAlready: "Дело уже закрытое."
        case .caseNotClosed: "Дело не закрытое, у него нет ключа."
        case .closedClaimElsewhere: "Закрытый иск подаётся в канцелярию самого суда {court}."
        case .closedWrit:
            """
            Исполнительный лист по закрытому делу выдаётся на бумаге: электронный назвал бы \
            стороны.
            """
        case .documentNotSealed:
            """
            Документы закрытого дела шифрует узел самого суда. Подайте документ там.
            """
        case .closureUnknown: "Нет основания «{ground}» для закрытия дела. Выберите из списка."
        case .keyNotForCourt: "Суд {court} в этом деле не участвует, ключ ему не передаётся."
        case .keyRecipientMissing:
            """
            Узел суда {court} без ключа не известен. Укажите номер реплики.
            """
        case .officeUnknown: "Отдела исполнения с кодом {office} нет. Проверьте код."
        case .orderElsewhere:
            """
            Документ в отделе {office}, выдан судом {court}. Действие выполняется там.
            """
        case .orderNotOpened: "Исполнительное производство не возбуждено. Сначала возбудите его."
        case .orderOpened: "Документ уже в производстве ({officer})."
        case .orderClosed: "Производство окончено; действие невозможно."
        case .orderSuspended:
            """
            Суд приостановил исполнение. Не совершайте действий до возобновления.
            """
        case .orderNotSuspended: "Исполнение не приостановлено."
        case .calendarMissing:
            """
            Календарь на {year} год не загружен. Срок будет исчислен, когда центр опубликует \
            решение Кабинета министров.
            """
        case .deadlineUnknown: "В деле нет такого срока по правилу {rule}. Выберите из списка."
        case .deadlineFixed: "Закон не позволяет продлить или восстановить срок правила {rule}."
        case .deadlineTooLong:
            "Это дольше, чем позволяет закон ({rule}). Последний возможный день: {limit}."
        case .detentionMissing: "{accused} не под стражей. Проверьте прежнюю запись."
        case .calendarIncomplete:
            """
            Нужны все дни Новруза, Рамазана и Гурбана {year} года.
            """
        case .orderHalted: "Действия по производству остановлены: {state.ru}. Сначала возобновите."
        case .orderStepUnknown: "В таблицах исполнения нет действия «{step}» на эту дату."
        case .stepRole: "«{step.ru}» — решение не в ваших полномочиях."
        case .stepProvider: "«{step.ru}» относится к другому виду органа исполнения."
        case .stepNotNow: "«{step.ru}» сейчас невозможно; состояние производства: {state.ru}."
        case .orderGroundUnknown: "«{ground}» не является основанием. Основания: {grounds}."
        case .voluntaryRunning: "Срок добровольного исполнения идёт до {until}."
        case .untilPast: "{until} уже прошло. Укажите будущую дату."
        case .notPerformed: "Ещё не уплачено {remainder} манат; окончить производство нельзя."
        case .presentationOver:
            """
            Срок предъявления документа истёк {until}. Его может восстановить суд.
            """
        case .notEviction: "Этот документ не о выселении."
        case .matterUnknown: "Нет такой жалобы или представления, ожидающих ответа."
        case .measureByCourt:
            """
            «{measure.ru}» применяет только суд ({article}). Внесите представление в суд.
            """
        case .outsideHours:
            """
            Исполнительные действия совершаются в рабочие дни с {firstHour} до {lastHour}; \
            {date} — вне этого времени.
            """
        case .providerNotYet: "{office} — частный исполнитель и вправе исполнять только с {date}."
        case .transferOpen: "Документ уже предложен: {office}. Сначала отзовите предложение."
        case .transferOwn: "Документ уже здесь. Укажите другой орган или исполнителя."
        case .transferUnknown: "Нет предложения, ожидающего ответа."
        case .feeExists: "Исполнительский сбор уже взыскан."
        case .feeNotDue: "Нет основания для исполнительского сбора: долга нет."
        case .rankUnknown: "Такой очереди нет: от 1 до {last}."
        case .rankMissing:
            """
            Взыскателей несколько, а у листа {writ} нет очереди. Сначала укажите её.
            """
        case .nothingHeld: "Распределять нечего."
        case .refundTooLarge: "Должнику можно вернуть не более {most} манат."
        case .paymentUnknown: "Такого платежа нет, или он уже отменён."
        case .noticeShort:
            """
            О заседании извещают не позднее чем за {noticeRu} ({article}). Ближайшая \
            законная дата – {earliest}.
            """
        case .noticeFixed:
            """
            Срок извещения ({noticeRu}, {article}) не сокращается. Ближайшая законная \
            дата – {earliest}.
            """
        case .noticeByJudge:
            """
            Срок извещения ({noticeRu}, {article}) сокращает только судья по делу. \
            Ближайшая законная дата – {earliest}.
            """
        case .clerkUnknown:
            """
            В этот день {clerk} не является секретарём заседания.
            """
        case .clerkTaken:
            """
            Секретарь {clerk} занят с {from} до {until}. Выберите другое время или секретаря.
            """
        case .hallLacks:
            """
            В зале {hall} нет: {equipment}. Выберите другой зал.
            """
        case .numberSingle:
            """
            Другого дела с номером {number} нет; номер не меняется.
            """
        case .timeAhead: "{date} ещё не наступило. Проверьте время."
        }
    }
}
