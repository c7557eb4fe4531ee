internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Replica
internal import Storage
internal import Web

/// What pages ask of the replica; every function reads in the snapshot that it is given.
struct Shelf: Sendable {
    typealias Snapshot = ReadTransaction

    let schema: Schema
    let facts: DeskFacts

    // MARK: Names

    func directory(
        _ court: String, _ year: Int, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> DirectoryState? {
        let prefix = DirectoryKey.prefix(court: court, year: UInt64(clamping: year))
        let entries = try schema.entries(
            .directory, from: prefix, below: prefix.afterPrefix, max: 1, in: snapshot)
        guard let key = entries.first?.key, let subject = DirectoryKey.parts(key)?.subject,
            case .directory(let state) = try schema.state(of: subject, in: snapshot)
        else { return nil }
        return state
    }

    func reference(in snapshot: borrowing Snapshot) throws(StoreError) -> ReferenceState? {
        let prefix = DirectoryKey.references
        let entries = try schema.entries(
            .directory, from: prefix, below: prefix.afterPrefix, max: 1, in: snapshot)
        guard let key = entries.first?.key, let subject = DirectoryKey.parts(key)?.subject,
            case .reference(let state) = try schema.state(of: subject, in: snapshot)
        else { return nil }
        return state
    }

    // MARK: Cases

    func caseRecord(
        _ subject: SubjectID, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> (state: CaseState, clock: VersionVector)? {
        guard let record = try schema.record(of: subject, in: snapshot),
            case .case(let state) = record.state
        else { return nil }
        return (state, record.clock)
    }

    func orderRecord(
        _ subject: SubjectID, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> (state: OrderState, clock: VersionVector)? {
        guard let record = try schema.record(of: subject, in: snapshot),
            case .order(let state) = record.state
        else { return nil }
        return (state, record.clock)
    }

    /// Whether the staff of this node may see a case: one that is or was the court's, or comes.
    func isOurs(_ state: CaseState) -> Bool {
        facts.courts.contains(state.filed.court) || state.everHeld(facts.courts)
            || state.openOffer.map { facts.courts.contains($0.offered.to) } == true
    }

    func caseRows(
        _ query: CaseQuery, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> (rows: [CaseRow], hasMore: Bool) {
        if !query.search.isEmpty {
            return (try found(query.search, in: snapshot), false)
        }
        let prefix =
            query.standing.map { ListKey.prefix(place: facts.court, $0) }
            ?? ListKey.prefix(place: facts.court, .cases)
        let entries = try page(query.page, prefix, in: snapshot)
        let rows = entries.compactMap { CaseRow(key: $0.key, value: $0.value) }
        let count = WebLimits.rowsPerPageCount
        return (Array(rows.prefix(count)), rows.count > count)
    }

    func orderRows(
        _ query: OrderQuery, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> (rows: [OrderRow], hasMore: Bool) {
        let prefix =
            query.standing.map { ListKey.prefix(place: facts.court, $0) }
            ?? ListKey.prefix(place: facts.court, .orders)
        let entries = try page(query.page, prefix, in: snapshot)
        let rows = entries.compactMap { OrderRow(key: $0.key, value: $0.value) }
        let count = WebLimits.rowsPerPageCount
        return (Array(rows.prefix(count)), rows.count > count)
    }

    /// A page of a list, newest first, and one entry more if there are more.
    private func page(
        _ number: Int, _ prefix: [UInt8], in snapshot: borrowing Snapshot
    ) throws(StoreError) -> [IndexEntry] {
        let skipped = (number - 1) * WebLimits.rowsPerPageCount
        let entries = try schema.entries(
            .list, from: prefix, below: prefix.afterPrefix, reversed: true,
            max: skipped + WebLimits.rowsPerPageCount + 1, in: snapshot)
        return Array(entries.dropFirst(skipped))
    }

    /// Cases by number, FIN or VÖEN: of this court only.
    private func found(
        _ search: String, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> [CaseRow] {
        var subjects: [SubjectID] = []
        if let number = CaseNumber(search) {
            subjects = try self.subjects(numbered: number, in: snapshot)
        } else {
            let identifier = Identity.tidy(search)
            guard Identity.isFIN(identifier) || Identity.isVOEN(identifier) else { return [] }
            subjects = try persons(identifier, in: snapshot).filter { !$0.isOrder }.map(\.subject)
        }
        var rows: [CaseRow] = []
        for subject in subjects.prefix(WebLimits.rowsPerPageCount) {
            guard let (state, _) = try caseRecord(subject, in: snapshot), isOurs(state) else {
                continue
            }
            let entries = state.projection(of: subject).entries.filter { $0.table == .list }
            if let row = entries.compactMap({ CaseRow(key: $0.key, value: $0.value) }).first {
                rows.append(row)
            }
        }
        return rows
    }

    func subjects(
        numbered number: CaseNumber, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> [SubjectID] {
        let prefix = NumberKey.prefix(number)
        return try schema.entries(
            .number, from: prefix, below: prefix.afterPrefix, in: snapshot
        ).compactMap { NumberKey.parts($0.key)?.subject }
    }

    func persons(
        _ identifier: String, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> [PersonCaseRow] {
        let prefix = PersonKey.prefix(identifier)
        return try schema.entries(
            .person, from: prefix, below: prefix.afterPrefix, reversed: true,
            max: DeskLimits.cabinetCasesCountMax, in: snapshot
        ).compactMap { PersonCaseRow(key: $0.key, value: $0.value) }
    }

    /// A case as its party sees it.
    ///
    /// - Returns: `nil` for somebody who takes no part in it.
    func partyView(
        _ subject: SubjectID, _ identifiers: [String], in snapshot: borrowing Snapshot
    ) throws(StoreError) -> PartyCaseView? {
        guard let (state, _) = try caseRecord(subject, in: snapshot) else { return nil }
        var orders: [(id: SubjectID, state: OrderState)] = []
        for writ in state.writs {
            guard let id = writ.event.order, let (order, _) = try orderRecord(id, in: snapshot)
            else { continue }
            orders.append((id, order))
        }
        for identifier in identifiers {
            if let view = state.view(of: subject, forParty: identifier, orders: orders) {
                return view
            }
        }
        return nil
    }

    // MARK: Docket, seals, documents

    func docket(
        _ duties: [DocketDuty], in snapshot: borrowing Snapshot
    ) throws(StoreError) -> [DocketRow] {
        var rows: [DocketRow] = []
        for court in facts.courts {
            for duty in duties {
                let prefix = DocketKey.prefix(place: court, duty)
                rows += try schema.entries(
                    .docket, from: prefix, below: prefix.afterPrefix,
                    max: DeskLimits.docketRowsCountMax, in: snapshot
                ).compactMap { DocketRow(key: $0.key, value: $0.value) }
            }
        }
        return rows
    }

    func seal(
        of change: ChangeID, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> Seal? {
        guard let set = try schema.changeSet(holding: change, in: snapshot) else { return nil }
        return Seal(change: change, set: set.hash, at: set.header.wall)
    }

    /// The documents' names and the subjects that name a digest.
    func documentRefs(
        _ digest: Digest256, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> [(subject: SubjectID, document: DocumentRef)] {
        let prefix = DocumentKey.prefix(digest)
        return try schema.entries(
            .document, from: prefix, below: prefix.afterPrefix, max: 50, in: snapshot
        ).compactMap { entry in
            guard let subject = DocumentKey.parts(entry.key)?.subject,
                let document = try? DocumentRef(fieldBytes: entry.value)
            else { return nil }
            return (subject, document)
        }
    }

    // MARK: Hearings

    /// What is taken of a resource from a moment on, in order of time.
    func claims(
        _ resource: Resource, from: Instant, in snapshot: borrowing Snapshot
    ) throws(StoreError) -> [ClaimEntry] {
        let day = CaseLimits.hearingMillisecondsMax
        let start = Instant(milliseconds: from.milliseconds - min(day, from.milliseconds))
        let until = from.advanced(byMilliseconds: DeskLimits.timetableMilliseconds)
        return try schema.entries(
            .claim, from: ClaimKey.start(resource, from: start),
            below: ClaimKey.start(resource, from: until), in: snapshot
        ).compactMap { ClaimKey.claim($0.key) }.filter { $0.until > from }
    }

    // MARK: Replicas

    func replicas(in snapshot: borrowing Snapshot) throws(StoreError) -> [ReplicaLine] {
        var lines: [ReplicaLine] = []
        for grant in try schema.registry(in: snapshot).grants {
            guard let origin = grant.granted.origin,
                !lines.contains(where: { $0.origin == origin })
            else { continue }
            let head = try schema.head(of: origin, in: snapshot)
            var at: Instant?
            if let head {
                at = try schema.changeSet(
                    holding: ChangeID(origin, head.number), in: snapshot)?.header.wall
            }
            lines.append(
                ReplicaLine(
                    origin: origin, role: grant.granted.role, courts: grant.granted.courts,
                    head: head?.number ?? 0, lastChange: at, hasEnded: grant.end != nil,
                    isOurs: origin == facts.origin))
        }
        return lines
    }

    func stuck(in snapshot: borrowing Snapshot) throws(StoreError) -> Stuck {
        var missing: [ChangeID] = []
        try snapshot.scan(schema.waiting) { key, _ in
            let bytes = key.array
            let change = ChangeID(
                Origin(word: bytes.bigEndian(at: 0, count: 8)), bytes.bigEndian(at: 8, count: 8))
            if missing.last != change { missing.append(change) }
            return missing.count < DeskLimits.missingShownCountMax
        }
        let quarantined = try snapshot.count(in: schema.quarantine)
        return Stuck(missing: missing, quarantinedCount: quarantined)
    }
}
