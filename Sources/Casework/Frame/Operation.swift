internal import Encoding

/// What happened: a domain event with a stable number and named fields.
///
/// Never refused once it is in the log. What this version does not know, or knows otherwise, is
/// kept as `unknown`; its subject then shows as written by a newer version.
///
/// - Shape: `[number, {fields}]`.
/// - Source: protocol/operations.md.
package enum Operation: Equatable, Sendable {
    case unknown(number: UInt64)
    case instanceEstablished(InstanceEstablished)
    case replicaGranted(ReplicaGranted)
    case grantEnded(GrantEnded)

    package init(_ bytes: [UInt8]) {
        var reader = CBORReader(bytes)
        do throws(DecodingError) {
            try reader.array(exactly: 2)
            let number = try reader.uint()
            self = .unknown(number: number)
            do throws(DecodingError) {
                self = try Self.known(number, from: &reader)
                try reader.finish()
            } catch {
                self = .unknown(number: number)
            }
        } catch {
            self = .unknown(number: 0)
        }
    }

    private static func known(
        _ number: UInt64, from reader: inout CBORReader
    ) throws(DecodingError) -> Operation {
        switch number {
        case InstanceEstablished.number:
            .instanceEstablished(try FieldReader.read(InstanceEstablished.self, from: &reader))
        case ReplicaGranted.number:
            .replicaGranted(try FieldReader.read(ReplicaGranted.self, from: &reader))
        case GrantEnded.number:
            .grantEnded(try FieldReader.read(GrantEnded.self, from: &reader))
        default: throw .unknown(at: 0)
        }
    }

    /// - Precondition: the operation is a known one.
    package var bytes: [UInt8] {
        switch self {
        case .unknown: preconditionFailure("only what is known is written")
        case .instanceEstablished(let event): Self.bytes(InstanceEstablished.number, event)
        case .replicaGranted(let event): Self.bytes(ReplicaGranted.number, event)
        case .grantEnded(let event): Self.bytes(GrantEnded.number, event)
        }
    }

    private static func bytes(_ number: UInt64, _ event: some FieldCoded) -> [UInt8] {
        var writer = CBORWriter()
        writer.array(2)
        writer.uint(number)
        FieldWriter.write(event, to: &writer)
        return writer.bytes
    }
}
