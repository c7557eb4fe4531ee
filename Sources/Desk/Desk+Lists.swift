internal import Accounts
internal import Casework
internal import Causality
internal import Law
internal import Storage
internal import Sync
internal import Web

// Pages that are not about one case or order.

extension Desk {
    func list(
        _ route: Route, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [UInt8]? {
        let (frame, viewer) = (reader.frame, reader.viewer)
        switch route {
        case .queue where viewer.seesCases:
            let query = CaseQuery(standing: .filed)
            let (rows, _) = try shelf.caseRows(query, in: snapshot)
            return QueuePage(frame, rows: rows).document()
        case .cases(let query) where viewer.seesCases:
            let (rows, hasMore) = try shelf.caseRows(query, in: snapshot)
            return CaseListPage(frame, rows: rows, query: query, hasMore: hasMore).document()
        case .newClaim where !viewer.isParty && viewer.may(ClaimFiled.number):
            return claimPage(reader, FormState())
        case .cabinetClaim where viewer.isParty: return claimPage(reader, FormState())
        case .docket where viewer.seesCases || viewer.has(.officeHead):
            let rows = try docketRows(viewer, in: snapshot)
            let notes = viewer.seesCases ? try sharedNotes(reader, in: snapshot) : []
            return DocketPage(frame, rows: rows, notes: notes).document()
        case .directory where viewer.seesMachine || viewer.has(.president, .officeHead):
            return DirectoryPage(frame, view: directoryView(reader)).document()
        case .directoryAction(let action) where viewer.may(action.operation):
            return directoryPage(action, reader, FormState())
        case .orders(let query) where viewer.seesOrders:
            let (rows, hasMore) = try shelf.orderRows(query, in: snapshot)
            return OrderListPage(frame, rows: rows, query: query, hasMore: hasMore).document()
        case .statistics(let query) where !viewer.isParty:
            return try figureView(query, reader, in: snapshot).map {
                StatisticsPage(frame, view: $0).document()
            }
        case .replicas:
            // A party sees how fresh each court is, and nothing of the machines.
            let peers = viewer.isParty ? [] : doors.peers()
            let stuck =
                viewer.isParty
                ? Stuck(missing: [], quarantinedCount: 0) : try shelf.stuck(in: snapshot)
            let replicas = try shelf.replicas(in: snapshot)
            return ReplicasPage(frame, peers: peers, replicas: replicas, stuck: stuck).document()
        case .cabinet where viewer.isParty:
            let cases = try partyCases(viewer, in: snapshot)
            let freshness = try freshness(of: cases.map(\.court), in: snapshot)
            return CabinetPage(frame, cases: cases, freshness: freshness).document()
        default: return nil
        }
    }

    func docketRows(
        _ viewer: Viewer, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [DocketRow] {
        var duties: [DocketDuty] = []
        if viewer.seesCases { duties.append(.court) }
        if viewer.has(.officeHead) { duties.append(.officeHead) }
        return try shelf.docket(duties, in: snapshot)
    }

    func directoryView(_ reader: Reader) -> DirectoryView? {
        reader.directory?.view(on: CivilDate(inBaku: reader.frame.now))
    }

    func directoryPage(
        _ action: Route.DirectoryAction, _ reader: Reader, _ state: FormState
    ) -> [UInt8] {
        DirectoryStepPage(
            reader.frame, action: action, view: directoryView(reader), state: state
        ).document()
    }

    func claimPage(_ reader: Reader, _ state: FormState) -> [UInt8] {
        let viewer = reader.viewer
        var own: Party?
        if viewer.isParty, let account = reader.visit.account {
            own = Party(name: account.name, fin: account.fin, voen: account.voen)
        }
        return ClaimPage(
            reader.frame, court: claimCourt, courts: courts(reader.reference), state: state,
            own: own
        ).document()
    }

    /// The court a claim filed here is for; the centre's forms ask.
    var claimCourt: String? { facts.role == .court ? facts.court : nil }

    /// Courts that take claims.
    func courts(_ reference: ReferenceState?) -> [String] {
        (reference?.courts ?? []).map(\.value).filter { $0.kind != .office }.map(\.court)
    }

    func partyCases(
        _ viewer: Viewer, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [PartyCaseView] {
        var seen: Set<SubjectID> = []
        var cases: [PartyCaseView] = []
        for identifier in viewer.identifiers {
            for row in try shelf.persons(identifier, in: snapshot)
            where !row.isOrder && seen.insert(row.subject).inserted {
                let view = try shelf.partyView(row.subject, viewer.identifiers, in: snapshot)
                if let view { cases.append(view) }
            }
        }
        return cases.sorted { $0.filedAt > $1.filedAt }
    }

    /// When each court was last heard, and what of it came last.
    func freshness(
        of courts: [String], in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> [Freshness] {
        let replicas = try shelf.replicas(in: snapshot)
        let peers = doors.peers()
        var lines: [Freshness] = []
        for court in courts where !lines.contains(where: { $0.court == court }) {
            let own = replicas.filter { $0.courts.contains(court) && $0.role == .court }
            let heard = peers.filter { peer in
                own.contains { $0.origin.replica == peer.replica }
            }
            lines.append(
                Freshness(
                    court: court, lastChange: own.compactMap(\.lastChange).max(),
                    lastHeard: heard.compactMap(\.lastHeard).max()))
        }
        return lines
    }
}
