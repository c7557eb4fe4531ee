internal import Encoding
internal import Sealing

extension Vectors {
    static var ed25519: [(String, [JSON])] {
        let cases: [JSON] = ed25519Cases.map { one in
            .fields([
                ("name", .text(one.name)), ("key", .text(one.key)),
                ("message", hex(Array(one.message.utf8))), ("signature", .text(one.signature)),
                ("accepted", .bool(one.reason.isEmpty)), ("reason", .text(one.reason)),
            ])
        }
        return [("signing", signing), ("cases", cases)]
    }

    private static var signing: [JSON] {
        ["", "r", "məhkəmə"].map { message in
            let seed = seed("ed25519 \(message)")
            let key = SigningKey(seed: seed)
            let bytes = Array(message.utf8)
            return .fields([
                ("seed", hex(seed)), ("key", hex(key.publicKey.bytes)), ("message", hex(bytes)),
                ("signature", hex(key.sign(bytes).bytes)),
            ])
        }
    }

    /// The seed of a key, or any other 32 bytes, by what they are for.
    static func seed(_ label: String) -> [UInt8] {
        SHA256.digest(Array("mehkeme vectors: \(label)".utf8)).bytes
    }
}
