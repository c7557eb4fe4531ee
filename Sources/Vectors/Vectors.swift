internal import Encoding

/// The protocol's test vectors, made from fixed seeds: the same text on every machine.
///
/// They let an implementation that is not ours find out whether it speaks the protocol; each
/// invalid one has one fault.
///
/// - Source: protocol/README.md, “Vectors”.
package enum Vectors {
    /// Every file of `protocol/vectors`, by its name.
    package static func files() -> [(name: String, content: String)] {
        [
            ("cbor.json", file("Deterministic CBOR: items that a reader takes or refuses", cbor)),
            ("causality.json", file("Origins, changes, clocks and hybrid time", causality)),
            ("ed25519.json", file("The acceptance rule for signatures", ed25519)),
            ("sign1.json", file("COSE_Sign1 messages and what they are bound to", sign1)),
            ("change.json", file("Changes", change)),
            ("change-set.json", file("Change sets, full and pruned", changeSet)),
            ("segment.json", file("Segments, and sets that do or do not follow a head", segment)),
            ("sync.json", file("Messages between nodes, their signatures and ends", sync)),
            ("registry.json", file("A registry's log, and the files of an enrolment", registry)),
            ("closed.json", file("Sealed parts of closed cases, and wrapped keys", closed)),
            ("draw.json", file("Draws of a judge, to be computed again", draw)),
        ]
    }

    private static func file(_ about: String, _ sections: [(String, [JSON])]) -> String {
        var text = ""
        let head: [(String, JSON)] = [("about", .text(about)), ("protocol", .number(1))]
        JSON.fields(head + sections.map { ($0.0, .list($0.1)) }).write(to: &text)
        return text + "\n"
    }

    static func hex(_ bytes: [UInt8]) -> JSON { .text(Hex.text(bytes)) }

    static func hex(_ digest: Digest256) -> JSON { .text(digest.hex) }

    /// A refused input: what is wrong with it, and the error's name in the registry.
    static func refused(_ name: String, _ bytes: [UInt8], _ error: String) -> JSON {
        .fields([("name", .text(name)), ("hex", hex(bytes)), ("error", .text(error))])
    }

    /// The bytes of digits that stand in this source.
    static func literal(_ digits: String) -> [UInt8] {
        guard let bytes = Hex.bytes(digits) else { preconditionFailure("not hex: \(digits)") }
        return bytes
    }

    /// One item, written.
    static func item(_ write: (inout CBORWriter) -> Void) -> [UInt8] {
        var writer = CBORWriter()
        write(&writer)
        return writer.bytes
    }
}
