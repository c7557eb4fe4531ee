package import Causality
internal import Encoding
internal import Law

/// In which list an open period stands.
package enum DeadlineList: UInt64, Sendable, CaseIterable {
    /// What the court has to do: overdue ones stay on top until they are done.
    case duty = 1
    /// Rights of parties, limits, what holds for a time: of no interest once they have passed.
    case right = 2
    /// Hours, detention, the same day: what the alarm page shows.
    case alarm = 3
    /// Periods that stand still.
    case stopped = 4
}

/// `deadline`: court 8 ‖ list 1 ‖ earliest end 8 ‖ subject 16 ‖ change 16 ‖ side 1 ‖ place 4 ‖
/// joined 16 ‖ rule ‖ 0.
///
/// The earliest end needs no calendar, so a new year's calendar rewrites nothing.
package enum DeadlineKey {
    package static func prefix(court: String, _ list: DeadlineList) -> [UInt8] {
        fixed(court, 8) + [UInt8(truncatingIfNeeded: list.rawValue)]
    }

    /// The least key of what may end at a moment or later.
    package static func start(court: String, _ list: DeadlineList, from end: Instant) -> [UInt8] {
        var bytes = prefix(court: court, list)
        bytes.append(bigEndian: end.milliseconds)
        return bytes
    }

    static func key(_ clock: DeadlineClock, _ subject: SubjectID, _ court: String) -> [UInt8] {
        var bytes = prefix(court: court, list(of: clock))
        bytes.append(bigEndian: clock.nominalEnd.milliseconds)
        bytes += subject.keyBytes
        bytes.append(bigEndian: clock.change.origin.word)
        bytes.append(bigEndian: clock.change.number)
        let participant = clock.participant
        bytes.append(participant.map { UInt8(truncatingIfNeeded: $0.side.rawValue) + 1 } ?? 0)
        bytes.append(bigEndian: UInt32(truncatingIfNeeded: participant?.index ?? 0))
        let joined = participant?.joined ?? .none
        bytes.append(bigEndian: joined.origin.word)
        bytes.append(bigEndian: joined.number)
        return bytes + Array(clock.rule.id.utf8) + [0]
    }

    private static func list(of clock: DeadlineClock) -> DeadlineList {
        if clock.count.interruptions.contains(where: { $0.until == nil }) { return .stopped }
        let rule = clock.rule
        let isUrgent = rule.period.unit == .hour || rule.bound == .atMost && rule.period.count == 0
        if isUrgent || clock.trigger.hasPrefix("detention:") { return .alarm }
        switch rule.bound {
        case .atMost, .atLeastBefore: return rule.isOfCourt ? .duty : .right
        case .within, .notBefore, .validity, .limit: return .right
        }
    }

    package struct Parts: Equatable, Sendable {
        package let place: String
        package let list: DeadlineList
        package let end: Instant
        package let subject: SubjectID
        package let change: ChangeID
        package let participant: ParticipantRef?
        package let rule: String
    }

    package static func parts(_ key: [UInt8]) -> Parts? {
        guard key.count > 70, key.last == 0,
            let list = DeadlineList(rawValue: UInt64(key[8]))
        else { return nil }
        let change = ChangeID(
            Origin(word: key.bigEndian(at: 33, count: 8)), key.bigEndian(at: 41, count: 8))
        var participant: ParticipantRef?
        if key[49] > 0 {
            guard let side = ParticipantSide(rawValue: UInt64(key[49]) - 1) else { return nil }
            let joined = ChangeID(
                Origin(word: key.bigEndian(at: 54, count: 8)), key.bigEndian(at: 62, count: 8))
            participant =
                side == .other
                ? ParticipantRef(joined: joined)
                : ParticipantRef(side, Int(key.bigEndian(at: 50, count: 4)))
        }
        return Parts(
            place: String(decoding: key[..<8].prefix { $0 != 0 }, as: UTF8.self), list: list,
            end: Instant(milliseconds: key.bigEndian(at: 9, count: 8)),
            subject: SubjectID(keyBytes: key, at: 17), change: change, participant: participant,
            rule: String(decoding: key[70..<(key.count - 1)], as: UTF8.self))
    }

    private static func fixed(_ text: String, _ width: Int) -> [UInt8] {
        let bytes = Array(text.utf8.prefix(width))
        return bytes + [UInt8](repeating: 0, count: width - bytes.count)
    }
}
