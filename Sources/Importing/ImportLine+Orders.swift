internal import Casework
internal import Causality

// Decisions on orders and their money, field by field, in the order of samples/README.md.
extension ImportLine {
    static func order(
        _ command: ImportCommand, _ line: Shape
    ) throws(ImportFault) -> Command {
        switch command {
        case .ruleOrder: return .ruleOrder(try ruling(line))
        case .ruleOrderAsCourt: return .ruleOrderAsCourt(try ruling(line))
        case .offerOrder:
            var offer = TransferOffered()
            offer.to = try line.text(ifAny: "to", max: CaseLimits.codeByteCountMax) ?? ""
            offer.officer = try line.name(ifAny: "officer") ?? ""
            offer.ground = try line.text("ground", max: OrderRuling.wordByteCountMax)
            offer.note = try note(line)
            return .offerOrder(offer)
        case .answerOffer:
            var answer = TransferAnswered()
            answer.offer = try change("offer", line) ?? .none
            answer.answer = try line.word(
                "answer", of: [TransferAnswer.accepted, .declined, .withdrawn])
            answer.officer = try line.name(ifAny: "officer") ?? ""
            answer.note = try note(line)
            return .answerOffer(answer)
        case .chargeOrder:
            var charge = ChargeMade()
            charge.kind = try line.word("kind", of: ChargeKind.allCases)
            // A fee is reckoned from the tables: nobody says how much.
            if line.has("amount") {
                guard charge.kind == .cost else { throw line.fault(.unknownField, "amount") }
                charge.amount = try line.amount("amount")
            }
            charge.note = try note(line)
            return .chargeOrder(charge)
        case .rankOrder:
            var rank = RankSet()
            rank.rank = UInt64(try line.number("rank", 1...99))
            rank.note = try note(line)
            return .rankOrder(rank)
        case .distribute:
            return .distribute(reference: try reference(line), note: try note(line))
        case .refundDebtor:
            return .refundDebtor(
                amount: line.has("amount") ? try line.amount("amount") : 0,
                reference: try reference(line))
        case .reversePayment:
            var reversal = PaymentReversed()
            reversal.payment = try change("payment", line) ?? .none
            reversal.reason = try line.text("reason", max: ImportLimits.groundCountMax)
            return .reversePayment(reversal)
        default: throw line.fault(.unknownField, "command")
        }
    }

    private static func ruling(_ line: Shape) throws(ImportFault) -> RulingDraft {
        var draft = RulingDraft(try line.text("step", max: OrderRuling.wordByteCountMax))
        draft.ground = try line.text(ifAny: "ground", max: OrderRuling.wordByteCountMax) ?? ""
        draft.text = try line.text(ifAny: "text", max: ImportLimits.partCountMax) ?? ""
        if line.has("until") { draft.until = try line.date("until") }
        if line.has("date") { draft.date = try line.date("date") }
        if line.has("amount") { draft.amount = try line.amount("amount") }
        draft.refers = try change("refers", line)
        draft.relates = try change("relates", line).map { SubjectID($0) }
        if line.has("restored") {
            draft.isRestored = try line.word("restored", of: YesOrNo.allCases) == .yes
        }
        return draft
    }

    private enum YesOrNo: UInt64, Worded { case no, yes }

    private static func note(_ line: Shape) throws(ImportFault) -> String {
        try line.text(ifAny: "note", max: ImportLimits.groundCountMax) ?? ""
    }

    private static func reference(_ line: Shape) throws(ImportFault) -> String {
        try line.text("reference", max: ImportLimits.nameCountMax)
    }

    /// A change by its name, `12.0.507`.
    private static func change(
        _ name: String, _ line: Shape
    ) throws(ImportFault) -> ChangeID? {
        guard line.has(name) else { return nil }
        guard let change = ChangeID(try line.string(name)) else {
            throw line.fault(.wrongType, name)
        }
        return change
    }
}
