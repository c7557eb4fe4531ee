internal import Casework

// What an order's page says of money, rank and decisions.

extension Words {
    static let stage = Words("Vəziyyət", "Where it stands", "Состояние")
    static let providerKind = Words("İcra edən", "Enforced by", "Исполняет")
    static let voluntaryUntil = Words(
        "Könüllü icra müddətinin sonu", "Voluntary term until", "Добровольное исполнение до")
    static let creditorRank = Words(
        "Tələbkarın növbəsi", "Creditor's rank", "Очередь взыскателя")
    static let rankNotSet = Words("göstərilməyib", "not set", "не указана")
    static let orderOfferedTo = Words("Təklif olunub", "Offered to", "Предложено")
    static let waitsForAnswer = Words("Cavab gözləyir", "Waits for an answer", "Ожидает ответа")
    static let mayDecide = Words(
        "İndi mümkün olan qərarlar", "Decisions possible now", "Возможные решения")
    static let unconfirmed = Words("təsdiqlənməyib", "unconfirmed", "не подтверждено")
    static let afterTransfer = Words(
        "sənəd keçdikdən sonra", "after the order had gone", "после передачи")
    static let fee = Words("İcra ödənişi", "Enforcement fee", "Исполнительский сбор")
    static let costs = Words("İcra xərcləri", "Costs", "Расходы по исполнению")
    static let shares = Words(
        "Digər icra sənədindən", "From another order", "От другого производства")
    static let returnedMoney = Words(
        "Tələbkar qaytarıb", "Given back by the creditor", "Возвращено взыскателем")
    static let reversedMoney = Words(
        "Geri alınmış ödəniş", "Payment taken back", "Отменённый платёж")
    static let toCreditor = Words("Tələbkara", "To the creditor", "Взыскателю")
    static let toOrders = Words(
        "Digər icra sənədlərinə", "To other orders", "На другие производства")
    static let toFee = Words("İcra ödənişinə", "For the fee", "На сбор")
    static let toCosts = Words("Xərclərə", "For costs", "На расходы")
    static let toDebtor = Words("Borcluya qaytarılıb", "Back to the debtor", "Возвращено должнику")
    static let heldMoney = Words("Depozitdə", "Held", "На депозите")
    static let overdrawnMoney = Words(
        "Artıq bölüşdürülüb", "Given out beyond what came in", "Распределено сверх поступлений")
    static let distribution = Words("Bölgü", "Distribution", "Распределение")
}

extension MoneyPurpose {
    var words: Words {
        switch self {
        case .creditor: .toCreditor
        case .cost: .toCosts
        case .fee: .toFee
        case .debtor: .toDebtor
        }
    }
}

extension TransferAnswer {
    var words: Words {
        switch self {
        case .none: Words("cavab yoxdur", "no answer", "нет ответа")
        case .accepted: Words("Sənəd qəbul edilib", "Order accepted", "Документ принят")
        case .declined: Words("Sənəddən imtina edilib", "Order declined", "В приёме отказано")
        case .withdrawn: Words("Təklif geri götürülüb", "Offer withdrawn", "Предложение отозвано")
        }
    }
}
