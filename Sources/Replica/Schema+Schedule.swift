package import Casework
package import Causality
package import Law
package import Storage

// Hearings and the conflicts between subjects, read off the ranges in which all subjects lie.
extension Schema {
    private static let dayMilliseconds: UInt64 = 86_400_000

    /// The claims on a resource that overlap a time; a hearing lasts a day at most.
    package func claims<Mode>(
        on resource: Resource, from: Instant, until: Instant,
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [ClaimEntry] {
        let day = min(Self.dayMilliseconds, from.milliseconds)
        let start = Instant(milliseconds: from.milliseconds - day)
        return try entries(
            .claim, from: ClaimKey.start(resource, from: start),
            below: ClaimKey.start(resource, from: until), in: transaction
        ).compactMap { ClaimKey.claim($0.key) }
            .filter { $0.from < until && from < $0.until }
    }

    /// The claims on all halls of a court that overlap a time, hall by hall.
    package func hallClaims<Mode>(
        of court: String, from: Instant, until: Instant,
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [ClaimEntry] {
        var claims: [ClaimEntry] = []
        let prefix = ClaimKey.halls(of: court)
        var next: [UInt8]? = prefix
        // From hall to hall: what is old in one is not gone through.
        while let start = next, let key = try transaction.ceilingKey(start, in: self[.claim]),
            key.starts(with: prefix), let claim = ClaimKey.claim(key)
        {
            claims += try self.claims(
                on: claim.resource, from: from, until: until, in: transaction)
            next = ClaimKey.prefix(claim.resource).afterPrefix
        }
        return claims
    }

    /// The hearings that claims are of, by time, each once.
    package func hearings<Mode>(
        of claims: [ClaimEntry], in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [HearingEntry] {
        var found: [HearingEntry] = []
        for subject in Set(claims.map(\.subject)).sorted() {
            guard case .case(let state) = try state(of: subject, in: transaction) else { continue }
            let wanted = Set(claims.filter { $0.subject == subject }.map(\.hearing))
            found += state.hearingEntries(of: subject).filter { wanted.contains($0.hearing) }
        }
        return found.sorted { ($0.from, $0.hall, $0.hearing) < ($1.from, $1.hall, $1.hearing) }
    }

    /// Clashes of what a court has set from a time on, also with other courts' hearings.
    package func clashes<Mode>(
        of court: String, from: Instant, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [Clash] {
        let end = from.advanced(byMilliseconds: UInt64(SlotSearch.dayCountMax) * 5 * 86_400_000)
        let own = try hallClaims(of: court, from: from, until: end, in: transaction)
        var resources: Set<Resource> = Set(own.map(\.resource))
        for hearing in try hearings(of: own, in: transaction) {
            resources.insert(.judge(court: court, judge: hearing.judge))
            if !hearing.clerk.isEmpty {
                resources.insert(.clerk(court: court, login: hearing.clerk))
            }
            for fin in hearing.persons { resources.insert(.person(fin: fin)) }
        }
        let ours = Set(own.map(\.hearing))
        var clashes: [Clash] = []
        for resource in resources {
            let claims = try claims(on: resource, from: from, until: end, in: transaction)
            clashes += Clash.all(among: claims).filter {
                ours.contains($0.first.hearing) || ours.contains($0.second.hearing)
            }
        }
        return clashes.sorted {
            (ClaimKey.key($0.first) + ClaimKey.key($0.second)).lexicographicallyPrecedes(
                ClaimKey.key($1.first) + ClaimKey.key($1.second))
        }
    }

    /// Numbers of a court that two cases have.
    package func doubleNumbers<Mode>(
        of court: String, in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [DoubleNumber] {
        let prefix = NumberKey.prefix(court: court)
        return DoubleNumber.all(
            among: try entries(
                .number, from: prefix, below: prefix.afterPrefix, in: transaction))
    }

    /// When all whom a hearing needs are free next, so that it can be moved there.
    package func nextFree<Mode>(
        for hearing: HearingEntry, from start: Instant, calendar: WorkingCalendar,
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> Instant? {
        let end = start.advanced(byMilliseconds: UInt64(SlotSearch.dayCountMax) * 86_400_000)
        var resources: [Resource] = [
            .hall(court: hearing.court, name: hearing.hall),
            .judge(court: hearing.court, judge: hearing.judge),
        ]
        if !hearing.clerk.isEmpty {
            resources.append(.clerk(court: hearing.court, login: hearing.clerk))
        }
        resources += hearing.persons.map { .person(fin: $0) }
        var claims: [ClaimEntry] = []
        for resource in resources {
            claims += try self.claims(on: resource, from: start, until: end, in: transaction)
        }
        return SlotSearch(court: hearing.court, calendar: calendar).next(
            among: claims.filter { $0.hearing != hearing.hearing }, from: start,
            milliseconds: hearing.until.milliseconds - hearing.from.milliseconds)
    }

    /// The conflicts between subjects that a court has to settle, as docket notes.
    package func sharedNotes<Mode>(
        of court: String, from: Instant, calendar: WorkingCalendar,
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [SharedNote] {
        var notes: [SharedNote] = []
        for clash in try clashes(of: court, from: from, in: transaction) {
            let hearings = try hearings(of: [clash.first, clash.second], in: transaction)
            guard hearings.count == 2 else { continue }
            // The later hearing of the court's own is the one that it can move.
            let own = hearings.last { $0.court == court }
            var free: Instant?
            if let own {
                free = try nextFree(
                    for: own, from: max(own.from, from), calendar: calendar, in: transaction)
            }
            notes.append(
                SharedNote(
                    item: clash.item, court: court, resource: clash.first.resource,
                    hearings: hearings, subjects: hearings.map(\.subject),
                    numbers: hearings.map(\.number), nextFree: free))
        }
        for double in try doubleNumbers(of: court, in: transaction) {
            guard let last = double.subjects.last else { continue }
            notes.append(
                SharedNote(
                    item: double.item(of: last), court: court, resource: nil, hearings: [],
                    subjects: double.subjects,
                    numbers: double.subjects.map { _ in "\(double.number)" }, nextFree: nil))
        }
        return notes
    }
}
