/// What a field is called in the list of faults.
enum FieldNames {
    static func text(_ field: String, _ say: Tongue) -> String? {
        if field.count > 3, let side = field.first, side == "p" || side == "d",
            let row = field.dropFirst().first?.wholeNumberValue,
            field.dropFirst(2).hasPrefix("-"), let words = words(String(field.dropFirst(3)))
        {
            let name = say(side == "p" ? .claimant : .defendant)
            return "\(row > 0 ? "\(name) \(row + 1)" : name), \(say(words))"
        }
        return words(field).map { say($0) }
    }

    private static func words(_ field: String) -> Words? {
        switch field {
        case "name": .fullName
        case "identity": .finOrVoen
        case "address": .address
        case "phone": .phone
        case "lawyer": .lawyer
        case "lawyerFin": .lawyerFin
        case "court": .court
        case "kind": .kindOfCase
        case "category": .category
        case "subject": .subjectMatter
        case "price": .claimPrice
        case "hall": .hall
        case "date": .day
        case "from": .beginning
        case "until": .lastDay
        case "minutes": .minutes
        case "time": .timeOfDay
        case "outcome": .decisionOutcome
        case "ground": .ground
        case "reason": .reason
        case "amount": .amount
        case "operative": .operativePart
        case "office": .office
        case "debtor": .debtor
        case "place": .place
        case "text": .whatWasDone
        case "payer": .payer
        case "reference": .paymentReference
        case "files": .document
        case "judge": .judge
        case "weight": .sharePercent
        case "login": .loginName
        case "role": .role
        default: nil
        }
    }
}
