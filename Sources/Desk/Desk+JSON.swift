internal import Casework
internal import Causality
internal import Storage
internal import Sync
internal import Web

// The same views in JSON, under the same rights.

extension Desk {
    func json(
        _ api: Route.API, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> JSONDocument? {
        let viewer = reader.viewer
        switch api {
        case .cases(let query):
            if viewer.isParty {
                return ["cases": .list(try partyCases(viewer, in: snapshot).map(\.json))]
            }
            guard viewer.seesCases else { return nil }
            let (rows, hasMore) = try shelf.caseRows(query, in: snapshot)
            return ["cases": .list(rows.map(\.json)), "more": .bool(hasMore)]
        case .case(let name):
            for id in try subjects(named: name, in: snapshot) {
                if viewer.isParty {
                    let view = try shelf.partyView(id, viewer.identifiers, in: snapshot)
                    if let view { return view.json }
                } else if let (view, clock) = try caseView(id, reader, in: snapshot) {
                    return view.json(clock: clock)
                }
            }
            return nil
        case .orders(let query):
            guard viewer.seesOrders else { return nil }
            let (rows, hasMore) = try shelf.orderRows(query, in: snapshot)
            return ["orders": .list(rows.map(\.json)), "more": .bool(hasMore)]
        case .order(let name):
            guard let change = ChangeID(name),
                let (view, clock) = try orderView(SubjectID(change), reader, in: snapshot)
            else { return nil }
            return view.json(clock: clock)
        case .docket:
            guard viewer.seesCases || viewer.has(.officeHead) else { return nil }
            let notes = viewer.seesCases ? try sharedNotes(reader, in: snapshot) : []
            let rows = try docketRows(viewer, in: snapshot)
            return ["docket": .list(rows.map(\.json) + notes.map(\.json))]
        case .deadlines, .alarms:
            guard viewer.seesCases else { return nil }
            let (lines, calendar) = try deadlines(alarmsOnly: api == .alarms, reader, in: snapshot)
            return ["deadlines": .list(lines.map { $0.json(calendar) })]
        case .schedule(let query):
            guard let (hearings, nameless) = try hearings(query, reader, in: snapshot) else {
                return nil
            }
            return [
                "hearings": .list(
                    hearings.map { $0.json(withNames: !nameless.contains($0.hearing)) })
            ]
        case .statistics(let query):
            guard !viewer.isParty else { return nil }
            return try figureView(query, reader, in: snapshot)?.json
        case .replicas:
            guard !viewer.isParty else { return nil }
            return try replicasJSON(in: snapshot)
        case .session, .commands: return nil
        }
    }

    private func replicasJSON(
        in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> JSONDocument {
        let stuck = try shelf.stuck(in: snapshot)
        return [
            "peers": .list(doors.peers().map(\.json)),
            "replicas": .list(try shelf.replicas(in: snapshot).map(\.json)),
            "missing": .list(stuck.missing.map { .text($0.description) }),
            "quarantined": .number(Int64(stuck.quarantinedCount)),
        ]
    }

    /// A case by its subject or by its number.
    private func subjects(
        named name: String, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [SubjectID] {
        if let change = ChangeID(name) { return [SubjectID(change)] }
        guard let number = CaseNumber(name) else { return [] }
        return try shelf.subjects(numbered: number, in: snapshot)
    }
}
