internal import Casework
internal import Law

// Words of procedure: participants, service, links, registers.

extension Words {
    init(_ wording: Wording) {
        self.init(wording.azerbaijani, wording.english, wording.russian)
    }

    static let procedureSuspended = Words("dayandırılıb", "suspended", "приостановлено")
    static let stepWord = Words("Hərəkət", "Step", "Действие")
    static let participantWord = Words("İştirakçı", "Participant", "Участник")
    static let groundWord = Words("Əsas", "Ground", "Основание")
    static let resultWord = Words("Nəticə", "Result", "Результат")
    static let textWord = Words("Mətn", "Text", "Текст")
    static let untilWord = Words("Müddətin sonu", "Until", "До какого дня")
    static let untilTimeWord = Words("Saat", "Time", "Время")
    static let servedWhat = Words("Nə verildi", "What was served", "Что вручено")
    static let refersWord = Words("Nəyə aiddir", "What it is about", "К чему относится")
    static let meansWord = Words("Üsul", "Means", "Способ")
    static let proofWord = Words("Sübut", "Proof", "Подтверждение")
    static let roleWord = Words("Rol", "Role", "Роль")
    static let nameWord = Words("Ad", "Name", "Имя")
    static let stepAsks = Words(
        "Yalnız seçilmiş hərəkətin tələb etdiyi xanaları doldurun.",
        "Fill in what the chosen step asks for.", "Заполните то, чего требует действие.")
    static let eventStep = Words("Prosessual hərəkət", "Procedural step", "Процессуальное действие")
    static let eventServed = Words("Rəsmi qaydada verildi", "Served", "Вручено")
    static let eventJoined = Words("İştirakçı cəlb edildi", "Joined the case", "Вступил в дело")
    static let eventLeft = Words("İştirakçı işdən çıxdı", "Left the case", "Выбыл из дела")
    static let eventLinked = Words("Başqa işlə əlaqə", "Linked to a case", "Связь с делом")
    static let eventLetter = Words("Məktub", "Letter", "Письмо")
    static let eventEvidence = Words(
        "Maddi sübut", "Physical evidence", "Вещественное доказательство")
}

extension StageMove {
    /// The step's title in the table of its procedure, or its name where the table is newer.
    var words: Words {
        guard let row = Procedures.procedure(procedure)?.steps.first(where: { $0.code == step })
        else { return Words(step, step, step) }
        return Words(row.title)
    }
}

extension ServiceMeans {
    package var words: Words {
        switch self {
        case .none: Words("–", "–", "–")
        case .cabinet: Words("şəxsi kabinet", "personal cabinet", "личный кабинет")
        case .sms: Words("SMS", "SMS", "СМС")
        case .post: Words("poçt", "post", "почта")
        case .hand: Words("əldən", "by hand", "на руки")
        case .refusal: Words("almaqdan imtina", "refused to take it", "отказ от получения")
        }
    }
}

extension ParticipantRole {
    package var words: Words {
        role.map { Words($0.wording) } ?? Words(description, description, description)
    }
}

extension CaseLink {
    package var words: Words {
        switch self {
        case .none: Words("–", "–", "–")
        case .appeal: Words("apellyasiya şikayəti", "appeal", "апелляционная жалоба")
        case .cassation: Words("kassasiya şikayəti", "cassation appeal", "кассационная жалоба")
        case .additionalCassation:
            Words("əlavə kassasiya", "additional cassation", "дополнительная кассация")
        case .remand: Words("yeni baxılma", "remand", "новое рассмотрение")
        case .counterclaim: Words("qarşılıqlı iddia", "counterclaim", "встречный иск")
        case .severance: Words("ayırma", "severance", "выделение")
        case .joinder: Words("birləşdirmə", "joinder", "объединение")
        case .refiled: Words("yenidən verilmə", "filed again", "повторная подача")
        case .matter: Words("material", "matter", "материал")
        }
    }
}

extension LetterKind {
    package var words: Words {
        switch self {
        case .none: Words("–", "–", "–")
        case .incoming: Words("daxil olan məktub", "incoming letter", "входящее письмо")
        case .outgoing: Words("göndərilən məktub", "outgoing letter", "исходящее письмо")
        case .inquiry: Words("sorğu", "inquiry", "запрос")
        case .commission: Words("məhkəmə tapşırığı", "court commission", "судебное поручение")
        case .commissionReceived:
            Words("daxil olan məhkəmə tapşırığı", "commission received", "полученное поручение")
        }
    }
}

extension EvidenceMove {
    package var words: Words {
        switch self {
        case .none: Words("qeydə alındı", "entered", "принято на учёт")
        case .handedOver: Words("təhvil verildi", "handed over", "передано")
        case .examined: Words("baxış keçirildi", "examined", "осмотрено")
        case .sentToExpert: Words("ekspertə göndərildi", "sent to an expert", "направлено эксперту")
        case .returnedToOwner:
            Words("sahibinə qaytarıldı", "returned to the owner", "возвращено владельцу")
        case .confiscated: Words("müsadirə edildi", "confiscated", "конфисковано")
        case .destroyed: Words("məhv edildi", "destroyed", "уничтожено")
        case .sentWithFile:
            Words("işlə birgə göndərildi", "sent with the file", "направлено с делом")
        }
    }
}
