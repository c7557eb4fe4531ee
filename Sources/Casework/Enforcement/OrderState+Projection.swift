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
                place: issued.office, standing, CivilDate(inBaku: issuedAt), subject),
            listRow(number).fieldBytes)
        var row = PersonRow()
        row.number = number
        row.place = issued.office
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
        row.amount = remainder
        row.filedAt = issuedAt
        row.officer = officer ?? ""
        row.writ = issued.writNumber
        return row
    }

    private func count(_ projection: inout Projection) {
        let office = issued.office
        projection.count(CounterKey(.orders, court: office, in: issued.date))
        projection.count(
            CounterKey(.ordered, court: office, in: issued.date), Int64(issued.amount))
        for payment in payments {
            projection.count(
                CounterKey(.paid, court: office, in: CivilDate(inBaku: payment.event.at)),
                Int64(payment.event.amount))
        }
        if let closing = closings.first {
            projection.count(
                CounterKey(.ordersClosed, court: office, in: CivilDate(inBaku: closing.at)))
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
