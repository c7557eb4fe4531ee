package import Causality
internal import Encoding

/// Whom or what nobody can have twice at one time.
package enum Resource: Hashable, Sendable {
    case hall(court: String, name: String)
    case judge(court: String, judge: String)
    case clerk(court: String, login: String)
    /// A lawyer or a prosecutor, by FIN, in whatever court.
    case person(fin: String)

    func append(to key: inout KeyBuilder) {
        switch self {
        case .hall(let court, let name):
            key.bytes.append(1)
            key.fixed(court, 8)
            key.ended(name)
        case .judge(let court, let judge):
            key.bytes.append(2)
            key.fixed(court, 8)
            key.ended(judge)
        case .person(let fin):
            key.bytes.append(3)
            key.fixed("", 8)
            key.ended(fin)
        case .clerk(let court, let login):
            key.bytes.append(4)
            key.fixed(court, 8)
            key.ended(login)
        }
    }

    init?(from reader: inout KeyReader) {
        guard let sort = reader.number(1), let court = reader.fixed(8), let name = reader.ended()
        else { return nil }
        switch sort {
        case 1: self = .hall(court: court, name: name)
        case 2: self = .judge(court: court, judge: name)
        case 3: self = .person(fin: name)
        case 4: self = .clerk(court: court, login: name)
        default: return nil
        }
    }
}

/// `claim`: sort 1 ‖ court 8 ‖ name ‖ 0 ‖ from 8 ‖ until 8 ‖ subject 16 ‖ hearing 16.
package enum ClaimKey {
    /// All claims on halls of a court.
    package static func halls(of court: String) -> [UInt8] {
        Array(prefix(.hall(court: court, name: "")).dropLast())
    }

    package static func prefix(_ resource: Resource) -> [UInt8] {
        var key = KeyBuilder()
        resource.append(to: &key)
        return key.bytes
    }

    /// The least key of claims on the resource that begin at `from` or later.
    ///
    /// A hearing lasts a day at most, so what overlaps an hour began in the day before it.
    package static func start(_ resource: Resource, from: Instant) -> [UInt8] {
        var bytes = prefix(resource)
        bytes.append(bigEndian: from.milliseconds)
        return bytes
    }

    package static func key(_ claim: ClaimEntry) -> [UInt8] {
        var key = KeyBuilder(reserving: 80)
        claim.resource.append(to: &key)
        key.bytes.append(bigEndian: claim.from.milliseconds)
        key.bytes.append(bigEndian: claim.until.milliseconds)
        key.subject(claim.subject)
        key.change(claim.hearing)
        return key.bytes
    }

    package static func claim(_ key: [UInt8]) -> ClaimEntry? {
        var reader = KeyReader(key)
        guard let resource = Resource(from: &reader), let from = reader.number(8),
            let until = reader.number(8), let subject = reader.subject(),
            let hearing = reader.change(), reader.isAtEnd
        else { return nil }
        return ClaimEntry(
            resource: resource, from: Instant(milliseconds: from),
            until: Instant(milliseconds: until), subject: subject, hearing: hearing)
    }
}
