import Casework
import Causality
import Importing
import Law
import Testing

/// Decisions on orders and their money, as lines of a file.
@Suite("Lines about orders")
struct OrderLineTests {
    private func command(_ fields: String) -> Command? {
        try? line(#"{"order":"W1",\#(fields)}"#).command(
            ImportFilling(role: .office, court: "İ050"))
    }

    @Test("A decision is told by the step's name, its ground and its end")
    func ruling() {
        let draft = RulingDraft(
            "postpone", ground: "obstacle", until: CivilDate("2026-05-01") ?? .none)
        #expect(
            command(
                #""command":"ruleOrder","step":"postpone","ground":"obstacle","until":"2026-05-01""#
            )
                == .ruleOrder(draft))
    }

    @Test("A cost has a sum; a fee that names one is refused: it is reckoned")
    func charges() {
        var cost = ChargeMade()
        cost.kind = .cost
        cost.amount = 1_500
        cost.note = "Daşınma"
        #expect(
            command(
                #""command":"chargeOrder","kind":"cost","amount":1500,"note":"Daşınma""#)
                == .chargeOrder(cost))
        #expect(command(#""command":"chargeOrder","kind":"fee""#) == .chargeOrder(ChargeMade()))
        #expect(command(#""command":"chargeOrder","kind":"fee","amount":1"#) == nil)
    }

    @Test("A distribution has a reference; what is taken back, the payment's name and a reason")
    func money() {
        #expect(
            command(#""command":"distribute","reference":"TS 17""#)
                == .distribute(reference: "TS 17", note: ""))
        #expect(command(#""command":"distribute""#) == nil)
        var reversal = PaymentReversed()
        reversal.payment = ChangeID("12.0.507") ?? .none
        reversal.reason = "İki dəfə"
        #expect(
            command(
                #""command":"reversePayment","payment":"12.0.507","reason":"İki dəfə""#)
                == .reversePayment(reversal))
        #expect(
            command(#""command":"reversePayment","payment":"yox","reason":"x""#) == nil)
    }
}
