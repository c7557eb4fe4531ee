package import Causality
package import Encoding
package import Law
internal import Sealing

/// The centre's value of one day, out of a chain whose end it published before: operation 82.
///
/// Without a value it commits to a chain; with one it hands out the value of a day, which, hashed
/// on, gives those of all days before.
package struct DrawBeacon: Event {
    package static let number: UInt64 = 82
    /// The value of the last day, hashed as often as the chain has days.
    package var commitment: Digest256?
    /// The day of the first value.
    package var from = CivilDate.none
    /// How many days the chain lasts.
    package var days: UInt64 = 0
    /// The day of the value that is handed out.
    package var day = CivilDate.none
    package var value: Digest256?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.digest(1, &commitment)
        try fields.date(2, &from)
        try fields.uint(3, &days)
        try fields.date(4, &day)
        try fields.digest(5, &value)
        guard days <= Beacon.daysMax else { throw .tooLarge(at: 0, limit: Beacon.daysMax) }
    }
}

/// The centre's value as a draw used it.
package struct BeaconUse: FieldCoded {
    package var commitment: Digest256?
    package var from = CivilDate.none
    package var day = CivilDate.none
    package var value: Digest256?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.digest(1, &commitment)
        try fields.date(2, &from)
        try fields.date(3, &day)
        try fields.digest(4, &value)
    }

    /// Whether the value belongs to its day: hashed once more than days have passed since the
    /// first, it gives the commitment.
    package var isCommitted: Bool {
        guard let commitment, let value, from <= day else { return false }
        let count = Int64(day.day) - Int64(from.day) + 1
        guard count <= Int64(Beacon.daysMax) else { return false }
        return Beacon.hash(value, times: count) == commitment
    }
}

/// The centre's chains of daily values.
package enum Beacon {
    /// Two years: bounds the work of verifying.
    package static let daysMax: UInt64 = 732

    static func hash(_ value: Digest256, times count: Int64) -> Digest256 {
        var value = value
        for _ in 0..<count { value = SHA256.digest(value.bytes) }
        return value
    }

    /// The values of a chain: element 0 is the commitment, element k the value of the kth day.
    ///
    /// - Parameter secret: of the centre's node, 32 bytes; never leaves it.
    package static func chain(secret: [UInt8], from: CivilDate, days: UInt64) -> [Digest256] {
        var seed = Array("mehkeme-beacon-v1".utf8) + secret
        seed.append(bigEndian: UInt64(bitPattern: Int64(from.day)))
        var values = [SHA256.digest(seed)]
        for _ in 0..<min(days, daysMax) {
            values.append(SHA256.digest(values[values.count - 1].bytes))
        }
        return values.reversed()
    }
}

/// A day's value that the centre handed out.
package struct BeaconValue: FieldCoded {
    package var id = ChangeID.none
    package var at = Instant(milliseconds: 0)
    package var day = CivilDate.none
    package var value: Digest256?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.instant(2, &at)
        try fields.date(3, &day)
        try fields.digest(4, &value)
    }
}

/// A chain that the centre committed to, and what it has handed out of it.
package struct BeaconPeriod: FieldCoded {
    package var id = ChangeID.none
    package var at = Instant(milliseconds: 0)
    package var commitment: Digest256?
    package var from = CivilDate.none
    package var days: UInt64 = 0
    /// The last value, and those that do not belong to one chain with it.
    package var values: [BeaconValue] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.instant(2, &at)
        try fields.digest(3, &commitment)
        try fields.date(4, &from)
        try fields.uint(5, &days)
        try fields.list(6, &values)
    }

    package var until: CivilDate {
        let days = Int32(clamping: min(days, Beacon.daysMax))
        return from.advanced(byDays: days - 1)
    }

    /// The value of the day, or of the last day before it that is known.
    package func use(on day: CivilDate) -> BeaconUse? {
        var best: BeaconUse?
        for held in values where held.day <= until {
            var use = BeaconUse()
            use.commitment = commitment
            use.from = from
            use.day = min(day, held.day)
            guard use.day >= from, let value = held.value else { continue }
            let count = Int64(held.day.day) - Int64(use.day.day)
            use.value = Beacon.hash(value, times: count)
            if use.isCommitted, best.map({ $0.day < use.day }) != false { best = use }
        }
        return best
    }

    mutating func take(_ beacon: DrawBeacon, from change: FoldedChange) {
        var held = BeaconValue()
        held.id = change.id
        held.at = change.door
        held.day = beacon.day
        held.value = beacon.value
        // A later value of the same chain tells the earlier ones; what it does not tell stays, as
        // evidence.
        values.removeAll { earlier in
            let count = Int64(held.day.day) - Int64(earlier.day.day)
            guard let value = held.value, (0...Int64(Beacon.daysMax)).contains(count) else {
                return false
            }
            return Beacon.hash(value, times: count) == earlier.value
        }
        values.append(held)
    }
}

extension ReferenceState {
    /// The centre's value for a filing of a day: that day's; else the last one before it.
    ///
    /// Of several chains for one day the first that was committed to counts.
    package func beacon(on day: CivilDate) -> BeaconUse? {
        let covering = beacons.first { $0.from <= day && day <= $0.until }
        if let use = covering?.use(on: day) { return use }
        return beacons.compactMap { $0.use(on: day) }.max { $0.day < $1.day }
    }

    /// How many chains were committed to for days that had one, and how many values of days do not
    /// belong to their chain.
    package var beaconFaults: Int {
        var count = 0
        for (index, period) in beacons.enumerated() {
            for earlier in beacons[..<index]
            where earlier.from <= period.until && period.from <= earlier.until { count += 1 }
            count += max(0, period.values.count - 1)
            if period.values.count == 1, period.use(on: period.until) == nil { count += 1 }
        }
        return count
    }

    mutating func take(_ beacon: DrawBeacon, from change: FoldedChange) {
        if beacon.value == nil {
            guard beacons.count < CaseLimits.beaconPeriodsCountMax, beacon.days > 0,
                !beacons.contains(where: { $0.commitment == beacon.commitment })
            else { return refused.list(change, .stateMismatch) }
            var period = BeaconPeriod()
            period.id = change.id
            period.at = change.door
            period.commitment = beacon.commitment
            period.from = beacon.from
            period.days = beacon.days
            return beacons.append(period)
        }
        guard let index = beacons.firstIndex(where: { $0.commitment == beacon.commitment }),
            beacon.day >= beacons[index].from, beacon.day <= beacons[index].until,
            beacons[index].values.count < CaseLimits.beaconPeriodsCountMax
        else { return refused.list(change, .stateMismatch) }
        beacons[index].take(beacon, from: change)
    }
}
