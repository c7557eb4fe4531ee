package import Causality
internal import Encoding
internal import Law

extension CaseState {
    package func projection(of subject: SubjectID) -> Projection {
        var projection = Projection()
        guard id != .none else { return projection }
        let standing = standing
        let number = number
        let text = number?.description ?? ""
        for step in registrations {
            projection.add(
                .number, NumberKey.key(step.event.caseNumber, subject),
                NumberKey.value(stands: stands(step)))
        }
        for letter in letters where counts(letter) {
            let number = letter.event.letterNumber
            projection.add(
                .number, NumberKey.key(number, subject), Array(number.description.utf8))
        }
        projectPersons(subject, text, standing, &projection)
        projectLists(subject, text, standing, &projection)
        projectClaims(subject, &projection)
        let waiting = openDocket
        if !waiting.isEmpty { projection.add(waiting, of: subject, number: text) }
        projectDocuments(subject, &projection)
        projectFamily(subject, text, &projection)
        projectDeadlines(subject, text, &projection)
        count(&projection)
        projection.finish()
        return projection
    }

    private func projectPersons(
        _ subject: SubjectID, _ number: String, _ standing: CaseStanding,
        _ projection: inout Projection
    ) {
        var row = PersonRow()
        row.number = number
        row.place = custody?.court ?? filed.court
        row.standing = standing.rawValue
        for side in Side.allCases {
            for party in parties(of: side) {
                row.role = side == .plaintiff ? .plaintiff : .defendant
                let value = row.fieldBytes
                for identifier in [party.fin, party.voen] where !identifier.isEmpty {
                    projection.add(.person, PersonKey.key(identifier, subject), value)
                }
                guard !party.lawyerFin.isEmpty else { continue }
                row.role = .lawyer
                projection.add(
                    .person, PersonKey.key(party.lawyerFin, subject), row.fieldBytes)
            }
        }
        projectOthers(subject, row, &projection)
    }

    /// Whoever joined finds the case too, and so does who acts for a side.
    private func projectOthers(
        _ subject: SubjectID, _ row: PersonRow, _ projection: inout Projection
    ) {
        var row = row
        for join in others {
            row.role = .other
            let party = join.event.party
            for identifier in [party.fin, party.voen] where !identifier.isEmpty {
                projection.add(.person, PersonKey.key(identifier, subject), row.fieldBytes)
            }
        }
    }

    /// The court that has the case sees where it stands; a court that had it, that it went.
    private func projectLists(
        _ subject: SubjectID, _ number: String, _ standing: CaseStanding,
        _ projection: inout Projection
    ) {
        let date = CivilDate(inBaku: filedAt)
        let row = listRow(number).fieldBytes
        let holder = custody?.court ?? filed.court
        projection.add(
            .list, ListKey.key(place: holder, standing, date, subject), row)
        for term in terms where !term.displaced && term.court != holder {
            projection.add(
                .list, ListKey.key(place: term.court, .transferred, date, subject), row)
        }
    }

    private func listRow(_ number: String) -> ListRow {
        var row = ListRow()
        row.number = number
        row.plaintiff = filed.plaintiffs.first?.name ?? ""
        row.defendant = filed.defendants.first?.name ?? ""
        row.judge = judge ?? ""
        row.kind = filed.kind
        row.amount = filed.price
        row.filedAt = filedAt
        row.isClosed = isClosed
        let next = zip(hearings, hearingStandings).reversed().first { $0.1 == .set }?.0
        row.hearing = (next ?? hearings.last)?.event.from ?? row.hearing
        return row
    }

    /// Hearings that are set or were held claim their hall, judge and lawyers.
    private func projectClaims(_ subject: SubjectID, _ projection: inout Projection) {
        guard !hearings.isEmpty else { return }
        let persons = busyPersons
        for (hearing, standing) in zip(hearings, hearingStandings) {
            switch standing {
            case .set, .held: break
            case .adjourned, .moved, .lapsed, .proposed: continue
            }
            for resource in resources(of: hearing, persons) {
                let claim = ClaimEntry(
                    resource: resource, from: hearing.event.from, until: hearing.event.until,
                    subject: subject, hearing: hearing.id)
                projection.add(.claim, ClaimKey.key(claim), [])
            }
        }
    }

    /// Every document that the case names.
    package var allDocuments: [DocumentRef] {
        filed.documents + documents.map(\.filed.document) + decisions.compactMap(\.event.act)
            + steps.compactMap(\.event.document) + services.compactMap(\.served.document)
            + joins.compactMap(\.event.document) + letters.compactMap(\.event.document)
            + evidence.compactMap(\.event.photo) + evidenceMoves.compactMap(\.event.document)
    }

    private func projectFamily(
        _ subject: SubjectID, _ number: String, _ projection: inout Projection
    ) {
        guard let lower = filed.lower else { return }
        var row = FamilyRow()
        row.link = filed.link
        row.number = number
        row.place = custody?.court ?? filed.court
        row.standing = standing.rawValue
        row.outcome = decision?.event.outcome ?? .none
        projection.add(.family, FamilyKey.key(of: lower, subject), row.fieldBytes)
    }

    private func projectDocuments(_ subject: SubjectID, _ projection: inout Projection) {
        for entry in sealedParts.flatMap(\.documents) {
            // Of a sealed document everybody knows that it is there, so that it travels.
            guard let digest = entry.digest else { continue }
            var document = DocumentRef()
            document.size = entry.size
            document.digest = digest
            projection.add(.document, DocumentKey.key(digest, subject), document.fieldBytes)
        }
        for document in allDocuments {
            guard let digest = document.digest else { continue }
            projection.add(.document, DocumentKey.key(digest, subject), document.fieldBytes)
        }
    }
}

extension Projection {
    mutating func add(_ table: IndexTable, _ key: [UInt8], _ value: [UInt8]) {
        entries.append(IndexEntry(table, key: key, value: value))
    }

    mutating func count(_ key: CounterKey, _ amount: Int64 = 1) {
        counters.append(CounterEntry(key: key.bytes, amount: amount))
    }

    mutating func add(_ items: [DocketItem], of subject: SubjectID, number: String) {
        for item in items {
            var row = DocketRowValue()
            row.number = number
            row.about = item.about.map(ChangeEntry.init)
            add(.docket, DocketKey.key(item, subject), row.fieldBytes)
        }
    }

    /// Sorts the entries, keeps one of each key, and sums the counters of each key.
    ///
    /// A party who stands on both sides, or a document that was filed twice, is one entry.
    mutating func finish() {
        entries.sort()
        var kept = 0
        for index in entries.indices {
            if kept > 0, entries[kept - 1].table == entries[index].table,
                entries[kept - 1].key == entries[index].key
            {
                continue
            }
            if kept != index { entries[kept] = entries[index] }
            kept += 1
        }
        entries.removeLast(entries.count - kept)
        counters.sort { $0.key.lexicographicallyPrecedes($1.key) }
        kept = 0
        for index in counters.indices {
            if kept > 0, counters[kept - 1].key == counters[index].key {
                let sum = counters[kept - 1].amount &+ counters[index].amount
                counters[kept - 1] = CounterEntry(key: counters[index].key, amount: sum)
                continue
            }
            if kept != index { counters[kept] = counters[index] }
            kept += 1
        }
        counters.removeLast(counters.count - kept)
        counters.removeAll { $0.amount == 0 }
    }
}
