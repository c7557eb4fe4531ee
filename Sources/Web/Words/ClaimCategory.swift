internal import Casework

/// The categories by which statistics group claims, as people choose them.
///
/// A category is a word in the claim; one that is not in this list is kept and shown as it stands.
package enum ClaimCategory: String, CaseIterable, Sendable {
    case debt, credit, alimony, divorce, property, labour, reinstatement, housing, land, damages
    case inheritance, consumer, utilities, contract, sale
    case supply, services, lease, carriage
    case pension, permit, landDecision
    case other

    package var words: Words {
        switch self {
        case .debt: Words("borc", "debt", "долг")
        case .credit: Words("kredit", "credit", "кредит")
        case .alimony: Words("aliment", "alimony", "алименты")
        case .divorce: Words("boşanma", "divorce", "расторжение брака")
        case .property: Words("mülkiyyət", "property", "собственность")
        case .labour: Words("əmək mübahisəsi", "labour dispute", "трудовой спор")
        case .reinstatement: Words("işə bərpa", "reinstatement", "восстановление на работе")
        case .housing: Words("mənzil", "housing", "жильё")
        case .land: Words("torpaq", "land", "земля")
        case .damages: Words("ziyanın ödənilməsi", "damages", "возмещение ущерба")
        case .inheritance: Words("vərəsəlik", "inheritance", "наследство")
        case .consumer: Words("istehlakçı hüququ", "consumer rights", "права потребителя")
        case .utilities: Words("kommunal xidmətlər", "utilities", "коммунальные услуги")
        case .contract: Words("müqavilə", "contract", "договор")
        case .sale: Words("alqı-satqı", "sale", "купля-продажа")
        case .supply: Words("malgöndərmə", "supply", "поставка")
        case .services: Words("xidmət", "services", "услуги")
        case .lease: Words("icarə", "lease", "аренда")
        case .carriage: Words("daşıma", "carriage", "перевозка")
        case .pension: Words("pensiya", "pension", "пенсия")
        case .permit: Words("icazə", "permit", "разрешение")
        case .landDecision:
            Words("torpaq haqqında qərar", "decision about land", "решение о земле")
        case .other: Words("digər", "other", "иное")
        }
    }
}

extension Tongue {
    func category(_ word: String) -> String {
        ClaimCategory(rawValue: word).map { self($0.words) } ?? word
    }
}
