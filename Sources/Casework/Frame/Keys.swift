package import Causality
package import Encoding
package import Law

// The keys of the derived tables, built and read in this one place.
//
// Codes are eight bytes, filled up with zeros; numbers are big-endian; so keys sort by place, then
// by time, and a new entry lands near the last one.

/// A key in the making.
struct KeyBuilder {
    var bytes: [UInt8] = []

    init(reserving count: Int = 48) { bytes.reserveCapacity(count) }

    mutating func byte(_ value: some RawRepresentable<UInt64>) {
        bytes.append(UInt8(truncatingIfNeeded: value.rawValue))
    }

    /// A text of at most `width` bytes, filled up with zeros.
    mutating func fixed(_ text: String, _ width: Int) {
        let end = bytes.count + width
        for unit in text.utf8.prefix(width) { bytes.append(unit) }
        while bytes.count < end { bytes.append(0) }
    }

    /// A text of any length; a zero ends it.
    mutating func ended(_ text: String) {
        for unit in text.utf8 where unit != 0 { bytes.append(unit) }
        bytes.append(0)
    }

    mutating func year(_ value: UInt64) {
        bytes.append(bigEndian: UInt16(truncatingIfNeeded: value))
    }

    /// A day, moved so that days before 1970 sort before.
    mutating func day(_ value: CivilDate) {
        bytes.append(bigEndian: UInt32(bitPattern: value.day) ^ 0x8000_0000)
    }

    mutating func subject(_ value: SubjectID) { change(value.first) }

    mutating func change(_ value: ChangeID) {
        bytes.append(bigEndian: value.origin.word)
        bytes.append(bigEndian: value.number)
    }
}

/// A key being read.
struct KeyReader {
    let bytes: [UInt8]
    var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func number(_ count: Int) -> UInt64? {
        guard offset + count <= bytes.count else { return nil }
        defer { offset += count }
        return bytes.bigEndian(at: offset, count: count)
    }

    mutating func fixed(_ width: Int) -> String? {
        guard offset + width <= bytes.count else { return nil }
        defer { offset += width }
        return String(decoding: bytes[offset..<offset + width].prefix { $0 != 0 }, as: UTF8.self)
    }

    mutating func ended() -> String? {
        guard let end = bytes[offset...].firstIndex(of: 0) else { return nil }
        defer { offset = end + 1 }
        return String(decoding: bytes[offset..<end], as: UTF8.self)
    }

    mutating func day() -> CivilDate? {
        guard let word = number(4) else { return nil }
        let day = Int32(bitPattern: UInt32(truncatingIfNeeded: word) ^ 0x8000_0000)
        return abs(Int64(day)) <= Int64(CivilDate.dayMax) ? CivilDate(day: day) : nil
    }

    mutating func change() -> ChangeID? {
        guard let origin = number(8), let number = number(8) else { return nil }
        return ChangeID(Origin(word: origin), number)
    }

    mutating func subject() -> SubjectID? { change().map(SubjectID.init) }

    var isAtEnd: Bool { offset == bytes.count }
}

/// `number`: court 8 ‖ year 2 ‖ series 16 ‖ sequence 4 ‖ subject 16.
///
/// A series is a kind with its letters, `2`, `2-1inz`; `W` for writs.
package enum NumberKey {
    package static func series(of number: CaseNumber) -> String { number.kind + number.letters }

    /// What all keys of a court's numbers begin with.
    package static func prefix(court: String) -> [UInt8] {
        var key = KeyBuilder()
        key.fixed(court, 8)
        return key.bytes
    }

    package static func prefix(court: String, year: UInt64, series: String) -> [UInt8] {
        var key = KeyBuilder()
        key.fixed(court, 8)
        key.year(year)
        key.fixed(series, 16)
        return key.bytes
    }

    /// What all keys of one case number begin with.
    package static func prefix(_ number: CaseNumber) -> [UInt8] {
        var bytes = prefix(court: number.court, year: number.year, series: series(of: number))
        bytes.append(bigEndian: UInt32(truncatingIfNeeded: number.sequence))
        return bytes
    }

    package static func key(_ number: CaseNumber, _ subject: SubjectID) -> [UInt8] {
        prefix(number) + subject.keyBytes
    }

    /// Whether the number is the case's at the court that gave it, or was given up.
    package static func value(stands: Bool) -> [UInt8] { [stands ? 1 : 0] }

    package static func stands(_ value: [UInt8]) -> Bool { value == [1] }

    /// The sequence and the subject of a key.
    package static func parts(_ key: [UInt8]) -> (sequence: UInt64, subject: SubjectID)? {
        var reader = KeyReader(key)
        guard reader.fixed(8) != nil, reader.number(2) != nil, reader.fixed(16) != nil,
            let sequence = reader.number(4), let subject = reader.subject(), reader.isAtEnd
        else { return nil }
        return (sequence, subject)
    }
}

/// `person`: FIN or VÖEN 10 ‖ subject 16.
package enum PersonKey {
    package static func prefix(_ identifier: String) -> [UInt8] {
        var key = KeyBuilder()
        key.fixed(identifier, 10)
        return key.bytes
    }

    package static func key(_ identifier: String, _ subject: SubjectID) -> [UInt8] {
        prefix(identifier) + subject.keyBytes
    }

    package static func parts(_ key: [UInt8]) -> (identifier: String, subject: SubjectID)? {
        var reader = KeyReader(key)
        guard let identifier = reader.fixed(10), let subject = reader.subject(), reader.isAtEnd
        else { return nil }
        return (identifier, subject)
    }
}

/// Which list an entry of `list` stands in.
package enum ListKind: UInt64, Worded { case cases = 1, orders = 2 }

/// `list`: court or office 8 ‖ list 1 ‖ standing 1 ‖ day 4 ‖ subject 16.
package enum ListKey {
    package static func prefix(place: String, _ list: ListKind) -> [UInt8] {
        var key = KeyBuilder()
        key.fixed(place, 8)
        key.byte(list)
        return key.bytes
    }

    package static func prefix(place: String, _ standing: CaseStanding) -> [UInt8] {
        prefix(place: place, .cases) + [UInt8(truncatingIfNeeded: standing.rawValue)]
    }

    package static func prefix(place: String, _ standing: OrderStanding) -> [UInt8] {
        prefix(place: place, .orders) + [UInt8(truncatingIfNeeded: standing.rawValue)]
    }

    package static func key(
        place: String, _ standing: CaseStanding, _ date: CivilDate, _ subject: SubjectID
    ) -> [UInt8] {
        var key = KeyBuilder()
        key.bytes += prefix(place: place, standing)
        key.day(date)
        key.subject(subject)
        return key.bytes
    }

    package static func key(
        place: String, _ standing: OrderStanding, _ date: CivilDate, _ subject: SubjectID
    ) -> [UInt8] {
        var key = KeyBuilder()
        key.bytes += prefix(place: place, standing)
        key.day(date)
        key.subject(subject)
        return key.bytes
    }

    package struct Parts: Equatable, Sendable {
        package let place: String
        package let list: ListKind
        /// The raw value of a `CaseStanding` or an `OrderStanding`.
        package let standing: UInt64
        package let date: CivilDate
        package let subject: SubjectID
    }

    package static func parts(_ key: [UInt8]) -> Parts? {
        var reader = KeyReader(key)
        guard let place = reader.fixed(8), let list = reader.number(1).flatMap(ListKind.init),
            let standing = reader.number(1), let date = reader.day(),
            let subject = reader.subject(), reader.isAtEnd
        else { return nil }
        return Parts(place: place, list: list, standing: standing, date: date, subject: subject)
    }
}

/// `docket`: court or office 8 ‖ duty 1 ‖ subject 16 ‖ kind 1 ‖ change 16.
package enum DocketKey {
    package static func prefix(place: String) -> [UInt8] {
        var key = KeyBuilder()
        key.fixed(place, 8)
        return key.bytes
    }

    package static func prefix(place: String, _ duty: DocketDuty) -> [UInt8] {
        prefix(place: place) + [UInt8(truncatingIfNeeded: duty.rawValue)]
    }

    package static func key(_ item: DocketItem, _ subject: SubjectID) -> [UInt8] {
        var key = KeyBuilder()
        key.fixed(item.place, 8)
        key.byte(item.duty)
        key.subject(subject)
        key.byte(item.id.kind)
        key.change(item.id.change)
        return key.bytes
    }

    package struct Parts: Equatable, Sendable {
        package let place: String
        package let duty: DocketDuty
        package let subject: SubjectID
        package let item: DocketItemID
    }

    package static func parts(_ key: [UInt8]) -> Parts? {
        var reader = KeyReader(key)
        guard let place = reader.fixed(8), let duty = reader.number(1).flatMap(DocketDuty.init),
            let subject = reader.subject(), let kind = reader.number(1).flatMap(DocketKind.init),
            let change = reader.change(), reader.isAtEnd
        else { return nil }
        return Parts(
            place: place, duty: duty, subject: subject, item: DocketItemID(kind, change))
    }
}

/// `directory`: sort 1 ‖ code 8 ‖ year 2 ‖ subject 16.
package enum DirectoryKey {
    package enum Sort: UInt64, Sendable { case directory = 1, reference = 2 }

    package static func prefix(court: String, year: UInt64) -> [UInt8] {
        var key = KeyBuilder()
        key.byte(Sort.directory)
        key.fixed(court, 8)
        key.year(year)
        return key.bytes
    }

    package static let directories: [UInt8] = [1]
    package static let references: [UInt8] = [2]

    static func key(_ sort: Sort, court: String, year: UInt64, _ subject: SubjectID) -> [UInt8] {
        var key = KeyBuilder()
        key.byte(sort)
        key.fixed(court, 8)
        key.year(year)
        key.subject(subject)
        return key.bytes
    }

    package struct Parts: Equatable, Sendable {
        package let sort: Sort
        package let court: String
        package let year: UInt64
        package let subject: SubjectID
    }

    package static func parts(_ key: [UInt8]) -> Parts? {
        var reader = KeyReader(key)
        guard let sort = reader.number(1).flatMap(Sort.init), let court = reader.fixed(8),
            let year = reader.number(2), let subject = reader.subject(), reader.isAtEnd
        else { return nil }
        return Parts(sort: sort, court: court, year: year, subject: subject)
    }
}

/// `document`: digest 32 ‖ subject 16.
///
/// Found by content, so it cannot grow with time.
package enum DocumentKey {
    package static func prefix(_ digest: Digest256) -> [UInt8] { digest.bytes }

    package static func key(_ digest: Digest256, _ subject: SubjectID) -> [UInt8] {
        digest.bytes + subject.keyBytes
    }

    package static func parts(_ key: [UInt8]) -> (digest: Digest256, subject: SubjectID)? {
        guard key.count == 48, let digest = Digest256(key[..<32]) else { return nil }
        return (digest, SubjectID(keyBytes: key, at: 32))
    }
}

/// A counter: tally 1 ‖ court 8 ‖ year 2 ‖ month 1 ‖ kind 1 ‖ name ‖ 0.
package struct CounterKey: Hashable, Sendable {
    package let tally: Tally
    package let court: String
    package let year: UInt64
    /// 0 for the whole year.
    package let month: UInt64
    package let kind: CaseKind
    /// The judge of a load, an outcome, a ground, a rule: what the tally tells apart; else empty.
    package let name: String

    package init(
        _ tally: Tally, court: String, year: UInt64 = 0, month: UInt64 = 0,
        kind: CaseKind = .none, name: String = ""
    ) {
        self.tally = tally
        self.court = court
        self.year = year
        self.month = month
        self.kind = kind
        self.name = name
    }

    init(
        _ tally: Tally, court: String, in date: CivilDate, kind: CaseKind = .none,
        name: String = ""
    ) {
        let (year, month, _) = date.components
        self.init(
            tally, court: court, year: UInt64(clamping: year), month: UInt64(month), kind: kind,
            name: name)
    }

    package static func prefix(_ tally: Tally) -> [UInt8] {
        [UInt8(truncatingIfNeeded: tally.rawValue)]
    }

    package static func prefix(_ tally: Tally, court: String) -> [UInt8] {
        var key = KeyBuilder()
        key.byte(tally)
        key.fixed(court, 8)
        return key.bytes
    }

    package static func prefix(_ tally: Tally, court: String, year: UInt64) -> [UInt8] {
        var key = KeyBuilder()
        key.byte(tally)
        key.fixed(court, 8)
        key.year(year)
        return key.bytes
    }

    package var bytes: [UInt8] {
        var key = KeyBuilder()
        key.byte(tally)
        key.fixed(court, 8)
        key.year(year)
        key.bytes.append(UInt8(truncatingIfNeeded: month))
        key.byte(kind)
        if !name.isEmpty { key.ended(name) }
        return key.bytes
    }

    package init?(_ bytes: [UInt8]) {
        var reader = KeyReader(bytes)
        guard let tally = reader.number(1).flatMap(Tally.init), let court = reader.fixed(8),
            let year = reader.number(2), let month = reader.number(1),
            let kind = reader.number(1).flatMap(CaseKind.init)
        else { return nil }
        let name = reader.isAtEnd ? "" : reader.ended()
        guard let name, reader.isAtEnd else { return nil }
        self.init(tally, court: court, year: year, month: month, kind: kind, name: name)
    }
}
