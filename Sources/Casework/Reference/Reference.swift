internal import Causality
package import Encoding
package import Law

/// What a court or office is.
package enum CourtKind: UInt64, Worded {
    case none = 0
    case district = 1
    case graveCrimes = 2
    case military = 3
    case administrative = 4
    case commercial = 5
    case appeal = 6
    case supreme = 7
    case office = 8
}

/// A court or an enforcement office of the country: operation 80.
package struct CourtPut: Event, Keyed {
    package static let number: UInt64 = 80
    package var court = ""
    package var nameAz = ""
    package var nameEn = ""
    package var nameRu = ""
    package var kind = CourtKind.none
    /// Whether the code is known to be the official one.
    package var confirmed = false
    /// The court to which this one's cases go on appeal; for an office, the court it serves.
    package var higher = ""
    /// What kind of body an office is.
    package var provider = EnforcementProvider.state
    /// From when on it has been that.
    package var providerSince = CivilDate.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &court)
        try fields.name(2, &nameAz)
        try fields.name(3, &nameEn)
        try fields.name(4, &nameRu)
        try fields.code(5, &kind)
        try fields.bool(6, &confirmed)
        try fields.place(7, &higher)
        try fields.code(8, &provider)
        try fields.date(9, &providerSince)
    }

    package var key: String { court }
}

/// Reference data: the country's courts and offices, written by the centre alone.
package struct ReferenceState: FieldCoded {
    /// Sorted by code.
    package var courts: [Entry<CourtPut>] = []
    package var refused = RefusedList()
    package var writtenByNewerVersion = false
    /// The years that the centre published, the last of each year and place, in fold order.
    package var calendars: [Entry<CalendarPut>] = []
    /// In fold order.
    package var beacons: [BeaconPeriod] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.list(1, &courts)
        try fields.nested(2, &refused)
        try fields.bool(3, &writtenByNewerVersion)
        try fields.list(4, &calendars)
        try fields.list(20, &beacons)
    }

    package func court(_ code: String) -> CourtPut? {
        let position = position(of: code)
        guard position < courts.count, courts[position].value.court == code else { return nil }
        return courts[position].value
    }

    package mutating func fold(_ change: FoldedChange) {
        for operation in change.operations {
            switch operation {
            case .unknown: writtenByNewerVersion = true
            case .courtPut(let put)
            where Rights.originMayWrite(
                role: change.role, courts: change.courts, operation: operation):
                take(put, from: change)
            case .calendarPut(let put)
            where Rights.originMayWrite(
                role: change.role, courts: change.courts, operation: operation):
                take(put, from: change)
            case .drawBeacon(let beacon)
            where Rights.originMayWrite(
                role: change.role, courts: change.courts, operation: operation):
                take(beacon, from: change)
            case .courtPut, .calendarPut, .drawBeacon: refused.list(change, .rightMissing)
            default: refused.list(change, .foreignOperation)
            }
        }
    }

    /// The centre writes alone, so the last in fold order stands.
    private mutating func take(_ put: CourtPut, from change: FoldedChange) {
        let position = position(of: put.court)
        if position < courts.count, courts[position].value.court == put.court {
            courts[position] = Entry(change.id, put)
        } else if courts.count < CaseLimits.factsPerSubjectCountMax {
            courts.insert(Entry(change.id, put), at: position)
        } else {
            refused.list(change, .stateMismatch)
        }
    }

    private func position(of code: String) -> Int {
        var (low, high) = (0, courts.count)
        while low < high {
            let middle = (low + high) / 2
            if courts[middle].value.court.utf8.lexicographicallyPrecedes(code.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
