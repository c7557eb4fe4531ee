internal import Causality

// An order goes from one office or officer to another: offered, then taken. The order's money goes
// with it.

extension OrderState {
    mutating func offer(_ event: TransferOffered, by change: FoldedChange) {
        guard let fact = fact(event, by: change) else {
            return refused.list(change, .custodyMissing)
        }
        guard transfers.count < CaseLimits.refusedListedCountMax else {
            return refused.list(change, .stateMismatch)
        }
        var transfer = Transfer()
        transfer.fact = fact
        transfers.append(transfer)
    }

    mutating func answer(_ event: TransferAnswered, by change: FoldedChange) {
        guard let index = transfers.firstIndex(where: { $0.id == event.offer }),
            change.knew(event.offer), transfers[index].isOpen, event.answer != .none
        else { return refused.list(change, .stateMismatch) }
        let place = event.answer == .withdrawn ? transfers[index].from : transfers[index].to
        guard change.courts.contains(place) else {
            return refused.list(change, .custodyMissing)
        }
        transfers[index].answer = event.answer
        transfers[index].answeredBy = change.id
        transfers[index].answeredAt = change.door
        transfers[index].answerNote = event.note
        guard event.answer == .accepted else { return }
        guard transfers[index].from == office else {
            transfers[index].isDisplaced = true
            return
        }
        transfers[index].moveNumber = 1 + (transfers.map(\.moveNumber).max() ?? 0)
        if transfers[index].to != office {
            Self.markAfterTransfer(&openings, office, change)
            Self.markAfterTransfer(&steps, office, change)
            Self.markAfterTransfer(&closings, office, change)
        }
        office = transfers[index].to
        officerNow = event.officer
    }

    /// Marks what the giving office did at once with the acceptance.
    private static func markAfterTransfer<Happened>(
        _ facts: inout [OrderFact<Happened>], _ office: String, _ change: FoldedChange
    ) {
        for position in facts.indices
        where facts[position].office == office && !change.knew(facts[position].id) {
            facts[position].isAfterTransfer = true
        }
    }

    /// Offers that wait for an answer.
    package var openOffers: [Transfer] { transfers.filter { $0.isOpen && $0.from == office } }
}
