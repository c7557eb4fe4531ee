internal import Causality
internal import ChangeSets
internal import Encoding
internal import Sealing

/// The items of a change, each in bytes, so that one of them can be wrong.
struct ChangeForm {
    var head: [UInt8] = [0x88]
    var salt: [UInt8]
    var subject: [UInt8] = [0x83, 0x07, 0x00, 0x01]
    var clock: [UInt8] = [0x83, 0x07, 0x00, 0x01]
    var kind: [UInt8] = [0x01]
    var name: [UInt8] = Vectors.item { $0.text("katib") }
    var door: [UInt8] = Vectors.item { $0.uint(Vectors.noon) }
    var operations: [UInt8] = [0x81] + Vectors.operation("a note")
    var extras: [UInt8] = [0xa0]

    init(_ label: String) { salt = Vectors.item { $0.byteString(Vectors.salt(label)) } }

    var bytes: [UInt8] {
        head + salt + subject + clock + kind + name + door + operations + extras
    }
}

/// The fields of a header, each in bytes, so that one of them can be wrong or missing.
struct HeaderForm {
    var fields: [(key: [UInt8], item: [UInt8])] = []

    /// - Precondition: the bytes are a header's.
    init(_ header: Header) {
        var reader = CBORReader(header.bytes)
        do throws(DecodingError) {
            for _ in 0..<(try reader.mapHead()) {
                let key = Array(reader.bytes[try reader.item()])
                fields.append((key, Array(reader.bytes[try reader.item()])))
            }
        } catch {
            preconditionFailure("a header of our own cannot be read: \(error)")
        }
    }

    mutating func set(_ key: UInt8, _ item: [UInt8]) {
        for index in fields.indices where fields[index].key == [key] { fields[index].item = item }
    }

    var bytes: [UInt8] {
        fields.reduce([0xa0 | UInt8(fields.count)]) { $0 + $1.key + $1.item }
    }
}

/// The items of a change set, each in bytes, so that one of them can be wrong.
struct ChangeSetForm {
    var head: [UInt8] = [0x82]
    var sign1: [UInt8]
    var entries: [[UInt8]]
    var tail: [UInt8] = []

    init(_ sign1: Sign1, _ entries: [[UInt8]]) {
        self.sign1 = sign1.bytes
        self.entries = entries
    }

    var bytes: [UInt8] {
        head + sign1 + Vectors.item { $0.array(entries.count) } + entries.joined() + tail
    }

    static func present(_ change: [UInt8]) -> [UInt8] { Vectors.item { $0.byteString(change) } }

    static func pruned(_ count: UInt64, _ hash: Digest256) -> [UInt8] {
        Vectors.item { writer in
            writer.array(2)
            writer.uint(count)
            writer.digest(hash)
        }
    }
}
