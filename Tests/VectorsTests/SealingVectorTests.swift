import Encoding
import Sealing
import Testing

@Suite("Vectors: signatures")
struct SealingVectorTests {
    struct Signing: Decodable {
        let seed, key, message, signature: HexBytes
    }

    struct Case: Decodable {
        let name: String
        let key, message, signature: HexBytes
        let accepted: Bool
        let reason: String
    }

    @Test("Seeds give the keys and signatures that the vectors name")
    func signing() throws {
        for vector in try VectorFiles.read("signing", of: "ed25519.json", as: Signing.self) {
            let key = SigningKey(seed: vector.seed.bytes)
            #expect(key.publicKey.bytes == vector.key.bytes)
            #expect(key.sign(vector.message.bytes).bytes == vector.signature.bytes)
        }
    }

    @Test("Signatures are accepted by the protocol's rule and no other")
    func rule() throws {
        let cases = try VectorFiles.read("cases", of: "ed25519.json", as: Case.self)
        #expect(cases.contains { $0.accepted && $0.name.contains("torsion") })
        for vector in cases {
            let key = PublicKey(try #require(Digest256(vector.key.bytes)))
            let signature = try #require(Signature(vector.signature.bytes))
            let accepted = key.verifies(signature, of: vector.message.bytes)
            #expect(accepted == vector.accepted, "\(vector.name)")
            #expect(vector.accepted == vector.reason.isEmpty)
        }
    }

    struct Message: Decodable {
        let name, instance, context: String
        let key, hex: HexBytes
        let toBeSigned: HexBytes?
        let error: String?
    }

    @Test("Messages verify as told, and are refused as told")
    func messages() throws {
        let valid = try VectorFiles.read("valid", of: "sign1.json", as: Message.self)
        let invalid = try VectorFiles.read("invalid", of: "sign1.json", as: Message.self)
        for vector in valid + invalid {
            var reader = CBORReader(vector.hex.bytes)
            let message = try Sign1(from: &reader, payloadByteCountMax: 1000)
            try reader.finish()
            let key = PublicKey(try #require(Digest256(vector.key.bytes)))
            let context = try #require(SealingContext(rawValue: vector.context))
            let instance = Instance(vector.instance)
            let verifies = message.verifies(by: key, in: instance, as: context)
            #expect(verifies == (vector.error == nil), "\(vector.name)")
            if let toBeSigned = vector.toBeSigned {
                let bytes = Sign1.toBeSigned(message.payload, in: instance, as: context)
                #expect(bytes == toBeSigned.bytes)
            }
        }
        for vector in try VectorFiles.read("refused", of: "sign1.json", as: Refused.self) {
            vector.check { bytes throws(DecodingError) in
                var reader = CBORReader(bytes)
                _ = try Sign1(from: &reader, payloadByteCountMax: 1000)
            }
        }
    }
}
