internal import Encoding

/// Sums of sums, so that the country's figures cost as much to read as a court's.
///
/// Linear in the counters: whoever adds to a counter adds the same to each of its rollups, so they
/// cannot come apart. Keys begin with bytes that no tally has:
/// year of a place: 0xF0 ‖ place 8 ‖ year 2 ‖ tally 1; the country: 0xF1 ‖ the counter's key with
/// zeros for the place.
package enum Rollup {
    private static let yearByte: UInt8 = 0xF0
    private static let countryByte: UInt8 = 0xF1

    /// The tallies of which a place's years are summed: what the balance needs, and money.
    private static let yearly: [Tally] = [
        .incoming, .resolved, .transferred, .pending, .filed, .hearingsSet, .hearingsHeld,
        .hearingsAdjourned, .orders, .ordersClosed, .ordered, .paid,
    ]
    /// Of whom the country keeps no sum: a judge is a court's.
    private static let local: [Tally] = [
        .judgeLoad, .judgeIncoming, .judgeResolved, .judgePending,
    ]

    /// The sums to which a counter adds besides its own.
    ///
    /// - Returns: nothing for a key that is no counter's.
    package static func keys(of key: [UInt8]) -> [[UInt8]] {
        guard let first = key.first, key.count >= 13 else { return [] }
        if DayTally(rawValue: UInt64(first)) != nil { return [country(key)] }
        guard let tally = Tally(rawValue: UInt64(first)), !local.contains(tally) else { return [] }
        var keys = [country(key)]
        if yearly.contains(tally) {
            keys.append([yearByte] + key[1..<9] + key[9..<11] + [first])
        }
        return keys
    }

    private static func country(_ key: [UInt8]) -> [UInt8] {
        var bytes = [countryByte]
        bytes.reserveCapacity(key.count + 1)
        bytes += key
        for index in 2..<10 { bytes[index] = 0 }
        return bytes
    }

    /// What all years of a place begin with.
    package static func years(of place: String) -> [UInt8] {
        var key = KeyBuilder()
        key.fixed(place, 8)
        return [yearByte] + key.bytes
    }

    package static let allYears: [UInt8] = [yearByte]

    package static func isYear(_ key: [UInt8]) -> Bool { key.first == yearByte }

    /// A year's sum: of whom, when and of what.
    package static func year(
        _ key: [UInt8]
    ) -> (place: String, year: UInt64, tally: Tally)? {
        guard key.count == 12, isYear(key), let tally = Tally(rawValue: UInt64(key[11])) else {
            return nil
        }
        let place = String(decoding: key[1..<9].prefix { $0 != 0 }, as: UTF8.self)
        return (place, key.bigEndian(at: 9, count: 2), tally)
    }

    /// A counter of the country as if it were a place's; the place's name is empty.
    package static func ofCountry(_ prefix: [UInt8]) -> [UInt8] { [countryByte] + prefix }

    /// Undoes `ofCountry`.
    package static func counter(_ key: [UInt8]) -> [UInt8] {
        key.first == countryByte ? Array(key.dropFirst()) : key
    }
}
