import Causality
import Encoding
import Testing

@testable import Casework

/// Money in = money out + held, whatever happens, in any order of arrival.
@Suite("Laws of money")
struct MoneyLawTests {
    @Test(
        "What came in went out or is held, over all orders, on every node",
        arguments: LawTests.seeds)
    func balance(seed: UInt64) {
        var storm = Storm(seed: seed, isOfOrders: true)
        for _ in 0..<4 {
            storm.run(steps: 60)
            for node in storm.nodes { Self.check(node, seed) }
        }
        storm.settle()
        for node in storm.nodes { Self.check(node, seed) }
    }

    /// Adds the facts up one by one, by other code than the ledger's.
    private static func check(_ node: TestNode, _ seed: UInt64) {
        var (given, taken): (Int64, Int64) = (0, 0)
        for subject in node.subjects {
            guard case .order(let state) = node.state(subject) else { continue }
            let payments = state.payments.reduce(Int64(0)) { $0 + Int64($1.event.amount) }
            let lines = state.distributions.flatMap(\.event.lines)
            let out = lines.reduce(Int64(0)) { $0 + Int64($1.amount) }
            let back = state.reversals.reduce(Int64(0)) { sum, reversal in
                let payment = state.payments.first { $0.id == reversal.event.payment }
                return sum + Int64(payment?.event.amount ?? 0)
            }
            let ledger = state.ledger
            #expect(
                payments - out - back == Int64(ledger.held) - Int64(ledger.overdrawn),
                "seed \(seed), \(subject)")
            #expect(ledger.held == 0 || ledger.overdrawn == 0)
            given += lines.reduce(0) { $0 + ($1.order == nil ? 0 : Int64($1.amount)) }
            taken += state.shares.reduce(0) { $0 + Int64($1.event.amount) }
            let waiting = state.docket.contains { $0.id.kind == .overdrawn }
            #expect(waiting == (ledger.overdrawn > 0), "seed \(seed), \(subject)")
        }
        // What one order gives to others stands in those, on every node that has heard of it.
        #expect(given == taken, "seed \(seed)")
    }

    @Test("Shares never exceed what there is or what is claimed, and leave nothing over")
    func shares() {
        var dice = Dice(seed: 7)
        for round in 0..<2_000 {
            let weights = (0..<(1 + dice.below(6))).map { _ in UInt64(1 + dice.below(1_000)) }
            let total = weights.reduce(0, +)
            let sum = UInt64(dice.below(Int(total) + 50))
            let shares = Distribution.shares(of: sum, among: weights)
            #expect(shares.reduce(0, +) == min(sum, total), "round \(round)")
            #expect(zip(shares, weights).allSatisfy { $0 <= $1 }, "round \(round)")
            for (share, weight) in zip(shares, weights) where sum < total {
                // Within a qəpik of the exact proportion.
                let exact = sum * weight / total
                #expect(share == exact || share == exact + 1, "round \(round)")
            }
        }
    }

    @Test("The storm reaches every kind of money's conflict")
    func reached() {
        var kinds: Set<DocketKind> = []
        var distributions = 0
        for seed in UInt64(1)...30 {
            var storm = Storm(seed: seed, isOfOrders: true)
            storm.run(steps: 250)
            storm.settle()
            for subject in storm.nodes[0].subjects {
                guard case .order(let state) = storm.nodes[0].state(subject) else { continue }
                kinds.formUnion(state.docket.map(\.id.kind))
                distributions += state.distributions.count
            }
        }
        #expect(distributions > 20)
        #expect(
            kinds.isSuperset(of: [
                .overpaid, .overdrawn, .doublePayment, .rulingConflict, .doneWithoutKnowledge,
                .transferOffer, .actedAfterTransfer, .creditorOverpaid,
            ]))
    }
}
