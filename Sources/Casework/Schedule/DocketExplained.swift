package import Law

// What a conflict is, in a sentence, what settles it, and who may.

extension DocketKind {
    /// What happened, and what stands meanwhile.
    package var sentence: Wording {
        switch self {
        case .none: Wording("Məlum olmayan hal.", "Something unknown.", "Неизвестное событие.")
        case .proposal:
            Wording(
                "Addım iş başqa məhkəməyə keçərkən atılıb və hələlik qüvvəsizdir.",
                "The step was taken while the case was changing hands; it has no effect so far.",
                "Действие совершено во время передачи дела и пока не имеет силы.")
        case .doubleRegistration:
            Wording(
                "İş bir-birindən xəbərsiz iki dəfə qeydə alınıb; birincisi qüvvədədir.",
                "The case was registered twice, each without the other; the first stands.",
                "Дело зарегистрировано дважды независимо друг от друга; действует первая запись.")
        case .doubleDraw:
            Wording(
                "Hakim bir-birindən xəbərsiz iki dəfə seçilib; birinci bölgü qüvvədədir.",
                "A judge was drawn twice, each without the other; the first draw stands.",
                "Судья распределён дважды независимо; действует первое распределение.")
        case .doubleDecision:
            Wording(
                "İş üzrə bir-birindən xəbərsiz iki qərar verilib; birincisi qüvvədədir.",
                "Two decisions were made, each without the other; the first stands.",
                "По делу вынесены два решения независимо друг от друга; действует первое.")
        case .contactConflict:
            Wording(
                "Tərəfin ünvanı eyni vaxtda iki yerdə dəyişdirilib; sonuncusu göstərilir.",
                "A party's contact details were changed in two places; the last is shown.",
                "Контакты стороны изменены в двух местах; показаны последние.")
        case .refusedChange:
            Wording(
                "Dəyişiklik jurnalda saxlanılıb, amma qaydaya uyğun olmadığı üçün təsirsizdir.",
                "A change is kept in the log and has no effect, because it breaks a rule.",
                "Изменение хранится в журнале и не действует, так как нарушает правило.")
        case .custodyContested:
            Wording(
                "İşin verilməsi iki cür yazılıb; götürülmə verilmədən üstündür.",
                "The case changed hands in two ways; one of them stands.",
                "Передача дела записана по-разному; действует одна из записей.")
        case .custodyOffer:
            Wording(
                "Başqa məhkəmə işi təklif edir və cavab gözləyir.",
                "Another court offers the case and waits for an answer.",
                "Другой суд предлагает принять дело и ждёт ответа.")
        case .doneWithoutKnowledge:
            Wording(
                "İcra addımı dayandırma qərarından xəbərsiz atılıb; qərar üstündür.",
                "A step was taken without knowledge of the suspension, which prevails.",
                "Действие совершено без знания о приостановлении; приостановление сильнее.")
        case .rulingConflict:
            Wording(
                "İcra üzrə iki qərar bir-birindən xəbərsiz verilib; birincisi qüvvədədir.",
                "Two rulings were made on the order, each without the other; the first stands.",
                "По листу вынесены два решения независимо друг от друга; действует первое.")
        case .outsideHours:
            Wording(
                "İcra hərəkəti icazə verilən saatlardan kənar aparılıb.",
                "An enforcement action was taken outside the hours that the law allows.",
                "Исполнительное действие совершено вне разрешённых часов.")
        case .actedAfterTransfer:
            Wording(
                "Addım icra sənədi başqasına verildikdən sonra atılıb.",
                "A step was taken after the order had gone to somebody else.",
                "Действие совершено после передачи листа другому исполнителю.")
        case .transferOffer:
            Wording(
                "İcra sənədi bu quruma təklif olunub və cavab gözləyir.",
                "The order is offered to this office and waits for an answer.",
                "Лист предложен этому органу и ждёт ответа.")
        case .overdrawn:
            Wording(
                "Depozitdə olandan artıq pul verilib.",
                "More was given out than was held.", "Выдано больше, чем было на счёте.")
        case .creditorOverpaid:
            Wording(
                "Tələbkara çatacağından artıq verilib.",
                "A creditor was given more than is due.", "Взыскателю выдано больше должного.")
        case .doublePayment:
            Wording(
                "Eyni ödəniş iki dəfə yazılıb.", "One payment was recorded twice.",
                "Один платёж записан дважды.")
        case .doubleFee:
            Wording(
                "İcra ödənişi iki dəfə tutulub.", "The enforcement fee was imposed twice.",
                "Исполнительский сбор взыскан дважды.")
        case .overpaid:
            Wording(
                "Borcdan artıq ödənilib; artıq məbləğ qaytarılmalıdır.",
                "More was paid than is owed; the rest is to be given back.",
                "Уплачено больше долга; излишек подлежит возврату.")
        case .builtOnCut:
            Wording(
                "Dəyişiklik sonradan jurnaldan çıxarılmış dəyişikliyə əsaslanır; qüvvədədir.",
                "A change was built on one that has left the log since; it counts.",
                "Изменение основано на исключённом позднее изменении; оно действует.")
        case .clash:
            Wording(
                "İki iclas eyni zal və ya şəxs üçün eyni vaxta təyin edilib; ikisi də qüvvədədir.",
                "Two hearings need one hall or person at the same time; both stand.",
                "Двум заседаниям нужен один зал или человек в одно время; оба в силе.")
        case .doubleNumber:
            Wording(
                "İki iş eyni nömrəni alıb; biri yenidən nömrələnməlidir.",
                "Two cases have one number; one of them has to be renumbered.",
                "Два дела получили один номер; одно из них нужно перенумеровать.")
        }
    }

    /// What settles it.
    package var remedy: Wording {
        switch self {
        case .none: Wording("", "", "")
        case .proposal:
            Wording(
                "Qüvvəyə mindirmək və ya qüvvəsiz saxlamaq.",
                "Let it count, or leave it without effect.",
                "Признать действительным или оставить без силы.")
        case .doubleRegistration, .doubleDraw, .doubleDecision, .contactConflict:
            Wording("Birini seçmək.", "Choose one.", "Выбрать одно.")
        case .rulingConflict:
            Wording(
                "Qüvvəyə mindirmək və ya nəzərə almaq.", "Let it count, or take note.",
                "Признать действительным или принять к сведению.")
        case .refusedChange, .custodyContested, .doneWithoutKnowledge, .overpaid, .builtOnCut,
            .outsideHours, .actedAfterTransfer, .overdrawn, .creditorOverpaid, .doublePayment,
            .doubleFee:
            Wording("Nəzərə almaq.", "Take note.", "Принять к сведению.")
        case .custodyOffer, .transferOffer:
            Wording("Qəbul və ya imtina etmək.", "Accept or decline.", "Принять или отклонить.")
        case .clash:
            Wording(
                "İclaslardan birini boş vaxta keçirmək.", "Move one hearing to a free time.",
                "Перенести одно заседание на свободное время.")
        case .doubleNumber:
            Wording(
                "İşlərdən birinə yeni nömrə vermək.", "Give one case a new number.",
                "Присвоить одному делу новый номер.")
        }
    }

    /// The command that settles it, and so whoever has that right.
    package var command: CommandName {
        switch self {
        case .custodyOffer: .acceptCustody
        case .transferOffer: .answerOffer
        case .clash: .setHearing
        case .doubleNumber: .renumberCase
        default: .settleDocket
        }
    }

    /// What may be answered to it by `settleDocket`.
    package var choices: [DocketChoice] {
        switch self {
        case .none, .custodyOffer, .clash, .doubleNumber, .transferOffer: []
        case .rulingConflict: [.adopt, .acknowledge]
        case .proposal: [.adopt, .dismiss]
        case .doubleRegistration, .doubleDraw, .doubleDecision, .contactConflict: [.choose]
        case .refusedChange, .custodyContested, .doneWithoutKnowledge, .overpaid, .builtOnCut,
            .outsideHours, .actedAfterTransfer, .overdrawn, .creditorOverpaid, .doublePayment,
            .doubleFee:
            [.acknowledge]
        }
    }

    /// The staff who may settle it.
    package func staff(inOrder: Bool = false) -> [StaffRole] {
        let number = command.operationNumber(inOrder: inOrder)
        return StaffRole.allCases.filter { role in
            Rights.personMay(
                CommandActor(kind: .staff, name: role.word, roles: [role]), write: number)
        }
    }
}
