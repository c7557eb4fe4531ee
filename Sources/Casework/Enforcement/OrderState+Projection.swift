package import Causality
internal import Encoding
internal import Law

extension OrderState {
    package func projection(of subject: SubjectID) -> Projection {
        var projection = Projection()
        guard id != .none else { return projection }
        let standing = standing
        let number = issued.caseNumber.description
        projection.add(
            .list,
            ListKey.key(
                place: office, standing, CivilDate(inBaku: issuedAt), subject),
            listRow(number).fieldBytes)
        var row = PersonRow()
        row.number = number
        row.place = office
        row.standing = standing.rawValue
        for (party, role) in [(issued.creditor, PersonRole.creditor), (issued.debtor, .debtor)] {
            row.role = role
            for identifier in [party.fin, party.voen] where !identifier.isEmpty {
                projection.add(.person, PersonKey.key(identifier, subject), row.fieldBytes)
            }
        }
        projection.add(openDocket, of: subject, number: number)
        count(&projection)
        projection.finish()
        return projection
    }

    private func listRow(_ number: String) -> ListRow {
        var row = ListRow()
        row.number = number
        row.plaintiff = issued.creditor.name
        row.defendant = issued.debtor.name
        row.amount = min(ledger.remainder, CaseLimits.amountMaxQepik)
        row.filedAt = issuedAt
        row.officer = officer ?? ""
        row.writ = issued.writNumber
        return row
    }

    private func count(_ projection: inout Projection) {
        let place = issued.office
        projection.count(CounterKey(.orders, court: place, in: issued.date))
        projection.count(
            CounterKey(.ordered, court: place, in: issued.date), Int64(issued.amount))
        func add(_ tally: Tally, _ place: String, _ date: CivilDate, _ amount: UInt64 = 1) {
            guard amount > 0 else { return }
            projection.count(CounterKey(tally, court: place, in: date), Int64(amount))
        }
        let reversed = Set(reversals.map(\.event.payment))
        for payment in payments {
            let (event, date) = (payment.event, CivilDate(inBaku: payment.event.at))
            if event.source != .creditor { add(.paid, payment.office, date, event.amount) }
            if reversed.contains(payment.id) {
                add(.paymentsReversed, payment.office, date, event.amount)
            }
        }
        for charge in countingCharges where charge.event.kind == .fee {
            add(.feesImposed, charge.office, charge.event.date, charge.event.amount)
        }
        for fact in distributions {
            for line in fact.event.lines where line.order == nil {
                add(line.purpose.tally, fact.office, fact.event.date, line.amount)
            }
        }
        for fact in shares {
            add(
                fact.event.purpose.tally, fact.office, CivilDate(inBaku: fact.at),
                fact.event.amount)
        }
        countTimes(add)
    }

    private func countTimes(_ add: (Tally, String, CivilDate, UInt64) -> Void) {
        if let end = ending {
            let date = CivilDate(inBaku: end.at)
            add(.ordersClosed, end.office, date, 1)
            if stage == "completed", let opening {
                add(.ordersCompleted, end.office, date, 1)
                add(.completionDays, end.office, date, Self.days(from: opening.at, to: end.at))
            }
        }
        let acts = steps.map { ($0.at, $0.office) } + openings.map { ($0.at, $0.office) }
        if let first = acts.min(by: { $0.0 < $1.0 }) {
            let date = CivilDate(inBaku: first.0)
            add(.firstActions, first.1, date, 1)
            add(.firstActionDays, first.1, date, Self.days(from: issuedAt, to: first.0))
        }
    }

    /// What closed the order, while it is closed.
    private var ending: (at: Instant, office: String)? {
        guard phase == .closed else { return nil }
        let last = rulings.last { $0.counts && $0.ruling.effect == .close }
        if let last, last.ruling.to == stage {
            return (last.fact.at, last.court.isEmpty ? last.fact.office : office)
        }
        return closings.first.map { ($0.at, $0.office) }
    }

    private static func days(from start: Instant, to end: Instant) -> UInt64 {
        let days = CivilDate(inBaku: end).day - CivilDate(inBaku: start).day
        return UInt64(max(days, 0))
    }
}

extension MoneyPurpose {
    fileprivate var tally: Tally {
        switch self {
        case .creditor: .creditorsPaid
        case .cost: .costsPaid
        case .fee: .feesPaid
        case .debtor: .debtorsRefunded
        }
    }
}

extension DirectoryState {
    package func projection(of subject: SubjectID) -> Projection {
        var projection = Projection()
        guard !court.isEmpty else { return projection }
        projection.add(
            .directory, DirectoryKey.key(.directory, court: court, year: year, subject),
            [UInt8(truncatingIfNeeded: role.rawValue)])
        return projection
    }
}

extension ReferenceState {
    package func projection(of subject: SubjectID) -> Projection {
        var projection = Projection()
        projection.add(
            .directory, DirectoryKey.key(.reference, court: "", year: 0, subject), [])
        return projection
    }
}
